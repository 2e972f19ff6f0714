/* product.c - a product as a number and factors with powers. */
#include "tidy.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

struct tidy_pending {
	part_id part;
	struct ratio number; /* a power, or how many times */
};

enum { WORK_MOST = 16 * TREE_MOST };

void tidy_release(struct tidy *tidy)
{
	free(tidy->pending);
}

bool tidy_push(struct tidy *tidy, part_id part, struct ratio number)
{
	if (part == PART_NONE)
		return false;
	if (++tidy->work > WORK_MOST) {
		tree_fail(tidy->tree, "there is too much to simplify");
		return false;
	}
	tidy->pending = mem_grow(tidy->pending, &tidy->pending_room,
				 tidy->pendings + 1, sizeof(*tidy->pending));
	tidy->pending[tidy->pendings++] = (struct tidy_pending){ part, number };
	return true;
}

bool tidy_pop(struct tidy *tidy, size_t base, part_id *part,
	      struct ratio *number)
{
	struct tidy_pending next;

	if (tidy->pendings == base)
		return false;
	next = tidy->pending[--tidy->pendings];
	*part = next.part;
	*number = next.number;
	return true;
}

bool tidy_is_sum(const struct tree *tree, part_id part)
{
	return tree_is_op(tree, part, OP_ADD) || tree_is_op(tree, part, OP_SUB);
}

/* The order of factors: numbers, names, the variable, functions, sums,
 * conditions. */
enum rank {
	RANK_NUMBER,
	RANK_NAME,
	RANK_VARIABLE,
	RANK_FUNCTION,
	RANK_SUM,
	RANK_CONDITION
};

static enum rank rank_of(const struct tidy *tidy, part_id base)
{
	const struct part *part = &tidy->tree->part[base];

	if (part->kind == PART_NUMBER)
		return RANK_NUMBER;
	if (part->kind == PART_NAME)
		return base == tidy->variable ? RANK_VARIABLE : RANK_NAME;
	if (tidy_is_sum(tidy->tree, base))
		return RANK_SUM;
	if (part->kind == PART_OP && part->what >= OP_LT &&
	    part->what <= OP_NOT)
		return RANK_CONDITION;
	return RANK_FUNCTION;
}

void product_init(struct product *product)
{
	*product = (struct product){ .number = { 1, 1 } };
}

void product_release(struct product *product)
{
	free(product->list);
	product_init(product);
}

static void add_factor(const struct tidy *tidy, struct product *product,
		       part_id base, struct ratio power)
{
	product->list = mem_grow(product->list, &product->room,
				 product->count + 1, sizeof(*product->list));
	product->list[product->count] = (struct factor){
		.base = base,
		.power = power,
		.order = product->count,
		.rank = (int)rank_of(tidy, base),
	};
	product->count++;
}

/* Takes a number in, where the number so far can hold it. */
static bool take_number(const struct tidy *tidy, struct product *product,
			part_id part, struct ratio power)
{
	struct ratio number;
	bool good = ratio_read(tidy->tree, part, &number);

	if (!good)
		return false;
	if (ratio_is(power, -1))
		good = ratio_invert(&number);
	else if (!ratio_is(power, 1))
		good = ratio_is_whole(power) && ratio_power(&number, power.top);
	if (!good || !ratio_times(&product->number, number))
		return false;
	if (ratio_is(number, 0) || ratio_is(number, 1))
		product->ones++;
	else
		product->numbers++;
	return true;
}

/* Puts the arguments of a product, quotient or sign on the pile; the first
 * is to be taken first. */
static bool take_apart(struct tidy *tidy, struct product *product, part_id part,
		       struct ratio power)
{
	const struct tree *tree = tidy->tree;
	struct ratio other = power, minus = { -1, 1 };
	enum op op = (enum op)tree->part[part].what;

	if (tree->part[part].kind != PART_OP || !ratio_is_whole(power))
		return false;
	if (op == OP_NEG) {
		if (fmod(power.top, 2) != 0)
			ratio_times(&product->number, minus);
		return tidy_push(tidy, tree_arg(tree, part, 0), power);
	}
	if (op == OP_POW)
		return ratio_read(tree, tree_arg(tree, part, 1), &other) &&
		       ratio_times(&other, power) &&
		       tidy_push(tidy, tree_arg(tree, part, 0), other);
	if (op != OP_MUL && op != OP_DIV)
		return false;
	if (op == OP_DIV)
		ratio_times(&other, minus);
	return tidy_push(tidy, tree_arg(tree, part, 1), other) &&
	       tidy_push(tidy, tree_arg(tree, part, 0), power);
}

static void multiply(struct tidy *tidy, struct product *product, part_id part,
		     struct ratio power)
{
	size_t base = tidy->pendings;

	if (!tidy_push(tidy, part, power))
		return;
	while (tidy_pop(tidy, base, &part, &power))
		if (!take_number(tidy, product, part, power) &&
		    !take_apart(tidy, product, part, power))
			add_factor(tidy, product, part, power);
}

