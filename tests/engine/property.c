/*
 * property.c - every way to a slope agrees with every other, on computations
 * grown at random; and a mistake that is planted is found and made small.
 *
 * GRADLAB_PROPERTY: how many are grown, 10,000 where it is not set; below
 * 1,000 only some mistakes are planted.
 */
#include "../tap.h"

#include <stdlib.h>

#include "property_check.h"
#include "property_shrink.h"

enum { USUAL = 10000, SEED = 1000 * 1000 };

static struct recipe grown(size_t which)
{
	struct recipe recipe;
	struct rng rng;

	rng_seed_python(&rng, SEED + (int64_t)which);
	recipe_grow(&recipe, &rng);
	return recipe;
}

static size_t how_many(void)
{
	const char *text = getenv("GRADLAB_PROPERTY");
	unsigned long count = text ? strtoul(text, NULL, 10) : USUAL;

	return count ? count : USUAL;
}

static struct buffer told(const struct recipe *recipe)
{
	struct buffer text = { 0 };
	struct recipe unrolled = recipe_unroll(recipe, NULL);

	recipe_text(&unrolled, &text);
	return text;
}

/* Shrinks a failure and prints it as a formula. */
static void tell(struct checker *checker, size_t which, struct recipe recipe)
{
	struct buffer text;
	struct verdict verdict;

	shrink(checker, &recipe);
	verdict = check_recipe(checker, &recipe);
	text = told(&recipe);
	printf("# grown computation %zu, made small%s:\n# %s\n# %s\n", which,
	       recipe.lanes || recipe_has_sums(&recipe)
		       ? ", its lanes and weighted sums written out"
		       : "",
	       buffer_string(&text), verdict.what);
	buffer_release(&text);
}

enum { TELL_MOST = 5 };

static void test_all(void)
{
	struct checker checker;
	size_t count = how_many(), failed = 0;
	struct tally *tally = &checker.tally;

	checker_init(&checker);
	for (size_t i = 0; i < count; i++) {
		struct recipe recipe = grown(i);

		if (!check_recipe(&checker, &recipe).failed)
			continue;
		if (failed++ < TELL_MOST)
			tell(&checker, i, recipe);
	}
	printf("# %zu computations, %zu slopes, %zu of them wild, %zu of %zu "
	       "nudged, %zu symbolic\n",
	       count, tally->slopes, tally->wild, tally->nudged,
	       tally->nudgeable, tally->symbolic);
	same_int((long)failed, 0, "%zu computations: all slopes agree", count);
	ok(tally->wild * 10 < tally->slopes, "few slopes are too wild to tell");
	ok(tally->nudged * 10 > tally->nudgeable * 7,
	   "most slopes stand the test of differences");
	checker_release(&checker);
}

enum { PLANT_TRIES = 3000, SMALL = 5 };

static bool has(const struct recipe *recipe, enum op op)
{
	for (int i = 0; i < recipe->count; i++)
		if (recipe->step[i].op == op)
			return true;
	return false;
}

/* Grows until a planted mistake shows; the computation, made small. */
static bool find_plant(const struct sweep_faults *plant, struct recipe *recipe)
{
	struct checker checker;
	bool found = false;

	checker_init(&checker);
	checker.plant = plant;
	for (size_t i = 0; i < PLANT_TRIES && !found; i++) {
		*recipe = grown(i);
		found = check_recipe(&checker, recipe).failed;
	}
	if (found)
		shrink(&checker, recipe);
	checker_release(&checker);
	return found;
}

static void test_lost_sum(void)
{
	const struct sweep_faults overwrite = { .overwrite = true };
	struct recipe recipe;
	struct buffer text;
	bool found = find_plant(&overwrite, &recipe);

	text = told(&recipe);
	ok(found && recipe.count == 2, "a lost accumulation: %s",
	   buffer_string(&text));
	buffer_release(&text);
}

/* A slope that is off by an eighth, or has the wrong sign. */
static void test_wrong_slope(struct arena *arena, enum op op, int arg,
			     const char *form)
{
	static const char *const params[] = { "a", "b", "v" };
	struct formula slope;
	struct sweep_rule rule = { op, { NULL, NULL } };
	struct sweep_faults plant = { .rule = &rule, .rules = 1 };
	struct recipe recipe;
	struct buffer text;
	char wrong[128];
	bool found;

	snprintf(wrong, sizeof(wrong), form, op_info[op].rule[arg]);
	if (!scope_formula(NULL, &slope, arena, wrong, strlen(wrong), params, 3,
			   (struct origin){ 0 })) {
		ok(false, "%s: no formula", wrong);
		return;
	}
	rule.slope[arg] = &slope;
	found = find_plant(&plant, &recipe);
	text = told(&recipe);
	ok(found && recipe.count <= SMALL && has(&recipe, op),
	   "d %s / d%c = %s is found: %s", op_info[op].id, "ab"[arg], wrong,
	   buffer_string(&text));
	buffer_release(&text);
}

static void test_plants(void)
{
	struct arena arena = { 0 };
	int apart = how_many() < 1000 ? 8 : 1;

	test_lost_sum();
	for (int op = 0; op < OP_COUNT; op += apart)
		for (int arg = 0; arg < op_info[op].arity; arg++) {
			test_wrong_slope(&arena, (enum op)op, arg,
					 "(%s) + 0.125");
			if (strcmp(op_info[op].rule[arg], "0"))
				test_wrong_slope(&arena, (enum op)op, arg,
						 "-(%s)");
		}
	arena_release(&arena);
}

int main(void)
{
	test_all();
	test_plants();
	return tap_end();
}
