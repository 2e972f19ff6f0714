/* load_run.c - a learning run's plan. */
#include "hooks.h"

#include <string.h>

#include "depend.h"
#include "load_formula.h"
#include "schema_parts.h"

static int run_count(const struct loader *loader)
{
	int count = 0;

	if (!loader->runs || loader->runs->kind != YAML_MAP)
		return 0;
	for (struct yaml *r = loader->runs->first; r; r = r->next)
		count++;
	return count < LESSON_RUNS ? count : LESSON_RUNS;
}

/* A run is read once: in file order, or earlier where another is like it. */
bool load_run(struct loader *loader, const struct shape *shape,
	      struct yaml *yaml, void *to)
{
	struct run_plan *run = to;
	enum run_state *state = &loader->run_state[run - loader->lesson->run];
	bool good;

	if (*state == RUN_READ)
		return loader_good(yaml);
	*state = RUN_BEING_READ;
	good = loader_read(loader, shape->of, yaml, to);
	run->name = yaml->key->text;
	*state = RUN_READ;
	return good;
}

int run_named(struct loader *loader, struct yaml *yaml)
{
	const char *names[LESSON_RUNS + 1] = { NULL };
	struct yaml *run = loader->runs ? loader->runs->first : NULL;
	int count = run_count(loader);

	for (int i = 0; i < count; i++, run = run->next)
		names[i] = run->key->kind == YAML_TEXT ? run->key->text : "";
	return loader_word(loader, yaml, names, "run");
}

bool load_like(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct run_plan *run = to, *other;
	struct yaml *node;
	struct place at = run->at;
	int index = run_named(loader, yaml);

	(void)shape;
	if (index < 0)
		return false;
	node = loader->runs->first;
	for (int i = 0; i < index; i++)
		node = node->next;
	other = &loader->lesson->run[index];
	if (loader->run_state[index] == RUN_BEING_READ)
		return loader_error(loader, yaml,
				    "'%s' is like this run in turn",
				    yaml->text);
	if (!loader_read(loader, &schema_run, node, other)) {
		yaml->told = true; /* the fault lies there */
		return false;
	}
	*run = *other;
	run->at = at;
	return true;
}

/* The control of that name, if it holds words, or NULL. */
static const struct symbol *find_control(const struct loader *loader,
					 const char *name)
{
	const struct symbol *symbol = scope_find(loader->scope, name);

	return symbol && symbol->kind == SYMBOL_WORDS ? symbol : NULL;
}

static int index_of(const char *const *words, const char *text)
{
	for (int i = 0; words[i]; i++)
		if (!strcmp(words[i], text))
			return i;
	return -1;
}

/* A control in place of a word must hold nothing but such words. */
static bool read_control(struct loader *loader, const struct shape *shape,
			 struct yaml *yaml, int index, struct word *word)
{
	const struct control *control = &loader->lesson->control[index];
	int *meaning = arena_alloc(loader->arena, (size_t)control->values,
				   sizeof(*meaning));

	*word = (struct word){ 0, index, meaning };
	for (int i = 0; i < control->values; i++) {
		meaning[i] = index_of(shape->words, control->word[i]);
		if (meaning[i] < 0)
			return loader_error(loader, yaml,
					    "the control '%s' holds '%s', "
					    "which is no %s",
					    yaml->text, control->word[i],
					    shape->form);
	}
	return true;
}

bool load_word(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct word *word = to;
	const struct symbol *control;

	if (!loader_text(loader, yaml, shape->form))
		return false;
	*word = (struct word){ index_of(shape->words, yaml->text), -1, NULL };
	if (word->value >= 0)
		return true;
	control = find_control(loader, yaml->text);
	if (!control)
		return loader_word(loader, yaml, shape->words, shape->form) >=
		       0;
	return read_control(loader, shape, yaml, control->index, word);
}

/* One for all hidden layers, or one for each. */
bool load_activations(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	struct run_plan *run = to;
	struct yaml *item = NULL;
	int count = loader_items(yaml);
	bool good = true;

	if (count < 1 || count > NET_LAYERS)
		return loader_error(loader, yaml,
				    "%d activations; there may be 1 to %d",
				    count, NET_LAYERS);
	run->activations = count;
	for (int i = 1; i <= count; i++) {
		item = loader_item(yaml, item);
		good &= loader_read(loader, shape->of, item,
				    &run->activation[i]);
	}
	return good;
}

