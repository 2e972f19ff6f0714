/* figure.c - reads the words of a run; measures what a figure is of. */
#include "figure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/scope.h"
#include "gradlab/sweep.h"

static void wrong(const char *what)
{
	printf("Bail out! figure: '%s'\n", what);
	exit(1);
}

/* A formula of the names given, which must outlive it. */
static struct formula formula(struct figure *figure, const char *text,
			      const char *const *names, int count)
{
	struct err err;
	struct formula read = { 0 };

	err_init(&err, NULL);
	if (!scope_formula(NULL, &read, &figure->arena, text, strlen(text),
			   names, count, (struct origin){ .err = &err }))
		wrong(err_first(&err));
	err_release(&err);
	return read;
}

static void set_layers(struct figure *figure, const char *value)
{
	struct net_spec *net = &figure->spec.net;
	int layer = -1;

	for (const char *at = value; at; at = strchr(at, '-')) {
		at += *at == '-';
		net->width[++layer] = atoi(at);
	}
	net->layers = layer;
	for (int i = 1; i <= NET_LAYERS; i++)
		net->activation[i] = i < layer ? net->activation[1]
					       : ACTIVATION_LINEAR;
}

static void set_activation(struct figure *figure, enum activation activation)
{
	for (int i = 1; i < figure->spec.net.layers; i++)
		figure->spec.net.activation[i] = activation;
}

static void set_init(struct figure *figure, const char *value)
{
	static const char *const names[] = {
#define INIT(id, name, help) name,
#include "gradlab/init.def"
#undef INIT
	};
	const char *colon = strchr(value, ':');
	size_t length = colon ? (size_t)(colon - value) : strlen(value);

	for (int i = 0; i < INIT_COUNT; i++)
		if (strlen(names[i]) == length &&
		    !strncmp(names[i], value, length))
			net_init_all(&figure->spec.net, (enum init)i,
				     colon ? atof(colon + 1) : 1);
}

/* Hidden layers drawn that many times as wide. */
static void set_lecun_times(struct figure *figure, const char *value)
{
	struct net_spec *net = &figure->spec.net;

	for (int i = 1; i <= net->layers; i++) {
		net->init[i] = INIT_NORMAL;
		net->init_by[i] = (i < net->layers ? atof(value) : 1) *
				  sqrt(1.0 / net->width[i - 1]);
	}
}

static void set_uniform_times(struct figure *figure, const char *value)
{
	for (int i = 1; i < figure->spec.net.layers; i++)
		figure->spec.net.init_by[i] = atof(value);
}

static void set_features(struct figure *figure, const char *value)
{
	static const char *const names[] = { "x1", "x2" };
	static const struct {
		const char *word, *text[4];
		int count;
	} row[] = {
		{ "squares", { "x1", "x2", "x1^2", "x2^2" }, 4 },
		{ "product", { "x1", "x2", "x1*x2" }, 3 },
		{ "sines", { "x1", "x2", "sin(2*pi*x1)", "sin(2*pi*x2)" }, 4 },
	};
	struct formula *list = arena_alloc(&figure->arena, 4, sizeof(*list));

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		if (strcmp(row[i].word, value))
			continue;
		for (int j = 0; j < row[i].count; j++)
			list[j] = formula(figure, row[i].text[j], names, 2);
		figure->spec.features.count = row[i].count;
	}
	figure->spec.features.formula = list;
}

static void set_minimise(struct figure *figure, const char *value)
{
	static const char *const names[] = { "u", "v" };
	struct formula *f = arena_alloc(&figure->arena, 1, sizeof(*f));
	bool bowl = !strcmp(value, "bowl");

	*f = bowl ? formula(figure, "(u^2 + 25*v^2)/2", names, 2)
		  : formula(figure, "3*u^2 - 4*u + 5", names, 1);
	figure->spec.minimise = (struct minimise_spec){
		f, { bowl ? 10 : 3, 1 }
	};
}

