/* constant.c - computes a part of a tree that holds no free name. */
#include "constant.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

static double name_value(const struct tree_name *name, const struct env *env)
{
	static const struct env nothing;
	const struct symbol *symbol = name->symbol;

	if (name->bind == BIND_CONSTANT)
		return name->number;
	if (name->bind != BIND_SYMBOL)
		return (double)NAN;
	if (symbol->kind == SYMBOL_VALUE)
		return formula_value(&symbol->body, env ? env : &nothing, NULL,
				     NULL);
	if (symbol->kind == SYMBOL_CONTROL && env && env->control)
		return env->control[symbol->index];
	return (double)NAN;
}

/* `value` holds those of the parts before this one. */
static double compute(const struct tree *tree, part_id part,
		      const struct env *env, const double *value)
{
	const struct part *found = &tree->part[part];
	double number, a;

	if (tree_is_number(tree, part, &number))
		return number;
	if (found->kind == PART_NAME)
		return name_value(tree_name_of(tree, part), env);
	if (tree_is_if(tree, part))
		return value[tree_arg(tree, part,
				      value[tree_arg(tree, part, 0)] != 0 ? 1
									  : 2)];
	if (found->kind != PART_OP)
		return (double)NAN;
	a = value[tree_arg(tree, part, 0)];
	return op_info[found->what].value(
		a, value[tree_arg(tree, part, found->args - 1)]);
}

double constant_value(const struct tree *tree, part_id part,
		      const struct env *env)
{
	double *value, result, number;
	unsigned char *marks;

	if (part == PART_NONE)
		return (double)NAN;
	if (tree_is_number(tree, part, &number))
		return number;
	marks = tree_marks(tree, &part, 1);
	value = mem_alloc((size_t)part + 1, sizeof(*value));
	for (part_id i = 0; i <= part; i++)
		if (marks[i])
			value[i] = compute(tree, i, env, value);
	result = value[part];
	free(marks);
	free(value);
	return result;
}
