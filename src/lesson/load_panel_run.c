/* load_panel_run.c - panels of runs and of the plane. */
#include "hooks.h"

#include <string.h>

#include "load_formula.h"

bool load_run_name(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	int *run = to;

	(void)shape;
	*run = run_named(loader, yaml);
	return *run >= 0;
}

/* Whether a text is the name of a function of two. */
static bool names_function(const struct loader *loader, const char *text)
{
	const struct symbol *symbol = scope_find(loader->scope, text);

	return symbol && symbol->kind == SYMBOL_FUNCTION &&
	       symbol->body.params == 2;
}

/* A formula in the two names of `in`, or a function of them. */
static bool read_height(struct loader *loader, struct yaml *yaml,
			struct formula *formula)
{
	const char *call;

	if (loader->ins != 2) {
		loader->in[0] = "x1";
		loader->in[1] = "x2";
		loader->ins = 2;
	}
	if (yaml->kind != YAML_TEXT || !names_function(loader, yaml->text))
		return formula_read(loader, yaml, formula_in(loader), 2,
				    formula);
	call = arena_printf(loader->arena, "%s(%s, %s)", yaml->text,
			    loader->in[0], loader->in[1]);
	return formula_read_call(loader, yaml, call, formula_in(loader), 2,
				 formula);
}

/* A run's name, or a formula in two names. */
bool load_boundary(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct panel *panel = to;
	const char *text = loader_text(loader, yaml, shape->form);
	const struct symbol *symbol;

	if (!text)
		return false;
	symbol = scope_find(loader->scope, text);
	if (symbol && symbol->kind == SYMBOL_RUN) {
		panel->run = symbol->index;
		return true;
	}
	return read_height(loader, yaml, &panel->u.boundary.formula);
}

bool load_height(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	(void)shape;
	return read_height(loader, yaml, to);
}

/* [from, to] for both axes, or one for each. */
bool load_over_two(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct span *span = to;

	if (yaml->kind != YAML_LIST || loader_items(yaml) != 2)
		return loader_error(loader, yaml, "expected %s", shape->form);
	if (yaml->first->kind == YAML_LIST)
		return loader_read(loader, shape->of, yaml->first, &span[0]) &&
		       loader_read(loader, shape->of, yaml->first->next,
				   &span[1]);
	if (!loader_read(loader, shape->of, yaml, &span[0]))
		return false;
	span[1] = span[0];
	return true;
}

/* Only a run that descends on a formula has a way over it: `in` are among
 * the names it moves. */
bool load_path(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	const struct word_list *runs = to;
	struct yaml *item = NULL;
	bool good = load_word_list(loader, shape, yaml, to);

	for (int i = 0; good && i < runs->count; i++) {
		const struct run_plan *plan =
			&loader->lesson->run[runs->value[i]];

		item = loader_item(yaml, item);
		if (!loader->partial && plan->name &&
		    !plan->minimise.formula.count)
			good = loader_error(loader, item,
					    "'%s' trains a net; a path is that "
					    "of a run with 'minimise'",
					    plan->name);
	}
	return good;
}

/* Whether a layer, where its number is known, is one of the run's. */
static bool check_layer(struct loader *loader, struct yaml *yaml, int run,
			const struct formula *layer)
{
	const struct run_plan *plan = &loader->lesson->run[run];
	double value;

	if (!plan->net.layers.count || !formula_constant(loader, layer, &value) ||
	    value <= plan->net.layers.count - 1)
		return true;
	return loader_error(loader, yaml,
			    "there is no layer %.0f; '%s' has %d without its "
			    "inputs",
			    value, plan->name, plan->net.layers.count - 1);
}

bool check_boundary(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, void *to)
{
	const struct panel *panel = to;
	struct yaml *unit = yaml_get(yaml, "unit");

	(void)shape;
	if (!unit || loader->nameless || !loader_good(yaml))
		return true;
	if (panel->run < 0)
		return loader_error(loader, unit->key,
				    "a formula has no units; 'unit' stands "
				    "beside a run");
	if (panel->u.boundary.unit.count != 2)
		return loader_error(loader, unit,
				    "expected a layer and a unit of it: "
				    "[1, 2]");
	return check_layer(loader, unit->first, panel->run,
			   &panel->u.boundary.unit.item[0]);
}

/* A layer, or `all`, which is what an absent one means. */
bool load_layer(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	if (yaml->kind == YAML_TEXT && !strcmp(yaml->text, "all"))
		return true;
	return load_formula(loader, shape, yaml, to);
}

bool check_histogram(struct loader *loader, const struct shape *shape,
		     struct yaml *yaml, void *to)
{
	const struct panel *panel = to;
	struct yaml *layer = yaml_get(yaml, "layer");

	(void)shape;
	if (!layer || loader->nameless || !loader_good(yaml))
		return true;
	return check_layer(loader, layer, panel->run,
			   &panel->u.histogram.layer);
}

/* Any control, also one of words; into an int. */
bool load_control_name(struct loader *loader, const struct shape *shape,
		       struct yaml *yaml, void *to)
{
	const struct symbol *symbol;

	(void)shape;
	if (loader->nameless)
		return true;
	symbol = control_named_by(loader, yaml);
	if (symbol)
		*(int *)to = symbol->index;
	return symbol;
}
