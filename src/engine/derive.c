/*
 * derive.c - records slopes: a walk up from the leaf, where each node's slope
 * follows from the slopes of its arguments.
 *
 * A slope that is a plain number stays off the graph until a node needs it,
 * so that zeros and ones vanish: the slope of 3*x^2 - 4*x + 5 becomes
 * 3*(2*x) - 4.
 */
#include "derive.h"

#include <assert.h>
#include <stdlib.h>

#include "gradlab/mem.h"

/* A number, or a node that holds one. */
struct part {
	bool fixed;
	double number; /* of a fixed one */
	node_id node;  /* NODE_NONE: not on the graph */
};

struct tape {
	struct graph *graph;
	struct rules *rules;
};

static struct part fixed(double number)
{
	return (struct part){ true, number, NODE_NONE };
}

static struct part part_of(const struct graph *graph, node_id node)
{
	if (graph->op[node] == OP_NUMBER)
		return (struct part){ true, graph->value[node], node };
	return (struct part){ false, 0, node };
}

static node_id node_of(struct tape *tape, struct part part)
{
	return part.node != NODE_NONE ? part.node
				      : graph_number(tape->graph, part.number);
}

static bool is(struct part part, double number)
{
	return part.fixed && part.number == number;
}

/* What an operation with a certain number on one side comes to. */
enum comes_to { OTHER_SIDE, MINUS_OTHER_SIDE, ZERO, ONE };

/* clang-format off */
static const struct fold {
	enum op op;
	int side;
	double number;
	enum comes_to comes_to;
} folds[] = {
	{ OP_ADD, 0, 0, OTHER_SIDE },
	{ OP_ADD, 1, 0, OTHER_SIDE },
	{ OP_SUB, 0, 0, MINUS_OTHER_SIDE },
	{ OP_SUB, 1, 0, OTHER_SIDE },
	{ OP_MUL, 0, 0, ZERO },
	{ OP_MUL, 1, 0, ZERO },
	{ OP_MUL, 0, 1, OTHER_SIDE },
	{ OP_MUL, 1, 1, OTHER_SIDE },
	{ OP_MUL, 0, -1, MINUS_OTHER_SIDE },
	{ OP_MUL, 1, -1, MINUS_OTHER_SIDE },
	{ OP_DIV, 0, 0, ZERO },
	{ OP_DIV, 1, 1, OTHER_SIDE },
	{ OP_DIV, 1, -1, MINUS_OTHER_SIDE },
	{ OP_POW, 1, 0, ONE },
	{ OP_POW, 1, 1, OTHER_SIDE },
	{ OP_THEN, 1, 0, ZERO },
	{ OP_ELSE, 1, 0, ZERO },
};
/* clang-format on */

enum { FOLDS = sizeof(folds) / sizeof(folds[0]) };

static const struct fold *find_fold(enum op op, struct part a, struct part b)
{
	for (int i = 0; i < FOLDS; i++)
		if (folds[i].op == op &&
		    is(folds[i].side ? b : a, folds[i].number))
			return &folds[i];
	return NULL;
}

static struct part add_node(struct tape *tape, enum op op, struct part a,
			    struct part b)
{
	node_id left = node_of(tape, a);
	node_id right = op_info[op].arity == 2 ? node_of(tape, b) : left;

	return (struct part){ .node = graph_add(tape->graph, op, left, right) };
}

/* The part a op b, as small as can be. */
static struct part combine(struct tape *tape, enum op op, struct part a,
			   struct part b)
{
	const struct fold *fold;
	struct part other;

	if (a.fixed && (b.fixed || op_info[op].arity == 1))
		return fixed(op_info[op].value(a.number, b.number));
	fold = find_fold(op, a, b);
	if (!fold)
		return add_node(tape, op, a, b);
	other = fold->side ? a : b;
	switch (fold->comes_to) {
	case OTHER_SIDE:
		return other;
	case MINUS_OTHER_SIDE:
		return combine(tape, OP_NEG, other, other);
	case ONE:
		return fixed(1);
	default:
		return fixed(0);
	}
}

/* if(c, a, b), where both have been written down. */
static struct part choose(struct tape *tape, struct part c, struct part a,
			  struct part b)
{
	const struct graph *graph = tape->graph;

	if (c.fixed)
		return c.number != 0 ? a : b;
	if (!graph_is_wide(graph, c.node))
		return graph->value[c.node] != 0 ? a : b;
	return combine(tape, OP_ADD, combine(tape, OP_THEN, c, a),
		       combine(tape, OP_ELSE, c, b));
}

