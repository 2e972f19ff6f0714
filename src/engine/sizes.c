/* sizes.c - how large formulas, their slopes and their graphs get. */
#include "gradlab/sizes.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"
#include "gradlab/symbolic.h"
#include "gradlab/unfold.h"

static const struct sizes unknown = { (double)NAN, (double)NAN, (double)NAN,
				      (double)NAN, (double)NAN };

/* The nodes that a graph takes; NaN where it would be too large. */
static double count_nodes(const struct formula *formula, const struct env *env,
			  int times)
{
	struct recorder recorder;
	struct graph graph;
	node_id node;
	double count;

	graph_init(&graph, 0);
	recorder_init(&recorder, &graph, env);
	node = graph_leaf(&graph, 0.5);
	for (int i = 0; i < times && node != NODE_NONE; i++)
		node = record(&recorder, formula, &node);
	count = node == NODE_NONE ? (double)NAN : (double)graph.count;
	recorder_release(&recorder);
	graph_release(&graph);
	return count;
}

struct sizes sizes_of_formula(const struct formula *formula,
			      const struct env *env, int times)
{
	struct sizes sizes = unknown;
	struct tree tree;
	part_id variable, part, slope;

	tree_init(&tree, SIZES_PARTS);
	variable = part = tree_fresh(&tree, "x");
	for (int i = 0; i < times && part != PART_NONE; i++)
		part = unfold(&tree, formula, &part, UNFOLD_CALLS, env);
	if (part != PART_NONE) {
		sizes.symbols = tree_symbols(&tree, part);
		sizes.once = (double)tree_parts(&tree, &part, 1);
		slope = symbolic_slope(&tree, part, variable);
		if (slope != PART_NONE)
			sizes.slope = tree_symbols(&tree, slope);
	}
	tree_release(&tree);
	sizes.tape = count_nodes(formula, env, times);
	return sizes;
}

/* A net being written as a formula. */
struct growth {
	struct tree tree;
	part_id *weight;
	size_t weights;
	part_id *in, *out; /* of the present layer */
};

static part_id activate(struct tree *tree, enum activation activation,
			part_id sum)
{
	static const int op[] = {
#define ACTIVATION(id, name, op, help) [ACTIVATION_##id] = op,
#include "gradlab/activation.def"
#undef ACTIVATION
	};

	return op[activation] == OP_NONE
		       ? sum
		       : tree_op(tree, (enum op)op[activation], sum, sum);
}

/* A name like no other for every weight; the bias comes last. */
static part_id grow_unit(struct growth *growth, int inputs,
			 enum activation activation)
{
	struct tree *tree = &growth->tree;
	part_id sum = PART_NONE;

	for (int i = 0; i <= inputs; i++) {
		part_id term = tree_fresh(tree, "w");

		growth->weight[growth->weights++] = term;
		if (i < inputs)
			term = tree_op(tree, OP_MUL, term, growth->in[i]);
		sum = i ? tree_op(tree, OP_ADD, sum, term) : term;
	}
	return activate(tree, activation, sum);
}

static part_id grow(struct growth *growth, const struct net_spec *net)
{
	for (int i = 0; i < net->width[0]; i++)
		growth->in[i] = tree_fresh(&growth->tree, "x");
	for (int l = 1; l <= net->layers; l++) {
		part_id *swap = growth->in;

		for (int u = 0; u < net->width[l]; u++)
			growth->out[u] = grow_unit(growth, net->width[l - 1],
						   net->activation[l]);
		growth->in = growth->out;
		growth->out = swap;
	}
	return growth->in[0];
}

/* The slopes by every weight; by the first one, too. */
static void measure_slopes(struct growth *growth, part_id whole,
			   struct sizes *sizes)
{
	double all = 0;

	for (size_t i = 0; i < growth->weights; i++) {
		part_id slope =
			symbolic_slope(&growth->tree, whole, growth->weight[i]);

		if (slope == PART_NONE)
			return;
		all += tree_symbols(&growth->tree, slope);
		if (!i)
			sizes->slope = all;
	}
	sizes->all = all;
}

struct sizes sizes_of_net(const struct net_spec *net)
{
	struct sizes sizes = unknown;
	struct growth growth = { 0 };
	part_id *lists, whole;

	if (net_parameters(net) > SIZES_PARAMETERS)
		return sizes;
	lists = mem_alloc(2 * NET_UNITS + SIZES_PARAMETERS, sizeof(*lists));
	growth.in = lists;
	growth.out = lists + NET_UNITS;
	growth.weight = lists + 2 * NET_UNITS;
	tree_init(&growth.tree, TREE_MOST);
	whole = grow(&growth, net);
	if (whole != PART_NONE) {
		sizes.symbols = tree_symbols(&growth.tree, whole);
		sizes.tape = sizes.once =
			(double)tree_parts(&growth.tree, &whole, 1);
		measure_slopes(&growth, whole, &sizes);
	}
	tree_release(&growth.tree);
	free(lists);
	return sizes;
}
