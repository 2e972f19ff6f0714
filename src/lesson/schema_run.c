/* schema_run.c - the lesson language as a table: learning runs. */
#include "schema_parts.h"

#include <math.h>

#include "gradlab/lesson.h"

#include "hooks.h"
#include "load_run.h"

#define AT(member) offsetof(struct run_plan, member)

static const struct shape steps_shape = {
	.kind = SHAPE_FORMULA, .form = "a number of steps",
	.least = 1, .most = RUN_STEPS, .whole = true,
	.check = check_own_number,
};

/* How it learns. */

static const char *const loss_words[] = {
#define LOSS(id, name, help) name,
#include "gradlab/loss.def"
#undef LOSS
	NULL
};

static const struct shape loss_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "loss",
	.words = loss_words,
	.read = load_word,
};

static const char *const truth_words[] = { "false", "true", NULL };

static const struct shape truth_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "true or false",
	.words = truth_words,
	.read = load_word,
};

static const struct shape rate_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a rate: a formula of k",
	.read = load_rate,
	.check = check_own_number,
};

static const struct shape share_shape = {
	.kind = SHAPE_FORMULA, .form = "a number from 0 to 1",
	.least = 0, .most = 1, .check = check_own_number,
};

static const struct row beta_row[] = {
	{ "beta", &share_shape, AT(beta), 0, "0.9",
	  "how much of the running mean stays at each step" },
	{ 0 }
};

static const struct shape beta_shape = {
	.kind = SHAPE_MAP, .form = "beta", .rows = beta_row
};

static const struct row epsilon_row[] = {
	{ "epsilon", &run_positive, AT(epsilon), 0, "1e-8",
	  "keeps the divisor from 0" },
	{ 0 }
};

static const struct shape epsilon_shape = {
	.kind = SHAPE_MAP, .form = "epsilon", .rows = epsilon_row
};

static const struct shape rmsprop_shape = {
	.kind = SHAPE_MAP, .form = "rmsprop", .rows = beta_row,
	.of = &epsilon_shape,
};

/* clang-format off */
static const struct row adam_more[] = {
	{ "beta1", &share_shape, AT(beta1), 0, "0.9",
	  "of the running mean of slopes" },
	{ "beta2", &share_shape, AT(beta2), 0, "0.999",
	  "of the running mean of their squares" },
	{ "correct", &truth_shape, AT(correct), 0, "true",
	  "whether early means are corrected, which begin too small" },
	{ 0 }
};
/* clang-format on */

static const struct shape adam_shape = {
	.kind = SHAPE_MAP, .form = "adam", .rows = adam_more,
	.of = &epsilon_shape,
};

static const struct row adamw_more[] = {
	{ "decay", &run_positive, AT(decay), 0, "0.01",
	  "how much weights shrink, times the rate" },
	{ 0 }
};

static const struct shape adamw_shape = {
	.kind = SHAPE_MAP, .form = "adamw", .rows = adamw_more,
	.of = &adam_shape,
};

/* Each kind with its rate, and with what it shares with others. */
#define BY(id, name, more)						\
	static const struct row by_rows_##id[] = {			\
		{ name, &rate_shape, AT(rate), 0, NULL,			\
		  "the rate, a formula of k" },				\
		{ 0 }							\
	};								\
	static const struct shape by_##id = {				\
		.kind = SHAPE_MAP, .form = name,			\
		.rows = by_rows_##id, .of = more			\
	};
BY(SGD, "sgd", NULL)
BY(MOMENTUM, "momentum", &beta_shape)
BY(NESTEROV, "nesterov", &beta_shape)
BY(RMSPROP, "rmsprop", &rmsprop_shape)
BY(ADAM, "adam", &adam_shape)
BY(ADAMW, "adamw", &adamw_shape)
#undef BY

static const struct row by_kinds[] = {
#define OPTIMIZER(id, name, slots, help)				\
	[OPTIMIZER_##id] = { name, &by_##id, AT(optimizer), 0, NULL, help },
#include "gradlab/optimizer.def"
#undef OPTIMIZER
	[OPTIMIZER_COUNT] = { 0 }
};

static const struct shape by_one = {
	.kind = SHAPE_ONE_OF,
	.form = "an optimizer such as {sgd: 0.1}",
	.rows = by_kinds,
};

static const struct shape by_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "an optimizer such as {sgd: 0.1}",
	.of = &by_one,
	.read = load_copied,
};

static const char *const batch_words[] = { "all", NULL };

static const struct shape batch_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a number of samples, or all",
	.words = batch_words,
	.least = 1, .most = DATA_SAMPLES, .whole = true,
	.read = load_amount,
};

/* Descent on a formula. */

static const struct shape from_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "where it begins: {x: 3}",
	.read = load_from,
};

static const struct shape minimise_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a formula of the names in 'from'",
	.read = load_minimise,
};

static const struct shape like_shape = {
	.kind = SHAPE_CUSTOM, .form = "the name of a run", .read = load_like,
};

/* clang-format off */
static const struct row run_rows[] = {
	{ "like", &like_shape, 0, ROW_FIRST, NULL,
	  "another run, of which this one is a copy but for what is said "
	  "here, also inside data, net and by" },
	{ "data", &schema_data, AT(data), 0, NULL, "what it learns from" },
	{ "net", &schema_net, AT(net), 0, NULL, "what learns" },
	{ "loss", &loss_shape, AT(loss), 0, NULL, "what it makes small" },
	{ "l1", &run_positive, AT(l1), 0, "0",
	  "weight of the sum of |p| in the loss" },
	{ "l2", &run_positive, AT(l2), 0, "0",
	  "weight of the sum of p^2 in the loss" },
	{ "penalise_bias", &truth_shape, AT(penalise_bias), 0, "true",
	  "whether l1 and l2 count biases too" },
	{ "by", &by_shape, 0, 0, NULL, "how it goes downhill" },
	{ "batch", &batch_shape, AT(batch), 0, "all",
	  "samples an update" },
	{ "batch_seed", &run_seed, AT(batch_seed), 0, "the data's seed",
	  "another seed, other batches" },
	{ "steps", &steps_shape, AT(steps), 0, "100", "how many it takes" },
	{ "from", &from_shape, 0, ROW_FIRST, NULL,
	  "the names that move, and where they begin" },
	{ "minimise", &minimise_shape, 0, 0, NULL,
	  "a formula to descend on, in place of data, net and loss" },
	{ "fault", &schema_run_faults, AT(fault), 0, "none",
	  "mistakes in its engine, told when the step's questions are done" },
	{ 0 }
};
/* clang-format on */

static const struct run_plan initial = {
	.data = { .kind = DATA_NONE, .scale = { .word = { -1, -1, NULL } } },
	.net = { .output = { -1, -1, NULL } },
	.loss = { LOSS_NONE, -1, NULL },
	.penalise_bias = { true, -1, NULL },
	.optimizer = -1,
	.correct = { true, -1, NULL },
	.batch = { .word = { 0, -1, NULL } },
};

static const struct shape run_map = {
	.kind = SHAPE_MAP,
	.form = "a run: a map with data, net, loss and by",
	.rows = run_rows,
	.size = sizeof(struct run_plan),
	.initial = &initial,
	.place = AT(at),
	.check = check_run,
};

const struct shape schema_run = {
	.kind = SHAPE_CUSTOM,
	.form = "a run: a map with data, net, loss and by",
	.of = &run_map,
	.read = load_run,
};
