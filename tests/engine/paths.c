/* paths.c - path products: how many, the weightiest, and the rest. */
#include "let.h"

#include <stdlib.h>

#include "gradlab/edge.h"
#include "gradlab/paths.h"
#include "gradlab/rng.h"

static void test_two_roads(void)
{
	struct let let;
	struct paths p;

	let_open(&let, "a = -2; b = 3; p = a*b; q = a + b; L = p*q");
	paths_find(&p, &let.graph, let_node(&let, "a"), let.root, 0, 5);
	ok(p.count == 2 && !p.more && p.shown == 2 && !p.cut, "two roads");
	same_double(p.path[0].product, -6, "the sum road weighs more");
	same_double(p.path[1].product, 3, "the product road");
	same_double(p.total, -3, "together the gradient");
	same_double(p.rest, 0, "and no rest");
	ok(p.path[1].edges == 2 && p.path[1].node[0] == let_node(&let, "a") &&
		   p.path[1].node[1] == let_node(&let, "p") &&
		   p.path[1].node[2] == let.root,
	   "a, p, L");
	ok(p.path[1].slope[0] == 3 && p.path[1].slope[1] == 1,
	   "its slopes are b and q");
	paths_release(&p);
	paths_find(&p, &let.graph, let_node(&let, "a"), let.root, 0, 1);
	ok(p.shown == 1 && p.count == 2 && p.rest == 3, "the rest is 3");
	paths_release(&p);
	paths_find(&p, &let.graph, let.root, let.root, 0, 3);
	ok(p.count == 1 && p.shown == 1 && !p.path[0].edges && p.total == 1,
	   "from the root: one path without edges");
	paths_release(&p);
	paths_find(&p, &let.graph, let_node(&let, "p"), let_node(&let, "q"), 0,
		   3);
	ok(!p.count && !p.shown && !p.total, "where no way leads: none");
	paths_release(&p);
	paths_find(&p, &let.graph, let.root, let_node(&let, "q"), 0, 3);
	ok(!p.count, "nor down");
	paths_release(&p);
	let_close(&let);
}

static void test_twice(void)
{
	struct let let;
	struct paths p;

	let_open(&let, "x = 3; y = x*x; L = y*x");
	paths_find(&p, &let.graph, let_node(&let, "x"), let.root, 0, 9);
	ok(p.count == 3 && p.shown == 3, "x*x*x: three roads");
	ok(p.path[0].product == 9 && p.path[1].product == 9 &&
		   p.path[2].product == 9 && p.total == 27,
	   "each carries x*x");
	paths_release(&p);
	let_close(&let);
}

/* Every path of a small graph, by walking them all. */
static size_t walk(const struct graph *g, node_id node, node_id at,
		   double product, double *list, size_t count)
{
	if (at == node) {
		list[count] = product;
		return count + 1;
	}
	for (int i = 0; i < edge_count(g, at); i++)
		count = walk(g, node, edge_arg(g, at, i),
			     product * edge_slope(g, at, i, 0), list, count);
	return count;
}

static int by_weight(const void *a, const void *b)
{
	double x = fabs(*(const double *)a), y = fabs(*(const double *)b);

	return (x < y) - (x > y);
}

static void test_against_all(void)
{
	static double list[1 << 16];
	struct rng rng;
	int wrong = 0, order = 0;

	rng_seed_python(&rng, 7);
	for (int round = 0; round < 200; round++) {
		struct graph g;
		struct paths p;
		node_id root = NODE_NONE;
		size_t count;

		graph_init(&g, 0);
		for (int i = 0; i < 3; i++)
			graph_leaf(&g, rng_uniform(&rng, -2, 2));
		for (int i = 0; i < 13; i++) {
			uint32_t n = (uint32_t)g.count;

			root = graph_add(
				&g, rng_python_below(&rng, 3) ? OP_MUL : OP_SUB,
				(node_id)rng_python_below(&rng, n),
				(node_id)(n - 1 - rng_python_below(&rng, 3)));
		}
		count = walk(&g, 1, root, 1, list, 0);
		qsort(list, count, sizeof(list[0]), by_weight);
		paths_find(&p, &g, 1, root, 0, 5);
		graph_backward(&g, root);
		wrong += p.count != count ||
			 p.shown != (count < 5 ? count : 5) ||
			 fabs(p.total - graph_grad(&g, 1, 0)) >
				 1e-12 * (1 + fabs(p.total));
		for (size_t i = 0; i < p.shown; i++) {
			double w = fabs(list[i]);

			wrong += fabs(fabs(p.path[i].product) - w) > 1e-12 * w;
			order += i && fabs(p.path[i].product) >
					      fabs(p.path[i - 1].product);
		}
		paths_release(&p);
		graph_release(&g);
	}
	same_int(wrong, 0, "count, total and the 5 weightiest of all paths");
	same_int(order, 0, "the greatest comes first");
}

