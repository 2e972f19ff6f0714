/* schema_panel_formula.c - panels of functions: plots, slopes and tables. */
#include "schema_panel.h"

#include "hooks.h"

#define AT PANEL_AT

/* plot */

/* clang-format off */
static const struct row plot_rows[] = {
	{ "plot", &schema_functions, AT(u.plot.curve),
	  ROW_REQUIRED | ROW_LABELLED, NULL,
	  "functions to draw" },
	{ "over", &schema_range, AT(u.plot.over), ROW_REQUIRED, NULL,
	  "from where to where" },
	{ "in", &schema_in, AT(u.plot.in), ROW_FIRST, "x",
	  "the variable of the formulas" },
	{ "height", &schema_range, AT(u.plot.height), 0, "fitted",
	  "from which y to which" },
	{ "mark", &schema_formulas, AT(u.plot.mark), 0, NULL,
	  "places with a dot on every curve" },
	{ "tangent", &schema_formula, AT(u.plot.tangent), 0, NULL,
	  "where the first curve gets its tangent" },
	{ "secant", &schema_formulas, AT(u.plot.secant), 0, NULL,
	  "two places joined by a line" },
	{ "dots", &schema_formula, AT(u.plot.dots), 0, NULL,
	  "the curves as dots, so far apart" },
	{ "path", &panel_path, AT(runs), 0, NULL,
	  "runs that descend on a formula: their way on the first curve" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_plot = { .run = -1, .u.plot.in = "x" };

const struct shape panel_shape_PLOT = {
	.kind = SHAPE_MAP,
	.form = "a plot",
	.rows = plot_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_plot,
	.place = AT(at),
	.check = check_plot,
};

/* slopes and errors */

static const char *const by_words[] = {
	"forward", "backward", "central", NULL
};
static const char *const precision_words[] = { "double", "single", NULL };

static const struct shape difference_shape = {
	.kind = SHAPE_WORDS, .form = "difference", .words = by_words
};

static const struct shape by_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "forward, backward, central, or several",
	.of = &difference_shape,
	.read = load_word_list,
};

static const struct shape one_precision = {
	.kind = SHAPE_WORDS, .form = "precision", .words = precision_words
};

static const struct shape precision_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "double, single, or both",
	.of = &one_precision,
	.read = load_word_list,
};

static const struct shape h_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a control, a number or a list of numbers",
	.of = &schema_formulas,
	.read = load_h,
};

static const struct shape h_range = {
	.kind = SHAPE_CUSTOM,
	.form = "a control or a range [from, to]",
	.of = &schema_range,
	.read = load_h_range,
};

/* clang-format off */
static const struct row measure_rows[] = {
	{ "at", &schema_formula, AT(u.slopes.at), ROW_REQUIRED, NULL,
	  "where" },
	{ "by", &by_shape, AT(u.slopes.by), 0, "forward",
	  "which way to push: forward, backward, central" },
	{ "precision", &precision_shape, AT(u.slopes.precision), 0, "double",
	  "single rounds every operation to 32 bits" },
	{ "error", &schema_boolean, AT(u.slopes.error), 0, "false",
	  "how far each row is from the exact slope" },
	{ "in", &schema_in, AT(u.slopes.in), ROW_FIRST, "x",
	  "the variable of the formula" },
	{ 0 }
};

static const struct row slopes_rows[] = {
	{ "slopes", &schema_function, AT(u.slopes.of), ROW_REQUIRED, NULL,
	  "the function whose slope is measured" },
	{ "h", &h_shape, 0, ROW_REQUIRED, NULL,
	  "the push: a control, or a list with a row each" },
	{ 0 }
};

static const struct row errors_rows[] = {
	{ "errors", &schema_function, AT(u.errors.of), ROW_REQUIRED, NULL,
	  "the function whose slope is measured" },
	{ "h", &h_range, 0, ROW_REQUIRED, NULL,
	  "the push: a control, or [from, to]" },
	{ 0 }
};
/* clang-format on */

