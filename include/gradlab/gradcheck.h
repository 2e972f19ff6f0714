/*
 * gradcheck.h - gradients against nudges.
 *
 * The slope that a nudge measures: each leaf is moved by h while the others
 * stand, and the root's answer is divided by the way.
 *
 *	forward   (L(a + h) - L(a)) / h		off by about h
 *	central   (L(a + h) - L(a - h)) / 2h	off by about h^2
 *
 * The relative error of two slopes is |g - n| / max(|g|, |n|), 0 where both
 * are 0; of many, the same with the greatest of each (max-norm ratio).  Below
 * 1e-7 all is well, above 1e-2 a rule is wrong, in between look for corners
 * (CS231n, "Neural Networks Part 3").
 */
#ifndef GRADLAB_GRADCHECK_H
#define GRADLAB_GRADCHECK_H

#include "gradlab/margin.h"

enum gradcheck_way { GRADCHECK_CENTRAL, GRADCHECK_FORWARD };

struct gradcheck_row {
	node_id leaf;
	double gradient;	/* claimed; of a wide leaf that of the lane
				 * that is farthest off */
	double nudged;		/* measured there */
	double error;		/* relative, in 0 ... 2, or NaN */
	node_id corner;		/* a node that the nudge took over a corner,
				 * so that the row proves nothing; NODE_NONE */
};

struct gradcheck_result {
	double worst;		/* greatest error of a row; NaN if one is */
	double error;		/* max-norm ratio of all rows */
	size_t corners;		/* rows that met one */
	size_t runs;		/* times the graph was computed */
};

double gradcheck_error(double gradient, double nudged);

/*
 * Checks d root / d leaf for each leaf; a wide leaf is nudged lane by lane.
 * `root` is single, `h` above 0 (1e-5 is usual).  The gradients to be checked
 * are those of `grad`, a margin of the graph (of a sweep with a fault, say),
 * or, where it is NULL, those of graph_backward(), which is then called.
 * Leaves and values are afterwards what they were.  `row` has room for all
 * leaves.
 */
struct gradcheck_result gradcheck(struct graph *graph, node_id root,
				  const node_id *leaf, size_t leaves, double h,
				  enum gradcheck_way way,
				  const struct margin *grad,
				  struct gradcheck_row *row);

#endif
