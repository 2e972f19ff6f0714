/* batches.c - mini-batches are slices of one permutation an epoch. */
#include "gradlab/batches.h"

#include "../tap.h"

static void slices(void)
{
	uint32_t wanted[3][5];
	struct batches batches;
	struct rng rng;
	int same = 0;

	rng_seed_numpy(&rng, 1337);
	for (int epoch = 0; epoch < 3; epoch++)
		rng_numpy_permutation(&rng, wanted[epoch], 5);
	batches_init(&batches, 5, 2, 1337);
	for (int k = 0; k < 6; k++)
		same += !memcmp(batches_at(&batches, k),
				&wanted[k / 2][k % 2 * 2],
				2 * sizeof(uint32_t));
	same_int(same, 6, "two slices of each permutation, the rest unused");
	same = 0;
	for (int k = 5; k >= 0; k--)
		same += !memcmp(batches_at(&batches, k),
				&wanted[k / 2][k % 2 * 2],
				2 * sizeof(uint32_t));
	same_int(same, 6, "going back gives the same ones");
	batches_release(&batches);
}

/* The course's own: permutation(10) of RandomState(1337). */
static void numpy(void)
{
	static const uint32_t wanted[] = { 6, 3, 0, 4, 5, 2, 1, 9, 8, 7 };
	struct batches batches;

	batches_init(&batches, 10, 10, 1337);
	ok(!memcmp(batches_at(&batches, 0), wanted, sizeof(wanted)),
	   "NumPy's permutation");
	batches_release(&batches);
}

int main(void)
{
	slices();
	numpy();
	return tap_end();
}
