/* property_recipe.c - computations that are grown at random. */
#include "property_recipe.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "gradlab/number.h"

bool recipe_joins(enum op op)
{
	return op == OP_SUM || op == OP_MEAN;
}

bool recipe_is_leaf(const struct recipe_step *step)
{
	return !op_info[step->op].arity;
}

static size_t width(const struct recipe *recipe, int step)
{
	return recipe->step[step].wide ? recipe->lanes : 1;
}

double recipe_value(const struct recipe_step *step, size_t lane)
{
	return step->value[step->wide ? lane : 0];
}

static double join(const struct recipe *recipe, const struct recipe_step *step)
{
	double sum = 0;

	for (size_t i = 0; i < recipe->lanes; i++)
		sum += recipe_value(&recipe->step[step->a], i);
	return step->op == OP_MEAN ? sum * (1.0 / (double)recipe->lanes) : sum;
}

static bool uses_lanes(const struct recipe *recipe,
		       const struct recipe_step *step)
{
	return recipe->step[step->a].wide || recipe->step[step->b].wide ||
	       (step->op == OP_DOT && step->bias >= 0 &&
		recipe->step[step->bias].wide);
}

static double weighted_sum(const struct recipe *recipe,
			   const struct recipe_step *step, size_t lane)
{
	double sum = step->bias < 0
			     ? 0
			     : recipe_value(&recipe->step[step->bias], lane);

	for (int i = 0; i < step->inputs; i++)
		sum += recipe_value(&recipe->step[step->a + i], lane) *
		       recipe_value(&recipe->step[step->b + i], lane);
	return sum;
}

void recipe_compute_step(struct recipe *recipe, struct recipe_step *step)
{
	const struct recipe_step *a = &recipe->step[step->a];
	const struct recipe_step *b = &recipe->step[step->b];

	if (recipe_is_leaf(step))
		return;
	step->wide = !recipe_joins(step->op) && uses_lanes(recipe, step);
	if (recipe_joins(step->op)) {
		step->value[0] = join(recipe, step);
		return;
	}
	for (size_t i = 0; i < (step->wide ? recipe->lanes : 1); i++)
		step->value[i] =
			step->op == OP_DOT
				? weighted_sum(recipe, step, i)
				: op_info[step->op].value(recipe_value(a, i),
							  recipe_value(b, i));
}

void recipe_compute(struct recipe *recipe)
{
	for (int i = 0; i < recipe->count; i++)
		recipe_compute_step(recipe, &recipe->step[i]);
}

void recipe_mark_args(const struct recipe_step *step, bool *used)
{
	if (recipe_is_leaf(step))
		return;
	used[step->a] = used[step->b] = true;
	if (step->op != OP_DOT)
		return;
	for (int i = 0; i < step->inputs; i++)
		used[step->a + i] = used[step->b + i] = true;
	if (step->bias >= 0)
		used[step->bias] = true;
}

bool recipe_has_sums(const struct recipe *recipe)
{
	for (int i = 0; i < recipe->count; i++)
		if (recipe->step[i].op == OP_DOT)
			return true;
	return false;
}

/* Steps in a row are nodes in a row: the graph is built from the first on. */
static node_id build_dot(const struct recipe_step *step, struct graph *graph,
			 const node_id *node)
{
	struct layer layer = {
		.weight = node[step->a],
		.input = node[step->b],
		.bias = step->bias < 0 ? NODE_NONE : node[step->bias],
		.units = 1,
		.inputs = step->inputs,
	};

	return graph_layer(graph, &layer);
}

void recipe_build(const struct recipe *recipe, struct graph *graph,
		  node_id node[RECIPE_MOST])
{
	for (int i = 0; i < recipe->count; i++) {
		const struct recipe_step *step = &recipe->step[i];

		if (step->op == OP_DOT)
			node[i] = build_dot(step, graph, node);
		else if (step->op == OP_NUMBER)
			node[i] = graph_number(graph, step->value[0]);
		else if (recipe_is_leaf(step) && step->wide)
			node[i] = graph_wide_leaf(graph, step->value);
		else if (recipe_is_leaf(step))
			node[i] = graph_leaf(graph, step->value[0]);
		else
			node[i] = graph_add(graph, step->op, node[step->a],
					    node[step->b]);
	}
}

