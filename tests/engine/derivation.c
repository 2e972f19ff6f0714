/* derivation.c - slopes rule by rule, chosen or by themselves. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/derivation.h"
#include "gradlab/derive_print.h"
#include "gradlab/symbolic.h"

#include "trees.h"

/* What derive_print() tells, or its findings. */
static void check(const char *text, const char *name, unsigned flags,
		  const char *wanted)
{
	char *got = NULL;
	size_t length;
	FILE *out = open_memstream(&got, &length);
	struct err err;

	err_init(&err, NULL);
	if (!derive_print(text, strlen(text), name, flags, out, &err))
		err_print(&err, out, true);
	fclose(out);
	same_text(got, wanted, "%.60s", text);
	free(got);
	err_release(&err);
}

static void test_print(void)
{
	check("3*x^2 - 4*x + 5", "x", 0, "6*x - 4\n");
	check("3*x^2 - 4*x + 5", NULL, 0, "6*x - 4\n");
	check("a*t^2", "t", 0, "2*a*t\n");
	check("a*t^2", "a", 0, "t^2\n");
	check("a*t^2", "b", 0, "0\n");
	check("e^x", NULL, 0, "e^x\n");
	check("e^2*pi", "e", 0, "2*pi*e\n");
	check("7", NULL, 0, "0\n");
	check("relu(x) + abs(x)", NULL, 0, "(x > 0) + sign(x)\n");
	check("3*x^2 - 4*x + 5", "x", DERIVE_STEPS,
	      "sum: d/dx(3*x^2 - 4*x + 5) -> d/dx(3*x^2) - d/dx(4*x) + "
	      "d/dx(5)\n"
	      "constant multiple: d/dx(3*x^2) -> 3*d/dx(x^2)\n"
	      "power: d/dx(x^2) -> 2*x\n"
	      "constant multiple: d/dx(4*x) -> 4*d/dx(x)\n"
	      "variable: d/dx(x) -> 1\n"
	      "constant: d/dx(5) -> 0\n"
	      "numbers: 3*(2*x) -> 6*x\n"
	      "zeros and ones: 4*1 -> 4\n"
	      "zeros and ones: 6*x - 4 + 0 -> 6*x - 4\n"
	      "6*x - 4\n");
	check("tanh(3*x)", NULL, DERIVE_STEPS,
	      "chain: d/dx(tanh(3*x)) -> (1 - tanh(3*x)^2)*d/dx(3*x)\n"
	      "constant multiple: d/dx(3*x) -> 3*d/dx(x)\n"
	      "variable: d/dx(x) -> 1\n"
	      "zeros and ones: (1 - tanh(3*x)^2)*(3*1) -> "
	      "3*(1 - tanh(3*x)^2)\n"
	      "3*(1 - tanh(3*x)^2)\n");
	check("sin(x)", NULL, DERIVE_STEPS,
	      "sin: d/dx(sin(x)) -> cos(x)\ncos(x)\n");
	check("x*x", NULL, DERIVE_JSON,
	      "{\"formula\": \"x*x\", \"name\": \"x\", \"derivative\": "
	      "\"2*x\", \"symbols\": 3, \"parts\": 3}\n");
	check("x/2", NULL, DERIVE_JSON | DERIVE_STEPS,
	      "{\"formula\": \"x/2\", \"name\": \"x\", \"derivative\": "
	      "\"1/2\", \"symbols\": 3, \"parts\": 3, \"steps\": ["
	      "{\"rule\": \"constant multiple\", \"formula\": "
	      "\"d/dx(x/2)\", \"at\": [0, 9], \"before\": \"d/dx(x/2)\", "
	      "\"after\": \"d/dx(x)/2\"}, "
	      "{\"rule\": \"variable\", \"formula\": \"d/dx(x)/2\", "
	      "\"at\": [0, 7], \"before\": \"d/dx(x)\", \"after\": "
	      "\"1\"}]}\n");
}

