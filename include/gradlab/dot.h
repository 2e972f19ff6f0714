/*
 * dot.h - a graph as a drawing for Graphviz.
 *
 *	gradlab ... | dot -Tsvg > graph.svg
 *
 * One box a node, inputs left, the root right: its name and what it does, its
 * value, its gradient.  Edges come to a box in the order of the arguments.
 * The DOT language: graphviz.org/doc/info/lang.html.
 */
#ifndef GRADLAB_DOT_H
#define GRADLAB_DOT_H

#include <stdio.h>

#include "gradlab/margin.h"
#include "gradlab/naming.h"

struct dot_style {
	const struct naming *naming;	/* NULL: nodes have no names */
	const struct margin *grad;	/* NULL: no gradients are shown */
	size_t lane;			/* whose numbers are shown */
	int digits;			/* significant ones; 0: 6 */
};

/* Writes the nodes that `root` depends on.  Names are escaped. */
void dot_write(const struct graph *graph, node_id root,
	       const struct dot_style *style, FILE *out);

#endif
