/* load_question.c - questions and predictions. */
#include "hooks.h"

#include <string.h>

#include "gradlab/number.h"
#include "gradlab/suggest.h"

#include "load_formula.h"

/* The kind, which decides how a wrong answer is written; what is wrong with
 * it is told later. */
static enum question_kind find_kind(const struct shape *shape,
				    const struct yaml *yaml)
{
	const struct row *rows = shape->of->rows;

	for (int i = 0; rows[i].key; i++)
		if (yaml_get(yaml, rows[i].key))
			return (enum question_kind)i;
	return QUESTION_NUMBER;
}

/* The graph of the step that leaves its boxes blank, where every cell is a
 * name that may be one of its nodes; or -1. */
static int find_boxes(const struct loader *loader,
		      const struct question *question)
{
	const struct panels *show = &loader->step->show;

	for (int i = 0; i < question->cell_count; i++)
		if (!scope_find(loader->scope, question->cell[i].name))
			return -1;
	for (int i = 0; i < show->count && question->cell_count; i++)
		if (show->item[i].kind == PANEL_GRAPH &&
		    show->item[i].u.graph.blank.count)
			return i;
	return -1;
}

static bool read_question(struct loader *loader, const struct shape *shape,
			  struct yaml *yaml, struct question *question)
{
	bool good;

	question->kind = find_kind(shape, yaml);
	loader->question = question;
	good = loader_read(loader, shape->of, yaml, question);
	question->boxes = find_boxes(loader, question);
	loader->question = NULL;
	return good;
}

bool load_question(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	loader->predicting = false;
	return read_question(loader, shape, yaml, to);
}

bool load_prediction(struct loader *loader, const struct shape *shape,
		     struct yaml *yaml, void *to)
{
	struct question **predict = to;
	bool good;

	*predict = arena_alloc(loader->arena, 1, sizeof(**predict));
	loader->predicting = true;
	good = read_question(loader, shape, yaml, *predict);
	loader->predicting = false;
	return good;
}

/* A number, or a share of the answer as 1%. */
bool load_within(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	struct question *question = to;
	const char *text = loader_text(loader, yaml, shape->form);
	double value;

	if (!text)
		return false;
	question->within_percent = text[yaml->length - 1] == '%';
	if (!formula_read_part(loader, yaml, 0,
			       yaml->length - question->within_percent, NULL, 0,
			       &question->within))
		return false;
	if (!formula_constant(loader, &question->within, &value) || value > 0)
		return true;
	return loader_error(loader, yaml, "the tolerance must be above 0");
}

static bool is_name_there(const struct question *question, const char *name)
{
	for (int i = 0; i < question->in_count; i++)
		if (!strcmp(question->in[i], name))
			return true;
	return false;
}

/* The names that a formula is in: one, or a list. */
bool load_formula_names(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct question *question = to;
	int count = loader_items(yaml);
	bool good = true;

	if (yaml->kind == YAML_MAP || !count)
		return loader_expected(loader, yaml, shape->form);
	if (count > FORMULA_ARGS)
		good = err_at(loader->err, yaml->at,
			      "%d names; there may be %d at most", count,
			      FORMULA_ARGS);
	question->in = arena_alloc(loader->arena, (size_t)count,
				   sizeof(*question->in));
	for (struct yaml *item = NULL; (item = loader_item(yaml, item));) {
		const char *name;

		if (!formula_name(loader, item, &name))
			good = false;
		else if (is_name_there(question, name))
			good = loader_error(loader, item,
					    "'%s' stands here twice", name);
		else if (question->in_count < FORMULA_ARGS)
			question->in[question->in_count++] = name;
	}
	return good;
}

/* A panel of the step, by its id or by its kind. */
static int find_panel(const struct panels *show, const char *const *kinds,
		      const char *text)
{
	for (int i = 0; i < show->count; i++)
		if (show->item[i].id && !strcmp(show->item[i].id, text))
			return i;
	for (int i = 0; i < show->count; i++)
		if (!strcmp(kinds[show->item[i].kind], text))
			return i;
	return -1;
}

bool load_see(struct loader *loader, const struct shape *shape,
	      struct yaml *yaml, void *to)
{
	const struct panels *show = &loader->step->show;
	const char *text = loader_text(loader, yaml, shape->form);
	struct suggest suggest;
	char near[96];
	int *see = to;

	if (!text)
		return false;
	*see = find_panel(show, shape->words, text);
	if (*see >= 0 || loader->partial)
		return true;
	suggest_init(&suggest, text, yaml->length);
	for (int i = 0; i < show->count; i++) {
		if (show->item[i].id)
			suggest_try(&suggest, show->item[i].id);
		suggest_try(&suggest, shape->words[show->item[i].kind]);
	}
	return loader_error(loader, yaml, "no panel '%s' in this step%s", text,
			    suggest_text(&suggest, near));
}

/* Items that read alike could not be told apart. */
static bool check_distinct(struct loader *loader, const struct choice *item,
			   int count)
{
	for (int i = 0; i < count; i++)
		for (int j = 0; j < i; j++)
			if (item[i].name && item[j].name &&
			    !strcmp(item[i].name, item[j].name))
				return err_at(loader->err, item[i].text.at,
					      "this item stands here twice");
	return true;
}

bool check_items(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	const struct question *question = to;

	(void)shape;
	(void)yaml;
	return check_distinct(loader, question->of, question->of_count);
}

bool check_sorted(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	const struct question *question = loader->question;

	(void)shape;
	(void)to;
	if (yaml->told || yaml->kind != YAML_LIST)
		return false;
	if (question->of_count < 2 && !loader->partial)
		return loader_error(loader, yaml,
				    "one item alone cannot be sorted");
	return check_distinct(loader, question->of, question->of_count);
}

/* Exactly one is right; in a prediction there may be none. */
bool check_choices(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	const struct question *question = to;
	struct yaml *of = yaml_get(yaml, "of");
	int right = 0;

	if (!of || of->told)
		return false;
	for (int i = 0; i < question->of_count; i++)
		right += question->of[i].right;
	if (loader->partial || right == 1 || (!right && loader->predicting))
		return check_items(loader, shape, yaml, to);
	return loader_error(loader, of->key,
			    right ? "%d items are right; mark only one"
				  : "no item is right; mark one as "
				    "{right: ...}",
			    right);
}
