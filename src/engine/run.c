/* run.c - trains a model step by step, and knows every step it took. */
#include "gradlab/run.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "minimise.h"
#include "samples.h"
#include "teach.h"

static bool has_batches(const struct run *run)
{
	return run->batches.size != 0;
}

/* Puts the samples of update k where the batch's model finds them. */
static void feed_batch(struct run *run)
{
	const uint32_t *order = batches_at(&run->batches, run->k);
	size_t inputs = (size_t)run->batch.inputs;

	for (size_t i = 0; i < run->batches.size; i++) {
		memcpy(run->batch_fed + i * inputs,
		       run->fed + order[i] * inputs,
		       inputs * sizeof(*run->fed));
		run->batch_label[i] = run->label[order[i]];
	}
	model_feed(&run->batch, run->batch_fed, run->batches.size);
	loss_targets(&run->batch.part, &run->batch.graph, run->batch_label);
}

/* The gradients before, where a fault lets some stand; else NULL. */
static double *gradients_before(const struct run *run)
{
	if (!run->spec.fault.no_clear && !run->spec.fault.clear_only)
		return NULL;
	return run->row + run->numbers - run->count;
}

static bool is_cleared(const struct run *run, size_t i)
{
	return !run->spec.fault.no_clear && run->spec.fault.cleared[i];
}

/* What the update of k goes by. */
static struct model *taught(struct run *run)
{
	return has_batches(run) ? &run->batch : &run->main;
}

/* Everything of k, from the parameters in run->row: begun here ... */
static void start(struct run *run)
{
	if (has_batches(run))
		feed_batch(run);
	teach_start(taught(run), &run->spec, run->row);
}

/* ... and ended here. */
static void finish(struct run *run)
{
	const double *before = gradients_before(run);

	teach_end(taught(run), &run->spec, run->grad);
	for (size_t i = 0; before && i < run->count; i++)
		run->grad[i] += is_cleared(run, i) ? 0 : before[i];
	if (has_batches(run) && !run->spec.measure_batch)
		model_forward(&run->main, run->row);
	if (run->test.samples)
		model_forward(&run->check, run->row);
}

static void compute(struct run *run)
{
	start(run);
	teach_advance(taught(run), &run->spec, NULL, NULL);
	finish(run);
}

