/* ratio.c - fractions of doubles. */
#include "ratio.h"

#include <math.h>

#include "plain.h"

/* Up to here every whole number is a double. */
static const double most = 9007199254740992.0;

struct ratio ratio_of(double number)
{
	return (struct ratio){ number, 1 };
}

static bool is_whole(double number)
{
	return number == floor(number) && fabs(number) <= most;
}

static double common_divisor(double a, double b)
{
	while (b != 0) {
		double rest = fmod(a, b);

		a = b;
		b = rest;
	}
	return a;
}

/* A sound top and bottom, reduced; false where they are none. */
static bool settle(struct ratio *a, double top, double bottom)
{
	double whole = top / bottom, divisor = 1;

	if (!isfinite(top) || !isfinite(bottom) || !isfinite(whole))
		return false;
	if (top == 0 || (whole == floor(whole) && whole * bottom == top)) {
		*a = ratio_of(top == 0 ? 0 : whole);
		return true;
	}
	if (is_whole(top) && is_whole(bottom))
		divisor = common_divisor(fabs(top), fabs(bottom));
	if (bottom < 0)
		divisor = -divisor;
	*a = (struct ratio){ top / divisor, bottom / divisor };
	return true;
}

/* NaN where the product is too small to be told from 0. */
static double times(double a, double b)
{
	double value = plain_number(OP_MUL, a, b);

	return value == 0 && a != 0 && b != 0 ? (double)NAN : value;
}

bool ratio_add(struct ratio *a, struct ratio b)
{
	if (a->bottom == b.bottom)
		return settle(a, plain_number(OP_ADD, a->top, b.top),
			      a->bottom);
	return settle(a,
		      plain_number(OP_ADD, times(a->top, b.bottom),
				   times(b.top, a->bottom)),
		      times(a->bottom, b.bottom));
}

bool ratio_times(struct ratio *a, struct ratio b)
{
	return settle(a, times(a->top, b.top), times(a->bottom, b.bottom));
}

bool ratio_invert(struct ratio *a)
{
	return a->top != 0 && settle(a, a->bottom, a->top);
}

bool ratio_power(struct ratio *a, double power)
{
	struct ratio result = *a;

	if (power < 0 && !ratio_invert(&result))
		return false;
	result.top = pow(result.top, fabs(power));
	result.bottom = pow(result.bottom, fabs(power));
	return is_whole(result.top) && is_whole(result.bottom) &&
	       settle(a, result.top, result.bottom);
}

double ratio_value(struct ratio a)
{
	return a.top / a.bottom;
}

bool ratio_is(struct ratio a, double number)
{
	return a.bottom == 1 && a.top == number;
}

bool ratio_is_whole(struct ratio a)
{
	return a.bottom == 1 && is_whole(a.top);
}

bool ratio_read(const struct tree *tree, part_id part, struct ratio *a)
{
	double top, bottom;

	if (tree_is_number(tree, part, &top))
		return settle(a, top, 1);
	return tree_is_op(tree, part, OP_DIV) &&
	       tree_is_number(tree, tree_arg(tree, part, 0), &top) &&
	       tree_is_number(tree, tree_arg(tree, part, 1), &bottom) &&
	       settle(a, top, bottom);
}

part_id ratio_write(struct tree *tree, struct ratio a)
{
	part_id top = tree_number(tree, a.top);

	return a.bottom == 1 ? top
			     : tree_op(tree, OP_DIV, top,
				       tree_number(tree, a.bottom));
}
