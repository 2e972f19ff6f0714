/* bank.c - the learning runs of a session, live and remembered. */
#include "gradlab/bank.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/plan.h"

/* A run in a place of the bank. */
struct held {
	struct run run;
	bool there;
	int plan;
	double control[LESSON_CONTROLS];	/* of its rate */
	unsigned long used;	/* when it was asked last */
};

struct bank {
	const struct lesson *lesson;
	const struct kernels *kernels;
	struct held *live;	/* one a plan */
	struct held past[BANK_REMEMBERED];
	unsigned long clock;	/* counts questions */
	double work, most;	/* done, and allowed: 0 is any */
};

struct bank *bank_new(const struct lesson *lesson,
		      const struct kernels *kernels)
{
	struct bank *bank = mem_alloc(1, sizeof(*bank));

	bank->lesson = lesson;
	bank->kernels = kernels;
	bank->live = mem_alloc((size_t)lesson->runs, sizeof(*bank->live));
	return bank;
}

const struct kernels *bank_kernels(const struct bank *bank)
{
	return bank->kernels;
}

static void drop(struct held *held)
{
	if (held->there)
		run_release(&held->run);
	held->there = false;
}

void bank_free(struct bank *bank)
{
	if (!bank)
		return;
	for (int i = 0; i < bank->lesson->runs; i++)
		drop(&bank->live[i]);
	for (int i = 0; i < BANK_REMEMBERED; i++)
		drop(&bank->past[i]);
	free(bank->live);
	free(bank);
}

static void begin(struct held *held, const struct run_spec *spec)
{
	drop(held);
	run_init(&held->run, spec);
	held->there = true;
}

/* What a plan makes under some controls; its lists live until wanted_end(). */
struct wanted {
	struct run_spec spec;
	struct arena arena;
	bool good;
};

static bool wanted_init(struct wanted *wanted, const struct bank *bank,
			int plan, const double *control, const char **why)
{
	wanted->arena = (struct arena){ NULL };
	wanted->good = plan_spec(&bank->lesson->run[plan], control,
				 &wanted->arena, &wanted->spec, why);
	wanted->spec.kernels = bank->kernels;
	return wanted->good;
}

static void wanted_end(struct wanted *wanted)
{
	arena_release(&wanted->arena);
}

struct run *bank_live(struct bank *bank, int run, const double *control,
		      const char **why)
{
	struct held *held = &bank->live[run];
	struct wanted wanted;

	if (wanted_init(&wanted, bank, run, control, why) &&
	    (!held->there || !run_spec_same(&held->run.spec, &wanted.spec)))
		begin(held, &wanted.spec);
	wanted_end(&wanted);
	return wanted.good ? &held->run : NULL;
}

double bank_rate(const struct bank *bank, int run, const double *control,
		 int k)
{
	const struct env env = { .control = control };
	double at = k;

	return formula_value(&bank->lesson->run[run].rate, &env, &at, NULL);
}

void bank_allow(struct bank *bank, double most)
{
	bank->most = most;
}

bool bank_spend(struct bank *bank, double work)
{
	bank->work += work;
	return !bank_spent(bank);
}

bool bank_spent(const struct bank *bank)
{
	return bank->most > 0 && bank->work > bank->most;
}

/* Samples x parameters of one step. */
static double work_of(const struct run *run)
{
	return (double)run_spec_batch(&run->spec) * (double)run->count;
}

/* Above this a step takes longer than a key may wait. */
static const double large_work = 5e5;

static bool is_large(const struct run *run)
{
	return (double)run_spec_samples(&run->spec) * (double)run->count >
	       large_work;
}

static bool has_step(const struct bank *bank, int plan, const struct run *run)
{
	return bank->lesson->run[plan].rate.count && run->k < run->spec.steps;
}

static bool step(struct bank *bank, int plan, const double *control,
		 struct run *run)
{
	return has_step(bank, plan, run) && bank_spend(bank, work_of(run)) &&
	       run_step(run, bank_rate(bank, plan, control, run->k));
}

