/* run.c - records a network with its loss once, then trains it in place. */
#include "gradlab/run.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

enum { BLOCK = 256 }; /* points that run_outputs_at() takes at once */

/* Wide leaves for `lanes` points; returns the first. */
static node_id record_inputs(struct graph *graph, int inputs)
{
	double *zeros = mem_alloc(graph->lanes, sizeof(*zeros));
	node_id first = (node_id)graph->count;

	for (int i = 0; i < inputs; i++)
		graph_wide_leaf(graph, zeros);
	free(zeros);
	return first;
}

/* Column by column, the n rows of x; lanes beyond them get 0. */
static void set_inputs(struct graph *graph, node_id first, int inputs,
		       const double *x, size_t n)
{
	double *column = mem_alloc(graph->lanes, sizeof(*column));

	for (int i = 0; i < inputs; i++) {
		for (size_t row = 0; row < n; row++)
			column[row] = x[row * (size_t)inputs + (size_t)i];
		graph_set_wide(graph, first + i, column);
	}
	free(column);
}

static node_id record_net(struct net *net, struct graph *graph, node_id inputs)
{
	int count = net->spec.width[0];
	node_id *list = mem_alloc((size_t)count, sizeof(*list));
	node_id output;

	for (int i = 0; i < count; i++)
		list[i] = inputs + i;
	output = net_record(net, graph, list);
	free(list);
	return output;
}

/* The sum over parameters of |p| (OP_ABS) or p p (OP_MUL), in their order,
 * times its weight, added to `loss`. */
static node_id add_penalty(struct run *run, node_id loss, enum op op,
			   double weight)
{
	struct graph *graph = &run->graph;
	node_id sum = NODE_NONE, scaled;

	if (weight == 0)
		return loss;
	for (size_t i = 0; i < run->net.count; i++) {
		node_id p = run->net.first + (node_id)i, size;

		if (!run->spec.penalise_bias &&
		    !net_name(&run->spec.net, i).input)
			continue;
		size = graph_add(graph, op, p, p);
		sum = sum == NODE_NONE ? size
				       : graph_add(graph, OP_ADD, sum, size);
	}
	scaled = graph_add(graph, OP_MUL, sum, graph_number(graph, weight));
	return graph_add(graph, OP_ADD, loss, scaled);
}

static void record(struct run *run)
{
	const struct run_spec *spec = &run->spec;
	struct graph *graph = &run->graph;
	double *parameters =
		mem_alloc(net_parameters(&spec->net), sizeof(*parameters));

	graph_init(graph, run->data.samples);
	net_draw(&spec->net, parameters);
	net_init(&run->net, graph, &spec->net, parameters);
	free(parameters);
	run->inputs = record_inputs(graph, run->data.inputs);
	set_inputs(graph, run->inputs, run->data.inputs, run->data.x,
		   run->data.samples);
	run->score = record_net(&run->net, graph, run->inputs);
	run->data_loss =
		loss_record(graph, spec->loss, run->score, run->data.y);
	run->loss = add_penalty(run, run->data_loss, OP_ABS, spec->l1);
	run->loss = add_penalty(run, run->loss, OP_MUL, spec->l2);
}

/* The share of samples whose score has the sign of their label. */
static double accuracy(const struct run *run)
{
	size_t right = 0;

	for (size_t i = 0; i < run->data.samples; i++)
		right += (run->data.y[i] > 0) == (run_output(run, i) > 0);
	return (double)right / (double)run->data.samples;
}

static double grad_norm(const struct run *run)
{
	double sum = 0;

	for (size_t i = 0; i < run->net.count; i++)
		sum += run_grad(run, i) * run_grad(run, i);
	return sqrt(sum);
}

static void compute(struct run *run)
{
	graph_forward(&run->graph);
	graph_backward(&run->graph, run->loss);
}

/* Enters what the graph shows as the moment of k, the last one. */
static void remember(struct run *run)
{
	struct moment moment = {
		.loss = graph_value(&run->graph, run->loss, 0),
		.accuracy = accuracy(run),
		.grad_norm = grad_norm(run),
		.rate = nan(""),
	};

	history_put(&run->history, run->k, &moment,
		    &run->graph.value[run->net.first]);
	run->last = run->k;
	run->failed_at = isfinite(moment.loss) ? -1 : run->k;
}

