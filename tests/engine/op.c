/* op.c - every row of op.def: slopes against differences, rules, corners. */
#include "../tap.h"

#include "gradlab/graph.h"
#include "gradlab/op.h"
#include "gradlab/record.h"

/* Where operations are tried; places outside a domain drop out. */
static const double places[] = { -3.3, -2.2, -1.9, -0.7, -0.4, -0.15, 0.15,
				 0.35, 0.45, 0.8,  1.2,	 1.9,  2.6,   3.45 };

enum { PLACES = sizeof(places) / sizeof(places[0]) };

static double moved(const struct op_info *op, int arg, double a, double b,
		    double h)
{
	return arg ? op->value(a, b + h) : op->value(a + h, b);
}

/* Five points: the error is of order h^4. */
static double difference(const struct op_info *op, int arg, double a, double b)
{
	const double h = 1e-3;

	return (8 * (moved(op, arg, a, b, h) - moved(op, arg, a, b, -h)) -
		(moved(op, arg, a, b, 2 * h) - moved(op, arg, a, b, -2 * h))) /
	       (12 * h);
}

static bool close_to(double got, double wanted, double within)
{
	return fabs(got - wanted) <= within * (1 + fabs(wanted));
}

static void test_slopes(void)
{
	for (int i = 0; i < OP_COUNT; i++) {
		const struct op_info *op = &op_info[i];
		int tried = 0, wrong = 0;

		for (int j = 0; j < PLACES * PLACES; j++) {
			/* No ties: they are corners. */
			double a = places[j % PLACES] + 0.01;
			double b = places[j / PLACES];
			double v = op->value(a, b);

			for (int arg = 0; arg < op->arity; arg++) {
				double d = difference(op, arg, a, b);

				if (!isfinite(d))
					continue;
				tried++;
				wrong += !close_to(op->slope[arg](a, b, v), d,
						   1e-6);
			}
		}
		ok(!wrong && (tried > PLACES || !op->arity),
		   "%s: slopes agree with differences (%d places)", op->id,
		   tried);
	}
}

static double rule_at(enum op op, int arg, double a, double b)
{
	static const char *const params[] = { "a", "b", "v" };
	double at[] = { a, b, op_info[op].value(a, b) };
	static const struct env nothing;
	struct arena arena = { 0 };
	struct formula rule;
	double value = (double)NAN;

	if (scope_formula(NULL, &rule, &arena, op_info[op].rule[arg],
			  strlen(op_info[op].rule[arg]), params, 3,
			  (struct origin){ 0 }))
		value = formula_value(&rule, &nothing, at, NULL);
	arena_release(&arena);
	return value;
}

static void test_rules(void)
{
	for (int i = 0; i < OP_COUNT; i++) {
		const struct op_info *op = &op_info[i];
		int wrong = 0, tried = 0;

		for (int j = 0; j < PLACES * PLACES; j++) {
			double a = places[j % PLACES], b = places[j / PLACES];
			double v = op->value(a, b);

			for (int arg = 0; arg < op->arity; arg++) {
				double slope = op->slope[arg](a, b, v);

				if (isnan(slope))
					continue;
				tried++;
				wrong += !close_to(rule_at(i, arg, a, b), slope,
						   1e-13);
			}
		}
		ok(!wrong && (tried || !op->arity),
		   "%s: the rule says what the code does", op->id);
	}
}

/* n lanes at once give the same doubles as one after the other. */
static void test_lanes(void)
{
	double a[PLACES], b[PLACES], v[PLACES], pulled[PLACES];

	for (int j = 0; j < PLACES; j++) {
		a[j] = places[j];
		b[j] = places[PLACES - 1 - j];
	}
	for (int i = 0; i < OP_COUNT; i++) {
		const struct op_info *op = &op_info[i];
		int wrong = 0;

		op->values(v, a, b, PLACES);
		for (int j = 0; j < PLACES; j++)
			wrong += !(v[j] == op->value(a[j], b[j])) &&
				 !isnan(v[j]);
		for (int arg = 0; arg < op->arity; arg++) {
			op->pull[arg](pulled, a, a, b, v, PLACES);
			for (int j = 0; j < PLACES; j++) {
				double one =
					a[j] * op->slope[arg](a[j], b[j], v[j]);

				wrong += pulled[j] != one && !isnan(one);
			}
		}
		ok(!wrong, "%s: lanes and single numbers agree", op->id);
	}
}