bool bank_step(struct bank *bank, int run, const double *control)
{
	struct run *live = bank_live(bank, run, control, NULL);

	return live && step(bank, run, control, live);
}

bool bank_prepare(struct bank *bank, int run, const double *control,
		  bool (*stop)(void *with), void *with)
{
	struct run *live = bank_live(bank, run, control, NULL);

	return !live || !has_step(bank, run, live) || !is_large(live) ||
	       run_prepare(live, bank_rate(bank, run, control, live->k), stop,
			   with);
}

void bank_take(struct bank *bank, int run, const double *control, int k)
{
	struct run *live = bank_live(bank, run, control, NULL);

	if (!live)
		return;
	run_show(live, 0);
	while (live->k < k && step(bank, run, control, live))
		;
}

static bool same_rate(const struct bank *bank, const struct held *held,
		      const double *control)
{
	uint64_t mask = bank->lesson->run[held->plan].rate_controls;

	for (int i = 0; i < bank->lesson->controls; i++)
		if ((mask >> i & 1) && held->control[i] != control[i])
			return false;
	return true;
}

/* Where that run is remembered, or the place to forget for it. */
static struct held *place_for(struct bank *bank, int plan,
			      const double *control,
			      const struct run_spec *spec)
{
	struct held *oldest = &bank->past[0];

	for (int i = 0; i < BANK_REMEMBERED; i++) {
		struct held *held = &bank->past[i];

		if (held->there && held->plan == plan &&
		    run_spec_same(&held->run.spec, spec) &&
		    same_rate(bank, held, control))
			return held;
		if (held->there ? oldest->there && held->used < oldest->used
				: oldest->there)
			oldest = held;
	}
	drop(oldest);
	return oldest;
}

/* The remembered run of these numbers, begun where there is none. */
static struct run *remembered(struct bank *bank, int plan,
			      const double *control)
{
	struct held *held = NULL;
	struct wanted wanted;

	if (wanted_init(&wanted, bank, plan, control, NULL)) {
		held = place_for(bank, plan, control, &wanted.spec);
		if (!held->there)
			begin(held, &wanted.spec);
		held->plan = plan;
		held->used = ++bank->clock;
		memcpy(held->control, control,
		       (size_t)bank->lesson->controls * sizeof(*control));
	}
	wanted_end(&wanted);
	return held ? &held->run : NULL;
}

/* A run asked for at k: begun anew and trained that far, once. */
static struct run *known_to(struct bank *bank, int plan,
			    const double *control, double k)
{
	struct run *run = remembered(bank, plan, control);

	if (!run || !(k >= 0 && k <= run->spec.steps) || k != floor(k))
		return NULL;
	if (run->last < k)
		run_show(run, run->last);
	while (run->last < k && step(bank, plan, control, run))
		;
	return run->last < k ? NULL : run;
}

/* First k whose loss is at most v, else inf. */
static double steps_to(struct bank *bank, int plan, const double *control,
		       double v)
{
	struct run *run = remembered(bank, plan, control);

	if (!run)
		return (double)NAN;
	for (int k = 0; k <= run->spec.steps; k++) {
		if (k > run->last && !known_to(bank, plan, control, k))
			break;
		if (run_moment(run, k)->loss <= v)
			return k;
	}
	return INFINITY;
}

static double parameter(const struct run *run, double layer, double unit,
			double input, double least_input)
{
	const struct net_spec *net = &run->spec.net;

	if (run->spec.minimise.formula)
		return (double)NAN;
	if (!(layer >= 1 && layer <= net->layers && layer == floor(layer)) ||
	    !(unit >= 1 && unit <= net->width[(int)layer]) ||
	    unit != floor(unit) || input != floor(input) ||
	    !(input >= least_input && input <= net->width[(int)layer - 1]))
		return (double)NAN;
	return run_parameter(run, net_index(net, (struct parameter_name){
				(int)layer, (int)unit, (int)input }));
}