static void test_faults(void)
{
	check("", NULL, 0, "formula:1:1: error: the formula is empty\n");
	check("a*x", NULL, 0,
	      "formula:1:3: error: by 'a' or by 'x'? say which, behind the "
	      "formula\n");
	check("3 + ", NULL, 0,
	      "formula:1:3: error: a number or a name is missing after '+'\n");
	check("f(x)", "x", 0,
	      "formula:1:1: error: unknown name 'f'; did you mean 'if'?\n");
	check("x^2", "3", 0,
	      "formula: error: '3' is no name to take a slope by\n");
	check("x^2", "x'", 0,
	      "formula: error: 'x'' is no name to take a slope by\n");
	check("x*nodes(x)", NULL, 0,
	      "formula:1:1: error: something in it has no slope\n");
	check("iterate(tanh, x, 1)", NULL, 0,
	      "formula:1:1: error: iterate(g, n, x) is written out only for "
	      "a whole number n, 0 or more\n");
	check("slope(x, 1, 2)", NULL, 0,
	      "formula:1:7: error: 'slope' wants the name of a function of "
	      "one argument here, such as f or f'\n");
	check("iterate(softplus, 2000000, x)", NULL, 0,
	      "formula:1:1: error: the formula grows too large: "
	      "4,000,000 nodes are the most\n");
}

/* The state before each step, with the changed part in brackets. */
static void check_show(struct derivation *d, size_t step, const char *wanted)
{
	struct buffer text = { 0 };
	size_t start, end;
	char *marked;

	derivation_show(d, step, &text, &start, &end);
	marked = mem_printf("%.*s[%.*s]%s", (int)start, buffer_string(&text),
			    (int)(end - start), buffer_string(&text) + start,
			    buffer_string(&text) + end);
	same_text(marked, wanted, "before step %zu", step);
	free(marked);
	buffer_release(&text);
}

static void check_shown(struct derivation *d)
{
	check_show(d, 0, "[d/dx(3*x + sin(2*x))]");
	check_show(d, 1, "d/dx(3*x) + [d/dx(sin(2*x))]");
	check_show(d, 2, "[d/dx(3*x)] + cos(2*x)*d/dx(2*x)");
	check_show(d, 3, "[d/dx(3)]*x + 3*d/dx(x) + cos(2*x)*d/dx(2*x)");
	check_show(d, 4, "0*x + 3*[d/dx(x)] + cos(2*x)*d/dx(2*x)");
	check_show(d, 7, "[0*x] + 3*1 + cos(2*x)*(2*1)");
	check_show(d, derivation_steps(d), "[]3 + 2*cos(2*x)");
	same_text(derivation_step_name(d, 2), "product", "it has a name");
}

/* A learner goes from right to left, and takes the product rule where the
 * constant multiple would have done. */
