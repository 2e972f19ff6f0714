/* batches.c - cuts permutations into mini-batches. */
#include "gradlab/batches.h"

#include <stdlib.h>

#include "gradlab/mem.h"

void batches_init(struct batches *batches, size_t samples, size_t size,
		  uint32_t seed)
{
	*batches = (struct batches){
		.samples = samples, .size = size, .seed = seed, .epoch = -1,
	};
	rng_seed_numpy(&batches->rng, seed);
	batches->order = mem_alloc(samples, sizeof(*batches->order));
}

void batches_release(struct batches *batches)
{
	free(batches->order);
	*batches = (struct batches){ 0 };
}

const uint32_t *batches_at(struct batches *batches, int k)
{
	size_t slices = batches->samples / batches->size;
	int epoch = (int)((size_t)k / slices);

	if (epoch < batches->epoch) {
		rng_seed_numpy(&batches->rng, batches->seed);
		batches->epoch = -1;
	}
	for (; batches->epoch < epoch; batches->epoch++)
		rng_numpy_permutation(&batches->rng, batches->order,
				      batches->samples);
	return batches->order + (size_t)k % slices * batches->size;
}
