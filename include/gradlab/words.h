/*
 * words.h - operations in a learner's words, one row each in words.def.
 *
 *	times node: each gets the other's value as factor
 */
#ifndef GRADLAB_WORDS_H
#define GRADLAB_WORDS_H

#include "gradlab/op.h"

struct words {
	const char *name;	/* "times", as faults name it too */
	const char *slope[2];	/* how each argument's slope is told; NULL:
				 * there is none */
};

extern const struct words words[OP_COUNT];

/* The operation of that name in words, as a `wrong_rule` gives it: "minus",
 * "tanh".  Signs ("-") are not words.  OP_NONE where there is none. */
int words_named(const char *name);

#endif
