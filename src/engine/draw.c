/* draw.c - draws data sets in the order of the notebooks they come from. */
#include "draw.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

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

/* Point i of the moons in their own order: the outer half, then the inner.
 * Returns the label. */
static double moon(const struct data_spec *spec, size_t i, double x[2])
{
	size_t outer = spec->samples / 2;
	double t;

	if (i < outer) {
		t = place(0, pi, outer, i);
		x[0] = cos(t);
		x[1] = sin(t);
		return -1;
	}
	t = place(0, pi, spec->samples - outer, i - outer);
	x[0] = 1 - cos(t);
	x[1] = 1 - sin(t) - 0.5;
	return 1;
}

/* Point i of the circles; 2 pi itself is left out. */
static double circle_point(const struct data_spec *spec, size_t i, double x[2])
{
	size_t outer = spec->samples / 2;
	bool inner = i >= outer;
	double count = (double)(inner ? spec->samples - outer : outer);
	double t = (double)(inner ? i - outer : i) * (2 * pi / count);
	double radius = inner ? spec->factor : 1;

	x[0] = cos(t) * radius;
	x[1] = sin(t) * radius;
	return inner ? 1 : -1;
}

static void add_noise(struct data *data, const struct data_spec *spec,
		      struct rng *rng)
{
	for (size_t i = 0; i < data->samples * (size_t)data->inputs; i++)
		data->x[i] += spec->noise * rng_numpy_normal(rng);
}

/* scikit-learn's way: the order first, then the noise. */
static void shuffled(struct data *data, const struct data_spec *spec,
		     struct rng *rng,
		     double (*point)(const struct data_spec *spec, size_t i,
				     double x[2]))
{
	uint32_t *order = mem_alloc(spec->samples, sizeof(*order));

	rng_numpy_permutation(rng, order, spec->samples);
	for (size_t i = 0; i < spec->samples; i++)
		data->y[i] = point(spec, order[i], &data->x[2 * i]);
	add_noise(data, spec, rng);
	free(order);
}

static void moons(struct data *data, const struct data_spec *spec,
		  struct rng *rng)
{
	shuffled(data, spec, rng, moon);
}

static void circles(struct data *data, const struct data_spec *spec,
		    struct rng *rng)
{
	shuffled(data, spec, rng, circle_point);
}

/* A point moved by up to `reach` times the noise in each direction, x first:
 * the Playground judges its points from there. */
static void moved(const double x[2], double reach, double noise,
		  struct rng *rng, double to[2])
{
	for (int i = 0; i < 2; i++)
		to[i] = x[i] + rng_uniform(rng, -reach, reach) * noise;
}

static void circle(struct data *data, const struct data_spec *spec,
		   struct rng *rng)
{
	for (size_t i = 0; i < spec->samples; i++) {
		bool inner = i < spec->samples / 2;
		double r = inner ? rng_uniform(rng, 0, 2.5)
				 : rng_uniform(rng, 3.5, 5);
		double angle = rng_uniform(rng, 0, 2 * pi);
		double *x = &data->x[2 * i], at[2];

		x[0] = r * sin(angle);
		x[1] = r * cos(angle);
		moved(x, 5, spec->noise, rng, at);
		data->y[i] = hypot(at[0], at[1]) < 2.5 ? 1 : -1;
	}
}

static void xor_squares(struct data *data, const struct data_spec *spec,
			struct rng *rng)
{
	const double padding = 0.3;

	for (size_t i = 0; i < spec->samples; i++) {
		double *x = &data->x[2 * i], at[2];

		for (int axis = 0; axis < 2; axis++) {
			x[axis] = rng_uniform(rng, -5, 5);
			x[axis] += x[axis] > 0 ? padding : -padding;
		}
		moved(x, 5, spec->noise, rng, at);
		data->y[i] = at[0] * at[1] >= 0 ? 1 : -1;
	}
}

static void gauss(struct data *data, const struct data_spec *spec,
		  struct rng *rng)
{
	double deviation = sqrt(0.5 + 7 * spec->noise);

