/* wrong_rule.c - slopes that a lesson has put in place of the sound ones. */
#include "wrong_rule.h"

#include <assert.h>

enum { A, B, V, INPUTS };

const char *wrong_rule_init(struct wrong_rule *rule, enum op op, int arg,
			    const struct formula *formula,
			    const struct env *env)
{
	static const struct env nothing;
	const double one = 1;
	struct recorder recorder;
	const char *failure;

	assert(formula->params == INPUTS);
	rule->op = op;
	rule->arg = arg;
	graph_init(&rule->graph, 1);
	recorder_init(&recorder, &rule->graph, env ? env : &nothing);
	for (int i = 0; i < INPUTS; i++)
		rule->in[i] = graph_wide_leaf(&rule->graph, &one);
	rule->out = record(&recorder, formula, rule->in);
	failure = recorder.failure;
	recorder_release(&recorder);
	return failure;
}

void wrong_rule_release(struct wrong_rule *rule)
{
	graph_release(&rule->graph);
}

double wrong_rule_slope(struct wrong_rule *rule, const struct graph *graph,
			node_id node, size_t lane)
{
	const node_id from[INPUTS] = { graph->arg[node][0], graph->arg[node][1],
				       node };

	for (int i = 0; i < INPUTS; i++) {
		double number = graph_value(graph, from[i], lane);

		graph_set_wide(&rule->graph, rule->in[i], &number);
	}
	graph_forward(&rule->graph);
	return graph_value(&rule->graph, rule->out, 0);
}
