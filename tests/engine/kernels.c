/* kernels.c - every kind of kernels computes the same. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/graph.h"
#include "gradlab/mem.h"
#include "gradlab/net.h"
#include "gradlab/rng.h"

/* Lanes that fill blocks and vectors, or do not. */
static const size_t lane_counts[] = { 1, 7, 8, 63, 65, 100, 129, 1000 };

enum { LANE_COUNTS = sizeof(lane_counts) / sizeof(*lane_counts) };

static bool is_near(double got, double wanted, double within, double scale)
{
	return got == wanted || (isnan(got) && isnan(wanted)) ||
	       fabs(got - wanted) <= within * (fabs(wanted) + scale);
}

static double *random_row(struct rng *rng, size_t n, double by)
{
	double *row = mem_alloc(n, sizeof(*row));

	for (size_t i = 0; i < n; i++)
		row[i] = rng_uniform(rng, -by, by);
	return row;
}

/* A net on a graph with a penalty; the inputs count as nodes, too. */
struct sample_net {
	struct graph graph;
	struct net net;
	node_id input, loss;
};

static struct net_spec spec_of(const int *width, int layers,
			       enum activation activation)
{
	struct net_spec spec = { .layers = layers, .seed = 3 };

	for (int i = 0; i <= layers; i++)
		spec.width[i] = width[i];
	for (int i = 1; i < layers; i++)
		spec.activation[i] = activation;
	spec.activation[layers] = ACTIVATION_LINEAR;
	net_init_all(&spec, INIT_UNIFORM, 1);
	for (int i = 1; i <= layers; i++)
		spec.biased[i] = BIAS_DRAWN;
	return spec;
}

static void record_loss(struct sample_net *sample)
{
	struct graph *graph = &sample->graph;
	struct layer all = {
		.weight = sample->net.first,
		.input = sample->net.first,
		.bias = NODE_NONE,
		.units = 1,
		.inputs = (int32_t)sample->net.count,
	};
	node_id out = sample->net.unit[sample->net.units - 1];
	node_id square = graph_add(graph, OP_MUL, out, out);
	node_id mean = graph_add(graph, OP_MEAN, square, square);
	node_id penalty = graph_layer(graph, &all);

	penalty = graph_add(graph, OP_MUL, penalty, graph_number(graph, 0.01));
	sample->loss = graph_add(graph, OP_ADD, mean, penalty);
}

static void sample_net_init(struct sample_net *sample,
			    const struct net_spec *spec, size_t lanes,
			    const struct kernels *kernels)
{
	double *p = mem_alloc(net_parameters(spec), sizeof(*p));
	node_id *input = mem_alloc((size_t)spec->width[0], sizeof(*input));
	struct rng rng;

	rng_seed_python(&rng, 5);
	net_draw(spec, p);
	graph_init(&sample->graph, lanes);
	graph_use_kernels(&sample->graph, kernels);
	net_init(&sample->net, &sample->graph, spec, p);
	for (int i = 0; i < spec->width[0]; i++) {
		double *x = random_row(&rng, lanes, 1);

		input[i] = graph_wide_leaf(&sample->graph, x);
		free(x);
	}
	sample->input = input[0];
	net_record(&sample->net, &sample->graph, input);
	record_loss(sample);
	free(input);
	free(p);
}

static void sample_net_release(struct sample_net *sample)
{
	net_release(&sample->net);
	graph_release(&sample->graph);
}

static void learn(struct sample_net *sample)
{
	graph_start(&sample->graph, sample->loss);
	graph_advance(&sample->graph, NULL, NULL);
}

/* Nodes whose value or gradient differs in some lane. */
static long differences(const struct graph *a, const struct graph *b,
			double within)
{
	long wrong = 0;

	for (node_id n = 0; n < (node_id)a->count; n++)
		for (size_t i = 0; i < (graph_is_wide(a, n) ? a->lanes : 1);
		     i++)
			wrong += !is_near(graph_value(a, n, i),
					  graph_value(b, n, i), within, 1) +
				 !is_near(graph_grad(a, n, i),
					  graph_grad(b, n, i), within, 1);
	return wrong;
}

