/* graph_words.c - a graph in words, and how large a large one is. */
#include <stdlib.h>

#include "gradlab/edge.h"
#include "gradlab/number.h"
#include "graph_view.h"

enum { DIGITS = 6, COLUMNS_MOST = 12 };

static void add_number(double value, struct buffer *out)
{
	char text[NUMBER_ROOM];

	buffer_text(out, number_short(value, DIGITS, text));
}

/* "5,000" */
static void add_count(int count, struct buffer *out)
{
	if (count >= 1000) {
		add_count(count / 1000, out);
		buffer_printf(out, ",%03d", count % 1000);
	} else {
		buffer_printf(out, "%d", count);
	}
}

/* How many nodes stand so far from the root; to be freed. */
static int *count_columns(const struct tour *tour, int *columns)
{
	int *far = mem_alloc((size_t)tour->root + 1, sizeof(*far));
	int *count = mem_alloc((size_t)tour->root + 1, sizeof(*count));

	*columns = 0;
	for (node_id node = tour->root; node >= 0; node--) {
		if (!tour->heard[node])
			continue;
		count[far[node]]++;
		*columns = far[node] + 1 > *columns ? far[node] + 1 : *columns;
		for (int a = 0; a < edge_count(&tour->graph, node); a++) {
			node_id arg = edge_arg(&tour->graph, node, a);

			if (far[arg] < far[node] + 1)
				far[arg] = far[node] + 1;
		}
	}
	free(far);
	return count;
}

void graph_overview(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	struct buffer line = { 0 };
	int columns, *count;

	if (tour->nodes == tour->size)
		return;
	add_count(tour->size, &line);
	buffer_text(&line, " nodes; showing the neighbourhood of ");
	graph_name(view, tour->focus, &line);
	page_begin(page, 0, 1);
	page_add(page, ROLE_STRONG, STYLE_PLAIN, buffer_string(&line));
	buffer_clear(&line);
	count = count_columns(tour, &columns);
	add_count(columns, &line);
	buffer_text(&line, " columns, nodes in each from the end: ");
	for (int c = 0; c < columns && c < COLUMNS_MOST; c++) {
		buffer_text(&line, c ? " " : "");
		add_count(count[c], &line);
	}
	buffer_text(&line, columns > COLUMNS_MOST ? " …" : "");
	page_begin(page, 0, 1);
	page_add(page, ROLE_DIM, STYLE_PLAIN, buffer_string(&line));
	page_blank(page);
	free(count);
	buffer_release(&line);
}

static void add_users(const struct graph_view *view, int drawn,
		      struct buffer *out)
{
	const struct tour *tour = &view->tour;
	int before = -1, count = 0;

	for (int e = 0; e < tour->edges; e++) {
		if (tour->edge[e].from != drawn || tour->edge[e].to == before)
			continue;
		before = tour->edge[e].to;
		buffer_text(out, count++ ? " and " : "; used by ");
		graph_name(view, tour->node[before], out);
	}
}

static void add_messages(const struct graph_view *view, struct buffer *out)
{
	const struct sweep *sweep = &view->tour.backward;
	int told = 0;

	for (size_t m = 0; m < sweep->messages; m++) {
		const struct sweep_message *message = &sweep->message[m];

		if (edge_is_number(&view->tour.graph, message->to))
			continue;
		buffer_text(out, told++ ? " and " : "; it sends ");
		add_number(message->slope, out);
		buffer_text(out, view->glyphs == GLYPHS_ASCII ? " * " : " × ");
		add_number(message->upstream, out);
		buffer_text(out, " = ");
		add_number(message->product, out);
		buffer_text(out, " to ");
		graph_name(view, message->to, out);
		if (message->before == 0)
			continue;
		buffer_text(out, view->tour.backward.overwrite
					 ? ", written over "
					 : ", which had ");
		add_number(message->before, out);
	}
}

static void add_node(const struct graph_view *view, int drawn,
		     struct buffer *out)
{
	const struct tour *tour = &view->tour;
	node_id node = tour->node[drawn];

	if (!tour_is_built(tour, node))
		return;
	buffer_text(out, edge_is_number(&tour->graph, node) ? "number "
							    : "node ");
	graph_equation(view, node, out);
	if (tour->blank[node] & TOUR_VALUE) {
		buffer_text(out, ", value ?");
	} else if (tour_is_computed(tour, node)) {
		buffer_text(out, ", value ");
		add_number(tour_value(tour, node), out);
	}
	if (tour->blank[node] & TOUR_GRAD) {
		buffer_text(out, ", gradient ?");
	} else if (tour->gradients && !edge_is_number(&tour->graph, node)) {
		buffer_text(out, ", gradient ");
		add_number(tour_grad(tour, node), out);
	}
	if (tour->backward.at && node == tour->at && tour->backward.messages)
		add_messages(view, out);
	else
		add_users(view, drawn, out);
	buffer_text(out, ".\n");
}

static void add_page(const struct page *page, struct buffer *out)
{
	for (size_t i = 0; i < page->lines; i++) {
		for (int p = 0; p < page->line[i].pieces; p++)
			buffer_text(out, page->line[i].piece[p].text);
		buffer_text(out, page->line[i].pieces ? "\n" : "");
	}
}

void graph_words(const struct session *session, int index,
		 struct buffer *out)
{
	struct graph_view view;
	struct page page;

	graph_view_open(&view, session, index, GLYPHS_BRAILLE);
	if (view.tour.failure) {
		buffer_printf(out, "%s\n", view.tour.failure);
		graph_view_release(&view);
		return;
	}
	page_init(&page, 200, GLYPHS_BRAILLE);
	graph_overview(&view, &page);
	add_page(&page, out);
	page_release(&page);
	buffer_text(out, "The graph of ");
	graph_name(&view, view.tour.root, out);
	buffer_printf(out, ", %d nodes:\n", view.tour.nodes);
	for (int n = 0; n < view.tour.nodes; n++)
		add_node(&view, n, out);
	page_init(&page, 200, GLYPHS_BRAILLE);
	if (session->panel[index].why)
		graph_why(&view, &page);
	else
		graph_caption(&view, &page);
	add_page(&page, out);
	page_release(&page);
	graph_view_release(&view);
}
