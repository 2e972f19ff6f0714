/* schema_leaf.c - the shapes without keys, which the other tables share. */
#include "schema_parts.h"

#include "gradlab/lesson.h"
#include "hooks.h"
#include "load_formula.h"

const struct shape schema_text = { .kind = SHAPE_TEXT, .form = "a text" };

const struct shape schema_id = {
	.kind = SHAPE_TEXT, .form = "an id", .read = load_id
};

const struct shape schema_lesson_name = {
	.kind = SHAPE_TEXT,
	.form = "the id of a lesson",
	.size = sizeof(struct lesson_name),
	.place = offsetof(struct lesson_name, at),
	.read = load_id,
};

const struct shape schema_prose = { .kind = SHAPE_PROSE, .form = "a text" };

const struct shape schema_formula = {
	.kind = SHAPE_FORMULA, .form = "a formula"
};

const struct shape schema_number = {
	.kind = SHAPE_NUMBER, .form = "a number", .size = sizeof(double)
};

const struct shape schema_boolean = {
	.kind = SHAPE_BOOLEAN, .form = "true or false"
};

const struct shape schema_let = {
	.kind = SHAPE_CUSTOM,
	.form = "definitions: f(x) = x^2, a = 4",
	.read = load_definitions,
};

const struct shape schema_in = {
	.kind = SHAPE_CUSTOM, .form = "a name", .read = load_in
};

const struct shape schema_range = {
	.kind = SHAPE_CUSTOM, .form = "a range [from, to]", .read = load_span
};

const struct shape schema_formulas = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a formula or a list of them",
	.of = &schema_formula,
	.size = sizeof(struct formula),
};

const struct shape schema_functions = {
	.kind = SHAPE_CUSTOM,
	.form = "a function or formula, a list, or a map 'label: function'",
	.most = 12,
	.read = load_functions,
};

const struct shape schema_function = {
	.kind = SHAPE_CUSTOM,
	.form = "a function or formula",
	.most = 1,
	.read = load_functions,
};

const struct shape schema_run_name = {
	.kind = SHAPE_CUSTOM, .form = "the name of a run",
	.read = load_run_name,
};

static const char *const panel_words[] = {
#define PANEL(id, name, help) name,
#include "gradlab/panel.def"
#undef PANEL
	NULL
};

const struct shape schema_see = {
	.kind = SHAPE_CUSTOM,
	.form = "a panel, by its id or its kind",
	.words = panel_words,
	.read = load_see,
};

const struct shape schema_settings = {
	.kind = SHAPE_CUSTOM,
	.form = "controls and runs: {x: 3, net: 50}",
	.read = load_settings,
};
