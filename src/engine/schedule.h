/*
 * schedule.h - in which order the nodes of a graph with lanes are replayed.
 *
 * Nodes that are computed alike become one step; steps become groups, which
 * are of single nodes or of wide ones.  A group of wide nodes is replayed
 * block by block:
 *
 *	group 0  parameters' penalty	single
 *	group 1  layer, relu, layer, relu, layer, loss, mean
 *		 | block 0 | block 1 | block 2 |	wide, lanes in blocks
 *	group 2  mean + penalty		single
 *
 * A sum over lanes is whole only after the last block, so what depends on it
 * is in a later group.  Kernels that keep the order of the tape (block 0)
 * get groups in that order, all lanes at once.
 *
 * Where the root depends on those sums in a way whose slopes are known
 * beforehand (a mean plus a penalty), a block is taken forward and backward
 * in one go, while its lanes are in the cache.
 */
#ifndef ENGINE_SCHEDULE_H
#define ENGINE_SCHEDULE_H

#include "gradlab/graph.h"

enum step_kind {
	STEP_SINGLES,		/* `count` nodes from `first`, leaves too */
	STEP_LANES,		/* the same operation, rows in a row */
	STEP_LAYER,		/* units of one layer */
	STEP_JOIN,		/* a sum or mean over lanes */
	STEP_CLEAR		/* backward: sets gradients of nodes to 0 */
};

struct step {
	enum step_kind kind;
	node_id first, count;
	/* Backward, for each argument (STEP_LAYER: for its inputs): whether
	 * something was sent there before; else what is sent is set. */
	bool add[2];
};

struct step_list {
	struct step *step;
	size_t count, room;
};

struct group {
	bool wide;
	size_t up, up_end;	/* its steps forward, */
	size_t down, down_end;	/* and backward */
};

/* One part of a replay in both directions. */
struct task {
	size_t group;
	bool up, down;
};

struct schedule {
	node_id root;		/* NODE_NONE: forward only */
	struct step_list up, down;
	struct group *group;
	size_t groups;
	struct task *task;
	size_t tasks;
	/* Where a replay stands. */
	size_t at, block, step;
	bool backward;
	bool up_only;		/* forward alone */
};

/* For every node, and backward from `root`; marks what it hears of. */
struct schedule *schedule_new(struct graph *graph, node_id root);
void schedule_free(struct schedule *schedule);

#endif
