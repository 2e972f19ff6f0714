/*
 * order.h - the order in which the nodes of a graph with lanes are replayed.
 */
#ifndef ENGINE_ORDER_H
#define ENGINE_ORDER_H

#include "gradlab/graph.h"

/* All nodes but leaves.  Nodes with the same key are replayed together, from
 * the first to the last; a higher key comes later. */
struct order {
	int32_t *key;		/* by node; odd for those of lanes */
	node_id *node;		/* sorted by key, then as on the tape */
	size_t count;
};

void order_init(struct order *order, const struct graph *graph);
void order_release(struct order *order);

#endif
