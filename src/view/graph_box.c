/* graph_box.c - a node's box: its name, operation, value and gradient. */
#include <stdio.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/edge.h"
#include "gradlab/focus.h"
#include "gradlab/number.h"
#include "gradlab/text.h"
#include "graph_view.h"

enum {
	NUMBER_W = 7,		/* columns of a number in a box */
	TITLE_MOST = 14,
	DIGITS = 6
};

static int at_least(int a, int b)
{
	return a > b ? a : b;
}

/* A number in at most NUMBER_W columns, with as many digits as that allows. */
static const char *fit(double value, char text[NUMBER_ROOM])
{
	for (int digits = DIGITS; digits > 1; digits--)
		if (strlen(number_short(value, digits, text)) <= NUMBER_W)
			return text;
	return number_short(value, 1, text);
}

/* "e = a×b" where the arguments have short names, else "e = ×" or "×". */
static void add_title(const struct graph_view *view, node_id node,
		      struct buffer *out)
{
	const struct tour *tour = &view->tour;
	const char *name = naming_find(&tour->naming, node);
	const char *sign = graph_sign(view, node);
	int count = edge_count(&tour->graph, node);
	struct buffer whole = { 0 };

	if (name && count == 2) {
		for (int a = 0; a < 2; a++) {
			buffer_text(&whole, a ? sign : "");
			graph_name(view, edge_arg(&tour->graph, node, a),
				   &whole);
		}
	}
	if (name)
		buffer_text(out, name);
	if (name && count)
		buffer_text(out, " = ");
	if (whole.length &&
	    text_width(buffer_string(&whole)) + text_width(name) + 3 <=
		    NUMBER_W + 2 &&
	    op_info[tour->graph.op[node]].form == OP_FORM_INFIX)
		buffer_text(out, buffer_string(&whole));
	else if (count)
		buffer_text(out, sign);
	buffer_release(&whole);
}

/* Short: a name, or the operation of what has none. */
static const char *short_name(const struct graph_view *view, node_id node)
{
	const char *name = naming_find(&view->tour.naming, node);

	return name ? name : graph_sign(view, node);
}

static int width_of(const struct graph_view *view, node_id node)
{
	struct buffer title = { 0 };
	int w, sign = text_width(graph_sign(view, node));

	if (view->size != BOX_FULL) {
		w = text_width(short_name(view, node));
		if (view->size == BOX_LINES && sign + 1 > w &&
		    naming_find(&view->tour.naming, node))
			w = sign + 1;
		return (w > TITLE_MOST ? TITLE_MOST : w) + 1 + NUMBER_W;
	}
	add_title(view, node, &title);
	w = text_width(buffer_string(&title));
	buffer_release(&title);
	return at_least((w > TITLE_MOST ? TITLE_MOST : w) + 4, NUMBER_W + 4);
}

struct dag_box graph_box_size(const struct graph_view *view, node_id node)
{
	int w = width_of(view, node);
	bool two = view->tour.gradients;

	if (view->size == BOX_FULL)
		return (struct dag_box){ w, two ? 4 : 3, 1, 1, two ? 2 : 1 };
	if (view->size == BOX_LINES && two)
		return (struct dag_box){ w, 2, 0, 0, 2 };
	return (struct dag_box){ w, 1, 0, 0, 1 };
}

static enum role sign_role(double number)
{
	return number > 0 ? ROLE_POSITIVE : number < 0 ? ROLE_NEGATIVE
						       : ROLE_ZERO;
}

/* A number of a node as it stands by now, or what is typed in its place, and
 * its look. */
struct shown {
	char text[ENTRY_BYTES + NUMBER_ROOM];
	enum role role;
};

/* What stands in a blank: what was typed there, else "?" where a question
 * asks for it, else nothing.  False where the number is not blank. */
static bool show_blank(const struct graph_view *view, node_id node,
		       uint8_t which, struct shown *shown)
{
	static const enum role roles[] = {
		[BOX_OPEN] = ROLE_MARK,
		[BOX_RIGHT] = ROLE_GOOD,
		[BOX_WRONG] = ROLE_BAD,
	};
	static const char *const marks[] = {
		[BOX_OPEN] = "", [BOX_RIGHT] = " ✓", [BOX_WRONG] = " ✗",
	};
	const struct session *session = view->session;
	const char *name = naming_find(&view->tour.naming, node);
	const struct draft *draft = draft_boxes(session);
	const char *typed = NULL;
	bool focused;
	int box = -1;

	if (!(view->tour.blank[node] & which))
		return false;
	if (name && draft && draft_panel(session) == view->index)
		box = draft_named(session_question(session), name);
	focused = box >= 0 && box == draft_focused(session);
	if (box >= 0 && draft->box[box].entry.length)
		typed = draft->box[box].entry.text;
	snprintf(shown->text, sizeof(shown->text), "%s",
		 focused && !typed ? "_" : name && !typed ? "?" : "");
	shown->role = focused ? ROLE_FOCUS : box >= 0 ? ROLE_MARK : ROLE_DIM;
	if (!typed)
		return true;
	snprintf(shown->text, sizeof(shown->text), "%.*s%s%s",
		 (int)text_fit(typed, strlen(typed), NUMBER_W), typed,
		 marks[draft->box[box].mark], focused ? "_" : "");
	if (!focused)
		shown->role = roles[draft->box[box].mark];
	return true;
}

