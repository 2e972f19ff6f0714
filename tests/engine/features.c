/* features.c - nets are fed formulas of a sample's numbers. */
#include "gradlab/features.h"

#include "gradlab/scope.h"

#include "../tap.h"

static struct formula formula(struct arena *arena, const char *text)
{
	static const char *const names[] = { "x1", "x2" };
	struct formula read = { 0 };
	struct err err;

	err_init(&err, NULL);
	scope_formula(NULL, &read, arena, text, strlen(text), names, 2,
		      (struct origin){ .err = &err });
	err_release(&err);
	return read;
}

/* More samples than one block holds. */
static void formulas(void)
{
	enum { SAMPLES = 700 };
	struct arena arena = { 0 };
	struct formula list[] = {
		formula(&arena, "x1"),
		formula(&arena, "x1*x2"),
		formula(&arena, "if(x2 > 0, x1^2, 7)"),
		formula(&arena, "3"),
	};
	struct feature_spec spec = { .formula = list, .count = 4 };
	static double x[2 * SAMPLES], fed[4 * SAMPLES];
	struct features features;
	int right = 0;

	for (int i = 0; i < 2 * SAMPLES; i++)
		x[i] = sin(i);
	same_text(features_init(&features, &spec, 2), NULL, "four features");
	same_int(features_width(&features), 4, "four numbers a sample");
	features_apply(&features, x, fed, SAMPLES);
	for (int i = 0; i < SAMPLES; i++) {
		double a = x[2 * i], b = x[2 * i + 1];

		right += fed[4 * i] == a && fed[4 * i + 1] == a * b &&
			 fed[4 * i + 2] == (b > 0 ? a * a : 7) &&
			 fed[4 * i + 3] == 3;
	}
	same_int(right, SAMPLES, "each sample's formulas");
	features_release(&features);
	arena_release(&arena);
}

static void none(void)
{
	struct feature_spec spec = { 0 };
	const double x[] = { 1, 2, 3, 4, 5, 6 };
	struct features features;
	double fed[6];

	ok(!features_init(&features, &spec, 3), "no formulas");
	same_int(features_width(&features), 3, "as wide as the data");
	features_apply(&features, x, fed, 2);
	ok(!memcmp(x, fed, sizeof(x)), "and fed as they are");
	features_release(&features);
}

static void too_many(void)
{
	static struct formula list[FEATURES_MOST + 1];
	struct feature_spec spec = { .formula = list,
				     .count = FEATURES_MOST + 1 };
	struct features features;

	same_text(features_init(&features, &spec, 2),
		  "there may be 64 features", "too many");
	features_release(&features);
	spec.count = 1;
	same_text(features_init(&features, &spec, FORMULA_ARGS + 1),
		  "features are formulas of 8 inputs at most",
		  "too many inputs");
	features_release(&features);
}

int main(void)
{
	formulas();
	none();
	too_many();
	return tap_end();
}
