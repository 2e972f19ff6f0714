/*
 * simplify.h - parts of a tree as a teacher would write them.
 *
 * From the inmost part outward every product and every sum is tidied once:
 * numbers are computed (fractions stay fractions), zeros and ones left out,
 * equal factors made powers, like terms added, and what is left put in order:
 * numbers, names, functions, sums in a product; falling powers in a
 * polynomial.  Products are not multiplied out unless the whole gets shorter.
 * Values stay what they are wherever both forms have one, up to rounding.
 *
 * Each thing that is tidied is one step, and the whole before and after any
 * step can be shown: a part that a step has not reached stands as it was.
 */
#ifndef GRADLAB_SIMPLIFY_H
#define GRADLAB_SIMPLIFY_H

#include "gradlab/tree.h"

enum tidy_rule {
	TIDY_NUMBERS,		/* 3*(2*x): 6*x */
	TIDY_ZERO_ONE,		/* 4*1 + 0: 4 */
	TIDY_POWERS,		/* x*x: x^2 */
	TIDY_TERMS,		/* 2*x + 3*x: 5*x */
	TIDY_EXPAND,		/* 2*(x - 1) + 2*x: 4*x - 2 */
	TIDY_ORDER,		/* -4 + 6*x: 6*x - 4 */
	TIDY_VALUE,		/* log(1): 0 */
	TIDY_COUNT
};

struct tidy_step {
	enum tidy_rule rule;
	part_id part;		/* as it stood in the whole */
	part_id after;
};

struct simplification {
	struct tree *tree;
	part_id whole, result;
	part_id *now;		/* what became of each part up to the whole */
	size_t *when;		/* the steps done by then */
	struct tidy_step *step;
	size_t steps, room;
};

/* What a learner reads: "like terms". */
const char *tidy_name(enum tidy_rule rule);

/* `variable` stands behind other names in a product, and orders polynomials;
 * PART_NONE: all names alike.  PART_NONE on failure, with tree->failure set. */
part_id simplify(struct tree *tree, part_id whole, part_id variable);

/* The same, with its steps.  False on failure; release it in any case. */
bool simplification_init(struct simplification *simplification,
			 struct tree *tree, part_id whole, part_id variable);
void simplification_release(struct simplification *simplification);

/* The state before a step (the result, for the number of steps), for
 * struct printing: what stands for a part then. */
struct tidy_moment {
	const struct simplification *simplification;
	size_t step;
};

part_id simplification_instead(const void *moment, part_id part);

#endif
