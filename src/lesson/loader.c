/* loader.c - walks a tree of YAML along the shapes of the schema. */
#include "loader.h"

#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/number.h"
#include "gradlab/suggest.h"
#include "load_formula.h"
#include "load_text.h"
#include "prose.h"
#include "schema_looks.h"

enum { ITEMS_MOST = 1000 }; /* of a list that names no limit */

void loader_init(struct loader *loader, struct lesson *lesson,
		 const struct yaml_file *file)
{
	static const struct env nothing;

	*loader = (struct loader){
		.lesson = lesson,
		.arena = &lesson->arena,
		.err = file->err,
		.partial = file->partial,
		.scope = &lesson->scope,
	};
	graph_init(&loader->graph, 0);
	recorder_init(&loader->constants, &loader->graph, &nothing);
}

void loader_release(struct loader *loader)
{
	depends_release(&loader->depends);
	recorder_release(&loader->constants);
	graph_release(&loader->graph);
}

/* No time is spent on findings that are only counted. */
static bool is_full(const struct loader *loader)
{
	return loader->err->count >= ERR_MOST;
}

const struct row *loader_row(const struct shape *map, const char *key)
{
	for (; map; map = map->of)
		for (const struct row *row = map->rows; row->key; row++)
			if (!strcmp(row->key, key))
				return row;
	return NULL;
}

static void suggest_rows(struct suggest *suggest, const struct shape *map)
{
	for (; map; map = map->of)
		for (const struct row *row = map->rows; row->key; row++)
			suggest_try(suggest, row->key);
}

void loader_unknown_key(struct loader *loader, const struct shape *map,
			struct yaml *key)
{
	struct suggest suggest;
	char near[96];

	suggest_init(&suggest, key->text, key->length);
	if (!is_full(loader)) {
		char home[SCHEMA_HOME];

		if (schema_home(map, key->text, home)) {
			loader_error(loader, key,
				     "'%s' cannot stand here; it belongs in %s",
				     key->text, home);
			return;
		}
		suggest_rows(&suggest, map);
	}
	loader_error(loader, key, "unknown key '%s'%s", key->text,
		     suggest_text(&suggest, near));
}

static bool is_required(const struct loader *loader, const struct row *row)
{
	return (row->flags & ROW_REQUIRED) ||
	       ((row->flags & ROW_ASKED) && !loader->predicting);
}

/* A number that is not given is the one that the row tells people of. */
static void fall_back(struct loader *loader, const struct row *row, char *to)
{
	struct formula *formula = (struct formula *)(void *)(to + row->at);
	const struct origin silent = { 0 };
	size_t length = row->fallback ? strlen(row->fallback) : 0;
	double value;

	if (row->shape->kind == SHAPE_FORMULA && !formula->count &&
	    number_parse(row->fallback, length, &value))
		formula_parse(formula, loader->arena, row->fallback, length, 0,
			      silent);
}

/* Whether a key that is not there was told as one that is nearly it. */
static bool is_misspelt(const struct shape *map, const struct yaml *yaml,
			const char *wanted)
{
	for (const struct yaml *c = yaml->first; c; c = c->next) {
		struct suggest suggest;

		if (!c->key->told || loader_row(map, c->key->text))
			continue;
		suggest_init(&suggest, c->key->text, c->key->length);
		suggest_rows(&suggest, map);
		if (suggest.best && !strcmp(suggest.best, wanted))
			return true;
	}
	return false;
}

/* Reads the keys of those rows that come first, or of the others. */
static bool read_rows(struct loader *loader, const struct shape *map,
		      struct yaml *yaml, char *to, bool first)
{
	const struct shape *whole = map;
	bool good = true;

	for (; map; map = map->of)
		for (const struct row *row = map->rows; row->key; row++) {
			struct yaml *child;

			if (!!(row->flags & ROW_FIRST) != first)
				continue;
			child = yaml_get(yaml, row->key);
			if (child)
				good &= loader_read(loader, row->shape, child,
						    to + row->at);
			else if (is_required(loader, row))
				good = is_misspelt(whole, yaml, row->key)
					       ? false
					       : loader_missing(loader, yaml,
								row->key);
			else
				fall_back(loader, row, to);
		}
	return good;
}

static bool read_map(struct loader *loader, const struct shape *shape,
		     struct yaml *yaml, void *to)
{
	bool good = true;

	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	for (struct yaml *c = yaml->first; c; c = c->next) {
		if (c->told || c->key->told || loader_row(shape, c->key->text))
			continue;
		loader_unknown_key(loader, shape, c->key);
		good = false;
	}
	good &= read_rows(loader, shape, yaml, to, true);
	return read_rows(loader, shape, yaml, to, false) && good;
}

/* Items are laid out in a row; where they stand and how many they are is
 * written as a pointer and an int, which is how lesson.h holds every list. */
static char *lay_out(struct loader *loader, const struct shape *shape,
		     int count, void *to)
{
	char *items = arena_alloc(loader->arena, (size_t)count, shape->size);

	memcpy(to, &items, sizeof(items));
	memcpy((char *)to + sizeof(items), &count, sizeof(count));
	return items;
}

static bool read_list(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	int most = shape->most > 0 ? (int)shape->most : ITEMS_MOST;
	int count = loader_items(yaml), i = 0;
	struct yaml *item = NULL;
	bool good = true;
	char *items;

	if (yaml->kind != YAML_LIST && shape->kind == SHAPE_LIST)
		return loader_expected(loader, yaml, shape->form);
	if (count > most)
		good = err_at(loader->err, yaml->at,
			      "%d items; there may be %d at most", count, most);
	if (!count)
		return loader_error(loader, yaml, "an empty list");
	count = count > most ? most : count;
	items = lay_out(loader, shape, count, to);
	while (i < count && (item = loader_item(yaml, item)))
		good &= loader_read(loader, shape->of, item,
				    items + shape->size * (size_t)i++);
	return good;
}

