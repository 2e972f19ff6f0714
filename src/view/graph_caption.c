/* graph_caption.c - what happens at the node at work, in a few lines. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/focus.h"
#include "gradlab/number.h"
#include "gradlab/text.h"
#include "gradlab/words.h"
#include "graph_view.h"

enum {
	DIGITS = 6,
	MESSAGES = 2,		/* lines of messages; more are counted */
	SHORT = 4,		/* rows of a caption without why */
	ORDER_LEAST = 20
};

static const char *number(double value, char text[NUMBER_ROOM])
{
	return number_short(value, DIGITS, text);
}

static bool goes_back(const struct graph_view *view)
{
	return view->tour.sweep == SHOW_BACKWARD ||
	       view->tour.sweep == SHOW_BOTH;
}

int graph_caption_rows(const struct graph_view *view)
{
	if (goes_back(view))
		return SHORT;
	return view->tour.stages ? 2 : 1;
}

/* Lines of a text in one look. */
struct lines {
	struct page *page;
	enum role role;
	int indent;
};

static void put_line(void *to, const char *text, size_t length)
{
	const struct lines *lines = to;
	char *line = mem_printf("%.*s", (int)length, text);

	page_begin(lines->page, lines->indent, 1);
	page_add(lines->page, lines->role, STYLE_PLAIN, line);
	free(line);
}

static void add_line(struct page *page, int indent, enum role role,
		     const char *text)
{
	struct lines lines = { page, role, indent };

	text_wrap(text, strlen(text), page->width - indent, put_line, &lines);
}

/* " = 2 × -3", the arguments of the node at work as numbers. */
static void add_numbers(const struct graph_view *view, node_id node,
			struct buffer *out)
{
	const struct graph *graph = &view->tour.graph;
	bool infix = op_info[graph->op[node]].form == OP_FORM_INFIX;
	char text[NUMBER_ROOM];
	int count = edge_count(graph, node);

	buffer_text(out, " = ");
	if (!infix && graph->op[node] != OP_COPY)
		buffer_printf(out, "%s(", graph_sign(view, node));
	for (int a = 0; a < count; a++) {
		if (a)
			buffer_printf(out, infix ? " %s " : ", ",
				      graph_sign(view, node));
		buffer_text(out,
			    number(graph_value(graph, edge_arg(graph, node, a),
					       0),
				   text));
	}
	if (!infix && graph->op[node] != OP_COPY)
		buffer_text(out, ")");
}

static void forward_lines(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	struct buffer line = { 0 };
	char text[NUMBER_ROOM];

	if (tour->at == NODE_NONE) {
		add_line(page, 0, ROLE_DIM,
			 tour->sweep == SHOW_BUILD
				 ? "Nothing stands here yet."
				 : "The inputs have their values; nothing "
				   "else is computed yet.");
		return;
	}
	buffer_text(&line, tour->sweep == SHOW_BUILD ? "new  " : "now  ");
	graph_equation(view, tour->at, &line);
	if (edge_count(&tour->graph, tour->at))
		add_numbers(view, tour->at, &line);
	buffer_printf(&line, " = %s",
		      number(tour_value(tour, tour->at), text));
	add_line(page, 0, ROLE_TEXT, buffer_string(&line));
	buffer_release(&line);
}

/* A node of the order: its name, else its operation. */
static const char *mark_name(const struct graph_view *view, node_id node)
{
	const char *name = naming_find(&view->tour.naming, node);

	return name ? name : graph_sign(view, node);
}

