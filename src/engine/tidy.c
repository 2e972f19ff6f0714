/* tidy.c - what a product, a sum or a function comes to. */
#include "tidy.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plain.h"

/* The only factor of a product, if it stands above the line with power 1. */
static const struct factor *lone_factor(const struct product *product)
{
	return product->count == 1 && ratio_is(product->list[0].power, 1)
		       ? &product->list[0]
		       : NULL;
}

static bool has_minus(const struct sum *sum)
{
	for (size_t i = 0; i < sum->count; i++)
		if (sum->list[i].number.top < 0)
			return true;
	return false;
}

/* Whether each term times the number is a whole number of its key. */
static bool goes_in(const struct sum *sum, struct ratio number)
{
	for (size_t i = 0; i < sum->count; i++) {
		struct ratio each = sum->list[i].number;

		if (!ratio_times(&each, number) || !ratio_is_whole(each))
			return false;
	}
	return true;
}

/* -(1 - x) is x - 1, (6*x - 4)/2 is 3*x - 2; PART_NONE where a number times a
 * sum stays what it is. */
static part_id number_into_sum(struct tidy *tidy, part_id part,
			       struct ratio number)
{
	struct sum sum = { 0 };
	part_id result = PART_NONE;

	sum_add(tidy, &sum, part, ratio_of(1));
	if ((ratio_is(number, -1) && has_minus(&sum)) ||
	    (number.bottom > 1 && goes_in(&sum, number))) {
		sum.count = 0;
		sum_add(tidy, &sum, part, number);
		sum_settle(&sum);
		result = sum_write(tidy, &sum);
	}
	sum_release(&sum);
	return result;
}

/* 2*if(c, 1, 0.01) is if(c, 2, 0.02). */
static part_id number_into_cases(struct tidy *tidy, part_id part,
				 struct ratio number)
{
	struct tree *tree = tidy->tree;
	struct ratio a, b;

	if (!ratio_read(tree, tree_arg(tree, part, 1), &a) ||
	    !ratio_read(tree, tree_arg(tree, part, 2), &b) ||
	    !ratio_times(&a, number) || !ratio_times(&b, number))
		return PART_NONE;
	return tree_if(tree, tree_arg(tree, part, 0), ratio_write(tree, a),
		       ratio_write(tree, b));
}

/* A number taken into the one thing that it multiplies. */
static part_id take_in(struct tidy *tidy, const struct product *product)
{
	const struct factor *factor = lone_factor(product);

	if (!factor || ratio_is(product->number, 1) ||
	    ratio_is(product->number, 0) || tidy->tree->failure)
		return PART_NONE;
	if (tidy_is_sum(tidy->tree, factor->base))
		return number_into_sum(tidy, factor->base, product->number);
	if (tree_is_if(tidy->tree, factor->base))
		return number_into_cases(tidy, factor->base, product->number);
	return PART_NONE;
}

part_id tidy_product(struct tidy *tidy, part_id part, enum tidy_rule *rule)
{
	struct product product;
	part_id result;

	product_init(&product);
	product_times(tidy, &product, part);
	product_settle(tidy, &product);
	result = take_in(tidy, &product);
	if (result == PART_NONE)
		result = product_write(tidy, &product);
	*rule = product.merged	      ? TIDY_POWERS
		: product.numbers > 1 ? TIDY_NUMBERS
		: product.ones	      ? TIDY_ZERO_ONE
				      : TIDY_ORDER;
	product_release(&product);
	return result;
}

enum { EXPAND_TERMS = 64 }; /* longer sums are not multiplied out */

/* The sum among the factors of a term, above the line with power 1; `rest` is
 * left with the others.  PART_NONE where there is not one. */
static part_id take_sum(const struct tree *tree, struct product *rest)
{
	part_id found = PART_NONE;
	size_t at = 0;

	for (size_t i = 0; i < rest->count; i++) {
		if (!tidy_is_sum(tree, rest->list[i].base) ||
		    !ratio_is(rest->list[i].power, 1))
			continue;
		if (found != PART_NONE)
			return PART_NONE;
		found = rest->list[i].base;
		at = i;
	}
	if (found != PART_NONE)
		rest->list[at] = rest->list[--rest->count];
	return found;
}

