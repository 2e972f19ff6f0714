/* compare.c - whether two formulas are the same function. */
#include "../tap.h"

#include "gradlab/compare.h"

static const struct env env;

struct pair {
	struct arena arena;
	struct formula right, given;
	struct comparison comparison;
};

static const char *const names[] = { "x", "y" };

static bool read_one(struct pair *pair, struct formula *formula,
		     const char *text, int params)
{
	return scope_formula(NULL, formula, &pair->arena, text, strlen(text),
			     names, params, (struct origin){ 0 });
}

static void compare(struct pair *pair, const char *right, const char *given,
		    int params, const struct range *ranges)
{
	memset(pair, 0, sizeof(*pair));
	if (!read_one(pair, &pair->right, right, params) ||
	    !read_one(pair, &pair->given, given, params))
		printf("# %s or %s is no formula\n", right, given);
	else
		compare_formulas(&pair->comparison, &pair->right, &pair->given,
				 ranges, &env);
	arena_release(&pair->arena);
}

static void test_verdicts(void)
{
	/* clang-format off */
	static const struct {
		const char *right, *given;
		int params;
		enum likeness verdict;
	} cases[] = {
		{ "6*x - 4", "2*(3*x - 2)", 1, COMPARE_EQUAL },
		{ "6*x - 4", "6*x", 1, COMPARE_DIFFERENT },
		{ "6*x - 4", "6*x - 4.000001", 1, COMPARE_DIFFERENT },
		{ "6*x - 4", "6*x - 4.0000000001", 1, COMPARE_EQUAL },
		{ "1e-12*x", "2e-12*x", 1, COMPARE_DIFFERENT },
		{ "1e12*x", "1e12*x + 1", 1, COMPARE_EQUAL },
		{ "1 - tanh(x)^2", "1/cosh(x)^2", 1, COMPARE_EQUAL },
		{ "x^2", "abs(x)^2", 1, COMPARE_EQUAL },
		{ "x", "sqrt(x)^2", 1, COMPARE_EQUAL },
		{ "x", "abs(x)", 1, COMPARE_DIFFERENT },
		{ "log(x^2)", "2*log(x)", 1, COMPARE_EQUAL },
		{ "log(x - 2.9)", "log(10*x - 29) - log(10)", 1,
		  COMPARE_EQUAL },
		{ "log(x - 2.9)", "log(x - 2.8)", 1, COMPARE_DIFFERENT },
		{ "x > 0", "x >= 0", 1, COMPARE_EQUAL },
		{ "floor(x)", "x - 0.5", 1, COMPARE_DIFFERENT },
		{ "x*y", "y*x", 2, COMPARE_EQUAL },
		{ "x*y", "x*x", 2, COMPARE_DIFFERENT },
		{ "x", "x/0", 1, COMPARE_UNKNOWN },
		{ "log(x - 4)", "1", 1, COMPARE_UNKNOWN },
		{ "2", "2", 1, COMPARE_EQUAL },
		{ "0", "0*x", 1, COMPARE_EQUAL },
		{ "0", "1e-30", 1, COMPARE_DIFFERENT },
	};
	/* clang-format on */

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct pair pair;

		compare(&pair, cases[i].right, cases[i].given, cases[i].params,
			NULL);
		same_int(pair.comparison.verdict, cases[i].verdict, "%s and %s",
			 cases[i].right, cases[i].given);
	}
}

static void test_place(void)
{
	static const struct range far = { 100, 200 }, none = { 5, 5 };
	struct pair pair;
	const struct comparison *c = &pair.comparison;
	double first;

	compare(&pair, "3*x", "3*x + x", 1, NULL);
	first = c->at[0];
	ok(first >= -3 && first <= 3, "they differ at %g", first);
	same_double(c->right, 3 * first, "the right one there");
	same_double(c->given, 3 * first + first, "the other one");
	ok(first != floor(first), "it is no whole number");
	compare(&pair, "2*x", "x", 1, NULL);
	same_double(c->at[0], first, "the places are fixed");
	compare(&pair, "x^2", "x^2", 1, NULL);
	same_int(c->usable, COMPARE_PLACES, "32 places");
	compare(&pair, "x", "if(x > 3, x, 0)", 1, &far);
	same_int(c->verdict, COMPARE_EQUAL, "a range of its own");
	compare(&pair, "x", "2*x", 1, &far);
	ok(c->at[0] >= 100 && c->at[0] <= 200, "differs at %g", c->at[0]);
	compare(&pair, "x", "if(x == 5, x, 0)", 1, &none);
	same_int(c->verdict, COMPARE_EQUAL, "a range of one number");
	compare(&pair, "x", "iterate(tanh, 0.5, x)", 1, NULL);
	ok(c->verdict == COMPARE_UNKNOWN && c->failure,
	   "one that cannot be computed: %s", c->failure ? c->failure : "");
	compare(&pair, "1/x", "1/x + 0*log(x)", 1, NULL);
	ok(c->verdict == COMPARE_EQUAL && c->usable < COMPARE_PLACES,
	   "%d places where both are finite", c->usable);
}

int main(void)
{
	test_verdicts();
	test_place();
	return tap_end();
}
