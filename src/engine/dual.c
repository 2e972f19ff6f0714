/* dual.c - forward mode: tangents, one sweep up the tape. */
#include "gradlab/dual.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/mem.h"

void dual_init(struct dual *dual, const struct graph *graph)
{
	memset(dual, 0, sizeof(*dual));
	margin_init(&dual->tangent, graph);
	dual->moves = mem_alloc(graph->count, 1);
}

void dual_release(struct dual *dual)
{
	margin_release(&dual->tangent);
	free(dual->moves);
	memset(dual, 0, sizeof(*dual));
}

double dual_tangent(const struct dual *dual, node_id node, size_t lane)
{
	return margin_number(&dual->tangent, node, lane);
}

/* What one argument adds to the tangent of a node. */
static void pull(struct dual *dual, const struct graph *graph, node_id node,
		 int arg)
{
	node_id from = edge_arg(graph, node, arg);
	double *tangent = margin_at(&dual->tangent, node);
	bool wide = margin_width(&dual->tangent, node) > 1;
	size_t lanes = edge_lanes(graph, node);

	if (!dual->moves[from])
		return;
	for (size_t lane = 0; lane < lanes; lane++)
		tangent[wide ? lane : 0] += edge_slope(graph, node, arg, lane) *
					    dual_tangent(dual, from, lane);
	dual->moves[node] = true;
	dual->operations += 2 * lanes;
}

void dual_sweep(struct dual *dual, const struct graph *graph, node_id leaf)
{
	size_t width = margin_width(&dual->tangent, leaf);

	assert(graph->count == dual->tangent.nodes);
	margin_clear(&dual->tangent);
	memset(dual->moves, 0, graph->count);
	dual->operations = 0;
	dual->moves[leaf] = true;
	for (size_t lane = 0; lane < width; lane++)
		margin_at(&dual->tangent, leaf)[lane] = 1;
	for (node_id node = leaf + 1; node < (node_id)graph->count; node++)
		for (int i = 0; i < edge_count(graph, node); i++)
			pull(dual, graph, node, i);
}
