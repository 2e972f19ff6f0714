/* load_step.c - a step, and what it does to the controls. */
#include "hooks.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/suggest.h"

#include "depend.h"
#include "edit_parts.h"
#include "load_formula.h"
#include "load_query.h"

/* Ids name files and stand in commands. */
bool load_id(struct loader *loader, const struct shape *shape,
	     struct yaml *yaml, void *to)
{
	const char *text = loader_text(loader, yaml, shape->form);

	if (!text)
		return false;
	for (const char *c = text; *c; c++)
		if (!isalnum((unsigned char)*c) && *c != '-' && *c != '_')
			return loader_error(loader, yaml,
					    "an id holds letters of the "
					    "alphabet, digits, - and _");
	*(const char **)to = text;
	return true;
}

/* The symbol that `set` or `lock` names; NULL where told. */
static const struct symbol *find_symbol(struct loader *loader,
					struct yaml *name, bool runs)
{
	const struct scope *scope = &loader->lesson->scope;
	const char *text = loader_text(loader, name, "a name");
	const struct symbol *symbol = text ? scope_find(scope, text) : NULL;
	struct suggest suggest;
	char near[96];

	if (!text || (symbol && (symbol->kind == SYMBOL_CONTROL ||
				 symbol->kind == SYMBOL_WORDS ||
				 (runs && symbol->kind == SYMBOL_RUN))))
		return symbol;
	suggest_init(&suggest, text, name->length);
	for (size_t i = 0; i < scope->count; i++)
		if (scope->list[i].kind >= SYMBOL_CONTROL)
			suggest_try(&suggest, scope->list[i].name);
	loader_error(loader, name, "no control%s '%s'%s", runs ? " or run" : "",
		     text, suggest_text(&suggest, near));
	return NULL;
}

const struct symbol *control_named_by(struct loader *loader, struct yaml *yaml)
{
	return find_symbol(loader, yaml, false);
}

/* Of a control with a mistake in it nothing more is said. */
static bool is_whole(const struct control *control)
{
	return control->values || control->from < control->to;
}

/* Whether a run may stand at a step. */
static bool check_moment(struct loader *loader, struct yaml *yaml,
			 const struct run_plan *run, double value)
{
	struct shape whole = { .whole = true, .least = 0, .most = HUGE_VAL };

	formula_constant(loader, &run->steps, &whole.most);
	return number_allowed(loader, &whole, yaml, value);
}

/* Whether a control may stand at a number. */
static bool check_setting(struct loader *loader, struct yaml *yaml,
			  const struct control *control, double value)
{
	if (!is_whole(control))
		return true;
	if (control->kind == CONTROL_RANGE &&
	    (value < control->from || value > control->to))
		return loader_error(loader, yaml,
				    "%s is outside of the range of '%s'",
				    yaml->text, control->name);
	if (control->kind == CONTROL_RANGE)
		return true;
	for (int i = 0; i < control->values; i++)
		if (control->value[i] == value)
			return true;
	return loader_error(loader, yaml,
			    "%s is not one of the values of '%s'", yaml->text,
			    control->name);
}

static bool read_setting(struct loader *loader, struct yaml *yaml,
			 struct setting *setting)
{
	const struct lesson *lesson = loader->lesson;
	double value;
	int index;

	setting->at = yaml->key->at;
	setting->word = -1;
	if (yaml->told || loader->nameless)
		return false;
	setting->symbol = find_symbol(loader, yaml->key, true);
	if (!setting->symbol)
		return false;
	index = setting->symbol->index;
	if (setting->symbol->kind != SYMBOL_RUN &&
	    lesson->control[index].drawn)
		return loader_error(loader, yaml->key,
				    "'%s' is drawn for each learner and stays "
				    "as it is",
				    yaml->key->text);
	if (setting->symbol->kind == SYMBOL_WORDS) {
		if (is_whole(&lesson->control[index]))
			setting->word = loader_word(loader, yaml,
						    lesson->control[index].word,
						    "word");
		return setting->word >= 0;
	}
	if (!formula_read(loader, yaml, NULL, 0, &setting->value))
		return false;
	if (!formula_constant(loader, &setting->value, &value))
		return true;
	return setting->symbol->kind == SYMBOL_RUN
		       ? check_moment(loader, yaml, &lesson->run[index], value)
		       : check_setting(loader, yaml, &lesson->control[index],
				       value);
}

bool load_settings(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct settings *settings = to;
	bool good = true;

	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	for (struct yaml *c = yaml->first; c; c = c->next)
		settings->count++;
	settings->item = arena_alloc(loader->arena, (size_t)settings->count,
				     sizeof(*settings->item));
	settings->count = 0;
	for (struct yaml *c = yaml->first; c; c = c->next)
		good &= read_setting(loader, c,
				     &settings->item[settings->count++]);
	return good;
}

/* Names of controls, or `all`. */
bool load_locks(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	uint64_t *locked = to;
	bool good = true;

	(void)shape;
	if (loader->nameless)
		return true;
	if (yaml->kind == YAML_TEXT && !strcmp(yaml->text, "all")) {
		*locked = UINT64_MAX;
		return true;
	}
	for (struct yaml *item = NULL; (item = loader_item(yaml, item));) {
		const struct symbol *symbol = find_symbol(loader, item, false);

		good &= symbol != NULL;
		*locked |= symbol ? depend_bit(symbol->index) : 0;
	}
	return good;
}

/* `let`: the names of a lesson or a step. */
bool load_definitions(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	struct scope *scope = to;
	const char *text = loader_text(loader, yaml, shape->form);
	bool good;

	if (!text)
		return false;
	if (yaml->style == YAML_FOLDED)
		return loader_error(loader, yaml, "'>' joins the lines into "
				    "one; put definitions under '|'");
	good = loader->edits
		       ? edit_let(loader, scope, yaml)
		       : scope_let(scope, text, yaml->length,
				   yaml_origin(yaml));
	good = (loader->nameless || scope_close(scope)) && good;
	/* What is wrong with a learner's words is wrong with the lesson. */
	if (loader->edits && loader->edits->typed->errors)
		good = err_at(loader->err, yaml->at, "%s",
			      err_first(loader->edits->typed));
	/* Those of the lesson wait until its runs are read. */
	if (good && loader->step)
		check_scope_queries(loader, scope);
	return good;
}

/* What a step is without: its title is its id. */
static void complete(struct step *step)
{
	if (!step->title.text)
		step->title.text = step->id;
}

bool load_step(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct step *step = to;
	struct lesson *lesson = loader->lesson;
	bool good;

	take_from_like(loader, yaml);
	scope_init(&step->scope, &lesson->scope, loader->arena);
	loader->scope = &step->scope;
	loader->step = step;
	good = loader_read(loader, shape->of, yaml, step);
	loader->scope = &lesson->scope;
	loader->step = NULL;
	if (yaml->kind == YAML_MAP && !loader->partial &&
	    !yaml_get(yaml, "say") && !yaml_get(yaml, "show") &&
	    !yaml_get(yaml, "ask") && !yaml_get(yaml, "like"))
		good = err_at(loader->err, yaml->at,
			      "a step needs at least one of say, show and ask");
	if (!good)
		return false;
	complete(step);
	if (!loader->err->errors)
		depend_of_step(&loader->depends, lesson, step);
	return true;
}
