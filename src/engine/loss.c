/* loss.c - records the losses, first of each sample, then of all. */
#include "gradlab/loss.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

/* relu(o (-y) + 1), in this order: that is micrograd's to the last bit. */
static node_id hinge(struct graph *graph, const struct loss_nodes *nodes,
		     bool as_power)
{
	node_id one = graph_number(graph, 1);
	node_id product =
		graph_add(graph, OP_MUL, nodes->score[0], nodes->target);
	node_id slack = graph_add(graph, OP_ADD, product, one);

	(void)as_power;
	return graph_add(graph, OP_RELU, slack, slack);
}

static node_id squared(struct graph *graph, const struct loss_nodes *nodes,
		       bool as_power)
{
	node_id miss = graph_add(graph, OP_SUB, nodes->score[0], nodes->target);

	if (as_power)
		return graph_add(graph, OP_POW, miss, graph_number(graph, 2));
	return graph_add(graph, OP_MUL, miss, miss);
}

static node_id logistic(struct graph *graph, const struct loss_nodes *nodes,
			bool as_power)
{
	node_id product =
		graph_add(graph, OP_MUL, nodes->score[0], nodes->target);

	(void)as_power;
	return graph_add(graph, OP_SOFTPLUS, product, product);
}

/* With m the largest score: ln(sum of e^(o - m)) + (m - o of the class), so
 * that no exponential overflows. */
static node_id cross_entropy(struct graph *graph,
			     const struct loss_nodes *nodes, bool as_power)
{
	const node_id *score = nodes->score;
	node_id most = score[0], sum = NODE_NONE, own = NODE_NONE;

	(void)as_power;
	for (int i = 1; i < nodes->scores; i++)
		most = graph_add(graph, OP_MAX, most, score[i]);
	for (int i = 0; i < nodes->scores; i++) {
		node_id below = graph_add(graph, OP_SUB, score[i], most);
		node_id power = graph_add(graph, OP_EXP, below, below);
		node_id chosen = graph_add(graph, OP_THEN, nodes->target + i,
					   score[i]);

		sum = i ? graph_add(graph, OP_ADD, sum, power) : power;
		own = i ? graph_add(graph, OP_ADD, own, chosen) : chosen;
	}
	return graph_add(graph, OP_ADD, graph_add(graph, OP_LN, sum, sum),
			 graph_add(graph, OP_SUB, most, own));
}

/* What a target leaf holds, of the output it stands for. */
static double negated(double label, int output)
{
	(void)output;
	return -label;
}

static double itself(double label, int output)
{
	(void)output;
	return label;
}

static double chosen(double label, int output)
{
	return label == output;
}

/* Of the first n samples, how many are right. */
typedef size_t count_right(const struct loss_nodes *nodes,
			   const struct graph *graph, const double *labels,
			   size_t n, double middle);

/* Both on the same side: of `middle` the label, of `border` the score. */
static size_t on_side(const double *score, const double *labels, size_t n,
		      double middle, double border)
{
	size_t right = 0;

	for (size_t i = 0; i < n; i++)
		right += (labels[i] > middle) == (score[i] > border);
	return right;
}

static size_t same_sign(const struct loss_nodes *nodes,
			const struct graph *graph, const double *labels,
			size_t n, double middle)
{
	return on_side(graph_values(graph, nodes->score[0]), labels, n, middle,
		       0);
}

static size_t same_side(const struct loss_nodes *nodes,
			const struct graph *graph, const double *labels,
			size_t n, double middle)
{
	return on_side(graph_values(graph, nodes->score[0]), labels, n, middle,
		       middle);
}

static size_t largest(const struct loss_nodes *nodes,
		      const struct graph *graph, const double *labels,
		      size_t n, double middle)
{
	const double *score[LOSS_OUTPUTS];
	size_t right = 0;

	(void)middle;
	for (int j = 0; j < nodes->scores; j++)
		score[j] = graph_values(graph, nodes->score[j]);
	for (size_t i = 0; i < n; i++) {
		int best = 0;

		for (int j = 1; j < nodes->scores; j++)
			if (score[j][i] > score[best][i])
				best = j;
		right += labels[i] == best;
	}
	return right;
}

static const struct row {
	node_id (*sample)(struct graph *graph, const struct loss_nodes *nodes,
			  bool as_power);
	double (*target)(double label, int output);
	count_right *right;
	enum op join;
	bool classes;		/* an output for each */
} rows[LOSS_COUNT] = {
	[LOSS_HINGE] = { hinge, negated, same_sign, OP_MEAN, false },
	[LOSS_SQUARED] = { squared, itself, same_side, OP_SUM, false },
	[LOSS_MEAN_SQUARED] = { squared, itself, same_side, OP_MEAN, false },
	[LOSS_LOGISTIC] = { logistic, negated, same_sign, OP_MEAN, false },
	[LOSS_CROSS_ENTROPY] = { cross_entropy, chosen, largest, OP_MEAN,
				 true },
};

bool loss_takes(enum loss loss, int outputs)
{
	if (loss == LOSS_NONE)
		return outputs >= 1;
	if (rows[loss].classes)
		return outputs >= 2 && outputs <= LOSS_OUTPUTS;
	return outputs == 1;
}

static void record_targets(struct loss_nodes *nodes, struct graph *graph)
{
	double *zeros = mem_alloc(graph->lanes, sizeof(*zeros));

	nodes->targets = rows[nodes->kind].classes ? nodes->scores : 1;
	nodes->target = graph_wide_leaf(graph, zeros);
	for (int i = 1; i < nodes->targets; i++)
		graph_wide_leaf(graph, zeros);
	free(zeros);
}

void loss_record(struct loss_nodes *nodes, struct graph *graph, enum loss loss,
		 const node_id *score, int scores, bool as_power)
{
	assert(loss_takes(loss, scores));
	*nodes = (struct loss_nodes){
		.kind = loss,
		.score = score,
		.scores = scores,
		.target = NODE_NONE,
		.sample = score[0],
	};
	if (loss != LOSS_NONE) {
		record_targets(nodes, graph);
		nodes->sample = rows[loss].sample(graph, nodes, as_power);
	}
	nodes->total = graph_add(graph,
				 loss == LOSS_NONE ? OP_SUM : rows[loss].join,
				 nodes->sample, nodes->sample);
}

void loss_targets(const struct loss_nodes *nodes, struct graph *graph,
		  const double *labels)
{
	double *lanes = mem_alloc(graph->lanes, sizeof(*lanes));

	for (int output = 0; output < nodes->targets; output++) {
		for (size_t i = 0; i < graph->lanes; i++)
			lanes[i] = rows[nodes->kind].target(labels[i], output);
		graph_set_wide(graph, nodes->target + output, lanes);
	}
	free(lanes);
}

double loss_accuracy(const struct loss_nodes *nodes, const struct graph *graph,
		     const double *labels, size_t n, double middle)
{
	if (nodes->kind == LOSS_NONE)
		return (double)NAN;
	return (double)rows[nodes->kind].right(nodes, graph, labels, n,
					       middle) /
	       (double)n;
}
