/*
 * eval.h - statements computed and told: what `gradlab eval` prints.
 */
#ifndef GRADLAB_EVAL_H
#define GRADLAB_EVAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "gradlab/err.h"

enum eval_flags {
	EVAL_GRAD = 1,		/* also the slope by every name set to a
				 * plain number */
	EVAL_JSON = 2,
	EVAL_DOT = 4		/* the graph for Graphviz, in place of all */
};

/*
 * Reads statements as those of `let`; the last may be a bare formula, which is
 * named `_`.  Prints the last one, or the graph of all it needs.  False, with nothing printed and every
 * finding in *err, where they cannot be read or computed.
 */
bool eval_print(const char *text, size_t length, unsigned flags, FILE *out,
		struct err *err);

#endif
