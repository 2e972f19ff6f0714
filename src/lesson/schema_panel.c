/* schema_panel.c - the lesson language as a table: panels. */
#include "schema_parts.h"

#include "gradlab/lesson.h"

#include "hooks.h"
#include "load_formula.h"
#include "load_text.h"

#define AT(member) offsetof(struct panel, member)

static const char *const open_words[] = { "after", "before", "asked", NULL };

static const struct shape open_shape = {
	.kind = SHAPE_WORDS, .form = "word", .words = open_words
};

/* clang-format off */
static const struct row common_rows[] = {
	{ "id", &schema_id, AT(id), 0, NULL, "a name for 'see'" },
	{ "title", &schema_prose, AT(title), ROW_TRANSLATABLE, NULL,
	  "what stands above it" },
	{ "open", &open_shape, AT(open), 0, "after",
	  "before the prediction, after it, or when asked for" },
	{ 0 }
};
/* clang-format on */

static const struct shape common = {
	.kind = SHAPE_MAP, .form = "a panel", .rows = common_rows
};

/* What several kinds have. */

static const struct shape two_names = {
	.kind = SHAPE_CUSTOM, .form = "two names: [x1, x2]",
	.read = load_in_two,
};

static const struct shape count_shape = {
	.kind = SHAPE_NUMBER, .form = "a number of rows",
	.size = sizeof(int), .least = 1, .most = 1000, .whole = true,
};

/* plot */

/* clang-format off */
static const struct row plot_rows[] = {
	{ "plot", &schema_functions, AT(u.plot.curve), ROW_REQUIRED, NULL,
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
	{ 0 }
};
/* clang-format on */

static const struct panel new_plot = { .u.plot.in = "x" };

static const struct shape shape_PLOT = {
	.kind = SHAPE_MAP,
	.form = "a plot",
	.rows = plot_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_plot,
	.place = AT(at),
	.check = check_plot,
};

/* slopes */

static const char *const by_words[] = {
	"forward", "backward", "central", NULL
};

static const struct shape difference_shape = {
	.kind = SHAPE_WORDS, .form = "difference", .words = by_words
};

static const struct shape by_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "forward, backward, central, or several",
	.of = &difference_shape,
	.read = load_word_list,
};

static const struct shape h_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a control, a number or a list of numbers",
	.of = &schema_formulas,
	.read = load_h,
};

