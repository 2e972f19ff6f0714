/* dual.c - forward mode: tangents against gradients. */
#include "let.h"

#include "gradlab/dual.h"

static void test_cube(void)
{
	struct let let;
	struct dual d;

	let_open(&let, "x = 3; y = x*x; L = y*x; z = 5*x");
	dual_init(&d, &let.graph);
	dual_sweep(&d, &let.graph, let_node(&let, "x"));
	same_double(dual_tangent(&d, let_node(&let, "x"), 0), 1, "the leaf");
	same_double(dual_tangent(&d, let_node(&let, "y"), 0), 6, "x*x");
	same_double(dual_tangent(&d, let_node(&let, "L"), 0), 27, "x*x*x");
	same_double(dual_tangent(&d, let_node(&let, "z"), 0), 5,
		    "all nodes in one sweep");
	dual_sweep(&d, &let.graph, let_node(&let, "y"));
	same_double(dual_tangent(&d, let_node(&let, "L"), 0), 3,
		    "by an inner node");
	same_double(dual_tangent(&d, let_node(&let, "x"), 0), 0,
		    "the sweep before is forgotten");
	same_int((long)d.operations, 2, "one product and one sum");
	dual_release(&d);
	let_close(&let);
}

/* One sweep per leaf gives what backward gives in one. */
static void test_leaves(void)
{
	static const char *const names[] = { "a", "b", "c" };
	struct let let;
	struct dual d;

	let_open(&let, "a = 0.3; b = -1.2; c = 2; p = a*b + c; q = tanh(p);"
		       "L = q*p/c + max(a, b)^2");
	dual_init(&d, &let.graph);
	graph_backward(&let.graph, let.root);
	for (int i = 0; i < 3; i++) {
		node_id leaf = let_node(&let, names[i]);

		dual_sweep(&d, &let.graph, leaf);
		near_to(dual_tangent(&d, let.root, 0),
			graph_grad(&let.graph, leaf, 0), 1e-14, "dL/d%s",
			names[i]);
	}
	dual_release(&d);
	let_close(&let);
}

static void test_lanes(void)
{
	static const double xs[] = { 0.5, -1, 2 };
	struct graph g;
	struct dual d;
	node_id w, x, v, mean, sum;

	graph_init(&g, 3);
	w = graph_leaf(&g, 4);
	x = graph_wide_leaf(&g, xs);
	v = graph_add(&g, OP_MUL, graph_add(&g, OP_MUL, x, x), w);
	mean = graph_add(&g, OP_MEAN, v, v);
	sum = graph_add(&g, OP_SUM, w, w);
	dual_init(&d, &g);
	dual_sweep(&d, &g, w);
	same_double(dual_tangent(&d, v, 2), 4, "x^2 in a lane");
	same_double(dual_tangent(&d, mean, 0), 5.25 / 3, "their mean");
	same_double(dual_tangent(&d, sum, 0), 3, "a sum of a single node");
	dual_sweep(&d, &g, x);
	same_double(dual_tangent(&d, v, 1), -8, "2xw in a lane");
	near_to(dual_tangent(&d, mean, 0), 4, 1e-15, "all lanes at once");
	graph_backward(&g, mean);
	dual_sweep(&d, &g, w);
	near_to(dual_tangent(&d, mean, 0), graph_grad(&g, w, 0), 1e-15,
		"as backward");
	dual_release(&d);
	graph_release(&g);
}

/* What does not depend on the leaf sends nothing, infinite slopes too. */
static void test_bystander(void)
{
	struct let let;
	struct dual d;

	let_open(&let, "a = 0; b = 2; r = sqrt(a); L = r + b");
	dual_init(&d, &let.graph);
	dual_sweep(&d, &let.graph, let_node(&let, "b"));
	same_double(dual_tangent(&d, let.root, 0), 1, "not 0 times infinity");
	dual_sweep(&d, &let.graph, let_node(&let, "a"));
	same_double(dual_tangent(&d, let.root, 0), HUGE_VAL, "upright at 0");
	ok(!d.moves[let_node(&let, "b")] && d.moves[let.root],
	   "it tells who depends on the leaf");
	dual_release(&d);
	let_close(&let);
}

int main(void)
{
	test_cube();
	test_leaves();
	test_lanes();
	test_bystander();
	return tap_end();
}
