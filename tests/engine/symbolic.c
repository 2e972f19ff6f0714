/* symbolic.c - slopes by rules: their sizes, their values, their limits. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/simplify.h"
#include "gradlab/symbolic.h"

#include "trees.h"

/* The rule of every operation, with corners. */
static void test_rules(void)
{
	/* clang-format off */
	static const struct {
		const char *formula, *slope;
	} cases[] = {
		{ "5", "0" }, { "a", "0" }, { "y*a + pi", "0" }, { "x", "1" },
		{ "x + y", "1" }, { "y - x", "-1" }, { "-x^2", "-(2*x)" },
		{ "3*x", "3" }, { "x*3", "3" }, { "x/4", "1/4" },
		{ "x*sin(x)", "sin(x) + x*cos(x)" },
		{ "a/x", "-a/x^2" },
		{ "x/sin(x)", "(sin(x) - x*cos(x))/sin(x)^2" },
		{ "x^3", "3*x^2" }, { "x^-1", "-1*x^-2" },
		{ "x^0.5", "0.5*x^-0.5" }, { "x^a", "a*x^(a - 1)" },
		{ "(5*x)^3", "3*(5*x)^2*5" },
		{ "2^x", "2^x*log(2)" }, { "2^(3*x)", "2^(3*x)*log(2)*3" },
		{ "x^x", "x^x*(log(x) + x/x)" },
		{ "exp(x)", "exp(x)" }, { "log(x)", "1/x" }, { "ln(x)", "1/x" },
		{ "log10(x)", "1/(x*log(10))" }, { "log2(x)", "1/(x*log(2))" },
		{ "sqrt(x)", "1/(2*sqrt(x))" }, { "sin(x)", "cos(x)" },
		{ "cos(x)", "-sin(x)" }, { "tan(x)", "1 + tan(x)^2" },
		{ "asin(x)", "1/sqrt(1 - x^2)" },
		{ "acos(x)", "-1/sqrt(1 - x^2)" }, { "atan(x)", "1/(1 + x^2)" },
		{ "sinh(x)", "cosh(x)" }, { "cosh(x)", "sinh(x)" },
		{ "tanh(x)", "1 - tanh(x)^2" }, { "relu(x)", "x > 0" },
		{ "leaky_relu(x)", "if(x > 0, 1, 0.01)" },
		{ "sigmoid(x)", "sigmoid(x)*(1 - sigmoid(x))" },
		{ "softplus(x)", "sigmoid(x)" },
		{ "gauss(x)", "-2*x*gauss(x)" },
		{ "abs(x)", "sign(x)" }, { "sign(x)", "0" },
		{ "floor(x)", "0" },
		{ "spacing(x)", "0" },
		{ "min(x, x^2)", "if(x <= x^2, 1, 2*x)" },
		{ "max(x, 0)", "if(x >= 0, 1, 0)" },
		{ "x < 2", "0" }, { "x <= 2", "0" }, { "x > 2", "0" },
		{ "x >= 2", "0" }, { "x == 2", "0" }, { "x != 2", "0" },
		{ "x > 1 and x < 2", "0" }, { "x > 1 or x < 2", "0" },
		{ "not x > 1", "0" },
		{ "if(x > 0, x^2, 3)", "if(x > 0, 2*x, 0)" },
		{ "if(x > 0, x, x + 1)", "1" },
		{ "tanh(3*x)", "(1 - tanh(3*x)^2)*3" },
		{ "relu(2*x)", "(2*x > 0)*2" },
	};
	/* clang-format on */
	struct bench bench;
	bool met[OP_COUNT] = { false };

	bench_open(&bench, "");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		part_id part =
			bench_read(&bench, cases[i].formula, UNFOLD_CALLS);
		part_id slope = symbolic_slope(&bench.tree, part, bench.x);
		char *text = bench_text(&bench, slope);

		same_text(text, cases[i].slope, "the slope of %s",
			  cases[i].formula);
		if (bench.tree.part[part].kind == PART_OP)
			met[bench.tree.part[part].what] = true;
		free(text);
	}
	for (int op = 0; op < OP_COUNT; op++)
		ok(met[op] || op_info[op].form == OP_FORM_LEAF ||
			   op_info[op].form == OP_FORM_INNER,
		   "the rule of %s is tried", op_info[op].id);
	bench_close(&bench);
}

