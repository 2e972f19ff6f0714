/*
 * property_check.h - one computation, differentiated in every way there is.
 */
#ifndef TESTS_ENGINE_PROPERTY_CHECK_H
#define TESTS_ENGINE_PROPERTY_CHECK_H

#include "property_recipe.h"

#include "gradlab/sweep.h"

/* What the ways said, and where two of them differ. */
struct verdict {
	bool failed;
	char what[256];
};

/* How much was compared, all in all. */
struct tally {
	size_t slopes;		/* by each leaf of each computation */
	size_t wild;		/* of them not finite or too great */
	size_t nudged;		/* of them held against differences */
	size_t symbolic;	/* slopes by symbols that were computed */
	size_t nudgeable;	/* by leaves that have a slope other than 0 */
};

struct checker {
	struct recorder recorder;	/* for slopes on a graph */
	struct graph graph;
	/* In place of graph_backward(), to be found out; NULL: none. */
	const struct sweep_faults *plant;
	struct tally tally;
};

void checker_init(struct checker *checker);
void checker_release(struct checker *checker);

/* Holds reverse mode, forward mode, recorded slopes, symbolic slopes and
 * differences against each other. */
struct verdict check_recipe(struct checker *checker,
			    const struct recipe *recipe);

#endif
