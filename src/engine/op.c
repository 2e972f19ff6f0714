/* op.c - what each operation computes, expanded from op.def. */
#include "gradlab/op.h"

#include <math.h>
#include <string.h>

/* The functions of one row.  An operation need not use all it is given. */
/* clang-format off */
#define UNUSED __attribute__((unused))
#define OP(id, symbol, form, arity, of, by_a, by_b, rule_a, rule_b)	\
static double value_##id(double a, double b UNUSED)			\
{									\
	return of;							\
}									\
									\
static double slope_a_##id(double a UNUSED, double b UNUSED,		\
			   double v UNUSED)				\
{									\
	return by_a;							\
}									\
									\
static double slope_b_##id(double a UNUSED, double b UNUSED,		\
			   double v UNUSED)				\
{									\
	return by_b;							\
}									\
									\
static void values_##id(double *restrict to, const double *restrict pa,	\
			const double *restrict pb, size_t n)		\
{									\
	for (size_t i = 0; i < n; i++)					\
		to[i] = value_##id(pa[i], pb[i]);			\
}									\
									\
static void pull_a_##id(double *restrict to, const double *restrict g,	\
			const double *restrict pa,			\
			const double *restrict pb,			\
			const double *restrict pv, size_t n)		\
{									\
	for (size_t i = 0; i < n; i++)					\
		to[i] = g[i] * slope_a_##id(pa[i], pb[i], pv[i]);	\
}									\
									\
static void pull_b_##id(double *restrict to, const double *restrict g,	\
			const double *restrict pa,			\
			const double *restrict pb,			\
			const double *restrict pv, size_t n)		\
{									\
	for (size_t i = 0; i < n; i++)					\
		to[i] = g[i] * slope_b_##id(pa[i], pb[i], pv[i]);	\
}
#include "gradlab/op.def"
#undef OP

const struct op_info op_info[OP_COUNT] = {
#define OP(id, symbol, form, arity, of, by_a, by_b, rule_a, rule_b)	\
	[OP_##id] = { #id, symbol, OP_FORM_##form, arity, value_##id,	\
		      { slope_a_##id, slope_b_##id }, values_##id,	\
		      { pull_a_##id, pull_b_##id }, { rule_a, rule_b } },
#include "gradlab/op.def"
#undef OP
};
/* clang-format on */

int op_named(const char *name, int arity)
{
	for (int op = 0; op < OP_COUNT; op++)
		if (op_info[op].form == OP_FORM_FUNCTION &&
		    (arity < 0 || op_info[op].arity == arity) &&
		    !strcmp(op_info[op].symbol, name))
			return op;
	return OP_NONE;
}
