/*
 * kernels.h - the inner loops, in the ways that this machine has.
 *
 * Two arithmetics.  `portable` is plain loops in the order of a tape that was
 * recorded sample by sample: the same doubles on every machine.  The others
 * are fast and share one order of sums, so that AVX2 and AVX-512 give the
 * same doubles: lanes in blocks of KERNEL_BLOCK, a block in vectors of
 * KERNEL_VECTOR lanes that are added up vector by vector, then as one tree,
 *
 *	((0+4) + (2+6)) + ((1+5) + (3+7))
 *
 * and a product is added in one rounding.  SSE2 cannot do that: it rounds
 * twice, in the same order.
 *
 * Rows of lanes are `stride` doubles apart and have room up to a multiple of
 * KERNEL_VECTOR lanes: what stands there is computed but never summed.
 */
#ifndef GRADLAB_KERNELS_H
#define GRADLAB_KERNELS_H

#include <stdbool.h>
#include <stddef.h>

#include "gradlab/buffer.h"
#include "gradlab/op.h"

enum { KERNEL_VECTOR = 8, KERNEL_BLOCK = 128 };

/* Rows that become sums of other rows: to row i (+)= sum over j of
 * c[i * c_to + j * c_from] * from row j.  Forward, `c` are the weights of a
 * layer and each sum starts with the bias start[i * c_to]; backward they are
 * walked the other way, and each sum starts with what is there (`add`) or 0. */
struct mix {
	const double *c;
	size_t c_to, c_from;
	const double *start;	/* NULL: none */
	bool add;
	const double *from;
	double *to;
	size_t stride;		/* from row to row, of both */
	size_t froms, tos;
	size_t lanes;
};

/* What the lanes of a layer's units send to its weights: grad[u * row + i] +=
 * sum over lanes of g row u * x row i; and to their biases, likewise. */
struct weigh {
	double *grad;
	double *bias;		/* NULL: none */
	size_t row;
	const double *g, *x;
	size_t stride;
	size_t units, inputs;
	size_t lanes;
};

/* One operation over n lanes (see op.h). */
struct lane_op {
	void (*values)(double *v, const double *a, const double *b, size_t n);
	void (*pull[2])(double *to, const double *g, const double *a,
			const double *b, const double *v, size_t n);
};

struct kernels {
	const char *name;
	/* Lanes at once; 0: all, and everything in the order of the tape. */
	size_t block;
	void (*forward)(const struct mix *mix);
	void (*backward)(const struct mix *mix);
	void (*weigh)(const struct weigh *weigh);
	/* `start` and n lanes added up, first to last, and (for gradients)
	 * last to first. */
	double (*add_up)(double start, const double *lane, size_t n);
	double (*add_down)(double start, const double *lane, size_t n);
	void (*add)(double *to, const double *sent, size_t n);
	void (*fill)(double *to, double value, size_t n);
	/* start + sum of a[i] * b[i] */
	double (*dot)(double start, const double *a, const double *b, size_t n);
	/* to[i] += factor * from[i] */
	void (*send)(double *to, double factor, const double *from, size_t n);
	const struct lane_op *lane;	/* by enum op; NULL: those of op.h */
	const struct lane_op *better;	/* before these, where there is one */
};

extern const struct kernels kernels_portable;

/* What this machine has, the slowest first, then NULL. */
const struct kernels *kernels_at(size_t i);
/* The fastest. */
const struct kernels *kernels_best(void);
/* By name (NULL or "": the fastest); NULL where this machine has none of that
 * name. */
const struct kernels *kernels_named(const char *name);
/* The names there are: "portable, sse2, avx2". */
void kernels_list(struct buffer *out);

/* The best way that these kernels have for one operation. */
struct lane_op kernels_lane_op(const struct kernels *kernels, enum op op);

#endif
