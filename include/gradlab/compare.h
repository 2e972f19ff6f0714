/*
 * compare.h - whether two formulas are the same function, by trying them.
 *
 * Both are computed at 32 places drawn evenly over the ranges of their names
 * (seeded, so always the same), away from corners, and where the right one
 * has a finite value: of up to 1,024 draws the first 32 that serve.  They
 * agree at a place when they agree to 9 digits, and are equal when they agree
 * at every place where both are finite, of which there must be 8.
 */
#ifndef GRADLAB_COMPARE_H
#define GRADLAB_COMPARE_H

#include "gradlab/record.h"

enum { COMPARE_PLACES = 32, COMPARE_DRAWS = 1024, COMPARE_LEAST = 8 };

struct range {
	double from, to;
};

enum likeness {
	COMPARE_EQUAL,
	COMPARE_DIFFERENT,	/* at `at` */
	COMPARE_UNKNOWN		/* too few places where both are finite */
};

struct comparison {
	enum likeness verdict;
	int usable;		/* places where both are finite */
	/* The first place at which they differ, and what they are there. */
	double at[FORMULA_ARGS];
	double right, given;
	const char *failure;	/* static text: one cannot be computed */
};

/* `right` and `given` have the same parameters, at most FORMULA_ARGS; a range
 * for each, or NULL: [-3, 3]. */
void compare_formulas(struct comparison *comparison,
		      const struct formula *right, const struct formula *given,
		      const struct range *ranges, const struct env *env);

#endif
