/* series.c - the fitted range shows the curves and cuts only poles. */
#include "gradlab/series.h"

#include <math.h>

#include "../tap.h"

enum { SAMPLES = 184 };

static double parabola(double x)
{
	return 3 * x * x - 4 * x + 5;
}

static double inverse(double x)
{
	return 1 / x;
}

static double step(double x)
{
	return x < 0 ? 0 : 1;
}

static double five(double x)
{
	return 5 + 0 * x;
}

static double tiny(double x)
{
	return 1e-8 * sin(x);
}

static double far_up(double x)
{
	return 1000 + x;
}

static double spike(double x)
{
	return fabs(x) < 0.02 ? 1e6 : sin(x);
}

static const struct {
	const char *name;
	double (*f)(double x);
	struct range from, to;	/* where the ends may lie */
} fits[] = {
	{ "a parabola: all, and 0", parabola, { 0, 0 }, { 100, 110 } },
	{ "sin: all", sin, { -1.2, -1 }, { 1, 1.2 } },
	{ "exp: all", exp, { -8, 0 }, { 148, 156 } },
	{ "|x|: all, off the frame", fabs, { -0.5, -0.1 }, { 5, 5.4 } },
	{ "a step: all", step, { -0.1, -0.01 }, { 1.01, 1.1 } },
	{ "a small wave: all", tiny, { -1.2e-8, -1e-8 }, { 1e-8, 1.2e-8 } },
	{ "far from 0: without it", far_up, { 994, 995 }, { 1005, 1006 } },
	{ "1/x: cut", inverse, { -6, -3 }, { 3, 6 } },
	{ "tan: cut", tan, { -20, -5 }, { 5, 20 } },
	{ "one wild value: cut", spike, { -3, -1 }, { 1, 3 } },
	{ "a constant: a band from 0", five, { 0, 0 }, { 10, 10 } },
};

static struct series sample(double (*f)(double x), double *x, double *y)
{
	for (int i = 0; i < SAMPLES; i++) {
		x[i] = -5 + 10.0 * i / (SAMPLES - 1);
		y[i] = f(x[i]);
	}
	return (struct series){ .x = x, .y = y, .n = SAMPLES };
}

static bool within(double value, struct range range)
{
	return value >= range.from && value <= range.to;
}

static void test_fits(void)
{
	double x[SAMPLES], y[SAMPLES];

	for (size_t i = 0; i < sizeof(fits) / sizeof(fits[0]); i++) {
		struct series series = sample(fits[i].f, x, y);
		struct range fit = plot_fit(&series, 1);

		if (!ok(within(fit.from, fits[i].from) &&
				within(fit.to, fits[i].to),
			"%s", fits[i].name))
			printf("# got   : %g ... %g\n", fit.from, fit.to);
	}
}

static void test_odd(void)
{
	static const double x[] = { 0, 1, 2, 3 };
	static const double odd[] = { (double)NAN, (double)INFINITY, -2, 1 };
	static const double none[] = { 0, -1, (double)NAN, 0 };
	static const double decades[] = { 0, 0.01, 1, 100 };
	struct series series = { .x = x, .y = odd, .n = 4 };
	struct range fit = plot_fit(&series, 1);

	ok(fit.from < -2 && fit.from > -3 && fit.to > 1 && fit.to < 2,
	   "what is not finite does not count");
	fit = plot_fit(NULL, 0);
	ok(fit.from == -1 && fit.to == 1, "nothing at all: -1 to 1");
	series.y = decades;
	fit = plot_fit_log(&series, 1);
	ok(fit.from > 0.005 && fit.from < 0.01 && fit.to > 100 && fit.to < 200,
	   "a log range has the positive values only");
	series.y = none;
	fit = plot_fit_log(&series, 1);
	ok(fit.from > 0 && fit.from < fit.to,
	   "a log range without positive values can still be drawn");
}

int main(void)
{
	test_fits();
	test_odd();
	return tap_end();
}
