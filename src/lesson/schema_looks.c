/* schema_looks.c - what a shape looks like in a file; all maps by path. */
#include "schema_looks.h"

#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "load_formula.h"
#include "load_run.h"
#include "load_text.h"

/* What each reader of its own takes. */
static const struct {
	shape_read *read;
	unsigned looks;
} readers[] = {
	{ load_format, LOOKS_FORM },
	{ load_id, LOOKS_TEXT },
	{ load_definitions, LOOKS_TEXT },
	{ load_in, LOOKS_TEXT },
	{ load_in_two, LOOKS_PAIR },
	{ load_span, LOOKS_PAIR },
	{ load_functions, LOOKS_TEXT | LOOKS_TEXTS | LOOKS_NAMED },
	{ load_run_name, LOOKS_TEXT },
	{ load_see, LOOKS_TEXT },
	{ load_settings, LOOKS_NAMED },
	{ load_control, LOOKS_OF | LOOKS_TEXTS },
	{ load_control_values, LOOKS_TEXTS },
	{ load_control_draw, LOOKS_TEXTS },
	{ load_control_start, LOOKS_TEXT },
	{ load_flag, LOOKS_WORD },
	{ load_word, LOOKS_WORD | LOOKS_TEXT },
	{ load_activations, LOOKS_OF | LOOKS_LIST },
	{ load_amount, LOOKS_WORD | LOOKS_TEXT },
	{ load_copied, LOOKS_OF },
	{ load_csv, LOOKS_TEXT },
	{ load_features, LOOKS_TEXT | LOOKS_TEXTS },
	{ load_test, LOOKS_OF },
	{ load_from, LOOKS_NAMED },
	{ load_minimise, LOOKS_TEXT },
	{ load_rate, LOOKS_TEXT },
	{ load_like, LOOKS_TEXT },
	{ load_run, LOOKS_OF },
	{ load_answer, LOOKS_TEXT },
	{ load_within, LOOKS_TEXT },
	{ load_right, LOOKS_TEXT },
	{ load_question, LOOKS_OF },
	{ load_prediction, LOOKS_OF },
	{ load_panel, LOOKS_OF },
	{ load_word_list, LOOKS_OF | LOOKS_LIST },
	{ load_h, LOOKS_OF },
	{ load_boundary, LOOKS_TEXT },
	{ load_over_two, LOOKS_PAIR | LOOKS_LIST },
	{ load_height, LOOKS_TEXT },
	{ load_h_range, LOOKS_TEXT | LOOKS_OF },
	{ load_control_name, LOOKS_TEXT },
	{ load_layer, LOOKS_TEXT },
	{ load_root, LOOKS_TEXT },
	{ load_root_or_run, LOOKS_TEXT },
	{ load_names, LOOKS_TEXT | LOOKS_TEXTS },
	{ load_sizes, LOOKS_OF },
	{ load_fault, LOOKS_OF | LOOKS_TEXT },
	{ load_order, LOOKS_TEXT | LOOKS_TEXTS },
	{ load_step, LOOKS_OF },
	{ load_locks, LOOKS_TEXT | LOOKS_TEXTS },
	{ load_step_name, LOOKS_TEXT },
	{ load_if_wrong, LOOKS_TEXT },
	{ load_step_like, LOOKS_TEXT },
};

static const unsigned kinds[] = {
	[SHAPE_MAP] = LOOKS_ROWS,
	[SHAPE_ONE_OF] = LOOKS_ROWS,
	[SHAPE_LIST] = LOOKS_LIST,
	[SHAPE_NAMED] = LOOKS_NAMED,
	[SHAPE_ONE_OR_LIST] = LOOKS_OF | LOOKS_LIST,
	[SHAPE_WORD_OR] = LOOKS_WORD | LOOKS_OF,
	[SHAPE_TEXT] = LOOKS_TEXT,
	[SHAPE_PROSE] = LOOKS_TEXT,
	[SHAPE_FORMULA] = LOOKS_TEXT,
	[SHAPE_NUMBER] = LOOKS_TEXT,
	[SHAPE_BOOLEAN] = LOOKS_WORD,
	[SHAPE_WORDS] = LOOKS_WORD,
};

