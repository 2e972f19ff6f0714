/* teach.c - gradients of a model, by the sound pass or by a faulty sweep. */
#include "teach.h"

#include <math.h>
#include <string.h>

#include "gradlab/sweep.h"

#include "minimise.h"

static bool is_faulty(const struct run_faults *fault)
{
	return fault->overwrite || fault->order || fault->rules;
}

/* NaN where a wrong rule cannot be computed: the run then stops. */
static void sweep(const struct model *model, const struct run_spec *spec,
		  double *grad)
{
	const struct env env = { .control = spec->control };
	const struct sweep_faults faults = {
		.overwrite = spec->fault.overwrite,
		.order = spec->fault.order,
		.rule = spec->fault.rule,
		.rules = (size_t)spec->fault.rules,
		.env = &env,
	};
	struct sweep sweep;
	bool good = sweep_backward(&sweep, &model->graph, model->loss, 1,
				   &faults);

	sweep_run(&sweep);
	for (size_t i = 0; i < model->count; i++)
		grad[i] = good ? sweep_grad(&sweep, model->first + (node_id)i,
					    0)
			       : (double)NAN;
	sweep_release(&sweep);
}

void teach_start(struct model *model, const struct run_spec *spec,
		 const double *parameters)
{
	if (spec->minimise.formula)
		minimise_learn(model, spec, parameters);
	else
		model_start(model, parameters);
}

bool teach_advance(struct model *model, const struct run_spec *spec,
		   bool (*stop)(void *with), void *with)
{
	return spec->minimise.formula || model_advance(model, stop, with);
}

void teach_end(const struct model *model, const struct run_spec *spec,
	       double *grad)
{
	if (is_faulty(&spec->fault))
		sweep(model, spec, grad);
	else
		memcpy(grad, model_grads(model), model->count * sizeof(*grad));
}
