/*
 * vector_math.h - exp, log, tanh, sin and cos for vectors.
 *
 * Each takes its argument to a small interval by an identity and sums a
 * Taylor series there, with Horner's rule; a term that would not change the
 * last bit is left out.  Errors are below 2 units in the last place.  All
 * lanes take the same way, whatever their values, and only additions,
 * products and quotients are used: every instruction set that can multiply
 * and add in one rounding gives the same doubles.
 *
 * exp: x = k ln 2 + r, e^x = 2^k e^r.  log: x = 2^k m, log m = 2 artanh s
 * with s = (m - 1)/(m + 1).  sin, cos: x = n pi/2 + r.  tanh by e^2x - 1.
 */
#ifndef ENGINE_VECTOR_MATH_H
#define ENGINE_VECTOR_MATH_H

#include <math.h>

#include "vector.h"

/* Added to a double below 2^51 this leaves a whole number in the low bits. */
#define ROUNDER 0x1.8p52

/* ln 2 and pi/2 in pieces whose products with small whole numbers are exact. */
#define LN2_HIGH 0x1.62e42feep-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define LOG2_E 0x1.71547652b82fep+0
#define HALF_PI_1 0x1.921fb544p+0
#define HALF_PI_2 0x1.0b4611a6p-34
#define HALF_PI_3 0x1.3198a2e037073p-69
#define TWO_BY_PI 0x1.45f306dc9c883p-1

ALWAYS_INLINE vector vector_series(vector x, const double *term, int terms)
{
	vector sum = vector_all(term[terms - 1]);

#pragma GCC unroll 16
	for (int i = terms - 2; i >= 0; i--)
		sum = vector_fma(sum, x, vector_all(term[i]));
	return sum;
}

ALWAYS_INLINE vector vector_round(vector x)
{
	return (x + ROUNDER) - ROUNDER;
}

/* 2^k for whole -1022 <= k <= 1023. */
ALWAYS_INLINE vector vector_power_of_2(vector k)
{
	return (vector)(((counting)(k + ROUNDER) << 52) +
			(counting)vector_all(1));
}

/* e^r - 1 for |r| <= ln 2 / 2. */
ALWAYS_INLINE vector vector_small_expm1(vector r)
{
	static const double term[] = {
		1.0 / 2,	1.0 / 6,	 1.0 / 24,
		1.0 / 120,	1.0 / 720,	 1.0 / 5040,
		1.0 / 40320,	1.0 / 362880,	 1.0 / 3628800,
		1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800,
	};

	return vector_fma(r * r, vector_series(r, term, 12), r);
}

/* x less k times ln 2. */
ALWAYS_INLINE vector vector_less_ln2(vector x, vector k)
{
	return vector_fma(k, vector_all(-LN2_LOW),
			  vector_fma(k, vector_all(-LN2_HIGH), x));
}

ALWAYS_INLINE vector vector_clamp(vector x, double most)
{
	x = vector_if(x > most, vector_all(most), x);
	return vector_if(x < -most, vector_all(-most), x);
}

/* Two factors for 2^k, so that the ends of the range come out right. */
ALWAYS_INLINE vector vector_exp(vector x)
{
	vector in = vector_clamp(x, 800);
	vector k = vector_round(in * LOG2_E);
	vector half = vector_round(k * 0.5);
	vector small = 1 + vector_small_expm1(vector_less_ln2(in, k));

	return small * vector_power_of_2(half) * vector_power_of_2(k - half);
}

/* t/(t + 2) with t = e^2|x| - 1, and the sign of x. */
ALWAYS_INLINE vector vector_tanh(vector x)
{
	whole sign = (whole)x & (whole)vector_all(-0.0);
	vector twice = vector_clamp((vector)((whole)x ^ sign), 22) * 2;
	vector k = vector_round(twice * LOG2_E), power = vector_power_of_2(k);
	vector small = vector_small_expm1(vector_less_ln2(twice, k));
	vector t = vector_fma(power, small, power - 1);

	return (vector)((whole)(t / (t + 2)) ^ sign);
}

