/* simplify.c - slopes as a teacher would write them; values stay. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/simplify.h"
#include "gradlab/symbolic.h"

#include "trees.h"

struct example {
	const char *formula, *result;
};

static void check_examples(const struct example *list, size_t count,
			   bool slopes)
{
	struct bench bench;

	bench_open(&bench, "");
	for (size_t i = 0; i < count; i++) {
		part_id part =
			bench_read(&bench, list[i].formula, UNFOLD_CALLS);
		char *text;

		if (slopes)
			part = symbolic_slope(&bench.tree, part, bench.x);
		part = simplify(&bench.tree, part, bench.x);
		text = bench_text(&bench, part);
		same_text(text, list[i].result, "%s%s",
			  slopes ? "the slope of " : "", list[i].formula);
		free(text);
	}
	bench_close(&bench);
}

static void test_slopes(void)
{
	/* clang-format off */
	static const struct example examples[] = {
		{ "3*x^2 - 4*x + 5", "6*x - 4" },
		{ "x^2*tanh(x)", "2*x*tanh(x) + x^2*(1 - tanh(x)^2)" },
		{ "(2*x + 1)^3", "6*(2*x + 1)^2" },
		{ "tanh(3*x - 1)", "3*(1 - tanh(3*x - 1)^2)" },
		{ "5", "0" },
		{ "x", "1" },
		{ "-x", "-1" },
		{ "2*x", "2" },
		{ "x/2", "1/2" },
		{ "x^3/3", "x^2" },
		{ "x^2/6", "x/3" },
		{ "x^10", "10*x^9" },
		{ "x^-1", "-1/x^2" },
		{ "1/x", "-1/x^2" },
		{ "1/x^2", "-2/x^3" },
		{ "sqrt(x)", "1/(2*sqrt(x))" },
		{ "x^0.5", "0.5/x^0.5" },
		{ "x^(1/3)", "1/(3*x^(2/3))" },
		{ "x^1.5", "1.5*x^0.5" },
		{ "sqrt(x^2 + 1)", "x/sqrt(x^2 + 1)" },
		{ "1/sqrt(x)", "-1/(2*sqrt(x)^3)" },
		{ "sin(x)", "cos(x)" },
		{ "cos(x)", "-sin(x)" },
		{ "sin(x)^2", "2*sin(x)*cos(x)" },
		{ "sin(x)*cos(x)", "cos(x)^2 - sin(x)^2" },
		{ "sin(3*x)", "3*cos(3*x)" },
		{ "cos(x^2)", "-2*x*sin(x^2)" },
		{ "tan(x)", "1 + tan(x)^2" },
		{ "asin(x)", "1/sqrt(1 - x^2)" },
		{ "acos(2*x)", "-2/sqrt(1 - 4*x^2)" },
		{ "atan(x)", "1/(x^2 + 1)" },
		{ "sinh(x)", "cosh(x)" },
		{ "exp(x)", "exp(x)" },
		{ "exp(-x^2)", "-2*x*exp(-x^2)" },
		{ "exp(2*x)*x", "2*x*exp(2*x) + exp(2*x)" },
		{ "e^x", "e^x" },
		{ "e^(2*x)", "2*e^(2*x)" },
		{ "2^x", "2^x*log(2)" },
		{ "2^(3*x)", "3*2^(3*x)*log(2)" },
		{ "x^x", "x^x*(log(x) + 1)" },
		{ "x^n", "n*x^(n - 1)" },
		{ "a*x^2 + b*x + a", "2*a*x + b" },
		{ "n^x", "n^x*log(n)" },
		{ "log(x)", "1/x" },
		{ "log(2*x)", "1/x" },
		{ "ln(x^2 + 1)", "2*x/(x^2 + 1)" },
		{ "log10(x)", "1/(x*log(10))" },
		{ "log2(x)", "1/(x*log(2))" },
		{ "x*log(x)", "log(x) + 1" },
		{ "x*log(x) - x", "log(x)" },
		{ "log(x)/x", "(1 - log(x))/x^2" },
		{ "x/(x^2 + 1)", "(1 - x^2)/(x^2 + 1)^2" },
		{ "(x^2 - 1)/(x + 1)", "(x^2 + 2*x + 1)/(x + 1)^2" },
		{ "(x - 1)^2 + x^2", "4*x - 2" },
		{ "(2*x + 1)*(x - 3)", "4*x - 5" },
		{ "(x^2 + 1)*(x^3 - 2)", "5*x^4 + 3*x^2 - 4*x" },
		{ "x*x", "2*x" },
		{ "x*x*x", "3*x^2" },
		{ "x*x^2", "3*x^2" },
		{ "3*x*2 - 4x + 5", "2" },
		{ "5 - 4*x + 3*x^2", "6*x - 4" },
		{ "x - x^3", "1 - 3*x^2" },
		{ "(1 - x)^2", "-2*(1 - x)" },
		{ "(2*x)^3", "24*x^2" },
		{ "relu(x)", "x > 0" },
		{ "relu(2*x + 1)", "2*(2*x + 1 > 0)" },
		{ "leaky_relu(3*x)", "if(3*x > 0, 3, 0.03)" },
		{ "abs(x)", "sign(x)" },
		{ "abs(x - 1)", "sign(x - 1)" },
		{ "sigmoid(x)", "sigmoid(x)*(1 - sigmoid(x))" },
		{ "sigmoid(-x)", "-sigmoid(-x)*(1 - sigmoid(-x))" },
		{ "sigmoid(2*x - 1)",
		  "2*sigmoid(2*x - 1)*(1 - sigmoid(2*x - 1))" },
		{ "softplus(x)", "sigmoid(x)" },
		{ "gauss(x)", "-2*x*gauss(x)" },
		{ "min(x^2, x)", "if(x^2 <= x, 2*x, 1)" },
		{ "max(x, 0)", "x >= 0" },
		{ "min(x, 1)", "x <= 1" },
		{ "if(x > 0, x^2, -x)", "if(x > 0, 2*x, -1)" },
		{ "floor(x)", "0" },
		{ "x > 2", "0" },
		{ "sign(x)*x", "sign(x)" },
		{ "0.1*x*3", "0.3" },
		{ "0.5*x^2", "x" },
		{ "x/0.5", "2" },
		{ "x^2*exp(x)", "2*x*exp(x) + x^2*exp(x)" },
		{ "exp(x)*(x - 1)", "x*exp(x)" },
		{ "x + 1/x", "1 - 1/x^2" },
		{ "tanh(w*x + b)", "w*(1 - tanh(w*x + b)^2)" },
		{ "tanh(w*x + b)^2",
		  "2*w*tanh(w*x + b)*(1 - tanh(w*x + b)^2)" },
		{ "4*x*(1 - x)", "4 - 8*x" },
		{ "(a*x + b)/(w*x + y)", "(a*y - w*b)/(w*x + y)^2" },
		{ "sin(x)^2 + cos(x)^2", "0" },
		{ "exp(x)*sin(x) - sin(x)*exp(x)", "0" },
		{ "sin(x)/cos(x)", "(cos(x)^2 + sin(x)^2)/cos(x)^2" },
		{ "cos(x) + x", "1 - sin(x)" },
		{ "1/(1 + exp(-x))", "exp(-x)/(1 + exp(-x))^2" },
		{ "pi*x^2", "2*pi*x" },
		{ "2*pi*x", "2*pi" },
		{ "sin(2)*x", "sin(2)" },
		{ "x^2*2^x", "2*x*2^x + x^2*2^x*log(2)" },
		{ "(x + 1)^2*(x + 2)", "2*(x + 1)*(x + 2) + (x + 1)^2" },
		{ "sin(cos(x))", "-cos(cos(x))*sin(x)" },
		{ "sqrt(2*x)", "1/sqrt(2*x)" },
		{ "3/x", "-3/x^2" },
		{ "-3/x^2", "6/x^3" },
		{ "(x + 1)/2", "1/2" },
		{ "(x^2+4*x)/2", "x + 2" },
		{ "atan(1/x)", "-1/(x^2*(1 + 1/x^2))" },
		{ "x*abs(x)", "abs(x) + x*sign(x)" },
		{ "(1-x)*exp(x)", "-x*exp(x)" },
		{ "x^2^3", "8*x^7" },
		{ "x^0", "0" },
		{ "x^1", "1" },
		{ "2^2^x", "2^2^x*log(2)^2*2^x" },
		{ "-(x - 1)", "-1" },
		{ "x^(a + 1)", "x^a*(a + 1)" },
		{ "slope(sin, x, 0.1)", "10*(cos(x + 0.1) - cos(x))" },
		{ "iterate(tanh, 2, x)",
		  "(1 - tanh(tanh(x))^2)*(1 - tanh(x)^2)" },
		{ "sin'(x)", "-sin(x)" },
	};
	/* clang-format on */

	check_examples(examples, sizeof(examples) / sizeof(examples[0]), true);
}

