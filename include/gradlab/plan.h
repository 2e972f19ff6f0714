/*
 * plan.h - a run's plan made into numbers under the present controls.
 */
#ifndef GRADLAB_PLAN_H
#define GRADLAB_PLAN_H

#include "gradlab/lesson.h"
#include "gradlab/run.h"

/* False, with *why (a sentence, where given) set, where the numbers make no
 * run: out of range, not whole, too large. */
bool plan_spec(const struct run_plan *plan, const double *control,
	       struct run_spec *spec, const char **why);

#endif