static void show_value(const struct graph_view *view, node_id node,
		       struct shown *shown)
{
	if (show_blank(view, node, TOUR_VALUE, shown))
		return;
	shown->role = ROLE_TEXT;
	if (tour_is_computed(&view->tour, node))
		fit(tour_value(&view->tour, node), shown->text);
	else
		shown->text[0] = '\0';
}

/* Numbers that are written in a formula are not paid. */
static void show_grad(const struct graph_view *view, node_id node,
		      struct shown *shown)
{
	double grad = tour_grad(&view->tour, node);

	shown->role = sign_role(grad);
	if (edge_is_number(&view->tour.graph, node)) {
		shown->text[0] = '\0';
		return;
	}
	if (show_blank(view, node, TOUR_GRAD, shown))
		return;
	fit(grad, shown->text);
	if (grad == 0 && !tour_is_reached(&view->tour, node))
		shown->role = ROLE_DIM;
}

static void centre(struct canvas *canvas, struct rect r, int y,
		   const struct shown *shown)
{
	int w = text_width(shown->text);

	canvas_text(canvas, r.x + (r.w - w) / 2, r.y + y, shown->role,
		    shown->text);
}

static bool is_focus(const struct graph_view *view, node_id node)
{
	return node == view->tour.focus &&
	       focus_is(view->session, FOCUS_PANEL, view->index);
}

/* The node at work and the one that keys act on are marked in words of
 * glyphs, too, for terminals without colours. */
static const char *mark_of(const struct graph_view *view, node_id node)
{
	if (is_focus(view, node))
		return "▸";
	return node == view->tour.at ? "●" : " ";
}

static enum role role_of(const struct graph_view *view, node_id node)
{
	if (is_focus(view, node))
		return ROLE_FOCUS;
	return node == view->tour.at ? ROLE_MARK : ROLE_STRONG;
}

static void draw_full(const struct graph_view *view, struct canvas *canvas,
		      node_id node, struct rect r)
{
	struct buffer title = { 0 };
	struct shown shown;
	size_t length;
	int x = r.x + 1;

	canvas_fill(canvas, r, ROLE_TEXT);
	canvas_box(canvas, r,
		   node == view->tour.at ? ROLE_MARK : ROLE_DIM);
	add_title(view, node, &title);
	if (title.length) {
		length = text_fit(title.data, title.length, r.w - 4);
		x += canvas_text(canvas, x, r.y, role_of(view, node),
				 mark_of(view, node));
		x += canvas_text_n(canvas, x, r.y, role_of(view, node),
				   title.data, length);
		canvas_text(canvas, x, r.y, ROLE_TEXT, " ");
	}
	buffer_release(&title);
	show_value(view, node, &shown);
	centre(canvas, r, 1, &shown);
	if (view->tour.gradients) {
		show_grad(view, node, &shown);
		centre(canvas, r, 2, &shown);
	}
}

static void draw_lines(const struct graph_view *view, struct canvas *canvas,
		       node_id node, struct rect r)
{
	const char *name = short_name(view, node), *mark = mark_of(view, node);
	bool named = naming_find(&view->tour.naming, node) != NULL;
	enum role role = role_of(view, node);
	struct shown shown;

	canvas_fill(canvas, r, ROLE_TEXT);
	if (*mark != ' ')
		canvas_text(canvas, r.x - 1, r.y, role, mark);
	canvas_text_n(canvas, r.x, r.y, role, name,
		      text_fit(name, strlen(name), r.w - NUMBER_W));
	if (view->size == BOX_LINE && view->tour.gradients)
		show_grad(view, node, &shown);
	else
		show_value(view, node, &shown);
	canvas_text_right(canvas, r.x + r.w, r.y, shown.role, shown.text);
	if (r.h < 2)
		return;
	if (named && edge_count(&view->tour.graph, node))
		canvas_printf(canvas, r.x, r.y + 1, ROLE_DIM, "=%s",
			      graph_sign(view, node));
	show_grad(view, node, &shown);
	canvas_text_right(canvas, r.x + r.w, r.y + 1, shown.role, shown.text);
}

void graph_box_draw(const struct graph_view *view, struct canvas *canvas,
		    int drawn)
{
	node_id node = view->tour.node[drawn];
	struct rect r = dag_place(&view->dag, drawn);

	if (!tour_is_built(&view->tour, node))
		return;
	if (view->size == BOX_FULL)
		draw_full(view, canvas, node, r);
	else
		draw_lines(view, canvas, node, r);
}
