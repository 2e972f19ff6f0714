/* load_items.c - texts that a learner picks, sorts or pairs. */
#include "load_items.h"

#include <string.h>

#include "gradlab/suggest.h"

#include "hooks.h"
#include "prose.h"

bool load_item(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct choice *choice = to;

	if (!load_prose(loader, shape, yaml, &choice->text))
		return false;
	choice->name = yaml->text;
	return true;
}

bool load_right(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct choice *choice = to;

	choice->right = true;
	return load_item(loader, shape, yaml, to);
}

static int find_item(const struct choice *item, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (item[i].name && !strcmp(item[i].name, name))
			return i;
	return -1;
}

int item_named(struct loader *loader, struct yaml *yaml,
	       const struct choice *item, int count)
{
	const char *text = loader_text(loader, yaml, "one of the texts");
	struct suggest suggest;
	char near[96];
	int found;

	if (!text)
		return -1;
	found = find_item(item, count, text);
	if (found >= 0)
		return found;
	suggest_init(&suggest, text, yaml->length);
	for (int i = 0; i < count; i++)
		if (item[i].name)
			suggest_try(&suggest, item[i].name);
	loader_error(loader, yaml, "'%s' is none of the texts%s", text,
		     suggest_text(&suggest, near));
	return -1;
}

bool items_named(struct loader *loader, struct yaml *yaml,
		 const struct question *question, struct picks *picks)
{
	bool good = true;

	picks->at = yaml->at;
	picks->item = arena_alloc(loader->arena, QUESTION_ITEMS,
				  sizeof(*picks->item));
	for (struct yaml *c = NULL; (c = loader_item(yaml, c));) {
		int item = item_named(loader, c, question->of,
				      question->of_count);

		for (int i = 0; i < picks->count && item >= 0; i++)
			if (picks->item[i] == item)
				item = loader_error(loader, c,
						    "'%s' stands here twice",
						    c->text) - 1;
		if (item >= 0)
			picks->item[picks->count++] = item;
		good &= item >= 0;
	}
	return good;
}

bool order_named(struct loader *loader, struct yaml *yaml,
		 const struct question *question, struct picks *picks)
{
	if (yaml->kind != YAML_LIST)
		return loader_error(loader, yaml,
				    "expected the texts in another order");
	if (!items_named(loader, yaml, question, picks))
		return false;
	return picks->count == question->of_count ||
	       loader_error(loader, yaml,
			    "%d texts, and the answer has %d", picks->count,
			    question->of_count);
}

/* `also` of an order: one other order, or a list of them. */
bool load_orders(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	struct question *question = to;
	bool several = yaml->first && yaml->first->kind == YAML_LIST;
	int count = several ? loader_items(yaml) : 1;
	bool good = true;

	if (yaml->kind != YAML_LIST)
		return loader_expected(loader, yaml, shape->form);
	if (!question->of_count)
		return false;
	question->orders = arena_alloc(loader->arena, (size_t)count,
				       sizeof(*question->orders));
	if (!several) {
		question->orders_count = 1;
		return order_named(loader, yaml, question, question->orders);
	}
	for (struct yaml *c = yaml->first; c; c = c->next)
		good &= order_named(
			loader, c, question,
			&question->orders[question->orders_count++]);
	return good;
}

/* The item of that text, added where it is not there yet; -1 where told. */
static int add_item(struct loader *loader, struct yaml *yaml,
		    struct choice *list, int *count)
{
	static const struct shape text = { .form = "a text" };
	const char *name = loader_text(loader, yaml, text.form);
	int found = name ? find_item(list, *count, name) : -1;
	struct choice *item = &list[*count];

	if (!name || found >= 0)
		return found;
	if (*count == QUESTION_ITEMS) {
		loader_error(loader, yaml, "there may be %d texts at most",
			     QUESTION_ITEMS);
		return -1;
	}
	*item = (struct choice){ .see = -1, .at = yaml->at };
	if (!load_item(loader, &text, yaml, item))
		return -1;
	return (*count)++;
}

static struct choice *new_items(struct loader *loader)
{
	return arena_alloc(loader->arena, QUESTION_ITEMS,
			   sizeof(struct choice));
}

/* Several left sides may have the same right one. */
bool load_pairs(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct question *question = to;
	bool good = true;

	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	question->left = new_items(loader);
	question->of = new_items(loader);
	question->pick.at = yaml->at;
	question->pick.item = arena_alloc(loader->arena, QUESTION_ITEMS,
					  sizeof(*question->pick.item));
	for (struct yaml *c = yaml->first; c; c = c->next) {
		int left = add_item(loader, c->key, question->left,
				    &question->left_count);
		int right = add_item(loader, c, question->of,
				     &question->of_count);

		good &= left >= 0 && right >= 0;
		if (left >= 0)
			question->pick.item[left] = right;
	}
	question->pick.count = question->left_count;
	if (good && question->left_count < 2 && !loader->partial)
		good = loader_error(loader, yaml,
				    "one pair alone cannot be matched");
	return good;
}

bool load_extra(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct question *question = to;
	bool good = true;

	if (yaml->kind == YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	if (!question->of)
		return false;
	for (struct yaml *c = NULL; (c = loader_item(yaml, c));) {
		int before = question->of_count;
		int item = add_item(loader, c, question->of,
				    &question->of_count);

		if (item >= 0 && question->of_count == before)
			good = loader_error(loader, c,
					    "'%s' stands here already",
					    c->text);
		good &= item >= 0;
	}
	return good;
}

bool pairs_named(struct loader *loader, struct yaml *yaml,
		 const struct question *question, struct picks *picks)
{
	bool good = true;

	if (yaml->kind != YAML_MAP)
		return loader_error(loader, yaml,
				    "expected a map 'left side: right side' "
				    "of the pairs that matter");
	picks->at = yaml->at;
	picks->count = question->left_count;
	picks->item = arena_alloc(loader->arena, QUESTION_ITEMS,
				  sizeof(*picks->item));
	for (int i = 0; i < QUESTION_ITEMS; i++)
		picks->item[i] = -1;
	for (struct yaml *c = yaml->first; c; c = c->next) {
		int left = item_named(loader, c->key, question->left,
				      question->left_count);
		int right = item_named(loader, c, question->of,
				       question->of_count);

		good &= left >= 0 && right >= 0;
		if (left >= 0)
			picks->item[left] = right;
	}
	return good;
}
