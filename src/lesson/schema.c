/* schema.c - the lesson language as a table: lessons, controls and steps. */
#include "gradlab/schema.h"

#include "gradlab/lesson.h"
#include "hooks.h"
#include "load_text.h"
#include "schema_parts.h"

#define AT(type, member) offsetof(struct type, member)

/* Controls. */

static const char *const scale_words[] = { "linear", "log", NULL };

static const struct shape values_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a list of numbers or words",
	.read = load_control_values,
};

static const struct shape draw_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a list of numbers or words",
	.read = load_control_draw,
};

static const struct shape start_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a number or one of the words",
	.read = load_control_start,
};

static const struct shape scale_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "scale",
	.words = scale_words,
	.read = load_flag,
};

/* clang-format off */
static const struct row control_rows[] = {
	{ "from", &schema_number, AT(control, from), 0, NULL,
	  "the least value of a range" },
	{ "to", &schema_number, AT(control, to), 0, NULL,
	  "the greatest value of a range" },
	{ "step", &schema_number, AT(control, step), 0, "a twentieth",
	  "from one value to the next; on a log scale a factor" },
	{ "scale", &scale_shape, AT(control, log), 0, "linear",
	  "linear, or log for a range of many sizes" },
	{ "values", &values_shape, 0, ROW_FIRST, NULL,
	  "numbers or words in place of a range" },
	{ "draw", &draw_shape, 0, ROW_FIRST, NULL,
	  "numbers or words, of which each learner has one: fixed, not shown" },
	{ "start", &start_shape, 0, 0, "the first",
	  "where it stands in the beginning" },
	{ "label", &schema_text, AT(control, label), ROW_TRANSLATABLE,
	  "its name", "what the learner reads" },
	{ 0 }
};
/* clang-format on */

static const struct shape control_map = {
	.kind = SHAPE_MAP,
	.form = "a range {from: -5, to: 5} or a list of values",
	.rows = control_rows,
	.check = check_control,
};

const struct shape schema_control = {
	.kind = SHAPE_CUSTOM,
	.form = "a range {from: -5, to: 5} or a list of values",
	.of = &control_map,
	.place = AT(control, at),
	.read = load_control,
};

/* Steps. */

static const struct shape locks_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a list of controls, or all",
	.read = load_locks,
};

static const struct shape show_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a panel or a list of them",
	.of = &schema_panel,
	.size = sizeof(struct panel),
	.most = LESSON_PANELS,
};

static const struct shape ask_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a question or a list of them",
	.of = &schema_question,
	.size = sizeof(struct question),
};

/* Other steps, by their ids. */

static const struct shape step_name_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "the id of another step",
	.read = load_step_name,
};

static const struct shape step_names_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "the id of another step or a list of them",
	.of = &step_name_shape,
	.size = sizeof(struct step_name),
};

static const struct shape if_wrong_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "the id of another step",
	.of = &step_name_shape,
	.read = load_if_wrong,
};

static const struct shape step_like_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "the id of another step",
	.of = &step_name_shape,
	.read = load_step_like,
};

/* clang-format off */
static const struct row step_rows[] = {
	{ "id", &schema_id, AT(step, id), ROW_REQUIRED, NULL,
	  "its name for ever: progress hangs on it" },
	{ "title", &schema_prose, AT(step, title), ROW_TRANSLATABLE, "its id",
	  "a few words for the top line" },
	{ "say", &schema_prose, AT(step, say), ROW_TRANSLATABLE, NULL,
	  "the text, with {formula} for live numbers" },
	{ "let", &schema_let, AT(step, scope), ROW_FIRST, NULL,
	  "names for this step alone" },
	{ "set", &schema_settings, AT(step, set), 0, NULL,
	  "where controls and runs stand on every entry" },
	{ "lock", &locks_shape, AT(step, locked), 0, NULL,
	  "controls that cannot be moved here" },
	{ "predict", &schema_prediction, AT(step, predict), 0, NULL,
	  "a question before the panels open, never marked" },
	{ "show", &show_shape, AT(step, show), ROW_FIRST, NULL,
	  "panels: plots, tables, runs" },
	{ "ask", &ask_shape, AT(step, ask), 0, NULL,
	  "questions, one at a time" },
	{ "then", &schema_prose, AT(step, then), ROW_TRANSLATABLE, NULL,
	  "a last word when all is answered" },
	{ "if_wrong", &if_wrong_shape, 0, 0, NULL,
	  "the step to go to after two misses, and to come back from" },
	{ "skip_if", &step_names_shape, AT(step, skip_if), 0, NULL,
	  "steps; where all are solved at the first try, this one is passed "
	  "over" },
	{ "one_of", &schema_id, AT(step, one_of), 0, NULL,
	  "a word: of neighbouring steps with the same one the learner meets "
	  "one" },
	{ "like", &step_like_shape, 0, ROW_FIRST, NULL,
	  "another step, from which this one takes the keys it lacks" },
	{ 0 }
};
/* clang-format on */

