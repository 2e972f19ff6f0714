/*
 * margin.h - numbers laid beside the nodes of a graph.
 *
 * A single node has one number, a wide node one for each lane, as in the
 * graph itself:
 *
 *	node      0      1          2
 *	          w      x (wide)   sum
 *	numbers   [ . ]  [ . . . ]  [ . ]
 *
 * So a sweep keeps gradients and tangents of its own, and the graph can stay
 * const.  A margin is for the nodes that the graph had when it was made, and
 * knows no graph afterwards.  A zeroed margin is an empty one.
 */
#ifndef GRADLAB_MARGIN_H
#define GRADLAB_MARGIN_H

#include "gradlab/graph.h"

struct margin {
	double *number;
	size_t count;		/* numbers, all in all */
	size_t nodes;
	size_t lanes;		/* numbers of a wide node */
	uint32_t *at;		/* first number of a node; NULL: its index */
};

/* All zero. */
void margin_init(struct margin *margin, const struct graph *graph);
void margin_release(struct margin *margin);
void margin_clear(struct margin *margin);

/* How many numbers a node has: 1, or the lanes. */
size_t margin_width(const struct margin *margin, node_id node);
/* The numbers of a node. */
double *margin_at(const struct margin *margin, node_id node);
/* The number of a node in a lane (any lane for a single node). */
double margin_number(const struct margin *margin, node_id node, size_t lane);

#endif
