/* overlay.c - a translation laid over the tree of a lesson. */
#include "overlay.h"

#include <stdlib.h>
#include <string.h>

#include "texts.h"

/* What a translation says for itself; the rest are the lesson's keys. */
static bool is_own(const char *key)
{
	return !strcmp(key, "translates") || !strcmp(key, "language") ||
	       !strcmp(key, "format");
}

/* A scalar as it was, and the one that stands in its place now. */
struct change {
	const char *was;
	const struct yaml *now;
};

struct laying {
	struct loader *loader;
	struct change *change;
	size_t changes, room;
};

/* Every formula of the original stands in the translation, as written. */
static bool has_formulas(struct loader *loader, const char *text,
			 struct yaml *over)
{
	size_t at = 0, start, end;

	while (texts_formula(text, &at, &start, &end)) {
		char *formula = mem_printf("%.*s", (int)(end - start),
					   text + start);
		bool found = strstr(over->text, formula);

		if (!found)
			loader_error(loader, over,
				     "the original's '%s' is missing in this "
				     "translation",
				     formula);
		free(formula);
		if (!found)
			return false;
	}
	return true;
}

/* The bytes of one scalar into the place of another. */
static void put(struct yaml *scalar, const struct yaml *over)
{
	struct yaml *key = scalar->key, *next = scalar->next;

	*scalar = *over;
	scalar->key = key;
	scalar->next = next;
}

static void replace(struct laying *laying, struct yaml *scalar,
		    struct yaml *over)
{
	if (over->told)
		return;
	if (over->kind != YAML_TEXT) {
		loader_expected(laying->loader, over,
				"a text, the translation");
		return;
	}
	if (!has_formulas(laying->loader, scalar->text, over))
		return;
	laying->change = mem_grow(laying->change, &laying->room,
				  laying->changes + 1,
				  sizeof(*laying->change));
	laying->change[laying->changes++] =
		(struct change){ scalar->text, over };
	put(scalar, over);
}

/* What an answer says by an item's text says it by the new one. */
static void rename_scalar(const struct laying *laying, struct yaml *scalar)
{
	for (size_t i = 0; i < laying->changes; i++)
		if (scalar->file != laying->change[i].now->file &&
		    texts_same(scalar->text, laying->change[i].was)) {
			put(scalar, laying->change[i].now);
			return;
		}
}

/* As deep as YAML may be. */
static void rename_items(const struct laying *laying, struct yaml *node,
			 bool answer)
{
	if (node->kind == YAML_TEXT && answer)
		rename_scalar(laying, node);
	for (struct yaml *c = node->first; c; c = c->next) {
		if (answer && c->key)
			rename_scalar(laying, c->key);
		rename_items(laying, c,
			     answer || (c->key &&
					(!strcmp(c->key->text, "also") ||
					 !strcmp(c->key->text, "is"))));
	}
}

/* A map "original text: translation" for the texts of a node. */
static void lay_texts(struct laying *laying, const struct texts *texts,
		      struct yaml *over)
{
	for (struct yaml *c = over->first; c; c = c->next) {
		bool found = false;

		for (size_t i = 0; i < texts->count && !c->told; i++) {
			struct yaml *text = texts->item[i];

			if (text->file == c->file ||
			    !texts_same(text->text, c->key->text))
				continue;
			found = true;
			replace(laying, text, c);
		}
		if (!found && !c->told && !c->key->told)
			loader_error(laying->loader, c->key,
				     "the lesson has no such text here; it may "
				     "have changed");
	}
}

static void lay(struct laying *laying, const struct shape *shape,
		struct yaml *node, struct yaml *over);

static void lay_key(struct laying *laying, const struct shape *map,
		    struct yaml *node, struct yaml *over)
{
	const struct row *row = loader_row(map, over->key->text);
	struct yaml *child = yaml_get(node, over->key->text);
	struct texts texts = { 0 };

	if (over->told || over->key->told)
		return;
	if (!row) {
		loader_unknown_key(laying->loader, map, over->key);
		return;
	}
	if (child)
		texts_of_row(&texts, row, child);
	if (!child)
		loader_error(laying->loader, over->key,
			     "the lesson has no '%s' here", over->key->text);
	else if (!texts.count)
		loader_error(laying->loader, over->key,
			     "'%s' cannot be translated", over->key->text);
	else if (child->kind == YAML_TEXT)
		replace(laying, child, over);
	else if (row->flags & (ROW_TRANSLATABLE | ROW_LABELLED) &&
		 over->kind == YAML_MAP)
		lay_texts(laying, &texts, over);
	else
		lay(laying, row->shape, child, over);
	texts_release(&texts);
}

