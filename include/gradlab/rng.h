/*
 * rng.h - the two random generators that learners know from Python.
 *
 * Both are MT19937 (Matsumoto and Nishimura 1998) with 53-bit doubles.
 * rng_seed_python() and the rng_python_*() draws follow CPython's `random`;
 * rng_seed_numpy() and the rng_numpy_*() draws follow NumPy's legacy
 * RandomState, so a seed gives the numbers it gives in a notebook.
 */
#ifndef GRADLAB_RNG_H
#define GRADLAB_RNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rng {
	uint32_t state[624];
	int next;
	double kept;		/* the second normal of a pair */
	bool has_kept;
};

void rng_seed_python(struct rng *rng, int64_t seed);
void rng_seed_numpy(struct rng *rng, uint32_t seed);

uint32_t rng_word(struct rng *rng);
/* [0, 1), 53 bits. */
double rng_double(struct rng *rng);
/* a + (b - a) * rng_double(). */
double rng_uniform(struct rng *rng, double a, double b);

/* CPython: random.gauss(0, 1); an integer below n; shuffle. */
double rng_python_gauss(struct rng *rng);
uint32_t rng_python_below(struct rng *rng, uint32_t n);
void rng_python_shuffle(struct rng *rng, uint32_t *items, size_t n);

/* NumPy: standard_normal(); permutation of 0 ... n-1; shuffle. */
double rng_numpy_normal(struct rng *rng);
void rng_numpy_shuffle(struct rng *rng, uint32_t *items, size_t n);
void rng_numpy_permutation(struct rng *rng, uint32_t *items, size_t n);

#endif
