/*
 * replay.h - computes wide nodes, block by block.
 */
#ifndef ENGINE_REPLAY_H
#define ENGINE_REPLAY_H

#include "gradlab/graph.h"

/* The first values of `count` nodes that were just made: units of a layer,
 * or one other node that has to do with lanes. */
void replay_new(struct graph *graph, node_id first, node_id count);

#endif