/* y = y + 0.5 y, again and again: 2^n paths. */
static node_id double_up(struct graph *g, node_id node, int times)
{
	for (int i = 0; i < times; i++)
		node = graph_add(
			g, OP_ADD, node,
			graph_add(g, OP_MUL, node, graph_number(g, 0.5)));
	return node;
}

static void test_many(void)
{
	struct graph g;
	struct paths p;
	node_id x, root;

	graph_init(&g, 0);
	x = graph_leaf(&g, 1);
	root = double_up(&g, x, 60);
	paths_find(&p, &g, x, root, 0, 62);
	ok(p.count == (uint64_t)1 << 60 && !p.more, "2^60 paths, counted");
	same_double(p.path[0].product, 1, "the straight one");
	same_double(p.path[60].product, 0.5, "those with one turn");
	same_double(p.path[61].product, 0.25, "then with two");
	near_to(p.total, pow(1.5, 60), 1e-13, "their sum");
	same_double(p.rest, p.total - 1 - 60 * 0.5 - 0.25, "the rest");
	paths_release(&p);
	root = double_up(&g, root, 10);
	paths_find(&p, &g, x, root, 0, 1);
	ok(p.more && p.count == UINT64_MAX, "2^70 are more than can be told");
	paths_release(&p);
	root = double_up(&g, root, 20000);
	paths_find(&p, &g, x, root, 0, 100000);
	ok(p.cut && p.shown && p.shown < 100000, "work has a limit");
	paths_release(&p);
	graph_release(&g);
}

/* Slopes of 0, infinity and NaN, and products below any double. */
static void test_edges_of_numbers(void)
{
	struct let let;
	struct graph g;
	struct paths p;
	node_id x, node;

	let_open(&let, "a = 0; b = -1; L = relu(b + a) + sqrt(a) + 3*a +"
		       "(log(b) + a)*0");
	paths_find(&p, &let.graph, let_node(&let, "a"), let.root, 0, 9);
	same_int((long)p.shown, 4, "dead and upright paths are paths");
	ok(isinf(p.path[0].product) && p.path[1].product == 3 &&
		   p.path[2].product == 0 && p.path[3].product == 0,
	   "infinite first, 0 last");
	paths_release(&p);
	paths_find(&p, &let.graph, let_node(&let, "b"), let.root, 0, 9);
	ok(p.shown == 2 && !isnan(p.path[0].product), "no NaN of its own");
	paths_release(&p);
	let_close(&let);

	graph_init(&g, 0);
	x = node = graph_leaf(&g, 1);
	for (int i = 0; i < 100; i++)
		node = graph_add(&g, OP_MUL, node, graph_number(&g, 1e-8));
	node = graph_add(&g, OP_ADD, node,
			 graph_add(&g, OP_MUL, node, graph_number(&g, 3)));
	for (int i = 0; i < 99; i++)
		node = graph_add(&g, OP_MUL, node, graph_number(&g, 1e8));
	paths_find(&p, &g, x, node, 0, 2);
	near_to(p.path[0].product, 3e-8, 1e-12,
		"products do not vanish midway");
	near_to(p.path[1].product, 1e-8, 1e-12, "nor lose their order");
	paths_release(&p);
	graph_release(&g);
}

static void test_lane(void)
{
	static const double xs[] = { 2, -5, 1 };
	struct graph g;
	struct paths p;
	node_id w, x, root;

	graph_init(&g, 3);
	w = graph_leaf(&g, 4);
	x = graph_wide_leaf(&g, xs);
	root = graph_add(&g, OP_MEAN, graph_add(&g, OP_MUL, w, x), 0);
	root = graph_add(&g, OP_ADD, root, graph_add(&g, OP_SUM, w, w));
	paths_find(&p, &g, w, root, 1, 2);
	ok(p.shown == 2 && p.path[0].product == 3, "a sum of a single node");
	near_to(p.path[1].product, -5.0 / 3, 1e-15, "the road of one sample");
	paths_release(&p);
	graph_release(&g);
}

int main(void)
{
	test_two_roads();
	test_twice();
	test_against_all();
	test_many();
	test_edges_of_numbers();
	test_lane();
	return tap_end();
}