static bool read_named(struct loader *loader, const struct shape *shape,
		       struct yaml *yaml, void *to)
{
	int most = (int)shape->most, count = 0, i = 0;
	bool good = true;
	char *items;

	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	for (struct yaml *c = yaml->first; c; c = c->next)
		count++;
	if (count > most)
		good = err_at(loader->err, yaml->at,
			      "%d names; there may be %d at most", count, most);
	count = count > most ? most : count;
	items = lay_out(loader, shape, count, to);
	for (struct yaml *c = yaml->first; i < count; c = c->next)
		good &= loader_read(loader, shape->of, c,
				    items + shape->size * (size_t)i++);
	return good;
}

/* A misspelt kind among the keys, or NULL. */
static struct yaml *misspelt_kind(const struct loader *loader,
				  const struct shape *shape, struct yaml *yaml,
				  struct suggest *suggest)
{
	if (is_full(loader))
		return NULL;
	for (struct yaml *c = yaml->first; c; c = c->next) {
		suggest_init(suggest, c->key->text, c->key->length);
		for (const struct row *row = shape->rows; row->key; row++)
			suggest_try(suggest, row->key);
		if (suggest->best)
			return c;
	}
	return NULL;
}

/* No key of the map is a kind. */
static bool no_kind(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml)
{
	bool whole = yaml->file->work[yaml->start] == '{';
	struct buffer kinds = { 0 };
	struct suggest suggest;
	struct yaml *near;
	char text[96];

	if (loader->partial && !whole && !shape->of)
		return false; /* its line may be the one that was lost */
	near = misspelt_kind(loader, shape, yaml, &suggest);
	if (near)
		return loader_error(loader, near->key, "unknown key '%s'%s",
				    near->key->text,
				    suggest_text(&suggest, text));
	if (shape->of && shape->of->kind == SHAPE_PROSE)
		return loader_error(loader, yaml,
				    "expected %s or a text; a text that holds "
				    "': ' must be put in double quotes or "
				    "under '|'",
				    shape->form);
	for (const struct row *row = shape->rows; row->key; row++)
		buffer_printf(&kinds, "%s%s", row == shape->rows ? "" : ", ",
			      row->key);
	yaml->told = true;
	err_at(loader->err, yaml->first ? yaml->first->key->at : yaml->at,
	       "expected %s; one of these keys is missing: %s", shape->form,
	       buffer_string(&kinds));
	buffer_release(&kinds);
	return false;
}

static void set_kind(const struct row *row, int kind, void *to)
{
	if (row->at != ROW_NOWHERE)
		memcpy((char *)to + row->at, &kind, sizeof(kind));
}

/* A kind as a bare word: `init: he`. */
static bool read_bare(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	const struct row *rows = shape->rows;

	if (shape->of)
		return loader_read(loader, shape->of, yaml, to);
	for (int i = 0; rows[i].key; i++) {
		if (strcmp(rows[i].key, yaml->text) ||
		    !(rows[i].flags & ROW_BARE))
			continue;
		set_kind(&rows[i], i, to);
		return true;
	}
	return loader_error(loader, yaml, "expected %s, found the word '%s'",
			    shape->form, yaml->text);
}

static bool read_one_of(struct loader *loader, const struct shape *shape,
			struct yaml *yaml, void *to)
{
	const struct row *kind = NULL;
	struct yaml *key;
	bool good;

	if (yaml->kind == YAML_TEXT)
		return read_bare(loader, shape, yaml, to);
	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	for (const struct row *row = shape->rows; row->key; row++) {
		if (!yaml_get(yaml, row->key))
			continue;
		key = yaml_get(yaml, row->key)->key;
		if (kind)
			return loader_error(loader, key,
					    "'%s' and '%s' cannot stand in "
					    "one map",
					    kind->key, row->key);
		kind = row;
	}
	if (!kind)
		return no_kind(loader, shape, yaml);
	good = loader_read(loader, kind->shape, yaml, to);
	set_kind(kind, (int)(kind - shape->rows), to);
	return good;
}

bool loader_good(const struct yaml *yaml)
{
	if (yaml->told)
		return false;
	for (const struct yaml *c = yaml->first; c; c = c->next)
		if (!loader_good(c))
			return false;
	return true;
}

static shape_read *const readers[] = {
	[SHAPE_MAP] = read_map,		 [SHAPE_LIST] = read_list,
	[SHAPE_ONE_OF] = read_one_of,	 [SHAPE_NAMED] = read_named,
	[SHAPE_ONE_OR_LIST] = read_list, [SHAPE_WORD_OR] = load_words,
	[SHAPE_TEXT] = load_text,	 [SHAPE_PROSE] = load_prose,
	[SHAPE_FORMULA] = load_formula,	 [SHAPE_NUMBER] = load_number,
	[SHAPE_BOOLEAN] = load_boolean,	 [SHAPE_WORDS] = load_words,
};

bool loader_read(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	shape_read *read = shape->read ? shape->read : readers[shape->kind];
	bool good;

	if (yaml->told)
		return false;
	if (shape->initial)
		memcpy(to, shape->initial, shape->size);
	if (shape->place)
		memcpy((char *)to + shape->place, &yaml->at, sizeof(yaml->at));
	good = read(loader, shape, yaml, to);
	return (!shape->check || shape->check(loader, shape, yaml, to)) && good;
}