static const struct shape measure_shape = {
	.kind = SHAPE_MAP,
	.form = "measured slopes",
	.rows = measure_rows,
	.of = &panel_common,
};

static const struct panel new_measure = {
	.run = -1,
	.u.slopes = {
		.control = -1,
		.by = { { DIFFERENCE_FORWARD }, 1 },
		.precision = { { PRECISION_DOUBLE }, 1 },
		.in = "x",
	},
};

const struct shape panel_shape_SLOPES = {
	.kind = SHAPE_MAP,
	.form = "slopes",
	.rows = slopes_rows,
	.of = &measure_shape,
	.size = sizeof(struct panel),
	.initial = &new_measure,
	.place = AT(at),
};

const struct shape panel_shape_ERRORS = {
	.kind = SHAPE_MAP,
	.form = "errors",
	.rows = errors_rows,
	.of = &measure_shape,
	.size = sizeof(struct panel),
	.initial = &new_measure,
	.place = AT(at),
};

/* values */

/* clang-format off */
static const struct row values_rows[] = {
	{ "values", &schema_functions, AT(u.values.column),
	  ROW_REQUIRED | ROW_LABELLED,
	  NULL, "formulas, a column each" },
	{ "over", &schema_range, AT(u.values.over), 0, NULL,
	  "a row for every step of a range" },
	{ "step", &schema_formula, AT(u.values.step), 0, NULL,
	  "from row to row" },
	{ "at", &schema_formulas, AT(u.values.at), 0, NULL,
	  "a row for each of these" },
	{ "in", &schema_in, AT(u.values.in), ROW_FIRST, "x",
	  "the variable; a control of that name takes its values" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_values = {
	.run = -1,
	.u.values = { .in = "x", .control = -1 },
};

const struct shape panel_shape_VALUES = {
	.kind = SHAPE_MAP,
	.form = "a table of values",
	.rows = values_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_values,
	.place = AT(at),
	.check = check_values,
};

/* derive */

static const char *const pick_words[] = { "auto", "learner", NULL };

static const struct shape pick_shape = {
	.kind = SHAPE_WORDS, .form = "word", .words = pick_words
};

/* clang-format off */
static const struct row derive_rows[] = {
	{ "derive", &schema_function, AT(u.derive.of), ROW_REQUIRED, NULL,
	  "the function whose slope is taken by rules" },
	{ "pick", &pick_shape, AT(u.derive.pick), 0, "auto",
	  "who names each rule: auto or learner" },
	{ "in", &schema_in, AT(u.derive.in), ROW_FIRST, "x",
	  "the variable of the formula" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_derive = { .run = -1, .u.derive.in = "x" };

const struct shape panel_shape_DERIVE = {
	.kind = SHAPE_MAP,
	.form = "a derivation",
	.rows = derive_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_derive,
	.place = AT(at),
};

/* sizes */

static const struct shape sizes_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a function or formula, a run, or a list",
	.of = &schema_functions,
	.read = load_sizes,
};

static const struct shape count_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a number of times",
	.least = 1,
	.most = 1000,
	.whole = true,
};

static const struct shape counts_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a number of times, or a list",
	.of = &count_shape,
	.size = sizeof(struct formula),
	.most = 32,
};

/* clang-format off */
static const struct row sizes_rows[] = {
	{ "sizes", &sizes_shape, 0, ROW_REQUIRED, NULL,
	  "the functions or runs that are measured" },
	{ "nest", &counts_shape, AT(u.sizes.nest), 0, NULL,
	  "the function put into itself so often: a row each" },
	{ "in", &schema_in, AT(u.sizes.in), ROW_FIRST, "x",
	  "the variable of the formula" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_sizes = { .run = -1, .u.sizes.in = "x" };

const struct shape panel_shape_SIZES = {
	.kind = SHAPE_MAP,
	.form = "sizes",
	.rows = sizes_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_sizes,
	.place = AT(at),
	.check = check_sizes,
};
