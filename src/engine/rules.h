/*
 * rules.h - formulas that the engine itself goes by, read when first needed.
 */
#ifndef ENGINE_RULES_H
#define ENGINE_RULES_H

#include "gradlab/scope.h"

/* A zeroed one knows none yet. */
struct rules {
	struct arena arena;
	struct formula slope[OP_COUNT][2];
	struct formula call[OP_COUNT];
	struct formula meaning[BUILTIN_COUNT];
};

void rules_release(struct rules *rules);

/* The slope of an operation by one of its arguments, in a, b and v. */
const struct formula *rules_slope(struct rules *rules, enum op op, int arg);
/* A function of one argument as a formula: tanh(a). */
const struct formula *rules_call(struct rules *rules, enum op op);
/* What slope(), central() ... mean, in a function f and numbers x and y;
 * NULL where a builtin is no formula. */
const struct formula *rules_meaning(struct rules *rules,
				    enum builtin builtin);

#endif
