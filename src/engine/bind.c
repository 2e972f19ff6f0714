/* bind.c - binds the names of a formula: parameters, then the scope's, then
 * built-in ones. */
#include "bind.h"

#include <stdio.h>
#include <string.h>

#include "gradlab/suggest.h"

#include "names.h"

struct binder {
	const struct scope *scope;
	struct formula *formula;
	const char *given;
};

/* What must stand where a name stands. */
enum wanted {
	WANTED_NUMBER,
	WANTED_FUNCTION,
	WANTED_RUN,
	WANTED_NODE,
	WANTED_MOVING, /* a name that a run moves */
	WANTED_ANYTHING /* in a call that has no meaning itself */
};

static int find_parameter(const struct formula *formula, const char *name)
{
	for (int i = 0; i < formula->params; i++)
		if (!strcmp(formula->param[i], name))
			return i;
	return -1;
}

/* All that could have been meant. */
static void suggest_names(const struct binder *binder, struct suggest *suggest)
{
	const struct formula *formula = binder->formula;

	for (int i = 0; i < formula->params; i++)
		suggest_try(suggest, formula->param[i]);
	for (const struct scope *s = binder->scope; s; s = s->outer)
		for (size_t i = 0; i < s->count; i++)
			suggest_try(suggest, s->list[i].name);
	names_suggest(suggest);
}

static bool unknown(const struct binder *binder, const struct term *term)
{
	const struct err *err = binder->formula->origin.err;
	struct suggest suggest;
	char hint[96] = "";

	/* Beyond what is kept, only the count matters. */
	if (err && err->errors < ERR_MOST) {
		suggest_init(&suggest, term->name, strlen(term->name));
		suggest_names(binder, &suggest);
		suggest_text(&suggest, hint);
	}
	return formula_name_error(binder->formula, term, "unknown name '%s'%s",
				  term->name, hint);
}

static bool no_number(const struct binder *binder, const struct term *term,
		      enum symbol_kind kind)
{
	/* clang-format off */
	static const char *const told[] = {
		[SYMBOL_FUNCTION] =
			"'%s' is a function; say of what, as in %s(2)",
		[SYMBOL_WORDS] =
			"'%s' is a control that holds words, not a number",
		[SYMBOL_RUN] =
			"'%s' is a learning run; ask for a number of it, as "
			"in loss(%s)",
	};
	/* clang-format on */

	return formula_name_error(binder->formula, term, told[kind], term->name,
				  term->name);
}

/* The number that a call was meant to be, or a product. */
static bool no_function(const struct binder *binder, const struct term *term)
{
	return formula_name_error(binder->formula, term,
				  "'%s' is a number, not a function; for a "
				  "product write %s*(...)",
				  term->name, term->name);
}

static bool count_arguments(const struct binder *binder,
			    const struct term *term, int least, int most)
{
	char wanted[32];

	if (term->args >= least && term->args <= most)
		return true;
	snprintf(wanted, sizeof(wanted),
		 least == most	     ? "%d"
		 : least + 1 == most ? "%d or %d"
				     : "%d to %d",
		 least, most);
	return formula_error(binder->formula, term,
			     "'%s' takes %s argument%s, not %d", term->name,
			     wanted, most == 1 ? "" : "s", term->args);
}

static bool one_argument(const struct binder *binder, const struct term *term,
			 int args)
{
	return args == 1 ||
	       formula_error(binder->formula, term,
			     "only a function of one argument has a slope so "
			     "written; '%s' takes %d",
			     term->name, args);
}

static bool bind_symbol_call(const struct binder *binder, struct term *term,
			     const struct symbol *symbol)
{
	int params = symbol->body.params;

	term->bind = BIND_SYMBOL;
	term->symbol = symbol;
	if (symbol->kind == SYMBOL_RUN || symbol->kind == SYMBOL_WORDS)
		return no_number(binder, term, symbol->kind);
	if (symbol->kind != SYMBOL_FUNCTION)
		return no_function(binder, term);
	if (!params)
		return true; /* its head could not be read */
	return count_arguments(binder, term, params, params) &&
	       (!term->primes || one_argument(binder, term, params));
}

