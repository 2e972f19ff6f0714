/*
 * alike.h - whether two graphs hold the same numbers.
 */
#ifndef TESTS_ENGINE_ALIKE_H
#define TESTS_ENGINE_ALIKE_H

#include <math.h>

#include "gradlab/graph.h"
#include "gradlab/mem.h"
#include "gradlab/rng.h"

/* Lanes that fill blocks and vectors, or do not. */
static const size_t lane_counts[] = { 1, 7, 8, 63, 65, 100, 129, 1000 };

enum { LANE_COUNTS = sizeof(lane_counts) / sizeof(*lane_counts) };

static inline bool is_near(double got, double wanted, double within, double scale)
{
	return got == wanted || (isnan(got) && isnan(wanted)) ||
	       fabs(got - wanted) <= within * (fabs(wanted) + scale);
}

static inline double *random_row(struct rng *rng, size_t n, double by)
{
	double *row = mem_alloc(n, sizeof(*row));

	for (size_t i = 0; i < n; i++)
		row[i] = rng_uniform(rng, -by, by);
	return row;
}

/* Nodes whose value or gradient differs in some lane. */
static inline long differences(const struct graph *a, const struct graph *b,
			double within)
{
	long wrong = 0;

	for (node_id n = 0; n < (node_id)a->count; n++)
		for (size_t i = 0; i < (graph_is_wide(a, n) ? a->lanes : 1);
		     i++)
			wrong += !is_near(graph_value(a, n, i),
					  graph_value(b, n, i), within, 1) +
				 !is_near(graph_grad(a, n, i),
					  graph_grad(b, n, i), within, 1);
	return wrong;
}

#endif
