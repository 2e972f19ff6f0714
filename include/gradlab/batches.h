/*
 * batches.h - which samples an update sees.
 *
 * An epoch is one permutation of RandomState(seed), cut into slices of
 * `size`; where fewer remain the next epoch begins.
 *
 *	samples 5, size 2    6 updates
 *	order   3 0 | 4 1 | 2    1 4 | 2 0 | 3    0 3 | ...
 *	k         0     1          2     3          4
 */
#ifndef GRADLAB_BATCHES_H
#define GRADLAB_BATCHES_H

#include "gradlab/rng.h"

struct batches {
	size_t samples, size;	/* 1 <= size <= samples */
	uint32_t seed;
	struct rng rng;
	int epoch;		/* that `order` is of; -1: none yet */
	uint32_t *order;
};

void batches_init(struct batches *batches, size_t samples, size_t size,
		  uint32_t seed);
void batches_release(struct batches *batches);
/* The `size` samples of update k, valid until the next call.  Going back
 * draws from the seed again. */
const uint32_t *batches_at(struct batches *batches, int k);

#endif
