/* schema_panel.c - the lesson language as a table: panels, what they share. */
#include "schema_panel.h"

#include "hooks.h"
#include "load_formula.h"

#define AT PANEL_AT

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

const struct shape panel_common = {
	.kind = SHAPE_MAP, .form = "a panel", .rows = common_rows
};

const struct shape panel_rows = {
	.kind = SHAPE_NUMBER,
	.form = "a number of rows",
	.size = sizeof(int),
	.least = 1,
	.most = 1000,
	.whole = true,
};

const struct shape panel_run_list = {
	.kind = SHAPE_CUSTOM,
	.form = "a run or a list of runs",
	.of = &schema_run_name,
	.read = load_word_list,
};

const struct shape panel_path = {
	.kind = SHAPE_CUSTOM,
	.form = "a run with 'minimise', or a list of them",
	.of = &schema_run_name,
	.read = load_path,
};

const struct shape panel_two_names = {
	.kind = SHAPE_CUSTOM,
	.form = "two names: [x1, x2]",
	.read = load_in_two,
};

const struct shape panel_over_two = {
	.kind = SHAPE_CUSTOM,
	.form = "a range [from, to], or two of them: [[0, 1], [2, 3]]",
	.of = &schema_range,
	.read = load_over_two,
};

/* All kinds, in the order of panel.def. */

static const struct row kinds[] = {
#define PANEL(id, name, help)						\
	[PANEL_##id] = { name, &panel_shape_##id, AT(kind), 0, NULL, help },
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
	.read=load_panel,
};

const char *panel_name(enum panel_kind kind)
{
	return kinds[kind].key;
}
