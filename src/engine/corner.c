/* corner.c - the pieces of which some operations are made. */
#include "gradlab/corner.h"

#include <math.h>

#include "gradlab/edge.h"

typedef double piece_of(double a, double b);

static double side_of_a(double a, double b)
{
	(void)b;
	return (a > 0) - (a < 0);
}

static double side_of_b(double a, double b)
{
	return side_of_a(b, a);
}

static double which_is_more(double a, double b)
{
	return (a > b) - (a < b);
}

static double whole_part(double a, double b)
{
	(void)b;
	return floor(a);
}

/* Between two of its poles tan stands on one piece. */
static double branch_of_tan(double a, double b)
{
	(void)b;
	return floor(a / M_PI + 0.5);
}

static double binade(double a, double b)
{
	(void)b;
	return isfinite(a) && a != 0 ? ilogb(a) : 0;
}

static double which_hold(double a, double b)
{
	return 2 * (a != 0) + (b != 0);
}

static double holds(double a, double b)
{
	(void)b;
	return a != 0;
}

/* clang-format off */
static piece_of *const pieces_of[OP_COUNT] = {
	[OP_DIV] = side_of_b,
	[OP_POW] = side_of_a,
	[OP_LOG] = side_of_a,
	[OP_LN] = side_of_a,
	[OP_LOG10] = side_of_a,
	[OP_LOG2] = side_of_a,
	[OP_SQRT] = side_of_a,
	[OP_TAN] = branch_of_tan,
	[OP_RELU] = side_of_a,
	[OP_LEAKY_RELU] = side_of_a,
	[OP_ABS] = side_of_a,
	[OP_SIGN] = side_of_a,
	[OP_FLOOR] = whole_part,
	[OP_SPACING] = binade,
	[OP_MIN] = which_is_more,
	[OP_MAX] = which_is_more,
	[OP_LT] = which_is_more,
	[OP_LE] = which_is_more,
	[OP_GT] = which_is_more,
	[OP_GE] = which_is_more,
	[OP_EQ] = which_is_more,
	[OP_NE] = which_is_more,
	[OP_AND] = which_hold,
	[OP_OR] = which_hold,
	[OP_NOT] = holds,
	[OP_THEN] = holds,
	[OP_ELSE] = holds,
};
/* clang-format on */

double corner_piece(enum op op, double a, double b)
{
	return pieces_of[op] ? pieces_of[op](a, b) : 0;
}

bool corner_is_tie(enum op op, double a, double b)
{
	piece_of *of = pieces_of[op];

	if (of == side_of_a || of == side_of_b || of == which_is_more)
		return of(a, b) == 0;
	return of == whole_part && a == floor(a);
}

static double piece_in_lane(const struct graph *graph, node_id node,
			    size_t lane)
{
	if (!edge_count(graph, node))
		return 0;
	return corner_piece(graph->op[node],
			    graph_value(graph, graph->arg[node][0], lane),
			    graph_value(graph, graph->arg[node][1], lane));
}

void corner_pieces(const struct graph *graph, struct margin *pieces)
{
	for (node_id node = 0; node < (node_id)pieces->nodes; node++)
		for (size_t i = 0; i < margin_width(pieces, node); i++)
			margin_at(pieces, node)[i] =
				piece_in_lane(graph, node, i);
}

node_id corner_crossed(const struct graph *graph, const struct margin *pieces,
		       node_id root)
{
	for (node_id node = 0; node <= root; node++)
		for (size_t i = 0; i < margin_width(pieces, node); i++)
			if (margin_at(pieces, node)[i] !=
			    piece_in_lane(graph, node, i))
				return node;
	return NODE_NONE;
}
