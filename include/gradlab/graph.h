/*
 * graph.h - a computation, written down so that it can be run both ways.
 *
 * Nodes live in arrays and name each other by index.  A node may only use
 * nodes made before it, so array order is a topological order: forward is a
 * loop up the arrays, backward is the same loop down.
 *
 *	index   0     1     2        3
 *	        w     x     w * x    (w * x) + b ...
 *
 * A node holds one number, or, if it is wide, one number per sample: a lane.
 * Parameters are single, data are wide; an operation of the two is wide and
 * the single one stands for every lane.  Backward, a single node sums what
 * its lanes send it, the last lane first (the order of a tape that was
 * recorded sample by sample, as micrograd's is).  OP_SUM and OP_MEAN turn
 * lanes into one number: 0 + first + second ..., times 1/n for the mean.
 *
 * A node has its value as soon as it is made; graph_forward() computes all
 * anew after a leaf has changed.  Read freely; change only through these
 * functions.  Unary nodes store their argument twice and leaves themselves.
 */
#ifndef GRADLAB_GRAPH_H
#define GRADLAB_GRAPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gradlab/op.h"

typedef int32_t node_id;

enum { NODE_NONE = -1, GRAPH_MOST = 16 * 1000 * 1000 };

struct graph {
	size_t count, room;
	size_t lanes;		/* samples of a wide node */
	uint8_t *op;		/* enum op */
	uint8_t *heard;		/* backward: whether the root depends on it */
	node_id (*arg)[2];
	double *value;		/* of single nodes */
	double *grad;
	int32_t *row;		/* of wide nodes: their row below; else -1 */
	size_t rows, row_room;
	size_t grad_rows;	/* rows that have gradients yet */
	double *wide_value;	/* rows x lanes */
	double *wide_grad;
	double *spare;		/* three rows to work in */
};

/* `lanes` may be 0 where no node is wide. */
void graph_init(struct graph *graph, size_t lanes);
void graph_release(struct graph *graph);
/* Forgets every node from `count` on. */
void graph_cut(struct graph *graph, size_t count);

/* Each returns the new node.  A leaf is OP_LEAF, a number written in a
 * formula OP_NUMBER: it will never change.  `values` are copied. */
node_id graph_leaf(struct graph *graph, double value);
node_id graph_number(struct graph *graph, double value);
node_id graph_wide_leaf(struct graph *graph, const double *values);
/* b is ignored by unary operations. */
node_id graph_add(struct graph *graph, enum op op, node_id a, node_id b);

bool graph_is_wide(const struct graph *graph, node_id node);
/* The value or gradient of a node in a lane (any lane for a single node). */
double graph_value(const struct graph *graph, node_id node, size_t lane);
double graph_grad(const struct graph *graph, node_id node, size_t lane);
/* All lanes of a wide node; gradients after graph_backward(). */
const double *graph_values(const struct graph *graph, node_id node);
const double *graph_grads(const struct graph *graph, node_id node);
void graph_set(struct graph *graph, node_id leaf, double value);
void graph_set_wide(struct graph *graph, node_id leaf, const double *values);

void graph_forward(struct graph *graph);
/* Clears every gradient, sets that of `root` (single) to 1 and walks back
 * through the nodes it depends on; marks those in `heard`. */
void graph_backward(struct graph *graph, node_id root);
/* How many nodes `root` depends on, itself among them; marks `heard`. */
size_t graph_reach(struct graph *graph, node_id root);

#endif
