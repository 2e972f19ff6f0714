/* schema_answer.c - the lesson language as a table: answers. */
#include "schema_answer.h"

#include "gradlab/lesson.h"

#include "hooks.h"
#include "load_formula.h"
#include "schema_parts.h"

#define AT(type, member) offsetof(struct type, member)

/* Formulas. */

const struct shape schema_answer = {
	.kind = SHAPE_CUSTOM,
	.form = "a formula, and if you like its value: f(3) = 20",
	.place = AT(answer, at),
	.read = load_answer,
};

const struct shape schema_answers = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a formula or a list of them",
	.of = &schema_answer,
	.size = sizeof(struct answer),
};

const struct shape schema_same = {
	.kind = SHAPE_CUSTOM,
	.form = "a formula, and if you like an equal one: f'(x) = 6*x - 4",
	.place = AT(answer, at),
	.read = load_same,
};

const struct shape schema_cells = {
	.kind = SHAPE_CUSTOM,
	.form = "a map 'cell: formula'",
	.read = load_cells,
};

/* Texts. */

const struct shape schema_pairs = {
	.kind = SHAPE_CUSTOM,
	.form = "a map 'left side: right side'",
	.read = load_pairs,
};

const struct shape schema_extra = {
	.kind = SHAPE_CUSTOM,
	.form = "a text or a list of them",
	.read = load_extra,
};

static const struct choice new_item = { .see = -1 };

static const struct shape sorted_item = {
	.kind = SHAPE_PROSE,
	.form = "a text",
	.size = sizeof(struct choice),
	.initial = &new_item,
	.place = AT(choice, at),
	.read = load_item,
};

const struct shape schema_sorted = {
	.kind = SHAPE_LIST,
	.form = "a list of texts in their right order",
	.of = &sorted_item,
	.size = sizeof(struct choice),
	.most = QUESTION_ITEMS,
	.check = check_sorted,
};

const struct shape schema_orders = {
	.kind = SHAPE_CUSTOM,
	.form = "a list of the same texts in another order, or several",
	.read = load_orders,
};

/* Items of a choice. */

static const struct shape true_shape = {
	.kind = SHAPE_PROSE, .form = "a text", .read = load_right
};

static const struct shape text_shape = {
	.kind = SHAPE_PROSE, .form = "a text", .read = load_item
};

/* clang-format off */
static const struct row said_rows[] = {
	{ "say", &schema_prose, AT(choice, say), ROW_TRANSLATABLE, NULL,
	  "the sentence it earns; beside right in a multi: where missed" },
	{ "see", &schema_see, AT(choice, see), 0, NULL,
	  "a panel to look at" },
	{ 0 }
};
/* clang-format on */

static const struct shape said = {
	.kind = SHAPE_MAP, .form = "an item", .rows = said_rows
};

/* clang-format off */
static const struct row right_rows[] = {
	{ "right", &true_shape, 0, ROW_REQUIRED | ROW_TRANSLATABLE, NULL,
	  "the right one" },
	{ 0 }
};

static const struct row false_rows[] = {
	{ "wrong", &text_shape, 0, ROW_REQUIRED | ROW_TRANSLATABLE, NULL,
	  "a wrong one" },
	{ 0 }
};
/* clang-format on */

static const struct shape right_item = {
	.kind = SHAPE_MAP, .form = "an item", .rows = right_rows, .of = &said
};

static const struct shape false_item = {
	.kind = SHAPE_MAP, .form = "an item", .rows = false_rows, .of = &said
};

static const struct row item_kinds[] = {
	{ "right", &right_item, ROW_NOWHERE, 0, NULL, "the right one" },
	{ "wrong", &false_item, ROW_NOWHERE, 0, NULL, "a wrong one" },
	{ 0 }
};

static const struct shape item_shape = {
	.kind = SHAPE_ONE_OF,
	.form = "an item such as {right: about 14}",
	.rows = item_kinds,
	.of = &text_shape,
	.size = sizeof(struct choice),
	.initial = &new_item,
	.place = AT(choice, at),
};

const struct shape schema_items = {
	.kind = SHAPE_LIST,
	.form = "a list of texts, one of them {right: ...}",
	.of = &item_shape,
	.size = sizeof(struct choice),
	.most = QUESTION_ITEMS,
};

const struct shape schema_marked = {
	.kind = SHAPE_LIST,
	.form = "a list of texts, those that hold as {right: ...}",
	.of = &item_shape,
	.size = sizeof(struct choice),
	.most = QUESTION_ITEMS,
};

/* Wrong answers. */

static const struct shape is_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a wrong answer in the shape of the right one",
	.read = load_is,
};

/* clang-format off */
static const struct row wrong_rows[] = {
	{ "is", &is_shape, 0, ROW_REQUIRED, NULL,
	  "a wrong answer that people give; of cells and a match only those "
	  "that matter" },
	{ "say", &schema_prose, AT(wrong, say),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "the sentence it earns" },
	{ "see", &schema_see, AT(wrong, see), 0, NULL,
	  "a panel to look at" },
	{ 0 }
};
/* clang-format on */

static const struct wrong new_wrong = { .see = -1 };

static const struct shape wrong_shape = {
	.kind = SHAPE_MAP,
	.form = "a wrong answer: {is: f(3), say: ...}",
	.rows = wrong_rows,
	.size = sizeof(struct wrong),
	.initial = &new_wrong,
	.place = AT(wrong, at),
};

const struct shape schema_wrongs = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a wrong answer or a list of them",
	.of = &wrong_shape,
	.size = sizeof(struct wrong),
};
