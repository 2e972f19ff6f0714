/* record.c - formulas on a graph: values, exact slopes, lanes, limits. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/record.h"

static const double controls[] = { 7, 2 };

/* Tells which question came: 100 * builtin + the sum of the arguments. */
static double ask(void *runs, const struct run_query *query)
{
	double sum = 100 * (int)query->what + 1000 * query->run;

	(void)runs;
	for (int i = 0; i < query->args; i++)
		sum += query->arg[i];
	return sum;
}

static const struct env env = { .control = controls, .ask = ask };

/* A let with the controls knob and times and the run `net`. */
struct lesson {
	struct arena arena;
	struct err err;
	struct scope scope;
};

static void open_lesson(struct lesson *lesson, const char *let)
{
	struct origin origin = { .err = &lesson->err };

	memset(lesson, 0, sizeof(*lesson));
	err_init(&lesson->err, NULL);
	scope_init(&lesson->scope, NULL, &lesson->arena);
	scope_add(&lesson->scope, "knob", SYMBOL_CONTROL, 0, &origin, 0, 0);
	scope_add(&lesson->scope, "times", SYMBOL_CONTROL, 1, &origin, 0, 0);
	scope_add(&lesson->scope, "net", SYMBOL_RUN, 4, &origin, 0, 0);
	scope_let(&lesson->scope, let, strlen(let), origin);
	scope_close(&lesson->scope);
	if (lesson->err.errors)
		err_print(&lesson->err, stdout, false);
}

static void close_lesson(struct lesson *lesson)
{
	scope_release(&lesson->scope);
	err_release(&lesson->err);
	arena_release(&lesson->arena);
}

static const char *const xy[] = { "x", "y" };

/* Reads a formula in x (or in x and y). */
static struct formula read_formula(struct lesson *lesson, const char *text,
				   int params)
{
	struct formula f = { 0 };

	if (!scope_formula(&lesson->scope, &f, &lesson->arena, text,
			   strlen(text), xy, params,
			   (struct origin){ .err = &lesson->err }))
		printf("# %s: %s\n", text, err_first(&lesson->err));
	return f;
}

static double value_at(struct lesson *lesson, const char *text, double x)
{
	struct formula f = read_formula(lesson, text, 1);

	return f.count ? formula_value(&f, &env, &x, NULL) : (double)NAN;
}

