/*
 * paths.h - a gradient as a sum over paths, the weightiest first.
 *
 * Every way from a node up to the root multiplies the slopes of its edges;
 * the gradient is the sum of these products over all ways (the chain rule of
 * many variables; Bauer 1974).  Their number grows without bound where nodes
 * are used twice, so only the greatest |products| are listed, by a best-first
 * search whose bound, the best product that still can follow, is exact (a
 * shortest-path A*, Hart, Nilsson and Raphael 1968); what the others add up
 * to is told as one number.
 *
 *	a --b--> a*b --f--> L		b * f
 *	a --2--> 2*a --1--> L		2 * 1
 */
#ifndef GRADLAB_PATHS_H
#define GRADLAB_PATHS_H

#include "gradlab/graph.h"

enum { PATHS_WORK = 4 * 1000 * 1000 };	/* edges looked at for one list */

struct path {
	size_t edges;
	node_id *node;		/* edges + 1 of them, up to the root */
	double *slope;		/* d node[i + 1] / d node[i] */
	double product;
};

struct paths {
	uint64_t count;		/* of all paths, exact; or, with `more`, at */
	bool more;		/* least so many */
	double total;		/* sum over all of them: the gradient */
	struct path *path;	/* greatest |product| first, NaN before all */
	size_t shown;
	double rest;		/* total less the products shown; 0 where all
				 * are */
	bool cut;		/* fewer than asked for: PATHS_WORK is met */
};

/*
 * Lists up to `most` paths from a node to the root, with the slopes of one
 * lane (0 where nothing is wide): total is then what that lane adds to the
 * gradient.  An operation that uses a node twice (x*x) gives two edges, so
 * two paths.  Takes time and memory of the nodes between the two, and of
 * most * their depth, within PATHS_WORK.
 */
void paths_find(struct paths *paths, const struct graph *graph, node_id node,
		node_id root, size_t lane, size_t most);
void paths_release(struct paths *paths);

#endif
