/*
 * derive.h - the slope of one node by another, as further nodes.
 */
#ifndef ENGINE_DERIVE_H
#define ENGINE_DERIVE_H

#include "gradlab/graph.h"

#include "rules.h"

/* The node of d root / d leaf, by the rules of op.def; NODE_NONE where the
 * graph grows beyond `most` nodes. */
node_id derive(struct graph *graph, struct rules *rules, node_id root,
	       node_id leaf, size_t most);

#endif
