/* scale.c - a million nodes, a thousand deep, and numbers at their ends. */
#include "let.h"

#include <float.h>
#include <stdlib.h>

#include "gradlab/blame.h"
#include "gradlab/dual.h"
#include "gradlab/paths.h"
#include "gradlab/rng.h"
#include "gradlab/sweep.h"

enum { LONG = 1000 * 1000, DEEP = 1000, LEAVES = 12 };

/* x + 1 - 1 + 1 ..., each a node with a number beside it. */
static node_id chain(struct graph *g, node_id x, size_t links)
{
	node_id one = graph_number(g, 1);

	for (size_t i = 0; i < links; i++)
		x = graph_add(g, i % 2 ? OP_SUB : OP_ADD, x, one);
	return x;
}

static void check_sweeps(const struct graph *g, node_id x, node_id root)
{
	const struct sweep_faults recursive = { .order = SWEEP_RECURSIVE };
	struct sweep s;

	sweep_backward(&s, g, root, 2, NULL);
	same_int((long)s.steps, LONG + 1, "a sweep of all nodes but a number");
	sweep_end(&s);
	same_double(sweep_grad(&s, x, 0), 1, "to its end, twice");
	while (sweep_back(&s))
		;
	ok(!s.at && !s.logged && sweep_grad(&s, x, 0) == 0,
	   "and back again, step by step");
	sweep_release(&s);
	ok(sweep_backward(&s, g, root, 1, &recursive) && s.steps == LONG + 1,
	   "recursion as deep as that, without a stack of C");
	sweep_release(&s);
	sweep_forward(&s, g, root);
	sweep_end(&s);
	ok(sweep_last(&s) == root && s.at == LONG + 1, "forward, node by node");
	sweep_release(&s);
}

static void test_chain(void)
{
	struct graph g;
	struct dual d;
	struct paths p;
	node_id x, root;

	graph_init(&g, 0);
	x = graph_leaf(&g, 0.25);
	root = chain(&g, x, LONG);
	same_double(graph_value(&g, root, 0), 0.25, "a chain of 1,000,000");
	graph_set(&g, x, 0.5);
	graph_forward(&g);
	same_double(graph_value(&g, root, 0), 0.5, "forward");
	graph_backward(&g, root);
	same_double(graph_grad(&g, x, 0), 1, "backward");
	dual_init(&d, &g);
	dual_sweep(&d, &g, x);
	same_double(dual_tangent(&d, root, 0), 1, "forward mode");
	dual_release(&d);
	check_sweeps(&g, x, root);
	paths_find(&p, &g, x, root, 0, 3);
	ok(p.count == 1 && p.shown == 1 && p.path[0].edges == LONG &&
		   p.total == 1,
	   "one path of a million edges");
	paths_release(&p);
	graph_release(&g);
}

/* Means, greater ones and smaller ones of random nodes: whatever they come
 * to, the slopes of the root by all leaves add up to 1. */
static node_id weave(struct graph *g, struct rng *rng)
{
	node_id item[LEAVES], half = graph_number(g, 0.5);

	for (int i = 0; i < LEAVES; i++)
		item[i] = graph_leaf(g, rng_uniform(rng, -1, 1));
	while (g->count < LONG) {
		uint32_t r = rng_word(rng);
		node_id a = item[r / 64 % LEAVES], b = item[r / 8192 % LEAVES];
		node_id *to = &item[r / 1048576 % LEAVES];

		if (r % 4)
			*to = graph_add(g, r % 4 > 1 ? OP_MAX : OP_MIN, a, b);
		else
			*to = graph_add(g, OP_MUL, half,
					graph_add(g, OP_ADD, a, b));
	}
	return graph_add(g, OP_ADD, item[0], graph_number(g, 0));
}

static void test_random(void)
{
	struct graph g;
	struct dual d;
	struct sweep s;
	struct rng rng;
	node_id root;
	double sum = 0, tangents = 0;
	int wrong = 0;

	rng_seed_python(&rng, 3);
	graph_init(&g, 0);
	root = weave(&g, &rng);
	graph_backward(&g, root);
	sweep_backward(&s, &g, root, 1, NULL);
	sweep_end(&s);
	for (node_id i = 0; i < (node_id)g.count; i++)
		wrong += sweep_grad(&s, i, 0) != graph_grad(&g, i, 0);
	same_int(wrong, 0, "a sweep over a million random nodes");
	sweep_release(&s);
	dual_init(&d, &g);
	for (node_id leaf = 1; leaf <= LEAVES; leaf++) {
		dual_sweep(&d, &g, leaf);
		tangents += dual_tangent(&d, root, 0);
		sum += graph_grad(&g, leaf, 0);
		wrong += !(fabs(dual_tangent(&d, root, 0) -
				graph_grad(&g, leaf, 0)) < 1e-9);
	}
	near_to(sum, 1, 1e-9, "slopes by all leaves add up to 1");
	ok(!wrong && fabs(tangents - 1) < 1e-9, "forward mode finds the same");
	dual_release(&d);
	graph_release(&g);
}