static void compare_nets(const struct net_spec *spec, size_t lanes,
			 const struct kernels *kernels)
{
	struct sample_net plain, fast;

	sample_net_init(&plain, spec, lanes, NULL);
	sample_net_init(&fast, spec, lanes, kernels);
	learn(&plain);
	learn(&fast);
	same_int(differences(&fast.graph, &plain.graph, 1e-12), 0,
		 "%s: %d-%d-%d... on %zu lanes, every value and gradient",
		 kernels->name, spec->width[0], spec->width[1], spec->width[2],
		 lanes);
	sample_net_release(&plain);
	sample_net_release(&fast);
}

static void nets(void)
{
	static const int widths[][4] = {
		{ 2, 16, 16, 1 }, { 3, 5, 7, 2 },   { 1, 1, 1, 1 },
		{ 9, 11, 3, 1 },  { 17, 33, 10, 4 }, { 64, 8, 13, 3 },
	};
	const struct kernels *kernels;

	for (size_t k = 1; (kernels = kernels_at(k)); k++)
		for (int w = 0; w < 6; w++) {
			struct net_spec spec = spec_of(
				widths[w], 3,
				w % 2 ? ACTIVATION_TANH : ACTIVATION_RELU);

			for (int i = 0; i < LANE_COUNTS; i++)
				compare_nets(&spec, lane_counts[i], kernels);
		}
}

/* Where both are there, AVX2 and AVX-512 must agree to the last bit. */
static void same_bits(void)
{
	const struct kernels *avx2 = kernels_named("avx2");
	const struct kernels *avx512 = kernels_named("avx512");
	static const int width[] = { 5, 19, 14, 1 };

	if (!avx2 || !avx512) {
		tap_skip("avx2 and avx512 give the same bits", "not both here");
		return;
	}
	for (int i = 0; i < LANE_COUNTS; i++)
		for (int a = 0; a < ACTIVATION_COUNT; a++) {
			struct net_spec spec =
				spec_of(width, 3, (enum activation)a);
			struct sample_net one, other;

			sample_net_init(&one, &spec, lane_counts[i], avx2);
			sample_net_init(&other, &spec, lane_counts[i], avx512);
			learn(&one);
			learn(&other);
			same_int(differences(&one.graph, &other.graph, 0), 0,
				 "avx2 and avx512: the same bits, activation "
				 "%d, %zu lanes",
				 a, lane_counts[i]);
			sample_net_release(&one);
			sample_net_release(&other);
		}
}

/* Asks to stop every time. */
static bool at_once(void *with)
{
	++*(int *)with;
	return true;
}

static void small_parts(void)
{
	static const int width[] = { 2, 6, 1 };
	struct net_spec spec = spec_of(width, 2, ACTIVATION_TANH);
	const struct kernels *kernels;

	for (size_t k = 0; (kernels = kernels_at(k)); k++) {
		struct sample_net whole, parts, both;
		int stops = 0, calls = 1;

		sample_net_init(&whole, &spec, 300, kernels);
		sample_net_init(&parts, &spec, 300, kernels);
		sample_net_init(&both, &spec, 300, kernels);
		learn(&whole);
		graph_start(&parts.graph, parts.loss);
		while (!graph_advance(&parts.graph, at_once, &stops))
			calls++;
		graph_forward(&both.graph);
		graph_backward(&both.graph, both.loss);
		ok(calls > 5 && calls == stops, "%s: %d parts", kernels->name,
		   calls);
		same_int(differences(&whole.graph, &parts.graph, 0), 0,
			 "and the same in the end");
		same_int(differences(&whole.graph, &both.graph, 0), 0,
			 "as forward and backward one after the other");
		sample_net_release(&whole);
		sample_net_release(&parts);
		sample_net_release(&both);
	}
}

/* Fewer lanes than at first: as if there had never been more. */
static void fewer_lanes(void)
{
	static const int width[] = { 2, 5, 1 };
	struct net_spec spec = spec_of(width, 2, ACTIVATION_RELU);
	const struct kernels *kernels;

	for (size_t k = 0; (kernels = kernels_at(k)); k++) {
		struct sample_net few, cut;

		sample_net_init(&few, &spec, 21, kernels);
		sample_net_init(&cut, &spec, 150, kernels);
		learn(&cut);
		graph_use_lanes(&cut.graph, 21);
		for (node_id i = 0; i < 2; i++)
			graph_set_wide(&cut.graph, cut.input + i,
				       graph_values(&few.graph, few.input + i));
		learn(&few);
		learn(&cut);
		same_int(differences(&few.graph, &cut.graph, 0), 0,
			 "%s: 21 of 150 lanes", kernels->name);
		sample_net_release(&few);
		sample_net_release(&cut);
	}
}

