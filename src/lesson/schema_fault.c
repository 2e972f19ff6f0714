/* schema_fault.c - the lesson language as a table: faults. */
#include "schema_parts.h"

#include "gradlab/lesson.h"

#include "hooks.h"

#define AT(member) offsetof(struct fault, member)

static const char *const names[] = {
#define FAULT(id, name, ...) name,
#include "gradlab/fault.def"
#undef FAULT
	NULL
};

/* The main thing of each kind, and where it goes. */

static const struct shape main_NONE = {
	.kind = SHAPE_CUSTOM, .form = "nothing", .read = load_nothing
};
#define main_OVERWRITE main_NONE
#define main_NO_CLEAR main_NONE
#define main_WRONG_SIGN main_NONE

static const struct shape main_ORDER = {
	.kind = SHAPE_CUSTOM,
	.form = "leaves_first, recursive or a list of names",
	.read = load_order,
};

static const struct shape main_CLEAR_ONLY = {
	.kind = SHAPE_CUSTOM,
	.form = "names of 'let' and of controls",
	.read = load_names,
};

static const struct shape main_WRONG_RULE = {
	.kind = SHAPE_CUSTOM,
	.form = "operations with their slopes: {tanh: 1 - v}",
	.read = load_rules,
};

static const struct shape layer_shape = {
	.kind = SHAPE_FORMULA, .form = "a layer",
	.least = 1, .most = NET_LAYERS, .whole = true,
};

static const struct shape main_DROP_ACTIVATION = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a layer or a list of them",
	.of = &layer_shape,
	.size = sizeof(struct formula),
	.most = NET_LAYERS,
};

static const struct shape seed_shape = {
	.kind = SHAPE_FORMULA, .form = "a whole number",
	.least = 0, .most = 4294967295.0, .whole = true,
};

static const struct shape main_SHUFFLE_LABELS = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a seed",
	.of = &seed_shape,
	.size = sizeof(struct formula),
	.most = 1,
};

static const struct shape main_LABEL_CODING = {
	.kind = SHAPE_LIST,
	.form = "two labels: [0, 1]",
	.of = &schema_formula,
	.size = sizeof(struct formula),
	.most = 2,
	.check = check_labels,
};

static const struct shape main_UNSCALED = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = "a factor",
	.of = &schema_formula,
	.size = sizeof(struct formula),
	.most = 1,
};

enum {
	at_NONE = 0,
	at_OVERWRITE = 0,
	at_ORDER = 0,
	at_NO_CLEAR = 0,
	at_CLEAR_ONLY = AT(names),
	at_WRONG_RULE = 0,
	at_WRONG_SIGN = 0,
	at_DROP_ACTIVATION = AT(number),
	at_SHUFFLE_LABELS = AT(number),
	at_LABEL_CODING = AT(number),
	at_UNSCALED = AT(number)
};

#define FAULT(id, name, bare, graph, run, help, told)			\
	static const struct row rows_##id[] = {				\
		{ name, &main_##id, at_##id, ROW_REQUIRED, NULL, help }, \
		{ 0 }							\
	};								\
	static const struct shape shape_##id = {			\
		.kind = SHAPE_MAP, .form = name, .rows = rows_##id	\
	};
#include "gradlab/fault.def"
#undef FAULT

/* The kind is set by load_fault(), which also knows controls. */
static const struct row kinds[] = {
#define FAULT(id, name, bare, graph, run, help, told)			\
	[FAULT_##id] = { name, &shape_##id, AT(kind.value),		\
			 bare ? ROW_BARE : 0, NULL, help },
#include "gradlab/fault.def"
#undef FAULT
	[FAULT_COUNT] = { 0 }
};

static const struct shape one_of = {
	.kind = SHAPE_ONE_OF,
	.form = "a fault such as {order: recursive}",
	.rows = kinds,
};

static const struct fault initial = { .kind = { FAULT_NONE, -1, NULL } };

static const struct shape fault_shape = {
	.kind = SHAPE_CUSTOM,
	.form = "a fault such as overwrite or {order: recursive}",
	.of = &one_of,
	.words = names,
	.size = sizeof(struct fault),
	.initial = &initial,
	.place = AT(at),
	.read = load_fault,
};

/* Of a run or of a graph; a panel that may show either asks later which. */

#define FAULT_FORM "a fault or a list of them"

const struct shape schema_faults = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = FAULT_FORM,
	.of = &fault_shape,
	.size = sizeof(struct fault),
	.most = FAULT_COUNT,
};

const struct shape schema_run_faults = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = FAULT_FORM,
	.of = &fault_shape,
	.size = sizeof(struct fault),
	.most = FAULT_COUNT,
	.check = check_run_faults,
};

const struct shape schema_graph_faults = {
	.kind = SHAPE_ONE_OR_LIST,
	.form = FAULT_FORM,
	.of = &fault_shape,
	.size = sizeof(struct fault),
	.most = FAULT_COUNT,
	.check = check_graph_faults,
};
