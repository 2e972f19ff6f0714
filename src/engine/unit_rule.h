/*
 * unit_rule.h - wrong rules of times and plus inside a unit's weighted sum.
 *
 * A unit is one node of the tape, but it stands for a chain of operations:
 *
 *	s0 = bias, or 0    s1 = s0 + w1*x1    s2 = s1 + w2*x2    ...
 *
 * A wrong slope acts on each of them, one of OP_DOT on the products.  What reaches product i has gone
 * through the additions after it, by their first slope, and then through its
 * own, by the second.
 */
#ifndef ENGINE_UNIT_RULE_H
#define ENGINE_UNIT_RULE_H

#include "wrong_rule.h"

/* A zeroed one has no rules. */
struct unit_rule {
	struct wrong_rule *times[2], *plus[2];	/* by argument; NULL: sound */
	node_id unit;		/* the one that `share` is of */
	double *share;		/* what reaches the bias, then each product:
				 * a row of lanes each */
	size_t room;
};

/* Takes those of the rules that act in units; they must stay. */
void unit_rule_init(struct unit_rule *unit, struct wrong_rule *rule,
		    size_t rules);
void unit_rule_release(struct unit_rule *unit);
/* The slope of an OP_DOT by its argument i, in a lane. */
double unit_rule_slope(struct unit_rule *unit, const struct graph *graph,
		       node_id dot, int i, size_t lane);

#endif