/* In four sums, which a processor adds side by side. */
static double squares(const double *number, size_t count)
{
	double sum[4] = { 0 };
	size_t i = 0;

	for (; i + 4 <= count; i += 4)
		for (size_t j = 0; j < 4; j++)
			sum[j] += number[i + j] * number[i + j];
	for (; i < count; i++)
		sum[0] += number[i] * number[i];
	return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

static double grad_norm(const struct run *run)
{
	double sum = 0;

	for (int i = 0; i < run->spans; i++)
		sum += squares(run->grad + run->span[i].first,
			       run->span[i].count);
	return sqrt(sum);
}

/* Of a model that is fed n samples with these labels. */
static double accuracy(const struct run *run, const struct model *model,
		       const double *label, size_t n)
{
	return loss_accuracy(&model->part, &model->graph, label, n,
			     run->middle);
}

static struct moment present(struct run *run)
{
	const struct model *seen =
		run->spec.measure_batch ? taught(run) : &run->main;
	struct moment moment = {
		.loss = model_loss(seen),
		.grad_norm = grad_norm(run),
		.rate = nan(""),
		.batch_loss = model_loss(taught(run)),
		.test_loss = nan(""),
		.test_accuracy = nan(""),
	};

	moment.accuracy = seen == &run->batch
				  ? accuracy(run, seen, run->batch_label,
					     run->batches.size)
				  : accuracy(run, seen, run->label,
					     run->data.samples);
	if (run->test.samples) {
		moment.test_loss = model_loss(&run->check);
		moment.test_accuracy = accuracy(run, &run->check,
						run->test_label,
						run->test.samples);
	}
	return moment;
}

/* Enters what is computed as the moment of k, the last one. */
static void remember(struct run *run)
{
	struct moment moment = present(run);

	history_put(&run->history, run->k, &moment, run->row);
	run->last = run->k;
	run->failed_at = isfinite(moment.loss) ? -1 : run->k;
	/* The one before tells of the update that led here. */
	for (size_t k = (size_t)(run->k ? run->k - 1 : 0); k < run->details;
	     k++)
		run->detail[k].known = false;
}

static void begin_batches(struct run *run, size_t size)
{
	const struct run_spec *spec = &run->spec;
	uint32_t seed = spec->batch_seeded ? spec->batch_seed
					   : spec->data.seed;

	batches_init(&run->batches, run->data.samples, size, seed);
	model_init(&run->batch, spec, run->row, size, true);
	run->batch_fed = mem_alloc(size * (size_t)run->batch.inputs,
				   sizeof(*run->batch_fed));
	run->batch_label = mem_alloc(size, sizeof(*run->batch_label));
}

static void begin_test(struct run *run)
{
	double *fed = samples_fed(run, &run->test);

	model_init(&run->check, &run->spec, run->row, run->test.samples, false);
	model_feed(&run->check, fed, run->test.samples);
	loss_targets(&run->check.part, &run->check.graph, run->test_label);
	free(fed);
}

static void begin_net(struct run *run)
{
	size_t samples = run->data.samples, batch = run->spec.batch;

	assert(run->spec.net.width[0] == run_spec_inputs(&run->spec) ||
	       run->spec.net.width[0] == run->data.inputs);
	net_draw(&run->spec.net, run->row);
	samples_prepare(run);
	model_init(&run->main, &run->spec, run->row, samples, true);
	model_feed(&run->main, run->fed, samples);
	loss_targets(&run->main.part, &run->main.graph, run->label);
	if (batch && batch < samples)
		begin_batches(run, batch);
	if (run->test.samples)
		begin_test(run);
}

/* Which parameters learn: layers that are not frozen, neighbours as one. */
static void find_spans(struct run *run)
{
	const struct net_spec *net = &run->spec.net;

	if (run->spec.minimise.formula) {
		run->span[run->spans++] = (struct learnt){ 0, run->count };
		return;
	}
	for (int layer = 1; layer <= net->layers; layer++) {
		size_t first = net_layer(net, layer);
		size_t count = net_layer(net, layer + 1) - first;

		if (net->frozen[layer])
			continue;
		if (run->spans && !net->frozen[layer - 1])
			run->span[run->spans - 1].count += count;
		else
			run->span[run->spans++] =
				(struct learnt){ first, count };
	}
}

static void begin(struct run *run)
{
	const struct run_spec *spec = &run->spec;

	run->count = run_spec_parameters(spec);
	run->numbers = run->count * run_spec_slots(spec);
	run->row = mem_alloc(run->numbers, sizeof(*run->row));
	run->grad = mem_alloc(run->count, sizeof(*run->grad));
	run->points = mem_alloc(1, sizeof(*run->points));
	find_spans(run);
	if (spec->minimise.formula) {
		minimise_init(&run->main, spec);
		memcpy(run->row, spec->minimise.from,
		       run->count * sizeof(*run->row));
	} else {
		begin_net(run);
	}
	history_init(&run->history, run->numbers, HISTORY_BYTES);
	compute(run);
	remember(run);
}

void run_init_on(struct run *run, const struct run_spec *spec, struct data data)
{
	*run = (struct run){ .data = data };
	run_spec_copy(&run->spec, spec, &run->arena);
	samples_spoil(run);
	begin(run);
}

void run_init(struct run *run, const struct run_spec *spec)
{
	*run = (struct run){ 0 };
	run_spec_copy(&run->spec, spec, &run->arena);
	if (!spec->minimise.formula)
		samples_draw(run);
	samples_spoil(run);
	begin(run);
}

void run_release(struct run *run)
{
	data_release(&run->data);
	data_release(&run->test);
	model_release(&run->main);
	model_release(&run->batch);
	model_release(&run->check);
	if (run->points)
		model_release(run->points);
	free(run->points);
	batches_release(&run->batches);
	history_release(&run->history);
	arena_release(&run->arena);
	free(run->fed);
	free(run->label);
	free(run->test_label);
	free(run->batch_fed);
	free(run->batch_label);
	free(run->row);
	free(run->grad);
	free(run->detail);
	*run = (struct run){ 0 };
}

static void update(struct run *run, double rate)
{
	const struct run_spec *spec = &run->spec;
	int slots = optimizer_info[spec->by.kind].slots;

	for (int s = 0; s < run->spans; s++) {
		size_t first = run->span[s].first;
		struct learning learning = {
			.count = run->span[s].count,
			.parameter = run->row + first,
			.grad = run->grad + first,
		};

		for (int i = 0; i < slots; i++)
			learning.kept[i] =
				run->row + (size_t)(1 + i) * run->count + first;
		optimizer_update(&spec->by,
				 spec->fault.wrong_sign ? -rate : rate, run->k,
				 &learning);
	}
}

/* The parameters of k + 1, and what is kept of each. */
static void move_on(struct run *run, double rate)
{
	double *before = gradients_before(run);

	update(run, rate);
	if (before)
		memcpy(before, run->grad, run->count * sizeof(*before));
	run->k++;
}

static bool can_learn(const struct run *run)
{
	return run->failed_at != run->k &&
	       (run->spec.loss != LOSS_NONE || run->spec.minimise.formula);
}

bool run_start(struct run *run, double rate)
{
	if (!can_learn(run))
		return false;
	run->history.moment[run->k].rate = rate;
	move_on(run, rate);
	start(run);
	run->under_way = true;
	return true;
}

bool run_advance(struct run *run, bool (*stop)(void *with), void *with)
{
	if (!run->under_way)
		return true;
	if (!teach_advance(taught(run), &run->spec, stop, with))
		return false;
	finish(run);
	remember(run);
	run->under_way = false;
	return true;
}

bool run_step(struct run *run, double rate)
{
	return run_start(run, rate) && run_advance(run, NULL, NULL);
}

/* Steps of mini-batches leave the gradients of all samples aside. */
static void look_at_all(struct run *run)
{
	if (has_batches(run))
		model_learn(&run->main, run->row);
}

void run_show(struct run *run, int k)
{
	int from = k;
	const double *row = history_before(&run->history, &from);

	if (k != run->k || run->under_way) {
		run->under_way = false;
		memcpy(run->row, row, run->numbers * sizeof(*row));
		run->k = from;
		compute(run);
	}
	while (run->k < k) {
		move_on(run, run_moment(run, run->k)->rate);
		compute(run);
	}
	look_at_all(run);
}

void run_fork(struct run *fork, const struct run *run, int k)
{
	*fork = (struct run){ .data = data_copy(&run->data),
			      .test = data_copy(&run->test) };
	run_spec_copy(&fork->spec, &run->spec, &fork->arena);
	begin(fork);
	history_release(&fork->history);
	history_fork(&fork->history, &run->history, k);
	fork->last = k;
	fork->history.moment[k].rate = nan("");
	fork->failed_at = isfinite(run_moment(run, k)->loss) ? -1 : k;
	run_show(fork, k);
}

const struct moment *run_moment(const struct run *run, int k)
{
	return &run->history.moment[k];
}