static void test_formulas(void)
{
	/* clang-format off */
	static const struct example examples[] = {
		{ "0*x + 1*y - 0", "y" },
		{ "3*(2*x) - 4*1 + 0", "6*x - 4" },
		{ "x + x + y - x", "x + y" },
		{ "x - x", "0" },
		{ "2*x*3*x", "6*x^2" },
		{ "x*x/x", "x" },
		{ "x/(2*x)", "1/2" },
		{ "x^2*x^3", "x^5" },
		{ "(x^2)^3", "x^6" },
		{ "(x^2)^0.5", "(x^2)^0.5" },
		{ "(x*x)^0.5", "(x^2)^0.5" },
		{ "x^0.5*x^0.5", "x" },
		{ "(2*x)^0.5*(2*x)^0.5", "2*x" },
		{ "2^0.5*2^0.5", "2" },
		{ "1/(1/x)", "x" },
		{ "x/2 + x/3", "5*x/6" },
		{ "1/3 + 1/6", "1/2" },
		{ "0.1 + 0.2", "0.3" },
		{ "x/0.5", "2*x" },
		{ "10*x/4", "5*x/2" },
		{ "x/-2", "-x/2" },
		{ "-(-x)", "x" },
		{ "--3", "3" },
		{ "-(x + 1)", "-(x + 1)" },
		{ "-(1 - x)", "x - 1" },
		{ "y - (x - y)", "2*y - x" },
		{ "1 + x + x^2", "x^2 + x + 1" },
		{ "-x^2 + 1", "1 - x^2" },
		{ "-x^2 + x - 1", "-x^2 + x - 1" },
		{ "-sin(x) + 2", "2 - sin(x)" },
		{ "tanh(x)*x*a*3", "3*a*x*tanh(x)" },
		{ "2*(x - 1) + 2*x", "4*x - 2" },
		{ "3*(x - 1) + y", "3*(x - 1) + y" },
		{ "(2*x + 4)/2", "x + 2" },
		{ "(2*x + 3)/2", "(2*x + 3)/2" },
		{ "2^10", "1024" },
		{ "2^-1", "1/2" },
		{ "2^0.5", "2^0.5" },
		{ "1/0", "1/0" },
		{ "sqrt(4) + log(1)", "2" },
		{ "sin(2)", "sin(2)" },
		{ "log(e)*x", "x" },
		{ "if(2 > 1, x, y)", "x" },
		{ "if(x > 1, y, y)", "y" },
		{ "if(x > 1, 1, 0)", "x > 1" },
		{ "if(x > 1, 0, 1)", "if(x > 1, 0, 1)" },
		{ "3*if(x > 1, 1, -1)", "if(x > 1, 3, -3)" },
		{ "(x > 1)*2", "2*(x > 1)" },
		{ "1e200*1e200*x", "1e200*1e200*x" },
		{ "0.1*x*3", "0.3*x" },
	};
	/* clang-format on */

	check_examples(examples, sizeof(examples) / sizeof(examples[0]), false);
}

