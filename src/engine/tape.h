/*
 * tape.h - what those who replay a graph need of it.
 */
#ifndef ENGINE_TAPE_H
#define ENGINE_TAPE_H

#include <string.h>

#include "gradlab/graph.h"

/* Spare rows: two arguments laid out as lanes, and what is sent back. */
enum { TAPE_A, TAPE_B, TAPE_SENT, TAPE_SPARES };

/* The layer that an OP_DOT node belongs to. */
const struct layer *tape_layer(const struct graph *graph, node_id dot);
/* Makes room for the gradients of every wide node. */
void tape_make_grads(struct graph *graph);

/* A value as the graph keeps it. */
static inline double tape_kept(const struct graph *graph, double value)
{
	return graph->rounds ? (double)(float)value : value;
}

static inline bool tape_joins_lanes(enum op op)
{
	return op == OP_SUM || op == OP_MEAN;
}

static inline bool tape_is_leaf(const struct graph *graph, node_id node)
{
	return !op_info[graph->op[node]].arity;
}

static inline bool tape_is_wide(const struct graph *graph, node_id node)
{
	return graph->row && graph->row[node] >= 0;
}

static inline double *tape_row(const struct graph *graph,
			       const struct rows *rows, node_id node)
{
	return rows->lane + (size_t)graph->row[node] * graph->stride;
}

/* As tape_kept(), for n lanes. */
void tape_round(const struct graph *graph, double *lanes, size_t n);

/* Those of an OP_DOT are ranges. */
void tape_mark_dot(struct graph *graph, node_id dot);

static inline void tape_mark_args(struct graph *graph, node_id node)
{
	graph->heard[graph->arg[node][0]] = true;
	graph->heard[graph->arg[node][1]] = true;
	if (graph->op[node] == OP_DOT)
		tape_mark_dot(graph, node);
}

#endif