static void set_rule(struct figure *figure, enum op op, const char *a,
		     const char *b)
{
	static const char *const names[] = { "a", "b", "v" };
	struct formula *slope =
		arena_alloc(&figure->arena, 2, sizeof(*slope));
	struct sweep_rule *rule = arena_alloc(&figure->arena, 1, sizeof(*rule));

	slope[0] = formula(figure, a, names, 3);
	rule->op = op;
	rule->slope[0] = &slope[0];
	if (b) {
		slope[1] = formula(figure, b, names, 3);
		rule->slope[1] = &slope[1];
	}
	figure->spec.fault.rule = rule;
	figure->spec.fault.rules = 1;
}

static void set_test(struct figure *figure, const char *value)
{
	figure->test = figure->spec.data;
	figure->test.seed = (uint32_t)atoi(value);
	figure->spec.data.test = &figure->test;
}

static void set_by(struct figure *figure, enum optimizer kind,
		   const char *value)
{
	optimizer_spec_init(&figure->spec.by, kind);
	figure->rate = atof(value);
	figure->demo_rate = false;
}

static void lecture(struct figure *figure)
{
	static const double rows[] = { 2, 3, -1, 1,  3, -1, 0.5, -1,
				       0.5, 1, 1, -1,  1, 1, -1, 1 };
	struct run_spec *spec = &figure->spec;

	spec->data.kind = DATA_POINTS;
	spec->data.samples = 4;
	spec->data.inputs = 3;
	spec->data.rows = rows;
	spec->loss = LOSS_SQUARED;
	set_layers(figure, "3-4-4-1");
	for (int i = 1; i <= 3; i++) {
		spec->net.activation[i] = ACTIVATION_TANH;
		spec->net.biased[i] = BIAS_DRAWN;
	}
}

static void demo(struct figure *figure)
{
	figure->spec.data.noise = 0.1;
	figure->spec.l2 = 1e-4;
	figure->demo_rate = true;
	set_layers(figure, "2-16-16-1");
}

static void ward(struct figure *figure)
{
	figure->spec.data.noise = 0.1;
	figure->spec.net.seed = 13;
	set_layers(figure, "2-8-8-1");
}

static void drop(struct figure *figure)
{
	for (int i = 1; i < figure->spec.net.layers; i++)
		figure->spec.fault.drop_activation[i] = true;
}

static bool is(const char *word, const char *name)
{
	return !strcmp(word, name);
}

static const char *const data_names[] = {
#define DATA(id, name, help) name,
#include "gradlab/data.def"
#undef DATA
};

static const char *const activation_names[] = {
#define ACTIVATION(id, name, op, help) name,
#include "gradlab/activation.def"
#undef ACTIVATION
};

static const char *const loss_names[] = {
#define LOSS(id, name, help) name,
#include "gradlab/loss.def"
#undef LOSS
};

static int index_of(const char *const *names, int count, const char *word)
{
	while (count-- && !is(names[count], word))
		;
	return count;
}

/* A kind of data, an activation or a loss. */
static bool named_word(struct figure *figure, const char *word)
{
	int data = index_of(data_names, DATA_COUNT, word);
	int activation = index_of(activation_names, ACTIVATION_COUNT, word);
	int loss = index_of(loss_names, LOSS_COUNT, word);

	if (data >= 0)
		data_spec_init(&figure->spec.data, (enum data_kind)data);
	if (activation >= 0)
		set_activation(figure, (enum activation)activation);
	if (loss >= 0)
		figure->spec.loss = (enum loss)loss;
	return data >= 0 || activation >= 0 || loss >= 0;
}

