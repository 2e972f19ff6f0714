/*
 * load_run.h - what the rows of learning runs call, and what they share.
 */
#ifndef LESSON_LOAD_RUN_H
#define LESSON_LOAD_RUN_H

#include "hooks.h"

/* Where nothing was given: other than zeroes. */
#define NO_AMOUNT { .word = { -1, -1, NULL } }
#define NO_DATA { .kind = DATA_NONE, .scale = NO_AMOUNT }

/* schema_data.c, schema_net.c: numbers of a run, formulas of controls. */
extern const struct shape run_number;
extern const struct shape run_positive;	/* from 0 */
extern const struct shape run_seed;
extern const struct shape run_layer;
extern const struct shape run_layers;	/* one or a list */

/* load_number.c */
shape_read load_amount;		/* struct amount: a number, or a word */
shape_read check_own_number;	/* struct formula: it asks no run */
/* Reads one of `numbers`, number i of count. */
bool load_one_number(struct loader *loader, struct yaml *yaml,
		     struct numbers *numbers, int i);

/* load_data.c; `to` is the struct data_plan, or what is named behind. */
shape_read load_copied;		/* any kind; in a copy it may be left out */
shape_read load_points;
shape_read load_test;		/* struct data_plan * */
shape_read load_features;
shape_read load_csv;		/* load_csv.c */
/* Numbers a sample has; 0: not known. */
int data_plan_inputs(const struct data_plan *data);

/* load_net.c; `to` is the struct net_plan. */
shape_read load_activations;
shape_read load_weights;
shape_read check_init;		/* struct init_plan */
/* Whether the net fits its data and its loss, as far as that is known. */
bool check_net(struct loader *loader, const struct run_plan *run,
	       struct yaml *yaml);

/* load_run.c; `to` is the struct run_plan. */
shape_read load_like;
shape_read load_rate;		/* struct formula of k */
shape_read load_from;
shape_read load_minimise;
shape_read check_run;

#endif
