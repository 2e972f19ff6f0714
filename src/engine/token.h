/*
 * token.h - the smallest pieces of a formula: numbers, names, signs.
 *
 * Typographic signs (a minus, a times, less-or-equal ...) count as their
 * twins of the keyboard.
 */
#ifndef ENGINE_TOKEN_H
#define ENGINE_TOKEN_H

#include <stddef.h>

#include "gradlab/op.h"

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,
	TOKEN_NAME,
	TOKEN_OP,		/* "-" is always OP_SUB here */
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_COMMA,
	TOKEN_EQUALS,		/* a single = */
	TOKEN_WRONG		/* with `advice`; NULL: an unknown character */
};

struct token {
	enum token_kind kind;
	enum op op;
	double number;		/* infinite where it is too large */
	int primes;		/* behind a name */
	size_t length;		/* bytes of a name without its primes */
	size_t start, end;	/* bytes of the text */
	const char *advice;
};

/* The piece that begins at `from` or behind the blanks and comments there. */
struct token token_at(const char *text, size_t length, size_t from);

#endif
