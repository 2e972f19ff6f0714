/*
 * blame.h - which node first went wrong, and why.
 *
 * NaN and infinities pass through a graph as IEEE 754 says; what a person
 * wants to know is where they arose: the first node that is not finite though
 * its arguments are, "log of a negative number".
 */
#ifndef GRADLAB_BLAME_H
#define GRADLAB_BLAME_H

#include "gradlab/margin.h"

enum blame_kind {
	BLAME_NAN,		/* not a number */
	BLAME_INFINITE,
	BLAME_DENORMAL		/* so near 0 that it loses digits */
};

struct blame {
	node_id node;		/* NODE_NONE: nothing is wrong */
	node_id from;		/* of a gradient: who sent it; or NODE_NONE */
	size_t lane;
	const char *why;	/* static: "log of a negative number" */
};

/* Where the value of some node up to `root` first became such a number: a
 * node whose arguments are not such.  NaN may come of infinities that came
 * before: ask for these then. */
struct blame blame_value(const struct graph *graph, node_id root,
			 enum blame_kind kind);
/* The same for gradients on their way down: the node that first received such
 * a one.  `grad` are those of a finished sweep from `root`. */
struct blame blame_grad(const struct graph *graph, node_id root,
			const struct margin *grad, enum blame_kind kind);

#endif
