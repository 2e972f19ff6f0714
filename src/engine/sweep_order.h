/*
 * sweep_order.h - in which order a sweep visits nodes.
 */
#ifndef ENGINE_SWEEP_ORDER_H
#define ENGINE_SWEEP_ORDER_H

#include "gradlab/sweep.h"

/* The nodes that `root` depends on but for numbers, up the tape or down from
 * the root; to be freed. */
node_id *sweep_order_tape(const struct graph *graph, node_id root, bool down,
			  size_t *count);
/* Depth first from the root.  NULL where that takes more than `most` visits. */
node_id *sweep_order_recursive(const struct graph *graph, node_id root,
			       size_t most, size_t *count);

#endif
