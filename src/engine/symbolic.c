/* symbolic.c - slopes on the way up from the variable, each part once. */
#include "gradlab/symbolic.h"

#include <stdlib.h>

#include "gradlab/slope.h"

/* What is known of the parts from the variable up to the whole. */
struct way {
	struct tree *tree;
	part_id variable, whole;
	unsigned char *moves; /* whether each holds the variable */
	part_id *slope;	      /* of each that does and is used */
};

static bool moves(const void *with, part_id part)
{
	const struct way *way = with;

	return part >= way->variable && part <= way->whole &&
	       way->moves[part - way->variable];
}

static part_id slope_of(void *with, part_id part)
{
	const struct way *way = with;

	return moves(way, part) ? way->slope[part - way->variable]
				: tree_number(way->tree, 0);
}

static bool holds_variable(const struct way *way, part_id part)
{
	if (part == way->variable)
		return true;
	for (int i = 0; i < way->tree->part[part].args; i++)
		if (moves(way, tree_arg(way->tree, part, i)))
			return true;
	return false;
}

static void climb(struct way *way, struct slope_rules *rules)
{
	unsigned char *marks = tree_marks(way->tree, &way->whole, 1);
	struct slope_site site = {
		.tree = way->tree,
		.variable = way->variable,
		.moves = moves,
		.slope = slope_of,
		.with = way,
		.plain = true,
	};

	for (part_id part = way->variable;
	     part <= way->whole && !way->tree->failure; part++) {
		if (!marks[part] || !holds_variable(way, part))
			continue;
		way->moves[part - way->variable] = 1;
		site.part = part;
		way->slope[part - way->variable] =
			slope_apply(rules, &site, slope_choose(&site));
	}
	free(marks);
}

part_id symbolic_slope(struct tree *tree, part_id whole, part_id variable)
{
	struct way way = { .tree = tree, .variable = variable, .whole = whole };
	struct slope_rules *rules;
	part_id slope;
	size_t count;

	if (whole == PART_NONE || variable == PART_NONE)
		return PART_NONE;
	if (whole < variable)
		return tree_number(tree, 0);
	count = (size_t)(whole - variable) + 1;
	rules = slope_rules_new();
	way.moves = mem_alloc(count, 1);
	way.slope = mem_alloc(count, sizeof(*way.slope));
	climb(&way, rules);
	slope = slope_of(&way, whole);
	slope_rules_free(rules);
	free(way.moves);
	free(way.slope);
	return tree->failure ? PART_NONE : slope;
}
