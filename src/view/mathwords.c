/* mathwords.c - a formula as it is read aloud. */
#include "mathset.h"

#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/translate.h"
#include "mathform.h"

/* A sentence that grows beyond this is not listened to. */
enum { WORDS_MOST = 4000 };

struct reading {
	const struct formula *formula;
	struct arena *arena;
	const char **words;	/* of each term */
};

/* How the parts of each operation are said. */
static const char *const said[OP_COUNT] = {
	[OP_ADD] = N_("%s plus %s"),	   [OP_SUB] = N_("%s minus %s"),
	[OP_MUL] = N_("%s times %s"),	   [OP_DIV] = N_("%s over %s"),
	[OP_POW] = N_("%s to the power %s"), [OP_NEG] = N_("minus %s"),
	[OP_COPY] = N_("plus %s"),	   [OP_LT] = N_("%s is less than %s"),
	[OP_LE] = N_("%s is at most %s"),  [OP_GT] = N_("%s is more than %s"),
	[OP_GE] = N_("%s is at least %s"), [OP_EQ] = N_("%s equals %s"),
	[OP_NE] = N_("%s is not %s"),	   [OP_AND] = N_("%s and %s"),
	[OP_OR] = N_("%s or %s"),	   [OP_NOT] = N_("not %s"),
};

static const char *whole(const struct reading *r, const struct term *term,
			 int arg)
{
	return r->words[term->arg[arg]];
}

/* A part in parentheses where what is said would not hold it together. */
static const char *part(struct reading *r, const struct term *term, int arg)
{
	const char *words = whole(r, term, arg);

	return math_parted(r->formula, term, arg, false)
		       ? arena_printf(r->arena, "(%s)", words)
		       : words;
}

static const char *operation(struct reading *r, const struct term *term)
{
	const char *a = part(r, term, 0);
	const struct term *exponent;

	if (term->args == 1)
		return arena_printf(r->arena, _(said[term->op]), a);
	exponent = &r->formula->term[term->arg[1]];
	if (term->op == OP_POW && exponent->kind == TERM_NUMBER &&
	    (exponent->number == 2 || exponent->number == 3))
		return arena_printf(r->arena,
				    exponent->number == 2 ? _("%s squared")
							  : _("%s cubed"),
				    a);
	return arena_printf(r->arena, _(said[term->op]), a, part(r, term, 1));
}

static const char *call(struct reading *r, const struct term *term)
{
	static const char *const primes[] = { "", N_(" prime"),
					      N_(" double prime"),
					      N_(" triple prime") };
	struct buffer out = { 0 };
	const char *copy;

	buffer_printf(&out, "%s%s(", term->name,
		      term->primes < 4 ? _(primes[term->primes]) : "");
	for (int i = 0; i < term->args; i++)
		buffer_printf(&out, "%s%s", i ? ", " : "", whole(r, term, i));
	buffer_text(&out, ")");
	copy = arena_string(r->arena, out.data, out.length);
	buffer_release(&out);
	return copy;
}

static const char *notation(struct reading *r, const struct term *term)
{
	switch (math_notation(term)) {
	case NOTATION_LIMIT:
		return arena_printf(r->arena,
				    _("the limit, as %s goes to %s, of %s"),
				    whole(r, term, 0), whole(r, term, 1),
				    part(r, term, 2));
	case NOTATION_SUM:
		return arena_printf(r->arena,
				    _("the sum, for %s from %s to %s, of %s"),
				    whole(r, term, 0), whole(r, term, 1),
				    whole(r, term, 2), part(r, term, 3));
	case NOTATION_SLOPE:
		return arena_printf(
			r->arena, _("the derivative of %s with respect to %s"),
			part(r, term, 0), whole(r, term, 1));
	case NOTATION_ROOT:
		return arena_printf(r->arena, _("the square root of %s"),
				    part(r, term, 0));
	case NOTATION_SIZE:
		return arena_printf(r->arena, _("the size of %s"),
				    part(r, term, 0));
	default:
		return call(r, term);
	}
}

static const char *word(struct reading *r, const struct term *term)
{
	if (term->kind == TERM_OP)
		return operation(r, term);
	if (term->kind == TERM_CALL)
		return notation(r, term);
	return math_word(r->formula, term, r->arena);
}

/* One side; NULL where it would be too long. */
static const char *read_side(const struct formula *formula,
			     struct arena *arena)
{
	size_t count = (size_t)formula->count;
	struct reading r = {
		.formula = formula, .arena = arena,
		.words = arena_alloc(arena, count, sizeof(*r.words)),
	};

	for (int i = 0; i < formula->count; i++) {
		r.words[i] = word(&r, &formula->term[i]);
		if (strlen(r.words[i]) > WORDS_MOST)
			return NULL;
	}
	return r.words[count - 1];
}

const char *math_words(const char *text, struct arena *arena)
{
	const char *words = NULL;
	struct math math;

	if (!math_read(&math, arena, text))
		return NULL;
	for (int i = 0; i < math.sides; i++) {
		const char *side = read_side(&math.side[i], arena);

		if (!side)
			return NULL;
		words = words ? arena_printf(arena, _("%s equals %s"), words,
					     side)
			      : side;
	}
	return words;
}
