/* rng.c - a seed gives the numbers that it gives in Python. */
#include "gradlab/rng.h"

#include "../tap.h"

static bool same_items(const uint32_t *got, const uint32_t *wanted, size_t n)
{
	return !memcmp(got, wanted, n * sizeof(*got));
}

/* One stream of CPython's random, in this order, after random.seed(42). */
static void python_stream(void)
{
	static const double doubles[] = {
		0x1.4762f307200c5p-1, 0x1.99c6b5eeb2060p-6,
		0x1.19a1491f589dcp-2, 0x1.c922b623b8c1cp-3,
		0x1.7912c1468f47ep-1,
	};
	static const double uniforms[] = {
		0x1.69e16bbd9c668p-2, 0x1.91978545ce920p-1,
		-0x1.a6f981b46abdep-1, -0x1.3fcee7efba2e8p-3,
		-0x1.e17cd67401cb6p-1,
	};
	static const uint32_t tens[] = { 3, 3, 8, 9, 0, 8, 3, 8, 6, 3 };
	static const double gausses[] = {
		-0x1.888b6f491e53fp-1, 0x1.03695cfde5367p-2,
		0x1.262a1e91dcfe3p+0, -0x1.3c06af0d61459p+0,
		0x1.20815d761e587p-1,
	};
	static const uint32_t shuffled[] = {
		2, 13, 12, 7,  19, 15, 16, 0, 18, 9,
		11, 5, 14, 17, 1,  3,  10, 6, 4,  8,
	};
	static const uint32_t dice[] = { 5, 3, 6, 5, 3, 5, 2, 6, 1, 1 };
	uint32_t items[20];
	struct rng rng;

	rng_seed_python(&rng, 42);
	for (int i = 0; i < 5; i++)
		same_double(rng_double(&rng), doubles[i], "random() %d", i);
	for (int i = 0; i < 5; i++)
		same_double(rng_uniform(&rng, -1, 1), uniforms[i],
			    "uniform(-1, 1) %d", i);
	for (int i = 0; i < 10; i++)
		same_int(rng_python_below(&rng, 10), tens[i],
			 "choice of 10, %d", i);
	for (int i = 0; i < 5; i++)
		same_double(rng_python_gauss(&rng), gausses[i], "gauss() %d",
			    i);
	for (uint32_t i = 0; i < 20; i++)
		items[i] = i;
	rng_python_shuffle(&rng, items, 20);
	ok(same_items(items, shuffled, 20), "shuffle of 20");
	for (int i = 0; i < 10; i++)
		same_int(1 + rng_python_below(&rng, 6), dice[i],
			 "randint(1, 6) %d", i);
}

/* The first random() after a seed. */
static void python_seeds(void)
{
	static const struct {
		int64_t seed;
		double first;
	} row[] = {
		{ 0, 0x1.b0580f98a7dbep-1 },
		{ -5, 0x1.3eecf89059360p-1 },
		{ 5, 0x1.3eecf89059360p-1 },
		{ ((int64_t)1 << 40) + 12345, 0x1.3dcf982cb56aap-2 },
		{ 1337, 0x1.3c4a1a3b3bf8dp-1 },
		{ UINT32_MAX, 0x1.454d9227a7013p-1 },
		{ (int64_t)UINT32_MAX + 1, 0x1.ced31cb3df170p-4 },
		{ INT64_MAX, 0x1.443e8e5409ca6p-2 },
		{ INT64_MIN, 0x1.1b5fa2193586fp-1 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct rng rng;

		rng_seed_python(&rng, row[i].seed);
		same_double(rng_double(&rng), row[i].first,
			    "first random() of seed %lld",
			    (long long)row[i].seed);
	}
}

static void seeding_forgets_the_kept_normal(void)
{
	struct rng rng;
	double first;

	rng_seed_python(&rng, 1);
	first = rng_python_gauss(&rng);
	rng_seed_python(&rng, 1);
	same_double(rng_python_gauss(&rng), first, "python: seeded anew");
	rng_seed_numpy(&rng, 1);
	first = rng_numpy_normal(&rng);
	rng_seed_numpy(&rng, 1);
	same_double(rng_numpy_normal(&rng), first, "numpy: seeded anew");
}

/* The edges of an integer below n. */
static void python_integers(void)
{
	struct rng rng;

	rng_seed_python(&rng, 42);
	same_int(rng_python_below(&rng, UINT32_MAX), 2746317213,
		 "below 2^32 - 1 takes a whole word");
	same_int(rng_python_below(&rng, UINT32_MAX), 478163327, "and again");
	same_int(rng_python_below(&rng, 1), 0, "nothing but 0 is below 1");
	same_int(rng_python_below(&rng, (uint32_t)1 << 31), 1181241943,
		 "a power of two has a bit more than its greatest");
}

/* Far enough to renew the state more than three times. */
static void python_long(void)
{
	struct rng rng;
	uint32_t word = 0;

	rng_seed_python(&rng, 5);
	for (int i = 0; i < 2000; i++)
		word = rng_word(&rng);
	same_int(word, 2894893787, "the 2000th word");
}

/* One stream of NumPy's RandomState(42). */
static void numpy_stream(void)
{
	static const double doubles[] = { 0x1.7f8771e5f51ecp-2,
					  0x1.e6c4068bbd654p-1,
					  0x1.76c7e8f1e6751p-1 };
	static const double normals[] = {
		-0x1.7290b3a056298p-1, 0x1.11a392d5dd258p+1,
		0x1.076f40083bb12p+1, 0x1.c2b121345a26fp+1,
		0x1.5a5c909b428e8p-2,
	};
	static const double uniforms[] = { -0x1.153e029d33f53p+0,
					   -0x1.ea479b788abf8p-2,
					   0x1.3f60600242df0p-1 };
	static const uint32_t permuted[] = {
		17, 1, 5, 0,  10, 7,  4,  12, 8, 3,
		6, 19, 2, 18, 13, 14, 15, 9,  16, 11,
	};
	static const double randn[] = {
		-0x1.0ce30e955a81bp-1, -0x1.335478ff01863p-1,
		0x1.e516d50ca5958p-1, 0x1.2a04d135c7c71p-2,
	};
	uint32_t items[20];
	struct rng rng;

	rng_seed_numpy(&rng, 42);
	for (int i = 0; i < 3; i++)
		same_double(rng_double(&rng), doubles[i], "rand() %d", i);
	for (int i = 0; i < 5; i++)
		same_double(1.5 + 2 * rng_numpy_normal(&rng), normals[i],
			    "normal(1.5, 2) %d", i);
	for (int i = 0; i < 3; i++)
		same_double(rng_uniform(&rng, -2, 3), uniforms[i],
			    "uniform(-2, 3) %d", i);
	rng_numpy_permutation(&rng, items, 20);
	ok(same_items(items, permuted, 20), "permutation(20)");
	for (int i = 0; i < 4; i++)
		same_double(rng_numpy_normal(&rng), randn[i],
			    "randn() %d, the first one kept from before", i);
}

int main(void)
{
	python_stream();
	python_seeds();
	python_integers();
	python_long();
	seeding_forgets_the_kept_normal();
	numpy_stream();
	return tap_end();
}