/* CURRICULUM S4.7: nested functions, their slopes, written out and stored
 * once. */
static void test_swell(void)
{
	/* clang-format off */
	static const struct {
		const char *formula;
		double symbols, slope_symbols;
		size_t parts, slope_parts;
	} cases[] = {
		{ "iterate(z, 1, x)", 6, 11, 6, 10 },
		{ "iterate(z, 2, x)", 11, 28, 0, 0 },
		{ "iterate(z, 4, x)", 21, 77, 0, 0 },
		{ "iterate(z, 8, x)", 41, 235, 0, 0 },
		{ "iterate(z, 16, x)", 81, 791, 0, 0 },
		{ "iterate(s, 1, x)", 7, 11, 6, 9 },
		{ "iterate(s, 2, x)", 19, 47, 9, 18 },
		{ "iterate(s, 3, x)", 43, 143, 12, 26 },
		{ "iterate(s, 4, x)", 91, 383, 15, 34 },
		{ "iterate(s, 5, x)", 187, 959, 18, 42 },
		{ "iterate(s, 6, x)", 379, 2303, 21, 50 },
		{ "iterate(s, 7, x)", 763, 5375, 24, 58 },
		{ "iterate(s, 8, x)", 1531, 12287, 27, 66 },
	};
	/* clang-format on */
	struct bench bench;

	bench_open(&bench, "w = 2; b = 3; z(t) = tanh(w*t + b)\n"
			   "s(t) = 4*t*(1 - t)");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *formula = cases[i].formula;
		part_id part = bench_read(&bench, formula, UNFOLD_CALLS);
		part_id slope = symbolic_slope(&bench.tree, part, bench.x);

		same_double(tree_symbols(&bench.tree, part), cases[i].symbols,
			    "symbols of %s", formula);
		same_double(tree_symbols(&bench.tree, slope),
			    cases[i].slope_symbols, "symbols of its slope");
		if (!cases[i].parts)
			continue;
		same_int((long)tree_parts(&bench.tree, &part, 1),
			 (long)cases[i].parts, "stored once");
		same_int((long)tree_parts(&bench.tree, &slope, 1),
			 (long)cases[i].slope_parts, "its slope stored once");
	}
	bench_close(&bench);
}

static part_id numbered(struct tree *tree, char letter, int number)
{
	char name[32];

	snprintf(name, sizeof(name), "%c%d", letter, number);
	return tree_variable(tree, name);
}

/* A tanh unit; the names of its weights, and then of its bias, go on from
 * those that are there. */
static part_id grow_unit(struct tree *tree, const part_id *in, int inputs,
			 part_id *weights, int *count)
{
	part_id sum = PART_NONE;

	for (int i = 0; i <= inputs; i++) {
		part_id term = numbered(tree, 'w', *count);

		weights[(*count)++] = term;
		if (i < inputs)
			term = tree_op(tree, OP_MUL, term, in[i]);
		sum = i ? tree_op(tree, OP_ADD, sum, term) : term;
	}
	return tree_op(tree, OP_TANH, sum, sum);
}

/* A network with a name for every weight, layer by layer, unit by unit. */
static part_id grow_net(struct tree *tree, const int *sizes, int layers,
			part_id *weights, int *count)
{
	part_id in[64], out[64] = { 0 };

	*count = 0;
	for (int i = 0; i < sizes[0]; i++)
		in[i] = numbered(tree, 'x', i);
	for (int l = 1; l < layers; l++) {
		for (int u = 0; u < sizes[l]; u++)
			out[u] = grow_unit(tree, in, sizes[l - 1], weights,
					   count);
		memcpy(in, out, sizeof(in));
	}
	return in[0];
}