static void test_values(void)
{
	/* clang-format off */
	static const struct {
		const char *text;
		double value;
	} values[] = {
		{ "f(3)", 20 },
		{ "f'(3)", 14 },
		{ "f''(3)", 6 },
		{ "f'''(3)", 0 },
		{ "f'(2/3)", 0 },
		{ "slope(f, 3, 0.001)", 14.00300000000243 },
		{ "slope(f, 3, 1e-17)", 0 },
		{ "slope(f, 3, 1)", 17 },
		{ "slope(f', 3, 1)", 6 },
		{ "central(f, 3, 0.5)", 14 },
		{ "average(f, 1, 3)", 8 },
		{ "slope(sin, 0, 1e-3)", 0.9999998333333416 },
		{ "sin'(0)", 1 },
		{ "abs'(0)", 0 },
		{ "relu'(0)", 0 },
		{ "relu'(2)", 1 },
		{ "outer(3)", 400 },
		{ "outer'(3)", 2 * 20 * 14 },
		{ "outer''(3)", 2 * (14 * 14 + 20 * 6) },
		{ "two(3, 4)", 13 },
		{ "a", 2 },
		{ "knob + times", 9 },
		{ "grad(area, a)", 2 * 2 * 5 },
		{ "grad(area, b)", 4 },
		{ "grad(grad(area, a), b)", 4 },
		{ "grad(knob*times + knob, knob)", 3 },
		{ "grad(area, times)", 0 },
		{ "grad(half, k)", 1 },
		{ "grad(both, a)", 5 },
		{ "grad(both, same)", 1 },
		{ "iterate(g, 3, 1)", 15 },
		{ "iterate(g, times, 1)", 7 },
		{ "iterate(g, 0, 5)", 5 },
		{ "iterate(sin, 2, x)", 0.1409 },
		{ "iterate(f', 2, 1)", 8 },
		{ "if(x > 1, 2, 3)", 3 },
		{ "if(x == 0, 1, 1/x)", 1 / 0.1415 },
		{ "if(1, if(0, 1, 2), 3)", 2 },
		{ "if(0, 1, if(1, 2, 3)) + 1", 3 },
		{ "hat'(0.5)", 1 },
		{ "hat'(2)", 0 },
		{ "safe(0)", 1 },
		{ "safe'(0)", 0 },
		{ "1 < 2 and not (2 < 1)", 1 },
		{ "0 or 0", 0 },
		{ "x != x", 0 },
		{ "2 >= 2", 1 },
		{ "spacing(20)", 0x1p-48 },
		{ "nodes(area)", 5 },
		{ "nodes(3 + 3)", 3 },
		{ "nodes(a*a)", 2 },
		{ "nodes(f(a))", 10 },
		{ "symbols(neuron)", 6 },
		{ "symbols(deep)", 81 },
		{ "symbols(swell)", 1531 },
		{ "symbols(tanh)", 2 },
		{ "symbols(deep')", 791 },
		{ "symbols(swell')", 12287 },
		{ "symbols(f)", 10 },
		{ "symbols(f')", 7 },
		{ "symbols(f'')", 1 },
		{ "symbols(tanh')", 5 },
		{ "loss(net)", 4000 + 100 * BUILTIN_LOSS },
		{ "weight(net, 1, 2, times)", 4005 + 100 * BUILTIN_WEIGHT },
		{ "2*loss(net, 10)", 2 * (4010 + 100 * BUILTIN_LOSS) },
		{ "power'(0)", 0 },
		{ "base'(3)", 5.545177444479562 },
		{ "pi*0 + e", M_E },
	};
	/* clang-format on */
	struct lesson lesson;

	open_lesson(&lesson,
		    "f(x) = 3*x^2 - 4*x + 5; outer(x) = f(x)^2\n"
		    "two(x, y) = x^2 + y; a = 2; b = 5; area = a^2*b\n"
		    "k = pi; half = k + 1; same = a; both = a*b + same - a\n"
		    "g(x) = 2*x + 1; hat(x) = if(x < 1, x, 1)\n"
		    "safe(x) = if(x == 0, 1, sin(x)/x)\n"
		    "w = 0.5; neuron(z) = tanh(w*z + b)\n"
		    "deep(z) = iterate(neuron, 16, z)\n"
		    "logistic(z) = 4z*(1 - z)\n"
		    "swell(z) = iterate(logistic, 8, z)\n"
		    "power(x) = x^0; base(x) = 2^x");
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		near_to(value_at(&lesson, values[i].text, 0.1415),
			values[i].value,
			values[i].value == 0.1409 ? 0.01 : 1e-15, "%s",
			values[i].text);
	close_lesson(&lesson);
}

/* clang-format off */
static const char *const smooth[] = {
	"x^3 - 2*x", "1/x", "x/(1 + x^2)", "2^x", "x^x", "x^0.5", "x^-2",
	"exp(-x^2)", "log(x)*x", "log2(x) + log10(x) + ln(x)", "sqrt(x + 1)",
	"sin(x)*cos(x)", "tan(x/2)", "asin(x/4)", "acos(x/4)", "atan(x)",
	"sinh(x) - cosh(x)", "tanh(2*x + 1)", "relu(x)*x", "leaky_relu(-x)",
	"sigmoid(3*x - 1)", "softplus(x)", "gauss(x)", "abs(x)*x",
	"min(x, x^2)", "max(x^2, 3)", "leaky_relu(x^2)", "sin'(x^2)", "if(x > 1, x^3, x)", "iterate(sin, 3, x)", "-x + +x*3",
	"sign(x)*x + floor(x)", "(x > 0)*x^2", "sin(x)/x", "(x + 1)^(x/2)",
	"sin'(x)*x", "slope(sin, x, 0.1)", "central(tanh, x, 0.2)",
};
/* clang-format on */

enum { SMOOTH = sizeof(smooth) / sizeof(smooth[0]) };

/* f' against a difference of f, and f'' against one of f'. */
static void test_slopes(void)
{
	static const double at[] = { 0.3, 0.8, 1.3, 2.2 };
	const double h = 1e-4;
	char let[128];

	for (int i = 0; i < SMOOTH; i++) {
		struct lesson lesson;
		bool good = true;

		snprintf(let, sizeof(let), "f(x) = %s", smooth[i]);
		open_lesson(&lesson, let);
		for (size_t j = 0; j < 4; j++) {
			double x = at[j];
			double d = (value_at(&lesson, "f(x)", x + h) -
				    value_at(&lesson, "f(x)", x - h)) /
				   (2 * h);
			double dd = (value_at(&lesson, "f'(x)", x + h) -
				     value_at(&lesson, "f'(x)", x - h)) /
				    (2 * h);
			double got = value_at(&lesson, "f'(x)", x);
			double second = value_at(&lesson, "f''(x)", x);

			good = good && fabs(got - d) <= 1e-5 * (1 + fabs(d)) &&
			       fabs(second - dd) <= 1e-5 * (1 + fabs(dd));
		}
		ok(good, "slopes of %s", smooth[i]);
		close_lesson(&lesson);
	}
}

