/* rng.c - MT19937, drawn from as CPython and NumPy draw from it. */
#include "gradlab/rng.h"

#include <math.h>

enum { WORDS = 624, MIDDLE = 397 };

static const double pi = 3.14159265358979323846;

static void seed_word(struct rng *rng, uint32_t seed)
{
	uint32_t *s = rng->state;

	s[0] = seed;
	for (uint32_t i = 1; i < WORDS; i++)
		s[i] = 1812433253u * (s[i - 1] ^ (s[i - 1] >> 30)) + i;
	rng->next = WORDS;
	rng->kept = 0;
	rng->has_kept = false;
}

/* Goes on from word i; the last word stands before the first one, too. */
static int after(uint32_t *s, int i)
{
	if (i + 1 < WORDS)
		return i + 1;
	s[0] = s[WORDS - 1];
	return 1;
}

/* The authors' init_by_array(): mixes in a key of 1 to 624 words. */
static void seed_key(struct rng *rng, const uint32_t *key, uint32_t length)
{
	uint32_t *s = rng->state;
	int i = 1;

	seed_word(rng, 19650218);
	for (uint32_t n = 0; n < WORDS; n++) {
		uint32_t j = n % length;

		s[i] ^= (s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u;
		s[i] += key[j] + j;
		i = after(s, i);
	}
	for (uint32_t n = 1; n < WORDS; n++) {
		s[i] ^= (s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u;
		s[i] -= (uint32_t)i;
		i = after(s, i);
	}
	s[0] = 0x80000000u;
}

void rng_seed_python(struct rng *rng, int64_t seed)
{
	uint64_t size = seed < 0 ? -(uint64_t)seed : (uint64_t)seed;
	uint32_t key[2] = { (uint32_t)size, (uint32_t)(size >> 32) };

	seed_key(rng, key, key[1] ? 2 : 1);
}

void rng_seed_numpy(struct rng *rng, uint32_t seed)
{
	seed_word(rng, seed);
}

static void twist(struct rng *rng)
{
	uint32_t *s = rng->state;

	for (int i = 0; i < WORDS; i++) {
		uint32_t y = (s[i] & 0x80000000u) |
			     (s[(i + 1) % WORDS] & 0x7fffffffu);

		s[i] = s[(i + MIDDLE) % WORDS] ^ (y >> 1) ^
		       (y & 1 ? 0x9908b0dfu : 0);
	}
	rng->next = 0;
}

uint32_t rng_word(struct rng *rng)
{
	uint32_t y;

	if (rng->next == WORDS)
		twist(rng);
	y = rng->state[rng->next++];
	y ^= y >> 11;
	y ^= (y << 7) & 0x9d2c5680u;
	y ^= (y << 15) & 0xefc60000u;
	return y ^ (y >> 18);
}

double rng_double(struct rng *rng)
{
	uint32_t high = rng_word(rng) >> 5;
	uint32_t low = rng_word(rng) >> 6;

	return (high * 0x1p26 + low) / 0x1p53;
}

double rng_uniform(struct rng *rng, double a, double b)
{
	return a + (b - a) * rng_double(rng);
}

/* Normals come in pairs; the second of a pair waits for the next call. */
static bool take_kept(struct rng *rng)
{
	bool had = rng->has_kept;

	rng->has_kept = false;
	return had;
}

static void keep(struct rng *rng, double value)
{
	rng->kept = value;
	rng->has_kept = true;
}

double rng_python_gauss(struct rng *rng)
{
	double angle, length;

	if (take_kept(rng))
		return rng->kept;
	angle = rng_double(rng) * (2 * pi);
	length = sqrt(-2 * log(1 - rng_double(rng)));
	keep(rng, sin(angle) * length);
	return cos(angle) * length;
}

uint32_t rng_python_below(struct rng *rng, uint32_t n)
{
	int bits = 0;
	uint32_t value;

	while (bits < 32 && n >> bits)
		bits++;
	if (!bits)
		return 0;
	do
		value = rng_word(rng) >> (32 - bits);
	while (value >= n);
	return value;
}

double rng_numpy_normal(struct rng *rng)
{
	double x, y, square, factor;

	if (take_kept(rng))
		return rng->kept;
	do {
		x = 2 * rng_double(rng) - 1;
		y = 2 * rng_double(rng) - 1;
		square = x * x + y * y;
	} while (square >= 1 || square == 0);
	factor = sqrt(-2 * log(square) / square);
	keep(rng, factor * x);
	return factor * y;
}

/* An integer up to and with `most`, from the low bits of a word. */
static uint32_t numpy_up_to(struct rng *rng, uint32_t most)
{
	uint32_t mask = most, value;

	for (int shift = 1; shift < 32; shift *= 2)
		mask |= mask >> shift;
	do
		value = rng_word(rng) & mask;
	while (value > most);
	return value;
}

static void swap(uint32_t *a, uint32_t *b)
{
	uint32_t kept = *a;

	*a = *b;
	*b = kept;
}

void rng_python_shuffle(struct rng *rng, uint32_t *items, size_t n)
{
	for (size_t i = n; i-- > 1;)
		swap(&items[i], &items[rng_python_below(rng, (uint32_t)i + 1)]);
}

void rng_numpy_shuffle(struct rng *rng, uint32_t *items, size_t n)
{
	for (size_t i = n; i-- > 1;)
		swap(&items[i], &items[numpy_up_to(rng, (uint32_t)i)]);
}

void rng_numpy_permutation(struct rng *rng, uint32_t *items, size_t n)
{
	for (size_t i = 0; i < n; i++)
		items[i] = (uint32_t)i;
	rng_numpy_shuffle(rng, items, n);
}
