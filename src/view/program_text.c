/* program_text.c - formulas as Python writes them. */
#include "program.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"

/* How tightly Python binds, from loose to tight. */
enum {
	BY_CHOICE, BY_OR, BY_AND, BY_NOT, BY_COMPARISON, BY_SUM, BY_PRODUCT,
	BY_SIGN, BY_POWER, BY_ATOM
};

static const struct {
	const char *sign;
	int tight;
} signs[OP_COUNT] = {
	[OP_ADD] = { " + ", BY_SUM },	     [OP_SUB] = { " - ", BY_SUM },
	[OP_MUL] = { "*", BY_PRODUCT },	     [OP_DIV] = { "/", BY_PRODUCT },
	[OP_POW] = { "**", BY_POWER },	     [OP_NEG] = { "-", BY_SIGN },
	[OP_LT] = { " < ", BY_COMPARISON },  [OP_LE] = { " <= ", BY_COMPARISON },
	[OP_GT] = { " > ", BY_COMPARISON },  [OP_GE] = { " >= ", BY_COMPARISON },
	[OP_EQ] = { " == ", BY_COMPARISON }, [OP_NE] = { " != ", BY_COMPARISON },
	[OP_AND] = { " and ", BY_AND },	     [OP_OR] = { " or ", BY_OR },
	[OP_NOT] = { "not ", BY_NOT },
};

/* A formula while it is written: each of its terms, and how tight it is. */
struct writing {
	struct program *program;
	const struct formula *formula;
	const char **text;
	int *tight;
};

static const char *const taken[] = {
	"False", "None", "True", "as", "assert", "async", "await", "break",
	"class", "continue", "def", "del", "elif", "else", "except",
	"finally", "for", "from", "global", "import", "in", "is", "lambda",
	"nonlocal", "pass", "raise", "return", "try", "while", "with",
	"yield", "Value", "math", "data", "show", "node", "slope_at",
	"print", "range", "curve", "isinstance", "zip", "id", "set",
};

const char *program_name(struct program *program, const char *name)
{
	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		if (!strcmp(name, taken[i]))
			return arena_printf(&program->arena, "%s_", name);
	return name;
}

/* A part, in parentheses where it binds looser than is wanted. */
static const char *part(const struct writing *w, const struct term *term,
			int arg, int tight)
{
	int at = term->arg[arg];

	return w->tight[at] >= tight
		       ? w->text[at]
		       : arena_printf(&w->program->arena, "(%s)", w->text[at]);
}

/* Python's `and` gives an operand; a comparison makes a truth of it. */
static const char *truth(const struct writing *w, const struct term *term,
			 int arg)
{
	int tight = w->tight[term->arg[arg]];

	if (tight >= BY_OR && tight <= BY_COMPARISON)
		return part(w, term, arg, BY_NOT);
	return arena_printf(&w->program->arena, "(%s != 0)",
			    w->text[term->arg[arg]]);
}

static const char *write_op(struct writing *w, const struct term *term,
			    int *tight)
{
	struct arena *arena = &w->program->arena;
	int op = term->op, own = signs[op].tight;
	int left = own, right = own + 1;

	*tight = own;
	if (op == OP_NOT)
		return arena_printf(arena, "not %s", truth(w, term, 0));
	if (op == OP_AND || op == OP_OR)
		return arena_printf(arena, "%s%s%s", truth(w, term, 0),
				    signs[op].sign, truth(w, term, 1));
	if (term->args == 1)
		return arena_printf(arena, "-%s", part(w, term, 0, BY_SIGN));
	if (op == OP_POW) {
		left = BY_ATOM;
		right = BY_SIGN;
	} else if (own == BY_COMPARISON) {
		left++;
	}
	return arena_printf(arena, "%s%s%s", part(w, term, 0, left),
			    signs[op].sign, part(w, term, 1, right));
}

/* A function by its name: "f", or "lambda x: slope_at(f, x)" of a slope. */
static const char *write_function(struct writing *w, const struct term *term,
				  bool called)
{
	struct program *program = w->program;
	const char *name = term->bind == BIND_OP
				   ? term->name
				   : program_name(program, term->name);

	if (term->bind == BIND_OP)
		program->ops[term->op] = true;
	if (!term->primes)
		return name;
	if (term->primes > 1)
		program_fail(program, "it takes the slope of a slope");
	program->helper[HELPER_SLOPE_AT] = true;
	program->helper[HELPER_VALUE] = true;
	if (term->bind == BIND_SYMBOL &&
	    program_define(program, &term->symbol->body))
		program_fail(program, "it takes the slope of a slope");
	return arena_printf(&program->arena,
			    called ? "slope_at(%s, " : "lambda x: slope_at(%s, x)",
			    name);
}

