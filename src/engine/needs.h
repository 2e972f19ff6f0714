/*
 * needs.h - what definitions need of each other: no cycle, no slope of a run.
 */
#ifndef ENGINE_NEEDS_H
#define ENGINE_NEEDS_H

#include "gradlab/scope.h"

/* Sets has_runs of a bound formula, given that of the symbols it uses; an
 * error where it wants the slope of what asks a run. */
bool needs_of_formula(struct formula *formula);
/* The same for every body of a scope, in the order of need; a cycle is an
 * error, and the body that closes it is emptied. */
bool needs_of_scope(struct scope *scope);

#endif