/* Many points at once give what one after the other gives, bit for bit. */
static void test_lanes(void)
{
	enum { POINTS = 150 };
	double x[POINTS], y[POINTS], both[POINTS];
	struct lesson lesson;
	char text[128];

	open_lesson(&lesson, "one(x) = 4");
	for (int j = 0; j < POINTS; j++)
		x[j] = 0.05 + 0.02 * j;
	for (int i = 0; i < SMOOTH; i++) {
		struct formula f = read_formula(&lesson, smooth[i], 1), g;
		int wrong = 0;

		snprintf(text, sizeof(text), "(%s) + y", smooth[i]);
		g = read_formula(&lesson, text, 2);
		ok(formula_values(&f, &env, x, y, POINTS) &&
			   formula_values2(&g, &env, x, x, both, POINTS),
		   "%s over points", smooth[i]);
		for (int j = 0; j < POINTS; j++) {
			double one = formula_value(&f, &env, &x[j], NULL);

			wrong += y[j] != one || both[j] != one + x[j];
		}
		same_int(wrong, 0, "%s: lanes as singles", smooth[i]);
	}
	close_lesson(&lesson);
}

static void test_lane_slopes(void)
{
	enum { POINTS = 70 };
	double x[POINTS], y[POINTS];
	struct lesson lesson;
	struct formula f;
	int wrong = 0;

	open_lesson(&lesson, "f(x) = if(x > 0, 1/x, x^3)\ng(x) = 3*x");
	for (int j = 0; j < POINTS; j++)
		x[j] = (j - 30) / 10.0;
	f = read_formula(&lesson, "f'(x)", 1);
	ok(formula_values(&f, &env, x, y, POINTS), "f'(x) over points");
	for (int j = 0; j < POINTS; j++)
		wrong += !(fabs(y[j] - value_at(&lesson, "f'(x)", x[j])) <
			   1e-12 * (1 + fabs(y[j])));
	same_int(wrong, 0, "no NaN from the branch that is not taken");
	f = read_formula(&lesson, "g'(x)", 1);
	ok(formula_values(&f, &env, x, y, POINTS) && y[69] == 3,
	   "a slope that is the same everywhere");
	f = read_formula(&lesson, "loss(net, x)", 1);
	ok(!formula_values(&f, &env, x, y, POINTS),
	   "a run cannot be asked over points");
	close_lesson(&lesson);
}

struct named {
	const char *name;
	double value, grad;
};

static void check_case(const char *id, double within, const char *let,
		       double value, const struct named *named, size_t count)
{
	struct lesson lesson;
	struct recorder recorder;
	struct graph graph;
	struct formula f;
	node_id root;
	char text[64];

	open_lesson(&lesson, let);
	graph_init(&graph, 0);
	recorder_init(&recorder, &graph, &env);
	root = record_symbol(&recorder, scope_find(&lesson.scope, "L"));
	near_to(graph_value(&graph, root, 0), value, within, "%s", id);
	graph_backward(&graph, root);
	for (size_t i = 0; i < count; i++) {
		const struct symbol *symbol =
			scope_find(&lesson.scope, named[i].name);
		node_id node = record_symbol(&recorder, symbol);

		near_to(graph_value(&graph, node, 0), named[i].value, within,
			"%s: %s", id, named[i].name);
		near_to(graph_grad(&graph, node, 0), named[i].grad, within,
			"%s: dL/d%s backward", id, named[i].name);
		snprintf(text, sizeof(text), "grad(L, %s)", named[i].name);
		f = read_formula(&lesson, text, 0);
		near_to(formula_value(&f, &env, NULL, NULL), named[i].grad,
			within, "%s: %s", id, text);
	}
	recorder_release(&recorder);
	graph_release(&graph);
	close_lesson(&lesson);
}

static void test_cases(void)
{
/* clang-format off */
#define GRAD_CASE(id, within, let, value, ...)				\
	check_case(#id, within, let, value,				\
		   (const struct named[]){ __VA_ARGS__ },		\
		   sizeof((const struct named[]){ __VA_ARGS__ }) /	\
			   sizeof(struct named));
#include "grad_cases.def"
#undef GRAD_CASE
	/* clang-format on */
}

static void check_failure(struct lesson *lesson, const char *text,
			  const char *part)
{
	struct formula f = read_formula(lesson, text, 1);
	const char *failure = NULL;
	double x = 1, value = formula_value(&f, &env, &x, &failure);

	ok(isnan(value) && failure && strstr(failure, part), "%s: %s", text,
	   part);
}

