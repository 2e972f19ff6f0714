/* seeds.c - many seeds of a run, in pieces, and their quantiles. */
#include "gradlab/seeds.h"

#include "../tap.h"

#include "figure.h"

static double rate(void *with, int k)
{
	return figure_rate(with, k);
}

static double last_loss(void *with, struct run *run)
{
	(void)with;
	return run_moment(run, run->k)->loss;
}

static bool three_at_a_time(void *with)
{
	return ++*(int *)with % 3 != 0;
}

static void in_pieces(void)
{
	struct figure figure;
	struct seeds whole, pieces;
	struct run run;
	struct seeds_spec spec = {
		.first = 1, .draws = 5, .at = 10,
		.rate = rate, .number = last_loss, .with = &figure,
	};
	int steps = 0, calls = 1;

	figure_read(&figure, "ward sgd=0.5");
	spec.run = &figure.spec;
	seeds_init(&whole, &spec);
	seeds_init(&pieces, &spec);
	ok(seeds_advance(&whole, NULL, NULL), "five draws");
	while (!seeds_advance(&pieces, three_at_a_time, &steps))
		calls++;
	ok(calls > 10, "or in %d pieces", calls);
	ok(!memcmp(whole.number, pieces.number, 5 * sizeof(double)),
	   "the same numbers");
	figure.spec.net.seed = 2;
	run_init(&run, &figure.spec);
	while (run.k < 10)
		run_step(&run, 0.5);
	same_double(whole.number[1], run_moment(&run, 10)->loss,
		    "the second is seed 2");
	run_release(&run);
	ok(whole.number[0] != whole.number[1], "of different runs");
	seeds_release(&pieces);
	seeds_init(&pieces, &spec);
	steps = 0;
	seeds_advance(&pieces, three_at_a_time, &steps);
	seeds_release(&pieces);
	ok(!pieces.number, "given up on the way");
	seeds_release(&whole);
	figure_release(&figure);
}

static void that_fail(void)
{
	struct figure figure;
	struct seeds seeds;
	struct seeds_spec spec = {
		.first = 1, .draws = 3, .at = 100, .vary = SEEDS_BOTH,
		.rate = rate, .number = last_loss, .with = &figure,
	};

	figure_read(&figure, "ward sgd=0.5 wrong_sign");
	spec.run = &figure.spec;
	seeds_init(&seeds, &spec);
	seeds_advance(&seeds, NULL, NULL);
	same_int(seeds.failed, 3, "runs that fail are counted");
	ok(isnan(seeds_quantile(&seeds, 0.5)), "and tell no number");
	seeds_release(&seeds);
	figure_release(&figure);
}

static void quantiles(void)
{
	double five[] = { 5, 1, nan(""), 3, 2, 4 }, two[] = { 7, 1 };
	double infinite[] = { HUGE_VAL, HUGE_VAL, 1 };

	same_double(quantile(five, 6, 0.5), 3, "the median");
	same_double(quantile(five, 6, 0), 1, "the least");
	same_double(quantile(five, 6, 1), 5, "the most; NaN is left out");
	near_to(quantile(five, 6, 0.1), 1.4, 1e-15, "on a line between two");
	same_double(quantile(two, 2, 0.5), 4, "of two");
	same_double(quantile(infinite, 3, 0.9), HUGE_VAL, "infinite ones");
	ok(isnan(quantile(NULL, 0, 0.5)), "of none");
}

int main(void)
{
	in_pieces();
	that_fail();
	quantiles();
	return tap_end();
}
