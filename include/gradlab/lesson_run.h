/*
 * lesson_run.h - the plan of a learning run, as read.
 */
#ifndef GRADLAB_LESSON_RUN_H
#define GRADLAB_LESSON_RUN_H

#include <stdint.h>

#include "gradlab/lesson_text.h"
#include "gradlab/net.h"

/* A learning run; every number a formula of controls. */
struct run_plan {
	const char *name;
	int data_kind;
	struct formula samples, noise, data_seed;
	struct formulas layers;
	struct word activation[NET_LAYERS + 1];	/* by layer, from 1 */
	int activations;	/* 0, 1 (for all hidden) or one a layer */
	struct word output;
	int init;
	struct formula init_by, bias, net_seed;
	bool bias_drawn;	/* as the weights are; then `bias` is absent */
	struct word loss;
	struct formula l1, l2;
	bool penalise_bias;
	int optimizer;
	struct formula rate;	/* parameter 0 is k */
	struct formula steps;
	uint64_t controls;	/* that begin it anew (not those of its rate) */
	uint64_t rate_controls;
	struct place at;
};

#endif