/* CURRICULUM S4.8: formula, tape, one gradient, all gradients; stored once. */
static void test_networks(void)
{
	/* clang-format off */
	static const struct {
		int sizes[5], layers, count;
		double formula, first, all;
		size_t tape, first_parts, all_parts;
	} cases[] = {
		{ { 2, 1 }, 2, 3, 10, 15, 43, 10, 14, 15 },
		{ { 2, 4, 1 }, 3, 17, 54, 75, 1221, 48, 56, 95 },
		{ { 2, 4, 4, 1 }, 4, 37, 230, 545, 13929, 104, 134, 383 },
		{ { 2, 4, 4, 4, 1 }, 5, 57, 934, 3129, 110493, 160, 230, 1167 },
		{ { 3, 4, 4, 1 }, 4, 41, 294, 689, 20461, 117, 147, 464 },
		{ { 2, 8, 8, 1 }, 4, 105, 874, 1917, 126541, 300, 354, 1335 },
		{ { 2, 16, 16, 1 }, 4, 337, 3410, 7157, 1394325, 980, 1082,
		  4967 },
	};
	/* clang-format on */

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		part_id weights[512], slopes[512], net;
		struct tree tree;
		double all = 0;
		int count;

		tree_init(&tree, TREE_MOST);
		net = grow_net(&tree, cases[i].sizes, cases[i].layers, weights,
			       &count);
		same_int(count, cases[i].count, "a net of %d weights", count);
		for (int j = 0; j < count; j++) {
			slopes[j] = symbolic_slope(&tree, net, weights[j]);
			all += tree_symbols(&tree, slopes[j]);
		}
		same_double(tree_symbols(&tree, net), cases[i].formula,
			    "symbols of its formula");
		same_int((long)tree_parts(&tree, &net, 1), (long)cases[i].tape,
			 "stored once");
		same_double(tree_symbols(&tree, slopes[0]), cases[i].first,
			    "symbols of one gradient");
		same_int((long)tree_parts(&tree, slopes, 1),
			 (long)cases[i].first_parts, "stored once");
		same_double(all, cases[i].all, "symbols of all gradients");
		same_int((long)tree_parts(&tree, slopes, (size_t)count),
			 (long)cases[i].all_parts, "stored once");
		tree_release(&tree);
	}
}

static bool any(enum op op)
{
	return op != OP_SPACING && op != OP_FLOOR;
}

static bool near(double a, double b, double within)
{
	return fabs(a - b) <= within * fmax(1, fmax(fabs(a), fabs(b)));
}

/* The slope that the recorder writes onto a graph. */
static double recorded_slope(struct bench *bench, const char *text, double x,
			     const double at[TREE_NAMES])
{
	static const struct env nothing;
	struct formula formula = { 0 };
	struct recorder recorder;
	struct graph graph;
	node_id arg[TREE_NAMES], node;
	double slope = (double)NAN;

	graph_init(&graph, 0);
	recorder_init(&recorder, &graph, &nothing);
	for (int i = 0; i < TREE_NAMES; i++)
		arg[i] = graph_leaf(&graph, i ? at[i] : x);
	if (bench_formula(bench, text, &formula)) {
		node = record(&recorder, &formula, arg);
		node = record_slope(&recorder, node, arg[0]);
		slope = graph_value(&graph, node, 0);
	}
	recorder_release(&recorder);
	graph_release(&graph);
	return slope;
}

/* Central differences; NaN where two of them do not agree. */
static double measured_slope(struct bench *bench, part_id part,
			     const double at[TREE_NAMES])
{
	double slope[2];

	for (int i = 0; i < 2; i++) {
		double h = i ? 1e-5 : 2e-5;
		double up[TREE_NAMES] = { at[0] + h, at[1], at[2] };
		double down[TREE_NAMES] = { at[0] - h, at[1], at[2] };

		slope[i] = (bench_value(bench, part, up) -
			    bench_value(bench, part, down)) /
			   (2 * h);
	}
	return near(slope[0], slope[1], 1e-7) ? slope[1] : (double)NAN;
}

struct tally {
	int count, wrong, measured, mistaken;
};

static void compare_slopes(struct bench *bench, part_id part,
			   const double at[TREE_NAMES], struct tally *tally)
{
	part_id slope = symbolic_slope(&bench->tree, part, bench->x);
	char *text = bench_text(bench, part);
	char *slope_text = bench_text(bench, slope);
	double symbolic = bench_value(bench, slope, at);
	double recorded = recorded_slope(bench, text, at[0], at);
	double measured = measured_slope(bench, part, at);

	if (isfinite(symbolic) && isfinite(recorded) &&
	    isfinite(bench_value(bench, part, at))) {
		tally->count++;
		if (!near(symbolic, recorded, 1e-9)) {
			tally->wrong++;
			printf("# d/dx(%s)\n#   = %s\n#   at %g %g %g: %.12g, "
			       "recorded %.12g\n",
			       text, slope_text, at[0], at[1], at[2], symbolic,
			       recorded);
		}
	}
	if (isfinite(symbolic) && isfinite(measured)) {
		tally->measured++;
		if (!near(symbolic, measured, 1e-4)) {
			tally->mistaken++;
			printf("# d/dx(%s) at %g: %.12g, measured %.12g\n",
			       text, at[0], symbolic, measured);
		}
	}
	free(text);
	free(slope_text);
}

