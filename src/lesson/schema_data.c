/* schema_data.c - the lesson language as a table: data of learning runs. */
#include "schema_parts.h"

#include <math.h>

#include "gradlab/lesson.h"

#include "load_run.h"

#define AT(member) offsetof(struct data_plan, member)

const struct shape run_number = {
	.kind = SHAPE_FORMULA, .form = "a number", .check = check_own_number,
};

const struct shape run_positive = {
	.kind = SHAPE_FORMULA, .form = "a number from 0",
	.least = 0, .most = HUGE_VAL, .check = check_own_number,
};

const struct shape run_seed = {
	.kind = SHAPE_FORMULA, .form = "a whole number",
	.least = 0, .most = 4294967295.0, .whole = true,
	.check = check_own_number,
};

static const struct shape samples_shape = {
	.kind = SHAPE_FORMULA, .form = "a number of samples",
	.least = 2, .most = DATA_SAMPLES, .whole = true,
	.check = check_own_number,
};

static const struct shape share_shape = {
	.kind = SHAPE_FORMULA, .form = "a number from 0 to 1",
	.least = 0, .most = 1, .check = check_own_number,
};

static const struct shape points_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "rows of numbers: [[x1, x2, y], ...]",
	.read = load_points,
};

static const struct shape csv_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "the name of a file beside the lesson",
	.read = load_csv,
};

static const struct shape one_of;

static const struct shape test_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "data to test with, such as {moons: 50, seed: 1}",
	.of = &one_of,
	.read = load_test,
};

static const struct shape features_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "formulas of x1, x2, ...",
	.read = load_features,
};

static const struct shape labels_shape = {
	.kind = SHAPE_LIST,
	.form = "a list of numbers, one a label",
	.of = &run_number,
	.size = sizeof(struct formula),
	.most = DATA_LABELS,
};

static const char *const scale_words[] = { "standard", NULL };

static const struct shape scale_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a factor, or standard",
	.words = scale_words,
	.read = load_amount,
};

/* clang-format off */
static const struct row common_rows[] = {
	{ "noise", &run_positive, AT(noise), 0, "0",
	  "how far points stray: a standard deviation; for the Playground's "
	  "sets a share" },
	{ "seed", &run_seed, AT(seed), 0, "1337",
	  "another seed, another draw" },
	{ "split", &share_shape, AT(split), 0, "1",
	  "the share that trains; the rest tests" },
	{ "test", &test_shape, AT(test), 0, NULL,
	  "data of their own to test with" },
	{ "features", &features_shape, 0, 0, "x1, x2, ...",
	  "what the net is fed: formulas of x1, x2, ..." },
	{ "labels", &labels_shape, AT(labels), 0, NULL,
	  "what stands for each label, the least first: [0, 1]" },
	{ "scale", &scale_shape, AT(scale), 0, NULL,
	  "inputs are multiplied by it; standard: mean 0, deviation 1" },
	{ 0 }
};

static const struct row circles_rows[] = {
	{ "factor", &share_shape, AT(factor), 0, "0.8",
	  "radius of the inner circle" },
	{ 0 }
};

static const struct row line_rows[] = {
	{ "slope", &run_number, AT(slope), 0, "1", "how steep the line is" },
	{ "intercept", &run_number, AT(intercept), 0, "0",
	  "where it crosses x = 0" },
	{ 0 }
};
/* clang-format on */

static const struct shape common = {
	.kind = SHAPE_MAP, .form = "data", .rows = common_rows
};

static const struct shape with_factor = {
	.kind = SHAPE_MAP, .form = "data", .rows = circles_rows, .of = &common
};

static const struct shape with_slope = {
	.kind = SHAPE_MAP, .form = "data", .rows = line_rows, .of = &common
};

/* What is named comes first: features must know how many inputs there are. */
#define KIND(id, name, main, at, more, help)				\
	static const struct row rows_##id[] = {				\
		{ name, &main, at, ROW_FIRST, NULL, help }, { 0 }	\
	};								\
	static const struct shape shape_##id = {			\
		.kind = SHAPE_MAP, .form = name, .rows = rows_##id,	\
		.of = &more						\
	};
#define DRAWN(id, name, more)						\
	KIND(id, name, samples_shape, AT(samples), more, "how many points")
DRAWN(MOONS, "moons", common)
DRAWN(CIRCLES, "circles", with_factor)
DRAWN(CIRCLE, "circle", common)
DRAWN(XOR, "xor", common)
DRAWN(GAUSS, "gauss", common)
DRAWN(SPIRAL, "spiral", common)
DRAWN(PLANE, "plane", common)
DRAWN(MULTI_GAUSS, "multi_gauss", common)
DRAWN(LINE, "line", with_slope)
KIND(POINTS, "points", points_shape, 0, common, "rows [x1, ..., y]")
KIND(CSV, "csv", csv_shape, 0, common, "a file of rows, y last")
#undef DRAWN
#undef KIND

static const struct row kinds[] = {
#define DATA(id, name, help)						\
	[DATA_##id] = { name, &shape_##id, AT(kind), 0, NULL, help },
#include "gradlab/data.def"
#undef DATA
	[DATA_COUNT] = { 0 }
};

static const struct shape one_of = {
	.kind = SHAPE_ONE_OF,
	.form = "data such as {moons: 100, noise: 0.1}",
	.rows = kinds,
};

const struct shape schema_data = {
	.kind = SHAPE_CUSTOM,
	.form = "data such as {moons: 100, noise: 0.1}",
	.of = &one_of,
	.read = load_copied,
};