static int append(struct recipe *recipe, enum op op, int a, int b, double value)
{
	struct recipe_step step = { .op = op, .a = a, .b = b };
	bool leaf = !op_info[op].arity;

	assert(recipe->count < RECIPE_MOST);
	step.value[0] = value;
	if (leaf)
		step.a = step.b = recipe->count;
	recipe->step[recipe->count] = step;
	recipe_compute_step(recipe, &recipe->step[recipe->count]);
	return recipe->count++;
}

static int unroll_join(struct recipe *to, enum op op, size_t lanes, int first,
		       bool wide)
{
	int sum = append(to, OP_NUMBER, 0, 0, 0);

	for (size_t i = 0; i < lanes; i++)
		sum = append(to, OP_ADD, sum, first + (wide ? (int)i : 0), 0);
	if (op == OP_MEAN)
		sum = append(to, OP_MUL, sum,
			     append(to, OP_NUMBER, 0, 0, 1.0 / (double)lanes),
			     0);
	return sum;
}

/* ((bias + w1*x1) + w2*x2) ... in one lane. */
static int unroll_dot(struct recipe *to, const struct recipe *recipe,
		      const struct recipe_step *dot, const int *first, int lane)
{
	int sum = dot->bias < 0 ? append(to, OP_NUMBER, 0, 0, 0)
				: first[dot->bias];
	int step = recipe->step[dot->b].wide ? lane : 0;

	for (int i = 0; i < dot->inputs; i++) {
		int product = append(to, OP_MUL, first[dot->a + i],
				     first[dot->b + i] + step, 0);

		sum = append(to, OP_ADD, sum, product, 0);
	}
	return sum;
}

/* Lane after lane; the sums come last, so that lanes lie side by side. */
static int unroll_dots(struct recipe *to, const struct recipe *recipe, int dot,
		       const int *first)
{
	int sum[RECIPE_LANES], begin;
	int lanes = (int)width(recipe, dot);

	for (int i = 0; i < lanes; i++)
		sum[i] = unroll_dot(to, recipe, &recipe->step[dot], first, i);
	begin = to->count;
	for (int i = 0; i < lanes; i++)
		append(to, OP_COPY, sum[i], sum[i], 0);
	return begin;
}

struct recipe recipe_unroll(const struct recipe *recipe, int first[RECIPE_MOST])
{
	struct recipe to = { 0 };
	int own[RECIPE_MOST];

	if (!first)
		first = own;
	for (int i = 0; i < recipe->count; i++) {
		const struct recipe_step *step = &recipe->step[i];
		bool wide_a = recipe->step[step->a].wide;
		bool wide_b = recipe->step[step->b].wide;
		int begin = to.count;

		first[i] = begin;
		if (recipe_joins(step->op)) {
			first[i] = unroll_join(&to, step->op, recipe->lanes,
					       first[step->a], wide_a);
			continue;
		}
		if (step->op == OP_DOT) {
			first[i] = unroll_dots(&to, recipe, i, first);
			continue;
		}
		for (int lane = 0; lane < (int)width(recipe, i); lane++)
			append(&to, step->op,
			       first[step->a] + (wide_a ? lane : 0),
			       first[step->b] + (wide_b ? lane : 0),
			       step->value[lane]);
	}
	return to;
}