/* "order  L f ▸d c e b a", as much of it around the present as fits. */
static void add_order(const struct graph_view *view, struct page *page,
		      int room)
{
	const struct sweep *sweep = &view->tour.backward;
	size_t steps = sweep->steps, now = (sweep->at - 1) % steps;
	size_t first = now, end = now + 1;
	int w = 10 + text_width(mark_name(view, sweep->order[now]));

	for (bool grew = true; grew;) {
		grew = false;
		if (end < steps &&
		    w + 1 + text_width(mark_name(view, sweep->order[end])) <=
			    room) {
			w += 1 + text_width(mark_name(view,
						      sweep->order[end++]));
			grew = true;
		}
		if (first > 0 &&
		    w + 1 + text_width(mark_name(
				       view, sweep->order[first - 1])) <=
			    room) {
			w += 1 + text_width(mark_name(view,
						      sweep->order[--first]));
			grew = true;
		}
	}
	page_add(page, ROLE_DIM, STYLE_PLAIN,
		 first ? "order … " : "order ");
	for (size_t i = first; i < end; i++) {
		bool here = i == now;

		page_add(page, here ? ROLE_MARK : ROLE_DIM, STYLE_PLAIN,
			 here ? " ▸" : " ");
		page_add(page, here ? ROLE_MARK : ROLE_DIM, STYLE_PLAIN,
			 mark_name(view, sweep->order[i]));
	}
	if (end < steps)
		page_add(page, ROLE_DIM, STYLE_PLAIN, " …");
}

static void paying_line(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	const struct sweep *sweep = &tour->backward;
	struct buffer line = { 0 };
	char text[NUMBER_ROOM];
	int room;

	buffer_text(&line, sweep->messages ? "now paying  " : "now  ");
	graph_equation(view, tour->at, &line);
	buffer_printf(&line, ", gradient %s",
		      number(sweep->messages ? sweep->message[0].upstream
					     : tour_grad(tour, tour->at),
			     text));
	if (sweep->times > 1)
		buffer_printf(&line, "  (sweep %zu of %zu)",
			      (sweep->at - 1) / sweep->steps + 1,
			      sweep->times);
	room = page->width - text_width(buffer_string(&line)) - 4;
	page_begin(page, 0, 2 * sweep->steps + 4);
	page_add(page, ROLE_STRONG, STYLE_PLAIN, buffer_string(&line));
	if (room >= ORDER_LEAST) {
		page_add(page, ROLE_DIM, STYLE_PLAIN, "    ");
		add_order(view, page, room);
	}
	buffer_release(&line);
}

/* "to a  3 × -2 = -6;  3 + -6 = -3": the message, and the sum where there was
 * something before. */
static void add_message(const struct graph_view *view,
			const struct sweep_message *message,
			struct buffer *line)
{
	char slope[NUMBER_ROOM], up[NUMBER_ROOM], product[NUMBER_ROOM];
	char before[NUMBER_ROOM], after[NUMBER_ROOM];
	const char *times = view->glyphs == GLYPHS_ASCII ? "*" : "×";

	buffer_text(line, "to ");
	graph_name(view, message->to, line);
	buffer_printf(line, "  %s %s %s = %s", number(message->slope, slope),
		      times, number(message->upstream, up),
		      number(message->product, product));
	number(message->before, before);
	number(message->after, after);
	if (message->before != 0 && view->tour.backward.overwrite)
		buffer_printf(line, ", written over %s", before);
	else if (message->before != 0)
		buffer_printf(line, ", so %s + %s = %s", before, product,
			      after);
}

static const char *article(const char *name)
{
	return strchr("aeiou", *name) ? "an" : "a";
}

/* Whether a message that counts went to that argument. */
static bool paid(const struct graph_view *view, int arg)
{
	const struct sweep *sweep = &view->tour.backward;

	for (size_t m = 0; m < sweep->messages; m++)
		if ((sweep->message[m].arg & 1) == arg &&
		    !edge_is_number(&view->tour.graph, sweep->message[m].to))
			return true;
	return false;
}

/* "a plus node: each gets the full amount" */
static void add_rule(const struct graph_view *view, struct buffer *line)
{
	const struct words *said = &words[view->tour.graph.op[view->tour.at]];
	const char *first = paid(view, 0) ? said->slope[0] : NULL;
	const char *second = paid(view, 1) ? said->slope[1] : NULL;

	buffer_printf(line, "%s %s node: %s", article(said->name), said->name,
		      first ? first : second ? second : "");
	if (first && second && strcmp(first, second))
		buffer_printf(line, "; the second: %s", second);
}

