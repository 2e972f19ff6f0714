/* needs.c - walks definitions in the order of need, without recursion. */
#include "needs.h"

#include <stdlib.h>

#include "gradlab/buffer.h"

enum mark { MARK_NEW, MARK_OPEN, MARK_DONE };

/* A definition whose needs are being looked at, and how far. */
struct visit {
	size_t symbol;
	int term;
};

struct walk {
	struct scope *scope;
	unsigned char *mark; /* of each symbol */
	struct visit *path;  /* each needs the next */
	size_t depth;
};

static bool asks_run(const struct term *term)
{
	return term->bind == BIND_SYMBOL && (term->symbol->kind == SYMBOL_RUN ||
					     term->symbol->body.has_runs);
}

/* The first term of what hangs under a term. */
static int first_part(const struct formula *formula, int term)
{
	while (formula->term[term].args)
		term = formula->term[term].arg[0];
	return term;
}

/* Whether a term takes the slope of something that asks a run. */
static bool slope_of_run(const struct formula *formula, int i)
{
	const struct term *term = &formula->term[i];

	if (term->primes)
		return asks_run(term);
	if (term->bind != BIND_BUILTIN || term->index != BUILTIN_GRAD)
		return false;
	for (int j = first_part(formula, i); j <= term->arg[0]; j++)
		if (asks_run(&formula->term[j]))
			return true;
	return false;
}

bool needs_of_formula(struct formula *formula)
{
	bool good = true;

	formula->has_runs = false;
	for (int i = 0; i < formula->count; i++) {
		if (asks_run(&formula->term[i]))
			formula->has_runs = true;
		if (slope_of_run(formula, i))
			good = formula_error(formula, &formula->term[i],
					     "what asks a learning run has no "
					     "slope");
	}
	return good;
}

/* The index of a symbol of this very scope; false for any other. */
static bool own_symbol(const struct scope *scope, const struct term *term,
		       size_t *index)
{
	if (term->bind != BIND_SYMBOL || term->symbol < scope->list ||
	    term->symbol >= scope->list + scope->count)
		return false;
	*index = (size_t)(term->symbol - scope->list);
	return true;
}

static void enter(struct walk *walk, size_t symbol)
{
	walk->mark[symbol] = MARK_OPEN;
	walk->path[walk->depth++] = (struct visit){ symbol, 0 };
}

/* "a needs b, b needs a", for a need of one that is on the path already. */
static bool tell_cycle(const struct walk *walk, size_t symbol,
		       struct formula *body, const struct term *term)
{
	const struct symbol *list = walk->scope->list;
	struct buffer text = { 0 };
	size_t from = walk->depth - 1;

	while (walk->path[from].symbol != symbol)
		from--;
	for (size_t i = from; i < walk->depth; i++)
		buffer_printf(&text, "%s needs ",
			      list[walk->path[i].symbol].name);
	buffer_text(&text, list[symbol].name);
	formula_error(body, term, "a definition needs itself: %s",
		      buffer_string(&text));
	buffer_release(&text);
	body->count = 0;
	return false;
}

/* Looks at one more need of the definition at the end of the path. */
static bool look(struct walk *walk)
{
	struct visit *visit = &walk->path[walk->depth - 1];
	struct formula *body = &walk->scope->list[visit->symbol].body;
	const struct term *term;
	size_t needed;

	if (visit->term >= body->count) {
		walk->mark[visit->symbol] = MARK_DONE;
		walk->depth--;
		return needs_of_formula(body);
	}
	term = &body->term[visit->term++];
	if (!own_symbol(walk->scope, term, &needed) ||
	    walk->mark[needed] == MARK_DONE)
		return true;
	if (walk->mark[needed] == MARK_OPEN)
		return tell_cycle(walk, needed, body, term);
	enter(walk, needed);
	return true;
}

bool needs_of_scope(struct scope *scope)
{
	struct walk walk = {
		.scope = scope,
		.mark = mem_alloc(scope->count, sizeof(*walk.mark)),
		.path = mem_alloc(scope->count, sizeof(*walk.path)),
	};
	bool good = true;

	for (size_t i = 0; i < scope->count; i++) {
		if (walk.mark[i] == MARK_NEW)
			enter(&walk, i);
		while (walk.depth)
			good &= look(&walk);
	}
	free(walk.mark);
	free(walk.path);
	return good;
}
