/* slip_rule.c - wrong local slopes, expanded from slip.def. */
#include <math.h>

#include "gradlab/edge.h"
#include "slip_parts.h"

/* clang-format off */
#define UNUSED __attribute__((unused))
#define SLIP(id, op, arg, given, text)					\
static double given_##id(double a UNUSED, double b UNUSED,		\
			 double v UNUSED)				\
{									\
	return given;							\
}
#include "gradlab/slip.def"
#undef SLIP

static const struct {
	enum op op;
	int arg;
	double (*slope)(double a, double b, double v);
	const char *text;
} slips[] = {
#define SLIP(id, op, arg, given, text)					\
	{ OP_##op, arg, given_##id, text },
#include "gradlab/slip.def"
#undef SLIP
};
/* clang-format on */

enum { SLIPS = sizeof(slips) / sizeof(slips[0]) };

/* The slope that a row gives to a road. */
static double given_slope(const struct suspect *s, int row,
			  const struct road *road)
{
	const node_id *arg = s->graph->arg[road->to];

	return slips[row].slope(graph_value(s->graph, arg[0], 0),
				graph_value(s->graph, arg[1], 0),
				graph_value(s->graph, road->to, 0));
}

/* Whether the wrong slope on this road gives the number: alone, on all roads
 * of the same node (x*x), or with nothing from upstream. */
static bool fits(const struct suspect *s, int row, const struct road *road)
{
	double given = given_slope(s, row, road);
	double change = (given - road->slope) * road->upstream;
	size_t alike = 0;

	if (given == road->slope)
		return false;
	/* Only a sign is wrong: a row that turns the sign, or none. */
	if (suspect_fits(s, -s->right) && given != -road->slope)
		return false;
	for (size_t i = 0; i < s->roads.count; i++)
		alike += s->roads.road[i].to == road->to;
	return suspect_fits(s, s->right + change) ||
	       suspect_fits(s, s->right + (double)alike * change) ||
	       (s->roads.count == 1 && suspect_fits(s, given));
}

enum slip slip_by_rule(struct suspect *s)
{
	for (int row = 0; row < SLIPS; row++)
		for (size_t i = 0; i < s->roads.count; i++) {
			const struct road *road = &s->roads.road[i];

			if (s->graph->op[road->to] == slips[row].op &&
			    road->arg == slips[row].arg && fits(s, row, road))
				return suspect_tell(
					s, SLIP_RULE, "Look at %s: %s.",
					suspect_name(s, road->to),
					slips[row].text);
		}
	return SLIP_NONE;
}