/* A line for each message, the rule beside the first or below all.  What
 * goes to numbers of a formula is nothing to a learner. */
static void message_lines(const struct graph_view *view, struct page *page)
{
	const struct sweep *sweep = &view->tour.backward;
	struct buffer line = { 0 }, rule = { 0 };
	bool told = false;
	int lines = 0;

	add_rule(view, &rule);
	for (size_t m = 0; m < sweep->messages && lines < MESSAGES; m++) {
		int room = page->width - 6 - text_width(buffer_string(&rule));

		if (edge_is_number(&view->tour.graph, sweep->message[m].to))
			continue;
		buffer_clear(&line);
		add_message(view, &sweep->message[m], &line);
		page_begin(page, 2, 3);
		page_add(page, ROLE_TEXT, STYLE_PLAIN, buffer_string(&line));
		if (lines++ || text_width(buffer_string(&line)) > room)
			continue;
		page_add(page, ROLE_DIM, STYLE_PLAIN, "    ");
		page_add(page, ROLE_DIM, STYLE_PLAIN, buffer_string(&rule));
		told = true;
	}
	if (lines && !told)
		add_line(page, 2, ROLE_DIM, buffer_string(&rule));
	buffer_release(&line);
	buffer_release(&rule);
}

/* Whether the node at work pays anything but numbers. */
static bool pays(const struct graph_view *view)
{
	const struct sweep *sweep = &view->tour.backward;

	for (size_t m = 0; m < sweep->messages; m++)
		if (!edge_is_number(&view->tour.graph, sweep->message[m].to))
			return true;
	return false;
}

static void backward_lines(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	struct buffer line = { 0 };

	if (tour->at == NODE_NONE || !tour->backward.at) {
		buffer_text(&line, "Value above, gradient below. The sweep "
				   "backward begins at ");
		graph_name(view, tour->root, &line);
		buffer_text(&line, ".");
		add_line(page, 0, ROLE_DIM, buffer_string(&line));
		buffer_release(&line);
		return;
	}
	paying_line(view, page);
	if (pays(view))
		message_lines(view, page);
	else
		add_line(page, 2, ROLE_DIM,
			 edge_count(&tour->graph, tour->at)
				 ? "it has only numbers to pay"
				 : "an input: it sends nothing on");
}

/* "▸ e = a × b   value -6, gradient -2", of the node that keys act on. */
static void focus_line(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	struct buffer line = { 0 };
	char text[NUMBER_ROOM];

	graph_equation(view, tour->focus, &line);
	if (tour_is_computed(tour, tour->focus) &&
	    !(tour->blank[tour->focus] & TOUR_VALUE))
		buffer_printf(&line, "   value %s",
			      number(tour_value(tour, tour->focus), text));
	if (tour->gradients && !edge_is_number(&tour->graph, tour->focus) &&
	    !(tour->blank[tour->focus] & TOUR_GRAD))
		buffer_printf(&line, ", gradient %s",
			      number(tour_grad(tour, tour->focus), text));
	page_begin(page, 0, 2);
	page_add(page, ROLE_FOCUS, STYLE_PLAIN, "▸ ");
	page_add(page, ROLE_TEXT, STYLE_PLAIN, buffer_string(&line));
	buffer_release(&line);
}

void graph_caption(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	bool focused = focus_is(view->session, FOCUS_PANEL, view->index);

	if (goes_back(view) && tour->stage > tour->forward)
		backward_lines(view, page);
	else if (tour->forward)
		forward_lines(view, page);
	else if (goes_back(view))
		backward_lines(view, page);
	if (focused && (tour->focus != tour->at || !tour->stages))
		focus_line(view, page);
}
