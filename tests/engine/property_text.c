/* property_text.c - grown computations by way of the language. */
#include "property_text.h"

#include <stdio.h>
#include <string.h>

#include "gradlab/number.h"
#include "gradlab/print.h"
#include "gradlab/record.h"
#include "gradlab/simplify.h"
#include "gradlab/symbolic.h"

enum { LONGEST = 1500 }; /* symbols of a slope that is tried */

bool text_value(const char *text, const char *name, double *value,
		char why[128])
{
	static const struct env nothing;
	struct arena arena = { 0 };
	struct scope scope;
	struct err err;
	const struct symbol *symbol;
	bool good;

	err_init(&err, NULL);
	scope_init(&scope, NULL, &arena);
	good = scope_let(&scope, text, strlen(text),
			 (struct origin){ .err = &err });
	good = scope_close(&scope) && good;
	symbol = scope_find(&scope, name);
	if (good && symbol)
		*value = formula_value(&symbol->body, &nothing, NULL, NULL);
	snprintf(why, 128, "%s", err_first(&err));
	scope_release(&scope);
	err_release(&err);
	arena_release(&arena);
	return good;
}

static part_id part_of(struct tree *tree, const struct recipe *recipe, int step,
		       const part_id *part)
{
	const struct recipe_step *it = &recipe->step[step];
	part_id zero = tree_number(tree, 0);
	char name[8];

	switch (it->op) {
	case OP_LEAF:
		recipe_leaf_name(recipe, step, name);
		return tree_variable(tree, name);
	case OP_NUMBER:
		return tree_number(tree, it->value[0]);
	case OP_COPY:
		return part[it->a];
	case OP_THEN:
		return tree_if(tree, part[it->a], part[it->b], zero);
	case OP_ELSE:
		return tree_if(tree, part[it->a], zero, part[it->b]);
	default:
		return tree_op(tree, it->op, part[it->a], part[it->b]);
	}
}

static void tell_leaves(const struct recipe *recipe, struct buffer *out)
{
	char name[8], number[NUMBER_ROOM];

	for (int i = 0; i < recipe->count; i++) {
		if (recipe->step[i].op != OP_LEAF)
			continue;
		recipe_leaf_name(recipe, i, name);
		buffer_printf(out, "%s = %s; ", name,
			      number_text(recipe->step[i].value[0], number));
	}
}

bool symbolic_text(const struct recipe *recipe, int leaf, enum manner manner,
		   struct buffer *out)
{
	struct tree tree;
	part_id part[RECIPE_MOST], slope;
	bool told;

	tree_init(&tree, TREE_MOST);
	for (int i = 0; i < recipe->count; i++)
		part[i] = part_of(&tree, recipe, i, part);
	slope = symbolic_slope(&tree, part[recipe->count - 1], part[leaf]);
	if (manner == SIMPLIFIED && slope != PART_NONE)
		slope = simplify(&tree, slope, part[leaf]);
	tell_leaves(recipe, out);
	buffer_text(out, "D = ");
	told = slope != PART_NONE && tree_symbols(&tree, slope) < LONGEST &&
	       print_part(out, &tree, slope, NULL);
	tree_release(&tree);
	return told;
}
