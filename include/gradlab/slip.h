/*
 * slip.h - what a person may have done who found a wrong gradient.
 *
 * The ways in which people go wrong in the chain rule are few: they lose a
 * sign, stop before the end, follow one road of several, take a node's own
 * value for the other's.  Each way gives a number.  The engine computes these
 * numbers for the node asked about and tells the first way that gives the
 * number said.  It knows nothing of lessons, so it holds on any graph.
 *
 * The sentence explains; it never gives the gradient away.
 */
#ifndef GRADLAB_SLIP_H
#define GRADLAB_SLIP_H

#include "gradlab/buffer.h"
#include "gradlab/naming.h"

enum slip {
	SLIP_NONE,		/* no way gives this number */
	SLIP_ROOT,		/* the end's own gradient is 1 */
	SLIP_RULE,		/* a wrong local slope, see slip.def */
	SLIP_ONE_ROAD,		/* one road of several */
	SLIP_OVERWRITE,		/* the last payment in place of the sum */
	SLIP_SOME_ROADS,	/* some roads of several */
	SLIP_ROADS_TIMES,	/* roads multiplied, not added */
	SLIP_TOO_EARLY,		/* a node paid before it had been paid */
	SLIP_PAID_AGAIN,	/* as a plain recursion pays: too much */
	SLIP_SIGN,
	SLIP_STOPPED,		/* the slope of a node on the way */
	SLIP_NO_SLOPE,		/* the upstream gradient handed on as it is */
	SLIP_FACTORS_PLUS,	/* factors of a road added */
	SLIP_UPSTREAM_VALUE,	/* a value in place of the upstream gradient */
	SLIP_NOT_CLEARED,	/* two sweeps, nothing cleared between */
	SLIP_NOTHING,		/* 0, though the end hears of the node */
	SLIP_VALUE,		/* the node's value */
	SLIP_OTHER,		/* the gradient of another node */
	SLIP_UPSIDE_DOWN,	/* 1 over it */
	SLIP_COUNT
};

/* The slip by which someone may say that `said` is the gradient of a node by
 * which `root` changes, and a sentence about it; nothing is written for
 * SLIP_NONE.  Nodes are single. */
enum slip slip_find(const struct graph *graph, const struct naming *naming,
		    node_id root, node_id node, double said,
		    struct buffer *out);

#endif
