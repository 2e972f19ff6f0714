/* slope.c - which rule of slopes fits a part, and what it makes of it. */
#include "gradlab/slope.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "bind.h"
#include "plain.h"
#include "rules.h"

/* clang-format off */
const struct slope_info slope_info[SLOPE_COUNT] = {
#define SLOPE(id, name, op, u, v, formula, statement, say)		\
	[SLOPE_##id] = { name, op, SLOPE_##u, SLOPE_##v, formula, statement,	\
			 say },
#include "gradlab/slope.def"
#undef SLOPE
};
/* clang-format on */

struct slope_rules {
	struct rules of_ops; /* the formulas of op.def */
	struct arena arena;
	struct formula own[SLOPE_COUNT];
};

struct slope_rules *slope_rules_new(void)
{
	return mem_alloc(1, sizeof(struct slope_rules));
}

void slope_rules_free(struct slope_rules *rules)
{
	if (!rules)
		return;
	rules_release(&rules->of_ops);
	arena_release(&rules->arena);
	free(rules);
}

/* A formula of slope.def, which cannot be wrong. */
static const struct formula *formula_of(struct slope_rules *rules,
					enum slope_rule rule)
{
	static const char *const params[] = { "u", "v", "p", "q" };
	struct formula *formula = &rules->own[rule];
	const char *text = slope_info[rule].formula;
	bool good;

	if (formula->count)
		return formula;
	good = formula_parse(formula, &rules->arena, text, strlen(text), 0,
			     (struct origin){ 0 });
	formula->param = params;
	formula->params = 4;
	good = good && bind_formula(NULL, formula, NULL);
	assert(good);
	(void)good;
	return formula;
}

static bool moves(const struct slope_site *site, part_id part)
{
	return site->moves(site->with, part);
}

static enum slope_wants kind_of(const struct slope_site *site, part_id part)
{
	if (part == site->variable)
		return SLOPE_BARE;
	return moves(site, part) ? SLOPE_INNER : SLOPE_FIXED;
}

static bool suits(enum slope_wants is, enum slope_wants wanted)
{
	return wanted == SLOPE_ANY || wanted == is ||
	       (wanted == SLOPE_MOVES && is != SLOPE_FIXED);
}

static bool is_function(const struct tree *tree, part_id part)
{
	const struct part *found = &tree->part[part];

	if (found->kind == PART_CALL)
		return found->args == 1 &&
		       tree_name_of(tree, part)->bind == BIND_SYMBOL;
	return found->kind == PART_OP &&
	       op_info[found->what].form == OP_FORM_FUNCTION;
}

/* Whether op.def knows no slope of it but 0. */
static bool is_flat(const struct tree *tree, part_id part)
{
	const struct part *found = &tree->part[part];
	const struct op_info *info = &op_info[found->what];

	if (found->kind != PART_OP)
		return false;
	for (int i = 0; i < info->arity; i++)
		if (strcmp(info->rule[i], "0"))
			return false;
	return true;
}

/* Whether all arguments that move are the variable itself. */
static bool is_outer(const struct slope_site *site)
{
	for (int i = 0; i < site->tree->part[site->part].args; i++)
		if (kind_of(site, tree_arg(site->tree, site->part, i)) ==
		    SLOPE_INNER)
			return false;
	return true;
}

static bool op_fits(const struct slope_site *site,
		    const struct slope_info *info)
{
	const struct tree *tree = site->tree;
	part_id part = site->part;

	return tree_is_op(tree, part, (enum op)info->op) &&
	       suits(kind_of(site, tree_arg(tree, part, 0)), info->u) &&
	       suits(kind_of(site,
			     tree_arg(tree, part, tree->part[part].args - 1)),
		     info->v);
}

bool slope_fits(const struct slope_site *site, enum slope_rule rule)
{
	const struct slope_info *info = &slope_info[rule];
	const struct tree *tree = site->tree;
	part_id part = site->part;

	if (info->op != OP_NONE)
		return op_fits(site, info);
	switch (rule) {
	case SLOPE_CASES:
		return tree_is_if(tree, part);
	case SLOPE_FLAT:
		return is_flat(tree, part);
	case SLOPE_FUNCTION:
	case SLOPE_FUNCTION_INNER:
		return is_function(tree, part) && !is_flat(tree, part) &&
		       is_outer(site) == (rule == SLOPE_FUNCTION);
	default: /* of the part itself */
		return kind_of(site, part) == info->u;
	}
}

enum slope_rule slope_choose(const struct slope_site *site)
{
	enum slope_rule rule = 0;

	while (rule < SLOPE_COUNT && !slope_fits(site, rule))
		rule++;
	return rule;
}