/* sin(sin(sin(... x))) as text, as deep as formulas may be. */
static void test_nest(void)
{
	struct buffer text = { 0 };
	struct let let;
	struct dual d;
	struct sweep s;
	double slope = 1, value = 0.5;

	for (int i = 0; i < DEEP - 1; i++) {
		slope *= cos(value);
		value = sin(value);
	}
	buffer_text(&text, "x = 0.5; L = ");
	for (int i = 0; i < DEEP - 1; i++)
		buffer_text(&text, "sin(");
	buffer_text(&text, "x");
	for (int i = 0; i < DEEP - 1; i++)
		buffer_text(&text, ")");
	let_open(&let, buffer_string(&text));
	ok(!let.err.errors, "a nest of 1,000");
	near_to(graph_value(&let.graph, let.root, 0), value, 1e-13, "forward");
	graph_backward(&let.graph, let.root);
	near_to(graph_grad(&let.graph, let_node(&let, "x"), 0), slope, 1e-12,
		"backward");
	dual_init(&d, &let.graph);
	dual_sweep(&d, &let.graph, let_node(&let, "x"));
	near_to(dual_tangent(&d, let.root, 0), slope, 1e-12, "forward mode");
	dual_release(&d);
	sweep_backward(&s, &let.graph, let.root, 1, NULL);
	sweep_end(&s);
	near_to(sweep_grad(&s, let_node(&let, "x"), 0), slope, 1e-12, "sweep");
	sweep_release(&s);
	let_close(&let);
	buffer_release(&text);
}

/* What the ends of numbers do to values, gradients and tangents. */
static void check_ends(double x, double value, double grad, const char *what)
{
	struct let let;
	struct sweep s;
	struct dual d;
	node_id node;

	let_open(&let, "x = 1; y = x*2; L = y*y + x");
	node = let_node(&let, "x");
	graph_set(&let.graph, node, x);
	graph_forward(&let.graph);
	graph_backward(&let.graph, let.root);
	sweep_backward(&s, &let.graph, let.root, 1, NULL);
	sweep_end(&s);
	dual_init(&d, &let.graph);
	dual_sweep(&d, &let.graph, node);
	same_double(graph_value(&let.graph, let.root, 0), value, "%s", what);
	same_double(graph_grad(&let.graph, node, 0), grad, "%s: backward",
		    what);
	same_double(sweep_grad(&s, node, 0), grad, "%s: sweep", what);
	same_double(dual_tangent(&d, let.root, 0), grad, "%s: forward mode",
		    what);
	dual_release(&d);
	sweep_release(&s);
	let_close(&let);
}

static void test_ends(void)
{
	const double nan = (double)NAN, least = DBL_TRUE_MIN;

	check_ends(nan, nan, nan, "NaN passes through");
	check_ends(HUGE_VAL, HUGE_VAL, HUGE_VAL, "so does infinity");
	check_ends(-HUGE_VAL, nan, -HUGE_VAL, "so does minus infinity");
	check_ends(least, least, 1 + 8 * least, "so do denormals");
	check_ends(1e200, HUGE_VAL, 8e200 + 1, "what is too large is infinite");
}

/* The first node that went wrong, a million nodes back. */
static void test_blame(void)
{
	struct graph g;
	struct blame blame;
	node_id bad, root;

	graph_init(&g, 0);
	bad = graph_add(&g, OP_LOG, chain(&g, graph_leaf(&g, -1), 10), 0);
	root = chain(&g, bad, LONG);
	blame = blame_value(&g, root, BLAME_NAN);
	ok(blame.node == bad, "it is found");
	same_text(blame.why, "log of a negative number", "and named");
	graph_release(&g);
}

int main(void)
{
	test_chain();
	test_random();
	test_nest();
	test_ends();
	test_blame();
	return tap_end();
}