static struct yaml *with_id(const struct yaml *list, const char *id)
{
	for (struct yaml *c = list->first; c; c = c->next) {
		const struct yaml *own = yaml_get(c, "id");

		if (own && !strcmp(own->text, id))
			return c;
	}
	return NULL;
}

/* Items that have ids go by them, others by their order. */
static void lay_items(struct laying *laying, const struct shape *item,
		      struct yaml *list, struct yaml *over)
{
	struct yaml *next = list->first;

	for (struct yaml *c = over->first; c; c = c->next) {
		struct yaml *id = yaml_get(c, "id"), *to = next;

		next = next ? next->next : NULL;
		if (c->told)
			continue;
		if (id)
			to = with_id(list, id->text);
		if (to)
			lay(laying, item, to, c);
		else if (id)
			loader_error(laying->loader, id,
				     "the lesson has nothing here with the id "
				     "'%s'",
				     id->text);
		else
			loader_error(laying->loader, c,
				     "the lesson has only %d of these",
				     loader_items(list));
	}
}

static void lay_map(struct laying *laying, const struct shape *map,
		    struct yaml *node, struct yaml *over, bool root)
{
	for (struct yaml *c = over->first; c; c = c->next)
		if (root ? !is_own(c->key->text) : strcmp(c->key->text, "id"))
			lay_key(laying, map, node, c);
}

/* Author's names, as of controls. */
static void lay_named(struct laying *laying, const struct shape *shape,
		      struct yaml *node, struct yaml *over)
{
	for (struct yaml *c = over->first; c; c = c->next) {
		struct yaml *child = yaml_get(node, c->key->text);

		if (child)
			lay(laying, shape->of, child, c);
		else
			loader_error(laying->loader, c->key,
				     "the lesson has no '%s' here",
				     c->key->text);
	}
}

/* As deep as YAML may be. */
static void lay(struct laying *laying, const struct shape *shape,
		struct yaml *node, struct yaml *over)
{
	const struct shape *inside = texts_shape(shape, node);
	struct texts texts = { 0 };

	if (!inside || over->told || node->told)
		return;
	if (node->kind == YAML_LIST && over->kind == YAML_LIST) {
		lay_items(laying, inside->of, node, over);
	} else if (node->kind == YAML_LIST && over->kind == YAML_MAP) {
		texts_add(&texts, shape, node, false);
		lay_texts(laying, &texts, over);
		texts_release(&texts);
	} else if (over->kind == YAML_LIST && over->first &&
		   !over->first->next) {
		lay(laying, shape, node, over->first);
	} else if (over->kind != YAML_MAP) {
		loader_expected(laying->loader, over, "a map of translations");
	} else if (inside->kind == SHAPE_MAP) {
		lay_map(laying, inside, node, over, false);
	} else if (inside->kind == SHAPE_NAMED) {
		lay_named(laying, inside, node, over);
	}
}

/* Says how much is translated, where it is not all. */
static void tell_missing(const struct texts *texts,
			 const struct yaml_file *over, struct place at)
{
	const struct yaml *first = NULL;
	size_t done = 0;

	for (size_t i = 0; i < texts->count; i++) {
		if (texts->item[i]->file == over)
			done++;
		else if (!first)
			first = texts->item[i];
	}
	if (first)
		err_warn(over->err, at,
			 "partial: %zu of %zu texts are translated; the first "
			 "that is missing stands in line %d of the lesson",
			 done, texts->count, first->at.line);
}

/* A text at the root of a translation that must be there. */
static const char *own(struct loader *loader, struct yaml *root,
		       const char *key)
{
	struct yaml *value = yaml_get(root, key);

	if (!value) {
		loader_missing(loader, root, key);
		return NULL;
	}
	return loader_text(loader, value, "a word");
}

void overlay_lay(struct loader *loader, const struct yaml_file *file,
		 const struct yaml_file *over)
{
	struct yaml *root = over->root, *lesson;
	struct laying laying = { .loader = loader };
	struct texts texts = { 0 };
	const char *id;

	if (root->kind != YAML_MAP || file->root->kind != YAML_MAP) {
		if (root->kind != YAML_MAP)
			loader_expected(loader, root, "a translation");
		return;
	}
	id = own(loader, root, "translates");
	own(loader, root, "language");
	lesson = yaml_get(file->root, "lesson");
	if (id && lesson && strcmp(id, lesson->text))
		loader_error(loader, yaml_get(root, "translates"),
			     "this is laid over the lesson '%s'",
			     lesson->text);
	texts_add(&texts, &schema_lesson, file->root, false);
	lay_map(&laying, &schema_lesson, file->root, root, true);
	rename_items(&laying, file->root, false);
	free(laying.change);
	if (id && !over->err->errors)
		tell_missing(&texts, over, yaml_get(root, "translates")->at);
	texts_release(&texts);
}
