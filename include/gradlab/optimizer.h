/*
 * optimizer.h - from gradients to the next parameters.
 *
 * A row each in optimizer.def; the formulas are those of PyTorch and of the
 * papers: momentum (Polyak 1964, with v = beta v + g), nesterov (Sutskever
 * 2013), rmsprop (Hinton 2012), adam (Kingma and Ba 2015; `correct` divides
 * m and s by 1 - beta^t), adamw (Loshchilov and Hutter 2019).
 */
#ifndef GRADLAB_OPTIMIZER_H
#define GRADLAB_OPTIMIZER_H

#include <stdbool.h>
#include <stddef.h>

enum optimizer {
#define OPTIMIZER(id, name, slots, help) OPTIMIZER_##id,
#include "gradlab/optimizer.def"
#undef OPTIMIZER
	OPTIMIZER_COUNT
};

enum { OPTIMIZER_SLOTS = 2 };

/* Begin with optimizer_spec_init(). */
struct optimizer_spec {
	enum optimizer kind;
	double beta;		/* momentum, nesterov, rmsprop: 0.9 */
	double beta1, beta2;	/* adam, adamw: 0.9, 0.999 */
	double epsilon;		/* 1e-8 */
	double decay;		/* adamw: 0.01 */
	bool correct;		/* adam, adamw: true */
};

struct optimizer_info {
	const char *name;
	int slots;		/* numbers kept for each parameter */
	const char *help;
};

extern const struct optimizer_info optimizer_info[OPTIMIZER_COUNT];

/* Parameters side by side, their gradients, and what is kept of each: `count`
 * numbers a slot, all 0 before the first update. */
struct learning {
	size_t count;
	double *parameter;
	const double *grad;
	double *kept[OPTIMIZER_SLOTS];
};

void optimizer_spec_init(struct optimizer_spec *spec, enum optimizer kind);
/* The update of k (from 0) at this rate. */
void optimizer_update(const struct optimizer_spec *spec, double rate, int k,
		      const struct learning *learning);

#endif
