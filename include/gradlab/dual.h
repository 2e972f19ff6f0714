/*
 * dual.h - forward mode: one sweep up the tape, for one leaf.
 *
 * Each node gets a tangent beside its value, how fast it moves when the leaf
 * moves at speed 1 (Wengert 1964; pairs of value and tangent are the dual
 * numbers of Clifford):
 *
 *	node      x    x * x    (x * x) * x
 *	value     3      9          27
 *	tangent   1      6          27
 *
 * One sweep gives the slopes of all nodes by one leaf; backward gives those
 * of one node by all leaves.
 *
 * A wide leaf moves at speed 1 in all its lanes at once: the tangent of a
 * node that works lane by lane is then the slope in each lane, that of a sum
 * the sum of all lanes' slopes.  A node that does not depend on the leaf has
 * tangent 0 and sends nothing on, so 0 times infinity does not arise from it.
 */
#ifndef GRADLAB_DUAL_H
#define GRADLAB_DUAL_H

#include "gradlab/margin.h"

struct dual {
	struct margin tangent;
	uint8_t *moves;		/* nodes that depend on the leaf */
	size_t operations;	/* multiplications and additions of the last
				 * sweep, lane by lane */
};

void dual_init(struct dual *dual, const struct graph *graph);
void dual_release(struct dual *dual);
/* Computes the tangents of every node by `leaf` (which may be any node); the
 * graph must be the one of dual_init(), with no more nodes. */
void dual_sweep(struct dual *dual, const struct graph *graph, node_id leaf);
/* The slope of a node by the leaf, in a lane. */
double dual_tangent(const struct dual *dual, node_id node, size_t lane);

#endif