static bool bind_op_call(const struct binder *binder, struct term *term, int op)
{
	int arity = op_info[op].arity;

	term->bind = BIND_OP;
	term->op = op;
	return count_arguments(binder, term, arity, arity) &&
	       (!term->primes || one_argument(binder, term, arity));
}

static bool bind_builtin_call(const struct binder *binder, struct term *term,
			      int builtin)
{
	const struct builtin_info *info = &builtin_info[builtin];

	term->bind = BIND_BUILTIN;
	term->index = builtin;
	if (term->primes)
		return formula_error(binder->formula, term,
				     "'%s' has no slope so written; define "
				     "f(x) with it and write f'(x)",
				     term->name);
	return count_arguments(binder, term, info->least, info->most);
}

static bool bind_call(const struct binder *binder, struct term *term)
{
	const struct symbol *symbol = scope_find(binder->scope, term->name);
	int op = op_named(term->name, -1), builtin = names_builtin(term->name);

	if (binder->given && !strcmp(binder->given, term->name)) {
		term->bind = BIND_GIVEN;
		return true;
	}
	if (find_parameter(binder->formula, term->name) >= 0)
		return no_function(binder, term);
	if (symbol)
		return bind_symbol_call(binder, term, symbol);
	if (op != OP_NONE)
		return bind_op_call(binder, term, op);
	if (builtin >= 0)
		return bind_builtin_call(binder, term, builtin);
	if (names_constant(term->name))
		return no_function(binder, term);
	return unknown(binder, term);
}

/* What must stand at a term, by the call that it is an argument of. */
static enum wanted wanted_at(const struct formula *formula, int i)
{
	static const enum wanted wanted[] = {
		[TAKES_VALUE] = WANTED_NUMBER,
		[TAKES_FUNCTION] = WANTED_FUNCTION,
		[TAKES_RUN] = WANTED_RUN,
	};
	int parent = formula->term[i].parent;
	const struct term *call = &formula->term[parent < 0 ? i : parent];

	if (parent >= 0 && call->bind == BIND_NOTHING)
		return WANTED_ANYTHING;
	if (parent < 0 || call->bind != BIND_BUILTIN)
		return WANTED_NUMBER;
	if (call->arg[0] == i)
		return wanted[builtin_info[call->index].takes];
	if (call->index == BUILTIN_VALUE && call->arg[1] == i)
		return WANTED_MOVING;
	return call->index == BUILTIN_GRAD ? WANTED_NODE : WANTED_NUMBER;
}

static const char *caller(const struct formula *formula,
			  const struct term *term)
{
	return formula->term[term->parent].name;
}

static bool no_function_name(const struct binder *binder,
			     const struct term *term)
{
	return formula_error(binder->formula, term,
			     "'%s' wants the name of a function of one "
			     "argument here, such as f or f'",
			     caller(binder->formula, term));
}

static bool bind_function_symbol(const struct binder *binder, struct term *term,
				 const struct symbol *symbol)
{
	int params = symbol->body.params;

	if (symbol->kind != SYMBOL_FUNCTION)
		return no_function_name(binder, term);
	term->bind = BIND_SYMBOL;
	term->symbol = symbol;
	return !params || one_argument(binder, term, params);
}

static bool bind_function(const struct binder *binder, struct term *term)
{
	const struct symbol *symbol;
	int op;

	if (term->kind != TERM_NAME ||
	    find_parameter(binder->formula, term->name) >= 0)
		return no_function_name(binder, term);
	symbol = scope_find(binder->scope, term->name);
	op = op_named(term->name, -1);
	if (symbol)
		return bind_function_symbol(binder, term, symbol);
	if (op != OP_NONE) {
		term->bind = BIND_OP;
		term->op = op;
		return one_argument(binder, term, op_info[op].arity);
	}
	return names_known(term->name) ? no_function_name(binder, term)
				       : unknown(binder, term);
}

