/* singles.c - one number after the other. */
#include "singles.h"

#include "tape.h"

/* How many nodes ahead memory is asked for: for what an argument needs, which
 * may be anywhere, and for the arrays themselves, since a processor foresees
 * loops up an array better than loops down. */
enum { AHEAD = 64, FAR = 512 };

static void dot_forward(struct graph *graph, node_id node)
{
	struct layer unit = graph_unit(graph, node);
	double start = unit.bias == NODE_NONE ? 0 : graph->value[unit.bias];

	graph->value[node] = graph->kernels->dot(
		start, graph->value + unit.weight, graph->value + unit.input,
		(size_t)unit.inputs);
}

static void dot_backward(struct graph *graph, node_id node)
{
	struct layer unit = graph_unit(graph, node);
	double grad = graph->grad[node];
	size_t n = (size_t)unit.inputs;

	tape_mark_dot(graph, node);
	if (unit.bias != NODE_NONE)
		graph->grad[unit.bias] += grad;
	graph->kernels->send(graph->grad + unit.weight, grad,
			     graph->value + unit.input, n);
	graph->kernels->send(graph->grad + unit.input, grad,
			     graph->value + unit.weight, n);
}

/* As below, each value rounded before it is used. */
static void rounded_forward(struct graph *graph, node_id first, size_t count)
{
	for (node_id node = first; node < first + (node_id)count; node++) {
		const struct op_info *info = &op_info[graph->op[node]];
		const node_id *arg = graph->arg[node];

		if (graph->op[node] == OP_DOT)
			dot_forward(graph, node);
		else if (info->arity)
			graph->value[node] = info->value(graph->value[arg[0]],
							 graph->value[arg[1]]);
		graph->value[node] = tape_kept(graph, graph->value[node]);
	}
}

void singles_forward(struct graph *graph, node_id first, size_t count)
{
	const uint8_t *ops = graph->op;
	const node_id(*arg)[2] = (const node_id(*)[2])graph->arg;
	double *value = graph->value;

	if (graph->rounds) {
		rounded_forward(graph, first, count);
		return;
	}
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

static void other_backward(struct graph *graph, node_id node)
{
	const struct op_info *info = &op_info[graph->op[node]];
	const node_id *arg = graph->arg[node];
	double a = graph->value[arg[0]], b = graph->value[arg[1]];

	for (int i = 0; i < info->arity; i++)
		graph->grad[arg[i]] += graph->grad[node] *
				       info->slope[i](a, b, graph->value[node]);
}

static inline void basic_backward(enum op op, node_id node, node_id x,
				  node_id y, const double *value, double *grad)
{
	double a = value[x], b = value[y], sent = grad[node];
	const double by_a[SINGLE_BASIC] = { 1, 1, b, 1 / b };
	const double by_b[SINGLE_BASIC] = { 1, -1, a, -value[node] / b };

	grad[x] += sent * by_a[op - OP_ADD];
	grad[y] += sent * by_b[op - OP_ADD];
}

/* On a long tape it is memory that takes the time, so it is asked early; and
 * the arrays are named here, since after each mark the compiler would look
 * for them anew. */
void singles_backward(struct graph *graph, node_id first, size_t count)
{
	const uint8_t *ops = graph->op;
	const node_id(*arg)[2] = (const node_id(*)[2])graph->arg;
	const double *value = graph->value;
	uint8_t *heard = graph->heard;
	double *grad = graph->grad;

	for (node_id node = first + (node_id)count - 1; node >= first; node--) {
		node_id x = arg[node][0], y = arg[node][1];
		node_id far = node < FAR ? 0 : node - FAR;
		node_id soon = arg[node < AHEAD ? 0 : node - AHEAD][1];
		enum op op = ops[node];

		__builtin_prefetch(&arg[far]);
		__builtin_prefetch(&grad[far], 1);
		__builtin_prefetch(&value[far]);
		__builtin_prefetch(&grad[soon], 1);
		__builtin_prefetch(&heard[soon], 1);
		__builtin_prefetch(&value[soon]);
		if (!heard[node])
			continue;
		heard[x] = heard[y] = true;
		if (single_is_basic(op))
			basic_backward(op, node, x, y, value, grad);
		else if (op == OP_DOT)
			dot_backward(graph, node);
		else
			other_backward(graph, node);
	}
}
