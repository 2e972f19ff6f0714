/* model.c - records a net with its loss, and feeds it. */
#include "gradlab/model.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

/* Wide leaves that hold 0; returns the first. */
static node_id record_inputs(struct graph *graph, int inputs)
{
	double *zeros = mem_alloc(graph->lanes, sizeof(*zeros));
	node_id first = (node_id)graph->count;

	for (int i = 0; i < inputs; i++)
		graph_wide_leaf(graph, zeros);
	free(zeros);
	return first;
}

static void record_net(struct model *model)
{
	node_id *list = mem_alloc((size_t)model->inputs, sizeof(*list));

	for (int i = 0; i < model->inputs; i++)
		list[i] = model->input + i;
	net_record(&model->net, &model->graph, list);
	free(list);
}

/* |p| of every parameter that counts, added up in their order. */
static node_id add_sizes(struct model *model, const struct run_spec *spec)
{
	struct graph *graph = &model->graph;
	node_id sum = NODE_NONE;

	for (size_t i = 0; i < model->count; i++) {
		node_id p = model->first + (node_id)i, size;

		if (!spec->penalise_bias && !net_name(&spec->net, i).input)
			continue;
		size = graph_add(graph, OP_ABS, p, p);
		sum = sum == NODE_NONE ? size
				       : graph_add(graph, OP_ADD, sum, size);
	}
	return sum;
}

/* p p of `count` parameters side by side, added to `sum`: a weighted sum of
 * the parameters in which each is its own weight. */
static node_id add_squares_of(struct graph *graph, node_id sum, node_id first,
			      int count)
{
	const struct layer squares = {
		.weight = first,
		.input = first,
		.bias = sum,
		.units = 1,
		.inputs = count,
		.step = count,
	};

	return graph_layer(graph, &squares);
}

static node_id add_squares(struct model *model, const struct run_spec *spec)
{
	const struct net_spec *net = &spec->net;
	node_id sum = NODE_NONE, p = model->first;

	if (spec->penalise_bias)
		return add_squares_of(&model->graph, NODE_NONE, p,
				      (int)model->count);
	for (int layer = 1; layer <= net->layers; layer++)
		for (int unit = 0; unit < net->width[layer]; unit++) {
			sum = add_squares_of(&model->graph, sum, p,
					     net->width[layer - 1]);
			p += net->width[layer - 1] + 1;
		}
	return sum;
}

static void add_penalty(struct model *model, node_id sum, double weight)
{
	struct graph *graph = &model->graph;
	node_id scaled =
		graph_add(graph, OP_MUL, sum, graph_number(graph, weight));

	model->loss = graph_add(graph, OP_ADD, model->loss, scaled);
}

static struct net_spec faulty_net(const struct run_spec *spec)
{
	struct net_spec net = spec->net;

	for (int layer = 1; layer <= net.layers; layer++)
		if (spec->fault.drop_activation[layer])
			net.activation[layer] = ACTIVATION_LINEAR;
	return net;
}

void model_init(struct model *model, const struct run_spec *spec,
		const double *parameters, size_t samples, bool penalties)
{
	struct net_spec net = faulty_net(spec);
	int outputs = net.width[net.layers];
	bool as_power = spec->fault.overwrite || spec->fault.order ||
			spec->fault.rules;

	*model = (struct model){ .inputs = net.width[0] };
	graph_init(&model->graph, samples);
	graph_use_kernels(&model->graph, spec->kernels ? spec->kernels
						       : &kernels_portable);
	net_init(&model->net, &model->graph, &net, parameters);
	model->first = model->net.first;
	model->count = model->net.count;
	model->input = record_inputs(&model->graph, model->inputs);
	record_net(model);
	loss_record(&model->part, &model->graph, spec->loss,
		    model->net.unit + model->net.units - outputs, outputs,
		    as_power);
	model->loss = model->part.total;
	if (penalties && spec->l1 != 0)
		add_penalty(model, add_sizes(model, spec), spec->l1);
	if (penalties && spec->l2 != 0)
		add_penalty(model, add_squares(model, spec), spec->l2);
}

void model_release(struct model *model)
{
	graph_release(&model->graph);
	net_release(&model->net);
	*model = (struct model){ 0 };
}

void model_feed(struct model *model, const double *fed, size_t n)
{
	size_t inputs = (size_t)model->inputs;
	double *column = mem_alloc(model->graph.lanes, sizeof(*column));

	for (size_t i = 0; i < inputs; i++) {
		for (size_t row = 0; row < n; row++)
			column[row] = fed[row * inputs + i];
		graph_set_wide(&model->graph, model->input + (node_id)i,
			       column);
	}
	free(column);
}

static void set_parameters(struct model *model, const double *parameters)
{
	if (parameters != model_parameters(model))
		memcpy(model_parameters(model), parameters,
		       model->count * sizeof(*parameters));
}

void model_forward(struct model *model, const double *parameters)
{
	set_parameters(model, parameters);
	graph_forward(&model->graph);
}

void model_learn(struct model *model, const double *parameters)
{
	model_start(model, parameters);
	model_advance(model, NULL, NULL);
}

void model_start_forward(struct model *model, const double *parameters)
{
	set_parameters(model, parameters);
	graph_start_forward(&model->graph);
}

void model_start(struct model *model, const double *parameters)
{
	set_parameters(model, parameters);
	graph_start(&model->graph, model->loss);
}

bool model_advance(struct model *model, bool (*stop)(void *with), void *with)
{
	return graph_advance(&model->graph, stop, with);
}

double *model_parameters(const struct model *model)
{
	return &model->graph.value[model->first];
}

const double *model_grads(const struct model *model)
{
	return &model->graph.grad[model->first];
}

node_id model_score(const struct model *model, int output)
{
	return model->part.score[output];
}

double model_loss(const struct model *model)
{
	return graph_value(&model->graph, model->loss, 0);
}

size_t model_bytes(const struct run_spec *spec, size_t samples)
{
	/* Doubling may leave half of a list unused. */
	const size_t node = 2 * 48, lane = 2 * 2 * sizeof(double);
	size_t count = net_parameters(&spec->net), units = 0, wide;

	for (int layer = 1; layer <= spec->net.layers; layer++)
		units += (size_t)spec->net.width[layer];
	wide = (size_t)spec->net.width[0] + 2 * units + 16 +
	       8 * (size_t)spec->net.width[spec->net.layers];
	return (4 * count + wide) * node + wide * samples * lane;
}
