/* schema_run.c - the lesson language as a table: learning runs. */
#include "schema_parts.h"

#include <math.h>

#include "gradlab/lesson.h"

#include "hooks.h"

#define AT(member) offsetof(struct run_plan, member)

/* Numbers, each a formula of controls. */

static const struct shape samples_shape = {
	.kind = SHAPE_FORMULA, .form = "a number of samples",
	.least = 2, .most = 100000, .whole = true,
};

static const struct shape seed_shape = {
	.kind = SHAPE_FORMULA, .form = "a whole number",
	.least = 0, .most = 4294967295.0, .whole = true,
};

static const struct shape positive_shape = {
	.kind = SHAPE_FORMULA, .form = "a number from 0",
	.least = 0, .most = HUGE_VAL,
};

static const struct shape units_shape = {
	.kind = SHAPE_FORMULA, .form = "a number of units",
	.least = 1, .most = NET_UNITS, .whole = true,
};

static const struct shape count_shape = {
	.kind = SHAPE_FORMULA, .form = "a number of steps",
	.least = 1, .most = 1000000, .whole = true,
};

/* Data. */

/* clang-format off */
static const struct row moons_rows[] = {
	{ "moons", &samples_shape, AT(samples), ROW_REQUIRED, NULL,
	  "how many points" },
	{ "noise", &positive_shape, AT(noise), 0, "0",
	  "how far they stray: a standard deviation" },
	{ "seed", &seed_shape, AT(data_seed), 0, "1337",
	  "another seed, another draw" },
	{ 0 }
};
/* clang-format on */

static const struct shape shape_MOONS = {
	.kind = SHAPE_MAP, .form = "moons", .rows = moons_rows
};

/* In the order of enum data_kind, whose first it is. */
static const struct row data_kinds[] = {
	{ "moons", &shape_MOONS, AT(data_kind), 0, NULL,
	  "two interleaving half circles, scikit-learn's" },
	{ 0 }
};

static const struct shape data_shape = {
	.kind = SHAPE_ONE_OF,
	.form = "data such as {moons: 100, noise: 0.1}",
	.rows = data_kinds,
};

/* The net. */

static const char *const activation_words[] = {
#define ACTIVATION(id, name, op, help) name,
#include "gradlab/activation.def"
#undef ACTIVATION
	NULL
};

static const struct shape activation_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "activation",
	.words = activation_words,
	.read = load_word,
};

static const struct shape activations_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "an activation, or a list: one a hidden layer",
	.of = &activation_shape,
	.read = load_activations,
};

static const struct shape layers_shape = {
	.kind = SHAPE_LIST,
	.form = "the units of each layer, inputs first: [2, 16, 1]",
	.of = &units_shape,
	.size = sizeof(struct formula),
	.most = NET_LAYERS + 1,
};

/* Every way to begin is a key of its own with its number. */
#define INIT(id, name, help)						\
	static const struct row init_rows_##id[] = {			\
		{ name, &schema_formula, AT(init_by), 0, NULL, help },	\
		{ 0 }							\
	};								\
	static const struct shape init_##id = {				\
		.kind = SHAPE_MAP, .form = name, .rows = init_rows_##id	\
	};
#include "gradlab/init.def"
#undef INIT

static const struct row init_kinds[] = {
#define INIT(id, name, help)						\
	[INIT_##id] = { name, &init_##id, AT(init), ROW_BARE, NULL, help },
#include "gradlab/init.def"
#undef INIT
	[INIT_COUNT] = { 0 }
};

static const struct shape init_shape = {
	.kind = SHAPE_ONE_OF,
	.form = "a beginning such as {uniform: 1}",
	.rows = init_kinds,
	.check = check_init,
};

static const struct shape bias_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a number, or uniform",
	.read = load_bias,
};

/* clang-format off */
static const struct row net_rows[] = {
	{ "layers", &layers_shape, AT(layers), 0, NULL,
	  "units of each layer, inputs first" },
	{ "activation", &activations_shape, 0, 0, "relu",
	  "what a hidden unit does with its sum" },
	{ "output", &activation_shape, AT(output), 0, "linear",
	  "what the last unit does with its sum" },
	{ "init", &init_shape, 0, 0, "{uniform: 1}",
	  "how the weights are drawn" },
	{ "bias", &bias_shape, 0, 0, "0",
	  "every unit's first bias; uniform draws it" },
	{ "seed", &seed_shape, AT(net_seed), 0, "1337",
	  "another seed, other first weights" },
	{ 0 }
};
/* clang-format on */

static const struct shape net_shape = {
	.kind = SHAPE_MAP,
	.form = "a net such as {layers: [2, 16, 1]}",
	.rows = net_rows,
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

static const struct shape rate_shape = {
	.kind = SHAPE_FORMULA,
	.form = "a rate: a formula of k",
	.read = load_rate,
};

/* clang-format off */
static const struct row sgd_rows[] = {
	{ "sgd", &rate_shape, AT(rate), ROW_REQUIRED, NULL,
	  "the rate, a formula of k" },
	{ 0 }
};
/* clang-format on */

static const struct shape sgd_shape = {
	.kind = SHAPE_MAP, .form = "sgd", .rows = sgd_rows
};

static const struct row by_kinds[] = {
	{ "sgd", &sgd_shape, AT(optimizer), 0, NULL,
	  "every weight moves by rate times slope" },
	{ 0 }
};

static const struct shape by_shape = {
	.kind = SHAPE_ONE_OF,
	.form = "an optimizer such as {sgd: 0.1}",
	.rows = by_kinds,
};

static const struct shape like_shape = {
	.kind = SHAPE_CUSTOM, .form = "the name of a run", .read = load_like,
};

/* clang-format off */
static const struct row run_rows[] = {
	{ "like", &like_shape, 0, ROW_FIRST, NULL,
	  "another run, of which this one is a copy but for what is said "
	  "here, also inside data and net" },
	{ "data", &data_shape, 0, 0, NULL, "what it learns from" },
	{ "net", &net_shape, 0, 0, NULL, "what learns" },
	{ "loss", &loss_shape, AT(loss), 0, NULL, "what it makes small" },
	{ "l1", &positive_shape, AT(l1), 0, "0",
	  "weight of the sum of |p| in the loss" },
	{ "l2", &positive_shape, AT(l2), 0, "0",
	  "weight of the sum of p^2 in the loss" },
	{ "penalise_bias", &schema_boolean, AT(penalise_bias), 0, "true",
	  "whether l1 and l2 count biases too" },
	{ "by", &by_shape, 0, 0, NULL, "how it goes downhill" },
	{ "steps", &count_shape, AT(steps), 0, "100", "how many it takes" },
	{ 0 }
};
/* clang-format on */

static const struct run_plan initial = {
	.activation = { [1] = { ACTIVATION_RELU, -1, NULL } },
	.activations = 1,
	.output = { ACTIVATION_LINEAR, -1, NULL },
	.loss = { LOSS_HINGE, -1, NULL },
	.init = INIT_UNIFORM,
	.penalise_bias = true,
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
