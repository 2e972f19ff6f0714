/* run.c - trains a model step by step, and knows every step it took. */
#include "gradlab/run.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "minimise.h"
#include "run_parts.h"
#include "samples.h"

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
	run_compute(run);
	run_remember(run);
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
	run_ahead_release(run);
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

void run_move_on(struct run *run, double rate)
{
	double *before = run_gradients_before(run);

	update(run, rate);
	if (before)
		memcpy(before, run->grad, run->count * sizeof(*before));
	run->k++;
}

bool run_can_learn(const struct run *run)
{
	return run->failed_at != run->k &&
	       (run->spec.loss != LOSS_NONE || run->spec.minimise.formula);
}

bool run_step(struct run *run, double rate)
{
	if (!run_can_learn(run))
		return false;
	run->history.moment[run->k].rate = rate;
	if (!run_ahead_take(run, rate)) {
		run_ahead_drop(run);
		run_move_on(run, rate);
		run_compute(run);
	}
	run_remember(run);
	return true;
}

/* Steps of mini-batches leave the gradients of all samples aside. */
static void look_at_all(struct run *run)
{
	if (run_has_batches(run))
		model_learn(&run->main, run->row);
}

void run_show(struct run *run, int k)
{
	int from = k;
	const double *row = history_before(&run->history, &from);

	if (k != run->k) {
		run_ahead_drop(run);
		memcpy(run->row, row, run->numbers * sizeof(*row));
		run->k = from;
		run_compute(run);
	}
	while (run->k < k) {
		run_move_on(run, run_moment(run, run->k)->rate);
		run_compute(run);
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
