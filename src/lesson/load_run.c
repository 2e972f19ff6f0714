/* load_run.c - a learning run's plan. */
#include "load_run.h"

#include <string.h>

#include "gradlab/plan.h"

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
	ptrdiff_t index = run - loader->lesson->run;
	enum run_state *state = &loader->run_state[index];
	const struct run_plan *outer = loader->run;
	bool good;

	if (*state == RUN_READ)
		return loader_good(yaml);
	*state = RUN_BEING_READ;
	loader->run = run;
	good = loader_read(loader, shape->of, yaml, to);
	loader->run = outer;
	run->name = yaml->key->text;
	*state = RUN_READ;
	loader->run_good[index] = good && loader_good(yaml);
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

bool load_rate(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	static const char *const k[] = { "k" };

	(void)shape;
	return formula_read(loader, yaml, k, 1, to);
}

static bool check_moving(struct loader *loader, struct yaml *yaml)
{
	int count = 0;

	if (yaml->kind != YAML_MAP || !yaml->first)
		return loader_error(loader, yaml,
				    "expected where it begins: {x: 3}");
	for (struct yaml *c = yaml->first; c; c = c->next, count++)
		if (!is_name(c->key->text))
			return loader_error(loader, c->key,
					    "'%s' is no name: letters, digits "
					    "and _, a letter first",
					    c->key->text);
	return count <= FORMULA_ARGS ||
	       loader_error(loader, yaml, "%d names; there may be %d at most",
			    count, FORMULA_ARGS);
}

static struct formula *place_of(struct minimise_plan *minimise,
				const char *name)
{
	for (int i = 0; i < minimise->count; i++)
		if (!strcmp(minimise->name[i], name))
			return &minimise->from[i];
	return NULL;
}

/* A copy keeps what it does not say; its formula knows the names. */
static void name_all(struct loader *loader, struct yaml *yaml,
		     struct minimise_plan *minimise)
{
	const struct minimise_plan old = *minimise;
	const char **name = arena_alloc(loader->arena, FORMULA_ARGS,
					sizeof(*name));

	minimise->name = name;
	minimise->from = arena_alloc(loader->arena, FORMULA_ARGS,
				     sizeof(*minimise->from));
	if (old.count) {
		memcpy(name, old.name, FORMULA_ARGS * sizeof(*name));
		memcpy(minimise->from, old.from,
		       FORMULA_ARGS * sizeof(*old.from));
		return;
	}
	for (struct yaml *c = yaml->first; c; c = c->next)
		name[minimise->count++] = c->key->text;
}

bool load_from(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct run_plan *run = to;
	bool good = true;

	(void)shape;
	if (!check_moving(loader, yaml))
		return false;
	name_all(loader, yaml, &run->minimise);
	for (struct yaml *c = yaml->first; c; c = c->next) {
		struct formula *from = place_of(&run->minimise, c->key->text);

		good &= from ? loader_read(loader, &run_number, c, from)
			     : loader_error(loader, c->key,
					    "the run it is like moves no '%s'",
					    c->key->text);
	}
	return good;
}

bool load_minimise(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct minimise_plan *minimise = &((struct run_plan *)to)->minimise;

	if (!minimise->count)
		return false;	/* 'from' is missing or wrong: told there */
	return formula_read(loader, yaml, minimise->name, minimise->count,
			    &minimise->formula) &&
	       check_own_number(loader, shape, yaml, &minimise->formula);
}

/* Descent on a formula has neither data nor net. */
static bool check_minimise(struct loader *loader, const struct run_plan *run,
			   struct yaml *yaml)
{
	static const char *const never[] = {
		"data", "net", "loss", "l1", "l2", "batch", "batch_seed",
		"penalise_bias",
	};

	if (!run->minimise.count)
		return !yaml_get(yaml, "from") &&
		       loader_missing(loader, yaml, "from");
	if (!run->minimise.formula.count)
		return loader_missing(loader, yaml, "minimise");
	for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
		if (yaml_get(yaml, never[i]))
			return loader_error(loader,
					    yaml_get(yaml, never[i])->key,
					    "'%s' has no place beside "
					    "'minimise'",
					    never[i]);
	return true;
}

/* No data and no layers: nothing there to be wrong. */
static bool check_its_faults(struct loader *loader, const struct run_plan *run,
			     struct yaml *yaml)
{
	static const bool of_nets[FAULT_COUNT] = {
		[FAULT_DROP_ACTIVATION] = true, [FAULT_SHUFFLE_LABELS] = true,
		[FAULT_LABEL_CODING] = true,	[FAULT_UNSCALED] = true,
	};
	struct yaml *faults = yaml_get(yaml, "fault");

	for (int i = 0; i < run->fault.count; i++)
		if (of_nets[run->fault.item[i].kind.value])
			return loader_error(loader, faults ? faults : yaml,
					    "this is a fault of data or of a "
					    "net, and there is none");
	return true;
}

static bool same_inputs(const struct data_plan *data)
{
	return !data->test || data->test->kind == DATA_NONE ||
	       data_plan_inputs(data) == data_plan_inputs(data->test);
}

/* What was copied may not fit what was not. */
static bool check_data(struct loader *loader, const struct run_plan *run,
		       struct yaml *yaml)
{
	const struct data_plan *data = &run->data;
	struct yaml *node = yaml_get(yaml, "data");

	if (data->features.count &&
	    data->features.item[0].params != data_plan_inputs(data))
		return loader_error(loader, node ? node : yaml,
				    "the features are formulas of %d inputs, "
				    "but the data have %d",
				    data->features.item[0].params,
				    data_plan_inputs(data));
	return same_inputs(data) ||
	       loader_error(loader, node ? node : yaml,
			    "the test data have %d inputs, the others %d",
			    data_plan_inputs(data->test),
			    data_plan_inputs(data));
}

/* A run that is only looked at may lack what training needs. */
static bool check_parts(struct loader *loader, const struct run_plan *run,
			struct yaml *yaml)
{
	bool data = run->data.kind != DATA_NONE;
	bool loss = run->loss.control >= 0 || run->loss.value >= 0;
	struct yaml *net = yaml_get(yaml, "net");

	if (!run->net.layers.count)
		return loader_missing(loader, net ? net : yaml,
				      net ? "layers" : "net");
	if (!data && (loss || run->rate.count))
		return loader_missing(loader, yaml, "data");
	return loss || !run->rate.count ||
	       loader_missing(loader, yaml, "loss");
}

/* What shows only when all its numbers are known, which they are where no
 * control changes them. */
static bool check_spec(struct loader *loader, const struct run_plan *run,
		       struct yaml *yaml)
{
	static const double control[LESSON_CONTROLS];
	struct arena arena = { NULL };
	struct run_spec spec;
	const char *why;
	bool good;

	if (run->controls || run->minimise.formula.count ||
	    run->data.features.count || loader->nameless)
		return true;
	good = plan_spec(run, control, &arena, &spec, &why);
	arena_release(&arena);
	return good || loader_error(loader, yaml, "%s", why);
}

bool check_run(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct run_plan *run = to;
	bool moves = yaml_get(yaml, "from") || yaml_get(yaml, "minimise") ||
		     run->minimise.count;

	(void)shape;
	if (loader->partial || !loader_good(yaml))
		return true;
	depend_of_run(&loader->depends, run);
	if (moves)
		return check_minimise(loader, run, yaml) &&
		       check_its_faults(loader, run, yaml);
	return check_parts(loader, run, yaml) &&
	       check_data(loader, run, yaml) && check_net(loader, run, yaml) &&
	       check_spec(loader, run, yaml);
}
