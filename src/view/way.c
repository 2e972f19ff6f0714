/* way.c - the way that a run has gone which descends on a formula. */
#include "way.h"

size_t way_of(const struct run *run, const char *name, double at[WAY_MOST])
{
	int parameter =
		run && run->spec.minimise.formula ? run_find(run, name) : -1;
	int first = run && run->k >= WAY_MOST ? run->k - WAY_MOST + 1 : 0;
	size_t n = 0;

	for (int k = first; parameter >= 0 && k <= run->k; k++) {
		int kept = k;
		const double *row = history_before(&run->history, &kept);

		if (kept == k)
			at[n++] = row[parameter];
	}
	return n;
}