/* A word that stands alone. */
static bool bare_word(struct figure *figure, const char *word)
{
	struct run_faults *fault = &figure->spec.fault;

	if (named_word(figure, word))
		return true;
	if (is(word, "lecture"))
		lecture(figure);
	else if (is(word, "demo"))
		demo(figure);
	else if (is(word, "ward"))
		ward(figure);
	else if (is(word, "wrong_sign"))
		fault->wrong_sign = true;
	else if (is(word, "no_clear"))
		fault->no_clear = true;
	else if (is(word, "overwrite"))
		fault->overwrite = true;
	else if (is(word, "drop"))
		drop(figure);
	else if (is(word, "zero_one"))
		fault->label[1] = fault->label_coding = true;
	else if (is(word, "tanh_rule"))
		set_rule(figure, OP_TANH, "1 - v", NULL);
	else if (is(word, "minus_rule"))
		set_rule(figure, OP_SUB, "1", "1");
	else
		return false;
	return true;
}

static void set_bias1(struct figure *figure, const char *value)
{
	figure->spec.net.biased[1] = BIAS_NUMBER;
	figure->spec.net.bias[1] = atof(value);
}

static const char *const optimizer_names[] = {
#define OPTIMIZER(id, name, slots, help) name,
#include "gradlab/optimizer.def"
#undef OPTIMIZER
};

/* A number that goes where it belongs as it is. */
static bool number_word(struct figure *figure, const char *word, double value)
{
	struct run_spec *spec = &figure->spec;

	if (is(word, "n"))
		spec->data.samples = (size_t)value;
	else if (is(word, "noise"))
		spec->data.noise = value;
	else if (is(word, "dataseed"))
		spec->data.seed = (uint32_t)value;
	else if (is(word, "testn"))
		figure->test.samples = (size_t)value;
	else if (is(word, "seed"))
		spec->net.seed = (int64_t)value;
	else if (is(word, "steps"))
		spec->steps = (int)value;
	else if (is(word, "l2"))
		spec->l2 = value;
	else if (is(word, "beta"))
		spec->by.beta = value;
	else if (is(word, "batch"))
		spec->batch = (size_t)value;
	else if (is(word, "unscaled"))
		spec->fault.unscaled = value;
	else
		return false;
	return true;
}

static void set_shuffled(struct figure *figure, const char *value)
{
	figure->spec.fault.shuffle_labels = true;
	figure->spec.fault.shuffle_seed = (uint32_t)atoi(value);
}

static void set_vary(struct figure *figure, const char *value)
{
	figure->vary_data = is(value, "data");
}

static bool valued_word(struct figure *figure, const char *word,
			const char *value)
{
	static const struct {
		const char *word;
		void (*set)(struct figure *figure, const char *value);
	} row[] = {
		{ "net", set_layers },	   { "init", set_init },
		{ "test", set_test },	   { "features", set_features },
		{ "bias1", set_bias1 },	   { "minimise", set_minimise },
		{ "vary", set_vary },	   { "shuffled", set_shuffled },
		{ "lecun_times", set_lecun_times },
		{ "uniform_times", set_uniform_times },
	};
	int by = index_of(optimizer_names, OPTIMIZER_COUNT, word);

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
		if (is(word, row[i].word)) {
			row[i].set(figure, value);
			return true;
		}
	if (by >= 0)
		set_by(figure, (enum optimizer)by, value);
	return by >= 0 || number_word(figure, word, atof(value));
}

void figure_read(struct figure *figure, const char *words)
{
	char *copy, *word, *rest;

	memset(figure, 0, sizeof(*figure));
	run_spec_init(&figure->spec);
	copy = mem_string(words);
	for (word = strtok_r(copy, " ", &rest); word;
	     word = strtok_r(NULL, " ", &rest)) {
		char *equals = strchr(word, '=');

		if (equals)
			*equals = '\0';
		if (equals ? !valued_word(figure, word, equals + 1)
			   : !bare_word(figure, word))
			wrong(word);
	}
	free(copy);
	if (run_spec_wrong(&figure->spec))
		wrong(run_spec_wrong(&figure->spec));
}

void figure_release(struct figure *figure)
{
	arena_release(&figure->arena);
	memset(figure, 0, sizeof(*figure));
}

double figure_rate(const struct figure *figure, int k)
{
	return figure->demo_rate ? 1 - 0.9 * k / 100 : figure->rate;
}
