/* peer_muparser.c - muParser on the formulas of the bench, a million points. */
#include <muParserDLL.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { POINTS = 1000 * 1000 };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void measure(const char *text, double *x, double *y)
{
	muParserHandle_t parser = mupCreate(0);
	double best = 1;

	mupDefineBulkVar(parser, "x", x);
	mupSetExpr(parser, text);
	for (int i = 0; i < 5; i++) {
		double start = now(), took;

		mupEvalBulk(parser, y, POINTS);
		took = now() - start;
		best = took < best ? took : best;
	}
	printf("muParser  %-30s %8.2f ns/point\n", text, best * 1e9 / POINTS);
	mupRelease(parser);
}

int main(void)
{
	double *x = malloc(POINTS * sizeof(*x));
	double *y = malloc(POINTS * sizeof(*y));

	if (!x || !y)
		return 1;
	for (int i = 0; i < POINTS; i++)
		x[i] = -5 + 1e-5 * i;
	measure("3*x^2 - 4*x + 5", x, y);
	measure("tanh(x)*sin(3*x) + exp(-(x^2))", x, y);
	free(x);
	free(y);
	return 0;
}
