/* schema.c - the table of the language has no holes. */
#include "gradlab/schema.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/lesson.h"

#include "../../src/lesson/schema_looks.h"
#include "../tap.h"

enum { SHAPES_MOST = 500 };

static const struct shape *seen[SHAPES_MOST];
static int seen_count;

static bool is_seen(const struct shape *shape)
{
	for (int i = 0; i < seen_count; i++)
		if (seen[i] == shape)
			return true;
	return false;
}

static void see(const struct shape *shape)
{
	if (shape && !is_seen(shape) && seen_count < SHAPES_MOST)
		seen[seen_count++] = shape;
}

/* Every shape that a lesson can reach. */
static void see_all(void)
{
	see(&schema_lesson);
	for (int i = 0; i < seen_count; i++) {
		see(seen[i]->of);
		for (const struct row *row = seen[i]->rows; row && row->key;
		     row++)
			see(row->shape);
	}
}

static bool is_list(const struct shape *shape)
{
	return shape->kind == SHAPE_LIST || shape->kind == SHAPE_NAMED ||
	       shape->kind == SHAPE_ONE_OR_LIST;
}

static void check_shape(const struct shape *shape)
{
	bool rows = shape->kind == SHAPE_MAP || shape->kind == SHAPE_ONE_OF;
	bool words = shape->kind == SHAPE_WORDS ||
		     shape->kind == SHAPE_WORD_OR;

	ok(shape->form && *shape->form, "'%s' says what it is", shape->form);
	ok(rows == (shape->rows != NULL), "%s: rows where they belong",
	   shape->form);
	ok(!words || shape->words, "%s: words have a list", shape->form);
	ok(!is_list(shape) || (shape->of && shape->size),
	   "%s: a list knows its items", shape->form);
	ok(!shape->initial || shape->size, "%s: its beginning has a size",
	   shape->form);
	ok((shape->kind == SHAPE_CUSTOM) <= (shape->read != NULL),
	   "%s: somebody reads it", shape->form);
}

/* Whether a key stands in a map or in those whose rows it shares. */
static int count_key(const struct shape *map, const char *key)
{
	int count = 0;

	for (; map; map = map->of)
		for (const struct row *row = map->rows; row->key; row++)
			count += !strcmp(row->key, key);
	return count;
}

static void check_rows(const struct shape *shape)
{
	for (const struct row *row = shape->rows; row && row->key; row++) {
		ok(row->help && *row->help, "%s: %s has its help",
		   shape->form, row->key);
		ok(row->shape != NULL, "%s: %s has its shape", shape->form,
		   row->key);
		if (shape->kind == SHAPE_MAP)
			same_int(count_key(shape, row->key), 1,
				 "%s: %s stands once", shape->form, row->key);
	}
}

/* The kind is the key; no key beside it may be a kind of the family. */
static void check_family(const struct shape *family)
{
	for (const struct row *kind = family->rows; kind->key; kind++)
		for (const struct row *other = family->rows; other->key;
		     other++)
			same_int(count_key(kind->shape, other->key),
				 kind == other, "%s beside %s", other->key,
				 kind->key);
}

static const char *const panels[] = {
#define PANEL(id, name, help) name,
#include "gradlab/panel.def"
#undef PANEL
	NULL
};

static const char *const questions[] = {
#define QUESTION(id, name, help) name,
#include "gradlab/question.def"
#undef QUESTION
	NULL
};

/* A family whose kinds are these words in this order. */
static void check_order(const char *const *words)
{
	for (int i = 0; i < seen_count; i++) {
		const struct row *rows = seen[i]->rows;
		int same = 0;

		if (seen[i]->kind != SHAPE_ONE_OF || strcmp(rows->key, *words))
			continue;
		while (words[same] && rows[same].key &&
		       !strcmp(words[same], rows[same].key))
			same++;
		ok(!words[same] && !rows[same].key,
		   "the kinds from %s on are those of the table", *words);
		return;
	}
	ok(false, "there is a family that begins with %s", *words);
}

int main(void)
{
	see_all();
	ok(seen_count > 40 && seen_count < SHAPES_MOST,
	   "the lesson reaches its shapes");
	for (int i = 0; i < seen_count; i++) {
		check_shape(seen[i]);
		check_rows(seen[i]);
		if (seen[i]->kind == SHAPE_ONE_OF)
			check_family(seen[i]);
	}
	check_order(panels);
	check_order(questions);
	return tap_end();
}
