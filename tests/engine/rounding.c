/* rounding.c - tests of values rounded to 32 bits. */
#include "../tap.h"

#include "gradlab/gradcheck.h"
#include "gradlab/record.h"

static const struct env rounded = { .rounds = true };
static const char *const x_alone[] = { "x" };

static double value_of(const char *text, double x)
{
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	double value = (double)NAN;

	if (scope_formula(NULL, &formula, &arena, text, strlen(text), x_alone,
			  1, (struct origin){ 0 }))
		value = formula_value(&formula, &rounded, &x, NULL);
	arena_release(&arena);
	return value;
}

/* What single precision gives, operation by operation: C's float. */
static void test_operations(void)
{
	float third = 1.0F / 3.0F, tenth = 0.1F;

	same_double(value_of("0.1", 0), (double)tenth,
		    "a number is read as one of 32 bits");
	same_double(value_of("x", 0.1), (double)tenth, "so is a parameter");
	same_double(value_of("1/3", 0), (double)third, "a quotient");
	same_double(value_of("1/3 + 0.1", 0), (double)(float)(third + tenth),
		    "a sum of what was rounded");
	same_double(value_of("(1/3 + 0.1)*x - x", 7),
		    (double)(float)((float)((float)(third + tenth) * 7) - 7),
		    "each operation rounds");
	same_double(value_of("3 + 1e-8 == 3", 0), 1, "what is lost is lost");
	same_double(value_of("1e-46", 0), 0, "below the least it is 0");
	same_double(value_of("1e30*1e30", 0), HUGE_VAL,
		    "above the greatest it is infinite");
	ok(isnan(value_of("0/0", 0)), "NaN stays NaN");
}

/* Computed apart, each step rounded: numbers of Python's struct.pack('f'). */
static void test_slopes_of_exp(void)
{
	static const struct {
		double h, slope;
	} rows[] = {
		{ 1, 4.670774459838867 },
		{ 1e-1, 2.8588438034057617 },
		{ 1e-2, 2.731919288635254 },
		{ 1e-3, 2.719878911972046 },
		{ 1e-4, 2.720355987548828 },
		{ 1e-5, 2.7418136596679688 },
		{ 1e-6, 2.6226043701171875 },
		{ 1e-7, 4.76837158203125 },
		{ 1e-8, 0 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		same_double(value_of("slope(exp, 1, x)", rows[i].h),
			    rows[i].slope, "slope(exp, 1, %g)", rows[i].h);
}

/* Many points at once give what single points give. */
static void test_lanes(void)
{
	static const char text[] = "tanh(x)*sin(3x) + exp(-x^2)/(1 + x*x)";
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	double x[300], y[300];
	int off = 0;

	scope_formula(NULL, &formula, &arena, text, strlen(text), x_alone, 1,
		      (struct origin){ 0 });
	for (int i = 0; i < 300; i++)
		x[i] = 0.017 * i - 2;
	formula_values(&formula, &rounded, x, y, 300);
	for (int i = 0; i < 300; i++)
		off += y[i] != formula_value(&formula, &rounded, &x[i], NULL);
	same_int(off, 0, "lanes round as single numbers do");
	arena_release(&arena);
}

/* A graph that rounds, and a check of its gradients. */
static void test_check(void)
{
	struct gradcheck_row row;
	struct gradcheck_result result;
	struct graph graph;
	node_id a, root;

	graph_init(&graph, 0);
	graph_use_rounding(&graph);
	a = graph_leaf(&graph, 1);
	root = graph_add(&graph, OP_EXP, a, a);
	result = gradcheck(&graph, root, &a, 1, 1e-3, GRADCHECK_FORWARD, NULL,
			   &row);
	same_double(row.nudged, 2.719878911972046,
		    "a check measures with 32 bits");
	ok(result.error > 5e-4 && result.error < 7e-4,
	   "and is the worse for it");
	graph_set(&graph, a, 0.1);
	graph_forward(&graph);
	same_double(graph_value(&graph, root, 0),
		    (double)(float)exp((double)0.1F), "a replay rounds, too");
	graph_release(&graph);
}

/* The units of a layer, alone and over lanes, and what joins lanes. */
static void test_layer(void)
{
	static const double lanes[] = { 0.1, 0.2, 0.7 };
	struct layer layer = { .weight = 0,
			       .input = 3,
			       .bias = 2,
			       .units = 1,
			       .inputs = 2,
			       .step = 3 };
	double sum = (double)0.3F + (double)0.1F * (double)0.1F +
		     (double)0.2F * (double)0.1F;
	struct graph graph;
	node_id unit, mean;

	graph_init(&graph, 3);
	graph_use_rounding(&graph);
	graph_leaf(&graph, 0.1);
	graph_leaf(&graph, 0.2);
	graph_leaf(&graph, 0.3);
	graph_wide_leaf(&graph, lanes);
	graph_wide_leaf(&graph, lanes);
	unit = graph_layer(&graph, &layer);
	mean = graph_add(&graph, OP_MEAN, unit, unit);
	graph_forward(&graph);
	same_double(graph_value(&graph, unit, 0), (double)(float)sum,
		    "a unit's sum is rounded");
	same_double(graph_value(&graph, mean, 0),
		    (double)(float)graph_value(&graph, mean, 0),
		    "a mean of lanes is rounded");
	graph_release(&graph);
}

int main(void)
{
	test_operations();
	test_slopes_of_exp();
	test_lanes();
	test_check();
	test_layer();
	return tap_end();
}
