/*
 * net.h - a multi-layer perceptron, recorded on a graph.
 *
 * Parameters are single leaves in the order in which a person counts them:
 * layer by layer, unit by unit, a unit's weights in input order, then its
 * bias.  Layers, units and inputs count from 1.
 */
#ifndef GRADLAB_NET_H
#define GRADLAB_NET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gradlab/graph.h"

enum { NET_LAYERS = 16, NET_UNITS = 4096, NET_PARAMETERS = 1000 * 1000 };

enum activation {
#define ACTIVATION(id, name, op, help) ACTIVATION_##id,
#include "gradlab/activation.def"
#undef ACTIVATION
	ACTIVATION_COUNT
};

enum init {
#define INIT(id, name, help) INIT_##id,
#include "gradlab/init.def"
#undef INIT
	INIT_COUNT
};

struct net_spec {
	int width[NET_LAYERS + 1];	/* width[0]: the inputs */
	int layers;			/* without the inputs */
	enum activation activation[NET_LAYERS + 1];	/* by layer, from 1 */
	enum init init;
	double init_by;		/* half width (usually 1), sd or constant */
	double bias;		/* every unit's, or */
	bool bias_drawn;	/* each from -1 to 1, right after its weights */
	int64_t seed;
};

/* Which parameter: a weight of `input`, or a unit's bias (input 0). */
struct parameter_name {
	int layer, unit, input;
};

struct net {
	struct net_spec spec;
	node_id first;		/* of the parameters, which stand in a row */
	size_t count;
	int units;		/* over all layers */
	node_id *unit;		/* the output of each, layer by layer */
};

size_t net_parameters(const struct net_spec *spec);
struct parameter_name net_name(const struct net_spec *spec, size_t parameter);
/* The inverse; input 0 is the bias. */
size_t net_index(const struct net_spec *spec, struct parameter_name name);

/* The initial parameters, drawn as CPython's random draws them. */
void net_draw(const struct net_spec *spec, double *parameters);
/* Puts the parameters on the graph as leaves. */
void net_init(struct net *net, struct graph *graph,
	      const struct net_spec *spec, const double *parameters);
/* Records the net over the nodes of its inputs; returns the first output.
 * A unit's sum starts with its bias, then its weights in order. */
node_id net_record(struct net *net, struct graph *graph,
		   const node_id *inputs);
void net_release(struct net *net);

#endif
