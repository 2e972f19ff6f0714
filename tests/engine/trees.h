/*
 * trees.h - formulas for the tests of trees: read, computed, grown at random.
 */
#ifndef TESTS_TREES_H
#define TESTS_TREES_H

#include <stdlib.h>
#include <string.h>

#include "gradlab/print.h"
#include "gradlab/rng.h"
#include "gradlab/unfold.h"

static const char *const tree_names[] = { "x", "y", "a", "b", "n", "w" };

/* How many there are, and how many of them grow at random. */
enum { TREE_NAMES = 6, TREE_GROWN = 3 };

/* Definitions, and a tree of formulas in the names above. */
struct bench {
	struct arena arena;
	struct err err;
	struct scope scope;
	struct tree tree;
	part_id x;
};

static inline void bench_open(struct bench *bench, const char *let)
{
	struct origin origin = { .err = &bench->err };

	memset(bench, 0, sizeof(*bench));
	err_init(&bench->err, NULL);
	scope_init(&bench->scope, NULL, &bench->arena);
	scope_let(&bench->scope, let, strlen(let), origin);
	scope_close(&bench->scope);
	tree_init(&bench->tree, TREE_MOST);
	bench->x = tree_variable(&bench->tree, "x");
	if (bench->err.errors)
		err_print(&bench->err, stdout, false);
}

static inline void bench_close(struct bench *bench)
{
	tree_release(&bench->tree);
	scope_release(&bench->scope);
	err_release(&bench->err);
	arena_release(&bench->arena);
}

/* False where the text is no formula. */
static inline bool bench_formula(struct bench *bench, const char *text,
				 struct formula *formula)
{
	return scope_formula(&bench->scope, formula, &bench->arena, text,
			     strlen(text), tree_names, TREE_NAMES,
			     (struct origin){ 0 });
}

static inline part_id bench_read(struct bench *bench, const char *text,
				 enum unfold how)
{
	struct formula formula;

	if (!bench_formula(bench, text, &formula))
		return PART_NONE;
	return unfold(&bench->tree, &formula, NULL, how, NULL);
}

/* The text of a part; to be freed. */
static inline char *bench_text(const struct bench *bench, part_id part)
{
	struct buffer text = { 0 };
	char *copy;

	if (part == PART_NONE)
		return mem_printf("(%s)", bench->tree.failure
						  ? bench->tree.failure
						  : "no part");
	print_part(&text, &bench->tree, part, NULL);
	copy = mem_printf("%s", buffer_string(&text));
	buffer_release(&text);
	return copy;
}

/* The value of a part, by its text. */
static inline double bench_value(struct bench *bench, part_id part,
				 const double at[TREE_NAMES])
{
	static const struct env nothing;
	char *text = bench_text(bench, part);
	struct formula formula = { 0 };
	double value = (double)NAN;

	if (bench_formula(bench, text, &formula))
		value = formula_value(&formula, &nothing, at, NULL);
	free(text);
	return value;
}

/* A number or a name. */
static inline part_id grow_leaf(struct tree *tree, struct rng *rng)
{
	static const double numbers[] = { 0,   1,   2,    3,	5,  10,
					  0.5, 0.1, 1e-5, -0.5, -1, -3 };
	uint32_t which = rng_python_below(rng, 2 * 12);

	return which < 12 ? tree_number(tree, numbers[which])
			  : tree_variable(tree, tree_names[which % TREE_GROWN]);
}

/* One that rounding does not turn over. */
static inline part_id grow_condition(struct tree *tree, struct rng *rng)
{
	return tree_op(tree, rng_python_below(rng, 2) ? OP_GT : OP_LE,
		       tree_variable(tree, "x"), grow_leaf(tree, rng));
}

/* Grows a tree of about `size` operations that `use` allows. */
static inline part_id grow_tree(struct tree *tree, struct rng *rng, int size,
				bool (*use)(enum op op))
{
	part_id pool[64];
	int count = 0;

	while (count < 4)
		pool[count++] = grow_leaf(tree, rng);
	while (count < 4 + size) {
		enum op op = (enum op)rng_python_below(rng, OP_COUNT);
		part_id a = pool[rng_python_below(rng, (uint32_t)count)];
		part_id b = pool[rng_python_below(rng, (uint32_t)count)];

		if (rng_python_below(rng, 4) == 0)
			a = pool[count - 1];
		if (rng_python_below(rng, 4) == 0)
			b = grow_leaf(tree, rng);
		if (op_info[op].form == OP_FORM_LEAF ||
		    op_info[op].form == OP_FORM_INNER || !use(op))
			continue;
		pool[count] = tree_op(tree, op, a, b);
		if (rng_python_below(rng, 16) == 0)
			pool[count] = tree_if(tree, grow_condition(tree, rng),
					      a, pool[count]);
		count++;
	}
	return pool[count - 1];
}

#endif
