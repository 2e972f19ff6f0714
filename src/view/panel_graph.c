/* panel_graph.c - the graph of a value, drawn and walked. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/number.h"
#include "gradlab/text.h"
#include "graph_view.h"
#include "panels.h"

enum {
	LABEL_W = 7,		/* columns of a message on a line */
	WIDTH_MOST = 76,	/* of what a graph asks for */
	HEIGHT_MOST = 8
};

/* Boxes and the room between them, the largest first. */
static const struct {
	enum box_size size;
	struct dag_space space;
} looks[] = {
	{ BOX_FULL, { 0, 1, LABEL_W + 2 } },
	{ BOX_FULL, { 0, 1, 2 } },
	{ BOX_LINES, { 1, 2, 3 } },
	{ BOX_LINES, { 0, 2, 3 } },
	{ BOX_LINE, { 0, 2, 3 } },
};

enum { LOOKS = sizeof(looks) / sizeof(looks[0]), SCROLLED = 2 };

void graph_view_open(struct graph_view *view, const struct session *session,
		     int index, enum glyphs glyphs)
{
	memset(view, 0, sizeof(*view));
	view->session = session;
	view->index = index;
	view->glyphs = glyphs;
	tour_open(&view->tour, session, index);
	view->box = mem_alloc((size_t)view->tour.nodes, sizeof(*view->box));
}

void graph_view_release(struct graph_view *view)
{
	dag_release(&view->dag);
	free(view->box);
	tour_release(&view->tour);
}

static void lay(struct graph_view *view, int look)
{
	dag_release(&view->dag);
	view->size = looks[look].size;
	for (int n = 0; n < view->tour.nodes; n++)
		view->box[n] = graph_box_size(view, view->tour.node[n]);
	dag_lay(&view->dag, &view->tour.columns, view->box,
		looks[look].space);
}

void graph_view_lay(struct graph_view *view, int w, int h)
{
	int look = view->tour.gradients ? 0 : 1;

	for (; look < LOOKS; look++) {
		lay(view, look);
		if (view->dag.w <= w && view->dag.h <= h)
			return;
	}
	lay(view, SCROLLED);
}

/* How far a drawing is moved so that the focus is seen. */
static int scrolled(int from, int length, int whole, int room)
{
	int at = from + length / 2 - room / 2;

	at = at > whole - room ? whole - room : at;
	return at < 0 ? 0 : at;
}

/* The messages that were sent last, on their lines, back to who gets them. */
static void draw_messages(const struct graph_view *view,
			  struct canvas *canvas)
{
	const struct tour *tour = &view->tour;
	char text[NUMBER_ROOM];

	for (int e = 0; e < tour->edges; e++) {
		const struct columns_edge *edge = &tour->edge[e];
		struct rect end = dag_end(&view->dag, e);

		for (size_t m = 0; m < tour->backward.messages; m++) {
			const struct sweep_message *message =
				&tour->backward.message[m];
			enum role role = message->product < 0 ? ROLE_NEGATIVE
							      : ROLE_POSITIVE;

			if (tour->at != message->from ||
			    edge_is_number(&tour->graph, message->to) ||
			    tour->node[edge->to] != message->from ||
			    edge->arg != message->arg)
				continue;
			dag_draw_edge(&view->dag, canvas, e, ROLE_MARK, true);
			number_short(message->product, 4, text);
			if (end.w >= (int)strlen(text) + 2)
				canvas_text_right(canvas, end.x + end.w, end.y,
						  role, text);
		}
	}
}

/* Lines into nodes that are not built yet are not drawn. */
static void draw_lines(const struct graph_view *view, struct canvas *canvas)
{
	const struct tour *tour = &view->tour;

	if (tour->sweep != SHOW_BUILD) {
		dag_draw(&view->dag, canvas, ROLE_DIM);
	} else {
		for (int e = 0; e < tour->edges; e++)
			if (tour_is_built(tour,
					  tour->node[tour->edge[e].to]))
				dag_draw_edge(&view->dag, canvas, e, ROLE_DIM,
					      false);
	}
	for (int e = 0; e < tour->edges && !tour->backward.at; e++)
		if (tour->node[tour->edge[e].to] == tour->at)
			dag_draw_edge(&view->dag, canvas, e, ROLE_MARK, false);
	draw_messages(view, canvas);
}

