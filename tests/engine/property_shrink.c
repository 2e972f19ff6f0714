/* property_shrink.c - the smallest computation that still fails. */
#include "property_shrink.h"

#include <math.h>

/* Takes the changed recipe where it still fails. */
static bool take(struct checker *checker, struct recipe *recipe,
		 struct recipe changed)
{
	recipe_prune(&changed);
	recipe_compute(&changed);
	if (changed.step[changed.count - 1].wide ||
	    !check_recipe(checker, &changed).failed)
		return false;
	*recipe = changed;
	return true;
}

/* An earlier step as the root. */
static bool cut_root(struct checker *checker, struct recipe *recipe)
{
	for (int count = 1; count < recipe->count; count++) {
		struct recipe changed = *recipe;

		changed.count = count;
		if (!changed.step[count - 1].wide &&
		    take(checker, recipe, changed))
			return true;
	}
	return false;
}

/* One of its arguments in place of a step; but the arguments of a weighted sum
 * stand in a row. */
static bool bypass(struct checker *checker, struct recipe *recipe)
{
	for (int i = recipe->count - 1; i--;)
		for (int side = 0; side < 2; side++) {
			struct recipe changed = *recipe;
			const struct recipe_step *step = &recipe->step[i];
			int arg = side ? step->b : step->a;

			if (arg == i || (side && step->b == step->a))
				continue;
			for (int j = i + 1; j < recipe->count; j++) {
				struct recipe_step *user = &changed.step[j];

				if (user->op == OP_DOT)
					continue;
				user->a = user->a == i ? arg : user->a;
				user->b = user->b == i ? arg : user->b;
			}
			recipe_prune(&changed);
			if (changed.count < recipe->count &&
			    take(checker, recipe, changed))
				return true;
		}
	return false;
}

/* An input with its value in place of a step. */
static bool cut_off(struct checker *checker, struct recipe *recipe)
{
	for (int i = recipe->count - 1; i--;) {
		struct recipe changed = *recipe;
		struct recipe_step *step = &changed.step[i];

		if (step->op == OP_LEAF || !isfinite(step->value[0]))
			continue;
		step->a = step->b = i;
		step->op = OP_LEAF;
		if (take(checker, recipe, changed))
			return true;
	}
	return false;
}

/* Lanes and weighted sums written out. */
static bool unroll(struct checker *checker, struct recipe *recipe)
{
	return (recipe->lanes || recipe_has_sums(recipe)) &&
	       take(checker, recipe, recipe_unroll(recipe, NULL));
}

/* A weighted sum without its last product, or without its bias. */
static bool fewer_inputs(struct checker *checker, struct recipe *recipe)
{
	for (int i = 0; i < 2 * recipe->count; i++) {
		struct recipe changed = *recipe;
		struct recipe_step *step = &changed.step[i / 2];

		if (step->op != OP_DOT ||
		    (i % 2 ? step->bias < 0 : step->inputs < 2))
			continue;
		if (i % 2)
			step->bias = -1;
		else
			step->inputs--;
		if (take(checker, recipe, changed))
			return true;
	}
	return false;
}

static const double plain[] = { 1, 2, 0.5, -1, 3, -2 };

enum { PLAIN = sizeof(plain) / sizeof(plain[0]) };

/* A plain number for a leaf, or one digit after the point. */
static bool make_plain(struct checker *checker, struct recipe *recipe)
{
	for (int i = 0; i < recipe->count; i++) {
		double value = recipe->step[i].value[0];
		double rounded = round(value * 10) / 10;

		if (recipe->step[i].a != i || recipe->step[i].wide)
			continue;
		for (size_t j = 0; j <= PLAIN; j++) {
			struct recipe changed = *recipe;
			double wanted = j < PLAIN ? plain[j] : rounded;

			if (value == wanted)
				break;
			changed.step[i].value[0] = wanted;
			if (take(checker, recipe, changed))
				return true;
		}
	}
	return false;
}

void shrink(struct checker *checker, struct recipe *recipe)
{
	static bool (*const ways[])(struct checker *, struct recipe *) = {
		unroll, fewer_inputs, cut_root, bypass, cut_off, make_plain,
	};
	bool smaller = true;

	recipe_prune(recipe);
	while (smaller) {
		smaller = false;
		for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
			while (ways[i](checker, recipe))
				smaller = true;
	}
}
