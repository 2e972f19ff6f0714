/* points.c - formulas computed: at one place, or block by block at many. */
#include "gradlab/record.h"

#include <math.h>
#include <string.h>

/* A graph as the environment wants its numbers. */
static void begin(struct graph *graph, const struct env *env, size_t lanes)
{
	graph_init(graph, lanes);
	graph_use_kernels(graph, env->kernels);
	if (env->rounds)
		graph_use_rounding(graph);
}

double formula_value(const struct formula *formula, const struct env *env,
		     const double *args, const char **failure)
{
	struct recorder recorder;
	struct graph graph;
	node_id arg[FORMULA_ARGS], node;
	double value = (double)NAN;

	begin(&graph, env, 0);
	recorder_init(&recorder, &graph, env);
	for (int i = 0; i < formula->params; i++)
		arg[i] = graph_leaf(&graph, args[i]);
	node = record(&recorder, formula, arg);
	if (node != NODE_NONE)
		value = graph_value(&graph, node, 0);
	if (failure)
		*failure = recorder.failure;
	recorder_release(&recorder);
	graph_release(&graph);
	return value;
}

/* Points that a graph holds at once: a few blocks of lanes, or, for formulas
 * that are too large for these, half a block. */
enum { MANY = 4 * KERNEL_BLOCK, FEW = KERNEL_BLOCK / 2 };

/* Where a formula is to be computed: x[i][point] for parameter i. */
struct points {
	const double *x[2];
	size_t n;
};

/* As many points as lanes, or what is left of them. */
static size_t take(struct graph *graph, const node_id *arg,
		   const struct points *points, size_t from, size_t most)
{
	size_t left = points->n - from;
	size_t n = left < most ? left : most;

	graph_use_lanes(graph, n);
	for (int i = 0; i < 2 && points->x[i]; i++)
		graph_set_wide(graph, arg[i], points->x[i] + from);
	return n;
}

static void compute_blocks(struct graph *graph, node_id node,
			   const node_id *arg, const struct points *points,
			   double *y)
{
	size_t most = graph->lanes, n;

	for (size_t from = 0; from < points->n; from += n) {
		n = take(graph, arg, points, from, most);
		graph_forward(graph);
		if (graph_is_wide(graph, node))
			memcpy(y + from, graph_values(graph, node),
			       n * sizeof(*y));
		for (size_t j = 0; j < n && !graph_is_wide(graph, node); j++)
			y[from + j] = graph_value(graph, node, j);
	}
}

static bool compute_points(const struct formula *formula, const struct env *env,
			   const struct points *points, double *y, size_t most)
{
	struct recorder recorder;
	struct graph graph;
	node_id arg[2] = { NODE_NONE, NODE_NONE }, node;

	if (!points->n)
		return true;
	begin(&graph, env, points->n < most ? points->n : most);
	recorder_init(&recorder, &graph, env);
	for (int i = 0; i < 2 && points->x[i]; i++)
		arg[i] = graph_wide_leaf(&graph, points->x[i]);
	node = record(&recorder, formula, arg);
	if (node != NODE_NONE)
		compute_blocks(&graph, node, arg, points, y);
	record_spend(env, (double)graph.rows * (double)points->n);
	recorder_release(&recorder);
	graph_release(&graph);
	return node != NODE_NONE;
}

bool formula_values(const struct formula *formula, const struct env *env,
		    const double *x, double *y, size_t n)
{
	struct points points = { { x, NULL }, n };

	return compute_points(formula, env, &points, y, MANY) ||
	       compute_points(formula, env, &points, y, FEW);
}

bool formula_values2(const struct formula *formula, const struct env *env,
		     const double *x1, const double *x2, double *y, size_t n)
{
	struct points points = { { x1, x2 }, n };

	return compute_points(formula, env, &points, y, MANY) ||
	       compute_points(formula, env, &points, y, FEW);
}
