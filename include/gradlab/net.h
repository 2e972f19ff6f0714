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

/* Where a layer's biases begin. */
enum bias {
	BIAS_OF_INIT,		/* the number of `constant`, else 0 */
	BIAS_NUMBER,		/* `bias` */
	BIAS_DRAWN		/* each from -1 to 1, right after the unit's
				 * weights, as in the lecture */
};

/* Each array but `width` is by layer, from 1.  A zeroed layer is relu from
 * uniform weights of half width 0, so say init_by. */
struct net_spec {
	int width[NET_LAYERS + 1];	/* width[0]: the inputs */
	int layers;			/* without the inputs */
	enum activation activation[NET_LAYERS + 1];
	enum init init[NET_LAYERS + 1];
	double init_by[NET_LAYERS + 1];	/* half width (usually 1), sd or
					 * constant, by the row of init.def */
	enum bias biased[NET_LAYERS + 1];
	double bias[NET_LAYERS + 1];
	bool frozen[NET_LAYERS + 1];	/* it does not learn */
	const double *given;		/* NULL, or parameters in their order
					 * in place of drawn ones; a NaN
					 * leaves the one that was drawn.
					 * Borrowed */
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

enum { NET_TITLE = 64 };

/* One rule for every layer, for short. */
void net_init_all(struct net_spec *spec, enum init init, double by);
size_t net_parameters(const struct net_spec *spec);
/* The first parameter of a layer; of layers + 1: how many there are. */
size_t net_layer(const struct net_spec *spec, int layer);
struct parameter_name net_name(const struct net_spec *spec, size_t parameter);
/* The inverse; input 0 is the bias. */
size_t net_index(const struct net_spec *spec, struct parameter_name name);

/* "layer 2, unit 3, weight 5" or "layer 2, unit 3, bias"; returns `out`. */
const char *net_title(const struct net_spec *spec, size_t parameter,
		      char out[NET_TITLE]);

/* The initial parameters, drawn as CPython's random draws them: layer by
 * layer, unit by unit, weights in input order, then a drawn bias.  The second
 * of a pair of normals waits for the next weight, also of another layer. */
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
