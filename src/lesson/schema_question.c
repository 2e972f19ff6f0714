/* schema_question.c - the lesson language as a table: questions. */
#include "schema_parts.h"

#include "gradlab/lesson.h"

#include "hooks.h"
#include "load_formula.h"

#define AT(type, member) offsetof(struct type, member)

/* Answers. */

static const struct shape answer_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a formula, and if you like its value: f(3) = 20",
	.place = AT(answer, at),
	.read = load_answer,
};

static const struct shape answers_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a formula or a list of them",
	.of = &answer_shape,
	.size = sizeof(struct answer),
};

static const struct shape within_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a number, or a share as 1%",
	.read = load_within,
};

/* clang-format off */
static const struct row wrong_rows[] = {
	{ "is", &answer_shape, AT(wrong, is), ROW_REQUIRED, NULL,
	  "a wrong answer that people give" },
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

static const struct shape wrongs_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a wrong answer or a list of them",
	.of = &wrong_shape,
	.size = sizeof(struct wrong),
};

/* Items of a choice. */

static const struct shape true_shape = {
	.kind = SHAPE_CUSTOM, .form = "a text", .read = load_right
};

/* clang-format off */
static const struct row said_rows[] = {
	{ "say", &schema_prose, AT(choice, say), ROW_TRANSLATABLE, NULL,
	  "the sentence it earns" },
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
	{ "wrong", &schema_prose, AT(choice, text),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "a wrong one" },
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

static const struct choice new_item = { .see = -1 };

static const struct shape item_shape = {
	.kind = SHAPE_ONE_OF,
	.form = "an item such as {right: about 14}",
	.rows = item_kinds,
	.of = &schema_prose,
	.size = sizeof(struct choice),
	.initial = &new_item,
	.place = AT(choice, at),
};

static const struct shape items_shape = {
	.kind = SHAPE_LIST,
	.form = "a list of texts, one of them {right: ...}",
	.of = &item_shape,
	.size = sizeof(struct choice),
	.most = 26,		/* a letter each */
};

/* What every question has; a choice has its wrong answers among its items. */

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
	{ 0 }
};

static const struct row wrong_too_rows[] = {
	{ "wrong", &wrongs_shape, AT(question, wrong), 0, NULL,
	  "wrong answers, each with its sentence; the first that fits" },
	{ 0 }
};
/* clang-format on */

static const struct shape common = {
	.kind = SHAPE_MAP, .form = "a question", .rows = common_rows
};

static const struct shape wrong_too = {
	.kind = SHAPE_MAP, .form = "a question", .rows = wrong_too_rows,
	.of = &common,
};

/* The kinds. */

/* clang-format off */
static const struct row number_rows[] = {
	{ "number", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "answer", &answer_shape, AT(question, answer), ROW_ASKED, NULL,
	  "the formula of the answer" },
	{ "within", &within_shape, 0, 0, "1e-9",
	  "how far off it may be: a number, or a share as 1%" },
	{ "also", &answers_shape, AT(question, also), 0, NULL,
	  "other answers that are right" },
	{ 0 }
};

static const struct row sign_rows[] = {
	{ "sign", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "answer", &answer_shape, AT(question, answer), ROW_ASKED, NULL,
	  "a formula whose sign is the answer" },
	{ 0 }
};

static const struct row choice_rows[] = {
	{ "choice", &schema_prose, AT(question, prompt),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what is asked" },
	{ "of", &items_shape, AT(question, of), ROW_REQUIRED, NULL,
	  "the items: texts, one as {right: text}" },
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
	.of = &wrong_too,
};

static const struct shape shape_SIGN = {
	.kind = SHAPE_MAP, .form = "a question", .rows = sign_rows,
	.of = &wrong_too,
};

static const struct shape shape_CHOICE = {
	.kind = SHAPE_MAP, .form = "a question", .rows = choice_rows,
	.of = &common, .check = check_choices,
};

static const struct shape shape_REACH = {
	.kind = SHAPE_MAP, .form = "a question", .rows = reach_rows,
	.of = &wrong_too,
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