unsigned schema_looks(const struct shape *shape)
{
	if (shape->kind != SHAPE_CUSTOM)
		return kinds[shape->kind];
	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++)
		if (readers[i].read == shape->read)
			return readers[i].looks;
	return 0;
}

static bool has_rows(const struct shape *shape)
{
	return shape->kind == SHAPE_MAP || shape->kind == SHAPE_ONE_OF;
}

const struct shape *schema_inside(const struct shape *shape)
{
	while (shape && !has_rows(shape))
		shape = shape->of;
	return shape;
}

const struct schema_map *schema_map_of(const struct schema_maps *maps,
				       const struct shape *shape)
{
	for (int i = 0; i < maps->count; i++)
		if (maps->item[i].shape == shape)
			return &maps->item[i];
	return NULL;
}

static void add(struct schema_maps *maps, const struct shape *shape,
		const struct row *kind, const char *above, const char *key)
{
	struct schema_map *map = &maps->item[maps->count];

	if (!shape || schema_map_of(maps, shape) ||
	    maps->count == SCHEMA_MAPS)
		return;
	maps->count++;
	map->shape = shape;
	map->kind = kind;
	snprintf(map->path, sizeof(map->path), "%s%s%s", above,
		 *above ? "." : "", key);
}

/* What the rows of a map lead to, those it shares included. */
static void add_rows(struct schema_maps *maps, int index)
{
	const struct schema_map *map = &maps->item[index];
	const char *above = index ? map->path : "";
	bool family = map->shape->kind == SHAPE_ONE_OF;

	for (const struct shape *s = map->shape; s; s = s->of)
		for (const struct row *row = s->rows; row && row->key; row++)
			add(maps, schema_inside(row->shape),
			    family ? row : NULL, above, row->key);
}

void schema_list(struct schema_maps *maps)
{
	maps->count = 0;
	add(maps, &schema_lesson, NULL, "", "lesson");
	for (int i = 0; i < maps->count; i++)
		add_rows(maps, i);
}

/* The parts of a lesson, by how the paths of their maps begin; the longest
 * first. */
static const struct {
	const char *path, *name;
} parts[] = {
	{ "steps.predict.", "a question" },
	{ "steps.show.", "a panel" },
	{ "steps", "a step" },
	{ "controls", "a control" },
	{ "runs.net", "the net of a run" },
	{ "runs", "a run" },
	{ "lesson", "the lesson itself" },
};

enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

/* The part that a map belongs to, by its place in the table; or -1. */
static int part_of(const struct schema_map *map)
{
	for (int i = 0; i < PARTS; i++)
		if (!strncmp(map->path, parts[i].path, strlen(parts[i].path)))
			return i;
	return -1;
}

static bool has_key(const struct shape *map, const char *key)
{
	for (; map && map->kind == SHAPE_MAP; map = map->of)
		for (const struct row *row = map->rows; row->key; row++)
			if (!strcmp(row->key, key))
				return true;
	return false;
}

/* The parts that have a key, as bits. */
static unsigned parts_with(const struct schema_maps *maps, const char *key)
{
	unsigned with = 0;

	for (int i = 0; i < maps->count; i++) {
		int part = part_of(&maps->item[i]);

		if (part >= 0 && has_key(maps->item[i].shape, key))
			with |= 1u << part;
	}
	return with;
}

const char *schema_home(const struct shape *map, const char *key,
			char out[SCHEMA_HOME])
{
	struct schema_maps maps;
	const struct schema_map *here;
	unsigned with;
	size_t used = 0;

	schema_list(&maps);
	here = schema_map_of(&maps, map);
	with = here && part_of(here) >= 0 ? parts_with(&maps, key) : 0;
	if (!with || with >> part_of(here) & 1)
		return NULL;
	for (int i = 0; i < PARTS && used < SCHEMA_HOME; i++) {
		if (!(with >> i & 1))
			continue;
		with &= ~(1u << i);
		used += (size_t)snprintf(out + used, SCHEMA_HOME - used,
					 "%s%s", !used  ? ""
						 : with ? ", "
							: " or ",
					 parts[i].name);
	}
	return out;
}
