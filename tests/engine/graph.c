/* graph.c - forward, backward, lanes, and the order of sums. */
#include "../tap.h"

#include "gradlab/graph.h"

enum { LANES = 7 };

static const double xs[LANES] = { 0.1, -0.2, 0.3, 1e16, -1e16, 0.7, 3 };

/* a * b + b, so that b is used twice. */
static void test_single(void)
{
	struct graph g;
	node_id a, b, product, sum;

	graph_init(&g, 0);
	a = graph_leaf(&g, 2);
	b = graph_leaf(&g, -3);
	product = graph_add(&g, OP_MUL, a, b);
	sum = graph_add(&g, OP_ADD, product, b);
	same_double(graph_value(&g, sum, 0), -9, "a value as soon as made");
	graph_backward(&g, sum);
	same_double(graph_grad(&g, a, 0), -3, "d(ab + b)/da");
	same_double(graph_grad(&g, b, 0), 3, "d(ab + b)/db, two ways summed");
	graph_set(&g, a, 5);
	graph_forward(&g);
	same_double(graph_value(&g, sum, 0), -18, "forward after a change");
	graph_backward(&g, sum);
	same_double(graph_grad(&g, b, 0), 6, "gradients are cleared before");
	same_int((long)graph_reach(&g, product), 3, "a product reaches three");
	graph_release(&g);
}

/* A node that the root does not use must not spoil its arguments. */
static void test_bystander(void)
{
	struct graph g;
	node_id a, root;

	graph_init(&g, 0);
	a = graph_leaf(&g, 0);
	graph_add(&g, OP_LOG, a, a);
	root = graph_add(&g, OP_COPY, a, a);
	graph_backward(&g, root);
	same_double(graph_grad(&g, a, 0), 1, "0 times infinity is not added");
	ok(!g.heard[1] && g.heard[0], "heard tells who takes part");
	graph_release(&g);
}

static void test_square(void)
{
	struct graph g;
	node_id p, square;

	graph_init(&g, 0);
	p = graph_leaf(&g, 0.3);
	square = graph_add(&g, OP_MUL, p, p);
	graph_backward(&g, square);
	same_double(graph_grad(&g, p, 0), 0.3 + 0.3, "p * p sends twice");
	same_int(g.arg[p][0], p, "a leaf is its own argument");
	graph_release(&g);
}

static void test_sums(void)
{
	struct graph g;
	node_id x, sum, mean;
	double forward = 0;

	graph_init(&g, LANES);
	x = graph_wide_leaf(&g, xs);
	sum = graph_add(&g, OP_SUM, x, NODE_NONE);
	mean = graph_add(&g, OP_MEAN, x, NODE_NONE);
	for (int i = 0; i < LANES; i++)
		forward += xs[i];
	same_double(graph_value(&g, sum, 0), forward, "lanes in order");
	same_double(graph_value(&g, mean, 0), forward * (1.0 / LANES),
		    "mean is sum times 1/n");
	ok(!graph_is_wide(&g, sum), "a sum is single");
	graph_backward(&g, mean);
	same_double(graph_grad(&g, x, 3), 1.0 / LANES, "mean backward");
	graph_release(&g);
}

/* The gradient of a single weight starts with what later nodes sent, then
 * takes the lanes from the last to the first. */
static void test_order(void)
{
	struct graph g;
	node_id w, x, product, sum, square, root;
	double wanted = 0.7 + 0.7;

	graph_init(&g, LANES);
	w = graph_leaf(&g, 0.7);
	x = graph_wide_leaf(&g, xs);
	product = graph_add(&g, OP_MUL, w, x);
	sum = graph_add(&g, OP_SUM, product, product);
	square = graph_add(&g, OP_MUL, w, w);
	root = graph_add(&g, OP_ADD, sum, square);
	graph_backward(&g, root);
	for (int i = LANES; i-- > 0;)
		wanted += xs[i];
	same_double(graph_grad(&g, w, 0), wanted, "last lane first");
	same_double(graph_grad(&g, x, 2), 0.7, "a lane has its own gradient");
	graph_release(&g);
}

/* Lanes one by one on a graph without lanes must give the same. */
static void test_lanes_against_singles(void)
{
	struct graph wide, single;
	node_id x, y, w;

	graph_init(&wide, LANES);
	x = graph_wide_leaf(&wide, xs);
	w = graph_leaf(&wide, 0.3);
	y = graph_add(&wide, OP_TANH, graph_add(&wide, OP_MUL, x, w), 0);
	for (int i = 0; i < LANES; i++) {
		node_id v;

		graph_init(&single, 0);
		v = graph_add(&single, OP_MUL, graph_leaf(&single, xs[i]),
			      graph_leaf(&single, 0.3));
		v = graph_add(&single, OP_TANH, v, v);
		same_double(graph_value(&wide, y, (size_t)i),
			    graph_value(&single, v, 0), "lane %d", i);
		graph_release(&single);
	}
	graph_release(&wide);
}

static void test_single_stands_for_lanes(void)
{
	struct graph g;
	node_id c, sum, mean;

	graph_init(&g, LANES);
	c = graph_leaf(&g, 2);
	sum = graph_add(&g, OP_SUM, c, c);
	mean = graph_add(&g, OP_MEAN, c, c);
	same_double(graph_value(&g, sum, 0), 2 * LANES, "sum of a single");
	near_to(graph_value(&g, mean, 0), 2, 1e-15, "mean of a single");
	graph_backward(&g, sum);
	same_double(graph_grad(&g, c, 0), LANES, "and its gradient");
	graph_release(&g);
}

static void test_cut(void)
{
	struct graph g;
	node_id x, y;
	size_t before;

	graph_init(&g, LANES);
	x = graph_wide_leaf(&g, xs);
	before = g.count;
	graph_add(&g, OP_EXP, x, x);
	graph_cut(&g, before);
	same_int((long)g.count, 1, "the node is gone");
	same_int((long)g.rows, 1, "and its row");
	y = graph_add(&g, OP_NEG, x, x);
	same_double(graph_value(&g, y, 1), 0.2, "the room is used again");
	same_double(graph_grad(&g, y, 1), 0, "no gradient before backward");
	graph_release(&g);
}

/* A million nodes in a row: no recursion. */
static void test_chain(void)
{
	enum { LONG = 1000 * 1000 };
	struct graph g;
	node_id first, node;

	graph_init(&g, 0);
	first = node = graph_leaf(&g, 1);
	for (int i = 0; i < LONG; i++)
		node = graph_add(&g, OP_NEG, node, node);
	graph_backward(&g, node);
	same_double(graph_grad(&g, first, 0), 1, "a chain of 1,000,000");
	ok(g.room * (sizeof(*g.op) + sizeof(*g.heard) + sizeof(*g.arg) +
		     sizeof(*g.value) + sizeof(*g.grad)) <=
			   40 * g.count &&
		   !g.row,
	   "at most 40 bytes a node, with room to grow");
	graph_release(&g);
}

int main(void)
{
	test_single();
	test_bystander();
	test_square();
	test_sums();
	test_order();
	test_lanes_against_singles();
	test_single_stands_for_lanes();
	test_cut();
	test_chain();
	return tap_end();
}
