/* mathform.c - a formula that is shown, read. */
#include "mathform.h"

#include <string.h>

#include "gradlab/mem.h"

bool math_read(struct math *math, struct arena *arena, const char *text)
{
	size_t length = strlen(text), end = 0;
	char *line = arena_string(arena, text, length);

	memset(math, 0, sizeof(*math));
	for (char *c = line; *c; c++)
		if (*c == '\n')
			*c = ' ';
	for (size_t at = 0; at <= length; at = end + 1) {
		const struct origin silent = { 0 };

		end = at + formula_equals(line + at, length - at);
		if (math->sides == MATH_SIDES ||
		    !formula_parse(&math->side[math->sides], arena,
				   arena_string(arena, line + at, end - at),
				   end - at, 0, silent))
			return false;
		math->sides++;
	}
	return math->sides > 0;
}

enum notation math_notation(const struct term *term)
{
	static const struct {
		const char *name;
		int args;
		enum notation notation;
	} rows[] = {
		{ "lim", 3, NOTATION_LIMIT }, { "sum", 4, NOTATION_SUM },
		{ "d", 2, NOTATION_SLOPE },   { "sqrt", 1, NOTATION_ROOT },
		{ "abs", 1, NOTATION_SIZE },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (term->kind == TERM_CALL && !term->primes &&
		    term->args == rows[i].args &&
		    !strcmp(term->name, rows[i].name))
			return rows[i].notation;
	return NOTATION_CALL;
}

/* How tightly each operation binds, and what its parts must at least do to
 * stand without parentheses. */
static const struct {
	enum bound bound, part[2];
} ops[OP_COUNT] = {
	[OP_OR] = { BOUND_OR, { BOUND_OR, BOUND_AND } },
	[OP_AND] = { BOUND_AND, { BOUND_AND, BOUND_NOT } },
	[OP_NOT] = { BOUND_NOT, { BOUND_NOT, 0 } },
	[OP_LT] = { BOUND_COMPARE, { BOUND_SUM, BOUND_SUM } },
	[OP_LE] = { BOUND_COMPARE, { BOUND_SUM, BOUND_SUM } },
	[OP_GT] = { BOUND_COMPARE, { BOUND_SUM, BOUND_SUM } },
	[OP_GE] = { BOUND_COMPARE, { BOUND_SUM, BOUND_SUM } },
	[OP_EQ] = { BOUND_COMPARE, { BOUND_SUM, BOUND_SUM } },
	[OP_NE] = { BOUND_COMPARE, { BOUND_SUM, BOUND_SUM } },
	[OP_ADD] = { BOUND_SUM, { BOUND_SUM, BOUND_PRODUCT } },
	[OP_SUB] = { BOUND_SUM, { BOUND_SUM, BOUND_PRODUCT } },
	[OP_MUL] = { BOUND_PRODUCT, { BOUND_PRODUCT, BOUND_FRACTION } },
	[OP_DIV] = { BOUND_PRODUCT, { BOUND_SIGN, BOUND_FRACTION } },
	[OP_NEG] = { BOUND_SIGN, { BOUND_FRACTION, 0 } },
	[OP_COPY] = { BOUND_SIGN, { BOUND_FRACTION, 0 } },
	[OP_POW] = { BOUND_POWER, { BOUND_ATOM, BOUND_ATOM } },
};

enum bound math_bound(const struct term *term)
{
	switch (math_notation(term)) {
	case NOTATION_LIMIT:
	case NOTATION_SUM:
		return BOUND_COMPARE;
	case NOTATION_SLOPE:
	case NOTATION_ROOT:
		return BOUND_FRACTION;
	default:
		return term->kind == TERM_OP ? ops[term->op].bound
					     : BOUND_ATOM;
	}
}

/* Whether nothing stands behind a term that it could run into. */
static bool is_last(const struct formula *formula, const struct term *term)
{
	while (term->parent >= 0) {
		const struct term *above = &formula->term[term->parent];

		if (above->kind != TERM_OP)
			return true;
		if (&formula->term[above->arg[above->args - 1]] != term)
			return false;
		term = above;
	}
	return true;
}

bool math_parted(const struct formula *formula, const struct term *term,
		 int arg, bool stacked)
{
	const struct term *part = &formula->term[term->arg[arg]];
	enum bound bound = math_bound(part);

	if (stacked && part->kind == TERM_OP && part->op == OP_DIV)
		bound = BOUND_FRACTION;
	if (stacked && term->kind == TERM_OP &&
	    (term->op == OP_DIV || (term->op == OP_POW && arg == 1)))
		return false;
	/* What follows a limit or a sum sign belongs to it as far as its
	 * products go. */
	if (term->kind != TERM_OP)
		return bound < (math_bound(term) == BOUND_COMPARE
					? BOUND_PRODUCT
					: BOUND_ATOM);
	if (bound == BOUND_SIGN && arg == 1)
		return true;
	if (part->kind == TERM_CALL && bound == BOUND_COMPARE &&
	    is_last(formula, part))
		return false;
	return bound < ops[term->op].part[arg];
}

const char *math_word(const struct formula *formula, const struct term *term,
		      struct arena *arena)
{
	static const char primes[] = "''''''''";

	if (term->kind == TERM_NUMBER)
		return arena_string(arena, formula->text + term->start,
				    term->end - term->start);
	return arena_printf(arena, "%s%.*s", term->name,
			    term->primes > 8 ? 8 : term->primes, primes);
}
