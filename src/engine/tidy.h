/*
 * tidy.h - products and sums taken apart, tidied and written anew.
 *
 * A product is a number and factors with powers; a sum is of terms, each a
 * number of times a key, which is a product without its number:
 *
 *	6*x^2/y         number 6, factors x to the 2, y to the -1
 *	x^2/2 - 3*x     1/2 of x^2, -3 of x
 */
#ifndef ENGINE_TIDY_H
#define ENGINE_TIDY_H

#include "gradlab/simplify.h"

#include "ratio.h"

/* What a rewriting goes by; one serves a whole simplification. */
struct tidy {
	struct tree *tree;
	part_id variable;
	struct tidy_pending *pending;	/* parts still to be taken apart */
	size_t pendings, pending_room;
	size_t work;
};

struct factor {
	part_id base;
	struct ratio power;
	size_t order;		/* of appearance */
	int rank;		/* what kind of factor it is */
};

struct product {
	struct ratio number;
	struct factor *list;
	size_t count, room;
	/* What has been done on the way. */
	size_t numbers, ones, merged;
};

struct summand {
	part_id part;
	part_id key;		/* the same, factors in an order of their own:
				 * a*b has the key of b*a */
	struct ratio number;
	size_t order;
	double degree;		/* of a monomial; NaN for all else */
};

struct sum {
	struct summand *list;
	size_t count, room;
	size_t zeros, merged, numbers;
};

void tidy_release(struct tidy *tidy);
/* Puts a part on the pile, to be taken apart; false where there has been too
 * much work. */
bool tidy_push(struct tidy *tidy, part_id part, struct ratio number);
/* The next of the pile, down to `base`; false when there is none. */
bool tidy_pop(struct tidy *tidy, size_t base, part_id *part,
	      struct ratio *number);

/* Multiplies by a part, taken apart; the factors are sorted out by
 * product_settle().  Released with product_release(). */
void product_init(struct product *product);
void product_times(struct tidy *tidy, struct product *product, part_id part);
void product_settle(struct tidy *tidy, struct product *product);
part_id product_write(struct tidy *tidy, struct product *product);
/* The same part for all products that differ in the order of factors. */
part_id product_key(struct tidy *tidy, struct product *product);
void product_release(struct product *product);
/* The sum of a monomial's powers, that of the variable where there is one;
 * NaN where it is none. */
double product_degree(const struct tidy *tidy, const struct product *product);

/* Adds `number` of a part, taken apart. */
void sum_add(struct tidy *tidy, struct sum *sum, part_id part,
	     struct ratio number);
/* Adds up what is alike and sorts. */
void sum_settle(struct sum *sum);
part_id sum_write(struct tidy *tidy, const struct sum *sum);
void sum_release(struct sum *sum);

bool tidy_is_sum(const struct tree *tree, part_id part);

/* What a whole product, a whole sum or a function of tidy arguments comes to,
 * and by what. */
part_id tidy_product(struct tidy *tidy, part_id part, enum tidy_rule *rule);
part_id tidy_sum(struct tidy *tidy, part_id part, enum tidy_rule *rule);
part_id tidy_function(struct tidy *tidy, part_id part, enum tidy_rule *rule);

#endif
