/* loss.c - losses have the values and slopes of their formulas. */
#include "gradlab/loss.h"

#include "../tap.h"

enum { SAMPLES = 4 };

static const double scores[SAMPLES] = { 0.3, 1.5, -0.5, 0.5 };
static const double targets[SAMPLES] = { 1, 1, 1, -1 };

/* Of each loss: its value, and its slope by each score. */
static const struct {
	const char *name;
	double value, slope[SAMPLES];
} wanted[LOSS_COUNT] = {
	[LOSS_HINGE] = { "hinge", 0.925, { -0.25, 0, -0.25, 0.25 } },
	[LOSS_SQUARED] = { "squared", 5.24, { -1.4, 1, -3, 3 } },
	[LOSS_MEAN_SQUARED] = { "mean squared", 1.31,
				{ -0.35, 0.25, -0.75, 0.75 } },
	[LOSS_LOGISTIC] = { "logistic", 0.6759806227028733,
			    { -0.1063893708, -0.04560638095, -0.1556148328,
			      0.1556148328 } },
};

int main(void)
{
	for (int loss = 0; loss < LOSS_COUNT; loss++) {
		struct graph graph;
		node_id score, root;

		graph_init(&graph, SAMPLES);
		score = graph_wide_leaf(&graph, scores);
		root = loss_record(&graph, (enum loss)loss, score, targets);
		graph_backward(&graph, root);
		near_to(graph_value(&graph, root, 0), wanted[loss].value, 1e-14,
			"%s", wanted[loss].name);
		for (size_t i = 0; i < SAMPLES; i++)
			near_to(graph_grad(&graph, score, i),
				wanted[loss].slope[i], 1e-8,
				"%s: slope by score %zu", wanted[loss].name,
				i + 1);
		graph_release(&graph);
	}
	return tap_end();
}
