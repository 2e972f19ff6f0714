/* kernels_graphs.c - any graph is the same in every kind of kernels. */
#include "../tap.h"

#include <stdlib.h>

#include "alike.h"

/* Operations that never leave their domain and have no corners near. */
static const enum op smooth[] = { OP_ADD,   OP_SUB,  OP_MUL,	 OP_SIN,
				  OP_COS,   OP_TANH, OP_SIGMOID, OP_SOFTPLUS,
				  OP_GAUSS, OP_NEG,  OP_COPY,	 OP_ATAN };

enum { SMOOTH = sizeof(smooth) / sizeof(*smooth) };

/* Nodes of any kind over single and wide ones, sums over lanes used again,
 * some heard and some not.  Grows the same graph for the same seed. */
static node_id grow_random(struct graph *graph, int seed, size_t lanes,
			   const struct kernels *kernels)
{
	node_id node[60], sum;
	struct rng rng;

	rng_seed_python(&rng, seed);
	graph_init(graph, lanes);
	graph_use_kernels(graph, kernels);
	for (int i = 0; i < 4; i++) {
		double *row = random_row(&rng, lanes, 1);

		node[2 * i] = graph_wide_leaf(graph, row);
		node[2 * i + 1] = graph_leaf(graph, row[0]);
		free(row);
	}
	for (int i = 8; i < 60; i++) {
		node_id a = node[rng_python_below(&rng, (uint32_t)i)];
		node_id b = node[rng_python_below(&rng, (uint32_t)i)];
		uint32_t op = rng_python_below(&rng, SMOOTH + 2);

		node[i] =
			op < SMOOTH
				? graph_add(graph, smooth[op], a, b)
				: graph_add(graph, OP_TANH,
					    graph_add(graph, OP_MEAN, a, a), 0);
	}
	sum = graph_add(graph, OP_MEAN, node[59], 0);
	sum = graph_add(graph, OP_ADD, sum,
			graph_add(graph, OP_MEAN, node[57], 0));
	return seed % 2 ? sum : graph_add(graph, OP_TANH, sum, sum);
}

/* From leaves that have changed: nothing may be left over. */
static void replay_moved(struct graph *graph, node_id root)
{
	graph_backward(graph, root);
	for (node_id leaf = 1; leaf < 8; leaf += 2)
		graph_set(graph, leaf, 0.1 * leaf - 0.3);
	graph_set_wide(graph, 0, graph_values(graph, 2));
	graph_start(graph, root);
	graph_advance(graph, NULL, NULL);
}

static void random_graphs(void)
{
	const struct kernels *kernels;

	for (size_t k = 1; (kernels = kernels_at(k)); k++) {
		long wrong = 0, parts = 0;

		for (int seed = 0; seed < 200; seed++) {
			size_t lanes = lane_counts[seed % LANE_COUNTS];
			struct graph plain, fast;
			node_id root = grow_random(&plain, seed, lanes, NULL);

			grow_random(&fast, seed, lanes, kernels);
			parts += differences(&plain, &fast, 1e-11);
			replay_moved(&plain, root);
			replay_moved(&fast, root);
			wrong += differences(&plain, &fast, 1e-11);
			graph_release(&plain);
			graph_release(&fast);
		}
		same_int(parts, 0, "%s: 200 graphs, as they are made",
			 kernels->name);
		same_int(wrong, 0, "and both ways");
	}
}

/* Three units over two inputs that hold 0, 1, 2 ...; returns the first. */
static node_id three_units(struct graph *graph, node_id *weight, node_id *input,
			   const struct kernels *kernels)
{
	double x[20];

	for (int i = 0; i < 20; i++)
		x[i] = i;
	graph_init(graph, 20);
	graph_use_kernels(graph, kernels);
	*weight = graph_leaf(graph, 2);
	for (int i = 1; i < 9; i++)
		graph_leaf(graph, i);
	*input = graph_wide_leaf(graph, x);
	graph_wide_leaf(graph, x);
	return graph_layer(graph, &(struct layer){ .weight = *weight,
						   .input = *input,
						   .bias = *weight + 2,
						   .units = 3,
						   .inputs = 2,
						   .step = 3 });
}

/* Units of a layer that are not heard: their weights get nothing. */
static void unheard_units(const struct kernels *kernels)
{
	struct graph g;
	node_id w, input, unit = three_units(&g, &w, &input, kernels);

	same_double(graph_value(&g, unit, 3), 3 * 2 + 3 * 1 + 2,
		    "%s: a unit as soon as it is made", kernels->name);
	graph_backward(&g, graph_add(&g, OP_SUM, unit + 1, 0));
	same_double(graph_grad(&g, w, 0), 0, "an unheard weight");
	same_double(graph_grad(&g, w + 3, 0), 190, "a heard one");
	same_double(graph_grad(&g, w + 5, 0), 20, "a bias");
	same_double(graph_grad(&g, unit + 2, 4), 0, "an unheard unit");
	same_double(graph_grad(&g, input + 1, 7), 4, "an input");
	graph_release(&g);
}

static void other_roots(const struct kernels *kernels)
{
	struct graph g;
	node_id w, input, unit = three_units(&g, &w, &input, kernels), root;

	root = graph_add(&g, OP_SUM, unit + 1, 0);
	graph_backward(&g, root);
	graph_backward(&g, graph_add(&g, OP_SUM, input, 0));
	same_double(graph_grad(&g, input + 1, 7), 0,
		    "%s: another root: nothing is left over", kernels->name);
	same_double(graph_grad(&g, input, 7), 1, "but for its own");
	root = graph_add(&g, OP_ADD, root, graph_add(&g, OP_SUM, input, 0));
	for (int i = 0; i < 2; i++)
		graph_backward(&g, root);
	same_double(graph_grad(&g, input, 7), 1 + 3,
		    "an input that is used elsewhere, too");
	same_double(graph_grad(&g, input + 1, 7), 4,
		    "beside one that is not, backward twice");
	graph_release(&g);
}

int main(void)
{
	const struct kernels *kernels;

	random_graphs();
	for (size_t k = 0; (kernels = kernels_at(k)); k++) {
		unheard_units(kernels);
		other_roots(kernels);
	}
	return tap_end();
}
