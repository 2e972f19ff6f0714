/*
 * order.c - sorts nodes: by level, or as they stand on the tape.
 *
 * The level of a node is the number of sums over lanes that must be whole
 * before it can be computed, one behind the other.  On each level come the
 * single nodes, then the wide ones.
 */
#include "order.h"

#include <stdlib.h>

#include "gradlab/mem.h"

#include "tape.h"

struct sorting {
	const struct graph *graph;
	int32_t *key; /* 2 * level, + 1 for nodes of lanes */
	int32_t keys; /* more than any key */
};

/* Works on lanes, or on their sum. */
static bool is_of_lanes(const struct graph *graph, node_id node)
{
	return graph_is_wide(graph, node) || tape_joins_lanes(graph->op[node]);
}

/* The group a node can be in, as its argument tells: the same, or the next
 * one where that is a sum over lanes. */
static int32_t level_after(const struct sorting *s, node_id arg)
{
	return s->key[arg] / 2 + tape_joins_lanes(s->graph->op[arg]);
}

static int32_t level_after_all(const struct sorting *s, node_id first,
			       node_id count)
{
	int32_t most = 0;

	for (node_id i = first; i < first + count; i++)
		if (level_after(s, i) > most)
			most = level_after(s, i);
	return most;
}

static int32_t larger(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

static int32_t level_of(const struct sorting *s, node_id node)
{
	const node_id *arg = s->graph->arg[node];
	struct layer unit;
	int32_t level;

	if (tape_is_leaf(s->graph, node))
		return 0;
	if (s->graph->op[node] != OP_DOT)
		return larger(level_after(s, arg[0]), level_after(s, arg[1]));
	unit = graph_unit(s->graph, node);
	level = level_after_all(s, unit.weight, unit.inputs);
	if (unit.bias != NODE_NONE)
		level = larger(level, level_after(s, unit.bias));
	return larger(level, level_after_all(s, unit.input, unit.inputs));
}

static void sort_by_level(struct sorting *s)
{
	for (node_id node = 0; node < (node_id)s->graph->count; node++) {
		s->key[node] =
			2 * level_of(s, node) + is_of_lanes(s->graph, node);
		s->keys = larger(s->keys, s->key[node] + 1);
	}
}

/* A new group wherever wide nodes follow single ones or the reverse. */
static void sort_by_tape(struct sorting *s)
{
	int32_t key = 0;

	for (node_id node = 0; node < (node_id)s->graph->count; node++) {
		if (!tape_is_leaf(s->graph, node) &&
		    (key & 1) != is_of_lanes(s->graph, node))
			key++;
		s->key[node] = key;
	}
	s->keys = key + 1;
}

/* Counts how many nodes come before those of each key. */
static void put_in_order(struct order *order, const struct sorting *s)
{
	size_t *place = mem_alloc((size_t)s->keys + 1, sizeof(*place));
	node_id nodes = (node_id)s->graph->count;

	for (node_id i = 0; i < nodes; i++)
		place[s->key[i] + 1] += !tape_is_leaf(s->graph, i);
	for (int32_t key = 0; key < s->keys; key++)
		place[key + 1] += place[key];
	order->count = place[s->keys];
	for (node_id i = 0; i < nodes; i++)
		if (!tape_is_leaf(s->graph, i))
			order->node[place[s->key[i]]++] = i;
	free(place);
}

void order_init(struct order *order, const struct graph *graph)
{
	struct sorting sorting = { .graph = graph };

	order->key = mem_alloc(graph->count, sizeof(*order->key));
	order->node = mem_alloc(graph->count, sizeof(*order->node));
	sorting.key = order->key;
	if (graph->kernels->block)
		sort_by_level(&sorting);
	else
		sort_by_tape(&sorting);
	put_in_order(order, &sorting);
}

void order_release(struct order *order)
{
	free(order->key);
	free(order->node);
	*order = (struct order){ NULL, NULL, 0 };
}