	for (size_t i = 0; i < spec->samples; i++) {
		double sign = i < spec->samples / 2 ? 1 : -1;

		for (size_t axis = 0; axis < 2; axis++)
			data->x[2 * i + axis] =
				rng_numpy_normal(rng) * deviation + sign * 2;
		data->y[i] = sign;
	}
}

static void spiral(struct data *data, const struct data_spec *spec,
		   struct rng *rng)
{
	size_t half = spec->samples / 2;

	for (size_t i = 0; i < spec->samples; i++) {
		bool first = i < half;
		double n = (double)(first ? half : spec->samples - half);
		double at = (double)(first ? i : i - half);
		double r = at / n * 5;
		double t = 1.75 * at / n * 2 * pi + (first ? 0 : pi);
		double *x = &data->x[2 * i];

		x[0] = r * sin(t) + rng_uniform(rng, -1, 1) * spec->noise;
		x[1] = r * cos(t) + rng_uniform(rng, -1, 1) * spec->noise;
		data->y[i] = first ? 1 : -1;
	}
}

/* The two sets of numbers lie in the square of side 12 around 0. */
static void in_square(struct data *data, const struct data_spec *spec,
		      struct rng *rng, double (*height)(const double at[2]))
{
	for (size_t i = 0; i < spec->samples; i++) {
		double *x = &data->x[2 * i], at[2];

		x[0] = rng_uniform(rng, -6, 6);
		x[1] = rng_uniform(rng, -6, 6);
		moved(x, 6, spec->noise, rng, at);
		data->y[i] = height(at);
	}
}

static double plane_height(const double at[2])
{
	return (at[0] + at[1]) / 10;
}

static void plane(struct data *data, const struct data_spec *spec,
		  struct rng *rng)
{
	in_square(data, spec, rng, plane_height);
}

/* Of the six hills the one that is felt most. */
static double hills_height(const double at[2])
{
	static const double hill[][3] = {
		{ -4, 2.5, 1 },	 { 0, 2.5, -1 }, { 4, 2.5, 1 },
		{ -4, -2.5, -1 }, { 0, -2.5, 1 }, { 4, -2.5, -1 },
	};
	double height = 0;

	for (size_t i = 0; i < sizeof(hill) / sizeof(*hill); i++) {
		double away = hypot(at[0] - hill[i][0], at[1] - hill[i][1]);
		double here = hill[i][2] * fmax(0, fmin(1, 1 - away / 2));

		if (fabs(here) > fabs(height))
			height = here;
	}
	return height;
}

static void multi_gauss(struct data *data, const struct data_spec *spec,
			struct rng *rng)
{
	in_square(data, spec, rng, hills_height);
}

static void line(struct data *data, const struct data_spec *spec,
		 struct rng *rng)
{
	for (size_t i = 0; i < spec->samples; i++) {
		data->x[i] = place(-1, 1, spec->samples, i);
		data->y[i] = spec->slope * data->x[i] + spec->intercept +
			     spec->noise * rng_numpy_normal(rng);
	}
}

static void rows(struct data *data, const struct data_spec *spec,
		 struct rng *rng)
{
	size_t inputs = (size_t)spec->inputs;

	for (size_t i = 0; i < spec->samples; i++) {
		const double *row = spec->rows + i * (inputs + 1);

		for (size_t j = 0; j < inputs; j++)
			data->x[i * inputs + j] = row[j];
		data->y[i] = row[inputs];
	}
	if (spec->noise > 0)
		add_noise(data, spec, rng);
}

const struct draw_kind draw_kind[DATA_COUNT] = {
	[DATA_MOONS] = { 2, 1, true, moons },
	[DATA_CIRCLES] = { 2, 1, true, circles },
	[DATA_CIRCLE] = { 2, 0.2, true, circle },
	[DATA_XOR] = { 2, 0.2, true, xor_squares },
	[DATA_GAUSS] = { 2, 0.2, true, gauss },
	[DATA_SPIRAL] = { 2, 0.2, true, spiral },
	[DATA_PLANE] = { 2, 0.2, false, plane },
	[DATA_MULTI_GAUSS] = { 2, 0.2, false, multi_gauss },
	[DATA_LINE] = { 1, 1, false, line },
	[DATA_POINTS] = { 0, 1, false, rows },
	[DATA_CSV] = { 0, 1, false, rows },
};
