/*
 * tour.h - the graph of a value, and how far a panel has gone through it.
 *
 * A panel `graph` goes forward over the graph of a value, then backward, a
 * node a stage; each is only gone through where its `sweep` says so:
 *
 *	stage   0 . 1 . 2 . 3   . 4 . 5 . 6 . 7 ...
 *	          e   d   L       L   d   e   c
 *	          forward         backward
 *
 * A tour is made anew for each look at it, from the formula under the present
 * controls, and never changed.  What it draws is the whole graph or, of a
 * large one, the nodes around the focus.
 */
#ifndef GRADLAB_TOUR_H
#define GRADLAB_TOUR_H

#include "gradlab/columns.h"
#include "gradlab/naming.h"
#include "gradlab/session.h"
#include "gradlab/sweep.h"

enum {
	TOUR_WHOLE = 150,	/* nodes of a graph that is drawn whole */
	TOUR_NEAR = 24		/* nodes around the focus of another */
};

enum { TOUR_VALUE = 1, TOUR_GRAD = 2 };	/* bits of tour.blank */

struct tour {
	struct graph graph;
	struct recorder recorder;
	struct naming naming;
	node_id root;
	uint8_t *heard;		/* nodes of the graph that root depends on */
	int size;		/* how many these are */
	const char *failure;	/* static text; NULL where there is a graph */

	enum graph_sweep sweep;
	bool gradients;		/* are shown */
	enum fault_kind fault;	/* the first there is, or FAULT_NONE */
	int stage, stages;
	node_id *order;		/* of nodes that are built or computed */
	int forward;		/* how many; of which stage - backward.at are */
	int computed;		/* done */
	struct sweep backward;
	node_id at;		/* the node at work; NODE_NONE before */

	uint8_t *blank;		/* of each node: what a question hides */
	node_id focus;
	node_id *node;		/* drawn ones, in the order of the tape */
	int nodes;
	int *drawn;		/* a node's place among them, or -1 */
	struct columns_edge *edge;	/* between them */
	int edges;
	struct columns columns;
};

/* Of a panel `graph` or `grads` that shows a value; must be released. */
void tour_open(struct tour *tour, const struct session *session, int panel);
void tour_release(struct tour *tour);
/* How many stages the panel has. */
int tour_stages(const struct session *session, int panel);

/* Whether the panel tells no gradients: it has none, or a question that is
 * still open left them blank. */
bool tour_hides_gradients(const struct session *session, int panel);

/* Whether a node is built, and whether its value is computed, by now. */
bool tour_is_built(const struct tour *tour, node_id node);
bool tour_is_computed(const struct tour *tour, node_id node);
double tour_value(const struct tour *tour, node_id node);
double tour_grad(const struct tour *tour, node_id node);
/* Whether backward has reached it: it was paid or is at work. */
bool tour_is_reached(const struct tour *tour, node_id node);

/* The node that lies in a direction from the focus, or NODE_NONE: left to
 * its first argument, right to a node that uses it, up and down the column. */
enum way { WAY_LEFT, WAY_RIGHT, WAY_UP, WAY_DOWN };
node_id tour_neighbour(const struct tour *tour, enum way way);

#endif
