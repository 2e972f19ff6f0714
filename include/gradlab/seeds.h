/*
 * seeds.h - the same run from many seeds, and what they have in common.
 *
 * Draw i trains the run from seed `first` + i, of its net, its data or both,
 * and tells one number at k.  The work can stop after any step and go on
 * later; a run whose loss is no longer finite tells NaN.
 */
#ifndef GRADLAB_SEEDS_H
#define GRADLAB_SEEDS_H

#include "gradlab/run.h"

enum { SEEDS_MOST = 1000 };

enum seeds_vary { SEEDS_NET, SEEDS_DATA, SEEDS_BOTH };

/* `spec` and what `with` leads to must outlive the seeds. */
struct seeds_spec {
	const struct run_spec *run;
	enum seeds_vary vary;
	int64_t first;		/* usually 1 */
	int draws;		/* 1 to SEEDS_MOST */
	int at;			/* the k at which it is asked */
	double (*rate)(void *with, int k);
	double (*number)(void *with, struct run *run);
	void *with;
};

struct seeds {
	struct seeds_spec spec;
	int done;
	double *number;		/* of the first `done` draws, in their order */
	int failed;		/* of these, how many tell NaN */
	struct run run;		/* of draw `done`, where `running` */
	bool running;
};

void seeds_init(struct seeds *seeds, const struct seeds_spec *spec);
void seeds_release(struct seeds *seeds);
/* Goes on until all draws are done (true), or until `go_on`, asked after each
 * step, says no (false).  NULL: to the end. */
bool seeds_advance(struct seeds *seeds, bool (*go_on)(void *with), void *with);
/* The quantile, 0 <= q <= 1, of the draws done that tell a number, between
 * two of them on a straight line (as NumPy's); NaN where there are none. */
double seeds_quantile(const struct seeds *seeds, double q);
/* The same of any n numbers, which it sorts, NaN last. */
double quantile(double *numbers, size_t n, double q);

#endif
