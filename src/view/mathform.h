/*
 * mathform.h - a formula that is shown, read: its sides and how tightly its
 * parts are bound.
 *
 * Beside what a formula may hold it knows lim(h, 0, ...), sum(i, 1, n, ...)
 * and d(f, x), and sides with '=' between them.
 */
#ifndef VIEW_MATHFORM_H
#define VIEW_MATHFORM_H

#include "gradlab/formula.h"

enum { MATH_SIDES = 8 };

struct math {
	struct formula side[MATH_SIDES];
	int sides;
};

/* Notations that are no functions to be called. */
enum notation {
	NOTATION_CALL, NOTATION_LIMIT, NOTATION_SUM, NOTATION_SLOPE,
	NOTATION_ROOT, NOTATION_SIZE
};

/* How tightly a term holds its parts together. */
enum bound {
	BOUND_LOOSE, BOUND_OR, BOUND_AND, BOUND_NOT, BOUND_COMPARE, BOUND_SUM,
	BOUND_PRODUCT, BOUND_SIGN, BOUND_FRACTION, BOUND_POWER, BOUND_ATOM
};

/* False where it is no formula; it is then shown as it was written. */
bool math_read(struct math *math, struct arena *arena, const char *text);
enum notation math_notation(const struct term *term);
enum bound math_bound(const struct term *term);
/* Whether part `arg` of a term stands in parentheses; `stacked` where
 * fractions are, so that their bars keep the parts apart. */
bool math_parted(const struct formula *formula, const struct term *term,
		 int arg, bool stacked);
/* The text of a number as it was typed, or a name with its primes. */
const char *math_word(const struct formula *formula, const struct term *term,
		      struct arena *arena);

#endif
