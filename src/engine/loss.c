/* loss.c - records the losses, first of each sample, then of all. */
#include "gradlab/loss.h"

#include <stdlib.h>

#include "gradlab/mem.h"

static node_id negated(struct graph *graph, const double *targets)
{
	double *minus = mem_alloc(graph->lanes, sizeof(*minus));
	node_id node;

	for (size_t i = 0; i < graph->lanes; i++)
		minus[i] = -targets[i];
	node = graph_wide_leaf(graph, minus);
	free(minus);
	return node;
}

/* relu(o (-y) + 1), in this order: that is micrograd's to the last bit. */
static node_id hinge(struct graph *graph, node_id score, const double *targets)
{
	node_id one = graph_number(graph, 1);
	node_id minus_y = negated(graph, targets);
	node_id product = graph_add(graph, OP_MUL, score, minus_y);
	node_id slack = graph_add(graph, OP_ADD, product, one);

	return graph_add(graph, OP_RELU, slack, slack);
}

static node_id squared(struct graph *graph, node_id score,
		       const double *targets)
{
	node_id y = graph_wide_leaf(graph, targets);
	node_id miss = graph_add(graph, OP_SUB, score, y);

	return graph_add(graph, OP_MUL, miss, miss);
}

static node_id logistic(struct graph *graph, node_id score,
			const double *targets)
{
	node_id minus_y = negated(graph, targets);
	node_id product = graph_add(graph, OP_MUL, score, minus_y);

	return graph_add(graph, OP_SOFTPLUS, product, product);
}

static const struct row {
	node_id (*sample)(struct graph *graph, node_id score,
			  const double *targets);
	enum op join;
} rows[LOSS_COUNT] = {
	[LOSS_HINGE] = { hinge, OP_MEAN },
	[LOSS_SQUARED] = { squared, OP_SUM },
	[LOSS_MEAN_SQUARED] = { squared, OP_MEAN },
	[LOSS_LOGISTIC] = { logistic, OP_MEAN },
};

node_id loss_record(struct graph *graph, enum loss loss, node_id score,
		    const double *targets)
{
	const struct row *row = &rows[loss];
	node_id sample = row->sample(graph, score, targets);

	return graph_add(graph, row->join, sample, sample);
}
