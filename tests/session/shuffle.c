/* shuffle.c - tests of the order of a question's items. */
#include "gradlab/shuffle.h"

#include "../tap.h"

static bool is_permutation(const uint8_t *order, int n)
{
	uint32_t seen = 0;

	for (int i = 0; i < n; i++)
		if (order[i] < n)
			seen |= 1u << order[i];
	return seen == (1u << n) - 1;
}

int main(void)
{
	uint8_t order[SHUFFLE_MOST], again[SHUFFLE_MOST];
	int all = 1, first[3] = { 0 }, differ = 0;

	for (int n = 0; n <= SHUFFLE_MOST; n++)
		for (uint64_t salt = 0; salt < 20; salt++) {
			shuffle(order, n, salt);
			all &= is_permutation(order, n);
		}
	ok(all, "every item stands in one place, for 0 to 26 of them");
	shuffle(order, SHUFFLE_MOST, 7);
	shuffle(again, SHUFFLE_MOST, 7);
	ok(!memcmp(order, again, sizeof(order)),
	   "the same salt gives the same order");
	shuffle(again, SHUFFLE_MOST, 8);
	ok(memcmp(order, again, sizeof(order)), "and another another");
	for (uint64_t salt = 0; salt < 300; salt++) {
		shuffle(order, 3, salt);
		first[order[0]]++;
	}
	for (int i = 0; i < 3; i++)
		ok(first[i] > 60 && first[i] < 140,
		   "item %d is first as often as the others (%d of 300)", i,
		   first[i]);
	ok(shuffle_salt(1, "shrink") != shuffle_salt(2, "shrink"),
	   "a salt hears of the seed");
	ok(shuffle_salt(1, "shrink") != shuffle_salt(1, "shrunk"),
	   "and of the word");
	for (uint64_t seed = 0; seed < 10; seed++) {
		shuffle(order, 4, shuffle_salt(seed, "push"));
		shuffle(again, 4, shuffle_salt(seed, "push"));
		differ += memcmp(order, again, 4) != 0;
	}
	same_int(differ, 0, "a word and a seed give one order for ever");
	return tap_end();
}
