/* texts.c - the texts of a tree that can be translated. */
#include "texts.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "loader.h"

static void add(struct texts *texts, struct yaml *scalar)
{
	texts->item = mem_grow(texts->item, &texts->room, texts->count + 1,
			       sizeof(struct yaml *));
	texts->item[texts->count++] = scalar;
}

void texts_release(struct texts *texts)
{
	free(texts->item);
	memset(texts, 0, sizeof(*texts));
}

/* The shape of the kind that a map is of. */
static const struct shape *kind_of(const struct shape *shape,
				   const struct yaml *node)
{
	for (const struct row *row = shape->rows; row->key; row++)
		if (yaml_get(node, row->key))
			return row->shape;
	return NULL;
}

const struct shape *texts_shape(const struct shape *shape,
				const struct yaml *node)
{
	while (shape && (shape->kind == SHAPE_CUSTOM ||
			 shape->kind == SHAPE_ONE_OF ||
			 (shape->kind == SHAPE_ONE_OR_LIST &&
			  node->kind != YAML_LIST))) {
		if (shape->kind == SHAPE_ONE_OF && node->kind == YAML_MAP)
			shape = kind_of(shape, node);
		else
			shape = shape->of;
	}
	return shape;
}

/* A map from author's texts: its keys, as labels are, or both its sides. */
static void add_pairs(struct texts *texts, const struct yaml *map, bool both)
{
	for (struct yaml *c = map->first; c; c = c->next) {
		add(texts, c->key);
		if (both && c->kind == YAML_TEXT)
			add(texts, c);
	}
}

void texts_of_row(struct texts *texts, const struct row *row,
		  struct yaml *node)
{
	if (row->flags & ROW_LABELLED && node->kind == YAML_MAP)
		add_pairs(texts, node, false);
	else
		texts_add(texts, row->shape, node,
			  row->flags & ROW_TRANSLATABLE);
}

static void add_map(struct texts *texts, const struct shape *shape,
		    const struct yaml *map)
{
	for (struct yaml *c = map->first; c; c = c->next) {
		const struct row *row = loader_row(shape, c->key->text);

		if (row)
			texts_of_row(texts, row, c);
	}
}

/* As deep as YAML may be. */
void texts_add(struct texts *texts, const struct shape *shape,
	       struct yaml *node, bool is_text)
{
	const struct shape *inside = texts_shape(shape, node);
	bool listed = inside && (inside->kind == SHAPE_LIST ||
				 inside->kind == SHAPE_ONE_OR_LIST);

	if (node->told)
		return;
	if (node->kind == YAML_TEXT) {
		if (is_text || (inside && inside->kind == SHAPE_PROSE))
			add(texts, node);
	} else if (node->kind == YAML_LIST) {
		for (struct yaml *c = node->first; c; c = c->next)
			texts_add(texts, listed ? inside->of : NULL, c,
				  is_text);
	} else if (inside && inside->kind == SHAPE_MAP) {
		add_map(texts, inside, node);
	} else if (is_text) {
		add_pairs(texts, node, true);
	} else if (inside && inside->kind == SHAPE_NAMED) {
		for (struct yaml *c = node->first; c; c = c->next)
			texts_add(texts, inside->of, c, false);
	}
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

bool texts_same(const char *a, const char *b)
{
	a += strspn(a, " \n");
	b += strspn(b, " \n");
	while (*a && *b) {
		bool gap = is_blank(*a);

		if (gap != is_blank(*b) || (!gap && *a != *b))
			return false;
		a += gap ? strspn(a, " \n") : 1;
		b += gap ? strspn(b, " \n") : 1;
	}
	return !a[strspn(a, " \n")] && !b[strspn(b, " \n")];
}

/* Behind the sign that closes what opens at `at`, or 0. */
static size_t closed(const char *text, size_t at, const char *sign)
{
	const char *end = strstr(text + at, sign);

	return end ? (size_t)(end - text) + strlen(sign) : 0;
}

bool texts_formula(const char *text, size_t *at, size_t *start, size_t *end)
{
	size_t behind = 0;

	for (size_t i = *at; text[i]; i++) {
		if (text[i] == '\\' && text[i + 1])
			i++;
		else if (text[i] == '`' && (behind = closed(text, i + 1, "`")))
			i = behind - 1;
		else if ((text[i] == '{' &&
			  (behind = closed(text, i, "}"))) ||
			 (text[i] == '$' && text[i + 1] == '$' &&
			  (behind = closed(text, i + 2, "$$"))) ||
			 (text[i] == '$' &&
			  (behind = closed(text, i + 1, "$")))) {
			*start = i;
			*at = *end = behind;
			return true;
		}
	}
	return false;
}