bool load_rate(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	static const char *const k[] = { "k" };

	(void)shape;
	return formula_read(loader, yaml, k, 1, to);
}

/* A number, or drawn with the weights. */
bool load_bias(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct run_plan *run = to;

	(void)shape;
	run->bias_drawn =
		yaml->kind == YAML_TEXT && !strcmp(yaml->text, "uniform");
	return run->bias_drawn ||
	       formula_read(loader, yaml, NULL, 0, &run->bias);
}

/* Some ways to begin need a number, the others take none. */
bool check_init(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	static const bool needs[INIT_COUNT] = {
		[INIT_UNIFORM] = true,
		[INIT_NORMAL] = true,
		[INIT_CONSTANT] = true,
	};
	const struct run_plan *run = to;
	const char *name = shape->rows[run->init].key;

	if (!loader_good(yaml))
		return true;
	if (needs[run->init] && !run->init_by.count)
		return loader_error(loader, yaml,
				    "'%s' wants a number: {%s: 1}", name, name);
	if (!needs[run->init] && run->init_by.count)
		return loader_error(loader, yaml,
				    "'%s' takes no number: init: %s", name,
				    name);
	return true;
}

/* What its numbers depend on. */
static void find_controls(struct loader *loader, struct run_plan *run)
{
	struct depends *depends = &loader->depends;
	const struct formula *formula[] = {
		&run->samples, &run->noise, &run->data_seed,
		&run->init_by, &run->bias,  &run->net_seed,
		&run->l1,      &run->l2,    &run->steps,
	};
	struct depend on = { 0, 0 }, rate = depend_on(depends, &run->rate);

	for (size_t i = 0; i < sizeof(formula) / sizeof(*formula); i++)
		on = depend_both(on, depend_on(depends, formula[i]));
	for (int i = 0; i < run->layers.count; i++)
		on = depend_both(on, depend_on(depends, &run->layers.item[i]));
	for (int i = 1; i <= run->activations; i++)
		on.controls |= depend_bit(run->activation[i].control);
	on.controls |=
		depend_bit(run->output.control) | depend_bit(run->loss.control);
	run->controls = depend_whole(loader->lesson, on);
	run->rate_controls = depend_whole(loader->lesson, rate);
}

/* A width that is known, or 0. */
static int width_of(struct loader *loader, const struct run_plan *run,
		    int layer)
{
	double value;

	return formula_constant(loader, &run->layers.item[layer], &value)
		       ? (int)value
		       : 0;
}

static bool check_size(struct loader *loader, const struct run_plan *run,
		       struct yaml *layers)
{
	double parameters = 0;

	for (int i = 1; i < run->layers.count; i++)
		parameters += (width_of(loader, run, i - 1) + 1.0) *
			      width_of(loader, run, i);
	if (parameters <= NET_PARAMETERS)
		return true;
	return loader_error(loader, layers,
			    "%.0f parameters; there may be %d at most",
			    parameters, NET_PARAMETERS);
}

static bool check_layers(struct loader *loader, const struct run_plan *run,
			 struct yaml *layers)
{
	int hidden = run->layers.count - 2;
	int inputs = width_of(loader, run, 0);
	int outputs = width_of(loader, run, run->layers.count - 1);

	if (hidden < 0)
		return loader_error(loader, layers,
				    "a net needs inputs and a layer: [2, 1]");
	if (inputs && inputs != 2)
		return loader_error(loader, layers->first,
				    "%d inputs, but the data have 2", inputs);
	if (outputs && outputs != 1)
		return loader_error(loader, layers->first,
				    "%d outputs; the loss reads 1, the last "
				    "number here",
				    outputs);
	if (run->activations > 1 && run->activations != hidden)
		return loader_error(loader, layers,
				    "%d activations for %d hidden layers",
				    run->activations, hidden);
	return check_size(loader, run, layers);
}

bool check_run(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct run_plan *run = to;
	struct yaml *net = yaml_get(yaml, "net");
	struct yaml *layers = net ? yaml_get(net, "layers") : NULL;

	(void)shape;
	if (loader->partial || !loader_good(yaml))
		return true;
	find_controls(loader, run);
	if (!run->samples.count)
		return loader_missing(loader, yaml, "data");
	if (!run->layers.count)
		return loader_missing(loader, net ? net : yaml,
				      net ? "layers" : "net");
	return !layers || check_layers(loader, run, layers);
}
