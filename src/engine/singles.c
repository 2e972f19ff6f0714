/* singles.c - one number after the other. */
#include "singles.h"

#include <string.h>

#include "tape.h"

/* How many nodes ahead memory is asked for what will be needed. */
enum { AHEAD = 16 };

static void dot_forward(struct graph *graph, node_id node)
{
	struct layer unit = graph_unit(graph, node);
	double start = unit.bias == NODE_NONE ? 0 : graph->value[unit.bias];

	graph->value[node] = graph->kernels->dot(
		start, graph->value + unit.weight, graph->value + unit.input,
		(size_t)unit.inputs);
}

/* Adds to what a node was sent; the first time there is nothing yet. */
static inline void receive(double *grad, uint8_t *heard, node_id node,
			   double sent)
{
	const double before[] = { 0, grad[node] };

	grad[node] = before[heard[node]] + sent;
	heard[node] = true;
}

/* Nodes that may be sent to for the first time: from 0 on.  With lanes all
 * that will be heard of is marked and cleared beforehand. */
static void meet(struct graph *graph, node_id first, node_id count)
{
	if (graph->lanes)
		return;
	for (node_id i = first; i < first + count; i++)
		if (!graph->heard[i])
			graph->grad[i] = 0;
	memset(graph->heard + first, true, (size_t)count);
}

static void dot_backward(struct graph *graph, node_id node)
{
	struct layer unit = graph_unit(graph, node);
	double grad = graph->grad[node];
	size_t n = (size_t)unit.inputs;

	meet(graph, unit.weight, unit.inputs);
	meet(graph, unit.input, unit.inputs);
	if (unit.bias != NODE_NONE)
		receive(graph->grad, graph->heard, unit.bias, grad);
	graph->kernels->send(graph->grad + unit.weight, grad,
			     graph->value + unit.input, n);
	graph->kernels->send(graph->grad + unit.input, grad,
			     graph->value + unit.weight, n);
}

void singles_forward(struct graph *graph, node_id first, size_t count)
{
	const uint8_t *ops = graph->op;
	const node_id(*arg)[2] = (const node_id(*)[2])graph->arg;
	double *value = graph->value;

	for (node_id node = first; node < first + (node_id)count; node++) {
		enum op op = ops[node];
		double a = value[arg[node][0]], b = value[arg[node][1]];

		if (single_is_basic(op))
			value[node] = single_value(op, a, b);
		else if (op == OP_DOT)
			dot_forward(graph, node);
		else if (op_info[op].arity)
			value[node] = op_info[op].value(a, b);
	}
}

static inline void basic_backward(struct graph *graph, enum op op,
				  node_id node, node_id x, node_id y)
{
	double a = graph->value[x], b = graph->value[y];
	double grad = graph->grad[node];
	const double by_a[SINGLE_BASIC] = { 1, 1, b, 1 / b };
	const double by_b[SINGLE_BASIC] = { 1, -1, a, -graph->value[node] / b };

	receive(graph->grad, graph->heard, x, grad * by_a[op - OP_ADD]);
	receive(graph->grad, graph->heard, y, grad * by_b[op - OP_ADD]);
}

static void other_backward(struct graph *graph, node_id node)
{
	const struct op_info *info = &op_info[graph->op[node]];
	const node_id *arg = graph->arg[node];
	double a = graph->value[arg[0]], b = graph->value[arg[1]];

	for (int i = 0; i < info->arity; i++)
		receive(graph->grad, graph->heard, arg[i],
			graph->grad[node] *
				info->slope[i](a, b, graph->value[node]));
}

/* On a long tape it is memory that takes the time. */
static inline void ask_ahead(const struct graph *graph, node_id node)
{
	node_id any = graph->arg[node < 0 ? 0 : node][1];

	__builtin_prefetch(&graph->grad[any], 1);
	__builtin_prefetch(&graph->value[any]);
}

void singles_backward(struct graph *graph, node_id first, size_t count)
{
	for (node_id node = first + (node_id)count - 1; node >= first; node--) {
		node_id x = graph->arg[node][0], y = graph->arg[node][1];
		enum op op = graph->op[node];

		ask_ahead(graph, node - AHEAD);
		if (!graph->heard[node])
			graph->grad[node] = 0;
		else if (single_is_basic(op))
			basic_backward(graph, op, node, x, y);
		else if (op == OP_DOT)
			dot_backward(graph, node);
		else
			other_backward(graph, node);
	}
}
