/*
 * graph_view.h - a graph as it is drawn: its tour, boxes, lines and captions.
 */
#ifndef VIEW_GRAPH_VIEW_H
#define VIEW_GRAPH_VIEW_H

#include "gradlab/dag.h"
#include "gradlab/page.h"
#include "gradlab/panel.h"
#include "gradlab/tour.h"

/* How much a box shows, the most first. */
enum box_size {
	BOX_FULL,		/* a border with its title; value, gradient */
	BOX_LINES,		/* name and value, operation and gradient */
	BOX_LINE		/* name and one number */
};

struct graph_view {
	const struct session *session;
	int index;		/* of the panel */
	enum glyphs glyphs;
	struct tour tour;
	enum box_size size;
	struct dag_box *box;	/* of each node that is drawn */
	struct dag dag;
};

void graph_view_open(struct graph_view *view, const struct session *session,
		     int index, enum glyphs glyphs);
/* Lays the boxes out, the largest that fit into w x h; where none do, the
 * drawing is larger than that. */
void graph_view_lay(struct graph_view *view, int w, int h);
void graph_view_release(struct graph_view *view);

/* What a node is called: "e"; or, of one without a name, "a×b + c". */
void graph_name(const struct graph_view *view, node_id node,
		struct buffer *out);
/* The node and what it does: "e = a × b". */
void graph_equation(const struct graph_view *view, node_id node,
		    struct buffer *out);
/* The sign of its operation, "×" or "tanh"; "" for a leaf. */
const char *graph_sign(const struct graph_view *view, node_id node);

/* The size of a node's box. */
struct dag_box graph_box_size(const struct graph_view *view, node_id node);
void graph_box_draw(const struct graph_view *view, struct canvas *canvas,
		    int node);

/* Rows that the caption takes, and its lines. */
int graph_caption_rows(const struct graph_view *view);
void graph_caption(const struct graph_view *view, struct page *page);
/* Why the gradient of the focus is what it is: its paths, then their sum. */
void graph_why(const struct graph_view *view, struct page *page);
/* Of a graph that is not drawn whole: how large it is. */
void graph_overview(const struct graph_view *view, struct page *page);

/* All of it as sentences. */
void graph_words(const struct session *session, int index,
		 struct buffer *out);

#endif
