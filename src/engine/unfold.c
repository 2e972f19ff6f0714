/* unfold.c - formulas into parts, frame by frame; calls begin a frame. */
#include "gradlab/unfold.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/symbolic.h"

#include "constant.h"
#include "rules.h"

/* A function that is handed on, as in slope(f', x, h). */
struct handed {
	const struct formula *body;
	int primes;
};

/* A formula that has begun, the inmost last. */
struct level {
	const struct formula *formula;
	part_id args[FORMULA_ARGS];
	struct handed given; /* what its own f stands for */
	size_t parts;	     /* where the parts of its terms begin */
	int at;		     /* the term to go on with */
	/* What becomes of the result. */
	int primes;	/* slopes to take by its first argument, a */
	part_id actual; /* fresh name, for which this is put in */
	int repeat;	/* to be applied to itself so often more */
};

struct unfolder {
	struct tree *tree;
	enum unfold how;
	const struct env *env;
	part_id *args; /* of the outermost formula, however many */
	struct rules rules;
	struct level *level;
	size_t levels, level_room;
	part_id *part; /* of the terms, level by level */
	size_t parts, part_room;
	size_t work;
};

static struct level *top(const struct unfolder *u)
{
	return &u->level[u->levels - 1];
}

static part_id part_of(const struct unfolder *u, const struct term *term,
		       int arg)
{
	return u->part[top(u)->parts + (size_t)term->arg[arg]];
}

/* Always PART_NONE: the result comes later. */
static part_id begin(struct unfolder *u, struct level level)
{
	size_t count = (size_t)level.formula->count;

	if (!count)
		return tree_fail(u->tree,
				 "a definition that it needs is faulty");
	level.parts = u->parts;
	u->part = mem_grow(u->part, &u->part_room, u->parts + count,
			   sizeof(*u->part));
	u->parts += count;
	u->level = mem_grow(u->level, &u->level_room, u->levels + 1,
			    sizeof(*u->level));
	u->level[u->levels++] = level;
	return PART_NONE;
}

static part_id begin_call(struct unfolder *u, struct handed function, part_id x,
			  int times)
{
	struct level level = {
		.formula = function.body,
		.primes = function.primes,
		.repeat = times - 1,
		.actual = x,
		.args = { x },
	};

	if (function.primes)
		level.args[0] = tree_fresh(u->tree, "x");
	return begin(u, level);
}

static struct handed function_of(struct unfolder *u, const struct term *term)
{
	struct handed function = { NULL, term->primes };

	if (term->bind == BIND_GIVEN)
		return top(u)->given;
	function.body = term->bind == BIND_OP
				? rules_call(&u->rules, (enum op)term->op)
				: &term->symbol->body;
	return function;
}

static part_id write_name(struct unfolder *u, const struct term *term)
{
	const struct tree_name name = {
		.text = term->name,
		.bind = term->bind,
		.symbol = term->symbol,
		.number = term->number,
	};

	if (term->bind == BIND_PARAMETER)
		return u->levels > 1 ? top(u)->args[term->index]
				     : u->args[term->index];
	return tree_name(u->tree, &name, term->primes);
}

/* The call as it stands. */
static part_id keep_call(struct unfolder *u, const struct term *term)
{
	const struct tree_name name = {
		.text = term->name,
		.bind = term->bind,
		.symbol = term->symbol,
		.builtin = term->bind == BIND_BUILTIN ? term->index : 0,
	};
	part_id args[FORMULA_ARGS];

	for (int i = 0; i < term->args; i++)
		args[i] = part_of(u, term, i);
	if (term->bind == BIND_OP && !term->primes)
		return tree_op(u->tree, (enum op)term->op, args[0],
			       args[term->args - 1]);
	return tree_call(u->tree, &name, term->primes, args, term->args);
}

static part_id call(struct unfolder *u, const struct term *term)
{
	struct level level = { 0 };

	if (u->how == UNFOLD_NOTHING ||
	    (term->bind == BIND_OP && !term->primes))
		return keep_call(u, term);
	if (term->args == 1)
		return begin_call(u, function_of(u, term), part_of(u, term, 0),
				  1);
	level.formula = &term->symbol->body;
	for (int i = 0; i < term->args; i++)
		level.args[i] = part_of(u, term, i);
	return begin(u, level);
}

