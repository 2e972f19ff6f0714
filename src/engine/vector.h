/*
 * vector.h - the processor's vectors of doubles, as wide as the instruction
 * set that a source is compiled for has them.
 *
 * Only what C's operators on vectors cannot say stands here.
 */
#ifndef ENGINE_VECTOR_H
#define ENGINE_VECTOR_H

#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#include "gradlab/kernels.h"

#if defined(__AVX512F__)
#define VECTOR_LANES 8
#elif defined(__AVX2__)
#define VECTOR_LANES 4
#else
#define VECTOR_LANES 2
#endif

/* Vectors of the processor to one of the canonical order. */
enum { PARTS = KERNEL_VECTOR / VECTOR_LANES };

typedef double vector __attribute__((vector_size(8 * VECTOR_LANES)));
typedef int64_t whole __attribute__((vector_size(8 * VECTOR_LANES)));
typedef uint64_t counting __attribute__((vector_size(8 * VECTOR_LANES)));

#define ALWAYS_INLINE static inline __attribute__((always_inline))

ALWAYS_INLINE vector vector_load(const double *from)
{
	vector v;

	memcpy(&v, from, sizeof(v));
	return v;
}

ALWAYS_INLINE void vector_store(double *to, vector v)
{
	memcpy(to, &v, sizeof(v));
}

/* The same number in every lane. */
ALWAYS_INLINE vector vector_all(double number)
{
	return number - (vector){ 0 };
}

/* a * b + c, in one rounding where the processor can. */
ALWAYS_INLINE vector vector_fma(vector a, vector b, vector c)
{
#if VECTOR_LANES == 8
	return _mm512_fmadd_pd(a, b, c);
#elif VECTOR_LANES == 4
	return _mm256_fmadd_pd(a, b, c);
#else
	return a * b + c;
#endif
}

/* Whether a mask is set anywhere. */
ALWAYS_INLINE bool vector_any(whole mask)
{
#if VECTOR_LANES == 8
	return _mm512_test_epi64_mask((__m512i)mask, (__m512i)mask) != 0;
#elif VECTOR_LANES == 4
	return _mm256_movemask_pd((__m256d)mask) != 0;
#else
	return _mm_movemask_pd((__m128d)mask) != 0;
#endif
}

/* Lane by lane: yes where the mask is all ones, no where it is 0. */
ALWAYS_INLINE vector vector_if(whole mask, vector yes, vector no)
{
	return (vector)((mask & (whole)yes) | (~mask & (whole)no));
}

#endif
