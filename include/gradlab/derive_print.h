/*
 * derive_print.h - a formula's slope, told: what `gradlab derive` prints.
 */
#ifndef GRADLAB_DERIVE_PRINT_H
#define GRADLAB_DERIVE_PRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "gradlab/err.h"

enum derive_flags {
	DERIVE_STEPS = 1,	/* first every rule, one a line */
	DERIVE_JSON = 2
};

/*
 * Prints the slope of a formula by a name as a formula of the language, `6*x
 * - 4`; NULL: by the one name in it that is free.  Other free names stand for
 * numbers.  With DERIVE_STEPS a line for each rule comes before it, `power:
 * d/dx(x^2) -> 2*x`.  False, with nothing printed and every finding in *err,
 * where the formula cannot be read or has no slope.
 */
bool derive_print(const char *text, size_t length, const char *name,
		  unsigned flags, FILE *out, struct err *err);

#endif
