/* property_grow.c - computations that are grown at random. */
#include "property_recipe.h"

#include <math.h>
#include <string.h>

/* A step may become GROWN_BY when lanes and products are written out. */
enum { GROW_MOST = 16, TRIES = 12, INPUTS = 3, GROWN_BY = 24 };

/* Often whole, so that ties and corners occur. */
static double random_value(struct rng *rng)
{
	if (!rng_python_below(rng, 5))
		return (double)rng_python_below(rng, 7) - 3;
	return rng_uniform(rng, -3, 3);
}

static void grow_leaf(struct recipe *recipe, struct rng *rng, bool wide)
{
	struct recipe_step *step = &recipe->step[recipe->count];

	memset(step, 0, sizeof(*step));
	step->a = step->b = recipe->count++;
	step->op = OP_LEAF;
	step->wide = wide;
	for (int i = 0; i < (wide ? RECIPE_LANES : 1); i++)
		step->value[i] = random_value(rng);
	if (!wide && !rng_python_below(rng, 4)) {
		step->op = OP_NUMBER;
		step->value[0] = (double)rng_python_below(rng, 9) / 2;
	}
}

static bool is_flat(enum op op)
{
	return !strcmp(op_info[op].rule[0], "0") &&
	       !strcmp(op_info[op].rule[1], "0");
}

/* Flat operations stop every slope: they are to be rare. */
static enum op random_op(const struct recipe *recipe, struct rng *rng)
{
	for (;;) {
		enum op op = (enum op)rng_python_below(rng, OP_COUNT);

		if (!op_info[op].arity || (recipe_joins(op) && !recipe->lanes))
			continue;
		if (!is_flat(op) || !rng_python_below(rng, 8))
			return op;
	}
}

/* The first step that no other uses yet. */
static int first_unused(const struct recipe *recipe)
{
	bool used[RECIPE_MOST] = { false };
	int i;

	for (i = 0; i < recipe->count; i++)
		recipe_mark_args(&recipe->step[i], used);
	for (i = 0; i < recipe->count - 1 && used[i]; i++)
		;
	return i;
}

/* Some step, rather one that would not count else. */
static int random_arg(const struct recipe *recipe, struct rng *rng)
{
	if (rng_python_below(rng, 2))
		return first_unused(recipe);
	return (int)rng_python_below(rng, (uint32_t)recipe->count);
}

/* Values and slopes of a size that differences can be taken of. */
static bool is_tame(const struct recipe *recipe, const struct recipe_step *step)
{
	const struct op_info *info = &op_info[step->op];

	for (size_t i = 0; i < (step->wide ? recipe->lanes : 1); i++) {
		double a = recipe_value(&recipe->step[step->a], i);
		double b = recipe_value(&recipe->step[step->b], i);
		double v = step->value[i];

		if (!(fabs(v) < 1e3))
			return false;
		for (int arg = 0; arg < info->arity && !recipe_joins(step->op);
		     arg++)
			if (!(fabs(info->slope[arg](a, b, v)) < 1e3))
				return false;
	}
	return true;
}

/* How many steps from `from` on are all wide, or all single. */
static int run_of(const struct recipe *recipe, int from)
{
	int count = 1;

	while (from + count < recipe->count &&
	       recipe->step[from + count].wide == recipe->step[from].wide)
		count++;
	return count;
}

/* Makes a weighted sum of a step: its weights are single, as is its bias. */
static void widen(const struct recipe *recipe, struct rng *rng,
		  struct recipe_step *step)
{
	int most = 1 + (int)rng_python_below(rng, INPUTS), bias;

	if (recipe->step[step->a].wide)
		step->a = 0;
	if (run_of(recipe, step->a) < most)
		most = run_of(recipe, step->a);
	if (run_of(recipe, step->b) < most)
		most = run_of(recipe, step->b);
	step->inputs = most;
	bias = (int)rng_python_below(rng, (uint32_t)recipe->count);
	step->bias = recipe->step[bias].wide ? -1 : bias;
}

/* A step of any kind, or one that joins what is not used yet to the last. */
static struct recipe_step random_step(const struct recipe *recipe,
				      struct rng *rng, bool last)
{
	struct recipe_step step = { .op = random_op(recipe, rng) };

	while (last && (op_info[step.op].arity < 2 || is_flat(step.op)))
		step.op = random_op(recipe, rng);
	step.a = last ? recipe->count - 1 : random_arg(recipe, rng);
	step.b = last ? first_unused(recipe) : random_arg(recipe, rng);
	if (op_info[step.op].arity == 1)
		step.b = step.a;
	if (step.op == OP_DOT)
		widen(recipe, rng, &step);
	return step;
}

static void grow_step(struct recipe *recipe, struct rng *rng, bool last)
{
	struct recipe_step *step = &recipe->step[recipe->count];

	for (int i = 0; i < TRIES; i++) {
		*step = random_step(recipe, rng, last);
		recipe_compute_step(recipe, step);
		if (is_tame(recipe, step) || !rng_python_below(rng, 100))
			break;
	}
	recipe->count++;
}

static bool has_room(const struct recipe *recipe)
{
	struct recipe unrolled = recipe_unroll(recipe, NULL);

	return unrolled.count + 2 * GROWN_BY < RECIPE_MOST;
}

void recipe_grow(struct recipe *recipe, struct rng *rng)
{
	uint32_t leaves = 1 + rng_python_below(rng, 4);
	uint32_t steps = 1 + rng_python_below(rng, GROW_MOST);

	memset(recipe, 0, sizeof(*recipe));
	recipe->lanes = rng_python_below(rng, 6) ? 0 : RECIPE_LANES;
	for (uint32_t i = 0; i < leaves; i++)
		grow_leaf(recipe, rng, false);
	if (recipe->lanes)
		grow_leaf(recipe, rng, true);
	for (uint32_t i = 0; i < steps && has_room(recipe); i++)
		grow_step(recipe, rng, false);
	while (rng_python_below(rng, 8) && has_room(recipe) &&
	       first_unused(recipe) < recipe->count - 1)
		grow_step(recipe, rng, true);
	if (recipe->step[recipe->count - 1].wide) {
		struct recipe_step *root = &recipe->step[recipe->count];

		*root = (struct recipe_step){
			.op = rng_python_below(rng, 2) ? OP_SUM : OP_MEAN,
			.a = recipe->count - 1,
			.b = recipe->count - 1,
		};
		recipe_compute_step(recipe, root);
		recipe->count++;
	}
}