enum { RULE_TERMS = 32 };

/* A rule of op.def, written down for a, b and v. */
static struct part apply_rule(struct tape *tape, const struct formula *rule,
			      const struct part given[3])
{
	struct part part[RULE_TERMS] = { { 0 } };

	assert(rule->count <= RULE_TERMS);
	for (int i = 0; i < rule->count; i++) {
		const struct term *t = &rule->term[i];
		struct part a = part[t->arg[0]], b = part[t->arg[1]];

		if (t->kind == TERM_NUMBER)
			part[i] = fixed(t->number);
		else if (t->bind == BIND_PARAMETER)
			part[i] = given[t->index];
		else if (t->bind == BIND_BUILTIN)
			part[i] = choose(tape, a, b, part[t->arg[2]]);
		else
			part[i] = combine(tape, (enum op)t->op, a, b);
	}
	return part[rule->count - 1];
}

/* How the slope of an operation follows from those of its arguments. */
enum manner {
	BY_RULE,
	LINEAR,	    /* as itself: (a + b)' = a' + b' */
	LANES_JOIN, /* so too, but a number counts in every lane */
	CHOICE	    /* only what is chosen counts */
};

/* clang-format off */
static const enum manner manners[OP_COUNT] = {
	[OP_ADD] = LINEAR,
	[OP_SUB] = LINEAR,
	[OP_NEG] = LINEAR,
	[OP_SUM] = LANES_JOIN,
	[OP_MEAN] = LANES_JOIN,
	[OP_THEN] = CHOICE,
	[OP_ELSE] = CHOICE,
};
/* clang-format on */

static struct part by_rule(struct tape *tape, node_id node,
			   const struct part slope[2])
{
	struct graph *graph = tape->graph;
	struct part sum = fixed(0);
	const struct part given[3] = {
		part_of(graph, graph->arg[node][0]),
		part_of(graph, graph->arg[node][1]),
		part_of(graph, node),
	};
	enum op op = graph->op[node];

	for (int i = 0; i < op_info[op].arity; i++) {
		struct part rule;

		if (is(slope[i], 0))
			continue;
		rule = apply_rule(tape, rules_slope(tape->rules, op, i), given);
		sum = combine(tape, OP_ADD, sum,
			      combine(tape, OP_MUL, rule, slope[i]));
	}
	return sum;
}

static struct part slope_of(struct tape *tape, node_id node,
			    const struct part slope[2])
{
	const node_id *arg = tape->graph->arg[node];
	enum op op = tape->graph->op[node];

	if (is(slope[0], 0) && is(slope[1], 0))
		return fixed(0);
	switch (manners[op]) {
	case LINEAR:
		return combine(tape, op, slope[0], slope[1]);
	case LANES_JOIN:
		return add_node(tape, op, slope[0], slope[0]);
	case CHOICE:
		return combine(tape, op, part_of(tape->graph, arg[0]),
			       slope[1]);
	default:
		return by_rule(tape, node, slope);
	}
}

/* Marks, from `leaf` on, the nodes that lead to `root`. */
static unsigned char *find_way(const struct graph *graph, node_id root,
			       node_id leaf)
{
	unsigned char *way = mem_alloc((size_t)(root - leaf) + 1, 1);

	way[root - leaf] = 1;
	for (node_id node = root; node > leaf; node--)
		for (int i = 0; i < 2 && way[node - leaf]; i++)
			if (graph->arg[node][i] >= leaf)
				way[graph->arg[node][i] - leaf] = 1;
	return way;
}

node_id derive(struct graph *graph, struct rules *rules, node_id root,
	       node_id leaf, size_t most)
{
	struct tape tape = { graph, rules };
	struct part *slope, result;
	unsigned char *way;

	if (root < leaf)
		return graph_number(graph, 0);
	way = find_way(graph, root, leaf);
	slope = mem_alloc((size_t)(root - leaf) + 1, sizeof(*slope));
	slope[0] = fixed(1);
	for (node_id node = leaf + 1; node <= root && graph->count <= most;
	     node++) {
		struct part args[2];

		for (int i = 0; i < 2; i++) {
			node_id arg = graph->arg[node][i];

			/* A leaf is its own argument. */
			args[i] = arg < leaf || arg == node ? fixed(0)
							    : slope[arg - leaf];
		}
		slope[node - leaf] = way[node - leaf]
					     ? slope_of(&tape, node, args)
					     : fixed(0);
	}
	result = slope[root - leaf];
	free(slope);
	free(way);
	return graph->count <= most ? node_of(&tape, result) : NODE_NONE;
}
