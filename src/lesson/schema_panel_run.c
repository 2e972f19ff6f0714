/* schema_panel_run.c - panels of runs: curves, tables, many seeds. */
#include "schema_panel.h"

#include "gradlab/seeds.h"

#include "hooks.h"

#define AT PANEL_AT

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

/* clang-format off */
static const struct row curves_rows[] = {
	{ "curves", &panel_run_list, AT(runs), ROW_REQUIRED, NULL,
	  "runs, laid over each other" },
	{ "of", &curves_of, AT(u.curves.of), 0, "loss", "a chart for each" },
	{ "log", &schema_boolean, AT(u.curves.log), 0, "false",
	  "a log scale upwards" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_curves = {
	.run = -1,
	.u.curves.of = { { CURVE_LOSS }, 1 },
};

const struct shape panel_shape_CURVES = {
	.kind = SHAPE_MAP,
	.form = "curves",
	.rows = curves_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_curves,
	.place = AT(at),
};

/* parameters */

static const char *const column_words[] = {
	"value", "grad", "update", "ratio", "check", "trend", NULL
};

static const struct shape column_shape = {
	.kind = SHAPE_WORDS, .form = "column", .words = column_words
};

static const struct shape columns_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "value, grad, update, ratio, check, trend, or several",
	.of = &column_shape,
	.read = load_word_list,
};

static const char *const sort_words[] = {
	"order", "value", "grad", "update", "ratio", NULL
};

static const struct shape sort_shape = {
	.kind = SHAPE_WORDS, .form = "way to sort", .words = sort_words
};

/* clang-format off */
static const struct row parameters_rows[] = {
	{ "parameters", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run whose weights are listed" },
	{ "columns", &columns_shape, AT(u.parameters.columns), 0,
	  "[value, grad, update]", "what is told of each" },
	{ "rows", &panel_rows, AT(u.parameters.rows), 0, "as many as fit",
	  "how many are shown at once" },
	{ "sort", &sort_shape, AT(u.parameters.sort), 0, "order",
	  "in their order, or by size of a column, largest first" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_parameters = {
	.run = -1,
	.u.parameters = {
		.columns = { { COLUMN_VALUE, COLUMN_GRAD, COLUMN_UPDATE }, 3 },
	},
};

const struct shape panel_shape_PARAMETERS = {
	.kind = SHAPE_MAP,
	.form = "parameters",
	.rows = parameters_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_parameters,
	.place = AT(at),
};

/* outputs */

/* clang-format off */
static const struct row outputs_rows[] = {
	{ "outputs", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run whose samples are listed" },
	{ "rows", &panel_rows, AT(u.outputs.rows), 0, "as many as fit",
	  "how many are shown at once" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_plain = { .run = -1 };

const struct shape panel_shape_OUTPUTS = {
	.kind = SHAPE_MAP,
	.form = "outputs",
	.rows = outputs_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_plain,
	.place = AT(at),
};

/* histogram */

static const char *const histogram_words[] = {
	"values", "grads", "activations", "margins", NULL
};

static const struct shape histogram_of = {
	.kind = SHAPE_WORDS, .form = "histogram", .words = histogram_words
};

static const struct shape layer_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a layer, or all",
	.least = 1,
	.most = NET_LAYERS,
	.whole = true,
	.read = load_layer,
};

/* clang-format off */
static const struct row histogram_rows[] = {
	{ "histogram", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run whose numbers are counted" },
	{ "of", &histogram_of, AT(u.histogram.of), 0, "values",
	  "weights, their gradients, outputs of units, or margins" },
	{ "layer", &layer_shape, AT(u.histogram.layer), 0, "all",
	  "one layer only" },
	{ 0 }
};
/* clang-format on */

const struct shape panel_shape_HISTOGRAM = {
	.kind = SHAPE_MAP,
	.form = "a histogram",
	.rows = histogram_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_plain,
	.place = AT(at),
	.check = check_histogram,
};

/* slice */

/* clang-format off */
static const struct row slice_rows[] = {
	{ "slice", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run whose loss is looked at" },
	{ "over", &schema_range, AT(u.slice.over), 0, "[0, 1]",
	  "how far against the gradient" },
	{ 0 }
};
/* clang-format on */

const struct shape panel_shape_SLICE = {
	.kind = SHAPE_MAP,
	.form = "a slice",
	.rows = slice_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_plain,
	.place = AT(at),
};

/* seeds */

static const char *const seeds_words[] = {
	"loss", "accuracy", "test_loss", "test_accuracy", NULL
};

static const struct shape seeds_of = {
	.kind = SHAPE_WORDS, .form = "number", .words = seeds_words
};

static const char *const vary_words[] = { "net", "data", "both", NULL };

static const struct shape vary_shape = {
	.kind = SHAPE_WORDS, .form = "seed", .words = vary_words
};

static const struct shape draws_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a number of draws",
	.least = 1,
	.most = SEEDS_MOST,
	.whole = true,
};

static const struct shape moment_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a number of steps",
	.least = 0,
	.most = 1000000,
	.whole = true,
};

static const struct shape each_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "the name of a control",
	.read = load_control_name,
};

/* clang-format off */
static const struct row seeds_rows[] = {
	{ "seeds", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run that is trained from many seeds" },
	{ "draws", &draws_shape, AT(u.seeds.draws), 0, "20", "how many" },
	{ "of", &seeds_of, AT(u.seeds.of), 0, "loss",
	  "the number that is compared" },
	{ "at", &moment_shape, AT(u.seeds.at), 0, "the last step",
	  "after how many steps" },
	{ "vary", &vary_shape, AT(u.seeds.vary), 0, "net",
	  "whose seed: that of the net, of the data, or both" },
	{ "each", &each_shape, AT(u.seeds.each), 0, NULL,
	  "a control: quantiles for each of its values" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_seeds = { .run = -1, .u.seeds.each = -1 };

const struct shape panel_shape_SEEDS = {
	.kind = SHAPE_MAP,
	.form = "seeds",
	.rows = seeds_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_seeds,
	.place = AT(at),
};