enum { RULE_TERMS = 32 };

/* What a formula of slope.def or op.def is written for. */
struct writing {
	const struct slope_site *site;
	part_id given[4]; /* its parameters; PART_NONE: not known yet */
	part_id arg[4];	  /* of which given[i] is to be the slope */
};

static part_id combine(const struct slope_site *site, enum op op, part_id a,
		       part_id b)
{
	return site->plain ? plain_op(site->tree, op, a, b)
			   : plain_numbers(site->tree, op, a, b);
}

/* Slopes are asked for as they are met, so the leftmost comes first. */
static part_id parameter(struct writing *writing, int i)
{
	const struct slope_site *site = writing->site;

	if (writing->given[i] == PART_NONE)
		writing->given[i] = site->slope(site->with, writing->arg[i]);
	return writing->given[i];
}

static part_id write_formula(struct writing *writing,
			     const struct formula *formula)
{
	const struct slope_site *site = writing->site;
	part_id part[RULE_TERMS] = { 0 };

	assert(formula->count <= RULE_TERMS);
	for (int i = 0; i < formula->count; i++) {
		const struct term *t = &formula->term[i];
		part_id a = part[t->arg[0]], b = part[t->arg[1]];

		if (t->kind == TERM_NUMBER)
			part[i] = tree_number(site->tree, t->number);
		else if (t->bind == BIND_PARAMETER)
			part[i] = parameter(writing, t->index);
		else if (t->bind == BIND_BUILTIN)
			part[i] = plain_if(site->tree, a, b, part[t->arg[2]]);
		else
			part[i] = combine(site, (enum op)t->op, a,
					  t->args == 2 ? b : a);
	}
	return part[formula->count - 1];
}

/* The rule of an operation, in u, v, p and q. */
static part_id apply_own(struct slope_rules *rules,
			 const struct slope_site *site, enum slope_rule rule)
{
	const struct tree *tree = site->tree;
	struct writing writing = { .site = site };

	for (int i = 0; i < 2; i++) {
		int args = tree->part[site->part].args;

		writing.given[i] = writing.arg[i + 2] =
			args ? tree_arg(tree, site->part, i < args ? i : 0)
			     : site->part;
		writing.given[i + 2] = PART_NONE;
	}
	return write_formula(&writing, formula_of(rules, rule));
}

/* The slope of a function by one argument, as op.def has it; of one that a
 * lesson defined it is f'. */
static part_id outer_slope(struct slope_rules *rules,
			   const struct slope_site *site, int arg)
{
	const struct tree *tree = site->tree;
	const struct part *found = &tree->part[site->part];
	part_id first = tree_arg(tree, site->part, 0);
	struct writing writing = {
		.site = site,
		.given = { first, tree_arg(tree, site->part, found->args - 1),
			   site->part },
	};

	if (found->kind == PART_CALL)
		return tree_call(site->tree, tree_name_of(tree, site->part),
				 found->primes + 1, &first, 1);
	return write_formula(&writing, rules_slope(&rules->of_ops,
						   (enum op)found->what, arg));
}

static part_id apply_function(struct slope_rules *rules,
			      const struct slope_site *site)
{
	part_id sum = PART_NONE;

	for (int i = 0; i < site->tree->part[site->part].args; i++) {
		part_id arg = tree_arg(site->tree, site->part, i), slope;
		enum slope_wants kind = kind_of(site, arg);

		if (kind == SLOPE_FIXED)
			continue;
		slope = outer_slope(rules, site, i);
		if (kind == SLOPE_INNER)
			slope = combine(site, OP_MUL, slope,
					site->slope(site->with, arg));
		sum = sum == PART_NONE ? slope
				       : combine(site, OP_ADD, sum, slope);
	}
	return sum;
}

static part_id apply_cases(const struct slope_site *site)
{
	part_id c = tree_arg(site->tree, site->part, 0);
	part_id a =
		site->slope(site->with, tree_arg(site->tree, site->part, 1));
	part_id b =
		site->slope(site->with, tree_arg(site->tree, site->part, 2));

	return plain_if(site->tree, c, a, b);
}

part_id slope_apply(struct slope_rules *rules, const struct slope_site *site,
		    enum slope_rule rule)
{
	switch (rule) {
	case SLOPE_CASES:
		return apply_cases(site);
	case SLOPE_FUNCTION:
	case SLOPE_FUNCTION_INNER:
		return apply_function(rules, site);
	case SLOPE_COUNT:
		return tree_fail(site->tree, "something in it has no slope");
	default:
		return apply_own(rules, site, rule);
	}
}
