/* shuffle.c - the order of a question's items, from a learner's seed. */
#include "gradlab/shuffle.h"

/* SplitMix64 (Steele, Lea and Flood 2014): well mixed from any seed. */
static uint64_t mix(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return z ^ (z >> 31);
}

uint64_t shuffle_salt(uint64_t salt, const char *word)
{
	salt ^= 0xcbf29ce484222325;
	for (; *word; word++)
		salt = (salt ^ (uint8_t)*word) * 0x100000001b3;
	return salt;
}

void shuffle(uint8_t order[SHUFFLE_MOST], int n, uint64_t salt)
{
	for (int i = 0; i < n; i++)
		order[i] = (uint8_t)i;
	for (int i = n - 1; i > 0; i--) {
		int j = (int)(mix(&salt) % (uint64_t)(i + 1));
		uint8_t kept = order[i];

		order[i] = order[j];
		order[j] = kept;
	}
}

int shuffle_pick(int n, uint64_t salt)
{
	return (int)(mix(&salt) % (uint64_t)n);
}
