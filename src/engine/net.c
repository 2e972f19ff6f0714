/* net.c - draws, names and records the units of a network. */
#include "gradlab/net.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"
#include "gradlab/rng.h"

static const int activation_op[ACTIVATION_COUNT] = {
#define ACTIVATION(id, name, op, help) [ACTIVATION_##id] = op,
#include "gradlab/activation.def"
#undef ACTIVATION
};

/* Weights of a layer and its biases. */
static size_t layer_parameters(const struct net_spec *spec, int layer)
{
	return (size_t)spec->width[layer] *
	       (size_t)(spec->width[layer - 1] + 1);
}

size_t net_parameters(const struct net_spec *spec)
{
	size_t count = 0;

	for (int layer = 1; layer <= spec->layers; layer++)
		count += layer_parameters(spec, layer);
	return count;
}

struct parameter_name net_name(const struct net_spec *spec, size_t parameter)
{
	int layer = 1, inputs, slot;

	while (parameter >= layer_parameters(spec, layer))
		parameter -= layer_parameters(spec, layer++);
	inputs = spec->width[layer - 1];
	slot = (int)parameter % (inputs + 1);
	return (struct parameter_name){
		.layer = layer,
		.unit = (int)parameter / (inputs + 1) + 1,
		.input = slot < inputs ? slot + 1 : 0,
	};
}

size_t net_index(const struct net_spec *spec, struct parameter_name name)
{
	int inputs = spec->width[name.layer - 1];
	size_t before = 0;

	for (int layer = 1; layer < name.layer; layer++)
		before += layer_parameters(spec, layer);
	before += (size_t)(name.unit - 1) * (size_t)(inputs + 1);
	return before + (size_t)(name.input ? name.input - 1 : inputs);
}

/* Ways to draw one weight of a layer, one for each row of init.def. */
static double uniform(struct rng *rng, const struct net_spec *spec, int layer)
{
	(void)layer;
	return rng_uniform(rng, -spec->init_by, spec->init_by);
}

static double normal(struct rng *rng, const struct net_spec *spec, int layer)
{
	(void)layer;
	return rng_python_gauss(rng) * spec->init_by;
}

static double constant(struct rng *rng, const struct net_spec *spec, int layer)
{
	(void)rng;
	(void)layer;
	return spec->init_by;
}

static double zero(struct rng *rng, const struct net_spec *spec, int layer)
{
	(void)rng;
	(void)spec;
	(void)layer;
	return 0;
}

static double lecun(struct rng *rng, const struct net_spec *spec, int layer)
{
	return rng_python_gauss(rng) * sqrt(1.0 / spec->width[layer - 1]);
}

static double he(struct rng *rng, const struct net_spec *spec, int layer)
{
	return rng_python_gauss(rng) * sqrt(2.0 / spec->width[layer - 1]);
}

static double xavier(struct rng *rng, const struct net_spec *spec, int layer)
{
	double most = sqrt(6.0 / (spec->width[layer - 1] + spec->width[layer]));

	return rng_uniform(rng, -most, most);
}

/* clang-format off */
static double (*const draw_weight[INIT_COUNT])(struct rng *rng,
					       const struct net_spec *spec,
					       int layer) = {
	[INIT_UNIFORM] = uniform,
	[INIT_NORMAL] = normal,
	[INIT_CONSTANT] = constant,
	[INIT_ZERO] = zero,
	[INIT_LECUN] = lecun,
	[INIT_HE] = he,
	[INIT_XAVIER] = xavier,
};
/* clang-format on */

void net_draw(const struct net_spec *spec, double *parameters)
{
	size_t count = net_parameters(spec);
	struct rng rng;

	rng_seed_python(&rng, spec->seed);
	for (size_t i = 0; i < count; i++) {
		struct parameter_name name = net_name(spec, i);

		if (name.input)
			parameters[i] =
				draw_weight[spec->init](&rng, spec, name.layer);
		else if (spec->bias_drawn)
			parameters[i] = rng_uniform(&rng, -1, 1);
		else
			parameters[i] = spec->bias;
	}
}

void net_init(struct net *net, struct graph *graph,
	      const struct net_spec *spec, const double *parameters)
{
	*net = (struct net){ .spec = *spec, .count = net_parameters(spec) };
	for (int layer = 1; layer <= spec->layers; layer++)
		net->units += spec->width[layer];
	net->unit = mem_alloc((size_t)net->units, sizeof(*net->unit));
	net->first = graph_leaf(graph, parameters[0]);
	for (size_t i = 1; i < net->count; i++)
		graph_leaf(graph, parameters[i]);
}

/* One unit: its bias, then each weight times its input, then the bend.
 * `weight` is the first of its parameters. */
static node_id record_unit(struct graph *graph, node_id weight,
			   const node_id *inputs, int count, int op)
{
	node_id sum = weight + count;

	for (int i = 0; i < count; i++) {
		node_id product =
			graph_add(graph, OP_MUL, weight + i, inputs[i]);

		sum = graph_add(graph, OP_ADD, sum, product);
	}
	return op == OP_NONE ? sum : graph_add(graph, (enum op)op, sum, sum);
}

node_id net_record(struct net *net, struct graph *graph, const node_id *inputs)
{
	const struct net_spec *spec = &net->spec;
	node_id weight = net->first;
	node_id *unit = net->unit;

	for (int layer = 1; layer <= spec->layers; layer++) {
		int op = activation_op[spec->activation[layer]];
		int count = spec->width[layer - 1];

		for (int i = 0; i < spec->width[layer]; i++) {
			unit[i] = record_unit(graph, weight, inputs, count, op);
			weight += count + 1;
		}
		inputs = unit;
		unit += spec->width[layer];
	}
	return inputs[0];
}

void net_release(struct net *net)
{
	free(net->unit);
	*net = (struct net){ 0 };
}
