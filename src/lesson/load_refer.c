/* load_refer.c - steps that name other steps, and what they take of them. */
#include "hooks.h"

#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/suggest.h"

/* What steps may take by `like` in all: a file is at most 1 MiB, but many
 * steps can be like a long one. */
enum { TAKEN_MOST = 4 * 1024 * 1024 };

static const char *id_of(const struct yaml *step)
{
	const struct yaml *id = yaml_get(step, "id");

	return id && id->kind == YAML_TEXT ? id->text : "";
}

/* The place of a step in the file, or -1. */
static int find_step(const struct loader *loader, const char *id)
{
	struct yaml *step = loader->steps ? loader->steps->first : NULL;

	for (int i = 0; step; i++, step = step->next)
		if (!strcmp(id_of(step), id))
			return i;
	return -1;
}

static bool no_step(struct loader *loader, struct yaml *name)
{
	struct suggest suggest;
	char near[96];

	suggest_init(&suggest, name->text, name->length);
	for (const struct yaml *s = loader->steps->first; s; s = s->next)
		suggest_try(&suggest, id_of(s));
	return loader_error(loader, name, "no step '%s'%s", name->text,
			    suggest_text(&suggest, near));
}

static int index_of(const struct loader *loader, const struct step *step)
{
	return (int)(step - loader->lesson->step);
}

bool load_step_name(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, void *to)
{
	const char *text = loader_text(loader, yaml, shape->form);
	struct step_name *name = to;

	if (!text)
		return false;
	name->step = find_step(loader, text);
	name->at = yaml->at;
	if (name->step < 0)
		return !loader->partial && no_step(loader, yaml);
	if (name->step == index_of(loader, loader->step))
		return loader_error(loader, yaml, "this is the step itself");
	return name->step < LESSON_STEPS;	/* more were told already */
}

bool load_if_wrong(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct step *step = to;
	struct step_name name = { .step = -1 };

	if (!loader_read(loader, shape->of, yaml, &name))
		return false;
	step->if_wrong = name.step;
	return true;
}

/* The node that a step's `like` names, or NULL. */
static struct yaml *model_of(const struct loader *loader,
			     const struct yaml *step)
{
	const struct yaml *like = yaml_get(step, "like");
	struct yaml *model = loader->steps->first;
	int index = like && like->kind == YAML_TEXT
			    ? find_step(loader, like->text)
			    : -1;

	if (index < 0)
		return NULL;
	while (index-- > 0)
		model = model->next;
	return model;
}

/* Whether the steps that this one is like come round to it. */
static bool comes_round(const struct loader *loader, const struct yaml *step)
{
	const struct yaml *model = step;

	for (int i = 0; i < LESSON_STEPS && model; i++) {
		model = model_of(loader, model);
		if (model == step)
			return true;
	}
	return false;
}

bool load_step_like(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, void *to)
{
	const struct yaml *step = loader->steps->first;
	struct step_name name;

	if (!loader_read(loader, shape->of, yaml, &name))
		return false;
	for (int i = index_of(loader, to); i > 0; i--)
		step = step->next;
	if (comes_round(loader, step))
		return loader_error(loader, yaml,
				    "'%s' is like this step in turn",
				    yaml->text);
	return true;
}

static bool holds(struct yaml *list, const char *text)
{
	for (struct yaml *item = NULL; (item = loader_item(list, item));)
		if (!strcmp(item->text, text))
			return true;
	return false;
}

/* Whether a key of the model is taken over: never what makes it another
 * step, nor what would lead from this step to itself. */
static bool is_taken(const struct yaml *step, struct yaml *child)
{
	const char *key = child->key->text;

	if (!strcmp(key, "id") || !strcmp(key, "like") || yaml_get(step, key))
		return false;
	return (strcmp(key, "if_wrong") && strcmp(key, "skip_if")) ||
	       !holds(child, id_of(step));
}

/* Copies of the model's keys are hung behind the step's own. */
static void take_keys(struct loader *loader, struct yaml *step,
		      const struct yaml *model)
{
	struct yaml **end = &step->first;

	while (*end)
		end = &(*end)->next;
	for (struct yaml *c = model->first; c; c = c->next) {
		struct yaml *copy;

		if (!is_taken(step, c))
			continue;
		loader->taken += c->end - c->start;
		if (loader->taken > TAKEN_MOST)
			return;
		copy = arena_alloc(loader->arena, 1, sizeof(*copy));
		*copy = *c;
		copy->next = NULL;
		*end = copy;
		end = &copy->next;
	}
}

void take_from_like(struct loader *loader, struct yaml *step)
{
	struct yaml *like = yaml_get(step, "like"), *model = step;

	if (!like || !loader->steps || loader->steps->kind != YAML_LIST)
		return;
	for (int i = 0; i < LESSON_STEPS; i++) {
		model = model_of(loader, model);
		if (!model || model == step || model->kind != YAML_MAP)
			break;
		take_keys(loader, step, model);
	}
	if (loader->taken > TAKEN_MOST)
		loader_error(loader, like,
			     "the steps take more than 4 MiB by 'like'");
}

static bool same_word(const struct step *a, const struct step *b)
{
	return a->one_of && b->one_of && !strcmp(a->one_of, b->one_of);
}

/* One of several, and no other: a word is misspelt or stands apart. */
static void check_neighbours(struct loader *loader, int i)
{
	const struct lesson *lesson = loader->lesson;
	const struct step *step = &lesson->step[i];

	if (step->one_of && step->id && !(i > 0 && same_word(step, step - 1)) &&
	    !(i + 1 < lesson->steps && same_word(step, step + 1)))
		err_warn(loader->err, step->at,
			 "no neighbour of step '%s' is one_of '%s' too",
			 step->id, step->one_of);
}

/* A step that asks nothing is never solved. */
static void check_skips(struct loader *loader, const struct yaml *node,
			const struct step *step)
{
	for (int i = 0; i < step->skip_if.count; i++) {
		const struct step_name *name = &step->skip_if.item[i];
		const struct yaml *other = loader->steps->first;

		for (int n = name->step; n > 0; n--)
			other = other->next;
		if (name->at.line && name->step >= 0 &&
		    other != node && !yaml_get(other, "ask"))
			err_at(loader->err, name->at,
			       "step '%s' asks nothing, so it is never solved",
			       id_of(other));
	}
}

bool check_steps(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	const struct lesson *lesson = loader->lesson;
	const struct yaml *node = yaml->first;

	(void)shape;
	(void)to;
	if (loader->partial || yaml->kind != YAML_LIST)
		return true;
	for (int i = 0; i < lesson->steps; i++, node = node->next) {
		check_neighbours(loader, i);
		check_skips(loader, node, &lesson->step[i]);
	}
	return true;
}
