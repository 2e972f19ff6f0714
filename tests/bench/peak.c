/* peak.c - measures the arithmetic and the memory of one core. */
#include "peak.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

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

static double sse2(void)
{
	__m128d sum[SUMS];
	const __m128d by = _mm_set1_pd(0.999), more = _mm_set1_pd(0.1);

#pragma GCC unroll 16
	for (int i = 0; i < SUMS; i++)
		sum[i] = more;
	for (int k = 0; k < ROUNDS; k++)
#pragma GCC unroll 16
		for (int i = 0; i < SUMS; i++) {
			sum[i] = _mm_add_pd(_mm_mul_pd(sum[i], by), more);
			__asm__ volatile("" : "+x"(sum[i]));
		}
	return 4.0 * SUMS * ROUNDS;
}

__attribute__((target("avx2,fma"))) static double avx2(void)
{
	__m256d sum[SUMS];
	const __m256d by = _mm256_set1_pd(0.999), more = _mm256_set1_pd(0.1);

#pragma GCC unroll 16
	for (int i = 0; i < SUMS; i++)
		sum[i] = more;
	for (int k = 0; k < ROUNDS; k++)
#pragma GCC unroll 16
		for (int i = 0; i < SUMS; i++) {
			sum[i] = _mm256_fmadd_pd(sum[i], by, more);
			__asm__ volatile("" : "+x"(sum[i]));
		}
	return 8.0 * SUMS * ROUNDS;
}

__attribute__((target("avx512f"))) static double avx512(void)
{
	__m512d sum[SUMS];
	const __m512d by = _mm512_set1_pd(0.999), more = _mm512_set1_pd(0.1);

#pragma GCC unroll 16
	for (int i = 0; i < SUMS; i++)
		sum[i] = more;
	for (int k = 0; k < ROUNDS; k++)
#pragma GCC unroll 16
		for (int i = 0; i < SUMS; i++) {
			sum[i] = _mm512_fmadd_pd(sum[i], by, more);
			__asm__ volatile("" : "+v"(sum[i]));
		}
	return 16.0 * SUMS * ROUNDS;
}

#endif

static const struct peak {
	const char *kernels;
	double (*run)(void);
} peaks[] = {
	{ "portable", scalar },
#ifdef __x86_64__
	{ "sse2", sse2 },
	{ "avx2", avx2 },
	{ "avx512", avx512 },
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
