/*
 * property_recipe.h - computations that are grown at random.
 *
 * A recipe lists steps as a tape does, the root last.  It can be written onto
 * a graph and told as statements of the language, taken apart and changed;
 * it knows nothing of the engine but the values of operations.
 */
#ifndef TESTS_ENGINE_PROPERTY_RECIPE_H
#define TESTS_ENGINE_PROPERTY_RECIPE_H

#include "gradlab/buffer.h"
#include "gradlab/graph.h"
#include "gradlab/rng.h"

enum { RECIPE_MOST = 200, RECIPE_LANES = 3 };

struct recipe_step {
	enum op op;
	int a, b;			/* steps before it */
	int inputs, bias;		/* OP_DOT: weights from a on, inputs
					 * from b on; its bias, or -1 */
	bool wide;
	double value[RECIPE_LANES];	/* the first, where it is not wide */
};

struct recipe {
	size_t lanes;			/* 0: no step is wide */
	int count;
	struct recipe_step step[RECIPE_MOST];
};

/* One with some inputs, some of them wide, and a single root. */
void recipe_grow(struct recipe *recipe, struct rng *rng);
bool recipe_is_leaf(const struct recipe_step *step);
/* Whether it makes one number of lanes: sum, mean. */
bool recipe_joins(enum op op);
bool recipe_has_sums(const struct recipe *recipe);
double recipe_value(const struct recipe_step *step, size_t lane);
/* Marks the steps that one uses. */
void recipe_mark_args(const struct recipe_step *step, bool *used);

/* Computes one step, which may be the one to come. */
void recipe_compute_step(struct recipe *recipe, struct recipe_step *step);
/* Computes the values of all steps that are no leaves. */
void recipe_compute(struct recipe *recipe);
/* Writes it down; node[i] is that of step i. */
void recipe_build(const struct recipe *recipe, struct graph *graph,
		  node_id node[RECIPE_MOST]);
/* The same with a step for every lane and every product.  `first`, where
 * given, tells the new step of each old one, that of its first lane. */
struct recipe recipe_unroll(const struct recipe *recipe,
			    int first[RECIPE_MOST]);
/* Drops the steps the root does not need. */
void recipe_prune(struct recipe *recipe);

/* The statements: `a = 2; L = a*a`.  Only without lanes. */
void recipe_text(const struct recipe *recipe, struct buffer *out);
/* The name of a leaf in there. */
void recipe_leaf_name(const struct recipe *recipe, int step, char name[8]);

#endif
