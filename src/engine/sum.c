/* sum.c - a sum as terms: a number of this, a number of that. */
#include "tidy.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

void sum_release(struct sum *sum)
{
	free(sum->list);
	*sum = (struct sum){ 0 };
}

/* A term that is no sum itself. */
static void add_term(struct tidy *tidy, struct sum *sum, part_id part,
		     struct ratio number)
{
	struct product product;
	struct summand term = { .order = sum->count };

	product_init(&product);
	product_times(tidy, &product, part);
	product_settle(tidy, &product);
	term.number = product.number;
	if (ratio_times(&term.number, number))
		product.number = ratio_of(1);
	else
		term.number = number;
	term.part = product_write(tidy, &product);
	term.key = product_key(tidy, &product);
	term.degree = product_degree(tidy, &product);
	product_release(&product);
	if (term.key == PART_NONE)
		return;
	if (ratio_is(term.number, 0)) {
		sum->zeros++;
		return;
	}
	sum->numbers += tree_is_number(tidy->tree, term.part, NULL);
	sum->list = mem_grow(sum->list, &sum->room, sum->count + 1,
			     sizeof(*sum->list));
	sum->list[sum->count++] = term;
}

void sum_add(struct tidy *tidy, struct sum *sum, part_id part,
	     struct ratio number)
{
	const struct tree *tree = tidy->tree;
	size_t base = tidy->pendings;

	if (!tidy_push(tidy, part, number))
		return;
	while (tidy_pop(tidy, base, &part, &number)) {
		struct ratio other = number, minus = { -1, 1 };

		if (tree_is_op(tree, part, OP_SUB) ||
		    tree_is_op(tree, part, OP_NEG))
			ratio_times(&other, minus);
		if (tree_is_op(tree, part, OP_NEG)) {
			tidy_push(tidy, tree_arg(tree, part, 0), other);
		} else if (tidy_is_sum(tree, part)) {
			tidy_push(tidy, tree_arg(tree, part, 1), other);
			tidy_push(tidy, tree_arg(tree, part, 0), number);
		} else {
			add_term(tidy, sum, part, number);
		}
	}
}

static int by_order(const struct summand *x, const struct summand *y)
{
	return (x->order > y->order) - (x->order < y->order);
}

static int by_key(const void *a, const void *b)
{
	const struct summand *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return by_order(x, y);
}

static int by_appearance(const void *a, const void *b)
{
	return by_order(a, b);
}

static int by_degree(const void *a, const void *b)
{
	const struct summand *x = a, *y = b;

	if (x->degree != y->degree)
		return x->degree > y->degree ? -1 : 1;
	return by_order(x, y);
}

static void merge(struct sum *sum)
{
	size_t count = 0;

	for (size_t i = 0; i < sum->count; i++) {
		struct summand *term = &sum->list[i];
		struct summand *last = &sum->list[count ? count - 1 : 0];

		if (count && last->key == term->key &&
		    ratio_add(&last->number, term->number))
			sum->merged++;
		else
			sum->list[count++] = *term;
	}
	sum->count = 0;
	for (size_t i = 0; i < count; i++) {
		if (ratio_is(sum->list[i].number, 0))
			sum->zeros++;
		else
			sum->list[sum->count++] = sum->list[i];
	}
}

static bool is_polynomial(const struct sum *sum)
{
	for (size_t i = 0; i < sum->count; i++)
		if (isnan(sum->list[i].degree))
			return false;
	return true;
}

static bool is_positive(const struct summand *term)
{
	return term->number.top > 0;
}

/* 1 - x rather than -x + 1: the first term that is added comes first.  A
 * polynomial of more terms keeps its order. */
static void begin_positive(struct sum *sum, bool polynomial)
{
	size_t first = 0;
	struct summand term;

	while (first < sum->count && !is_positive(&sum->list[first]))
		first++;
	if (!first || first == sum->count || (polynomial && sum->count > 2))
		return;
	term = sum->list[first];
	for (; first; first--)
		sum->list[first] = sum->list[first - 1];
	sum->list[0] = term;
}

void sum_settle(struct sum *sum)
{
	bool polynomial;

	if (sum->count > 1)
		qsort(sum->list, sum->count, sizeof(*sum->list), by_key);
	merge(sum);
	polynomial = is_polynomial(sum);
	if (sum->count > 1)
		qsort(sum->list, sum->count, sizeof(*sum->list),
		      polynomial ? by_degree : by_appearance);
	begin_positive(sum, polynomial);
}

static part_id write_term(struct tidy *tidy, const struct summand *term,
			  bool positive)
{
	struct product product;
	part_id part;

	product_init(&product);
	product_times(tidy, &product, term->part);
	product_settle(tidy, &product);
	ratio_times(&product.number, term->number);
	if (positive)
		product.number.top = fabs(product.number.top);
	part = product_write(tidy, &product);
	product_release(&product);
	return part;
}

part_id sum_write(struct tidy *tidy, const struct sum *sum)
{
	struct tree *tree = tidy->tree;
	part_id whole = PART_NONE;

	if (!sum->count)
		return tree_number(tree, 0);
	for (size_t i = 0; i < sum->count && !tree->failure; i++) {
		const struct summand *term = &sum->list[i];
		enum op op = is_positive(term) ? OP_ADD : OP_SUB;
		part_id part = write_term(tidy, term, i > 0);

		whole = i ? tree_op(tree, op, whole, part) : part;
	}
	return tree->failure ? PART_NONE : whole;
}