static void test_limits(void)
{
	static const struct env nothing;
	struct lesson lesson;
	struct formula f;
	const char *failure = NULL;
	double x[40] = { 1, 2 }, y[40];

	open_lesson(&lesson,
		    "g(x) = x + 1; i(x) = x; i2(x) = i(i(x)); "
		    "i4(x) = i2(i2(x))\n"
		    "d1(x) = x*x; d2(x) = d1(d1(x)); d3(x) = d2(d2(x))\n"
		    "d4(x) = d3(d3(x)); d5(x) = d4(d4(x)); d6(x) = d5(d5(x))\n"
		    "far(x) = iterate(g, 400000, x)");
	check_failure(&lesson, "iterate(g, 2000000, x)", "too large");
	check_failure(&lesson, "iterate(g, 1e300, x)", "too large");
	check_failure(&lesson, "iterate(i4, 9000000, x)", "too large");
	check_failure(&lesson, "iterate(d6, 1000000, x)", "too large");
	check_failure(&lesson, "iterate(g, 1.5, x)", "whole number");
	check_failure(&lesson, "iterate(g, -1, x)", "whole number");
	check_failure(&lesson, "iterate(g, 0/0, x)", "whole number");
	near_to(value_at(&lesson, "far(1)", 0), 400001, 1e-15,
		"a chain of 400,000");
	near_to(value_at(&lesson, "far'(1)", 0), 1, 1e-15, "and its slope");
	f = read_formula(&lesson, "far(x)", 1);
	ok(!formula_values(&f, &env, x, y, 40), "too large over points");
	f = read_formula(&lesson, "loss(net)", 0);
	formula_value(&f, &nothing, NULL, &failure);
	ok(failure && strstr(failure, "no learning runs"), "without runs");
	f = read_formula(&lesson, "knob", 0);
	formula_value(&f, &nothing, NULL, &failure);
	ok(failure && strstr(failure, "no controls"), "without controls");
	close_lesson(&lesson);
}

/* A slope of a plain formula stays as small as a person would write it. */
static void test_small(void)
{
	struct lesson lesson;
	struct recorder recorder;
	struct graph graph;
	struct formula f;
	node_id x, y, slope, again;

	open_lesson(&lesson, "");
	graph_init(&graph, 0);
	recorder_init(&recorder, &graph, &env);
	f = read_formula(&lesson, "3*x^2 - 4*x + 5", 1);
	x = graph_leaf(&graph, 3);
	y = record(&recorder, &f, &x);
	slope = record_slope(&recorder, y, x);
	same_double(graph_value(&graph, slope, 0), 14, "6x - 4 at 3");
	same_int((long)graph_reach(&graph, slope), 7, "3*(2*x) - 4");
	again = record_slope(&recorder, slope, x);
	same_double(graph_value(&graph, again, 0), 6, "its slope is 6");
	same_int((long)graph_reach(&graph, again), 1, "and nothing but 6");
	graph_set(&graph, x, 10);
	graph_forward(&graph);
	same_double(graph_value(&graph, slope, 0), 56, "it follows x");
	recorder_release(&recorder);
	graph_release(&graph);
	close_lesson(&lesson);
}

/* Slopes of sums over lanes, as a run would need them. */
static void test_sums(void)
{
	static const double xs[] = { 1, 2, 4 };
	static const struct env nothing;
	struct recorder recorder;
	struct graph g;
	node_id w, x, v, sum, mean;

	graph_init(&g, 3);
	recorder_init(&recorder, &g, &nothing);
	w = graph_leaf(&g, 0.5);
	x = graph_wide_leaf(&g, xs);
	v = graph_add(&g, OP_ADD, graph_add(&g, OP_MUL, w, x), w);
	sum = graph_add(&g, OP_SUM, v, v);
	mean = graph_add(&g, OP_MEAN, graph_add(&g, OP_MUL, v, v), 0);
	same_double(graph_value(&g, record_slope(&recorder, sum, w), 0), 10,
		    "the slope of a sum: 1 + 2 + 4 + 3");
	graph_backward(&g, mean);
	near_to(graph_value(&g, record_slope(&recorder, mean, w), 0),
		graph_grad(&g, w, 0), 1e-15, "of a mean, as backward");
	recorder_release(&recorder);
	graph_release(&g);
}

int main(void)
{
	test_values();
	test_slopes();
	test_lanes();
	test_lane_slopes();
	test_cases();
	test_limits();
	test_small();
	test_sums();
	return tap_end();
}
