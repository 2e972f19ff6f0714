/* samples.c - from data sets to what nets are fed and losses read. */
#include "samples.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

static void one_of_zeros(struct data *data, int inputs)
{
	*data = (struct data){ .samples = 1, .inputs = inputs };
	data->x = mem_alloc((size_t)inputs, sizeof(*data->x));
	data->y = mem_alloc(1, sizeof(*data->y));
}

void samples_draw(struct run *run)
{
	if (run->spec.data.kind != DATA_NONE)
		data_sets(&run->data, &run->test, &run->spec.data);
	else
		one_of_zeros(&run->data, run->spec.net.width[0]);
}

static void stretch(struct data *data, double factor)
{
	for (size_t i = 0; i < data->samples * (size_t)data->inputs; i++)
		data->x[i] *= factor;
}

double *samples_fed(const struct run *run, const struct data *data)
{
	struct features features;
	double *fed;

	features_init(&features, &run->spec.features, data->inputs);
	fed = mem_alloc(data->samples * (size_t)features_width(&features),
			sizeof(*fed));
	features_apply(&features, data->x, fed, data->samples);
	features_release(&features);
	return fed;
}

static bool has_minus_one(const struct data *data)
{
	for (size_t i = 0; i < data->samples; i++)
		if (data->y[i] == -1)
			return true;
	return false;
}

/* -1 and +1 become classes 0 and 1 where the loss reads classes, or what the
 * fault of label_coding makes of them. */
double *samples_labels(const struct run *run, const struct data *data)
{
	const struct run_faults *fault = &run->spec.fault;
	bool classes = run->spec.loss == LOSS_CROSS_ENTROPY &&
		       has_minus_one(data);
	double *label = mem_alloc(data->samples, sizeof(*label));

	for (size_t i = 0; i < data->samples; i++) {
		bool high = data->y[i] > 0;

		label[i] = data->y[i];
		if (fault->label_coding)
			label[i] = fault->label[high];
		else if (classes)
			label[i] = high;
	}
	return label;
}

/* Half way between two labels; 0 where there are more, or one. */
static double middle_of(const double *label, size_t n)
{
	double low = label[0], high = label[0];

	for (size_t i = 1; i < n; i++) {
		low = fmin(low, label[i]);
		high = fmax(high, label[i]);
	}
	for (size_t i = 0; i < n; i++)
		if (label[i] != low && label[i] != high)
			return 0;
	return low == high ? 0 : (low + high) / 2;
}

void samples_spoil(struct run *run)
{
	const struct run_faults *fault = &run->spec.fault;

	if (fault->shuffle_labels)
		data_shuffle_labels(&run->data, fault->shuffle_seed);
	if (fault->unscaled != 0) {
		stretch(&run->data, fault->unscaled);
		stretch(&run->test, fault->unscaled);
	}
}

void samples_prepare(struct run *run)
{
	run->fed = samples_fed(run, &run->data);
	run->label = samples_labels(run, &run->data);
	run->test_label = samples_labels(run, &run->test);
	run->middle = middle_of(run->label, run->data.samples);
}
