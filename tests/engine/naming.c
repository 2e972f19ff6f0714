/* naming.c - names of nodes, labels for those without, orders by name. */
#include "let.h"

#include <stdlib.h>

static void test_table(void)
{
	struct naming naming = { 0 };

	ok(!naming_find(&naming, 3), "an empty naming knows none");
	naming_set(&naming, 3, "a");
	naming_set(&naming, 3, "late");
	same_text(naming_find(&naming, 3), "a", "the first name stays");
	ok(!naming_find(&naming, 4), "others have none");
	for (node_id i = 10; i < 1000; i++)
		naming_set(&naming, i, i % 2 ? "odd" : "even");
	ok(!strcmp(naming_find(&naming, 501), "odd") &&
		   !strcmp(naming_find(&naming, 998), "even") &&
		   !naming_find(&naming, 1000) && naming.count == 991,
	   "many names");
	same_int(naming_node(&naming, "a"), 3, "a node by its name");
	same_int(naming_node(&naming, "none"), NODE_NONE, "or none");
	naming_release(&naming);
}

static void same_label(struct let *let, const char *text, const char *wanted)
{
	struct formula f = { 0 };
	struct buffer out = { 0 };
	node_id node;

	scope_formula(&let->scope, &f, &let->arena, text, strlen(text), NULL, 0,
		      (struct origin){ .err = &let->err });
	node = record(&let->recorder, &f, NULL);
	naming_label(&let->naming, &let->graph, node, &out);
	same_text(buffer_string(&out), wanted, "%s", text);
	buffer_release(&out);
}

static void test_labels(void)
{
	struct let let;
	struct buffer out = { 0 };
	node_id then;

	let_open(&let, "a = 2; b = 3; L = a*b");
	same_label(&let, "L", "L");
	same_label(&let, "a + 0.5", "a + 0.5");
	same_label(&let, "a*b + 1", "(a * b) + 1");
	same_label(&let, "tanh(a*b + 1)", "tanh(... + 1)");
	same_label(&let, "-max(a, 2)", "-max(a, 2)");
	same_label(&let, "sin(cos(exp(a)))", "sin(cos(...))");
	then = graph_add(&let.graph, OP_THEN, let_node(&let, "a"),
			 let_node(&let, "b"));
	naming_label(&let.naming, &let.graph, then, &out);
	same_text(buffer_string(&out), "then(a, b)", "an inner operation");
	buffer_release(&out);
	let_close(&let);
}

static void test_order(void)
{
	struct let let;
	node_id given[2], *order;
	size_t count;
	struct buffer out = { 0 };

	let_open(&let, "a = 2; b = 3; c = tanh(2*a) + b; L = (c*c + b)*a");
	given[0] = let.root;
	given[1] = let_node(&let, "c");
	order = naming_order(&let.naming, &let.graph, given, 2, &count);
	for (size_t i = 0; i < count; i++) {
		naming_label(&let.naming, &let.graph, order[i], &out);
		buffer_text(&out, i + 1 < count ? "; " : "");
	}
	same_text(buffer_string(&out),
		  "L; (c * c) + b; c * c; c; tanh(2 * a); "
		  "2 * a",
		  "each with what has no name below it");
	buffer_release(&out);
	free(order);
	let_close(&let);
}

int main(void)
{
	test_table();
	test_labels();
	test_order();
	return tap_end();
}
