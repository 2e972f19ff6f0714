/* load_panel_graph.c - panels of graphs, gradients and nets. */
#include "hooks.h"

#include "load_formula.h"

/* A value of `let`: not a function, whose graph would have no numbers. */
bool load_root(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct root *root = to;
	const char *text = loader_text(loader, yaml, shape->form);
	const struct symbol *symbol =
		text ? scope_find(loader->scope, text) : NULL;

	if (!text)
		return false;
	if (symbol && symbol->kind == SYMBOL_FUNCTION)
		return loader_error(loader, yaml,
				    "'%s' is a function; its graph has numbers "
				    "when 'let' says where: L = %s(3)",
				    text, text);
	if (!formula_read(loader, yaml, NULL, 0, &root->formula))
		return false;
	if (loader->nameless)
		return true;
	root->symbol = formula_symbol(&root->formula);
	if (root->symbol && root->symbol->kind == SYMBOL_VALUE)
		return true;
	return loader_error(loader, yaml,
			    "'%s' is no name of 'let'; give the formula one: "
			    "L = ...",
			    text);
}

bool load_root_or_run(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	struct panel *panel = to;
	const char *text = loader_text(loader, yaml, shape->form);
	const struct symbol *symbol =
		text ? scope_find(loader->scope, text) : NULL;

	if (!symbol || symbol->kind != SYMBOL_RUN)
		return text &&
		       load_root(loader, shape, yaml, &panel->u.grads.root);
	panel->run = symbol->index;
	return true;
}

bool check_grads(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	struct panel *panel = to;
	struct yaml *of = yaml_get(yaml, "of");
	struct yaml *fault = yaml_get(yaml, "fault");
	shape_read *check =
		panel->run < 0 ? check_graph_faults : check_run_faults;

	if (loader->nameless || !loader_good(yaml))
		return true;
	if (of && panel->run >= 0)
		return loader_error(loader, of->key,
				    "'of' names leaves of a formula; of a run "
				    "every parameter is listed");
	return !fault ||
	       check(loader, shape, fault, &panel->u.grads.root.fault);
}

bool check_network(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct yaml *point = yaml_get(yaml, "point");

	(void)shape;
	(void)to;
	if (!point || !yaml_get(yaml, "sample"))
		return true;
	return loader_error(loader, point->key,
			    "'sample' and 'point' cannot stand in one panel");
}
