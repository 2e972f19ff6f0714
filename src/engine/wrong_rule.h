/*
 * wrong_rule.h - a slope that a lesson has put in place of the sound one.
 */
#ifndef ENGINE_WRONG_RULE_H
#define ENGINE_WRONG_RULE_H

#include "gradlab/edge.h"
#include "gradlab/record.h"

/* The formula on a graph of its own, as one lane, so that it holds for any
 * numbers: an `if` over lanes keeps both its branches. */
struct wrong_rule {
	enum op op;
	int arg;
	struct graph graph;
	node_id in[3];		/* a, b, v */
	node_id out;
};

/* NULL, or a static text that says why the formula cannot be computed.  To be
 * released in either case. */
const char *wrong_rule_init(struct wrong_rule *rule, enum op op, int arg,
			    const struct formula *formula,
			    const struct env *env);
void wrong_rule_release(struct wrong_rule *rule);
/* The slope by this rule at these numbers. */
double wrong_rule_at(struct wrong_rule *rule, double a, double b, double v);
/* The slope of an edge by this rule; it must be of its operation. */
double wrong_rule_slope(struct wrong_rule *rule, const struct graph *graph,
			node_id node, size_t lane);

#endif
