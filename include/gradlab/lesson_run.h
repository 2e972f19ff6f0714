/*
 * lesson_run.h - the plan of a learning run, as read.
 *
 * Every number is a formula of controls, and every word may come from one.
 * plan.h makes numbers of it.
 */
#ifndef GRADLAB_LESSON_RUN_H
#define GRADLAB_LESSON_RUN_H

#include <stdint.h>

#include "gradlab/lesson_fault.h"
#include "gradlab/net.h"

/* A number, or a word in its place: `batch: all`. */
struct amount {
	struct formula number;	/* without terms: the word */
	struct word word;	/* value -1: nothing was given */
	const double *item;	/* of a control of words: the number of each
				 * that means none of the words (-1) */
};

/* Many numbers, nearly always plain ones. */
struct numbers {
	const double *plain;	/* NaN where a formula stands */
	const struct formula *formula;	/* as many; NULL: all are plain */
	int count;
};

struct data_plan {
	int kind;		/* enum data_kind; DATA_NONE: no data */
	struct formula samples, noise, seed, factor, slope, intercept, split;
	struct numbers rows;	/* points, csv */
	int columns;		/* of these: the inputs and the target */
	struct formulas features;	/* of x1, x2, ... */
	struct formulas labels;
	struct amount scale;	/* or `standard` */
	struct data_plan *test;	/* or NULL */
};

struct init_plan {
	struct word kind;	/* enum init */
	struct formula by;
};

/* Of a layer: units, each with so many numbers. */
struct weights_shape {
	int units, numbers;
};

struct net_plan {
	struct formulas layers;
	struct word activation[NET_LAYERS + 1];	/* by layer, from 1 */
	int activations;	/* 0, 1 (for all hidden) or one a layer */
	struct word output;	/* value -1: linear, or the last of these */
	struct init_plan *init;	/* none, 1 (for all) or one a layer */
	int inits;
	struct amount *bias;	/* the same; or `uniform` */
	int biases;
	struct numbers weights;
	struct weights_shape *shape;	/* of these, by layer from 0 */
	int shaped;		/* layers; 0: no weights are given */
	struct formulas freeze;
	struct formula seed;
};

struct minimise_plan {
	struct formula formula;	/* of the names in `from` */
	const char *const *name;
	struct formula *from;
	int count;
};

/* A learning run. */
struct run_plan {
	const char *name;
	struct data_plan data;
	struct net_plan net;
	struct word loss;	/* value -1: none */
	struct formula l1, l2;
	struct word penalise_bias;	/* 0 or 1 */
	int optimizer;		/* enum optimizer; -1: it is only looked at */
	struct formula rate;	/* parameter 0 is k */
	struct formula beta, beta1, beta2, epsilon, decay;
	struct word correct;	/* 0 or 1 */
	struct amount batch;	/* or `all` */
	struct formula batch_seed;
	struct formula steps;
	struct minimise_plan minimise;
	struct faults fault;
	uint64_t controls;	/* that begin it anew (not those of its rate) */
	uint64_t rate_controls;
	uint64_t formula_controls;	/* that its features, the formula it
					 * minimises and wrong rules hear of */
	struct place at;
};

#endif
