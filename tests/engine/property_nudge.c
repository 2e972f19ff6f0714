/* property_nudge.c - gradients against differences that are made precise. */
#include "property_subject.h"

#include <float.h>
#include <math.h>

#include "gradlab/gradcheck.h"

/* Halving and halving again: differences at h, h/4 ... */
enum { NUDGES = 5 };
static const double first_nudge = 0x1p-6;

/* Two steps of Richardson's: each pair of differences without its h^2, and
 * of these the two that agree best. */
struct estimate {
	double slope, off;
};

static struct estimate extrapolate(const double *slope, const bool *good)
{
	struct estimate best = { 0, HUGE_VAL };
	double before = (double)NAN;

	for (int i = 0; i + 1 < NUDGES; i++) {
		double next = (16 * slope[i + 1] - slope[i]) / 15;

		if (!good[i] || !good[i + 1])
			next = (double)NAN;
		if (fabs(next - before) < best.off)
			best = (struct estimate){ next, fabs(next - before) };
		before = next;
	}
	return best;
}

/* What rounding may make of a difference over the shortest way. */
static double blur(const struct subject *subject)
{
	double shortest = ldexp(first_nudge, -2 * (NUDGES - 1));

	return 16 * DBL_EPSILON * subject->noise / shortest;
}

void subject_nudge(struct subject *subject, const int *leaf, int leaves,
		   struct tally *tally, struct verdict *verdict)
{
	struct gradcheck_row row[NUDGES][RECIPE_MOST];
	node_id node[RECIPE_MOST];

	for (int i = 0; i < leaves; i++)
		node[i] = subject->node[leaf[i]];
	for (int k = 0; k < NUDGES; k++)
		gradcheck(subject->graph, subject->root, node, (size_t)leaves,
			  ldexp(first_nudge, -2 * k), GRADCHECK_CENTRAL,
			  &subject->grad, row[k]);
	for (int i = 0; i < leaves; i++) {
		double slope[NUDGES],
			weight = subject_total(&subject->weight, node[i]);
		bool good[NUDGES];
		struct estimate e;

		for (int k = 0; k < NUDGES; k++) {
			slope[k] = row[k][i].nudged;
			good[k] = row[k][i].corner == NODE_NONE;
		}
		e = extrapolate(slope, good);
		tally->nudgeable += weight > 0;
		if (subject_is_wild(subject, leaf[i]) ||
		    !(e.off < 1e-4 * weight))
			continue;
		tally->nudged++;
		subject_check(subject, leaf[i], "differences", e.slope,
			      1e-6 + (100 * e.off + blur(subject)) / weight,
			      verdict);
	}
}
