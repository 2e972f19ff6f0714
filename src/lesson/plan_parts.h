/*
 * plan_parts.h - what reads a plan, part by part.
 */
#ifndef LESSON_PLAN_PARTS_H
#define LESSON_PLAN_PARTS_H

#include "gradlab/plan.h"
#include "gradlab/record.h"

/* The first thing that makes no run is kept. */
struct reader {
	struct env env;
	struct arena *arena;
	const char *why;
};

/* What a number may be. */
struct limits {
	double least, most;
	bool whole;
	const char *why;	/* what is said of others */
};

/* False, for use in returns. */
bool plan_refuse(struct reader *reader, const char *why);
/* The number of a formula; `fallback` where there is none, or a bad one. */
double plan_number(struct reader *reader, const struct formula *formula,
		   double fallback, const struct limits *limits);
int plan_word(const struct reader *reader, const struct word *word);
/* A word's index, or -1 with the number in *number. */
int plan_amount(struct reader *reader, const struct amount *amount,
		double *number, const struct limits *limits);
/* Many numbers, in the arena. */
double *plan_numbers(struct reader *reader, const struct numbers *numbers);

/* Any finite number; a seed; a share. */
extern const struct limits plan_any;
extern const struct limits plan_seed;

void plan_data(struct reader *reader, const struct data_plan *plan,
	       struct data_spec *data);
void plan_net(struct reader *reader, const struct net_plan *plan,
	      struct net_spec *net);
void plan_faults(struct reader *reader, const struct run_plan *plan,
		 struct run_spec *spec);

#endif
