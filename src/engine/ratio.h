/*
 * ratio.h - numbers as a person keeps them: 2/3 stays 2/3, 0.1*3 is 0.3.
 */
#ifndef ENGINE_RATIO_H
#define ENGINE_RATIO_H

#include <stdbool.h>

#include "gradlab/tree.h"

/* Reduced where both are whole numbers; bottom > 0. */
struct ratio {
	double top, bottom;
};

struct ratio ratio_of(double number);
/* Each is false, with *a untouched, where the result is no number that a
 * formula can hold. */
bool ratio_add(struct ratio *a, struct ratio b);
bool ratio_times(struct ratio *a, struct ratio b);
bool ratio_invert(struct ratio *a);
/* a to a whole power. */
bool ratio_power(struct ratio *a, double power);

double ratio_value(struct ratio a);
bool ratio_is(struct ratio a, double number);
bool ratio_is_whole(struct ratio a);

/* A number, or a number by a number; false for all else. */
bool ratio_read(const struct tree *tree, part_id part, struct ratio *a);
part_id ratio_write(struct tree *tree, struct ratio a);

#endif