static void test_random(void)
{
	struct tally tally = { 0 };
	struct rng rng;

	rng_seed_python(&rng, 11);
	for (int i = 0; i < 3000; i++) {
		const double at[TREE_NAMES] = { rng_uniform(&rng, -2, 2),
						rng_uniform(&rng, -2, 2),
						rng_uniform(&rng, 0, 2) };
		struct bench bench;
		part_id part;

		bench_open(&bench, "");
		part = grow_tree(&bench.tree, &rng, 1 + i % 10, any);
		compare_slopes(&bench, part, at, &tally);
		bench_close(&bench);
	}
	ok(tally.count > 2000, "%d slopes are finite", tally.count);
	same_int(tally.wrong, 0, "they are those of the recorder");
	ok(tally.measured > 1500, "%d can be measured", tally.measured);
	same_int(tally.mistaken, 0, "and are what is measured");
}

/* The value of a part whose only name is x, however long its text. */
static double value_at(const struct tree *tree, part_id part, double x)
{
	double *value = mem_alloc((size_t)part + 1, sizeof(*value)), result;

	for (part_id i = 0; i <= part; i++) {
		const struct part *p = &tree->part[i];

		value[i] = x;
		if (p->kind == PART_OP)
			value[i] = op_info[p->what].value(
				value[tree_arg(tree, i, 0)],
				value[tree_arg(tree, i, p->args - 1)]);
		else
			tree_is_number(tree, i, &value[i]);
	}
	result = value[part];
	free(value);
	return result;
}

static void test_limits(void)
{
	struct bench bench;
	struct tree tree;
	part_id part, slope, x;
	double wanted = 1, u = 0.7;

	bench_open(&bench, "");
	part = bench_read(&bench, "iterate(sin, 1000, x)", UNFOLD_CALLS);
	slope = symbolic_slope(&bench.tree, part, bench.x);
	for (int i = 0; i < 1000; i++, u = sin(u))
		wanted *= cos(u);
	same_double(tree_symbols(&bench.tree, slope), 502499,
		    "symbols of the slope of sin, 1,000 deep");
	near_to(value_at(&bench.tree, part, 0.7), u, 1e-12, "its value");
	near_to(value_at(&bench.tree, slope, 0.7), wanted, 1e-9, "its slope");
	slope = simplify(&bench.tree, slope, bench.x);
	near_to(value_at(&bench.tree, slope, 0.7), wanted, 1e-9,
		"its slope, simplified");
	bench_close(&bench);

	tree_init(&tree, TREE_MOST);
	part = x = tree_variable(&tree, "x");
	for (int i = 0; i < 999999; i++)
		part = tree_op(&tree, OP_ADD, part, x);
	slope = symbolic_slope(&tree, part, x);
	slope = simplify(&tree, slope, x);
	ok(tree_is_number(&tree, slope, &u) && u == 1e6,
	   "1,000,000 times x has the slope 1e6");
	part = simplify(&tree, part, x);
	same_double(tree_symbols(&tree, part), 3, "and is 1000000*x");
	tree_release(&tree);

	tree_init(&tree, TREE_MOST);
	part = x = tree_variable(&tree, "x");
	for (int i = 0; i < 1000000; i++)
		part = tree_op(&tree, OP_TANH, part, part);
	slope = symbolic_slope(&tree, part, x);
	ok(slope == PART_NONE && tree.failure, "a million deep: %s",
	   tree.failure);
	ok(tree.count <= TREE_MOST, "the budget is kept");
	tree_release(&tree);
}

int main(void)
{
	test_rules();
	test_swell();
	test_networks();
	test_random();
	test_limits();
	return tap_end();
}
