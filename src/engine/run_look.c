/* run_look.c - what a run shows of itself beside its loss. */
#include "gradlab/run.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "samples.h"

double run_parameter(const struct run *run, size_t i)
{
	return run->row[i];
}

double run_grad(const struct run *run, size_t i)
{
	return run->grad[i];
}

double run_output(const struct run *run, size_t sample)
{
	return graph_value(&run->main.graph, model_score(&run->main, 0),
			   sample);
}

const char *run_title(const struct run *run, size_t i, char out[NET_TITLE])
{
	const struct formula *formula = run->spec.minimise.formula;

	if (!formula)
		return net_title(&run->spec.net, i, out);
	snprintf(out, NET_TITLE, "%s", formula->param[i]);
	return out;
}

int run_find(const struct run *run, const char *name)
{
	const struct formula *formula = run->spec.minimise.formula;

	for (int i = 0; formula && i < formula->params; i++)
		if (!strcmp(formula->param[i], name))
			return i;
	return -1;
}

static const double *outputs_of(const struct run *run, int unit)
{
	return graph_values(&run->main.graph, run->main.net.unit[unit]);
}

static bool is_silent(const struct run *run, int unit)
{
	const double *outputs = outputs_of(run, unit);

	for (size_t i = 0; i < run->data.samples; i++)
		if (outputs[i] != 0)
			return false;
	return true;
}

int run_dead(const struct run *run)
{
	const struct net_spec *spec = &run->main.net.spec;
	int dead = 0, unit = 0;

	for (int layer = 1; layer < spec->layers; layer++)
		for (int i = 0; i < spec->width[layer]; i++, unit++)
			dead += spec->activation[layer] == ACTIVATION_RELU &&
				is_silent(run, unit);
	return dead;
}

int run_zero_grads(const struct run *run)
{
	int zeros = 0;

	for (size_t i = 0; i < run->count; i++)
		zeros += fabs(run_grad(run, i)) < 1e-12;
	return zeros;
}

/* How many outputs of a unit lie beyond 0.97 of the way from `middle`. */
static size_t flat_outputs(const struct run *run, int unit, double middle)
{
	const double *outputs = outputs_of(run, unit);
	double most = 0.97 * (1 - middle);
	size_t flat = 0;

	for (size_t i = 0; i < run->data.samples; i++)
		flat += fabs(outputs[i] - middle) > most;
	return flat;
}

static void measure_flat(const struct run *run, struct detail *detail)
{
	const struct net_spec *spec = &run->main.net.spec;
	size_t flat = 0, units = 0;
	int unit = 0;

	for (int layer = 1; layer < spec->layers; layer++) {
		bool is_tanh = spec->activation[layer] == ACTIVATION_TANH;
		bool bends = is_tanh ||
			     spec->activation[layer] == ACTIVATION_SIGMOID;

		for (int i = 0; i < spec->width[layer]; i++, unit++) {
			size_t of_unit =
				bends ? flat_outputs(run, unit,
						     is_tanh ? 0 : 0.5)
				      : 0;

			flat += of_unit;
			units += bends;
			detail->flat += of_unit == run->data.samples;
		}
	}
	if (units)
		detail->saturated = (double)flat /
				    (double)(units * run->data.samples);
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The median of |after - before|/|before|, where that can be told. */
static double median_ratio(const double *before, const double *after, size_t n)
{
	double *ratio = mem_alloc(n, sizeof(*ratio)), median;
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (before[i] != 0 && !isnan(after[i]))
			ratio[count++] =
				fabs(after[i] - before[i]) / fabs(before[i]);
	qsort(ratio, count, sizeof(*ratio), ascending);
	median = !count ? (double)NAN
		 : count % 2
			 ? ratio[count / 2]
			 : (ratio[count / 2 - 1] + ratio[count / 2]) / 2;
	free(ratio);
	return median;
}

static struct detail detail_of(struct run *run, int k)
{
	struct detail detail = { .known = k < run->last, .ratio = nan("") };
	double *before = mem_alloc(run->count, sizeof(*before));
	int here = run->k;

	run_show(run, k);
	memcpy(before, run->row, run->count * sizeof(*before));
	detail.dead = run_dead(run);
	detail.zero_grads = run_zero_grads(run);
	measure_flat(run, &detail);
	if (k < run->last) {
		run_show(run, k + 1);
		detail.ratio = median_ratio(before, run->row, run->count);
	}
	run_show(run, here);
	free(before);
	return detail;
}

const struct detail *run_detail(struct run *run, int k)
{
	size_t before = run->details;

	run->detail = mem_grow(run->detail, &run->details, (size_t)k + 1,
			       sizeof(*run->detail));
	for (size_t i = before; i < run->details; i++)
		run->detail[i].known = false;
	if (!run->detail[k].known)
		run->detail[k] = detail_of(run, k);
	return &run->detail[k];
}

/* The net alone, recorded once for so many points. */
static struct model *net_alone(const struct run *run, size_t points)
{
	struct model *model = run->points;
	struct run_spec spec = run->spec;

	if (model->graph.lanes >= points)
		return model;
	spec.loss = LOSS_NONE;
	model_release(model);
	model_init(model, &spec, run->row, points, false);
	return model;
}

static void outputs_of_block(struct model *model, const struct run *run,
			     const struct data *block, double *y)
{
	double *fed = samples_fed(run, block);

	model_feed(model, fed, block->samples);
	model_forward(model, run->row);
	memcpy(y, graph_values(&model->graph, model_score(model, 0)),
	       block->samples * sizeof(*y));
	free(fed);
}

void run_outputs_at(const struct run *run, const double *x, double *y,
		    size_t n)
{
	struct data block = { .inputs = run->data.inputs };
	struct model *model;

	if (!n)
		return;
	model = net_alone(run, n < RUN_POINTS ? n : RUN_POINTS);
	block.x = mem_alloc(RUN_POINTS * (size_t)block.inputs,
			    sizeof(*block.x));
	for (size_t done = 0; done < n; done += RUN_POINTS) {
		block.samples = n - done < RUN_POINTS ? n - done : RUN_POINTS;
		memcpy(block.x, x + done * (size_t)block.inputs,
		       block.samples * (size_t)block.inputs * sizeof(*x));
		outputs_of_block(model, run, &block, y + done);
	}
	free(block.x);
}

struct moment run_measure(const struct run *run, const struct data *data)
{
	double *fed = samples_fed(run, data);
	double *label = samples_labels(run, data);
	struct moment moment = { .grad_norm = nan(""), .rate = nan("") };
	struct model model;

	model_init(&model, &run->spec, run->row, data->samples, false);
	model_feed(&model, fed, data->samples);
	loss_targets(&model.part, &model.graph, label);
	model_forward(&model, run->row);
	moment.loss = model_loss(&model);
	moment.accuracy = loss_accuracy(&model.part, &model.graph, label,
					data->samples, run->middle);
	model_release(&model);
	free(fed);
	free(label);
	return moment;
}