static const char *write_arguments(struct writing *w, const struct term *term,
				   const char *begin)
{
	struct arena *arena = &w->program->arena;
	const char *text = begin;

	for (int i = 0; i < term->args; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? ", " : "",
				    w->text[term->arg[i]]);
	return arena_printf(arena, "%s)", text);
}

static const struct {
	enum builtin builtin;
	enum helper helper;
	const char *name;
} helpers[] = {
	{ BUILTIN_ITERATE, HELPER_ITERATE, "iterate" },
	{ BUILTIN_SLOPE, HELPER_SLOPE, "slope" },
	{ BUILTIN_CENTRAL, HELPER_CENTRAL, "central" },
	{ BUILTIN_AVERAGE, HELPER_AVERAGE, "average" },
	{ BUILTIN_GRAD, HELPER_GRAD, "grad" },
};

static const char *write_builtin(struct writing *w, const struct term *term,
				 int *tight)
{
	struct program *program = w->program;
	struct arena *arena = &program->arena;

	if (term->index == BUILTIN_IF) {
		*tight = BY_CHOICE;
		return arena_printf(arena, "%s if %s else %s",
				    part(w, term, 1, BY_OR),
				    part(w, term, 0, BY_OR),
				    part(w, term, 2, BY_CHOICE));
	}
	for (size_t i = 0; i < sizeof(helpers) / sizeof(helpers[0]); i++) {
		if ((int)helpers[i].builtin != term->index)
			continue;
		program->helper[helpers[i].helper] = true;
		program->helper[HELPER_VALUE] |=
			term->index == BUILTIN_GRAD;
		program->grads |= term->index == BUILTIN_GRAD;
		return write_arguments(w, term,
				       arena_printf(arena, "%s(",
						    helpers[i].name));
	}
	program_fail(program, builtin_info[term->index].takes == TAKES_RUN
				      ? "it asks a learning run"
				      : "it counts the parts of a formula");
	return "None";
}

static const char *write_call(struct writing *w, const struct term *term,
			      int *tight)
{
	const char *name;

	*tight = BY_ATOM;
	if (term->bind == BIND_BUILTIN)
		return write_builtin(w, term, tight);
	name = write_function(w, term, true);
	if (!term->primes)
		name = arena_printf(&w->program->arena, "%s(", name);
	return write_arguments(w, term, name);
}

static const char *write_name(struct writing *w, const struct term *term,
			      int *tight)
{
	struct program *program = w->program;

	*tight = term->primes ? BY_CHOICE : BY_ATOM;
	if (term->bind == BIND_CONSTANT)
		return arena_printf(&program->arena, "math.%s", term->name);
	if (term->bind == BIND_OP || term->primes)
		return write_function(w, term, false);
	if (term->bind == BIND_BUILTIN || term->bind == BIND_MOVING)
		program_fail(program, "it asks a learning run");
	return program_name(program, term->name);
}

static const char *write_term(struct writing *w, const struct term *term,
			      int *tight)
{
	char number[NUMBER_ROOM];

	switch (term->kind) {
	case TERM_NUMBER:
		*tight = BY_ATOM;
		return arena_printf(&w->program->arena, "%s",
				    number_text(term->number, number));
	case TERM_NAME:
		return write_name(w, term, tight);
	case TERM_CALL:
		return write_call(w, term, tight);
	case TERM_OP:
		return write_op(w, term, tight);
	}
	return "None";
}

enum { TEXT_TERMS = 400 };	/* nobody copies more by eye */

const char *program_text(struct program *program,
			 const struct formula *formula)
{
	struct writing w = { .program = program, .formula = formula };
	size_t count = (size_t)formula->count;
	const char *text;

	if (!count || count > TEXT_TERMS) {
		program_fail(program, "its formula is too long");
		return "None";
	}
	w.text = mem_alloc(count, sizeof(*w.text));
	w.tight = mem_alloc(count, sizeof(*w.tight));
	for (size_t i = 0; i < count; i++)
		w.text[i] = write_term(&w, &formula->term[i], &w.tight[i]);
	text = w.text[count - 1];
	free(w.text);
	free(w.tight);
	return text;
}