static void test_choice(void)
{
	struct derivation d;
	struct bench bench;
	part_id open, last;
	size_t start, end;
	struct buffer text = { 0 };

	bench_open(&bench, "");
	derivation_init(&d, &bench.tree,
			bench_read(&bench, "3*x + sin(2*x)", UNFOLD_CALLS),
			bench.x);
	open = derivation_next(&d);
	ok(derivation_fits(&d, open, SLOPE_SUM), "a sum");
	ok(!derivation_fits(&d, open, SLOPE_PRODUCT), "no product");
	ok(!derivation_apply(&d, open, SLOPE_PRODUCT), "nor taken as one");
	ok(!derivation_simplify(&d), "nothing to simplify yet");
	ok(derivation_apply(&d, open, SLOPE_SUM), "the sum rule");
	ok(!derivation_apply(&d, open, SLOPE_SUM), "only once");
	open = derivation_next(&d);
	last = derivation_after(&d, open);
	ok(derivation_after(&d, last) == PART_NONE, "two are open");
	derivation_place(&d, last, &text, &start, &end);
	same_text(buffer_string(&text), "d/dx(3*x) + d/dx(sin(2*x))",
		  "as it stands");
	same_int((long)start, 12, "the second begins");
	same_int((long)end, 26, "and ends");
	same_int((long)derivation_choice(&d, last), SLOPE_FUNCTION_INNER,
		 "a function of something");
	ok(derivation_apply(&d, last, SLOPE_FUNCTION_INNER), "the chain rule");
	ok(derivation_next(&d) == open, "what it opens stands further right");
	ok(derivation_fits(&d, open, SLOPE_MULTIPLE) &&
		   derivation_fits(&d, open, SLOPE_PRODUCT),
	   "two rules fit 3*x");
	same_int((long)derivation_choice(&d, open), SLOPE_MULTIPLE,
		 "one is shorter");
	ok(derivation_apply(&d, open, SLOPE_PRODUCT), "the product rule");
	ok(derivation_run(&d), "the rest");
	check_shown(&d);
	buffer_release(&text);
	derivation_release(&d);
	bench_close(&bench);
}

static bool any(enum op op)
{
	return op != OP_SPACING;
}

/* Every step fits what comes before and after it. */
static bool is_coherent(const struct derivation *d)
{
	bool good = true;

	for (size_t i = 0; i < derivation_steps(d); i++) {
		struct buffer whole = { 0 }, before = { 0 }, after = { 0 };
		size_t start, end;

		derivation_show(d, i, &whole, &start, &end);
		derivation_change(d, i, &before, &after);
		good = good && end - start == before.length &&
		       !strncmp(buffer_string(&whole) + start,
				buffer_string(&before), before.length) &&
		       strcmp(buffer_string(&before), buffer_string(&after));
		if (!good)
			printf("# step %zu of %s: %s at %zu\n", i,
			       buffer_string(&whole), buffer_string(&before),
			       start);
		buffer_release(&whole);
		buffer_release(&before);
		buffer_release(&after);
	}
	return good;
}

static void test_random(void)
{
	int same = 0, coherent = 0, count = 2000;
	struct rng rng;

	rng_seed_python(&rng, 7);
	for (int i = 0; i < count; i++) {
		struct derivation d;
		struct bench bench;
		part_id part, slope;
		char *text[2];

		bench_open(&bench, "");
		part = grow_tree(&bench.tree, &rng, 1 + i % 8, any);
		derivation_init(&d, &bench.tree, part, bench.x);
		derivation_run(&d);
		slope = symbolic_slope(&bench.tree, part, bench.x);
		slope = simplify(&bench.tree, slope, bench.x);
		text[0] = bench_text(&bench, derivation_result(&d));
		text[1] = bench_text(&bench, slope);
		same += !strcmp(text[0], text[1]);
		if (strcmp(text[0], text[1]))
			printf("# %s\n# %s\n", text[0], text[1]);
		coherent += is_coherent(&d);
		free(text[0]);
		free(text[1]);
		derivation_release(&d);
		bench_close(&bench);
	}
	same_int(same, count, "rule by rule comes to the same as at once");
	same_int(coherent, count, "each step is where it says");
}

static void test_deep(void)
{
	struct derivation d;
	struct bench bench;
	part_id slope;

	bench_open(&bench, "");
	derivation_init(
		&d, &bench.tree,
		bench_read(&bench, "iterate(sin, 1000, x)", UNFOLD_CALLS),
		bench.x);
	ok(derivation_run(&d), "1,000 deep, rule by rule");
	slope = symbolic_slope(&bench.tree, d.whole, bench.x);
	ok(derivation_result(&d) == simplify(&bench.tree, slope, bench.x),
	   "comes to the same");
	derivation_release(&d);
	bench_close(&bench);
}

int main(void)
{
	test_print();
	test_faults();
	test_choice();
	test_random();
	test_deep();
	return tap_end();
}
