/* derivation.c - open slopes, and the rules applied to them. */
#include "gradlab/derivation.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/print.h"

#include "opened.h"

/* Makes an open slope; in the list it stands behind `before` (-1: first). */
static part_id open_slope(struct derivation *d, part_id inner, int32_t before)
{
	part_id part = tree_open(d->tree, inner, d->variable);
	int32_t index = (int32_t)d->opens;
	int32_t next = before < 0 ? d->leftmost : d->open[before].next;

	if (part == PART_NONE)
		return PART_NONE;
	d->open = mem_grow(d->open, &d->room, d->opens + 1, sizeof(*d->open));
	d->open[d->opens++] = (struct derivation_open){
		.part = part,
		.filled = PART_NONE,
		.before = before,
		.next = next,
	};
	if (before < 0)
		d->leftmost = index;
	else
		d->open[before].next = index;
	if (next >= 0)
		d->open[next].before = index;
	return part;
}

/* Takes an open slope out of the list. */
static void close_slope(struct derivation *d, const struct derivation_open *old)
{
	if (old->before < 0)
		d->leftmost = old->next;
	else
		d->open[old->before].next = old->next;
	if (old->next >= 0)
		d->open[old->next].before = old->before;
}

static bool moves(const void *with, part_id part)
{
	const struct derivation *d = with;

	return part <= d->whole && d->moves[part];
}

/* For each part of the whole whether it holds the variable. */
static void find_moves(struct derivation *d)
{
	const struct tree *tree = d->tree;

	d->moves = mem_alloc((size_t)d->whole + 1, 1);
	for (part_id part = 0; part <= d->whole; part++) {
		d->moves[part] = part == d->variable;
		for (int i = 0; i < tree->part[part].args; i++)
			d->moves[part] |= d->moves[tree_arg(tree, part, i)];
	}
}

void derivation_init(struct derivation *derivation, struct tree *tree,
		     part_id whole, part_id variable)
{
	memset(derivation, 0, sizeof(*derivation));
	derivation->tree = tree;
	derivation->whole = whole;
	derivation->variable = variable;
	derivation->first = tree->opens;
	derivation->leftmost = -1;
	derivation->formulas = slope_rules_new();
	if (whole == PART_NONE || variable == PART_NONE)
		return;
	find_moves(derivation);
	open_slope(derivation, whole, -1);
}

void derivation_release(struct derivation *derivation)
{
	simplification_release(&derivation->tidy);
	slope_rules_free(derivation->formulas);
	free(derivation->moves);
	free(derivation->open);
	free(derivation->step);
	memset(derivation, 0, sizeof(*derivation));
}

struct derivation_open *opened(const struct derivation *d, part_id part)
{
	const struct part *found = &d->tree->part[part];
	int32_t index = found->what - d->first;

	return found->kind == PART_OPEN && index >= 0 &&
			       (size_t)index < d->opens
		       ? &d->open[index]
		       : NULL;
}

part_id derivation_next(const struct derivation *derivation)
{
	return derivation->leftmost < 0
		       ? PART_NONE
		       : derivation->open[derivation->leftmost].part;
}

part_id derivation_after(const struct derivation *derivation, part_id open)
{
	const struct derivation_open *slope = opened(derivation, open);

	return slope && slope->next >= 0 ? derivation->open[slope->next].part
					 : PART_NONE;
}

/* Slopes that a rule opens come one behind the other. */
struct opening {
	struct derivation *derivation;
	int32_t before;
};

static bool moves_in(const void *with, part_id part)
{
	return moves(((const struct opening *)with)->derivation, part);
}

static part_id open_next(void *with, part_id arg)
{
	struct opening *opening = with;
	struct derivation *d = opening->derivation;
	part_id part = open_slope(d, arg, opening->before);

	if (part != PART_NONE)
		opening->before = (int32_t)d->opens - 1;
	return part;
}

static struct slope_site site_of(struct opening *opening, part_id open)
{
	struct derivation *d = opening->derivation;

	return (struct slope_site){
		.tree = d->tree,
		.part = tree_arg(d->tree, open, 0),
		.variable = d->variable,
		.moves = moves_in,
		.slope = open_next,
		.with = opening,
	};
}

bool derivation_fits(const struct derivation *derivation, part_id open,
		     enum slope_rule rule)
{
	/* Nothing is changed by asking. */
	struct opening opening = { (struct derivation *)derivation, -1 };
	struct slope_site site = site_of(&opening, open);

