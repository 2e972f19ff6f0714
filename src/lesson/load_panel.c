/* load_panel.c - panels of functions. */
#include "hooks.h"

#include "load_formula.h"
#include "schema_panel.h"

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

/* The control that the one formula names, or -1; one that is drawn is only a
 * number. */
static int control_of(const struct loader *loader, const struct formulas *h)
{
	const struct symbol *symbol;

	if (loader->nameless || h->count != 1)
		return -1;
	symbol = formula_symbol(&h->item[0]);
	return symbol && symbol->kind == SYMBOL_CONTROL &&
			       !loader->lesson->control[symbol->index].drawn
		       ? symbol->index
		       : -1;
}

/* h: a control, a number or several. */
bool load_h(struct loader *loader, const struct shape *shape, struct yaml *yaml,
	    void *to)
{
	struct panel *panel = to;
	struct formulas *h = &panel->u.slopes.h;

	if (!loader_read(loader, shape->of, yaml, h))
		return false;
	panel->u.slopes.control = control_of(loader, h);
	if (panel->u.slopes.control >= 0)
		h->count = 0;
	return true;
}

/* h of a chart: a control, or from where to where. */
bool load_h_range(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	struct panel *panel = to;
	struct formulas h = { 0 };
	double from;

	if (yaml->kind == YAML_TEXT) {
		if (!loader_read(loader, &schema_formulas, yaml, &h))
			return false;
		panel->u.errors.control = control_of(loader, &h);
		return loader->nameless || panel->u.errors.control >= 0 ||
		       loader_error(loader, yaml, "expected %s", shape->form);
	}
	if (!loader_read(loader, shape->of, yaml, &panel->u.errors.range))
		return false;
	if (loader->nameless ||
	    !formula_constant(loader, &panel->u.errors.range.from, &from) ||
	    from > 0)
		return true;
	return loader_error(loader, yaml->first,
			    "h runs over powers of ten; it must begin above 0");
}

/* Functions, or runs where the first is one. */
bool load_sizes(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct panel *panel = to;
	struct yaml *first = loader_item(yaml, NULL);
	const struct symbol *symbol = NULL;

	if (yaml->kind != YAML_MAP && first && first->kind == YAML_TEXT)
		symbol = scope_find(loader->scope, first->text);
	if (symbol && symbol->kind == SYMBOL_RUN)
		return loader_read(loader, &panel_run_list, yaml, &panel->runs);
	return loader_read(loader, shape->of, yaml, &panel->u.sizes.of);
}

bool check_sizes(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	const struct panel *panel = to;
	struct yaml *nest = yaml_get(yaml, "nest");

	(void)shape;
	if (!nest || !loader_good(yaml) || panel->u.sizes.of.count == 1)
		return true;
	return loader_error(loader, nest->key,
			    "'nest' puts one function into itself");
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
