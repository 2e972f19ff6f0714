/* blame.c - the first node that went wrong, and why. */
#include "let.h"

#include "gradlab/blame.h"
#include "gradlab/sweep.h"

static void check_value(const char *text, enum blame_kind kind,
			const char *name, const char *why)
{
	struct let let;
	struct blame blame;
	const char *got;

	let_open(&let, text);
	blame = blame_value(&let.graph, let.root, kind);
	got = blame.node == NODE_NONE ? NULL
				      : naming_find(&let.naming, blame.node);
	ok(got == name || (got && name && !strcmp(got, name)), "%s: it is %s",
	   text, name ? name : "no node");
	same_text(blame.why, why, "%s: why", text);
	let_close(&let);
}

static void test_values(void)
{
	check_value("a = -3; b = log(a); L = b*2 + 1", BLAME_NAN, "b",
		    "log of a negative number");
	check_value("a = 0; b = log(a); L = b*2", BLAME_INFINITE, "b",
		    "log of 0");
	check_value("a = 0; b = log(a); L = b*2", BLAME_NAN, NULL, NULL);
	check_value("a = 0; b = 1/a; c = b - b; L = c + 1", BLAME_NAN, "c",
		    "infinity minus infinity");
	check_value("a = 0; b = 1/a; c = b - b; L = c + 1", BLAME_INFINITE, "b",
		    "division by 0");
	check_value("a = 0; b = a/a; L = b", BLAME_NAN, "b", "0 divided by 0");
	check_value("a = -2; b = a^0.5; L = b", BLAME_NAN, "b",
		    "a negative number to a power that is not whole");
	check_value("a = 0; b = a^-1; L = b", BLAME_INFINITE, "b",
		    "0 to a negative power");
	check_value("a = -2; b = sqrt(a); L = b", BLAME_NAN, "b",
		    "square root of a negative number");
	check_value("a = 2; b = asin(a); L = b", BLAME_NAN, "b",
		    "asin of a number beyond 1");
	check_value("a = 710; b = exp(a); L = b", BLAME_INFINITE, "b",
		    "exp of a number above 709.78 is too large for a double");
	check_value("a = 1e200; b = a*a; c = b*0; L = c", BLAME_INFINITE, "b",
		    "the result is too large for a double");
	check_value("a = 1e200; b = a*a; c = b*0; L = c", BLAME_NAN, "c",
		    "0 times infinity");
	check_value("a = 1e-200; b = a*1e-115; L = b", BLAME_DENORMAL, "b",
		    "so near 0 that it loses digits");
	check_value("a = 1; bad = log(-a); L = a", BLAME_NAN, NULL, NULL);
}

static void test_leaf(void)
{
	static const double xs[] = { 1, 2, -1, 0 };
	struct graph g;
	struct blame blame;
	node_id leaf, node, x;

	graph_init(&g, 4);
	leaf = graph_leaf(&g, (double)NAN);
	node = graph_add(&g, OP_EXP, leaf, leaf);
	blame = blame_value(&g, node, BLAME_NAN);
	ok(blame.node == leaf && strstr(blame.why, "given"), "a leaf itself");
	x = graph_wide_leaf(&g, xs);
	node = graph_add(&g, OP_SUM, graph_add(&g, OP_SQRT, x, x), 0);
	blame = blame_value(&g, node, BLAME_NAN);
	ok(blame.node == x + 1 && blame.lane == 2, "the lane is told");
	graph_release(&g);
}

static void check_grad(const char *text, enum blame_kind kind, const char *name,
		       const char *from, const char *why)
{
	struct let let;
	struct sweep s;
	struct blame blame;

	let_open(&let, text);
	sweep_backward(&s, &let.graph, let.root, 1, NULL);
	sweep_end(&s);
	blame = blame_grad(&let.graph, let.root, &s.grad, kind);
	ok(blame.node == (name ? let_node(&let, name) : NODE_NONE) &&
		   blame.from == (from ? let_node(&let, from) : NODE_NONE),
	   "%s: from %s to %s", text, from ? from : "-", name ? name : "-");
	same_text(blame.why, why, "%s: why", text);
	sweep_release(&s);
	let_close(&let);
}

static void test_grads(void)
{
	check_grad("a = 0; b = sqrt(a); L = b*2", BLAME_INFINITE, "a", "b",
		   "the slope is infinite");
	check_grad("a = 0; b = sqrt(a); L = b*b", BLAME_NAN, "a", "b",
		   "0 times an infinite slope");
	check_grad("a = 1e-200; b = 1/a; c = b*1e-100; L = c", BLAME_INFINITE,
		   "a", "b", "the slope is infinite");
	check_grad("a = 1; b = a*1e200; c = b*1e200; L = c*1e-300", BLAME_NAN,
		   NULL, NULL, NULL);
	check_grad("a = 1e-170; b = a*1e-10; c = b*1e-160; d = c*1e-150;"
		   "L = d*1",
		   BLAME_DENORMAL, "b", "c", "so near 0 that it loses digits");
	check_grad("a = 0; b = sqrt(a); c = sqrt(a); L = b - c", BLAME_NAN, "a",
		   NULL, "infinity minus infinity");
	check_grad("a = 2; L = a^2", BLAME_NAN, NULL, NULL, NULL);
}

int main(void)
{
	test_values();
	test_leaf();
	test_grads();
	return tap_end();
}