void recipe_prune(struct recipe *recipe)
{
	bool needed[RECIPE_MOST] = { false };
	int moved[RECIPE_MOST], count = 0;

	needed[recipe->count - 1] = true;
	for (int i = recipe->count; i--;)
		if (needed[i])
			recipe_mark_args(&recipe->step[i], needed);
	for (int i = 0; i < recipe->count; i++) {
		moved[i] = count;
		if (!needed[i])
			continue;
		recipe->step[count] = recipe->step[i];
		recipe->step[count].a = moved[recipe->step[i].a];
		recipe->step[count].b = moved[recipe->step[i].b];
		if (recipe->step[i].op == OP_DOT && recipe->step[i].bias >= 0)
			recipe->step[count].bias = moved[recipe->step[i].bias];
		count++;
	}
	recipe->count = count;
}

void recipe_leaf_name(const struct recipe *recipe, int step, char name[8])
{
	int leaves = 0;

	for (int i = 0; i < step; i++)
		leaves += recipe->step[i].op == OP_LEAF;
	snprintf(name, 8, leaves < 3 ? "%c" : "x%d",
		 leaves < 3 ? 'a' + leaves : leaves - 2);
}

struct telling {
	const struct recipe *recipe;
	struct buffer *out;
	int uses[RECIPE_MOST];
};

static void tell_step(const struct telling *telling, int step, bool name);

/* What stands around the arguments of an operation. */
static void tell_operation(const struct telling *telling,
			   const struct recipe_step *step)
{
	const struct op_info *info = &op_info[step->op];
	bool infix = info->form == OP_FORM_INFIX;
	bool prefix = info->form == OP_FORM_PREFIX;
	bool choice = step->op == OP_THEN || step->op == OP_ELSE;

	if (step->op == OP_COPY) {
		tell_step(telling, step->a, true);
		return;
	}
	if (!infix && !prefix)
		buffer_text(telling->out, choice ? "if" : info->symbol);
	buffer_text(telling->out, "(");
	if (prefix)
		buffer_printf(telling->out, "%s ", info->symbol);
	tell_step(telling, step->a, true);
	if (step->op == OP_ELSE)
		buffer_text(telling->out, ", 0");
	if (infix)
		buffer_printf(telling->out, " %s ", info->symbol);
	else if (info->arity == 2)
		buffer_text(telling->out, ", ");
	if (info->arity == 2)
		tell_step(telling, step->b, true);
	buffer_text(telling->out, step->op == OP_THEN ? ", 0)" : ")");
}

/* Steps used more than once go by a name; the depth is that of a recipe. */
static void tell_step(const struct telling *telling, int step, bool name)
{
	const struct recipe_step *it = &telling->recipe->step[step];
	char text[NUMBER_ROOM];

	if (name && it->op == OP_LEAF) {
		recipe_leaf_name(telling->recipe, step, text);
		buffer_text(telling->out, text);
	} else if (recipe_is_leaf(it)) {
		buffer_text(telling->out, number_text(it->value[0], text));
	} else if (name && telling->uses[step] > 1) {
		buffer_printf(telling->out, "n%d", step);
	} else {
		tell_operation(telling, it);
	}
}

void recipe_text(const struct recipe *recipe, struct buffer *out)
{
	struct telling telling = { .recipe = recipe, .out = out };
	char name[16];

	for (int i = 0; i < recipe->count; i++) {
		const struct recipe_step *step = &recipe->step[i];

		telling.uses[step->a] += !recipe_is_leaf(step);
		telling.uses[step->b] += op_info[step->op].arity == 2;
	}
	for (int i = 0; i < recipe->count; i++) {
		const struct recipe_step *step = &recipe->step[i];

		if (step->op == OP_LEAF)
			recipe_leaf_name(recipe, i, name);
		else if (!recipe_is_leaf(step) && telling.uses[i] > 1)
			snprintf(name, sizeof(name), "n%d", i);
		else
			continue;
		buffer_printf(out, "%s = ", name);
		tell_step(&telling, i, false);
		buffer_text(out, "; ");
	}
	buffer_text(out, "L = ");
	tell_step(&telling, recipe->count - 1,
		  recipe_is_leaf(&recipe->step[recipe->count - 1]));
}
