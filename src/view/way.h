/*
 * way.h - the way that a run has gone which descends on a formula.
 */
#ifndef VIEW_WAY_H
#define VIEW_WAY_H

#include "gradlab/run.h"

enum { WAY_MOST = 500 };	/* places that are shown: the last ones */

/* The values of a name at each k up to the one shown, as far as they are
 * kept; returns how many.  0 where the run descends on no formula of that
 * name. */
size_t way_of(const struct run *run, const char *name, double at[WAY_MOST]);

#endif
