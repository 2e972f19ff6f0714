/* plan.c - a run's plan made into numbers under the present controls. */
#include "gradlab/plan.h"

#include <math.h>
#include <string.h>

#include "plan_parts.h"

static const struct limits positive = {
	0, 1e6, false, "l1 and l2 are numbers from 0"
};
static const struct limits steps = {
	1, RUN_STEPS, true, "steps is a whole number from 1 to 1000000"
};
static const struct limits batch = {
	1, DATA_SAMPLES, true, "a batch is a whole number from 1 to 100000"
};
static const struct limits share = {
	0, 1, false, "beta is a number from 0 to 1"
};
static const struct limits small = {
	0, 1e6, false, "epsilon and decay are numbers from 0"
};

static void read_optimizer(struct reader *reader, const struct run_plan *plan,
			   struct optimizer_spec *by)
{
	int kind = plan->optimizer < 0 ? OPTIMIZER_SGD : plan->optimizer;

	optimizer_spec_init(by, (enum optimizer)kind);
	by->beta = plan_number(reader, &plan->beta, by->beta, &share);
	by->beta1 = plan_number(reader, &plan->beta1, by->beta1, &share);
	by->beta2 = plan_number(reader, &plan->beta2, by->beta2, &share);
	by->epsilon = plan_number(reader, &plan->epsilon, by->epsilon, &small);
	by->decay = plan_number(reader, &plan->decay, by->decay, &small);
	by->correct = plan_word(reader, &plan->correct) == 1;
}

/* What the formulas of a run see: only the controls that they hear of, so
 * that no other begins it anew. */
static const double *seen(const struct reader *reader,
			  const struct run_plan *plan)
{
	double *control;

	if (!plan->formula_controls)
		return NULL;
	control = arena_alloc(reader->arena, LESSON_CONTROLS,
			      sizeof(*control));
	for (int i = 0; i < LESSON_CONTROLS; i++)
		if (plan->formula_controls >> i & 1)
			control[i] = reader->env.control[i];
	return control;
}

static void read_formulas(struct reader *reader, const struct run_plan *plan,
			  struct run_spec *spec)
{
	const struct minimise_plan *minimise = &plan->minimise;
	int controls = plan->formula_controls ? LESSON_CONTROLS : 0;

	spec->control = seen(reader, plan);
	spec->controls = controls;
	spec->features.formula = plan->data.features.item;
	spec->features.count = plan->data.features.count;
	if (spec->features.count) {
		spec->features.control = spec->control;
		spec->features.controls = controls;
	}
	if (!minimise->formula.count)
		return;
	spec->minimise.formula = &minimise->formula;
	for (int i = 0; i < minimise->count; i++)
		spec->minimise.from[i] = plan_number(
			reader, &minimise->from[i], 0, &plan_any);
}

static void read_batch(struct reader *reader, const struct run_plan *plan,
		       struct run_spec *spec)
{
	double count = 0;

	if (plan_amount(reader, &plan->batch, &count, &batch) < 0)
		spec->batch = (size_t)count;
	spec->batch_seeded = plan->batch_seed.count > 0;
	spec->batch_seed = (uint32_t)plan_number(reader, &plan->batch_seed, 0,
						 &plan_seed);
}

static void read_all(struct reader *reader, const struct run_plan *plan,
		     struct run_spec *spec)
{
	plan_data(reader, &plan->data, &spec->data);
	if (!plan->minimise.formula.count)
		plan_net(reader, &plan->net, &spec->net);
	spec->loss = (enum loss)plan_word(reader, &plan->loss);
	spec->l1 = plan_number(reader, &plan->l1, 0, &positive);
	spec->l2 = plan_number(reader, &plan->l2, 0, &positive);
	spec->penalise_bias = plan_word(reader, &plan->penalise_bias) == 1;
	spec->steps = (int)plan_number(reader, &plan->steps, 100, &steps);
	read_optimizer(reader, plan, &spec->by);
	read_batch(reader, plan, spec);
	read_formulas(reader, plan, spec);
	plan_faults(reader, plan, spec);
}

bool plan_spec(const struct run_plan *plan, const double *control,
	       struct arena *arena, struct run_spec *spec, const char **why)
{
	struct reader reader = { .env = { .control = control },
				 .arena = arena };

	run_spec_init(spec);
	read_all(&reader, plan, spec);
	if (!reader.why)
		reader.why = run_spec_wrong(spec);
	if (reader.why && why)
		*why = reader.why;
	return !reader.why;
}
