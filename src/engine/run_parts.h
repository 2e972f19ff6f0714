/*
 * run_parts.h - what the sources of a run share.
 */
#ifndef ENGINE_RUN_PARTS_H
#define ENGINE_RUN_PARTS_H

#include "gradlab/run.h"

/* run.c */
bool run_can_learn(const struct run *run);
/* The parameters of k + 1, and what is kept of each. */
void run_move_on(struct run *run, double rate);

/* run_moment.c: everything of k, from the parameters in run->row; in small
 * parts as graph_start() and graph_advance(). */
void run_compute(struct run *run);
void run_compute_start(struct run *run);
bool run_compute_advance(struct run *run, bool (*stop)(void *with),
			 void *with);
/* Enters what was computed as the moment of k, the last one. */
void run_remember(struct run *run);
bool run_has_batches(const struct run *run);
/* The gradients before, where a fault lets some stand; else NULL. */
double *run_gradients_before(const struct run *run);

/* run_ahead.c: takes the step that was prepared with this rate; false where
 * there is none. */
bool run_ahead_take(struct run *run, double rate);
void run_ahead_drop(struct run *run);
void run_ahead_release(struct run *run);

#endif
