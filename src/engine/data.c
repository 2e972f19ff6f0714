/* data.c - draws data sets: angles first, then the order, then the noise. */
#include "gradlab/data.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"
#include "gradlab/rng.h"

static const double pi = 3.14159265358979323846;

/* The i-th of n places from start to stop, both ends with it. */
static double place(double start, double stop, size_t n, size_t i)
{
	double step;

	if (n < 2)
		return start;
	if (i == n - 1)
		return stop;
	step = (stop - start) / (double)(n - 1);
	return (double)i * step + start;
}

/* Point i of the moons in their own order: the outer half, then the inner. */
static double moon(size_t n, size_t i, double x[2])
{
	size_t outer = n / 2;
	double t;

	if (i < outer) {
		t = place(0, pi, outer, i);
		x[0] = cos(t);
		x[1] = sin(t);
		return -1;
	}
	t = place(0, pi, n - outer, i - outer);
	x[0] = 1 - cos(t);
	x[1] = 1 - sin(t) - 0.5;
	return 1;
}

static void draw_moons(struct data *data, const struct data_spec *spec,
		       struct rng *rng)
{
	size_t n = spec->samples;
	uint32_t *order = mem_alloc(n, sizeof(*order));

	rng_numpy_permutation(rng, order, n);
	for (size_t i = 0; i < n; i++)
		data->y[i] = moon(n, order[i], &data->x[2 * i]);
	for (size_t i = 0; i < 2 * n; i++)
		data->x[i] += spec->noise * rng_numpy_normal(rng);
	free(order);
}

static const struct kind {
	int inputs;
	void (*draw)(struct data *data, const struct data_spec *spec,
		     struct rng *rng);
} kinds[DATA_COUNT] = {
	[DATA_MOONS] = { 2, draw_moons },
};

int data_inputs(enum data_kind kind)
{
	return kinds[kind].inputs;
}

void data_draw(struct data *data, const struct data_spec *spec)
{
	const struct kind *kind = &kinds[spec->kind];
	struct rng rng;

	data->samples = spec->samples;
	data->inputs = kind->inputs;
	data->x = mem_alloc(spec->samples * (size_t)kind->inputs,
			    sizeof(*data->x));
	data->y = mem_alloc(spec->samples, sizeof(*data->y));
	rng_seed_numpy(&rng, spec->seed);
	kind->draw(data, spec, &rng);
}

void data_release(struct data *data)
{
	free(data->x);
	free(data->y);
	*data = (struct data){ 0 };
}