/* Adds a term to a sum, multiplied out; whether it could be. */
static bool add_expanded(struct tidy *tidy, struct sum *to,
			 const struct summand *term)
{
	struct tree *tree = tidy->tree;
	struct product rest;
	struct sum inner = { 0 };
	part_id sum, times;

	product_init(&rest);
	product_times(tidy, &rest, term->part);
	product_settle(tidy, &rest);
	sum = take_sum(tree, &rest);
	times = product_write(tidy, &rest);
	product_release(&rest);
	if (sum == PART_NONE || times == PART_NONE) {
		sum_add(tidy, to, term->part, term->number);
		return false;
	}
	sum_add(tidy, &inner, sum, term->number);
	for (size_t i = 0; i < inner.count; i++)
		sum_add(tidy, to,
			tree_op(tree, OP_MUL, times, inner.list[i].part),
			inner.list[i].number);
	sum_release(&inner);
	return true;
}

/* The sum with its products multiplied out, where that is shorter; else
 * `so_far`. */
static part_id expand(struct tidy *tidy, const struct sum *sum, part_id so_far)
{
	struct tree *tree = tidy->tree;
	struct sum longer = { 0 };
	part_id result = so_far;
	bool any = false;

	for (size_t i = 0; i < sum->count; i++)
		any |= add_expanded(tidy, &longer, &sum->list[i]);
	sum_settle(&longer);
	if (any && longer.count <= EXPAND_TERMS)
		result = sum_write(tidy, &longer);
	if (result != PART_NONE &&
	    tree_symbols(tree, result) >= tree_symbols(tree, so_far))
		result = so_far;
	sum_release(&longer);
	return result;
}

part_id tidy_sum(struct tidy *tidy, part_id part, enum tidy_rule *rule)
{
	struct sum sum = { 0 };
	part_id result, expanded;

	sum_add(tidy, &sum, part, ratio_of(1));
	sum_settle(&sum);
	expanded = result = sum_write(tidy, &sum);
	if (result != PART_NONE && sum.count > 1 && sum.count <= EXPAND_TERMS)
		expanded = expand(tidy, &sum, result);
	*rule = expanded != result ? TIDY_EXPAND
		: sum.zeros	   ? TIDY_ZERO_ONE
		: sum.numbers > 1  ? TIDY_NUMBERS
		: sum.merged	   ? TIDY_TERMS
				   : TIDY_ORDER;
	sum_release(&sum);
	return expanded;
}

/* Whether a part is 1 or 0. */
static bool is_condition(const struct tree *tree, part_id part)
{
	const struct part *found = &tree->part[part];

	return found->kind == PART_OP && found->what >= OP_LT &&
	       found->what <= OP_NOT;
}

static bool is_number(const struct tree *tree, part_id part, double number)
{
	double value;

	return tree_is_number(tree, part, &value) && value == number;
}

static part_id tidy_cases(struct tidy *tidy, part_id part)
{
	struct tree *tree = tidy->tree;
	part_id c = tree_arg(tree, part, 0);
	part_id a = tree_arg(tree, part, 1), b = tree_arg(tree, part, 2);
	double number;

	if (tree_is_number(tree, c, &number))
		return number != 0 ? a : b;
	if (is_condition(tree, c) && is_number(tree, a, 1) &&
	    is_number(tree, b, 0))
		return c;
	return plain_if(tree, c, a, b);
}

/* Functions of plain numbers that come to a whole number; log(e). */
static part_id tidy_value(struct tidy *tidy, part_id part)
{
	struct tree *tree = tidy->tree;
	enum op op = (enum op)tree->part[part].what;
	part_id first = tree_arg(tree, part, 0);
	part_id last = tree_arg(tree, part, tree->part[part].args - 1);
	struct ratio a, b;
	double value;

	if ((op == OP_LOG || op == OP_LN) &&
	    tree->part[first].kind == PART_NAME &&
	    tree_name_of(tree, first)->bind == BIND_CONSTANT &&
	    tree_name_of(tree, first)->number == M_E)
		return tree_number(tree, 1);
	if (!ratio_read(tree, first, &a) || !ratio_read(tree, last, &b))
		return part;
	value = op_info[op].value(ratio_value(a), ratio_value(b));
	return value == floor(value) && fabs(value) < 1e15
		       ? tree_number(tree, value == 0 ? 0 : value)
		       : part;
}

part_id tidy_function(struct tidy *tidy, part_id part, enum tidy_rule *rule)
{
	*rule = TIDY_VALUE;
	if (tree_is_if(tidy->tree, part))
		return tidy_cases(tidy, part);
	if (tidy->tree->part[part].kind == PART_OP)
		return tidy_value(tidy, part);
	return part;
}