static const struct step new_step = { .if_wrong = -1 };

static const struct shape step_map = {
	.kind = SHAPE_MAP,
	.form = "a step: a map with an id",
	.rows = step_rows,
};

const struct shape schema_step = {
	.kind = SHAPE_CUSTOM,
	.form = "a step: a map with an id",
	.of = &step_map,
	.size = sizeof(struct step),
	.initial = &new_step,
	.place = AT(step, at),
	.read = load_step,
};

/* The lesson. */

static const struct shape format_shape = {
	.kind = SHAPE_CUSTOM, .form = "1", .read = load_format,
};

static const struct shape minutes_shape = {
	.kind = SHAPE_NUMBER,
	.form = "a number of minutes",
	.size = sizeof(int),
	.least = 1,
	.most = 600,
	.whole = true,
};

static const struct shape needs_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "the id of a lesson or a list of them",
	.of = &schema_lesson_name,
	.size = sizeof(struct lesson_name),
	.most = 20,
};

static const struct shape controls_shape = {
	.kind = SHAPE_NAMED,
	.form = "controls, each with its name before it",
	.of = &schema_control,
	.size = sizeof(struct control),
	.most = LESSON_CONTROLS,
};

static const struct shape runs_shape = {
	.kind = SHAPE_NAMED,
	.form = "runs, each with its name before it",
	.of = &schema_run,
	.size = sizeof(struct run_plan),
	.most = LESSON_RUNS,
};

static const struct shape steps_shape = {
	.kind = SHAPE_LIST,
	.form = "a list of steps",
	.of = &schema_step,
	.size = sizeof(struct step),
	.most = LESSON_STEPS,
	.check = check_steps,
};

/* clang-format off */
static const struct row lesson_rows[] = {
	{ "format", &format_shape, 0, ROW_REQUIRED, NULL,
	  "the version of this language: 1" },
	{ "lesson", &schema_id, AT(lesson, id), ROW_REQUIRED, NULL,
	  "its id, as in the name of its file" },
	{ "title", &schema_prose, AT(lesson, title),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "a few words" },
	{ "goal", &schema_prose, AT(lesson, goal), ROW_TRANSLATABLE, NULL,
	  "what the learner can do afterwards" },
	{ "minutes", &minutes_shape, AT(lesson, minutes), 0, NULL,
	  "how long it takes" },
	{ "needs", &needs_shape, AT(lesson, need), 0, NULL,
	  "lessons of the course to take before this one" },
	{ "let", &schema_let, AT(lesson, scope), ROW_FIRST, NULL,
	  "functions and numbers that all formulas may use" },
	{ "controls", &controls_shape, AT(lesson, control), 0, NULL,
	  "numbers and words that the learner moves" },
	{ "runs", &runs_shape, AT(lesson, run), 0, NULL,
	  "nets that learn" },
	{ "steps", &steps_shape, AT(lesson, step), ROW_REQUIRED, NULL,
	  "the pages of the lesson" },
	{ 0 }
};
/* clang-format on */

const struct shape schema_lesson = {
	.kind = SHAPE_MAP,
	.form = "a lesson: lines as 'title: Two moons'",
	.rows = lesson_rows,
};
