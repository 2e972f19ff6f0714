/* rules.c - the formulas of op.def and builtin.def. */
#include "rules.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "bind.h"

static const char *const slope_params[] = { "a", "b", "v" };
static const char *const meaning_params[] = { "x", "y" };

void rules_release(struct rules *rules)
{
	arena_release(&rules->arena);
}

/* Reads a formula of ours, which cannot be wrong. */
static const struct formula *
read_once(struct rules *rules, struct formula *formula, const char *text,
	  const char *const *param, int params, const char *given)
{
	bool good;

	if (formula->count)
		return formula;
	good = formula_parse(formula, &rules->arena, text, strlen(text), 0,
			     (struct origin){ 0 });
	formula->param = param;
	formula->params = params;
	good = good && bind_formula(NULL, formula, given);
	assert(good);
	(void)good;
	return formula;
}

const struct formula *rules_slope(struct rules *rules, enum op op, int arg)
{
	return read_once(rules, &rules->slope[op][arg], op_info[op].rule[arg],
			 slope_params, 3, NULL);
}

const struct formula *rules_call(struct rules *rules, enum op op)
{
	char text[64];

	snprintf(text, sizeof(text), "%s(a)", op_info[op].symbol);
	return read_once(rules, &rules->call[op], text, slope_params, 1, NULL);
}

const struct formula *rules_meaning(struct rules *rules, enum builtin builtin)
{
	const char *meaning = builtin_info[builtin].meaning;

	if (!meaning)
		return NULL;
	return read_once(rules, &rules->meaning[builtin], meaning,
			 meaning_params, 2, "f");
}
