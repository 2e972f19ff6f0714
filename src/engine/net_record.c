/* net_record.c - the units of a network, written onto a graph. */
#include "gradlab/net.h"

#include <stdlib.h>

#include "gradlab/mem.h"

static const int activation_op[ACTIVATION_COUNT] = {
#define ACTIVATION(id, name, op, help) [ACTIVATION_##id] = op,
#include "gradlab/activation.def"
#undef ACTIVATION
};

void net_init(struct net *net, struct graph *graph, const struct net_spec *spec,
	      const double *parameters)
{
	*net = (struct net){ .spec = *spec, .count = net_parameters(spec) };
	for (int layer = 1; layer <= spec->layers; layer++)
		net->units += spec->width[layer];
	net->unit = mem_alloc((size_t)net->units, sizeof(*net->unit));
	net->first = graph_leaf(graph, parameters[0]);
	for (size_t i = 1; i < net->count; i++)
		graph_leaf(graph, parameters[i]);
}

/* The nodes of `count` inputs in a row: as they are, or copies of them. */
static node_id in_a_row(struct graph *graph, const node_id *inputs, int count)
{
	node_id first = (node_id)graph->count;
	int i = 1;

	while (i < count && inputs[i] == inputs[0] + i)
		i++;
	if (i == count)
		return inputs[0];
	for (i = 0; i < count; i++)
		graph_add(graph, OP_COPY, inputs[i], inputs[i]);
	return first;
}

/* The units' sums in a row, then what the activation makes of them. */
static node_id record_layer(struct graph *graph, const struct layer *layer,
			    int op)
{
	node_id sum = graph_layer(graph, layer), first;

	if (op == OP_NONE)
		return sum;
	first = (node_id)graph->count;
	for (node_id i = 0; i < layer->units; i++)
		graph_add(graph, (enum op)op, sum + i, sum + i);
	return first;
}

node_id net_record(struct net *net, struct graph *graph, const node_id *inputs)
{
	const struct net_spec *spec = &net->spec;
	node_id weight = net->first, *unit = net->unit;
	node_id input = in_a_row(graph, inputs, spec->width[0]);

	for (int i = 1; i <= spec->layers; i++) {
		int count = spec->width[i - 1];
		struct layer layer = {
			.weight = weight,
			.input = input,
			.bias = weight + count,
			.units = spec->width[i],
			.inputs = count,
			.step = count + 1,
		};

		input = record_layer(graph, &layer,
				     activation_op[spec->activation[i]]);
		for (int u = 0; u < spec->width[i]; u++)
			*unit++ = input + u;
		weight += layer.units * layer.step;
	}
	return input;
}

void net_release(struct net *net)
{
	free(net->unit);
	*net = (struct net){ 0 };
}
