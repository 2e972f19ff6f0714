/* edge.c - arguments and local slopes of nodes. */
#include "gradlab/edge.h"

#include "gradlab/mem.h"

int edge_count(const struct graph *graph, node_id node)
{
	return (int)graph_args(graph, node);
}

node_id edge_arg(const struct graph *graph, node_id node, int i)
{
	return graph_arg(graph, node, (size_t)i);
}

/* A weight's slope is its input and the reverse; the bias has slope 1. */
static double dot_slope(const struct graph *graph, node_id node, int i,
			size_t lane)
{
	struct layer unit = graph_unit(graph, node);

	if (unit.bias != NODE_NONE && i-- == 0)
		return 1;
	return graph_value(graph, (i % 2 ? unit.weight : unit.input) + i / 2,
			   lane);
}

double edge_slope(const struct graph *graph, node_id node, int i, size_t lane)
{
	enum op op = graph->op[node];
	node_id a = graph->arg[node][0], b = graph->arg[node][1];

	if (op == OP_DOT)
		return dot_slope(graph, node, i, lane);
	if (op == OP_MEAN)
		return 1.0 / (double)graph->lanes;
	if (op == OP_SUM)
		return 1;
	return op_info[op].slope[i](graph_value(graph, a, lane),
				    graph_value(graph, b, lane),
				    graph_value(graph, node, lane));
}

size_t edge_lanes(const struct graph *graph, node_id node)
{
	enum op op = graph->op[node];
	bool joins = op == OP_SUM || op == OP_MEAN;

	return joins || graph_is_wide(graph, node) ? graph->lanes : 1;
}

bool edge_is_number(const struct graph *graph, node_id node)
{
	return graph->op[node] == OP_NUMBER;
}

uint8_t *edge_heard(const struct graph *graph, node_id root)
{
	uint8_t *heard = mem_alloc((size_t)root + 1, 1);

	heard[root] = true;
	for (node_id node = root; node >= 0; node--)
		for (int i = 0; heard[node] && i < edge_count(graph, node); i++)
			heard[edge_arg(graph, node, i)] = true;
	return heard;
}
