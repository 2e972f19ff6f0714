/* run_ahead.c - the next step, computed aside while the run stands. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "run_parts.h"

/* What becomes of the run, in memory of its own. */
struct ahead {
	struct model main;
	double *row, *grad;
	int k;
	double rate;
	bool under_way, ready;
};

/* The run becomes what is ahead of it, and the other way round. */
static void trade(struct run *run)
{
	struct ahead *ahead = run->ahead, now = *ahead;

	ahead->main = run->main;
	ahead->row = run->row;
	ahead->grad = run->grad;
	ahead->k = run->k;
	run->main = now.main;
	run->row = now.row;
	run->grad = now.grad;
	run->k = now.k;
}

static void need_ahead(struct run *run)
{
	struct ahead *ahead = run->ahead;

	if (ahead)
		return;
	run->ahead = ahead = mem_alloc(1, sizeof(*ahead));
	ahead->row = mem_alloc(run->numbers, sizeof(*ahead->row));
	ahead->grad = mem_alloc(run->count, sizeof(*ahead->grad));
	model_init(&ahead->main, &run->spec, run->row, run->data.samples, true);
	model_feed(&ahead->main, run->fed, run->data.samples);
	loss_targets(&ahead->main.part, &ahead->main.graph, run->label);
}

static void start(struct run *run, double rate)
{
	struct ahead *ahead = run->ahead;

	memcpy(ahead->row, run->row, run->numbers * sizeof(*run->row));
	memcpy(ahead->grad, run->grad, run->count * sizeof(*run->grad));
	ahead->k = run->k;
	ahead->rate = rate;
	ahead->under_way = true;
	ahead->ready = false;
	trade(run);
	run_move_on(run, rate);
	run_compute_start(run);
	trade(run);
}

static bool is_under_way(const struct run *run, double rate)
{
	const struct ahead *ahead = run->ahead;

	return ahead && ahead->under_way &&
	       (ahead->rate == rate || (isnan(ahead->rate) && isnan(rate)));
}

bool run_prepare(struct run *run, double rate, bool (*stop)(void *with),
		 void *with)
{
	if (run->spec.minimise.formula || !run_can_learn(run))
		return true;
	need_ahead(run);
	if (!is_under_way(run, rate))
		start(run, rate);
	trade(run);
	run->ahead->ready = run_compute_advance(run, stop, with);
	trade(run);
	return run->ahead->ready;
}

bool run_ahead_take(struct run *run, double rate)
{
	if (!is_under_way(run, rate) || !run->ahead->ready)
		return false;
	trade(run);
	run_ahead_drop(run);
	return true;
}

void run_ahead_drop(struct run *run)
{
	if (run->ahead)
		run->ahead->under_way = false;
}

void run_ahead_release(struct run *run)
{
	struct ahead *ahead = run->ahead;

	if (!ahead)
		return;
	model_release(&ahead->main);
	free(ahead->row);
	free(ahead->grad);
	free(ahead);
}
