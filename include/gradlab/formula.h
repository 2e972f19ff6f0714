/*
 * formula.h - the text of a formula as a tree.
 *
 * The grammar, loosest first (power binds right and above a sign):
 *
 *	any      = all { "or" all }
 *	all      = no { "and" no }
 *	no       = "not" no | compare
 *	compare  = sum [ ("<" | "<=" | ">" | ">=" | "==" | "!=") sum ]
 *	sum      = product { ("+" | "-") product }
 *	product  = sign { ("*" | "/") sign }         also 4x, 3(x + 1)
 *	sign     = { "+" | "-" } power
 *	power    = atom [ ("^" | "**") sign ]
 *	atom     = number | name | name {"'"} "(" any { "," any } ")"
 *	         | name {"'"} | "(" any ")"
 *
 * Terms stand in one array, each after its parts; the last is the whole, and
 * the parts of each lie side by side before it.  Everything belongs to the
 * arena given to the parser.
 */
#ifndef GRADLAB_FORMULA_H
#define GRADLAB_FORMULA_H

#include <stdbool.h>
#include <stddef.h>

#include "gradlab/err.h"
#include "gradlab/op.h"

enum {
	FORMULA_TERMS = 4096,
	FORMULA_DEPTH = 1000,
	FORMULA_ARGS = 8,
	FORMULA_NODES = 4 * 1000 * 1000	/* written out: nodes or parts */
};

/* What is said of one that grows beyond FORMULA_NODES. */
extern const char formula_too_large[];

enum term_kind {
	TERM_NUMBER,
	TERM_NAME,		/* a value, a parameter, or a function itself
				 * (`f'` in slope(f', x, h)) */
	TERM_CALL,		/* f(x), f'(x), sin(x), loss(net, 10) */
	TERM_OP			/* + - * / ^, signs, comparisons, and or not */
};

/* What a name or a call stands for; filled in by scope_resolve(). */
enum bind_kind {
	BIND_NOTHING,
	BIND_PARAMETER,		/* number `index` of the formula around it */
	BIND_SYMBOL,		/* `symbol` of a scope */
	BIND_CONSTANT,		/* pi, e: `number` */
	BIND_OP,		/* a row of op.def */
	BIND_BUILTIN,		/* if, grad, loss ...: enum builtin `index` */
	BIND_GIVEN,		/* the function handed to slope, central ... */
	BIND_MOVING		/* in value(r, x): a name that r moves */
};

struct symbol;

struct term {
	enum term_kind kind;
	enum bind_kind bind;
	int op;			/* TERM_OP, BIND_OP: enum op */
	int index;		/* BIND_PARAMETER, BIND_BUILTIN */
	int primes;
	double number;
	const char *name;
	const struct symbol *symbol;
	size_t start, end;	/* bytes of the formula's text */
	size_t at;		/* where its number, name or operator stands */
	int parent;		/* the term it is a part of; -1: the whole */
	int args;
	int arg[FORMULA_ARGS];	/* terms before this one */
};

struct formula {
	const char *text;	/* as written; NUL-terminated */
	size_t offset;		/* of the text within its origin */
	struct term *term;
	int count;		/* 0: there is no formula */
	const char *const *param;	/* names that are its own */
	int params;
	struct origin origin;	/* for messages while it is read */
	bool has_runs;		/* asks a run, directly or through a name */
};

/* Reads one formula; every error goes to the origin, whose byte `offset` is
 * the first of the text.  False on errors, with *formula untouched. */
bool formula_parse(struct formula *formula, struct arena *arena,
		   const char *text, size_t length, size_t offset,
		   struct origin origin);
/* An error at one of its terms, or at the name of one; always false. */
bool formula_error(const struct formula *formula, const struct term *term,
		   const char *format, ...)
	__attribute__((format(printf, 3, 4)));
bool formula_name_error(const struct formula *formula,
			const struct term *term, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Whether it is nothing but a number, signs included; `value` may be NULL. */
bool formula_is_number(const struct formula *formula, double *value);

/* Where a statement of `let` ends: a newline or ';' outside parentheses, or a
 * comment.  Returns the bytes of the statement at `text`, and in *next the
 * bytes up to what follows it.  Where a parenthesis is never closed it ends
 * with its line, so that the statements after it can still be read. */
size_t formula_statement(const char *text, size_t length, size_t *next);
/* The byte of the first single '=' outside parentheses, or `length`. */
size_t formula_equals(const char *text, size_t length);

#endif
