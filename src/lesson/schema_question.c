/* schema_question.c - the lesson language as a table: questions. */
#include "schema_parts.h"

#include "gradlab/lesson.h"

#include "hooks.h"
#include "schema_answer.h"

#define AT(type, member) offsetof(struct type, member)

static const struct shape within_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a number, or a share as 1%",
	.read = load_within,
};

static const struct shape names_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a name or a list of them",
	.read = load_formula_names,
};

/* What every question has. */

static const struct shape hints_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a hint or a list of them",
	.of = &schema_prose,
	.size = sizeof(struct prose),
};

/* clang-format off */
static const struct row common_rows[] = {
	{ "hints", &hints_shape, AT(question, hint), ROW_TRANSLATABLE, NULL,
	  "told one at a time; the last may give the way" },
	{ "then", &schema_prose, AT(question, then), ROW_TRANSLATABLE, NULL,
	  "a word when it is answered" },
	{ "wrong", &schema_wrongs, AT(question, wrong), 0, NULL,
	  "wrong answers, each with its sentence; the first that fits" },
	{ 0 }
};
/* clang-format on */

static const struct shape common = {
	.kind = SHAPE_MAP, .form = "a question", .rows = common_rows
};

/* The kinds. */

/* clang-format off */
static const struct row number_rows[] = {
	{ "number", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "answer", &schema_answer, AT(question, answer), ROW_ASKED, NULL,
	  "the formula of the answer" },
	{ "within", &within_shape, 0, 0, "1e-9",
	  "how far off it may be: a number, or a share as 1%" },
	{ "also", &schema_answers, AT(question, also), 0, NULL,
	  "other answers that are right" },
	{ 0 }
};

static const struct row sign_rows[] = {
	{ "sign", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "answer", &schema_answer, AT(question, answer), ROW_ASKED, NULL,
	  "a formula whose sign is the answer" },
	{ 0 }
};

static const struct row choice_rows[] = {
	{ "choice", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "of", &schema_items, AT(question, of), ROW_REQUIRED, NULL,
	  "the items: texts, one as {right: text}" },
	{ 0 }
};

static const struct row multi_rows[] = {
	{ "multi", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "of", &schema_marked, AT(question, of),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL,
	  "the items: texts, each that holds as {right: text}" },
	{ 0 }
};

static const struct row order_rows[] = {
	{ "order", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is to be sorted" },
	{ "answer", &schema_sorted, AT(question, of),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL,
	  "the texts in their right order" },
	{ "also", &schema_orders, 0, 0, NULL,
	  "other orders that are right" },
	{ 0 }
};

static const struct row match_rows[] = {
	{ "match", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is to be paired" },
	{ "answer", &schema_pairs, 0, ROW_REQUIRED | ROW_TRANSLATABLE, NULL,
	  "the pairs: a map 'left side: right side'" },
	{ "extra", &schema_extra, 0, ROW_TRANSLATABLE, NULL,
	  "right sides that fit nothing" },
	{ 0 }
};

static const struct row cells_rows[] = {
	{ "cells", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "answer", &schema_cells, 0, ROW_REQUIRED, NULL,
	  "the boxes: a map 'cell: formula'" },
	{ "within", &within_shape, 0, 0, "1e-9",
	  "how far off each may be: a number, or a share as 1%" },
	{ 0 }
};

static const struct row formula_rows[] = {
	{ "formula", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "in", &names_shape, 0, ROW_FIRST, "x", "the names it is in" },
	{ "answer", &schema_same, AT(question, answer), ROW_ASKED, NULL,
	  "the formula; any equal one is right" },
	{ "over", &schema_range, AT(question, over), 0, "[-3, 3]",
	  "where the two are compared" },
	{ 0 }
};

static const struct row reach_rows[] = {
	{ "reach", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is to be done" },
	{ "until", &schema_formula, AT(question, until), ROW_REQUIRED, NULL,
	  "the condition, tried after every action" },
	{ "for_example", &schema_settings, AT(question, for_example), 0,
	  NULL, "a setting that meets it" },
	{ "unreachable", &schema_boolean, AT(question, unreachable), 0,
	  "false", "it may be given up after a minute" },
	{ 0 }
};
/* clang-format on */

static const struct shape shape_NUMBER = {
	.kind = SHAPE_MAP, .form = "a question", .rows = number_rows,
	.of = &common,
};

static const struct shape shape_SIGN = {
	.kind = SHAPE_MAP, .form = "a question", .rows = sign_rows,
	.of = &common,
};

static const struct shape shape_CHOICE = {
	.kind = SHAPE_MAP, .form = "a question", .rows = choice_rows,
	.of = &common, .check = check_choices,
};

static const struct shape shape_MULTI = {
	.kind = SHAPE_MAP, .form = "a question", .rows = multi_rows,
	.of = &common, .check = check_items,
};

static const struct shape shape_ORDER = {
	.kind = SHAPE_MAP, .form = "a question", .rows = order_rows,
	.of = &common,
};

static const struct shape shape_MATCH = {
	.kind = SHAPE_MAP, .form = "a question", .rows = match_rows,
	.of = &common,
};

static const struct shape shape_CELLS = {
	.kind = SHAPE_MAP, .form = "a question", .rows = cells_rows,
	.of = &common,
};

static const struct shape shape_FORMULA = {
	.kind = SHAPE_MAP, .form = "a question", .rows = formula_rows,
	.of = &common,
};

static const struct shape shape_REACH = {
	.kind = SHAPE_MAP, .form = "a question", .rows = reach_rows,
	.of = &common,
};

static const struct row kinds[] = {
#define QUESTION(id, name, help)					\
	[QUESTION_##id] = { name, &shape_##id, AT(question, kind), 0, NULL, \
			    help },
#include "gradlab/question.def"
#undef QUESTION
	[QUESTION_COUNT] = { 0 }
};

static const struct shape one_of = {
	.kind = SHAPE_ONE_OF,
	.form = "a question such as {number: How steep?, answer: f'(3)}",
	.rows = kinds,
	.place = AT(question, at),
};

const struct shape schema_question = {
	.kind = SHAPE_CUSTOM,
	.form = "a question such as {number: How steep?, answer: f'(3)}",
	.of = &one_of,
	.read = load_question,
};

const struct shape schema_prediction = {
	.kind = SHAPE_CUSTOM,
	.form = "a question such as {choice: How far?, of: [near, far]}",
	.of = &one_of,
	.read = load_prediction,
};
