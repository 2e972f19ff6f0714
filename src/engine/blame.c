/* blame.c - which node first went wrong, and why. */
#include "gradlab/blame.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/edge.h"

/* What an argument was like. */
enum state { ANY, ZERO, BELOW_0, INFINITE, BEYOND_1 };

static bool is_state(double x, enum state state)
{
	switch (state) {
	case ZERO:
		return x == 0;
	case BELOW_0:
		return x < 0;
	case INFINITE:
		return isinf(x);
	case BEYOND_1:
		return fabs(x) > 1;
	default:
		return true;
	}
}

/* The first row that fits tells why. */
/* clang-format off */
static const struct reason {
	enum op op;
	enum blame_kind kind;
	enum state a, b;
	const char *why;
} reasons[] = {
	{ OP_LEAF, BLAME_NAN, ANY, ANY, "it was given as NaN" },
	{ OP_LEAF, BLAME_INFINITE, ANY, ANY, "it was given as infinite" },
	{ OP_NUMBER, BLAME_INFINITE, ANY, ANY, "it was given as infinite" },
	{ OP_ADD, BLAME_NAN, INFINITE, INFINITE, "infinity minus infinity" },
	{ OP_SUB, BLAME_NAN, INFINITE, INFINITE, "infinity minus infinity" },
	{ OP_SUM, BLAME_NAN, ANY, ANY, "infinity minus infinity" },
	{ OP_MEAN, BLAME_NAN, ANY, ANY, "infinity minus infinity" },
	{ OP_MUL, BLAME_NAN, ANY, ANY, "0 times infinity" },
	{ OP_DIV, BLAME_NAN, ZERO, ZERO, "0 divided by 0" },
	{ OP_DIV, BLAME_NAN, ANY, ANY, "infinity divided by infinity" },
	{ OP_DIV, BLAME_INFINITE, ANY, ZERO, "division by 0" },
	{ OP_POW, BLAME_NAN, BELOW_0, ANY,
	  "a negative number to a power that is not whole" },
	{ OP_POW, BLAME_INFINITE, ZERO, BELOW_0, "0 to a negative power" },
	{ OP_LOG, BLAME_NAN, BELOW_0, ANY, "log of a negative number" },
	{ OP_LOG, BLAME_INFINITE, ZERO, ANY, "log of 0" },
	{ OP_LN, BLAME_NAN, BELOW_0, ANY, "ln of a negative number" },
	{ OP_LN, BLAME_INFINITE, ZERO, ANY, "ln of 0" },
	{ OP_LOG10, BLAME_NAN, BELOW_0, ANY, "log10 of a negative number" },
	{ OP_LOG10, BLAME_INFINITE, ZERO, ANY, "log10 of 0" },
	{ OP_LOG2, BLAME_NAN, BELOW_0, ANY, "log2 of a negative number" },
	{ OP_LOG2, BLAME_INFINITE, ZERO, ANY, "log2 of 0" },
	{ OP_SQRT, BLAME_NAN, BELOW_0, ANY,
	  "square root of a negative number" },
	{ OP_EXP, BLAME_INFINITE, ANY, ANY,
	  "exp of a number above 709.78 is too large for a double" },
	{ OP_SIN, BLAME_NAN, INFINITE, ANY, "sin of infinity" },
	{ OP_COS, BLAME_NAN, INFINITE, ANY, "cos of infinity" },
	{ OP_TAN, BLAME_NAN, INFINITE, ANY, "tan of infinity" },
	{ OP_ASIN, BLAME_NAN, BEYOND_1, ANY, "asin of a number beyond 1" },
	{ OP_ACOS, BLAME_NAN, BEYOND_1, ANY, "acos of a number beyond 1" },
	{ OP_SPACING, BLAME_NAN, INFINITE, ANY, "spacing of infinity" },
};

static const char *const in_general[] = {
	[BLAME_NAN] = "the result is not a number",
	[BLAME_INFINITE] = "the result is too large for a double",
	[BLAME_DENORMAL] = "so near 0 that it loses digits",
};
/* clang-format on */

