/*
 * op.h - the operations, one row each in op.def.
 *
 * A row is what a computer and what a learner need to know of an operation:
 * how it is written, its value, its slope by each argument (`a`, `b`; `v` is
 * the value), and the same slopes as formulas of the lesson language, from
 * which exact derivatives are recorded.
 */
#ifndef GRADLAB_OP_H
#define GRADLAB_OP_H

#include <stddef.h>

enum op {
#define OP(id, ...) OP_##id,
#include "gradlab/op.def"
#undef OP
	OP_COUNT
};

enum { OP_NONE = -1 };

/* How an operation is written. */
enum op_form {
	OP_FORM_LEAF,		/* nothing but its value */
	OP_FORM_INFIX,		/* a + b */
	OP_FORM_PREFIX,		/* -a */
	OP_FORM_FUNCTION,	/* tanh(a) */
	OP_FORM_INNER		/* only on a graph, in no formula */
};

struct op_info {
	const char *id;		/* "MUL" */
	const char *symbol;	/* as a learner writes it: "*", "tanh" */
	enum op_form form;
	int arity;		/* 0 for a leaf */
	double (*value)(double a, double b);
	double (*slope[2])(double a, double b, double v);
	/* The same over n lanes, and what each lane sends back to an
	 * argument: its gradient g times the slope. */
	void (*values)(double *v, const double *a, const double *b, size_t n);
	void (*pull[2])(double *to, const double *g, const double *a,
			const double *b, const double *v, size_t n);
	const char *rule[2];	/* the slopes as formulas in a, b and v */
};

extern const struct op_info op_info[OP_COUNT];

/* The function of that name with `arity` arguments (any for arity -1), or
 * OP_NONE. */
int op_named(const char *name, int arity);

#endif
