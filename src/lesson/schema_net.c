/* schema_net.c - the lesson language as a table: nets of learning runs. */
#include "schema_parts.h"

#include "gradlab/lesson.h"

#include "load_run.h"

#define AT(member) offsetof(struct net_plan, member)

/* Of Python's generator, which takes negative ones too. */
static const struct shape seed_shape = {
	.kind = SHAPE_FORMULA, .form = "a whole number",
	.least = -1e15, .most = 1e15, .whole = true,
	.check = check_own_number,
};

static const struct shape units_shape = {
	.kind = SHAPE_FORMULA, .form = "a number of units",
	.least = 1, .most = NET_UNITS, .whole = true,
	.check = check_own_number,
};

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
		{ name, &run_number, offsetof(struct init_plan, by), 0,	\
		  NULL, help },						\
		{ 0 }							\
	};								\
	static const struct shape init_##id = {				\
		.kind = SHAPE_MAP, .form = name, .rows = init_rows_##id	\
	};
#include "gradlab/init.def"
#undef INIT

static const struct row init_kinds[] = {
#define INIT(id, name, help)						\
	[INIT_##id] = { name, &init_##id,				\
			offsetof(struct init_plan, kind.value),		\
			ROW_BARE, NULL, help },
#include "gradlab/init.def"
#undef INIT
	[INIT_COUNT] = { 0 }
};

static const char *const init_words[] = {
#define INIT(id, name, help) name,
#include "gradlab/init.def"
#undef INIT
	NULL
};

/* A bare word, which may be a control. */
static const struct shape init_word = {
	.kind = SHAPE_CUSTOM,
	.form = "init",
	.words = init_words,
	.read = load_word,
};

static const struct init_plan new_init = { .kind = { 0, -1, NULL } };

static const struct shape init_one = {
	.kind = SHAPE_ONE_OF,
	.form = "a beginning such as {uniform: 1}",
	.rows = init_kinds,
	.of = &init_word,
	.size = sizeof(struct init_plan),
	.initial = &new_init,
	.check = check_init,
};

static const struct shape inits_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a beginning such as {uniform: 1}, or a list: one a layer",
	.of = &init_one,
	.size = sizeof(struct init_plan),
	.most = NET_LAYERS,
};

static const char *const bias_words[] = { "uniform", NULL };

static const struct shape bias_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a number, or uniform",
	.words = bias_words,
	.read = load_amount,
};

static const struct shape biases_shape = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a number, uniform, or a list: one a layer",
	.of = &bias_shape,
	.size = sizeof(struct amount),
	.most = NET_LAYERS,
};

static const struct shape weights_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a list of layers, each a list of units [w1, ..., bias]",
	.read = load_weights,
};

const struct shape run_layers = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a layer or a list of them",
	.of = &run_layer,
	.size = sizeof(struct formula),
	.most = NET_LAYERS,
};

const struct shape run_layer = {
	.kind = SHAPE_FORMULA, .form = "a layer",
	.least = 1, .most = NET_LAYERS, .whole = true,
	.check = check_own_number,
};

/* clang-format off */
static const struct row net_rows[] = {
	{ "layers", &layers_shape, AT(layers), 0, NULL,
	  "units of each layer, inputs first" },
	{ "activation", &activations_shape, 0, 0, "relu",
	  "what a hidden unit does with its sum" },
	{ "output", &activation_shape, AT(output), 0, "linear",
	  "what the last unit does with its sum" },
	{ "init", &inits_shape, AT(init), 0, "{uniform: 1}",
	  "how the weights are drawn" },
	{ "bias", &biases_shape, AT(bias), 0, "0",
	  "every unit's first bias; uniform draws it" },
	{ "weights", &weights_shape, 0, 0, NULL,
	  "the first weights, layer by layer, in place of drawn ones" },
	{ "freeze", &run_layers, AT(freeze), 0, NULL,
	  "layers that do not learn" },
	{ "seed", &seed_shape, AT(seed), 0, "1337",
	  "another seed, other first weights" },
	{ 0 }
};
/* clang-format on */

const struct shape schema_net = {
	.kind = SHAPE_MAP,
	.form = "a net such as {layers: [2, 16, 1]}",
	.rows = net_rows,
};