static double value(enum op op, double a, double b)
{
	return op_info[op].value(a, b);
}

static double slope(enum op op, int arg, double a, double b)
{
	return op_info[op].slope[arg](a, b, op_info[op].value(a, b));
}

static void test_corners(void)
{
	const double nan = (double)NAN, inf = HUGE_VAL;

	same_double(slope(OP_RELU, 0, 0, 0), 0, "relu has slope 0 at 0");
	same_double(slope(OP_ABS, 0, 0, 0), 0, "abs has slope 0 at 0");
	same_double(value(OP_RELU, nan, 0), nan, "relu keeps NaN");
	same_double(value(OP_MIN, nan, 1), nan, "min keeps a first NaN");
	same_double(value(OP_MAX, 1, nan), nan, "max keeps a second NaN");
	same_double(slope(OP_MIN, 0, 2, 2), 1, "a tie of min: the first");
	same_double(slope(OP_MIN, 1, 2, 2), 0, "a tie of min: not the second");
	same_double(slope(OP_MAX, 0, 2, 2), 1, "a tie of max: the first");
	same_double(slope(OP_MAX, 1, 2, 2), 0, "a tie of max: not the second");
	same_double(value(OP_POW, 0, 0), 1, "0^0 is 1");
	same_double(slope(OP_POW, 0, 0, 0), 0, "x^0 has slope 0, at 0 too");
	same_double(slope(OP_POW, 1, 0, 2), 0, "0^b has slope 0 by b");
	same_double(slope(OP_POW, 0, 3.7, 2), 7.4, "x^2 has slope 2x exactly");
	same_double(slope(OP_POW, 0, -3.7, 2), -7.4, "and for negative x");
	same_double(value(OP_POW, -2, 0.5), nan, "(-2)^0.5 is NaN");
	same_double(value(OP_LOG, 0, 0), -inf, "log 0 is -inf");
	same_double(slope(OP_SQRT, 0, 0, 0), inf, "sqrt is upright at 0");
	same_double(value(OP_SIGMOID, -1000, 0), 0, "sigmoid(-1000) is 0");
	same_double(value(OP_SIGMOID, 1000, 0), 1, "sigmoid(1000) is 1");
	near_to(value(OP_SIGMOID, -700, 0), exp(-700), 1e-15,
		"sigmoid keeps its digits far left");
	same_double(value(OP_SOFTPLUS, 1000, 0), 1000, "softplus(1000)");
	near_to(value(OP_SOFTPLUS, -50, 0), exp(-50), 1e-15, "softplus(-50)");
	same_double(value(OP_TANH, 1000, 0), 1, "tanh(1000) is 1");
	same_double(value(OP_SIGN, -3, 0), -1, "sign of -3");
	same_double(value(OP_SIGN, nan, 0), nan, "sign keeps NaN");
	same_double(slope(OP_ABS, 0, nan, 0), nan, "abs has no slope there");
	same_double(value(OP_SPACING, 1, 0), 0x1p-52, "spacing at 1");
	same_double(value(OP_SPACING, -20, 0), 0x1p-48, "spacing at -20");
}

static void test_names(void)
{
	same_int(op_named("tanh", 1), OP_TANH, "tanh by its name");
	same_int(op_named("min", 2), OP_MIN, "min by its name");
	same_int(op_named("min", 1), OP_NONE, "min takes two");
	same_int(op_named("min", -1), OP_MIN, "min, whatever it takes");
	same_int(op_named("+", 2), OP_NONE, "a sign is no function");
	same_int(op_named("sum", 1), OP_NONE, "sum is not of the language");
	for (int i = 0; i < OP_COUNT; i++)
		if (op_info[i].form == OP_FORM_FUNCTION)
			same_int(op_named(op_info[i].symbol, op_info[i].arity),
				 i, "%s is found", op_info[i].symbol);
}

int main(void)
{
	test_slopes();
	test_rules();
	test_lanes();
	test_corners();
	test_names();
	return tap_end();
}
