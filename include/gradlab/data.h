/*
 * data.h - data sets, drawn by the rules of the notebooks learners know.
 */
#ifndef GRADLAB_DATA_H
#define GRADLAB_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* samples x inputs, row by row, and one target each. */
struct data {
	size_t samples;
	int inputs;
	double *x;
	double *y;
};

enum data_kind {
#define DATA(id, name, help) DATA_##id,
#include "gradlab/data.def"
#undef DATA
	DATA_COUNT
};

/* What to draw.  samples >= 2 of make_moons: n / 2 outer points (label -1),
 * the rest inner (label +1); noise is the standard deviation. */
struct data_spec {
	enum data_kind kind;
	size_t samples;
	double noise;
	uint32_t seed;
};

/* Numbers a sample of that kind has. */
int data_inputs(enum data_kind kind);
/* data_draw() allocates; data_release() frees. */
void data_draw(struct data *data, const struct data_spec *spec);
void data_release(struct data *data);

#endif
