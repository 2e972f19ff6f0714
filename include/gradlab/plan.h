/*
 * plan.h - a run's plan made into numbers under the present controls.
 */
#ifndef GRADLAB_PLAN_H
#define GRADLAB_PLAN_H

#include "gradlab/lesson.h"
#include "gradlab/run.h"

/* Fills *spec, whose lists are put in the arena.  False, with *why (a
 * sentence, where given) set, where the numbers make no run: out of range,
 * not whole, too large, not fitting each other. */
bool plan_spec(const struct run_plan *plan, const double *control,
	       struct arena *arena, struct run_spec *spec, const char **why);

#endif
