/* compare.c - two formulas at the same places. */
#include "gradlab/compare.h"

#include <math.h>
#include <string.h>

#include "gradlab/rng.h"

enum { SEED = 1337, GRAIN = 1000 };

static const struct range usual = { -3, 3 };
static const double digits = 1e-9;

/*
 * A draw that reads well (1.247, not 1.2473658201) and keeps clear of what
 * formulas bend at: thousandths of a range that is about 1 wide, the last
 * digit odd and no 5, so neither whole nor half.
 */
static double draw(struct rng *rng, const struct range *range)
{
	static const double ends[] = { 1, 3, 7, 9 };
	double width = range->to - range->from;
	double grain, place;

	if (!(width > 0) || !isfinite(width))
		return range->from;
	grain = pow(10, floor(log10(width))) / GRAIN;
	place = floor(rng_uniform(rng, range->from, range->to) / (10 * grain));
	place = (10 * place + ends[rng_word(rng) % 4]) * grain;
	return place < range->from || place > range->to
		       ? (range->from + range->to) / 2 + grain
		       : place;
}

/* 9 digits of the greater, or of what the right one is like elsewhere where
 * it comes close to 0. */
static bool agree(double right, double given, double size)
{
	double greater = fmax(fmax(fabs(right), fabs(given)), size);

	return fabs(right - given) <= digits * greater;
}

/* The places at which the right formula serves, and its values. */
struct places {
	double at[COMPARE_PLACES][FORMULA_ARGS];
	double right[COMPARE_PLACES];
	int count;
	double size; /* of the greatest value, at most 1 */
};

static void find_places(struct places *places, const struct formula *right,
			const struct range *ranges, const struct env *env,
			const char **failure)
{
	struct rng rng;
	double at[FORMULA_ARGS] = { 0 }, value;

	places->count = 0;
	places->size = 0;
	rng_seed_python(&rng, SEED);
	for (int i = 0;
	     i < COMPARE_DRAWS && !*failure && places->count < COMPARE_PLACES;
	     i++) {
		for (int j = 0; j < right->params; j++)
			at[j] = draw(&rng, ranges ? &ranges[j] : &usual);
		value = formula_value(right, env, at, failure);
		if (!isfinite(value))
			continue;
		memcpy(places->at[places->count], at, sizeof(at));
		places->right[places->count++] = value;
		places->size = fmin(1, fmax(places->size, fabs(value)));
	}
}

/* Tries the given formula at one place; whether to go on. */
static bool try_place(struct comparison *comparison,
		      const struct formula *given, const struct places *places,
		      int place, const struct env *env)
{
	double value = formula_value(given, env, places->at[place],
				     &comparison->failure);

	if (comparison->failure)
		return false;
	if (!isfinite(value))
		return true;
	comparison->usable++;
	if (agree(places->right[place], value, places->size))
		return true;
	comparison->verdict = COMPARE_DIFFERENT;
	memcpy(comparison->at, places->at[place], sizeof(comparison->at));
	comparison->right = places->right[place];
	comparison->given = value;
	return false;
}

void compare_formulas(struct comparison *comparison,
		      const struct formula *right, const struct formula *given,
		      const struct range *ranges, const struct env *env)
{
	struct places places;
	bool more = true;

	memset(comparison, 0, sizeof(*comparison));
	comparison->verdict = COMPARE_UNKNOWN;
	find_places(&places, right, ranges, env, &comparison->failure);
	for (int i = 0; i < places.count && more && !comparison->failure; i++)
		more = try_place(comparison, given, &places, i, env);
	if (comparison->verdict != COMPARE_DIFFERENT && !comparison->failure &&
	    comparison->usable >= COMPARE_LEAST)
		comparison->verdict = COMPARE_EQUAL;
}
