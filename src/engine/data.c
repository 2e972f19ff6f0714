/* data.c - data sets drawn, scaled, labelled, and parted to train and test. */
#include "gradlab/data.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "draw.h"

void data_spec_init(struct data_spec *spec, enum data_kind kind)
{
	memset(spec, 0, sizeof(*spec));
	spec->kind = kind;
	spec->samples = 100;
	spec->seed = 1337;
	spec->factor = 0.8;
	spec->slope = 1;
}

int data_inputs(enum data_kind kind)
{
	return kind == DATA_NONE ? 0 : draw_kind[kind].inputs;
}

int data_spec_inputs(const struct data_spec *spec)
{
	int inputs = data_inputs(spec->kind);

	return inputs || spec->kind == DATA_NONE ? inputs : spec->inputs;
}

bool data_has_labels(enum data_kind kind)
{
	return kind != DATA_NONE && draw_kind[kind].labels;
}

static bool is_given(enum data_kind kind)
{
	return draw_kind[kind].draw == draw_kind[DATA_POINTS].draw;
}

/* The different targets of given rows, the least first; at most DATA_LABELS
 * of them, or -1 where there are more. */
static int labels_among(const double *y, size_t n, size_t stride,
			double label[DATA_LABELS])
{
	int count = 0;

	for (size_t i = 0; i < n; i++) {
		int at = 0;

		while (at < count && label[at] < y[i * stride])
			at++;
		if (at < count && label[at] == y[i * stride])
			continue;
		if (count == DATA_LABELS)
			return -1;
		memmove(&label[at + 1], &label[at],
			(size_t)(count - at) * sizeof(*label));
		label[at] = y[i * stride];
		count++;
	}
	return count;
}

static const char *labels_wrong(const struct data_spec *spec)
{
	double label[DATA_LABELS];
	size_t inputs = (size_t)spec->inputs;

	if (!spec->labels)
		return NULL;
	if (draw_kind[spec->kind].labels)
		return spec->labels == 2 ? NULL
					 : "these data have two labels";
	if (!is_given(spec->kind))
		return "these data have numbers as targets, not labels";
	if (labels_among(spec->rows + inputs, spec->samples, inputs + 1,
			 label) != spec->labels)
		return "there must be as many labels as different targets";
	return NULL;
}

static const char *own_wrong(const struct data_spec *spec)
{
	if (spec->samples < (is_given(spec->kind) ? 1 : 2))
		return "data have at least 2 samples";
	if (spec->samples > DATA_SAMPLES)
		return "data have at most 100000 samples";
	if (data_spec_inputs(spec) < 1 || data_spec_inputs(spec) > DATA_INPUTS)
		return "a sample has 1 to 64 inputs";
	if (!(spec->noise >= 0))
		return "noise is a number from 0";
	if (!(spec->factor >= 0 && spec->factor < 1))
		return "the factor of circles is from 0 to below 1";
	if (!(spec->split >= 0 && spec->split <= 1))
		return "a split is a share above 0, at most 1";
	return labels_wrong(spec);
}

const char *data_wrong(const struct data_spec *spec)
{
	const char *why;

	if (spec->kind == DATA_NONE)
		return NULL;
	why = own_wrong(spec);
	if (why || !spec->test)
		return why;
	if (spec->test->kind == DATA_NONE ||
	    data_spec_inputs(spec->test) != data_spec_inputs(spec))
		return "test data have as many inputs as the data";
	return own_wrong(spec->test);
}

static void allocate(struct data *data, size_t samples, int inputs)
{
	*data = (struct data){ .samples = samples, .inputs = inputs };
	data->x = mem_alloc(samples * (size_t)inputs, sizeof(*data->x));
	data->y = mem_alloc(samples, sizeof(*data->y));
}

static void put_labels(struct data *data, const struct data_spec *spec)
{
	double label[DATA_LABELS] = { -1, 1 };
	int count = 2;

	if (!spec->labels)
		return;
	if (!draw_kind[spec->kind].labels)
		count = labels_among(data->y, data->samples, 1, label);
	for (size_t i = 0; i < data->samples; i++) {
		int at = 0;

		while (at < count - 1 && label[at] != data->y[i])
			at++;
		data->y[i] = spec->label[at];
	}
}