static part_id iterate(struct unfolder *u, const struct term *term,
		       const struct term *function)
{
	double times = constant_value(u->tree, part_of(u, term, 1), u->env);
	part_id x = part_of(u, term, 2);

	if (!(times >= 0) || times != floor(times))
		return tree_fail(u->tree,
				 "iterate(g, n, x) is written out only for a "
				 "whole number n, 0 or more");
	if (times >= TREE_MOST) /* x is a part, too */
		return tree_fail(u->tree, formula_too_large);
	return times == 0
		       ? x
		       : begin_call(u, function_of(u, function), x, (int)times);
}

static part_id call_builtin(struct unfolder *u, const struct term *term)
{
	const struct term *first = &top(u)->formula->term[term->arg[0]];
	struct level level = { 0 };

	if (u->how == UNFOLD_NOTHING)
		return keep_call(u, term);
	if (term->index == BUILTIN_ITERATE)
		return iterate(u, term, first);
	level.formula = rules_meaning(&u->rules, (enum builtin)term->index);
	if (!level.formula)
		return keep_call(u, term);
	level.given = function_of(u, first);
	for (int i = 1; i < term->args; i++)
		level.args[i - 1] = part_of(u, term, i);
	return begin(u, level);
}

/* The part of a term, or PART_NONE where a level has begun for it. */
static part_id write_term(struct unfolder *u, const struct term *term)
{
	switch (term->kind) {
	case TERM_NUMBER:
		return tree_number(u->tree, term->number);
	case TERM_NAME:
		return write_name(u, term);
	case TERM_CALL:
		return term->bind == BIND_BUILTIN ? call_builtin(u, term)
						  : call(u, term);
	default:
		return tree_op(u->tree, (enum op)term->op, part_of(u, term, 0),
			       part_of(u, term, term->args - 1));
	}
}

struct exchange {
	part_id old, new;
};

static part_id exchanged(const void *with, part_id part)
{
	const struct exchange *exchange = with;

	return part == exchange->old ? exchange->new : part;
}

/* The topmost formula is complete: what comes of it, or PART_NONE where it
 * begins once more. */
static part_id finish(struct unfolder *u)
{
	struct level level = *top(u);
	struct handed again = { level.formula, level.primes };
	struct exchange exchange = { level.args[0], level.actual };
	part_id part = u->part[level.parts + (size_t)level.formula->count - 1];

	for (int i = 0; i < level.primes; i++)
		part = symbolic_slope(u->tree, part, level.args[0]);
	if (level.primes)
		part = tree_replace(u->tree, part, level.args[0], exchanged,
				    &exchange);
	u->parts = level.parts;
	u->levels--;
	if (part != PART_NONE && level.repeat)
		return begin_call(u, again, part, level.repeat);
	return part;
}

static void deliver(struct unfolder *u, part_id part)
{
	struct level *level = top(u);

	u->part[level->parts + (size_t)level->at++] = part;
}

static part_id run(struct unfolder *u)
{
	part_id part = PART_NONE;

	while (u->levels && !u->tree->failure) {
		const struct level *level = top(u);

		if (++u->work > RECORD_WORK)
			tree_fail(u->tree, formula_too_large);
		else if (level->at == level->formula->count)
			part = finish(u);
		else
			part = write_term(u, &level->formula->term[level->at]);
		if (part != PART_NONE && u->levels)
			deliver(u, part);
	}
	return u->tree->failure ? PART_NONE : part;
}

part_id unfold(struct tree *tree, const struct formula *formula,
	       const part_id *args, enum unfold how, const struct env *env)
{
	struct unfolder u = { .tree = tree, .how = how, .env = env };
	struct level level = { .formula = formula };
	part_id part;

	u.args = mem_alloc((size_t)formula->params + 1, sizeof(*u.args));
	for (int i = 0; i < formula->params; i++)
		u.args[i] =
			args ? args[i] : tree_variable(tree, formula->param[i]);
	begin(&u, level);
	part = run(&u);
	rules_release(&u.rules);
	free(u.args);
	free(u.level);
	free(u.part);
	return part;
}
