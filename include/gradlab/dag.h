/*
 * dag.h - a graph drawn from left to right: boxes in columns, joined lines.
 *
 *	+-----+      +-----+      +-----+
 *	|  a  |----->|  e  |----->|  d  |
 *	+-----+  +-->|     |  +-->|     |
 *	+-----+  |   +-----+  |   +-----+
 *	|  b  |--'   +-----+  |
 *	+-----+      |  c  |--'
 *
 * Between two columns of boxes lies a channel.  A line leaves its box, turns
 * in a track of the channel and enters the next box, or passes it.  Lines
 * from one box share a track; others never lie on each other, they only
 * cross, and meet only where they enter the same row of a box.  What fills
 * the boxes is the caller's matter.
 */
#ifndef GRADLAB_DAG_H
#define GRADLAB_DAG_H

#include "gradlab/canvas.h"
#include "gradlab/columns.h"

struct dag_box {
	int w, h;
	int out;		/* the row at which lines leave it */
	int in, ins;		/* the first row at which they enter, and how
				 * many rows there are for arguments */
};

/* Room between things. */
struct dag_space {
	int rows;		/* between boxes of a column */
	int before, after;	/* columns of a channel before and after its
				 * tracks; after: at least 1, the arrow */
};

/* The part of a line in one channel: along y1, down or up the track, along
 * y2.  With a detour it goes by a free row and a second track. */
struct dag_wire {
	int y1, y2;
	int track;		/* its column on the drawing */
	bool detour;
	int via, second;
};

struct dag {
	const struct columns *columns;
	const struct dag_box *box;
	struct dag_space space;
	int w, h;
	int *x, *column_w;	/* of each column */
	int *y;			/* of each item */
	struct dag_wire *wire;	/* of each link */
};

/* `columns` and `box` (one a node) must live as long as the drawing. */
void dag_lay(struct dag *dag, const struct columns *columns,
	     const struct dag_box *box, struct dag_space space);
void dag_release(struct dag *dag);

/* A node's box, as wide as its column. */
struct rect dag_place(const struct dag *dag, int node);
/* The straight end of an edge before its arrow, h 1; w may be 0. */
struct rect dag_end(const struct dag *dag, int edge);

/* Draws all lines, with arrows. */
void dag_draw(const struct dag *dag, struct canvas *canvas, enum role role);
/* Draws one edge again; `back` puts its arrow at the other end. */
void dag_draw_edge(const struct dag *dag, struct canvas *canvas, int edge,
		   enum role role, bool back);

#endif
