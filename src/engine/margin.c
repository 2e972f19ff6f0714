/* margin.c - numbers laid beside the nodes of a graph. */
#include "gradlab/margin.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

/* Where the numbers of each node begin, and of the one after the last. */
static uint32_t *lay_out(const struct graph *graph)
{
	uint32_t *at = mem_alloc(graph->count + 1, sizeof(*at));

	for (size_t i = 0; i < graph->count; i++) {
		bool wide = graph_is_wide(graph, (node_id)i);
		size_t width = wide ? graph->lanes : 1;

		assert(width <= UINT32_MAX - at[i]);
		at[i + 1] = at[i] + (uint32_t)width;
	}
	return at;
}

void margin_init(struct margin *margin, const struct graph *graph)
{
	memset(margin, 0, sizeof(*margin));
	margin->nodes = graph->count;
	margin->lanes = graph->lanes;
	margin->count = graph->count;
	if (graph->lanes) {
		margin->at = lay_out(graph);
		margin->count = margin->at[graph->count];
	}
	margin->number = mem_alloc(margin->count, sizeof(double));
}

void margin_release(struct margin *margin)
{
	free(margin->number);
	free(margin->at);
	memset(margin, 0, sizeof(*margin));
}

void margin_clear(struct margin *margin)
{
	memset(margin->number, 0, margin->count * sizeof(double));
}

size_t margin_width(const struct margin *margin, node_id node)
{
	return margin->at ? margin->at[node + 1] - margin->at[node] : 1;
}

double *margin_at(const struct margin *margin, node_id node)
{
	return margin->number + (margin->at ? margin->at[node] : (size_t)node);
}

double margin_number(const struct margin *margin, node_id node, size_t lane)
{
	size_t width = margin_width(margin, node);

	return margin_at(margin, node)[width > 1 ? lane : 0];
}
