/* simplify.c - products and sums tidied from the inmost outward. */
#include "gradlab/simplify.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tidy.h"

/* clang-format off */
static const char *const names[TIDY_COUNT] = {
	[TIDY_NUMBERS] = "numbers",
	[TIDY_ZERO_ONE] = "zeros and ones",
	[TIDY_POWERS] = "equal factors",
	[TIDY_TERMS] = "like terms",
	[TIDY_EXPAND] = "multiply out",
	[TIDY_ORDER] = "order",
	[TIDY_VALUE] = "value",
};
/* clang-format on */

const char *tidy_name(enum tidy_rule rule)
{
	return names[rule];
}

/* What is tidied as one: a + b - c, a*b/c, any other part by itself. */
enum family { FAMILY_OTHER, FAMILY_SUM, FAMILY_PRODUCT };

static enum family family_of(const struct tree *tree, part_id part)
{
	if (tree->part[part].kind != PART_OP)
		return FAMILY_OTHER;
	switch ((enum op)tree->part[part].what) {
	case OP_ADD:
	case OP_SUB:
		return FAMILY_SUM;
	case OP_NEG:
	case OP_MUL:
	case OP_DIV:
	case OP_POW:
		return FAMILY_PRODUCT;
	default:
		return FAMILY_OTHER;
	}
}

/* A simplification under way. */
struct progress {
	struct simplification *to;
	struct tidy tidy;
	unsigned char *inner; /* parts that are tidied with what holds them */
};

/* Whether an argument may be tidied with the part that holds it; what is
 * under a root stands apart, and so do exponents. */
static bool belongs(const struct tree *tree, part_id part, int i)
{
	enum family family = family_of(tree, part);
	double power;

	if (family == FAMILY_OTHER ||
	    family != family_of(tree, tree_arg(tree, part, i)))
		return false;
	return !tree_is_op(tree, part, OP_POW) ||
	       (i == 0 &&
		tree_is_number(tree, tree_arg(tree, part, 1), &power) &&
		power == floor(power));
}

/* Marks what is used once, by a part that it belongs to. */
static void find_inner(const struct tree *tree, const unsigned char *marks,
		       part_id whole, unsigned char *inner)
{
	unsigned char *uses = mem_alloc((size_t)whole + 1, 1);

	for (part_id part = whole; part >= 0; part--)
		for (int i = 0; marks[part] && i < tree->part[part].args; i++) {
			part_id arg = tree_arg(tree, part, i);

			uses[arg] += uses[arg] < 2;
			inner[arg] = uses[arg] == 1 && belongs(tree, part, i);
		}
	free(uses);
}

static part_id tidy(struct progress *progress, part_id part,
		    enum tidy_rule *rule)
{
	/* clang-format off */
	static part_id (*const by_family[])(struct tidy *, part_id,
					    enum tidy_rule *) = {
		[FAMILY_OTHER] = tidy_function,
		[FAMILY_SUM] = tidy_sum,
		[FAMILY_PRODUCT] = tidy_product,
	};
	/* clang-format on */
	struct tree *tree = progress->to->tree;
	double number;

	if (part == PART_NONE)
		return part;
	if (tree_is_number(tree, part, &number) && number == 0)
		return tree_number(tree, 0); /* and never -0 */
	if (!tree->part[part].args)
		return part;
	return by_family[family_of(tree, part)](&progress->tidy, part, rule);
}

static void add_step(struct simplification *to, enum tidy_rule rule,
		     part_id part, part_id after)
{
	to->step =
		mem_grow(to->step, &to->room, to->steps + 1, sizeof(*to->step));
	to->step[to->steps++] = (struct tidy_step){ rule, part, after };
}

/* The part with arguments that are tidy. */
static part_id renew(struct simplification *to, part_id part)
{
	part_id args[FORMULA_ARGS];

	for (int i = 0; i < to->tree->part[part].args; i++)
		args[i] = to->now[tree_arg(to->tree, part, i)];
	return tree_like(to->tree, part, args);
}

static void tidy_part(struct progress *progress, part_id part)
{
	struct simplification *to = progress->to;
	enum tidy_rule rule = TIDY_ORDER;
	part_id before = renew(to, part), after = before;

	if (!progress->inner[part])
		after = tidy(progress, before, &rule);
	if (after != before && after != PART_NONE)
		add_step(to, rule, part, after);
	to->now[part] = after;
	to->when[part] = to->steps;
}

/* A part whose arguments are being tidied, and how many of them are. */
struct visit {
	part_id part;
	int args;
};

static struct visit *enter(struct visit *path, size_t *room, size_t *depth,
			   part_id part)
{
	path = mem_grow(path, room, *depth + 1, sizeof(*path));
	path[(*depth)++] = (struct visit){ part, 0 };
	return path;
}

/* From left to right, and what is inside before what is around it. */
static void walk(struct progress *progress)
{
	struct simplification *to = progress->to;
	size_t depth = 0, room = 0;
	struct visit *path = enter(NULL, &room, &depth, to->whole);

	while (depth && !to->tree->failure) {
		struct visit *visit = &path[depth - 1];
		part_id part = visit->part;

		if (visit->args == to->tree->part[part].args) {
			tidy_part(progress, part);
			depth--;
			continue;
		}
		part = tree_arg(to->tree, part, visit->args++);
		if (to->now[part] == PART_NONE)
			path = enter(path, &room, &depth, part);
	}
	free(path);
}

static void tidy_all(struct progress *progress)
{
	struct simplification *to = progress->to;
	unsigned char *marks = tree_marks(to->tree, &to->whole, 1);

	find_inner(to->tree, marks, to->whole, progress->inner);
	for (part_id part = 0; part <= to->whole; part++)
		to->now[part] = PART_NONE;
	free(marks);
	walk(progress);
}

bool simplification_init(struct simplification *simplification,
			 struct tree *tree, part_id whole, part_id variable)
{
	struct progress progress = {
		.to = simplification,
		.tidy = { .tree = tree, .variable = variable },
	};
	size_t count = (size_t)whole + 1;

	memset(simplification, 0, sizeof(*simplification));
	simplification->tree = tree;
	simplification->whole = whole;
	simplification->result = PART_NONE;
	if (whole == PART_NONE)
		return false;
	simplification->now = mem_alloc(count, sizeof(part_id));
	simplification->when = mem_alloc(count, sizeof(size_t));
	progress.inner = mem_alloc(count, 1);
	tidy_all(&progress);
	free(progress.inner);
	tidy_release(&progress.tidy);
	if (tree->failure)
		return false;
	simplification->result = simplification->now[whole];
	return true;
}

void simplification_release(struct simplification *simplification)
{
	free(simplification->now);
	free(simplification->when);
	free(simplification->step);
	memset(simplification, 0, sizeof(*simplification));
}

part_id simplify(struct tree *tree, part_id whole, part_id variable)
{
	struct simplification simplification;
	part_id result;

	simplification_init(&simplification, tree, whole, variable);
	result = simplification.result;
	simplification_release(&simplification);
	return result;
}

part_id simplification_instead(const void *moment, part_id part)
{
	const struct tidy_moment *at = moment;
	const struct simplification *of = at->simplification;

	/* What was made on the way stands for itself. */
	return part <= of->whole && of->now[part] != PART_NONE &&
			       of->when[part] <= at->step
		       ? of->now[part]
		       : part;
}
