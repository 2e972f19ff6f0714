/* load_panel.c - panels: what they show of functions and runs. */
#include "hooks.h"

#include <string.h>

#include "load_formula.h"

/* Each panel may name its own variable; a table of one row has none, and
 * there a control keeps its name. */
bool load_panel(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	bool one_row = yaml_get(yaml, "values") && !yaml_get(yaml, "over") &&
		       !yaml_get(yaml, "at");

	loader->in[0] = "x";
	loader->ins = !one_row;
	return loader_read(loader, shape->of, yaml, to);
}

bool load_run_name(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	int *run = to;

	(void)shape;
	*run = run_named(loader, yaml);
	return *run >= 0;
}

/* One or several, each read into an int. */
static bool read_words(struct loader *loader, const struct shape *shape,
		       struct yaml *yaml, struct word_list *words)
{
	int count = loader_items(yaml);
	struct yaml *item = NULL;
	bool good = true;

	if (count < 1 || count > WORDS_MOST)
		return loader_error(loader, yaml,
				    "%d items; there may be 1 to %d", count,
				    WORDS_MOST);
	words->count = count;
	for (int i = 0; i < count; i++) {
		item = loader_item(yaml, item);
		good &= loader_read(loader, shape->of, item, &words->value[i]);
	}
	return good;
}

bool load_word_list(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, void *to)
{
	return read_words(loader, shape, yaml, to);
}

/* h: a control, a number or several. */
bool load_h(struct loader *loader, const struct shape *shape, struct yaml *yaml,
	    void *to)
{
	struct panel *panel = to;
	struct formulas *h = &panel->u.slopes.h;
	const struct symbol *symbol;

	if (!loader_read(loader, shape->of, yaml, h))
		return false;
	if (loader->nameless || h->count != 1)
		return true;
	symbol = formula_symbol(&h->item[0]);
	if (symbol && symbol->kind == SYMBOL_CONTROL &&
	    !loader->lesson->control[symbol->index].drawn) {
		panel->u.slopes.control = symbol->index;
		h->count = 0;
	}
	return true;
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
		panel->u.boundary.run = symbol->index;
		return true;
	}
	if (loader->ins != 2) {
		loader->in[0] = "x1";
		loader->in[1] = "x2";
		loader->ins = 2;
	}
	return formula_read(loader, yaml, formula_in(loader), 2,
			    &panel->u.boundary.formula);
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

bool check_plot(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	const struct panel *panel = to;

	(void)shape;
	if (panel->u.plot.secant.count % 2 == 0 &&
	    panel->u.plot.secant.count <= 2)
		return true;
	return loader_error(loader, yaml_get(yaml, "secant"),
			    "a secant goes through two places: [x, x + h]");
}

/* Rows come from a range and its step, or from a list. */
bool check_values(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	struct panel *panel = to;
	struct yaml *over = yaml_get(yaml, "over");
	struct yaml *step = yaml_get(yaml, "step");
	const struct symbol *hidden;

	(void)shape;
	if (over && !step)
		return loader_error(loader, over->key,
				    "'over' needs a 'step' beside it");
	if (step && !over)
		return loader_error(loader, step->key,
				    "'step' needs an 'over' beside it");
	if (over && yaml_get(yaml, "at"))
		return loader_error(loader, over->key,
				    "'over' and 'at' cannot stand in one "
				    "table");
	hidden = scope_find(loader->scope, panel->u.values.in);
	if (hidden && hidden->kind == SYMBOL_CONTROL)
		panel->u.values.control = hidden->index;
	return true;
}
