/* schema_panel_map.c - panels over a plane: points, maps, lines of height. */
#include "schema_panel.h"

#include "hooks.h"

#define AT PANEL_AT

/* scatter */

/* clang-format off */
static const struct row scatter_rows[] = {
	{ "scatter", &schema_run_name, AT(run), ROW_REQUIRED, NULL,
	  "the run whose points are drawn" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_scatter = { .run = -1 };

const struct shape panel_shape_SCATTER = {
	.kind = SHAPE_MAP,
	.form = "a scatter plot",
	.rows = scatter_rows,
	.of = &panel_common,
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

static const struct shape part_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a number from 1",
	.least = 1,
	.most = NET_UNITS,
	.whole = true,
};

static const struct shape unit_shape = {
	.kind = SHAPE_LIST,
	.form = "a layer and a unit of it: [1, 2]",
	.of = &part_shape,
	.size = sizeof(struct formula),
	.most = 2,
};

/* clang-format off */
static const struct row boundary_rows[] = {
	{ "boundary", &boundary_shape, 0, ROW_REQUIRED, NULL,
	  "the run or formula that tells two sides apart" },
	{ "in", &panel_two_names, AT(u.boundary.in), ROW_FIRST, "[x1, x2]",
	  "the two variables of the formula" },
	{ "over", &panel_over_two, AT(u.boundary.over), 0, "fitted",
	  "the part of the plane" },
	{ "unit", &unit_shape, AT(u.boundary.unit), 0, "the output",
	  "the unit that is looked at: [layer, unit]" },
	{ "shaded", &schema_boolean, AT(u.boundary.shaded), 0, "true",
	  "how sure it is, as shades" },
	{ "points", &schema_boolean, AT(u.boundary.points), 0, "true",
	  "the points of the run's data" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_boundary = {
	.run = -1,
	.u.boundary = {
		.in = { "x1", "x2" },
		.shaded = true,
		.points = true,
	},
};

const struct shape panel_shape_BOUNDARY = {
	.kind = SHAPE_MAP,
	.form = "a boundary",
	.rows = boundary_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_boundary,
	.place = AT(at),
	.check = check_boundary,
};

/* contours */

static const struct shape height_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a formula in x1 and x2",
	.read = load_height,
};

/* clang-format off */
static const struct row contours_rows[] = {
	{ "contours", &height_shape, AT(u.contours.formula), ROW_REQUIRED,
	  NULL, "the height over the plane" },
	{ "in", &panel_two_names, AT(u.contours.in), ROW_FIRST, "[x1, x2]",
	  "the two variables of the formula" },
	{ "over", &panel_over_two, AT(u.contours.over), ROW_REQUIRED, NULL,
	  "the part of the plane" },
	{ "path", &panel_path, AT(runs), 0, NULL,
	  "runs that descend on a formula: their way" },
	{ 0 }
};
/* clang-format on */

static const struct panel new_contours = {
	.run = -1,
	.u.contours.in = { "x1", "x2" },
};

const struct shape panel_shape_CONTOURS = {
	.kind = SHAPE_MAP,
	.form = "contours",
	.rows = contours_rows,
	.of = &panel_common,
	.size = sizeof(struct panel),
	.initial = &new_contours,
	.place = AT(at),
};
