/* wrong_rule.c - slopes that a lesson has put in place of the sound ones. */
#include "wrong_rule.h"

#include <assert.h>

enum { INPUTS = 3 };	/* a, b, v */

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

double wrong_rule_at(struct wrong_rule *rule, double a, double b, double v)
{
	const double number[INPUTS] = { a, b, v };

	for (int i = 0; i < INPUTS; i++)
		graph_set_wide(&rule->graph, rule->in[i], &number[i]);
	graph_forward(&rule->graph);
	return graph_value(&rule->graph, rule->out, 0);
}

double wrong_rule_slope(struct wrong_rule *rule, const struct graph *graph,
			node_id node, size_t lane)
{
	return wrong_rule_at(rule,
			     graph_value(graph, graph->arg[node][0], lane),
			     graph_value(graph, graph->arg[node][1], lane),
			     graph_value(graph, node, lane));
}
