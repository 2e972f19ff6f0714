/* peak.c - measures the arithmetic and the memory of one core. */
#include "peak.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SUMS = 14, ROUNDS = 20000, TRIES = 5 };

double bench_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double bench_median(double *list, int count)
{
	qsort(list, (size_t)count, sizeof(*list), ascending);
	return list[count / 2];
}

/* Each runs SUMS sums side by side, ROUNDS times, and returns how many
 * additions and multiplications that is. */
static double scalar(void)
{
	double sum[SUMS] = { 0 };

	for (int k = 0; k < ROUNDS; k++)
#pragma GCC unroll 16
		for (int i = 0; i < SUMS; i++) {
			sum[i] = sum[i] * 0.999 + 0.1;
#ifdef __x86_64__
			__asm__ volatile("" : "+x"(sum[i]));
#endif
		}
	return 2.0 * SUMS * ROUNDS;
}

#ifdef __x86_64__
#define PEAK(name, lanes, registers, instructions)                          \
	__attribute__((target(instructions))) static double name(void)      \
	{                                                                   \
		typedef double vector __attribute__((vector_size(8 * lanes))); \
		vector sum[SUMS] = { 0 };                                   \
                                                                            \
		for (int k = 0; k < ROUNDS; k++)                            \
			_Pragma("GCC unroll 16")                            \
			for (int i = 0; i < SUMS; i++) {                    \
				sum[i] = sum[i] * 0.999 + 0.1;              \
				__asm__ volatile("" : registers(sum[i]));   \
			}                                                   \
		return 2.0 * lanes * SUMS * ROUNDS;                         \
	}
#include "peak.def"
#undef PEAK
#endif

static const struct peak {
	const char *kernels;
	double (*run)(void);
} peaks[] = {
	{ "portable", scalar },
#ifdef __x86_64__
#define PEAK(name, lanes, registers, instructions) { #name, name },
#include "peak.def"
#undef PEAK
#endif
};

double peak_flops(const char *kernels)
{
	const struct peak *peak = peaks;
	double best = 0;

	while (strcmp(peak->kernels, kernels))
		peak++;
	for (int i = 0; i < TRIES; i++) {
		double start = bench_now(), flops = peak->run();
		double rate = flops / (bench_now() - start);

		best = rate > best ? rate : best;
	}
	return best;
}

double peak_memory(void)
{
	const size_t bytes = 64 * 1024 * 1024;
	char *from = malloc(bytes), *to = malloc(bytes);
	double best = 0;

	if (!from || !to)
		exit(1);
	memset(from, 1, bytes);
	memset(to, 2, bytes);
	for (int i = 0; i < TRIES; i++) {
		double start = bench_now(), rate;

		memcpy(to, from, bytes);
		rate = 2.0 * (double)bytes / (bench_now() - start);
		best = rate > best ? rate : best;
		from[i] = to[i + 1];
	}
	free(from);
	free(to);
	return best;
}
