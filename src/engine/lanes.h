/*
 * lanes.h - the tables that vector_lanes.c gives, one pair for each
 * instruction set it is compiled for.
 */
#ifndef ENGINE_LANES_H
#define ENGINE_LANES_H

#include "gradlab/kernels.h"

extern const struct lane_op lanes_sse2_plain[OP_COUNT];
extern const struct lane_op lanes_sse2_better[OP_COUNT];
extern const struct lane_op lanes_avx2_plain[OP_COUNT];
extern const struct lane_op lanes_avx2_better[OP_COUNT];
extern const struct lane_op lanes_avx512_plain[OP_COUNT];
extern const struct lane_op lanes_avx512_better[OP_COUNT];

extern const struct kernels kernels_sse2;
extern const struct kernels kernels_avx2;
extern const struct kernels kernels_avx512;

#endif