static double output(const struct run *run, double sample)
{
	if (run->spec.minimise.formula)
		return (double)NAN;
	if (!(sample >= 1 && sample <= (double)run->data.samples))
		return (double)NAN;
	return sample == floor(sample) ? run_output(run, (size_t)sample - 1)
				       : (double)NAN;
}

/* The place of k among the arguments behind the run; -1: it has none. */
static int place_of_k(const struct run_query *query)
{
	int last = builtin_info[query->what].most - 2;

	return query->args > last ? last : -1;
}

/* What the history tells without showing the moment again; else NaN. */
static double remembered_number(const struct run *run, int k,
				enum builtin what)
{
	const struct moment *moment = run_moment(run, k);

	/* Without a loss something else stands in for it. */
	if (run->spec.loss == LOSS_NONE && !run->spec.minimise.formula)
		return (double)NAN;
	switch (what) {
	case BUILTIN_LOSS:
		return moment->loss;
	case BUILTIN_ACCURACY:
		return moment->accuracy;
	case BUILTIN_GRAD_NORM:
		return moment->grad_norm;
	case BUILTIN_TEST_LOSS:
		return moment->test_loss;
	case BUILTIN_TEST_ACCURACY:
		return moment->test_accuracy;
	default:
		return (double)NAN;
	}
}

/* Where a name stands that the run moves. */
static double moved(const struct run *run, const char *name)
{
	int i = name && run->spec.minimise.formula ? run_find(run, name) : -1;

	return i < 0 ? (double)NAN : run_parameter(run, (size_t)i);
}

/* What only the net as it stands can tell. */
static double shown_number(const struct run *run,
			   const struct run_query *query)
{
	switch (query->what) {
	case BUILTIN_DEAD:
		return run_dead(run);
	case BUILTIN_ZERO_GRADS:
		return run_zero_grads(run);
	case BUILTIN_OUTPUT:
		return output(run, query->arg[0]);
	case BUILTIN_WEIGHT:
		return parameter(run, query->arg[0], query->arg[1],
				 query->arg[2], 1);
	case BUILTIN_BIAS:
		return parameter(run, query->arg[0], query->arg[1], 0, 0);
	case BUILTIN_VALUE:
		return moved(run, query->name);
	default:
		return (double)NAN;	/* test data: not of this run */
	}
}

static double told(struct run *run, int k, const struct run_query *query)
{
	double number = remembered_number(run, k, query->what);

	if (!isnan(number))
		return number;
	if (run->k != k)
		run_show(run, k);
	return shown_number(run, query);
}

/* The run a formula without k speaks of: the live one; or, under controls
 * that are not the screen's (a table over a control tries others), the same
 * run taken as far as the live one is.  The live run stays as it is. */
static struct run *standing(struct bank *bank, int plan, const double *control)
{
	struct held *live = &bank->live[plan];
	struct wanted wanted;
	bool same = false;

	if (wanted_init(&wanted, bank, plan, control, NULL)) {
		if (!live->there)
			begin(live, &wanted.spec);
		same = run_spec_same(&live->run.spec, &wanted.spec);
	}
	wanted_end(&wanted);
	if (!wanted.good)
		return NULL;
	return same ? &live->run
		    : known_to(bank, plan, control, live->run.k);
}

double bank_ask(struct bank *bank, const double *control,
		const struct run_query *query)
{
	int place = place_of_k(query), plan = query->run;
	struct run *run;

	if (query->what == BUILTIN_STEPS_TO)
		return steps_to(bank, plan, control, query->arg[0]);
	run = place >= 0 ? known_to(bank, plan, control, query->arg[place])
		   : standing(bank, plan, control);
	if (!run)
		return (double)NAN;
	if (query->what == BUILTIN_PARAMETERS)
		return (double)run_spec_parameters(&run->spec);
	if (query->what == BUILTIN_STEP)
		return run->k;
	return told(run, place >= 0 ? (int)query->arg[place] : run->k, query);
}
