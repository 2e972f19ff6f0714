/* graph_name.c - what nodes are called in a drawing. */
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/text.h"
#include "gradlab/words.h"
#include "graph_view.h"

enum { NAME_MOST = 12 };

static bool is_ascii(const struct graph_view *view)
{
	return view->glyphs == GLYPHS_ASCII;
}

const char *graph_sign(const struct graph_view *view, node_id node)
{
	enum op op = view->tour.graph.op[node];

	if (op_info[op].form == OP_FORM_LEAF)
		return "";
	if (op == OP_MUL)
		return is_ascii(view) ? "*" : "×";
	return *op_info[op].symbol ? op_info[op].symbol : words[op].name;
}

/* Products are written with the sign that the drawing uses. */
static void add_signs(const struct graph_view *view, const char *text,
		      struct buffer *out)
{
	for (; *text; text++) {
		if (*text == '*' && !is_ascii(view))
			buffer_text(out, "×");
		else
			buffer_add(out, text, 1);
	}
}

static void add_label(const struct graph_view *view, node_id node,
		      struct buffer *out)
{
	struct buffer label = { 0 };

	naming_label(&view->tour.naming, &view->tour.graph, node, &label);
	add_signs(view, buffer_string(&label), out);
	buffer_release(&label);
}

/* "… + bias": what has no name of its own is left out. */
static void add_short(const struct graph_view *view, node_id node,
		      struct buffer *out)
{
	const struct tour *tour = &view->tour;
	bool infix = op_info[tour->graph.op[node]].form == OP_FORM_INFIX;
	int count = edge_count(&tour->graph, node);

	if (!infix)
		buffer_printf(out, "%s(", graph_sign(view, node));
	for (int a = 0; a < count; a++) {
		node_id arg = edge_arg(&tour->graph, node, a);

		if (a)
			buffer_printf(out, infix ? " %s " : ", ",
				      graph_sign(view, node));
		if (edge_count(&tour->graph, arg) &&
		    !naming_find(&tour->naming, arg))
			buffer_text(out, is_ascii(view) ? "..." : "…");
		else	/* a name or a number: goes no deeper */
			add_label(view, arg, out);
	}
	if (!infix)
		buffer_text(out, ")");
}

/* A long one is called by its operation alone: "… + bias". */
void graph_name(const struct graph_view *view, node_id node,
		struct buffer *out)
{
	struct buffer label = { 0 };

	add_label(view, node, &label);
	if (text_width(buffer_string(&label)) > NAME_MOST &&
	    edge_count(&view->tour.graph, node))
		add_short(view, node, out);
	else
		buffer_text(out, buffer_string(&label));
	buffer_release(&label);
}

static void add_operation(const struct graph_view *view, node_id node,
			  struct buffer *out)
{
	const struct graph *graph = &view->tour.graph;
	const struct op_info *op = &op_info[graph->op[node]];
	bool infix = op->form == OP_FORM_INFIX;
	bool copy = graph->op[node] == OP_COPY;
	int count = edge_count(graph, node);

	if (!infix && !copy)
		buffer_printf(out, "%s%s", graph_sign(view, node),
			      op->form == OP_FORM_PREFIX ? "" : "(");
	for (int a = 0; a < count; a++) {
		bool inner = infix &&
			     !naming_find(&view->tour.naming,
					  edge_arg(graph, node, a)) &&
			     edge_count(graph, edge_arg(graph, node, a));

		if (a)
			buffer_printf(out, infix ? " %s " : ", ",
				      graph_sign(view, node));
		buffer_text(out, inner ? "(" : "");
		graph_name(view, edge_arg(graph, node, a), out);
		buffer_text(out, inner ? ")" : "");
	}
	if (!infix && !copy && op->form != OP_FORM_PREFIX)
		buffer_text(out, ")");
}

void graph_equation(const struct graph_view *view, node_id node,
		    struct buffer *out)
{
	const char *name = naming_find(&view->tour.naming, node);

	if (!edge_count(&view->tour.graph, node)) {
		graph_name(view, node, out);
		return;
	}
	if (name)
		buffer_printf(out, "%s = ", name);
	add_operation(view, node, out);
}
