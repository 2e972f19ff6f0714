/* dot.c - graphs for Graphviz: boxes, edges, escapes. */
#include "let.h"

#include <stdlib.h>

#include "gradlab/dot.h"
#include "gradlab/sweep.h"

/* What is written; to be freed. */
static char *written(const struct graph *graph, node_id root,
		     const struct dot_style *style)
{
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);

	dot_write(graph, root, style, out);
	fclose(out);
	return text;
}

static void test_whole(void)
{
	struct let let;
	struct sweep s;
	struct dot_style style = { 0 };
	char *text;

	let_open(&let, "a = 2; unused = 7; L = a*a - 0.5");
	sweep_backward(&s, &let.graph, let.root, 1, NULL);
	sweep_end(&s);
	style.naming = &let.naming;
	style.grad = &s.grad;
	text = written(&let.graph, let.root, &style);
	same_text(text,
		  "digraph gradlab {\n"
		  "\trankdir=LR;\n"
		  "\tordering=in;\n"
		  "\tnode [shape=record];\n"
		  "\tn0 [label=\"{a|value 2|grad 4}\"];\n"
		  "\tn2 [label=\"{*|value 4|grad 1}\"];\n"
		  "\tn0 -> n2;\n"
		  "\tn0 -> n2;\n"
		  "\tn3 [label=\"{0.5}\"];\n"
		  "\tn4 [label=\"{L = -|value 3.5|grad 1}\"];\n"
		  "\tn2 -> n4;\n"
		  "\tn3 -> n4;\n"
		  "}\n",
		  "boxes, edges, what the root does not need left out");
	free(text);
	sweep_release(&s);
	let_close(&let);
}

static void test_escapes(void)
{
	static const double xs[] = { 1, 2.5 };
	struct graph g;
	struct naming naming = { 0 };
	struct dot_style style = { .naming = &naming, .lane = 1, .digits = 2 };
	node_id x, less;
	char *text;

	graph_init(&g, 2);
	x = graph_wide_leaf(&g, xs);
	less = graph_add(&g, OP_LT, x, graph_leaf(&g, 2.0 / 3));
	naming_set(&naming, x, "a \"{b}\"|<\\c>\nd");
	naming_set(&naming, less, "\u03b8");
	text = written(&g, less, &style);
	ok(strstr(text, "{a\\ \\\"\\{b\\}\\\"\\|\\<\\\\c\\>\\nd|value 2.5}"),
	   "signs of records and strings are escaped, lanes are chosen");
	ok(strstr(text, "{\u03b8 = \\<|value 0}"), "and those of operations");
	ok(strstr(text, "{|value 0.67}"), "digits as asked, no gradients");
	free(text);
	naming_release(&naming);
	graph_release(&g);
}

int main(void)
{
	test_whole();
	test_escapes();
	return tap_end();
}
