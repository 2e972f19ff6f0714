/* graph.c - the tape: nodes in arrays, a loop up and a loop down. */
#include "gradlab/graph.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

/* Rows of graph->spare, and what they are for. */
enum spare { SPARE_A, SPARE_B, SPARE_PULL, SPARE_COUNT };

void graph_init(struct graph *graph, size_t lanes)
{
	memset(graph, 0, sizeof(*graph));
	graph->lanes = lanes;
	graph->spare = mem_alloc(SPARE_COUNT * lanes, sizeof(double));
}

void graph_release(struct graph *graph)
{
	free(graph->op);
	free(graph->heard);
	free(graph->arg);
	free(graph->value);
	free(graph->grad);
	free(graph->row);
	free(graph->wide_value);
	free(graph->wide_grad);
	free(graph->spare);
	memset(graph, 0, sizeof(*graph));
}

void graph_cut(struct graph *graph, size_t count)
{
	for (size_t i = count; i < graph->count; i++) {
		if (graph->row[i] < 0)
			continue;
		graph->rows = (size_t)graph->row[i];
		break;
	}
	if (count < graph->count)
		graph->count = count;
}

static void grow(struct graph *graph)
{
	size_t room = graph->room ? graph->room * 2 : 32;

	graph->op = mem_resize(graph->op, room, sizeof(*graph->op));
	graph->heard = mem_resize(graph->heard, room, sizeof(*graph->heard));
	graph->arg = mem_resize(graph->arg, room, sizeof(*graph->arg));
	graph->value = mem_resize(graph->value, room, sizeof(*graph->value));
	graph->grad = mem_resize(graph->grad, room, sizeof(*graph->grad));
	graph->row = mem_resize(graph->row, room, sizeof(*graph->row));
	graph->room = room;
}

static void grow_rows(struct graph *graph)
{
	size_t rows = graph->row_room ? graph->row_room * 2 : 8;

	graph->wide_value = mem_resize(graph->wide_value, rows,
				       graph->lanes * sizeof(double));
	graph->row_room = rows;
}

/* Gradients of lanes take room only once they are asked for. */
static void clear_grads(struct graph *graph)
{
	size_t bytes = graph->lanes * sizeof(double);

	memset(graph->grad, 0, graph->count * sizeof(*graph->grad));
	if (!graph->wide_grad || graph->grad_rows != graph->rows)
		graph->wide_grad =
			mem_resize(graph->wide_grad, graph->rows, bytes);
	graph->grad_rows = graph->rows;
	memset(graph->wide_grad, 0, graph->rows * bytes);
}

static double *lanes_at(const struct graph *graph, double *rows, node_id node)
{
	return rows + (size_t)graph->row[node] * graph->lanes;
}

static node_id append(struct graph *graph, enum op op, node_id a, node_id b,
		      bool wide)
{
	node_id node = (node_id)graph->count;

	assert(graph->count < GRAPH_MOST);
	if (graph->count == graph->room)
		grow(graph);
	if (wide && graph->rows == graph->row_room)
		grow_rows(graph);
	graph->op[node] = (uint8_t)op;
	graph->heard[node] = false;
	graph->arg[node][0] = a;
	graph->arg[node][1] = b;
	graph->value[node] = 0;
	graph->grad[node] = 0;
	graph->row[node] = wide ? (int32_t)graph->rows++ : -1;
	graph->count++;
	return node;
}

static node_id single_leaf(struct graph *graph, enum op op, double value)
{
	node_id self = (node_id)graph->count;
	node_id node = append(graph, op, self, self, false);

	graph->value[node] = value;
	return node;
}

node_id graph_leaf(struct graph *graph, double value)
{
	return single_leaf(graph, OP_LEAF, value);
}

node_id graph_number(struct graph *graph, double value)
{
	return single_leaf(graph, OP_NUMBER, value);
}

node_id graph_wide_leaf(struct graph *graph, const double *values)
{
	node_id self = (node_id)graph->count;
	node_id node = append(graph, OP_LEAF, self, self, true);

	graph_set_wide(graph, node, values);
	return node;
}

bool graph_is_wide(const struct graph *graph, node_id node)
{
	return graph->row[node] >= 0;
}

double graph_value(const struct graph *graph, node_id node, size_t lane)
{
	if (!graph_is_wide(graph, node))
		return graph->value[node];
	return graph_values(graph, node)[lane];
}

double graph_grad(const struct graph *graph, node_id node, size_t lane)
{
	if (!graph_is_wide(graph, node))
		return graph->grad[node];
	if ((size_t)graph->row[node] >= graph->grad_rows)
		return 0;
	return graph_grads(graph, node)[lane];
}

const double *graph_values(const struct graph *graph, node_id node)
{
	return lanes_at(graph, graph->wide_value, node);
}

const double *graph_grads(const struct graph *graph, node_id node)
{
	return lanes_at(graph, graph->wide_grad, node);
}

void graph_set(struct graph *graph, node_id leaf, double value)
{
	graph->value[leaf] = value;
}

void graph_set_wide(struct graph *graph, node_id leaf, const double *values)
{
	memcpy(lanes_at(graph, graph->wide_value, leaf), values,
	       graph->lanes * sizeof(double));
}

