/* graph.c - the tape: nodes in arrays, and what they hold. */
#include "gradlab/graph.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "replay.h"
#include "schedule.h"
#include "singles.h"
#include "tape.h"

/* Bytes of a cache line, which vectors should not cross. */
enum { LINE = 64, LINE_LANES = LINE / sizeof(double) };

/* Room for whole vectors.  Rows that lie a multiple of eight lines apart
 * would push each other out of the cache. */
static size_t stride_for(size_t lanes)
{
	size_t lines = (lanes + LINE_LANES - 1) / LINE_LANES;

	return (lines && lines % 8 == 0 ? lines + 1 : lines) * LINE_LANES;
}

/* What is new is 0. */
static void rows_resize(struct rows *rows, size_t count, size_t stride)
{
	size_t size = stride * sizeof(double);
	size_t keep = rows->room < count ? rows->room : count;
	char *block = mem_alloc(count * size + LINE, 1);
	size_t past = (uintptr_t)block % LINE;
	double *lane = (double *)(void *)(block + (past ? LINE - past : 0));

	if (keep)
		memcpy(lane, rows->lane, keep * size);
	free(rows->block);
	*rows = (struct rows){ lane, block, count };
}

void graph_init(struct graph *graph, size_t lanes)
{
	*graph = (struct graph){
		.lanes = lanes,
		.stride = stride_for(lanes),
		.kernels = &kernels_portable,
	};
	if (lanes)
		rows_resize(&graph->spare, TAPE_SPARES, graph->stride);
}

void graph_release(struct graph *graph)
{
	free(graph->op);
	free(graph->heard);
	free(graph->arg);
	free(graph->value);
	free(graph->grad);
	free(graph->row);
	free(graph->wide_value.block);
	free(graph->wide_grad.block);
	free(graph->layer);
	free(graph->spare.block);
	schedule_free(graph->schedule);
	memset(graph, 0, sizeof(*graph));
}

/* The schedule holds for the nodes it was made for. */
static void forget_schedule(struct graph *graph)
{
	if (graph->schedule)
		schedule_free(graph->schedule);
	graph->schedule = NULL;
}

void graph_use_kernels(struct graph *graph, const struct kernels *kernels)
{
	graph->kernels = kernels ? kernels : &kernels_portable;
	forget_schedule(graph);
}

void graph_use_rounding(struct graph *graph)
{
	assert(!graph->count);
	graph->rounds = true;
}

void graph_use_lanes(struct graph *graph, size_t lanes)
{
	assert(lanes <= graph->stride);
	graph->lanes = lanes;
}

void graph_cut(struct graph *graph, size_t count)
{
	for (size_t i = count; i < graph->count && graph->row; i++) {
		if (graph->row[i] < 0)
			continue;
		graph->rows = (size_t)graph->row[i];
		break;
	}
	if (count >= graph->count)
		return;
	graph->count = count;
	if (graph->grads > count)
		graph->grads = count;
	while (graph->layers &&
	       (size_t)graph->layer[graph->layers - 1].first >= count)
		graph->layers--;
	forget_schedule(graph);
}

/* By a half: a tape of a million nodes shall not take room for two. */
static void grow(struct graph *graph)
{
	size_t room = graph->room + graph->room / 2 + 32;

	assert(graph->count < GRAPH_MOST);
	graph->op = mem_resize(graph->op, room, sizeof(*graph->op));
	graph->heard = mem_resize(graph->heard, room, sizeof(*graph->heard));
	graph->arg = mem_resize(graph->arg, room, sizeof(*graph->arg));
	graph->value = mem_resize(graph->value, room, sizeof(*graph->value));
	graph->grad = mem_resize(graph->grad, room, sizeof(*graph->grad));
	if (graph->lanes)
		graph->row = mem_resize(graph->row, room, sizeof(*graph->row));
	graph->room = room;
}

static int32_t new_row(struct graph *graph)
{
	if (graph->rows == graph->wide_value.room)
		rows_resize(&graph->wide_value, graph->rows * 2 + 8,
			    graph->stride);
	return (int32_t)graph->rows++;
}

void tape_make_grads(struct graph *graph)
{
	if (graph->wide_grad.room < graph->rows)
		rows_resize(&graph->wide_grad, graph->rows, graph->stride);
	graph->grad_rows = graph->rows;
}

/* The shortest way, for the most usual nodes of the longest tapes: what the
 * processor must wait for is the arguments' values, and the fewer instructions
 * a node takes the more nodes wait at once. */
static inline node_id append_basic(struct graph *graph, enum op op, node_id a,
				   node_id b)
{
	size_t node = graph->count;

	graph->op[node] = (uint8_t)op;
	graph->arg[node][0] = a;
	graph->arg[node][1] = b;
	graph->value[node] = single_value(op, graph->value[a], graph->value[b]);
	graph->count = node + 1;
	return (node_id)node;
}

/* Only what must be: gradients and marks come with the first backward, and
 * on a long tape it is memory that takes the time. */
static inline node_id append(struct graph *graph, enum op op, node_id a,
			     node_id b, double value)
{
	node_id node = (node_id)graph->count;

	assert(graph->count < GRAPH_MOST);
	if (graph->count == graph->room)
		grow(graph);
	if (graph->schedule)
		forget_schedule(graph);
	graph->op[node] = (uint8_t)op;
	graph->arg[node][0] = a;
	graph->arg[node][1] = b;
	graph->value[node] = tape_kept(graph, value);
	if (graph->row)
		graph->row[node] = -1;
	graph->count++;
	return node;
}

