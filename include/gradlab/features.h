/*
 * features.h - what a net is fed: formulas of a sample's own numbers.
 *
 *	data    x1, x2                 0.5, -1
 *	fed     x1, x2, x1^2, x1*x2    0.5, -1, 0.25, -0.5
 */
#ifndef GRADLAB_FEATURES_H
#define GRADLAB_FEATURES_H

#include "gradlab/record.h"

enum { FEATURES_MOST = 64 };

/* The parameters of each formula are x1, x2 ... in this order, as many as the
 * data have inputs.  No formulas: the inputs are fed as they are. */
struct feature_spec {
	const struct formula *formula;	/* `count` in a row; borrowed */
	int count;
	const double *control;	/* what they see; borrowed; may be NULL */
	int controls;
};

/* The formulas on a graph of their own, a block of samples wide. */
struct features {
	struct graph graph;
	int inputs;
	int count;		/* 0: no formulas */
	node_id input;		/* the first of the wide leaves */
	node_id output[FEATURES_MOST];
};

/* NULL, or why a formula cannot be computed (static text).  To be released in
 * either case. */
const char *features_init(struct features *features,
			  const struct feature_spec *spec, int inputs);
void features_release(struct features *features);
/* How many numbers a sample is fed. */
int features_width(const struct features *features);
/* From n samples of `inputs` numbers to n of features_width(), row by row. */
void features_apply(struct features *features, const double *x, double *fed,
		    size_t n);

#endif