/* The values of a node as lanes; those of a single one are laid out in a
 * spare row. */
static const double *lanes_of(const struct graph *graph, node_id node,
			      enum spare spare)
{
	double *row = graph->spare + spare * graph->lanes;

	if (graph_is_wide(graph, node))
		return graph_values(graph, node);
	for (size_t i = 0; i < graph->lanes; i++)
		row[i] = graph->value[node];
	return row;
}

static bool joins_lanes(enum op op)
{
	return op == OP_SUM || op == OP_MEAN;
}

static double one_share(const struct graph *graph, enum op op)
{
	return op == OP_MEAN ? 1.0 / (double)graph->lanes : 1;
}

static double join_lanes(const struct graph *graph, enum op op, node_id a)
{
	const double *lanes = lanes_of(graph, a, SPARE_A);
	double sum = 0;

	for (size_t i = 0; i < graph->lanes; i++)
		sum += lanes[i];
	return sum * one_share(graph, op);
}

static void compute(struct graph *graph, node_id node)
{
	enum op op = graph->op[node];
	const struct op_info *info = &op_info[op];
	node_id a = graph->arg[node][0], b = graph->arg[node][1];

	if (!info->arity)
		return;
	if (joins_lanes(op))
		graph->value[node] = join_lanes(graph, op, a);
	else if (graph_is_wide(graph, node))
		info->values(lanes_at(graph, graph->wide_value, node),
			     lanes_of(graph, a, SPARE_A),
			     lanes_of(graph, b, SPARE_B), graph->lanes);
	else
		graph->value[node] =
			info->value(graph->value[a], graph->value[b]);
}

node_id graph_add(struct graph *graph, enum op op, node_id a, node_id b)
{
	bool wide;
	node_id node;

	if (op_info[op].arity < 2)
		b = a;
	wide = !joins_lanes(op) &&
	       (graph_is_wide(graph, a) || graph_is_wide(graph, b));
	node = append(graph, op, a, b, wide);
	compute(graph, node);
	return node;
}

void graph_forward(struct graph *graph)
{
	for (size_t i = 0; i < graph->count; i++)
		compute(graph, (node_id)i);
}

/* Adds what lanes send to a node: to each lane its own, or, to a single
 * node, all of them, the last first. */
static void receive(struct graph *graph, node_id node, const double *lanes)
{
	size_t n = graph->lanes;

	if (graph_is_wide(graph, node)) {
		double *to = lanes_at(graph, graph->wide_grad, node);

		for (size_t i = 0; i < n; i++)
			to[i] += lanes[i];
	} else {
		double sum = graph->grad[node];

		for (size_t i = n; i-- > 0;)
			sum += lanes[i];
		graph->grad[node] = sum;
	}
}

static void send_lanes(struct graph *graph, node_id node)
{
	const struct op_info *info = &op_info[graph->op[node]];
	double *sent = graph->spare + SPARE_PULL * graph->lanes;
	const node_id *arg = graph->arg[node];
	const double *a, *b;

	if (!info->arity)
		return;
	a = lanes_of(graph, arg[0], SPARE_A);
	b = lanes_of(graph, arg[1], SPARE_B);
	for (int i = 0; i < info->arity; i++) {
		info->pull[i](sent, graph_grads(graph, node), a, b,
			      graph_values(graph, node), graph->lanes);
		receive(graph, arg[i], sent);
	}
}

static void send_to_lanes(struct graph *graph, node_id node)
{
	double *sent = graph->spare + SPARE_PULL * graph->lanes;
	double share = graph->grad[node] * one_share(graph, graph->op[node]);

	for (size_t i = 0; i < graph->lanes; i++)
		sent[i] = share;
	receive(graph, graph->arg[node][0], sent);
}

static void send_single(struct graph *graph, node_id node)
{
	const struct op_info *info = &op_info[graph->op[node]];
	const node_id *arg = graph->arg[node];
	double a = graph->value[arg[0]], b = graph->value[arg[1]];

	for (int i = 0; i < info->arity; i++)
		graph->grad[arg[i]] += graph->grad[node] *
				       info->slope[i](a, b, graph->value[node]);
}

/* The chain rule: a node sends its gradient, times its slope, to each of
 * its arguments. */
static void send_back(struct graph *graph, node_id node)
{
	if (joins_lanes(graph->op[node]))
		send_to_lanes(graph, node);
	else if (graph_is_wide(graph, node))
		send_lanes(graph, node);
	else
		send_single(graph, node);
}

size_t graph_reach(struct graph *graph, node_id root)
{
	size_t reached = 0;

	memset(graph->heard, 0, graph->count);
	graph->heard[root] = true;
	for (node_id node = root; node >= 0; node--) {
		if (!graph->heard[node])
			continue;
		reached++;
		graph->heard[graph->arg[node][0]] = true;
		graph->heard[graph->arg[node][1]] = true;
	}
	return reached;
}

void graph_backward(struct graph *graph, node_id root)
{
	assert(!graph_is_wide(graph, root));
	clear_grads(graph);
	graph_reach(graph, root);
	graph->grad[root] = 1;
	for (node_id node = root; node >= 0; node--)
		if (graph->heard[node])
			send_back(graph, node);
}
