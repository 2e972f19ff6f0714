/* load_question.c - questions and predictions. */
#include "hooks.h"

#include <string.h>

#include "gradlab/number.h"
#include "gradlab/suggest.h"

#include "load_formula.h"
#include "prose.h"

bool load_question(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	loader->predicting = false;
	return loader_read(loader, shape->of, yaml, to);
}

bool load_prediction(struct loader *loader, const struct shape *shape,
		     struct yaml *yaml, void *to)
{
	struct question **predict = to;
	bool good;

	*predict = arena_alloc(loader->arena, 1, sizeof(**predict));
	loader->predicting = true;
	good = loader_read(loader, shape->of, yaml, *predict);
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

bool load_right(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct choice *choice = to;

	choice->right = true;
	return load_prose(loader, shape, yaml, &choice->text);
}

/* Exactly one is right; in a prediction there may be none. */
bool check_choices(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	const struct question *question = to;
	struct yaml *of = yaml_get(yaml, "of");
	int right = 0;

	(void)shape;
	if (!of || of->told)
		return false;
	for (int i = 0; i < question->of_count; i++)
		right += question->of[i].right;
	if (loader->partial || right == 1 || (!right && loader->predicting))
		return true;
	return loader_error(loader, of->key,
			    right ? "%d items are right; mark only one"
				  : "no item is right; mark one as "
				    "{right: ...}",
			    right);
}
