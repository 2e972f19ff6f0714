/* seeds.c - trains a run from seed after seed. */
#include "gradlab/seeds.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

void seeds_init(struct seeds *seeds, const struct seeds_spec *spec)
{
	*seeds = (struct seeds){ .spec = *spec };
	seeds->number = mem_alloc((size_t)spec->draws, sizeof(double));
}

void seeds_release(struct seeds *seeds)
{
	if (seeds->running)
		run_release(&seeds->run);
	free(seeds->number);
	*seeds = (struct seeds){ 0 };
}

static void begin(struct seeds *seeds)
{
	int64_t seed = seeds->spec.first + seeds->done;
	struct run_spec run = *seeds->spec.run;

	if (seeds->spec.vary != SEEDS_DATA)
		run.net.seed = seed;
	if (seeds->spec.vary != SEEDS_NET)
		run.data.seed = (uint32_t)seed;
	run_init(&seeds->run, &run);
	seeds->running = true;
}

static void finish(struct seeds *seeds)
{
	double number = seeds->run.failed_at >= 0
				? (double)NAN
				: seeds->spec.number(seeds->spec.with,
						     &seeds->run);

	seeds->failed += isnan(number);
	seeds->number[seeds->done++] = number;
	run_release(&seeds->run);
	seeds->running = false;
}

/* One step of the run, or its end. */
static void go(struct seeds *seeds)
{
	const struct seeds_spec *spec = &seeds->spec;

	if (!seeds->running)
		begin(seeds);
	if (seeds->run.k >= spec->at ||
	    !run_step(&seeds->run, spec->rate(spec->with, seeds->run.k)))
		finish(seeds);
}

bool seeds_advance(struct seeds *seeds, bool (*go_on)(void *with), void *with)
{
	while (seeds->done < seeds->spec.draws) {
		go(seeds);
		if (go_on && !go_on(with))
			break;
	}
	return seeds->done == seeds->spec.draws;
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	if (isnan(x) || isnan(y))
		return (isnan(x) != 0) - (isnan(y) != 0);
	return (x > y) - (x < y);
}

double quantile(double *numbers, size_t n, double q)
{
	double place, below, low, high;

	if (!n)
		return (double)NAN;
	qsort(numbers, n, sizeof(*numbers), ascending);
	while (n && isnan(numbers[n - 1]))
		n--;
	if (!n)
		return (double)NAN;
	place = q * (double)(n - 1);
	below = floor(place);
	low = numbers[(size_t)below];
	high = numbers[(size_t)ceil(place)];
	return place == below || low == high
		       ? low
		       : low + (high - low) * (place - below);
}

double seeds_quantile(const struct seeds *seeds, double q)
{
	size_t n = (size_t)seeds->done;
	double *copy = mem_alloc(n, sizeof(*copy)), value;

	memcpy(copy, seeds->number, n * sizeof(*copy));
	value = quantile(copy, n, q);
	free(copy);
	return value;
}