void run_init_on(struct run *run, const struct run_spec *spec, struct data data)
{
	assert(spec->net.width[0] == data.inputs);
	assert(spec->net.width[spec->net.layers] == 1);
	*run = (struct run){ .spec = *spec, .data = data };
	record(run);
	history_init(&run->history, run->net.count, HISTORY_BYTES);
	compute(run);
	remember(run);
}

void run_init(struct run *run, const struct run_spec *spec)
{
	struct data data;

	data_draw(&data, &spec->data);
	run_init_on(run, spec, data);
}

void run_release(struct run *run)
{
	data_release(&run->data);
	graph_release(&run->graph);
	net_release(&run->net);
	history_release(&run->history);
	*run = (struct run){ 0 };
}

static void set_parameter(struct run *run, size_t i, double value)
{
	graph_set(&run->graph, run->net.first + (node_id)i, value);
}

/* From the state of k to that of k + 1. */
static void advance(struct run *run, double rate)
{
	for (size_t i = 0; i < run->net.count; i++)
		set_parameter(run, i,
			      run_parameter(run, i) - rate * run_grad(run, i));
	run->k++;
	compute(run);
}

bool run_step(struct run *run, double rate)
{
	if (run->failed_at == run->k)
		return false;
	run->history.moment[run->k].rate = rate;
	advance(run, rate);
	remember(run);
	return true;
}

void run_show(struct run *run, int k)
{
	int from = k;
	const double *parameters = history_before(&run->history, &from);

	if (k == run->k)
		return;
	for (size_t i = 0; i < run->net.count; i++)
		set_parameter(run, i, parameters[i]);
	run->k = from;
	compute(run);
	while (run->k < k)
		advance(run, run_moment(run, run->k)->rate);
}

const struct moment *run_moment(const struct run *run, int k)
{
	return &run->history.moment[k];
}

double run_parameter(const struct run *run, size_t i)
{
	return graph_value(&run->graph, run->net.first + (node_id)i, 0);
}

double run_grad(const struct run *run, size_t i)
{
	return graph_grad(&run->graph, run->net.first + (node_id)i, 0);
}

double run_output(const struct run *run, size_t sample)
{
	return graph_value(&run->graph, run->score, sample);
}

static bool is_silent(const struct run *run, node_id unit)
{
	const double *outputs = graph_values(&run->graph, unit);

	for (size_t i = 0; i < run->data.samples; i++)
		if (outputs[i] != 0)
			return false;
	return true;
}

int run_dead(const struct run *run)
{
	const struct net_spec *spec = &run->net.spec;
	const node_id *unit = run->net.unit;
	int dead = 0;

	for (int layer = 1; layer < spec->layers; layer++) {
		bool can_die = spec->activation[layer] == ACTIVATION_RELU;

		for (int i = 0; i < spec->width[layer]; i++)
			dead += can_die && is_silent(run, unit[i]);
		unit += spec->width[layer];
	}
	return dead;
}

int run_zero_grads(const struct run *run)
{
	int zeros = 0;

	for (size_t i = 0; i < run->net.count; i++)
		zeros += fabs(run_grad(run, i)) < 1e-12;
	return zeros;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

void run_outputs_at(const struct run *run, const double *x, double *y, size_t n)
{
	int inputs = run->data.inputs;
	struct graph graph;
	struct net net;
	node_id first, output;

	graph_init(&graph, least(n, BLOCK));
	net_init(&net, &graph, &run->net.spec,
		 &run->graph.value[run->net.first]);
	first = record_inputs(&graph, inputs);
	output = record_net(&net, &graph, first);
	for (size_t done = 0; done < n; done += BLOCK) {
		size_t block = least(n - done, BLOCK);

		set_inputs(&graph, first, inputs, x + done * (size_t)inputs,
			   block);
		graph_forward(&graph);
		for (size_t i = 0; i < block; i++)
			y[done + i] = graph_value(&graph, output, i);
	}
	net_release(&net);
	graph_release(&graph);
}