/* Operations that never leave their domain and have no corners near. */
static const enum op smooth[] = { OP_ADD,  OP_SUB, OP_MUL,     OP_SIN,
				  OP_COS,  OP_TANH, OP_SIGMOID, OP_SOFTPLUS,
				  OP_GAUSS, OP_NEG, OP_COPY,    OP_ATAN };

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

		node[i] = op < SMOOTH
				  ? graph_add(graph, smooth[op], a, b)
				  : graph_add(graph, OP_TANH,
					      graph_add(graph, OP_MEAN, a, a),
					      0);
	}
	sum = graph_add(graph, OP_MEAN, node[59], 0);
	sum = graph_add(graph, OP_ADD, sum, graph_add(graph, OP_MEAN, node[57],
						      0));
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

/* Half the units of a layer are not heard: their weights get nothing, and
 * inputs that only they use get 0. */
static void unheard_units(void)
{
	const struct kernels *kernels;

	for (size_t k = 0; (kernels = kernels_at(k)); k++) {
		double x[20];
		struct graph g;
		node_id w, input, unit, root;

		for (int i = 0; i < 20; i++)
			x[i] = i;
		graph_init(&g, 20);
		graph_use_kernels(&g, kernels);
		w = graph_leaf(&g, 2);
		for (int i = 1; i < 9; i++)
			graph_leaf(&g, i);
		input = graph_wide_leaf(&g, x);
		graph_wide_leaf(&g, x);
		unit = graph_layer(&g, &(struct layer){ .weight = w,
							.input = input,
							.bias = w + 2,
							.units = 3,
							.inputs = 2,
							.step = 3 });
		same_double(graph_value(&g, unit, 3), 3 * 2 + 3 * 1 + 2,
			    "%s: a unit as soon as it is made", kernels->name);
		root = graph_add(&g, OP_SUM, unit + 1, 0);
		graph_backward(&g, root);
		same_double(graph_grad(&g, w, 0), 0, "an unheard weight");
		same_double(graph_grad(&g, w + 3, 0), 190, "a heard one");
		same_double(graph_grad(&g, w + 5, 0), 20, "a bias");
		same_double(graph_grad(&g, unit + 2, 4), 0, "an unheard unit");
		same_double(graph_grad(&g, input + 1, 7), 4, "an input");
		graph_backward(&g, graph_add(&g, OP_SUM, input, 0));
		same_double(graph_grad(&g, input + 1, 7), 0,
			    "another root: nothing is left over");
		same_double(graph_grad(&g, input, 7), 1, "but for its own");
		root = graph_add(&g, OP_ADD, root,
				 graph_add(&g, OP_SUM, input, 0));
		for (int i = 0; i < 2; i++)
			graph_backward(&g, root);
		same_double(graph_grad(&g, input, 7), 1 + 3,
			    "an input that is used elsewhere, too");
		same_double(graph_grad(&g, input + 1, 7), 4,
			    "beside one that is not, backward twice");
		graph_release(&g);
	}
}

static void names(void)
{
	struct buffer list = { NULL, 0, 0 };

	ok(kernels_at(0) == &kernels_portable, "portable ones are everywhere");
	ok(kernels_named("portable") == &kernels_portable, "by their name");
	ok(kernels_named(NULL) == kernels_best() &&
		   kernels_named("") == kernels_best(),
	   "without a name: the fastest");
	ok(!kernels_named("avx1024"), "unknown: none");
	kernels_list(&list);
	ok(!strncmp(buffer_string(&list), "portable", 8), "a list of names: %s",
	   buffer_string(&list));
	buffer_release(&list);
}

int main(void)
{
	names();
	nets();
	same_bits();
	small_parts();
	fewer_lanes();
	random_graphs();
	unheard_units();
	return tap_end();
}
