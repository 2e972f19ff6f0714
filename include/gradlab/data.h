/*
 * data.h - data sets, drawn by the rules of the notebooks learners know.
 *
 * All draws come from NumPy's legacy RandomState(seed).
 *
 * moons, circles: scikit-learn 1.2's make_moons() and make_circles(): the
 * points are shuffled, then noise (a standard deviation) is added row by row.
 * Its labels 0 and 1 become -1 and +1.
 *
 * circle, xor, gauss, spiral, plane, multi_gauss: those of TensorFlow
 * Playground (dataset.ts), in the order of its draws and in its units, in
 * which a set lies within about 5; then multiplied by 0.2.  `noise` is its
 * slider as a fraction.  Not shuffled.  plane and multi_gauss have numbers
 * as targets, the others -1 and +1.
 *
 * line: x evenly on [-1, 1], y = slope x + intercept + noise * normal.
 * points, csv: rows as given, noise * normal added to their inputs.
 */
#ifndef GRADLAB_DATA_H
#define GRADLAB_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DATA_INPUTS = 64, DATA_LABELS = 64, DATA_SAMPLES = 100 * 1000 };

/* samples x inputs, row by row, and one target each. */
struct data {
	size_t samples;
	int inputs;
	double *x;
	double *y;
};

enum data_kind {
	DATA_NONE = -1,		/* a net that is only looked at */
#define DATA(id, name, help) DATA_##id,
#include "gradlab/data.def"
#undef DATA
	DATA_COUNT
};

/* What to draw.  Begin with data_spec_init(). */
struct data_spec {
	enum data_kind kind;
	size_t samples;		/* at least 2 where they are drawn */
	double noise;		/* from 0 */
	uint32_t seed;
	double factor;		/* circles: radius of the inner one, below 1 */
	double slope, intercept;	/* line */
	const double *rows;	/* points, csv: samples x (inputs + 1), the
				 * target last; borrowed */
	int inputs;		/* points, csv */
	double scale;		/* inputs are multiplied by it; 0: by 0.2 for
				 * the Playground's sets, by 1 for others */
	bool standard;		/* then mean 0, deviation 1 (of the samples
				 * that train) in each input */
	double label[DATA_LABELS];	/* stand for its labels, the least */
	int labels;		/* first: [0, 1] for -1, +1; 0: as drawn */
	double split;		/* share that trains, above 0; the rest tests */
	const struct data_spec *test;	/* test data of their own, or NULL;
					 * borrowed */
};

/* 100 samples, no noise, seed 1337, factor 0.8, slope 1, no test data. */
void data_spec_init(struct data_spec *spec, enum data_kind kind);
/* Numbers a sample of that kind has; 0: as many as are given. */
int data_inputs(enum data_kind kind);
/* The same of these data; 0 for DATA_NONE. */
int data_spec_inputs(const struct data_spec *spec);
/* Whether its targets are two or more labels, not any number; of points and
 * csv that is not known. */
bool data_has_labels(enum data_kind kind);
/* NULL, or why there is no such data: a sentence. */
const char *data_wrong(const struct data_spec *spec);

/* One whole set: drawn, scaled, labelled.  data_wrong() must be NULL.
 * Allocates; data_release() frees. */
void data_draw(struct data *data, const struct data_spec *spec);
/* What trains and what tests (no samples where nothing does): the first part
 * of one permutation of RandomState(seed) trains, as many samples as
 * `split` says, rounded; or all, and `test` is drawn beside. */
void data_sets(struct data *train, struct data *test,
	       const struct data_spec *spec);
/* y[p], p being the first permutation of RandomState(seed). */
void data_shuffle_labels(struct data *data, uint32_t seed);
/* Rows `order[0]` ... of `from`, n of them, as a set of their own. */
void data_pick(struct data *data, const struct data *from,
	       const uint32_t *order, size_t n);
struct data data_copy(const struct data *data);
void data_release(struct data *data);

#endif
