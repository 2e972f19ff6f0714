/* run_moment.c - everything of one k, computed from its parameters. */
#include <math.h>
#include <string.h>

#include "run_parts.h"
#include "teach.h"

bool run_has_batches(const struct run *run)
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

double *run_gradients_before(const struct run *run)
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
	return run_has_batches(run) ? &run->batch : &run->main;
}

void run_compute_start(struct run *run)
{
	if (run_has_batches(run))
		feed_batch(run);
	teach_start(taught(run), &run->spec, run->row);
	run->computing = COMPUTING_GRADS;
}

static void end_grads(struct run *run)
{
	const double *before = run_gradients_before(run);

	teach_end(taught(run), &run->spec, run->grad);
	for (size_t i = 0; before && i < run->count; i++)
		run->grad[i] += is_cleared(run, i) ? 0 : before[i];
}

/* Begins with the part that stands there, or with the next that is needed. */
static void begin_part(struct run *run)
{
	if (run->computing == COMPUTING_ALL &&
	    (!run_has_batches(run) || run->spec.measure_batch))
		run->computing++;
	if (run->computing == COMPUTING_TESTS && !run->test.samples)
		run->computing++;
	if (run->computing == COMPUTING_ALL)
		model_start_forward(&run->main, run->row);
	if (run->computing == COMPUTING_TESTS)
		model_start_forward(&run->check, run->row);
}

static bool advance_part(struct run *run, bool (*stop)(void *with), void *with)
{
	if (run->computing == COMPUTING_GRADS)
		return teach_advance(taught(run), &run->spec, stop, with);
	return model_advance(run->computing == COMPUTING_ALL ? &run->main
							     : &run->check,
			     stop, with);
}

bool run_compute_advance(struct run *run, bool (*stop)(void *with), void *with)
{
	while (run->computing != COMPUTED) {
		if (!advance_part(run, stop, with))
			return false;
		if (run->computing == COMPUTING_GRADS)
			end_grads(run);
		run->computing++;
		begin_part(run);
	}
	return true;
}

void run_compute(struct run *run)
{
	run_compute_start(run);
	run_compute_advance(run, NULL, NULL);
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

void run_remember(struct run *run)
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
