/*
 * step.h - one step of a schedule over one block of lanes.
 */
#ifndef ENGINE_STEP_H
#define ENGINE_STEP_H

#include "schedule.h"

/* Lanes from `from` on that a step is replayed for; `whole` is their number
 * with what fills up the last vector. */
struct block {
	size_t from, lanes, whole;
	bool first, last;
};

size_t block_count(const struct graph *graph);
struct block block_at(const struct graph *graph, size_t index);

/* Steps of wide nodes only. */
void step_forward(struct graph *graph, const struct step *step,
		  const struct block *block);
void step_backward(struct graph *graph, const struct step *step,
		   const struct block *block);

#endif
