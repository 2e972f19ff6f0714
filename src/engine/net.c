/* net.c - draws and names the parameters of a network. */
#include "gradlab/net.h"

#include <math.h>
#include <stdio.h>

#include "gradlab/rng.h"

/* Weights of a layer and its biases. */
static size_t layer_parameters(const struct net_spec *spec, int layer)
{
	return (size_t)spec->width[layer] *
	       (size_t)(spec->width[layer - 1] + 1);
}

size_t net_layer(const struct net_spec *spec, int layer)
{
	size_t first = 0;

	for (int i = 1; i < layer; i++)
		first += layer_parameters(spec, i);
	return first;
}

size_t net_parameters(const struct net_spec *spec)
{
	return net_layer(spec, spec->layers + 1);
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
	size_t before = net_layer(spec, name.layer);

	before += (size_t)(name.unit - 1) * (size_t)(inputs + 1);
	return before + (size_t)(name.input ? name.input - 1 : inputs);
}

const char *net_title(const struct net_spec *spec, size_t parameter,
		      char out[NET_TITLE])
{
	struct parameter_name name = net_name(spec, parameter);
	int length = snprintf(out, NET_TITLE, "layer %d, unit %d, ", name.layer,
			      name.unit);

	if (name.input)
		snprintf(out + length, NET_TITLE - (size_t)length, "weight %d",
			 name.input);
	else
		snprintf(out + length, NET_TITLE - (size_t)length, "bias");
	return out;
}

void net_init_all(struct net_spec *spec, enum init init, double by)
{
	for (int layer = 1; layer <= NET_LAYERS; layer++) {
		spec->init[layer] = init;
		spec->init_by[layer] = by;
	}
}

/* Ways to draw one weight of a layer, one for each row of init.def. */
static double uniform(struct rng *rng, const struct net_spec *spec, int layer)
{
	return rng_uniform(rng, -spec->init_by[layer], spec->init_by[layer]);
}

static double normal(struct rng *rng, const struct net_spec *spec, int layer)
{
	return rng_python_gauss(rng) * spec->init_by[layer];
}

static double constant(struct rng *rng, const struct net_spec *spec, int layer)
{
	(void)rng;
	return spec->init_by[layer];
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

static double draw_bias(struct rng *rng, const struct net_spec *spec,
			int layer)
{
	if (spec->biased[layer] == BIAS_DRAWN)
		return rng_uniform(rng, -1, 1);
	if (spec->biased[layer] == BIAS_NUMBER)
		return spec->bias[layer];
	return spec->init[layer] == INIT_CONSTANT ? spec->init_by[layer] : 0;
}

/* The parameters of one layer; returns where the next layer begins. */
static double *draw_layer(struct rng *rng, const struct net_spec *spec,
			  int layer, double *parameter)
{
	for (int unit = 0; unit < spec->width[layer]; unit++) {
		for (int i = 0; i < spec->width[layer - 1]; i++)
			*parameter++ = draw_weight[spec->init[layer]](rng, spec,
								      layer);
		*parameter++ = draw_bias(rng, spec, layer);
	}
	return parameter;
}

void net_draw(const struct net_spec *spec, double *parameters)
{
	size_t count = net_parameters(spec);
	double *at = parameters;
	struct rng rng;

	rng_seed_python(&rng, spec->seed);
	for (int layer = 1; layer <= spec->layers; layer++)
		at = draw_layer(&rng, spec, layer, at);
	for (size_t i = 0; spec->given && i < count; i++)
		if (!isnan(spec->given[i]))
			parameters[i] = spec->given[i];
}
