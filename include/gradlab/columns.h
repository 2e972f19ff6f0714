/*
 * columns.h - which column of a drawing a node stands in, and where in it.
 *
 * A graph is drawn from left to right.  Its end stands in the last column
 * and every node just left of the first that uses it, so that lines are
 * short.  Where a line has to pass a column it gets a bend there, a place of
 * its own; lines from one node share their bends.
 *
 *	column  0    1     2     3
 *	        a -- e --- d --- L
 *	        b -'  c -'      /
 *	              .   f ---'
 *
 * Within a column the order is such that few lines cross: first that in
 * which the graph is read from its end (which leaves a tree without a
 * crossing), then, to and fro, each item at the median of its neighbours
 * (Sugiyama, Tagawa and Toda 1981; Eades and Wormald 1994).
 */
#ifndef GRADLAB_COLUMNS_H
#define GRADLAB_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

/* From a node to one that uses it, which has a greater number.  Edges stand
 * in the order of `to`, those to one node in that of its arguments. */
struct columns_edge {
	int from, to;
	int arg;		/* `from` is this argument of `to` */
};

/* A node, or a place where lines of a node pass. */
struct columns_item {
	int node;
	bool bend;
	int before;		/* of a bend: the item that leads to it */
	int column, place;	/* from the left, from the top; from 0 */
};

/* A line between neighbouring columns. */
struct columns_link {
	int from, to;		/* items */
	int edge;		/* that ends with it; -1: it leads to a bend */
	int arg;
};

struct columns {
	int columns;
	int *first;		/* of each column, in `order`; one more */
	int *order;		/* items, column by column, from the top */
	struct columns_item *item;	/* the nodes, then the bends */
	int items, nodes;
	struct columns_link *link;
	int links;
	size_t item_room, link_room;
	long crossings;
};

void columns_find(struct columns *columns, int nodes,
		  const struct columns_edge *edge, int edges);
void columns_release(struct columns *columns);

/* The nearest node above (by -1) or below (by 1) in the same column, or -1. */
int columns_neighbour(const struct columns *columns, int node, int by);

#endif