/* What rounding may turn over is left out, and what grows too fast. */
static bool steady(enum op op)
{
	return op != OP_FLOOR && op != OP_SPACING && op != OP_SIGN &&
	       op_info[op].value != op_info[OP_EXP].value &&
	       (op < OP_LT || op > OP_NOT);
}

static bool near(double a, double b)
{
	return fabs(a - b) <= 1e-7 * fmax(1, fmax(fabs(a), fabs(b)));
}

struct tally {
	int usable, wrong, restless;
};

static void check_part(struct bench *bench, part_id part, struct rng *rng,
		       struct tally *tally)
{
	part_id tidy = simplify(&bench->tree, part, bench->x);
	char *text = bench_text(bench, part), *after = bench_text(bench, tidy);

	for (int i = 0; i < 4; i++) {
		const double at[TREE_NAMES] = { rng_uniform(rng, -2, 2),
						rng_uniform(rng, -2, 2),
						rng_uniform(rng, 0, 2) };
		double a = bench_value(bench, part, at);
		double b = bench_value(bench, tidy, at);

		if (!isfinite(a) || !isfinite(b) || fabs(a) > 1e6)
			continue;
		tally->usable++;
		if (near(a, b))
			continue;
		tally->wrong++;
		printf("# %s = %.12g\n#   is not %s = %.12g at %g %g %g\n",
		       text, a, after, b, at[0], at[1], at[2]);
	}
	if (simplify(&bench->tree, tidy, bench->x) != tidy) {
		tally->restless++;
		printf("# simplified twice: %s, %s\n", text, after);
	}
	free(text);
	free(after);
}

static void test_values(void)
{
	struct tally tally = { 0 };
	struct rng rng;

	rng_seed_python(&rng, 5);
	for (int i = 0; i < 4000; i++) {
		struct bench bench;
		part_id part;

		bench_open(&bench, "");
		part = grow_tree(&bench.tree, &rng, 1 + i % 10, steady);
		check_part(&bench, part, &rng, &tally);
		part = symbolic_slope(&bench.tree, part, bench.x);
		check_part(&bench, part, &rng, &tally);
		bench_close(&bench);
	}
	ok(tally.usable > 10000, "%d values are finite", tally.usable);
	same_int(tally.wrong, 0, "they stay what they were");
	same_int(tally.restless, 0, "what is simplified stays as it is");
}

int main(void)
{
	test_slopes();
	test_formulas();
	test_values();
	return tap_end();
}