	return slope_fits(&site, rule);
}

enum slope_rule derivation_choice(const struct derivation *derivation,
				  part_id open)
{
	struct opening opening = { (struct derivation *)derivation, -1 };
	struct slope_site site = site_of(&opening, open);

	return slope_choose(&site);
}

const char *derivation_rule_name(const struct derivation *derivation,
				 part_id open, enum slope_rule rule)
{
	const struct tree *tree = derivation->tree;
	part_id inner = tree_arg(tree, open, 0);

	if (rule != SLOPE_FUNCTION)
		return slope_info[rule].name;
	return tree->part[inner].kind == PART_OP
		       ? op_info[tree->part[inner].what].symbol
		       : tree_name_of(tree, inner)->text;
}

/* The slope of a + b - c is taken in one go. */
static part_id open_sum(const struct slope_site *site)
{
	const struct tree *tree = site->tree;
	part_id *link = NULL, part = site->part, sum;
	size_t count = 0, room = 0;

	while (tree_is_op(tree, part, OP_ADD) ||
	       tree_is_op(tree, part, OP_SUB)) {
		link = mem_grow(link, &room, count + 1, sizeof(*link));
		link[count++] = part;
		part = tree_arg(tree, part, 0);
	}
	sum = site->slope(site->with, part);
	while (count--)
		sum = tree_op(site->tree, (enum op)tree->part[link[count]].what,
			      sum,
			      site->slope(site->with,
					  tree_arg(tree, link[count], 1)));
	free(link);
	return sum;
}

static void add_step(struct derivation *d, size_t index)
{
	d->step = mem_grow(d->step, &d->step_room, d->rules + 1,
			   sizeof(*d->step));
	d->step[d->rules++] = index;
}

bool derivation_apply(struct derivation *derivation, part_id open,
		      enum slope_rule rule)
{
	struct opening opening = { .derivation = derivation };
	struct derivation_open *slope = opened(derivation, open);
	struct slope_site site = site_of(&opening, open);
	part_id from = (part_id)derivation->tree->count, filled;
	size_t index;

	if (!slope || slope->filled != PART_NONE || !slope_fits(&site, rule))
		return false;
	index = (size_t)(slope - derivation->open);
	opening.before = (int32_t)index;
	filled = rule == SLOPE_SUM || rule == SLOPE_DIFFERENCE
			 ? open_sum(&site)
			 : slope_apply(derivation->formulas, &site, rule);
	if (filled == PART_NONE)
		return false;
	slope = &derivation->open[index];
	slope->filled = filled;
	slope->from = from;
	slope->rule = rule;
	slope->when = derivation->rules;
	close_slope(derivation, slope);
	add_step(derivation, index);
	return true;
}

static part_id final_part(const void *with, part_id part)
{
	const struct derivation_open *slope = opened(with, part);

	return slope ? slope->final : part;
}

/* The formula with every slope in its place.  What a rule makes holds only
 * slopes that were opened later, so the last one is put in first. */
static part_id put_together(struct derivation *d)
{
	for (size_t i = d->opens; i-- > 0;) {
		struct derivation_open *slope = &d->open[i];

		slope->final = tree_replace(d->tree, slope->filled, slope->from,
					    final_part, d);
	}
	return d->tree->failure || !d->opens ? PART_NONE : d->open[0].final;
}

bool derivation_simplify(struct derivation *derivation)
{
	if (derivation->simplified)
		return true;
	if (derivation->leftmost >= 0)
		return false;
	derivation->simplified = simplification_init(
		&derivation->tidy, derivation->tree, put_together(derivation),
		derivation->variable);
	return derivation->simplified;
}

bool derivation_run(struct derivation *derivation)
{
	part_id open;

	while ((open = derivation_next(derivation)) != PART_NONE) {
		enum slope_rule rule = derivation_choice(derivation, open);

		if (rule == SLOPE_COUNT)
			tree_fail(derivation->tree,
				  "something in it has no slope");
		if (rule == SLOPE_COUNT ||
		    !derivation_apply(derivation, open, rule))
			return false;
	}
	return derivation_simplify(derivation);
}

part_id derivation_result(const struct derivation *derivation)
{
	return derivation->simplified ? derivation->tidy.result : PART_NONE;
}
