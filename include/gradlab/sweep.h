/*
 * sweep.h - forward and backward, one node at a time, and back again.
 *
 * A sweep walks a list of nodes, its order, and stands between two of them:
 *
 *	order    L      d      e      b      a
 *	      ^      ^
 *	      at 0   at 1: L has sent its messages
 *
 * Backward, a node that is visited sends each of its arguments a message:
 * its gradient times the local slope, which the receiver adds to what it has.
 * The sound order is the tape's from the root down, so that a node sends only
 * when all it feeds have paid it; leaves are visited too, with nothing to
 * send, numbers written in formulas are not.  Without faults the gradients
 * are those of graph_backward() with portable kernels, bit for bit (to the
 * rounding of sums where a unit is a weighted sum).  Forward, the order is the
 * tape's upwards; values stand in the graph, a sweep tells which are shown.
 *
 * The faults are mistakes that people make when they write such an engine
 * themselves, for lessons to show.  Each `times` the whole order is run
 * through anew: before, all gradients are cleared (but for a fault), then
 * that of the root is set to 1; both happen with the first step.
 *
 * The graph is never changed and must stay as it is while it is swept.
 * Memory: a margin of gradients, and what each step overwrote, so that a
 * step back gives the doubles that were there before.
 */
#ifndef GRADLAB_SWEEP_H
#define GRADLAB_SWEEP_H

#include "gradlab/margin.h"
#include "gradlab/edge.h"
#include "gradlab/record.h"

enum { SWEEP_MOST = GRAPH_MOST };	/* visits, all times together */

enum sweep_order {
	SWEEP_TAPE,		/* sound: from the root down the tape */
	SWEEP_GIVEN,		/* only the nodes given, as they are given */
	SWEEP_LEAVES_FIRST,	/* up the tape: the root pays last */
	SWEEP_RECURSIVE		/* a node pays its arguments, then each of
				 * them (once where it is both) does so:
				 * depth first, every path walked anew */
};

enum sweep_clear {
	SWEEP_CLEAR_ALL,	/* sound */
	SWEEP_CLEAR_NONE,	/* `no_clear` */
	SWEEP_CLEAR_ONLY	/* only the nodes listed */
};

/* Other slopes for an operation: formulas resolved with the parameters a, b
 * and v, in this order; NULL leaves the sound one.  Those of OP_MUL and OP_ADD
 * also act inside a unit's weighted sum. */
struct sweep_rule {
	enum op op;
	const struct formula *slope[2];
};

/* A zeroed one has no faults.  Lists belong to the caller and are needed
 * only while the sweep is made. */
struct sweep_faults {
	bool overwrite;		/* = for += */
	enum sweep_order order;
	const node_id *given;	/* of SWEEP_GIVEN */
	size_t givens;
	enum sweep_clear clear;
	const node_id *only;	/* of SWEEP_CLEAR_ONLY */
	size_t onlys;
	const struct sweep_rule *rule;
	size_t rules;
	const struct env *env;	/* controls the rules may use; NULL: none */
};

/* What one node sends along one edge.  Of a wide edge: in sweep.lane;
 * `before` and `after` are then those of the whole message. */
struct sweep_message {
	node_id from, to;
	int arg;		/* `to` is this argument of `from` */
	double slope;		/* d from / d to, as this engine has it */
	double upstream;	/* gradient of `from` when it sends */
	double product;		/* what is sent */
	double before, after;	/* gradient of `to` */
};

struct sweep {
	const struct graph *graph;
	node_id root;
	bool backward;
	size_t lane;		/* the one that messages tell of; 0 */

	node_id *order;		/* one time through */
	size_t steps;		/* its nodes */
	size_t times;
	size_t at;		/* steps taken, 0 to steps * times */

	struct margin grad;	/* backward: gradients so far */
	uint32_t *visits;	/* of each node, this time through */
	struct sweep_message *message;	/* of the step just taken */
	size_t messages, message_room;
	const char *failure;	/* static text; NULL while all is well */

	/* Private. */
	bool overwrite;
	enum sweep_clear clear;
	node_id *only;
	size_t onlys;
	struct wrong_rule *rule;
	size_t rules;
	struct unit_rule *unit;	/* those inside units; NULL: none */
	bool one_way;		/* what is overwritten is not kept */
	double *log;		/* numbers that were overwritten */
	size_t logged, log_room;
};

/* Each must be released, also where it fails.  False, with `failure` set and
 * no steps, where the order is too long or a rule cannot be computed.
 * `faults` may be NULL; times 0 counts as 1. */
bool sweep_forward(struct sweep *sweep, const struct graph *graph,
		   node_id root);
bool sweep_backward(struct sweep *sweep, const struct graph *graph,
		    node_id root, size_t times,
		    const struct sweep_faults *faults);
void sweep_release(struct sweep *sweep);

/* One node on, or back; false where there is none. */
bool sweep_step(struct sweep *sweep);
bool sweep_back(struct sweep *sweep);
void sweep_end(struct sweep *sweep);
void sweep_rewind(struct sweep *sweep);
/* To the end at once, for gradients alone: what was overwritten is not kept,
 * and there is no way back. */
void sweep_run(struct sweep *sweep);

/* The node visited last, and the one to be visited next; else NODE_NONE. */
node_id sweep_last(const struct sweep *sweep);
node_id sweep_next(const struct sweep *sweep);
/* The gradient of a node so far, in a lane. */
double sweep_grad(const struct sweep *sweep, node_id node, size_t lane);

#endif
