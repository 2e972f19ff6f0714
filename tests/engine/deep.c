/*
 * deep.c - what becomes of numbers and gradients on their way through six
 * layers that nothing has trained.
 */
#include "../tap.h"

#include "gradlab/graph.h"
#include "gradlab/net.h"
#include "gradlab/rng.h"

enum { LAYERS = 6, UNITS = 32, SAMPLES = 200 };

static const struct deep {
	enum activation activation;
	enum init init;
	double by;
	double spread[LAYERS], back[LAYERS], saturated[LAYERS], zero[LAYERS];
} rows[] = {
/* Lists of numbers come as further arguments. */
#define DEEP(activation, init, by, ...)                                        \
	{ ACTIVATION_##activation, INIT_##init, by, __VA_ARGS__ },
#include "../data/deep.def"
#undef DEEP
};

/* 32 nodes of 200 lanes, drawn sample by sample. */
static node_id draw_leaves(struct graph *graph, struct rng *rng)
{
	double drawn[UNITS][SAMPLES];
	node_id first = NODE_NONE;

	for (int i = 0; i < SAMPLES; i++)
		for (int u = 0; u < UNITS; u++)
			drawn[u][i] = rng_numpy_normal(rng);
	for (int u = 0; u < UNITS; u++) {
		node_id leaf = graph_wide_leaf(graph, drawn[u]);

		first = u ? first : leaf;
	}
	return first;
}

/* The sum over all samples and units of each output times a drawn number. */
static node_id pull_outputs(struct graph *graph, node_id output, node_id drawn)
{
	node_id sum = NODE_NONE;

	for (node_id u = 0; u < UNITS; u++) {
		node_id pulled =
			graph_add(graph, OP_MUL, output + u, drawn + u);

		sum = u ? graph_add(graph, OP_ADD, sum, pulled) : pulled;
	}
	return graph_add(graph, OP_SUM, sum, sum);
}

typedef const double *lanes_of(const struct graph *graph, node_id node);

static double deviation(const struct graph *graph, node_id first, lanes_of *of)
{
	double mean = 0, squares = 0;

	for (node_id u = first; u < first + UNITS; u++)
		for (int i = 0; i < SAMPLES; i++)
			mean += of(graph, u)[i] / (UNITS * SAMPLES);
	for (node_id u = first; u < first + UNITS; u++)
		for (int i = 0; i < SAMPLES; i++)
			squares += (of(graph, u)[i] - mean) *
				   (of(graph, u)[i] - mean);
	return sqrt(squares / (UNITS * SAMPLES));
}

/* The share of values whose size is at least `least`, and at most `most`. */
static double share(const struct graph *graph, node_id first, double least,
		    double most)
{
	int count = 0;

	for (node_id u = first; u < first + UNITS; u++)
		for (int i = 0; i < SAMPLES; i++) {
			double size = fabs(graph_values(graph, u)[i]);

			count += size >= least && size <= most;
		}
	return (double)count / (UNITS * SAMPLES);
}

static void check_layers(const struct deep *row, const struct graph *graph,
			 const struct net *net, node_id input)
{
	double scale = row->by > 0 ? row->by : 0;

	for (int i = 0; i < LAYERS; i++) {
		node_id to = net->unit[i * UNITS];
		node_id from = i ? net->unit[(i - 1) * UNITS] : input;

		near_to(deviation(graph, to, graph_values), row->spread[i],
			1e-9, "weights %g: spread of layer %d", scale, i + 1);
		near_to(deviation(graph, from, graph_grads), row->back[i], 1e-9,
			"weights %g: gradients below layer %d", scale, i + 1);
		near_to(share(graph, to, 0.97, HUGE_VAL), row->saturated[i],
			1e-9, "weights %g: saturated in layer %d", scale,
			i + 1);
		near_to(share(graph, to, 0, 0), row->zero[i], 1e-9,
			"weights %g: zeros of layer %d", scale, i + 1);
	}
}

static void try_row(const struct deep *row)
{
	static double parameter[LAYERS * UNITS * (UNITS + 1)];
	struct net_spec spec = { .layers = LAYERS, .seed = 1337 };
	struct graph graph;
	struct rng rng;
	struct net net;
	node_id input, root, inputs[UNITS];

	net_init_all(&spec, row->init, row->by);
	for (int i = 0; i <= LAYERS; i++) {
		spec.width[i] = UNITS;
		spec.activation[i] = row->activation;
	}
	net_draw(&spec, parameter);
	rng_seed_numpy(&rng, 1337);
	graph_init(&graph, SAMPLES);
	input = draw_leaves(&graph, &rng);
	for (node_id i = 0; i < UNITS; i++)
		inputs[i] = input + i;
	net_init(&net, &graph, &spec, parameter);
	net_record(&net, &graph, inputs);
	root = pull_outputs(&graph, net.unit[(LAYERS - 1) * UNITS],
			    draw_leaves(&graph, &rng));
	graph_forward(&graph);
	graph_backward(&graph, root);
	check_layers(row, &graph, &net, input);
	net_release(&net);
	graph_release(&graph);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		try_row(&rows[i]);
	return tap_end();
}
