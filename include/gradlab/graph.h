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
 * its lanes send it.  OP_SUM and OP_MEAN turn lanes into one number: 0 +
 * first + second ..., times 1/n for the mean.
 *
 * The units of a layer are OP_DOT nodes in a row: each is its bias plus its
 * weights times their inputs, one after the other.  Their arguments are
 * ranges of nodes and stand in a table beside the arrays (struct layer).
 *
 * How it is computed - in which order, in which blocks of lanes - is the
 * matter of the kernels (kernels.h).  The portable ones go node by node and,
 * backward, from the last lane to the first: the order of a tape that was
 * recorded sample by sample, as micrograd's is.
 *
 * A graph that rounds keeps each value as a number of 32 bits (IEEE binary32,
 * 24 binary digits): each operation takes such numbers, and its result is
 * rounded to one.  Sums of lanes and of a layer's unit are rounded once, at
 * their end; gradients are not rounded.
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

#include "gradlab/kernels.h"
#include "gradlab/op.h"

typedef int32_t node_id;

enum { NODE_NONE = -1, GRAPH_MOST = 16 * 1000 * 1000 };

/* `units` OP_DOT nodes from `first` on.  Unit u has the weights from weight +
 * u * step on, one for each of the `inputs` nodes from `input` on, and the
 * bias bias + u * step (or none: NODE_NONE).  Weights and biases are single;
 * inputs are all single or all wide. */
struct layer {
	node_id first, weight, input, bias;
	int32_t units, inputs, step;
};

/* Rows of lanes, one for each wide node, at addresses that suit vectors. */
struct rows {
	double *lane;
	void *block;		/* what `lane` lies in */
	size_t room;
};

struct graph {
	size_t count, room;
	size_t lanes;		/* samples of a wide node */
	size_t stride;		/* from row to row: lanes and a little more */
	uint8_t *op;		/* enum op */
	uint8_t *heard;		/* after graph_backward() or graph_reach():
				 * whether the root depends on it */
	node_id (*arg)[2];	/* OP_DOT: its first weight and first input */
	double *value;		/* of single nodes */
	double *grad;		/* of the first `grads` nodes */
	size_t grads;
	int32_t *row;		/* of wide nodes: their row below; else -1;
				 * NULL where there are no lanes */
	size_t rows;
	size_t grad_rows;	/* rows that have gradients yet */
	struct rows wide_value, wide_grad;
	struct layer *layer;	/* in the order of their nodes */
	size_t layers, layer_room;
	const struct kernels *kernels;
	struct schedule *schedule;	/* how lanes are replayed; may be NULL */
	struct rows spare;	/* rows to work in */
	bool rounds;		/* values to 32 bits */
};

/* `lanes` may be 0 where no node is wide.  Kernels: portable. */
void graph_init(struct graph *graph, size_t lanes);
void graph_release(struct graph *graph);
void graph_use_kernels(struct graph *graph, const struct kernels *kernels);
/* Before the first node: every value shall be rounded to 32 bits. */
void graph_use_rounding(struct graph *graph);
/* Only the first `lanes`, at most those of graph_init(), count from now on. */
void graph_use_lanes(struct graph *graph, size_t lanes);
/* Forgets every node from `count` on. */
void graph_cut(struct graph *graph, size_t count);

/* Each returns the new node.  A leaf is OP_LEAF, a number written in a
 * formula OP_NUMBER: it will never change.  `values` are copied. */
node_id graph_leaf(struct graph *graph, double value);
node_id graph_number(struct graph *graph, double value);
node_id graph_wide_leaf(struct graph *graph, const double *values);
/* b is ignored by unary operations.  OP_DOT of two nodes is their OP_MUL. */
node_id graph_add(struct graph *graph, enum op op, node_id a, node_id b);
/* The first of the layer's units, which stand in a row; its `first` need not
 * be set. */
node_id graph_layer(struct graph *graph, const struct layer *layer);

/* Arguments of a node, one used twice counted as two, 0 for a leaf; those of
 * an OP_DOT are its bias if it has one, then weight, input, weight ... */
size_t graph_args(const struct graph *graph, node_id node);
node_id graph_arg(const struct graph *graph, node_id node, size_t i);
/* The layer of one unit: that of an OP_DOT alone. */
struct layer graph_unit(const struct graph *graph, node_id dot);

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
/* Both in one, faster: graph_start(), then graph_advance() until it says that
 * it is done.  It asks `stop` (NULL: never) after each small part; what is
 * done stays done, and values and gradients are whole only at the end. */
void graph_start(struct graph *graph, node_id root);
/* Forward alone, in the same way. */
void graph_start_forward(struct graph *graph);
bool graph_advance(struct graph *graph, bool (*stop)(void *with), void *with);
/* How many nodes `root` depends on, itself among them; marks `heard`. */
size_t graph_reach(struct graph *graph, node_id root);

#endif