static node_id append_wide(struct graph *graph, enum op op, node_id a,
			   node_id b)
{
	node_id node = append(graph, op, a, b, 0);

	graph->row[node] = new_row(graph);
	return node;
}

static node_id single_leaf(struct graph *graph, enum op op, double value)
{
	node_id self = (node_id)graph->count;

	return append(graph, op, self, self, value);
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
	node_id node = append_wide(graph, OP_LEAF, self, self);

	graph_set_wide(graph, node, values);
	return node;
}

/* Apart, so that the short way stays short. */
__attribute__((noinline)) static node_id
append_any(struct graph *graph, enum op op, node_id a, node_id b)
{
	node_id node;

	if (op == OP_DOT)
		op = OP_MUL;
	if (op_info[op].arity < 2)
		b = a;
	if (tape_joins_lanes(op))
		node = append(graph, op, a, a, 0);
	else if (tape_is_wide(graph, a) || tape_is_wide(graph, b))
		node = append_wide(graph, op, a, b);
	else
		return append(
			graph, op, a, b,
			single_value(op, graph->value[a], graph->value[b]));
	replay_new(graph, node, 1);
	return node;
}

node_id graph_add(struct graph *graph, enum op op, node_id a, node_id b)
{
	bool plain = !graph->lanes && !graph->rounds;

	if (plain && single_is_basic(op) && graph->count < graph->room)
		return append_basic(graph, op, a, b);
	return append_any(graph, op, a, b);
}

node_id graph_layer(struct graph *graph, const struct layer *layer)
{
	bool wide = tape_is_wide(graph, layer->input);
	node_id first = (node_id)graph->count;
	struct layer *known;

	assert(layer->units > 0 && layer->inputs > 0);
	graph->layer = mem_grow(graph->layer, &graph->layer_room,
				graph->layers + 1, sizeof(*graph->layer));
	known = &graph->layer[graph->layers++];
	*known = *layer;
	known->first = first;
	for (node_id u = 0; u < layer->units; u++) {
		node_id weight = layer->weight + u * layer->step;

		if (wide)
			append_wide(graph, OP_DOT, weight, layer->input);
		else
			append(graph, OP_DOT, weight, layer->input, 0);
	}
	if (wide)
		replay_new(graph, first, layer->units);
	else
		singles_forward(graph, first, (size_t)layer->units);
	return first;
}

/* Halves the table until the layer is found. */
const struct layer *tape_layer(const struct graph *graph, node_id dot)
{
	size_t low = 0, high = graph->layers;

	while (high - low > 1) {
		size_t middle = (low + high) / 2;

		if (graph->layer[middle].first <= dot)
			low = middle;
		else
			high = middle;
	}
	return &graph->layer[low];
}

struct layer graph_unit(const struct graph *graph, node_id dot)
{
	struct layer unit = *tape_layer(graph, dot);
	node_id on = (dot - unit.first) * unit.step;

	unit.weight += on;
	unit.bias = unit.bias == NODE_NONE ? NODE_NONE : unit.bias + on;
	unit.first = dot;
	unit.units = 1;
	return unit;
}

size_t graph_args(const struct graph *graph, node_id node)
{
	const struct layer *layer;

	if (graph->op[node] != OP_DOT)
		return (size_t)op_info[graph->op[node]].arity;
	layer = tape_layer(graph, node);
	return 2 * (size_t)layer->inputs + (layer->bias != NODE_NONE);
}

node_id graph_arg(const struct graph *graph, node_id node, size_t i)
{
	struct layer unit;

	if (graph->op[node] != OP_DOT)
		return graph->arg[node][i];
	unit = graph_unit(graph, node);
	if (unit.bias != NODE_NONE && i-- == 0)
		return unit.bias;
	return (i % 2 ? unit.input : unit.weight) + (node_id)(i / 2);
}

bool graph_is_wide(const struct graph *graph, node_id node)
{
	return tape_is_wide(graph, node);
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
		return (size_t)node < graph->grads ? graph->grad[node] : 0;
	if ((size_t)graph->row[node] >= graph->grad_rows)
		return 0;
	return graph_grads(graph, node)[lane];
}

const double *graph_values(const struct graph *graph, node_id node)
{
	return graph->wide_value.lane +
	       (size_t)graph->row[node] * graph->stride;
}

const double *graph_grads(const struct graph *graph, node_id node)
{
	return graph->wide_grad.lane + (size_t)graph->row[node] * graph->stride;
}

void graph_set(struct graph *graph, node_id leaf, double value)
{
	graph->value[leaf] = tape_kept(graph, value);
}

void graph_set_wide(struct graph *graph, node_id leaf, const double *values)
{
	double *row = graph->wide_value.lane +
		      (size_t)graph->row[leaf] * graph->stride;

	memcpy(row, values, graph->lanes * sizeof(double));
	tape_round(graph, row, graph->lanes);
}

void tape_round(const struct graph *graph, double *lanes, size_t n)
{
	for (size_t i = 0; i < n && graph->rounds; i++)
		lanes[i] = tape_kept(graph, lanes[i]);
}

void tape_mark_dot(struct graph *graph, node_id dot)
{
	struct layer unit = graph_unit(graph, dot);

	memset(graph->heard + unit.weight, true, (size_t)unit.inputs);
	memset(graph->heard + unit.input, true, (size_t)unit.inputs);
	if (unit.bias != NODE_NONE)
		graph->heard[unit.bias] = true;
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
		tape_mark_args(graph, node);
	}
	return reached;
}