static bool bind_run(const struct binder *binder, struct term *term)
{
	const struct formula *formula = binder->formula;
	const struct symbol *symbol =
		term->kind == TERM_NAME && !term->primes &&
				find_parameter(formula, term->name) < 0
			? scope_find(binder->scope, term->name)
			: NULL;

	if (!symbol || symbol->kind != SYMBOL_RUN)
		return formula_error(formula, term,
				     "'%s' wants the name of a learning run "
				     "here",
				     caller(formula, term));
	term->bind = BIND_SYMBOL;
	term->symbol = symbol;
	return true;
}

static bool bind_number(const struct binder *binder, struct term *term)
{
	const struct symbol *symbol = scope_find(binder->scope, term->name);
	const double *constant = names_constant(term->name);

	term->index = find_parameter(binder->formula, term->name);
	if (term->index >= 0) {
		term->bind = BIND_PARAMETER;
	} else if (symbol) {
		term->bind = BIND_SYMBOL;
		term->symbol = symbol;
		if (symbol->kind != SYMBOL_VALUE &&
		    symbol->kind != SYMBOL_CONTROL)
			return no_number(binder, term, symbol->kind);
	} else if (op_named(term->name, -1) != OP_NONE ||
		   names_builtin(term->name) >= 0) {
		return no_number(binder, term, SYMBOL_FUNCTION);
	} else if (constant) {
		term->bind = BIND_CONSTANT;
		term->number = *constant;
	} else {
		return unknown(binder, term);
	}
	return !term->primes ||
	       formula_error(binder->formula, term,
			     "'%s' is a number; only a function has a slope",
			     term->name);
}

static bool bind_node(const struct binder *binder, struct term *term)
{
	if (term->kind == TERM_NAME && !bind_number(binder, term))
		return false;
	return (term->kind == TERM_NAME && term->bind == BIND_SYMBOL) ||
	       formula_error(binder->formula, term,
			     "grad(L, a) wants a name of 'let' or a control "
			     "here; the slope of a function f is f'(x)");
}

/* Which names a run moves only the run knows. */
static bool bind_moving(const struct binder *binder, struct term *term)
{
	term->bind = BIND_MOVING;
	return (term->kind == TERM_NAME && !term->primes) ||
	       formula_error(binder->formula, term,
			     "value(r, x) wants the name of a number that the "
			     "run moves here");
}

static bool is_known(const struct binder *binder, const char *name)
{
	return find_parameter(binder->formula, name) >= 0 ||
	       scope_find(binder->scope, name) || names_known(name);
}

static bool bind_wanted(const struct binder *binder, int i)
{
	struct term *term = &binder->formula->term[i];

	switch (wanted_at(binder->formula, i)) {
	case WANTED_FUNCTION:
		return bind_function(binder, term);
	case WANTED_RUN:
		return bind_run(binder, term);
	case WANTED_NODE:
		return bind_node(binder, term);
	case WANTED_MOVING:
		return bind_moving(binder, term);
	case WANTED_ANYTHING:
		return term->kind != TERM_NAME ||
		       is_known(binder, term->name) || unknown(binder, term);
	default:
		return term->kind != TERM_NAME || bind_number(binder, term);
	}
}

bool bind_formula(const struct scope *scope, struct formula *formula,
		  const char *given)
{
	struct binder binder = { scope, formula, given };
	bool good = true;

	/* Calls first: what their arguments may be hangs on them. */
	for (int i = 0; i < formula->count; i++)
		if (formula->term[i].kind == TERM_CALL &&
		    !bind_call(&binder, &formula->term[i]))
			good = false;
	for (int i = 0; i < formula->count; i++)
		if (!bind_wanted(&binder, i))
			good = false;
	return good;
}
