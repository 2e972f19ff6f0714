/* tour_nodes.c - which nodes of a graph are drawn, and the ways between. */
#include <stdlib.h>

#include "gradlab/edge.h"
#include "gradlab/mem.h"
#include "tour_parts.h"

/* Marks the nodes around the focus: both ways along the edges, the nearest
 * first, until there are enough. */
static void mark_near(const struct tour *tour, uint8_t *mark)
{
	const struct graph *graph = &tour->graph;
	node_id found[TOUR_NEAR];
	int count = 0;

	found[count++] = tour->focus;
	mark[tour->focus] = true;
	for (int i = 0; i < count && count < TOUR_NEAR; i++) {
		node_id at = found[i];

		for (int a = 0; a < edge_count(graph, at); a++) {
			node_id arg = edge_arg(graph, at, a);

			if (!mark[arg] && count < TOUR_NEAR) {
				mark[arg] = true;
				found[count++] = arg;
			}
		}
		for (node_id to = at + 1; to <= tour->root; to++) {
			bool uses = false;

			for (int a = 0; tour->heard[to] && !uses &&
					a < edge_count(graph, to); a++)
				uses = edge_arg(graph, to, a) == at;
			if (uses && !mark[to] && count < TOUR_NEAR) {
				mark[to] = true;
				found[count++] = to;
			}
		}
	}
}

static void list_nodes(struct tour *tour, const uint8_t *mark)
{
	size_t most = (size_t)tour->root + 1;

	tour->node = mem_alloc(most, sizeof(*tour->node));
	tour->drawn = mem_alloc(most, sizeof(*tour->drawn));
	for (node_id node = 0; node <= tour->root; node++) {
		tour->drawn[node] = mark[node] ? tour->nodes : -1;
		if (mark[node])
			tour->node[tour->nodes++] = node;
	}
}

static void list_edges(struct tour *tour)
{
	size_t room = 0;

	for (int n = 0; n < tour->nodes; n++) {
		node_id to = tour->node[n];

		for (int a = 0; a < edge_count(&tour->graph, to); a++) {
			int from = tour->drawn[edge_arg(&tour->graph, to, a)];

			if (from < 0)
				continue;
			tour->edge = mem_grow(tour->edge, &room,
					      (size_t)tour->edges + 1,
					      sizeof(*tour->edge));
			tour->edge[tour->edges++] =
				(struct columns_edge){ from, n, a };
		}
	}
}

void tour_draw_nodes(struct tour *tour)
{
	uint8_t *mark = tour->heard, *near = NULL;

	if (tour->size > TOUR_WHOLE) {
		mark = near = mem_alloc((size_t)tour->root + 1, 1);
		mark_near(tour, near);
	}
	list_nodes(tour, mark);
	list_edges(tour);
	columns_find(&tour->columns, tour->nodes, tour->edge, tour->edges);
	free(near);
}

/* Left, the first argument drawn; right, the nearest node that uses it. */
static int along_edge(const struct tour *tour, int at, bool right)
{
	int best = -1;

	for (int e = 0; e < tour->edges; e++) {
		const struct columns_edge *edge = &tour->edge[e];

		if (!right && edge->to == at)
			return edge->from;
		if (right && edge->from == at &&
		    (best < 0 || tour->columns.item[edge->to].column <
					 tour->columns.item[best].column))
			best = edge->to;
	}
	return best;
}

node_id tour_neighbour(const struct tour *tour, enum way way)
{
	int at = tour->drawn[tour->focus], to;

	if (way == WAY_UP || way == WAY_DOWN)
		to = columns_neighbour(&tour->columns, at,
				       way == WAY_UP ? -1 : 1);
	else
		to = along_edge(tour, at, way == WAY_RIGHT);
	return to < 0 ? NODE_NONE : tour->node[to];
}