void data_draw(struct data *data, const struct data_spec *spec)
{
	const struct draw_kind *kind = &draw_kind[spec->kind];
	double scale = spec->scale != 0 ? spec->scale : kind->scale;
	struct rng rng;

	allocate(data, spec->samples, data_spec_inputs(spec));
	rng_seed_numpy(&rng, spec->seed);
	kind->draw(data, spec, &rng);
	for (size_t i = 0; i < data->samples * (size_t)data->inputs; i++)
		data->x[i] *= scale;
	put_labels(data, spec);
}

void data_pick(struct data *data, const struct data *from,
	       const uint32_t *order, size_t n)
{
	size_t inputs = (size_t)from->inputs;

	allocate(data, n, from->inputs);
	for (size_t i = 0; i < n; i++) {
		memcpy(&data->x[i * inputs], &from->x[order[i] * inputs],
		       inputs * sizeof(double));
		data->y[i] = from->y[order[i]];
	}
}

struct data data_copy(const struct data *data)
{
	uint32_t *order = mem_alloc(data->samples, sizeof(*order));
	struct data copy;

	for (size_t i = 0; i < data->samples; i++)
		order[i] = (uint32_t)i;
	data_pick(&copy, data, order, data->samples);
	free(order);
	return copy;
}

/* Parts `train`, which keeps the first part. */
static void part(struct data *train, struct data *test, double share,
		 uint32_t seed)
{
	struct data all = *train;
	uint32_t *order = mem_alloc(all.samples, sizeof(*order));
	size_t first = (size_t)(share * (double)all.samples + 0.5);
	struct rng rng;

	if (!first)
		first = 1;
	rng_seed_numpy(&rng, seed);
	rng_numpy_permutation(&rng, order, all.samples);
	data_pick(train, &all, order, first);
	data_pick(test, &all, order + first, all.samples - first);
	free(order);
	data_release(&all);
}

static void shift_and_shrink(struct data *data, size_t input, double mean,
			     double deviation)
{
	size_t inputs = (size_t)data->inputs;

	for (size_t i = 0; i < data->samples; i++) {
		double *x = &data->x[i * inputs + input];

		*x = (*x - mean) / deviation;
	}
}

/* By the mean and deviation of what trains; an input that never changes is
 * only moved. */
static void standardise(struct data *train, struct data *test)
{
	size_t inputs = (size_t)train->inputs;
	double n = (double)train->samples;

	for (size_t input = 0; input < inputs; input++) {
		double mean = 0, square = 0;

		for (size_t i = 0; i < train->samples; i++)
			mean += train->x[i * inputs + input];
		mean /= n;
		for (size_t i = 0; i < train->samples; i++) {
			double d = train->x[i * inputs + input] - mean;

			square += d * d;
		}
		if (square == 0)
			square = n;
		shift_and_shrink(train, input, mean, sqrt(square / n));
		shift_and_shrink(test, input, mean, sqrt(square / n));
	}
}

void data_sets(struct data *train, struct data *test,
	       const struct data_spec *spec)
{
	data_draw(train, spec);
	*test = (struct data){ .inputs = train->inputs };
	if (spec->test)
		data_draw(test, spec->test);
	else if (spec->split > 0 && spec->split < 1)
		part(train, test, spec->split, spec->seed);
	if (spec->standard)
		standardise(train, test);
}

void data_shuffle_labels(struct data *data, uint32_t seed)
{
	uint32_t *order = mem_alloc(data->samples, sizeof(*order));
	double *y = mem_alloc(data->samples, sizeof(*y));
	struct rng rng;

	rng_seed_numpy(&rng, seed);
	rng_numpy_permutation(&rng, order, data->samples);
	for (size_t i = 0; i < data->samples; i++)
		y[i] = data->y[order[i]];
	free(data->y);
	data->y = y;
	free(order);
}

void data_release(struct data *data)
{
	free(data->x);
	free(data->y);
	*data = (struct data){ 0 };
}
