/* plain.c - sums without zeros, products without ones. */
#include "plain.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"

enum { DIGITS = 15 }; /* that a double always keeps */

/* The nearby number of 15 digits, where that is much shorter to write. */
static double shorten(double value)
{
	char text[NUMBER_ROOM], short_text[NUMBER_ROOM];

	if (value == floor(value) && fabs(value) < 1e15)
		return value;
	number_text(value, text);
	number_short(value, DIGITS, short_text);
	return strlen(short_text) + 3 <= strlen(text) ? strtod(short_text, NULL)
						      : value;
}

double plain_number(enum op op, double a, double b)
{
	double value;

	if (op != OP_ADD && op != OP_SUB && op != OP_MUL && op != OP_NEG)
		return (double)NAN;
	value = op_info[op].value(a, b);
	if (value == 0)
		return 0; /* and never -0 */
	return isfinite(value) ? shorten(value) : (double)NAN;
}

/* What an operation with a certain number on one side comes to. */
enum comes_to { OTHER_SIDE, THE_NUMBER };

/* clang-format off */
static const struct fold {
	enum op op;
	int side;
	double number;
	enum comes_to comes_to;
} folds[] = {
	{ OP_POW, 1, 1, OTHER_SIDE },	/* the only one for numbers alone */
	{ OP_ADD, 0, 0, OTHER_SIDE },
	{ OP_ADD, 1, 0, OTHER_SIDE },
	{ OP_SUB, 1, 0, OTHER_SIDE },
	{ OP_MUL, 0, 0, THE_NUMBER },
	{ OP_MUL, 1, 0, THE_NUMBER },
	{ OP_MUL, 0, 1, OTHER_SIDE },
	{ OP_MUL, 1, 1, OTHER_SIDE },
	{ OP_DIV, 0, 0, THE_NUMBER },
	{ OP_DIV, 1, 1, OTHER_SIDE },
};
/* clang-format on */

enum { FOLDS = sizeof(folds) / sizeof(folds[0]) };

static part_id fold(struct tree *tree, enum op op, part_id a, part_id b,
		    int count)
{
	const part_id side[2] = { a, b };
	double x, y;

	if (a == PART_NONE || b == PART_NONE)
		return PART_NONE;
	if (tree_is_number(tree, a, &x) && tree_is_number(tree, b, &y)) {
		double value = plain_number(op, x, y);

		if (!isnan(value))
			return tree_number(tree, value);
	}
	for (int i = 0; i < count; i++) {
		const struct fold *f = &folds[i];

		if (f->op == op && tree_is_number(tree, side[f->side], &x) &&
		    x == f->number)
			return side[f->comes_to == OTHER_SIDE ? !f->side
							      : f->side];
	}
	return tree_op(tree, op, a, b);
}

part_id plain_numbers(struct tree *tree, enum op op, part_id a, part_id b)
{
	return fold(tree, op, a, b, 1);
}

part_id plain_op(struct tree *tree, enum op op, part_id a, part_id b)
{
	return fold(tree, op, a, b, FOLDS);
}

part_id plain_if(struct tree *tree, part_id c, part_id a, part_id b)
{
	return a == b ? a : tree_if(tree, c, a, b);
}
