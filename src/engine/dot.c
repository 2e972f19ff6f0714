/* dot.c - a graph as a drawing for Graphviz. */
#include "gradlab/dot.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/number.h"
#include "gradlab/words.h"

enum { USUAL_DIGITS = 6 };

/* The label of a record: its own signs are escaped. */
static void write_escaped(const char *text, FILE *out)
{
	for (; *text; text++) {
		if (*text == '\n' || *text == '\r') {
			fputs("\\n", out);
			continue;
		}
		if (strchr("\\\"{}|<> ", *text))
			fputc('\\', out);
		fputc(*text, out);
	}
}

static void write_number(const char *title, double value, int digits, FILE *out)
{
	char number[NUMBER_ROOM];

	fputs(title, out);
	write_escaped(
		number_short(value, digits ? digits : USUAL_DIGITS, number),
		out);
}

/* "L = *", "a", "+": the name and the operation, as far as there are any. */
static void write_title(const struct graph *graph, node_id node,
			const struct dot_style *style, FILE *out)
{
	const char *name =
		style->naming ? naming_find(style->naming, node) : NULL;
	enum op op = graph->op[node];
	const char *symbol = op_info[op].symbol;

	if (name)
		write_escaped(name, out);
	if (!edge_count(graph, node))
		return;
	if (name)
		fputs(" = ", out);
	write_escaped(*symbol ? symbol : words[op].name, out);
}

static void write_node(const struct graph *graph, node_id node,
		       const struct dot_style *style, FILE *out)
{
	bool number = edge_is_number(graph, node);

	fprintf(out, "\tn%d [label=\"{", (int)node);
	write_title(graph, node, style, out);
	write_number(number ? "" : "|value ",
		     graph_value(graph, node, style->lane), style->digits, out);
	if (style->grad && !number)
		write_number("|grad ",
			     margin_number(style->grad, node, style->lane),
			     style->digits, out);
	fputs("}\"];\n", out);
	for (int i = 0; i < edge_count(graph, node); i++)
		fprintf(out, "\tn%d -> n%d;\n", (int)edge_arg(graph, node, i),
			(int)node);
}

void dot_write(const struct graph *graph, node_id root,
	       const struct dot_style *style, FILE *out)
{
	uint8_t *heard = edge_heard(graph, root);

	fputs("digraph gradlab {\n"
	      "\trankdir=LR;\n"
	      "\tordering=in;\n"
	      "\tnode [shape=record];\n",
	      out);
	for (node_id node = 0; node <= root; node++)
		if (heard[node])
			write_node(graph, node, style, out);
	fputs("}\n", out);
	free(heard);
}
