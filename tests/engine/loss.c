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

static void targets_of(struct graph *graph, struct loss_nodes *nodes,
		       const node_id *score, int count, const double *labels)
{
	loss_record(nodes, graph, LOSS_CROSS_ENTROPY, score, count, false);
	loss_targets(nodes, graph, labels);
	graph_forward(graph);
	graph_backward(graph, nodes->total);
}

/* Three classes; the slope by a score is (softmax - right one)/n. */
static void classes(void)
{
	static const double o[3][2] = { { 1, 0 }, { 2, 0 }, { -1, 0 } };
	static const double labels[] = { 1, 2 };
	double sum = exp(1) + exp(2) + exp(-1);
	struct loss_nodes nodes;
	struct graph graph;
	node_id score[3];

	graph_init(&graph, 2);
	for (int i = 0; i < 3; i++)
		score[i] = graph_wide_leaf(&graph, o[i]);
	targets_of(&graph, &nodes, score, 3, labels);
	near_to(graph_value(&graph, nodes.sample, 0), log(sum) - 2, 1e-15,
		"cross_entropy of a sample");
	near_to(graph_value(&graph, nodes.sample, 1), 1.0986122886681098, 1e-15,
		"three equal scores: ln 3");
	for (int i = 0; i < 3; i++)
		near_to(graph_grad(&graph, score[i], 0),
			(exp(o[i][0]) / sum - (i == 1)) / 2, 1e-14,
			"slope by score %d", i);
	same_double(loss_accuracy(&nodes, &graph, labels, 2, 0), 0.5,
		    "the largest is right, and a tie goes to the first");
	graph_release(&graph);
}

static void classes_far_apart(void)
{
	static const double o[2][2] = { { 1000, -1000 }, { -1000, 1000 } };
	static const double labels[] = { 0, 0 };
	struct loss_nodes nodes;
	struct graph graph;
	node_id score[2];

	graph_init(&graph, 2);
	for (int i = 0; i < 2; i++)
		score[i] = graph_wide_leaf(&graph, o[i]);
	targets_of(&graph, &nodes, score, 2, labels);
	same_double(graph_value(&graph, nodes.sample, 0), 0,
		    "surely right: no loss");
	same_double(graph_value(&graph, nodes.sample, 1), 2000,
		    "surely wrong: no overflow");
	same_double(graph_grad(&graph, score[0], 1), -0.5, "and a full slope");
	graph_release(&graph);
}

static void a_square_as_a_power(void)
{
	static const double x[] = { 0.3, -7 }, labels[] = { 1, 2.5 };
	double grad[2];

	for (int as_power = 0; as_power < 2; as_power++) {
		struct loss_nodes nodes;
		struct graph graph;
		node_id score;

		graph_init(&graph, 2);
		score = graph_wide_leaf(&graph, x);
		loss_record(&nodes, &graph, LOSS_SQUARED, &score, 1, as_power);
		loss_targets(&nodes, &graph, labels);
		graph_forward(&graph);
		graph_backward(&graph, nodes.total);
		grad[as_power] = graph_grad(&graph, score, 1);
		near_to(graph_value(&graph, nodes.total, 0), 0.49 + 90.25,
			1e-15, "a square");
		graph_release(&graph);
	}
	same_double(grad[0], grad[1], "the same slope either way");
}

static void outputs_that_fit(void)
{
	ok(loss_takes(LOSS_HINGE, 1) && !loss_takes(LOSS_HINGE, 2) &&
		   !loss_takes(LOSS_CROSS_ENTROPY, 1) &&
		   loss_takes(LOSS_CROSS_ENTROPY, LOSS_OUTPUTS) &&
		   !loss_takes(LOSS_CROSS_ENTROPY, LOSS_OUTPUTS + 1) &&
		   loss_takes(LOSS_NONE, 7),
	   "how many outputs a loss reads");
}

int main(void)
{
	for (int loss = 0; loss < LOSS_CROSS_ENTROPY; loss++) {
		struct graph graph;
		struct loss_nodes nodes;
		node_id score;

		graph_init(&graph, SAMPLES);
		score = graph_wide_leaf(&graph, scores);
		loss_record(&nodes, &graph, (enum loss)loss, &score, 1, false);
		loss_targets(&nodes, &graph, targets);
		graph_forward(&graph);
		graph_backward(&graph, nodes.total);
		near_to(graph_value(&graph, nodes.total, 0),
			wanted[loss].value, 1e-14, "%s", wanted[loss].name);
		for (size_t i = 0; i < SAMPLES; i++)
			near_to(graph_grad(&graph, score, i),
				wanted[loss].slope[i], 1e-8,
				"%s: slope by score %zu", wanted[loss].name,
				i + 1);
		graph_release(&graph);
	}
	classes();
	classes_far_apart();
	a_square_as_a_power();
	outputs_that_fit();
	return tap_end();
}
