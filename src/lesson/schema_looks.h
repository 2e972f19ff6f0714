/*
 * schema_looks.h - what a shape looks like in a file, for the pages that are
 * made from the schema.
 */
#ifndef LESSON_SCHEMA_LOOKS_H
#define LESSON_SCHEMA_LOOKS_H

#include "gradlab/schema.h"

enum looks {
	LOOKS_TEXT = 1,		/* a text, formula or number */
	LOOKS_WORD = 2,		/* one of the shape's words */
	LOOKS_FORM = 4,		/* exactly what `form` says */
	LOOKS_OF = 8,		/* what `of` looks like */
	LOOKS_LIST = 16,	/* a list of `of` */
	LOOKS_PAIR = 32,	/* a list of two texts */
	LOOKS_NAMED = 64,	/* a map of the author's names to `of`, or texts */
	LOOKS_TEXTS = 128,	/* a list of texts */
	LOOKS_ROWS = 256	/* what its rows say */
};

/* All that a shape may look like; 0, anything, for one whose reader is not
 * listed in schema_looks.c. */
unsigned schema_looks(const struct shape *shape);

/* The map that a row leads to, through lists and readers; or NULL. */
const struct shape *schema_inside(const struct shape *shape);

/* Every map and family of the language, each with the keys that lead to it:
 * "steps.show.plot"; the lesson itself is the first, "lesson". */
enum { SCHEMA_MAPS = 300, SCHEMA_PATH = 80 };

struct schema_map {
	const struct shape *shape;
	const struct row *kind;	/* of its family, or NULL */
	char path[SCHEMA_PATH];
};

struct schema_maps {
	struct schema_map item[SCHEMA_MAPS];
	int count;
};

void schema_list(struct schema_maps *maps);
/* The map of a shape; NULL where it is not listed. */
const struct schema_map *schema_map_of(const struct schema_maps *maps,
				       const struct shape *shape);

/* The parts of a lesson that have a key: "a question or a panel"; NULL where
 * no other part than the map's own has it. */
enum { SCHEMA_HOME = 200 };
const char *schema_home(const struct shape *map, const char *key,
			char out[SCHEMA_HOME]);

#endif