static void draw_graph(const struct graph_view *view, struct canvas *canvas,
		       struct rect r)
{
	const struct dag *dag = &view->dag;
	struct rect at = dag_place(dag, view->tour.drawn[view->tour.focus]);
	int x = scrolled(at.x, at.w, dag->w, r.w);
	int y = scrolled(at.y, at.h, dag->h, r.h);
	struct canvas_view outer = canvas_enter(canvas, r), inner;

	inner = canvas_enter(canvas,
			     (struct rect){ -x, -y, dag->w, dag->h });
	draw_lines(view, canvas);
	for (int n = 0; n < view->tour.nodes; n++)
		graph_box_draw(view, canvas, n);
	canvas_leave(canvas, inner);
	if (x > 0)
		canvas_rune(canvas, 0, r.h - 1, ROLE_DIM, 0x25c2);
	if (x + r.w < dag->w)
		canvas_rune(canvas, r.w - 1, r.h - 1, ROLE_DIM, 0x25b8);
	if (y > 0)
		canvas_rune(canvas, r.w - 2, 0, ROLE_DIM, 0x2191);
	if (y + r.h < dag->h)
		canvas_rune(canvas, r.w - 2, r.h - 1, ROLE_DIM, 0x2193);
	canvas_leave(canvas, outer);
}

/* The lines below the drawing: why, or what happens. */
static void add_below(const struct graph_view *view, struct page *page)
{
	if (view->session->panel[view->index].why)
		graph_why(view, page);
	else
		graph_caption(view, page);
}

static int rows_below(const struct graph_view *view, int h, size_t lines)
{
	int rows = graph_caption_rows(view);

	if (view->session->panel[view->index].why)
		rows = (int)lines < h / 2 ? (int)lines : h / 2;
	return rows > h / 2 ? h / 2 : rows;
}

static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	const struct panel_state *state = &session->panel[index];
	struct graph_view view;
	struct page above, below;
	int top, bottom, first;

	graph_view_open(&view, session, index, canvas->glyphs);
	if (view.tour.failure) {
		canvas_text(canvas, 0, 0, ROLE_WARNING, view.tour.failure);
		graph_view_release(&view);
		return;
	}
	page_init(&above, w, canvas->glyphs);
	page_init(&below, w, canvas->glyphs);
	graph_overview(&view, &above);
	add_below(&view, &below);
	top = (int)above.lines;
	bottom = rows_below(&view, h, below.lines);
	graph_view_lay(&view, w, h - top - bottom);
	page_draw(&above, canvas, 0, 0, 0, top);
	draw_graph(&view, canvas,
		   (struct rect){ 0, top, w, h - top - bottom });
	top = view.dag.h < h - top - bottom ? top + view.dag.h : h - bottom;
	top += top + bottom < h;
	/* What the drawing leaves free is there for longer texts. */
	bottom = h - top;
	first = state->why ? state->scroll : 0;
	page_draw(&below, canvas, 0, top, (size_t)first, bottom);
	page_release(&above);
	page_release(&below);
	graph_view_release(&view);
}

static int scroll_most(const struct session *session, int index, int w, int h)
{
	struct graph_view view;
	struct page below;
	int most = 0;

	if (!session->panel[index].why)
		return 0;
	graph_view_open(&view, session, index, GLYPHS_BRAILLE);
	page_init(&below, w, GLYPHS_BRAILLE);
	if (!view.tour.failure)
		graph_why(&view, &below);
	most = (int)below.lines - rows_below(&view, h, below.lines);
	page_release(&below);
	graph_view_release(&view);
	return most > 0 ? most : 0;
}

static int least_of(int a, int b)
{
	return a < b ? a : b;
}

static void measure(const struct session *session, int index,
		    struct extent *least, struct extent *want)
{
	struct graph_view view;

	graph_view_open(&view, session, index, GLYPHS_BRAILLE);
	*least = *want = (struct extent){ 24, 4 };
	if (!view.tour.failure) {
		int rows = graph_caption_rows(&view);

		lay(&view, SCROLLED);
		least->w = least_of(view.dag.w, WIDTH_MOST);
		least->h = least_of(view.dag.h + rows, HEIGHT_MOST);
		lay(&view, 1);
		want->w = view.dag.w;
		want->h = view.dag.h + rows;
	}
	graph_view_release(&view);
}

const struct panel_ops graph_ops = {
	.measure = measure,
	.draw = draw,
	.boxes = true,
	.scroll_most = scroll_most,
	.words = graph_words,
};
