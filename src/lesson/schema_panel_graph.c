/* schema_panel_graph.c - panels of graphs: nodes, gradients, nets. */
#include "schema_panel.h"

#include <math.h>

#include "hooks.h"

#define AT PANEL_AT

static const struct shape positive = {
	.kind = SHAPE_FORMULA,
	.form = "a number above 0",
	.least = 1e-20,
	.most = HUGE_VAL,
};

static const struct shape place_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a number from 1",
	.least = 1,
	.most = 1000000,
	.whole = true,
};

/* graph */

static const struct shape root_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a name of 'let', such as L",
	.read = load_root,
};

static const char *const sweep_words[] = {
	"none", "build", "forward", "backward", "both", NULL
};

static const struct shape sweep_shape = {
	.kind = SHAPE_WORDS, .form = "sweep", .words = sweep_words
};

static const struct shape times_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a number of times",
	.least = 1,
	.most = 100,
	.whole = true,
};

static const char *const blank_words[] = { "value", "grad", NULL };

static const struct shape box_shape = {
	.kind = SHAPE_WORDS, .form = "box", .words = blank_words
};

static const struct shape blank_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "value, grad, or both",
	.of = &box_shape,
	.read = load_word_list,
};

/* clang-format off */
static const struct row graph_rows[] = {
	{ "graph", &root_shape, AT(u.graph.root), ROW_REQUIRED, NULL,
	  "the value whose graph is drawn" },
	{ "sweep", &sweep_shape, AT(u.graph.sweep), 0, "none",
	  "what is stepped through: building, forward, backward" },
	{ "times", &times_shape, AT(u.graph.times), 0, "1",
	  "how often it is swept, one after the other" },
	{ "blank", &blank_shape, AT(u.graph.blank), 0, NULL,
	  "boxes that the learner fills" },
	{ "fault", &schema_graph_faults, AT(u.graph.root.fault), 0, NULL,
	  "a mistake in the engine that is shown" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_graph = { .run = -1 };

const struct shape panel_shape_GRAPH = {
	.kind = SHAPE_MAP,
	.form = "a graph",
	.rows = graph_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_graph,
	.place = AT(at),
};

/* grads */

static const struct shape grads_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a name of 'let' or a run",
	.read = load_root_or_run,
};

static const struct shape leaves_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "names of 'let' and of controls",
	.read = load_names,
};

/* clang-format off */
static const struct row grads_rows[] = {
	{ "grads", &grads_shape, 0, ROW_REQUIRED, NULL,
	  "the value or run whose gradients are listed" },
	{ "of", &leaves_shape, AT(u.grads.of), 0, "all leaves",
	  "the names with a row each" },
	{ "check", &schema_boolean, AT(u.grads.check), 0, "false",
	  "each held against a measured slope" },
	{ "h", &positive, AT(u.grads.h), 0, "1e-5",
	  "the push that measures" },
	{ "fault", &schema_faults, AT(u.grads.root.fault), 0, NULL,
	  "a mistake in the engine that is shown" },
	{ 0 }
};
/* clang-format on */

const struct shape panel_shape_GRADS = {
	.kind = SHAPE_MAP,
	.form = "gradients",
	.rows = grads_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_graph,
	.place = AT(at),
	.check = check_grads,
};

/* network */

/* clang-format off */
static const struct row network_rows[] = {
	{ "network", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run whose net is drawn" },
	{ "sample", &place_shape, AT(u.network.sample), 0, "1",
	  "the sample that it is fed" },
	{ "point", &schema_formulas, AT(u.network.point), 0, NULL,
	  "or inputs of its own: [0.5, 1]" },
	{ "gradients", &schema_boolean, AT(u.network.gradients), 0, "false",
	  "gradients beside the values" },
	{ 0 }
};
/* clang-format on */

const struct shape panel_shape_NETWORK = {
	.kind = SHAPE_MAP,
	.form = "a network",
	.rows = network_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_graph,
	.place = AT(at),
	.check = check_network,
};