void product_times(struct tidy *tidy, struct product *product, part_id part)
{
	multiply(tidy, product, part, ratio_of(1));
}

static int by_base(const void *a, const void *b)
{
	const struct factor *x = a, *y = b;

	if (x->base != y->base)
		return x->base < y->base ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static int by_rank(const void *a, const void *b)
{
	const struct factor *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank - y->rank;
	return (x->order > y->order) - (x->order < y->order);
}

/* Equal factors, side by side, become one; what has power 0 goes. */
static void merge(struct product *product)
{
	size_t count = 0;

	for (size_t i = 0; i < product->count; i++) {
		struct factor *factor = &product->list[i];
		struct factor *last = &product->list[count ? count - 1 : 0];

		if (count && last->base == factor->base &&
		    ratio_add(&last->power, factor->power)) {
			product->merged++;
			continue;
		}
		if (count && ratio_is(last->power, 0))
			count--;
		product->list[count++] = *factor;
	}
	if (count && ratio_is(product->list[count - 1].power, 0))
		count--;
	product->count = count;
}

/* Whether a factor, with the power it has now, can be taken apart further:
 * (2*x)^(1/2) twice is 2*x. */
static bool comes_apart(const struct tidy *tidy, const struct factor *factor)
{
	const struct part *part = &tidy->tree->part[factor->base];

	return ratio_is_whole(factor->power) && part->kind == PART_OP &&
	       (part->what == OP_MUL || part->what == OP_DIV ||
		part->what == OP_NEG);
}

void product_settle(struct tidy *tidy, struct product *product)
{
	bool again = true;

	while (again && !tidy->tree->failure) {
		again = false;
		if (product->count > 1)
			qsort(product->list, product->count,
			      sizeof(*product->list), by_base);
		merge(product);
		for (size_t i = 0; i < product->count; i++) {
			struct factor factor = product->list[i];

			if (!comes_apart(tidy, &factor) &&
			    !(factor.rank == RANK_NUMBER &&
			      take_number(tidy, product, factor.base,
					  factor.power)))
				continue;
			product->list[i].power = ratio_of(0);
			if (factor.rank != RANK_NUMBER)
				multiply(tidy, product, factor.base,
					 factor.power);
			again = true;
		}
	}
	if (product->count > 1)
		qsort(product->list, product->count, sizeof(*product->list),
		      by_rank);
}

/* A part times a factor; PART_NONE stands for 1. */
static part_id times(struct tree *tree, part_id so_far, part_id part)
{
	return so_far == PART_NONE ? part : tree_op(tree, OP_MUL, so_far, part);
}

static part_id write_factor(struct tree *tree, const struct factor *factor)
{
	struct ratio power = factor->power;

	power.top = fabs(power.top);
	if (ratio_is(power, 1))
		return factor->base;
	return tree_op(tree, OP_POW, factor->base, ratio_write(tree, power));
}

/* The factors above the line, or below it, behind a number that is not 1; a
 * minus belongs to the first of them. */
static part_id write_side(struct tree *tree, const struct product *product,
			  bool below)
{
	double number = below ? product->number.bottom : product->number.top;
	part_id side = PART_NONE;
	bool minus = number == -1;

	if (fabs(number) != 1)
		side = tree_number(tree, number);
	for (size_t i = 0; i < product->count; i++) {
		const struct factor *factor = &product->list[i];
		part_id part;

		if ((factor->power.top < 0) != below)
			continue;
		part = write_factor(tree, factor);
		if (minus)
			part = tree_op(tree, OP_NEG, part, part);
		side = times(tree, side, part);
		minus = false;
	}
	if (side == PART_NONE && !below)
		side = tree_number(tree, number);
	return side;
}

part_id product_write(struct tidy *tidy, struct product *product)
{
	struct tree *tree = tidy->tree;
	part_id above, below;

	if (tree->failure)
		return PART_NONE;
	if (ratio_is(product->number, 0))
		return tree_number(tree, 0);
	above = write_side(tree, product, false);
	below = write_side(tree, product, true);
	return below == PART_NONE ? above : tree_op(tree, OP_DIV, above, below);
}

part_id product_key(struct tidy *tidy, struct product *product)
{
	part_id key;

	if (product->count < 2)
		return product_write(tidy, product);
	qsort(product->list, product->count, sizeof(*product->list), by_base);
	key = product_write(tidy, product);
	qsort(product->list, product->count, sizeof(*product->list), by_rank);
	return key;
}

double product_degree(const struct tidy *tidy, const struct product *product)
{
	double degree = 0, of_variable = 0;

	for (size_t i = 0; i < product->count; i++) {
		const struct factor *factor = &product->list[i];

		if (factor->rank != RANK_NAME && factor->rank != RANK_VARIABLE)
			return (double)NAN;
		degree += ratio_value(factor->power);
		if (factor->base == tidy->variable)
			of_variable = ratio_value(factor->power);
	}
	return tidy->variable == PART_NONE ? degree : of_variable;
}
