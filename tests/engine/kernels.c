/* kernels.c - every kind of kernels computes the same. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/graph.h"
#include "gradlab/mem.h"
#include "gradlab/net.h"
#include "gradlab/rng.h"

#include "alike.h"

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
		{ 2, 16, 16, 1 }, { 3, 5, 7, 2 },    { 1, 1, 1, 1 },
		{ 9, 11, 3, 1 },  { 17, 33, 10, 4 }, { 64, 8, 13, 3 },
	};
	const struct kernels *kernels;

	for (size_t k = 1; (kernels = kernels_at(k)); k++)
		for (int w = 0; w < 6; w++) {
			struct net_spec spec = spec_of(widths[w], 3,
						       w % 2 ? ACTIVATION_TANH
							     : ACTIVATION_RELU);

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
	return tap_end();
}
