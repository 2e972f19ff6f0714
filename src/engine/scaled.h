/*
 * scaled.h - products that neither overflow nor vanish.
 *
 * A number is kept as a fraction and a power of 2, so that the products along
 * paths of a million edges can still be compared.
 */
#ifndef ENGINE_SCALED_H
#define ENGINE_SCALED_H

#include <stdint.h>

struct scaled {
	double fraction;	/* 1/2 <= |fraction| < 1; or 0, inf, NaN */
	int64_t power;		/* of 2 */
};

struct scaled scaled_of(double number);
struct scaled scaled_times(struct scaled a, struct scaled b);
double scaled_number(struct scaled a);
/* Below, at or above 0 as |a| is less than, equal to or more than |b|; NaN is
 * more than any number. */
int scaled_compare(struct scaled a, struct scaled b);

#endif