/* clang-format off */
static const struct row slopes_rows[] = {
	{ "slopes", &schema_function, AT(u.slopes.of), ROW_REQUIRED, NULL,
	  "the function whose slope is measured" },
	{ "at", &schema_formula, AT(u.slopes.at), ROW_REQUIRED, NULL,
	  "where" },
	{ "h", &h_shape, 0, ROW_REQUIRED, NULL,
	  "the push: a control, or a list with a row each" },
	{ "by", &by_shape, AT(u.slopes.by), 0, "forward",
	  "which way to push: forward, backward, central" },
	{ "error", &schema_boolean, AT(u.slopes.error), 0, "false",
	  "how far each row is from the exact slope" },
	{ "in", &schema_in, AT(u.slopes.in), ROW_FIRST, "x",
	  "the variable of the formula" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_slopes = {
	.u.slopes = {
		.control = -1,
		.by = { { DIFFERENCE_FORWARD }, 1 },
		.in = "x",
	},
};

static const struct shape shape_SLOPES = {
	.kind = SHAPE_MAP,
	.form = "slopes",
	.rows = slopes_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_slopes,
	.place = AT(at),
};

/* values */

/* clang-format off */
static const struct row values_rows[] = {
	{ "values", &schema_functions, AT(u.values.column), ROW_REQUIRED,
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
	.u.values = { .in = "x", .control = -1 },
};

static const struct shape shape_VALUES = {
	.kind = SHAPE_MAP,
	.form = "a table of values",
	.rows = values_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_values,
	.place = AT(at),
	.check = check_values,
};

/* scatter */

/* clang-format off */
static const struct row scatter_rows[] = {
	{ "scatter", &schema_run_name, AT(u.scatter.run), ROW_REQUIRED, NULL,
	  "the run whose points are drawn" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_scatter = { .u.scatter.run = -1 };

static const struct shape shape_SCATTER = {
	.kind = SHAPE_MAP,
	.form = "a scatter plot",
	.rows = scatter_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_scatter,
	.place = AT(at),
};

/* boundary */

static const struct shape boundary_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a run, or a formula in x1 and x2",
	.read = load_boundary,
};

static const struct shape over_two = {
	.kind = SHAPE_CUSTOM,
	.form = "a range [from, to], or two of them: [[0, 1], [2, 3]]",
	.of = &schema_range,
	.read = load_over_two,
};

/* clang-format off */
static const struct row boundary_rows[] = {
	{ "boundary", &boundary_shape, 0, ROW_REQUIRED, NULL,
	  "the run or formula that tells two sides apart" },
	{ "in", &two_names, AT(u.boundary.in), ROW_FIRST, "[x1, x2]",
	  "the two variables of the formula" },
	{ "over", &over_two, AT(u.boundary.over), 0, "fitted",
	  "the part of the plane" },
	{ "shaded", &schema_boolean, AT(u.boundary.shaded), 0, "true",
	  "how sure it is, as shades" },
	{ "points", &schema_boolean, AT(u.boundary.points), 0, "true",
	  "the points of the run's data" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_boundary = {
	.u.boundary = {
		.run = -1,
		.in = { "x1", "x2" },
		.shaded = true,
		.points = true,
	},
};

static const struct shape shape_BOUNDARY = {
	.kind = SHAPE_MAP,
	.form = "a boundary",
	.rows = boundary_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_boundary,
	.place = AT(at),
};

/* curves */

static const char *const curve_words[] = {
	"loss", "accuracy", "grad_norm", "rate", NULL
};

static const struct shape curve_shape = {
	.kind = SHAPE_WORDS, .form = "curve", .words = curve_words
};

static const struct shape curves_of = {
	.kind = SHAPE_CUSTOM,
	.form = "loss, accuracy, grad_norm, rate, or several",
	.of = &curve_shape,
	.read = load_word_list,
};

static const struct shape runs_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a run or a list of runs",
	.of = &schema_run_name,
	.read = load_word_list,
};

/* clang-format off */
static const struct row curves_rows[] = {
	{ "curves", &runs_shape, AT(u.curves.runs), ROW_REQUIRED, NULL,
	  "runs, laid over each other" },
	{ "of", &curves_of, AT(u.curves.of), 0, "loss", "a chart for each" },
	{ "log", &schema_boolean, AT(u.curves.log), 0, "false",
	  "a log scale upwards" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_curves = {
	.u.curves.of = { { CURVE_LOSS }, 1 },
};

static const struct shape shape_CURVES = {
	.kind = SHAPE_MAP,
	.form = "curves",
	.rows = curves_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_curves,
	.place = AT(at),
};

/* parameters */

static const char *const column_words[] = {
	"value", "grad", "update", "ratio", NULL
};

static const struct shape column_shape = {
	.kind = SHAPE_WORDS, .form = "column", .words = column_words
};

static const struct shape columns_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "value, grad, update, ratio, or several",
	.of = &column_shape,
	.read = load_word_list,
};

/* clang-format off */
static const struct row parameters_rows[] = {
	{ "parameters", &schema_run_name, AT(u.parameters.run), ROW_REQUIRED,
	  NULL, "the run whose weights are listed" },
	{ "columns", &columns_shape, AT(u.parameters.columns), 0,
	  "[value, grad, update]", "what is told of each" },
	{ "rows", &count_shape, AT(u.parameters.rows), 0, "as many as fit",
	  "how many are shown at once" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_parameters = {
	.u.parameters = {
		.run = -1,
		.columns = { { COLUMN_VALUE, COLUMN_GRAD, COLUMN_UPDATE }, 3 },
	},
};

static const struct shape shape_PARAMETERS = {
	.kind = SHAPE_MAP,
	.form = "parameters",
	.rows = parameters_rows,
	.of = &common,
	.size = sizeof(struct panel),
	.initial = &new_parameters,
	.place = AT(at),
};

/* All of them, in the order of panel.def. */

static const struct row kinds[] = {
#define PANEL(id, name, help)						\
	[PANEL_##id] = { name, &shape_##id, AT(kind), 0, NULL, help },
#include "gradlab/panel.def"
#undef PANEL
	[PANEL_COUNT] = { 0 }
};

static const struct shape one_of = {
	.kind = SHAPE_ONE_OF,
	.form = "a panel such as {plot: f, over: [-5, 5]}",
	.rows = kinds,
};

const struct shape schema_panel = {
	.kind = SHAPE_CUSTOM,
	.form = "a panel such as {plot: f, over: [-5, 5]}",
	.of = &one_of,
	.read = load_panel,
};
