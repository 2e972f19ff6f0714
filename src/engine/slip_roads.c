/* slip_roads.c - wrong gradients of nodes that are used more than once. */
#include <stdlib.h>

#include "slip_parts.h"

enum { SUBSETS = 10 };		/* roads of which all subsets are tried */

static double pay(const struct road *road)
{
	return road->slope * road->upstream;
}

static enum slip tell_one(struct suspect *s, size_t i)
{
	const struct roads *roads = &s->roads;
	const struct road *road = &roads->road[i];
	const char *name = suspect_name(s, s->node);
	const char *by = suspect_name(s, road->to);
	bool same = roads->road[0].to == roads->road[roads->count - 1].to;

	if (same)
		return suspect_tell(s, SLIP_ONE_ROAD,
				    "That is one road only. %s uses %s more "
				    "than once; each use is a road, and roads "
				    "add up.", by, name);
	if (i == roads->count - 1)
		return suspect_tell(s, SLIP_OVERWRITE,
				    "That is what %s pays, which comes last. "
				    "%s had been paid before, and payments "
				    "are added: += and not =.", by, name);
	return suspect_tell(s, SLIP_ONE_ROAD,
			    "That is the road through %s alone. %s is used by "
			    "%s, too; roads add up.", by, name,
			    suspect_name(s, roads->road[roads->count - 1].to));
}

static enum slip one_road(struct suspect *s)
{
	for (size_t i = s->roads.count; i-- > 0 && s->roads.count > 1;)
		if (suspect_fits(s, pay(&s->roads.road[i])))
			return tell_one(s, i);
	return SLIP_NONE;
}

static enum slip some_roads(struct suspect *s)
{
	size_t count = s->roads.count;

	if (count < 3 || count > SUBSETS)
		return SLIP_NONE;
	for (unsigned set = 1; set + 1 < 1u << count; set++) {
		double sum = 0;

		for (size_t i = 0; i < count; i++)
			if (set >> i & 1)
				sum += pay(&s->roads.road[i]);
		if (suspect_fits(s, sum))
			return suspect_tell(s, SLIP_SOME_ROADS,
					    "Some roads are missing: %s is "
					    "used %zu times, and every use "
					    "adds to its gradient.",
					    suspect_name(s, s->node), count);
	}
	return SLIP_NONE;
}

static enum slip roads_times(struct suspect *s)
{
	double product = 1;

	for (size_t i = 0; i < s->roads.count; i++)
		product *= pay(&s->roads.road[i]);
	if (s->roads.count < 2 || !suspect_fits(s, product))
		return SLIP_NONE;
	return suspect_tell(s, SLIP_ROADS_TIMES,
			    "Roads add up; only the factors along one road "
			    "are multiplied.");
}

/* The gradient if `payer` had paid with `had` in the place of all it gets. */
static double paid_early(const struct suspect *s, node_id payer, double had)
{
	double sum = s->right;

	for (size_t i = 0; i < s->roads.count; i++)
		if (s->roads.road[i].to == payer)
			sum += s->roads.road[i].slope *
			       (had - s->roads.road[i].upstream);
	return sum;
}

static enum slip early_payer(struct suspect *s, node_id payer)
{
	struct roads before = suspect_roads(s, payer);
	enum slip slip = SLIP_NONE;

	for (size_t i = 0; i < before.count && before.count > 1 && !slip; i++)
		if (suspect_fits(s, paid_early(s, payer,
					       pay(&before.road[i]))))
			slip = suspect_tell(
				s, SLIP_TOO_EARLY,
				"%s paid too early: it had been paid by %s "
				"alone, and had only %s.",
				suspect_name(s, payer),
				suspect_name(s, before.road[i].to),
				suspect_number(s, pay(&before.road[i])));
	free(before.road);
	return slip;
}

static enum slip too_early(struct suspect *s)
{
	enum slip slip = SLIP_NONE;

	for (size_t i = 0; i < s->roads.count && !slip; i++)
		slip = early_payer(s, s->roads.road[i].to);
	return slip;
}

/* The gradient that a faulty engine finds. */
static double faulty(const struct suspect *s, size_t times,
		     const struct sweep_faults *faults)
{
	struct sweep sweep;
	double grad = s->right;

	if (sweep_backward(&sweep, s->graph, s->root, times, faults)) {
		sweep_end(&sweep);
		grad = sweep_grad(&sweep, s->node, 0);
	}
	sweep_release(&sweep);
	return grad;
}

static enum slip paid_again(struct suspect *s)
{
	struct sweep_faults recursion = { .order = SWEEP_RECURSIVE };

	if (!suspect_fits(s, faulty(s, 1, &recursion)))
		return SLIP_NONE;
	return suspect_tell(s, SLIP_PAID_AGAIN,
			    "A node on the way paid twice: once before it had "
			    "all, and then again. Each pays once, when all "
			    "that it feeds have paid it.");
}

static enum slip not_cleared(struct suspect *s)
{
	struct sweep_faults kept = { .clear = SWEEP_CLEAR_NONE };

	if (!suspect_fits(s, faulty(s, 2, &kept)))
		return SLIP_NONE;
	return suspect_tell(s, SLIP_NOT_CLEARED,
			    "That is what a second sweep finds when nothing "
			    "was cleared after the first.");
}

enum slip slip_by_roads(struct suspect *s)
{
	static enum slip (*const ways[])(struct suspect *) = {
		one_road, too_early, some_roads, roads_times, paid_again,
		not_cleared,
	};
	enum slip slip = SLIP_NONE;

	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]) && !slip; i++)
		slip = ways[i](s);
	return slip;
}
