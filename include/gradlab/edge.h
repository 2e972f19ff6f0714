/*
 * edge.h - the ways between nodes: arguments and local slopes.
 *
 * An edge leads from a node to one of its arguments and bears the local
 * slope: how the node's value answers to that argument alone.  x*x has two
 * edges to x.  All that walks a graph without changing it goes by these.
 */
#ifndef GRADLAB_EDGE_H
#define GRADLAB_EDGE_H

#include "gradlab/graph.h"

/* How many edges leave a node, 0 for a leaf; the argument edge `i` leads to. */
int edge_count(const struct graph *graph, node_id node);
node_id edge_arg(const struct graph *graph, node_id node, int i);
/* d node / d argument i in a lane (any lane where nothing is wide).  For sum
 * and mean: what one lane adds, 1 or 1/n. */
double edge_slope(const struct graph *graph, node_id node, int i, size_t lane);

/* How many lanes send along the edges of a node: those of a wide node, and of
 * the lanes that a sum or mean joins; else 1. */
size_t edge_lanes(const struct graph *graph, node_id node);

/* Whether the node is a number written in a formula. */
bool edge_is_number(const struct graph *graph, node_id node);
/* The nodes that `root` depends on, itself among them, as flags to be freed:
 * one a node up to root.  As graph_reach(), but the graph stays as it is. */
uint8_t *edge_heard(const struct graph *graph, node_id root);

#endif