enum { REASONS = sizeof(reasons) / sizeof(reasons[0]) };

static bool is_kind(double x, enum blame_kind kind)
{
	switch (kind) {
	case BLAME_NAN:
		return isnan(x);
	case BLAME_INFINITE:
		return isinf(x);
	default:
		return fpclassify(x) == FP_SUBNORMAL;
	}
}

static const char *why_value(const struct graph *graph, node_id node,
			     size_t lane, enum blame_kind kind)
{
	double a = graph_value(graph, graph->arg[node][0], lane);
	double b = graph_value(graph, graph->arg[node][1], lane);

	for (int i = 0; i < REASONS; i++)
		if (reasons[i].op == (enum op)graph->op[node] &&
		    reasons[i].kind == kind && is_state(a, reasons[i].a) &&
		    is_state(b, reasons[i].b))
			return reasons[i].why;
	return in_general[kind];
}

/* The arguments of the first such node are not such: they come before it. */
struct blame blame_value(const struct graph *graph, node_id root,
			 enum blame_kind kind)
{
	struct blame blame = { NODE_NONE, NODE_NONE, 0, NULL };
	uint8_t *heard = edge_heard(graph, root);

	for (node_id node = 0; node <= root && !blame.why; node++) {
		size_t lanes = graph_is_wide(graph, node) ? graph->lanes : 1;

		for (size_t i = 0; heard[node] && i < lanes; i++) {
			if (!is_kind(graph_value(graph, node, i), kind))
				continue;
			blame = (struct blame){ node, NODE_NONE, i,
						why_value(graph, node, i,
							  kind) };
			break;
		}
	}
	free(heard);
	return blame;
}

static const char *why_sent(double upstream, double slope, enum blame_kind kind)
{
	if (kind == BLAME_DENORMAL)
		return in_general[kind];
	if (isnan(slope))
		return "the slope is not a number";
	if (kind == BLAME_NAN)
		return isinf(slope) ? "0 times an infinite slope"
				    : "an infinite gradient times slope 0";
	return isinf(slope) && !isinf(upstream)
		       ? "the slope is infinite"
		       : "the product is too large for a double";
}

static struct blame blame_edges(const struct graph *graph, node_id from,
				const struct margin *grad, enum blame_kind kind)
{
	for (int i = 0; i < edge_count(graph, from); i++)
		for (size_t lane = 0; lane < edge_lanes(graph, from); lane++) {
			double upstream = margin_number(grad, from, lane);
			double slope = edge_slope(graph, from, i, lane);

			if (is_kind(upstream * slope, kind))
				return (struct blame){
					edge_arg(graph, from, i), from, lane,
					why_sent(upstream, slope, kind)
				};
		}
	return (struct blame){ NODE_NONE, NODE_NONE, 0, NULL };
}

/* Messages are good so far, and yet what they add up to is not. */
static struct blame blame_sum(const struct margin *grad, node_id node,
			      enum blame_kind kind)
{
	static const char *const why[] = {
		[BLAME_NAN] = "infinity minus infinity",
		[BLAME_INFINITE] = "the sum is too large for a double",
		[BLAME_DENORMAL] = "what is left of the sum is very near 0",
	};

	for (size_t lane = 0; lane < margin_width(grad, node); lane++)
		if (is_kind(margin_number(grad, node, lane), kind))
			return (struct blame){ node, NODE_NONE, lane,
					       why[kind] };
	return (struct blame){ NODE_NONE, NODE_NONE, 0, NULL };
}

struct blame blame_grad(const struct graph *graph, node_id root,
			const struct margin *grad, enum blame_kind kind)
{
	struct blame blame = { NODE_NONE, NODE_NONE, 0, NULL };
	uint8_t *heard = edge_heard(graph, root);

	for (node_id node = root; node >= 0 && !blame.why; node--) {
		if (!heard[node])
			continue;
		blame = blame_sum(grad, node, kind);
		if (!blame.why)
			blame = blame_edges(graph, node, grad, kind);
	}
	free(heard);
	return blame;
}
