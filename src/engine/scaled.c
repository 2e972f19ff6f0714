/* scaled.c - products that neither overflow nor vanish. */
#include "scaled.h"

#include <math.h>

static struct scaled settle(double fraction, int64_t power)
{
	struct scaled scaled = { fraction, 0 };
	int shift;

	if (fraction == 0 || !isfinite(fraction))
		return scaled;
	scaled.fraction = frexp(fraction, &shift);
	scaled.power = power + shift;
	return scaled;
}

struct scaled scaled_of(double number)
{
	return settle(number, 0);
}

struct scaled scaled_times(struct scaled a, struct scaled b)
{
	return settle(a.fraction * b.fraction, a.power + b.power);
}

double scaled_number(struct scaled a)
{
	const int64_t most = 1 << 20; /* beyond any double */
	int64_t power = a.power > most ? most : a.power;

	return ldexp(a.fraction, (int)(power < -most ? -most : power));
}

/* Zero, finite, infinite, NaN. */
static int rank(struct scaled a)
{
	if (isnan(a.fraction))
		return 3;
	if (isinf(a.fraction))
		return 2;
	return a.fraction != 0;
}

int scaled_compare(struct scaled a, struct scaled b)
{
	double x = fabs(a.fraction), y = fabs(b.fraction);

	if (rank(a) != rank(b) || rank(a) != 1)
		return rank(a) - rank(b);
	if (a.power != b.power)
		return a.power < b.power ? -1 : 1;
	return (x > y) - (x < y);
}