/* log of a normal x > 0, plus `low`. */
ALWAYS_INLINE vector vector_normal_log(vector x, vector low)
{
	static const double term[] = {
		2.0 / 3,  2.0 / 5,  2.0 / 7,  2.0 / 9,	2.0 / 11, 2.0 / 13,
		2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21, 2.0 / 23,
	};
	/* From the square root of 1/2 on, m counts as the next octave's. */
	counting shifted =
		(counting)x - (counting)vector_all(0x1.6a09e667f3bcdp-1);
	counting octave = shifted & ~((counting){ 0 } + 0xfffffffffffff);
	vector m = (vector)((counting)x - octave);
	vector k = (vector)(((octave >> 52) ^ 0x800) |
			    (counting)vector_all(0x1p52)) -
		   (0x1p52 + 0x800);
	vector f = m - 1, s = f / (f + 2), z = s * s;
	vector rest = z * vector_series(z, term, 11);

	low = vector_fma(k, vector_all(LN2_LOW), low);
	return vector_fma(k, vector_all(LN2_HIGH), f - (s * (f - rest) - low));
}

/* Below the normal numbers x is brought among them by 2^54. */
ALWAYS_INLINE vector vector_log(vector x)
{
	whole tiny = x < 0x1p-1022;
	vector fit = vector_if(tiny, x * 0x1p54, x);
	vector low = vector_if(tiny, vector_all(-54 * LN2_LOW), (vector){ 0 });
	vector log = vector_normal_log(fit, low);

	log += vector_if(tiny, vector_all(-54 * LN2_HIGH), (vector){ 0 });
	log = vector_if(x == 0, vector_all(-HUGE_VAL), log);
	log = vector_if(x == HUGE_VAL, x, log);
	return vector_if(x >= 0, log, vector_all((double)NAN));
}

/* log(1 + e) for 0 <= e <= 1: what 1 + e rounds away is put back. */
ALWAYS_INLINE vector vector_log1p(vector e)
{
	vector u = 1 + e;

	return vector_normal_log(u, (e - (u - 1)) / u);
}

/* sin, or with a quarter turn more cos, of |x| <= VECTOR_TURN_MOST. */
#define VECTOR_TURN_MOST 1e5

ALWAYS_INLINE vector vector_sin(vector x, double quarters)
{
	static const double sines[] = {
		-1.0 / 6,	  1.0 / 120,	     -1.0 / 5040,
		1.0 / 362880,	  -1.0 / 39916800,   1.0 / 6227020800,
		-1.0 / 1307674368000,
	}, cosines[] = {
		1.0 / 24,	  -1.0 / 720,	     1.0 / 40320,
		-1.0 / 3628800,	  1.0 / 479001600,   -1.0 / 87178291200,
		1.0 / 20922789888000,
	};
	vector n = vector_round(x * TWO_BY_PI);
	vector r = vector_fma(n, vector_all(-HALF_PI_1), x);
	counting turn = (counting)(n + quarters + ROUNDER);
	vector z, sine, cosine, value;

	r = vector_fma(n, vector_all(-HALF_PI_2), r);
	r = vector_fma(n, vector_all(-HALF_PI_3), r);
	z = r * r;
	sine = vector_fma(r * z, vector_series(z, sines, 7), r);
	cosine = vector_fma(z * z, vector_series(z, cosines, 7),
			    vector_fma(z, vector_all(-0.5), vector_all(1)));
	value = vector_if((whole)((turn & 1) != 0), cosine, sine);
	return (vector)((counting)value ^ ((turn & 2) << 62));
}

/* 1/(1 + e^-x), written so that no exponential overflows. */
ALWAYS_INLINE vector vector_sigmoid(vector x)
{
	vector e = vector_exp((vector)((whole)x | (whole)vector_all(-0.0)));

	return vector_if(x < 0, e, vector_all(1)) / (1 + e);
}

ALWAYS_INLINE vector vector_softplus(vector x)
{
	vector e = vector_exp((vector)((whole)x | (whole)vector_all(-0.0)));

	return vector_if(x < 0, (vector){ 0 }, x) + vector_log1p(e);
}

#endif
