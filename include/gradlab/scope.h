/*
 * scope.h - what the names of a lesson's formulas mean.
 *
 * A scope holds definitions (`f(x) = ...`, `a = 4`), controls and runs, each
 * name once; an inner scope (a step's `let`) adds to an outer one.  A
 * lesson's names hide built-in ones; a formula's own parameters hide both.
 * Order is free; a cycle is an error that names its path.
 *
 * Symbols may move while names are added, so formulas are bound to them only
 * when a scope is complete: add, add, let, let, scope_close(), and only then
 * scope_resolve() and scope_formula().  A definition that could not be read
 * keeps its name, with an empty body, so that it is complained of once.
 */
#ifndef GRADLAB_SCOPE_H
#define GRADLAB_SCOPE_H

#include <stdint.h>

#include "gradlab/formula.h"

enum symbol_kind {
	SYMBOL_VALUE,		/* a = 4 */
	SYMBOL_FUNCTION,	/* f(x) = ... */
	SYMBOL_CONTROL,		/* `index` into env.control */
	SYMBOL_WORDS,		/* a control that holds words: no number */
	SYMBOL_RUN		/* `index` into the lesson's runs */
};

struct symbol {
	const char *name;
	enum symbol_kind kind;
	struct formula body;
	int index;
};

struct scope {
	const struct scope *outer;
	struct symbol *list;
	size_t count, room;
	uint32_t *slot;		/* name -> 1 + index into list, hashed */
	size_t slots;
	struct arena *arena;	/* owns names and bodies; not the list */
};

/* Functions of the language that are no rows of op.def. */
enum builtin {
#define BUILTIN(id, ...) BUILTIN_##id,
#include "gradlab/builtin.def"
#undef BUILTIN
	BUILTIN_COUNT
};

/* What the first argument of a builtin is. */
enum takes { TAKES_VALUE, TAKES_FUNCTION, TAKES_RUN };

struct builtin_info {
	const char *name;
	int least, most;	/* arguments */
	enum takes takes;
	const char *help;
	const char *meaning;	/* a formula in f, x, y; NULL: none */
};

extern const struct builtin_info builtin_info[BUILTIN_COUNT];

void scope_init(struct scope *scope, const struct scope *outer,
		struct arena *arena);
void scope_release(struct scope *scope);

/* The symbol of that name here or further out, or NULL.  `scope` may be
 * NULL: a scope without names. */
const struct symbol *scope_find(const struct scope *scope, const char *name);
/* Adds a control or a run; false and an error where the name is taken. */
bool scope_add(struct scope *scope, const char *name, enum symbol_kind kind,
	       int index, const struct origin *origin, size_t start,
	       size_t end);
/* Reads the statements of a `let`; call scope_close() when all are in. */
bool scope_let(struct scope *scope, const char *text, size_t length,
	       struct origin origin);
/* Reads one statement, whose first byte is `offset` of the origin.  A formula
 * without a name takes the name `bare`; with NULL that is an error. */
bool scope_statement(struct scope *scope, const char *text, size_t length,
		     size_t offset, struct origin origin, const char *bare);
/* Resolves every body of this scope and finds cycles. */
bool scope_close(struct scope *scope);

/* Resolves the names of a formula with its own parameters. */
bool scope_resolve(const struct scope *scope, struct formula *formula);

/* parse + resolve in one go; `param` may be NULL, and must live as long as
 * the formula.  False on errors, with *formula untouched. */
bool scope_formula(const struct scope *scope, struct formula *formula,
		   struct arena *arena, const char *text, size_t length,
		   const char *const *param, int params,
		   struct origin origin);

#endif
