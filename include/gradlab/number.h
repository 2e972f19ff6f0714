/*
 * number.h - numbers as text, the same in every locale.
 */
#ifndef GRADLAB_NUMBER_H
#define GRADLAB_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { NUMBER_ROOM = 352 };	/* the longest "%.9f" of a double, and NUL */

/* The shortest decimal that reads back as the same double: 14, 0.1,
 * 24.70408163265306, 1e-05 as 1e-5, inf, -inf, nan. */
const char *number_text(double value, char out[NUMBER_ROOM]);

/* How a {formula:.3f} is written: `.4f .3e .6g d .0%`, or 6 significant
 * digits where nothing is said.  At most 9 decimals, 17 digits for `g`. */
struct number_format {
	char style;		/* 'f' 'e' 'g' 'd' '%', 0 for the default */
	int digits;
};

/* Reads what stands behind the colon; false when it is none of the forms. */
bool number_format_parse(const char *text, size_t length,
			 struct number_format *format);
const char *number_write(double value, struct number_format format,
			 char out[NUMBER_ROOM]);
/* `digits` significant digits at most, no trailing zeros, 0 for -0; the
 * usual form for people: 17, 15.5, 14.003, 0.000123, 1.5e-09 as 1.5e-9. */
const char *number_short(double value, int digits, char out[NUMBER_ROOM]);

/* A plain decimal number, finite, and nothing else: `14`, `-.5`, `1e-3`.
 * On failure *value is untouched. */
bool number_parse(const char *text, size_t length, double *value);
/* Whether `value` agrees with the digits written in `text` (a plain decimal
 * number): |value - text| <= half a unit of its last digit, up to rounding. */
bool number_agrees(double value, const char *text, size_t length);

#endif
