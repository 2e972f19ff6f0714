/*
 * texts.h - the texts of a tree that can be translated.
 */
#ifndef LESSON_TEXTS_H
#define LESSON_TEXTS_H

#include "gradlab/schema.h"
#include "gradlab/yaml.h"

/* Scalars: values, and keys that are texts (as labels are). */
struct texts {
	struct yaml **item;
	size_t count, room;
};

/* Adds those of a node of that shape; `is_text`: its row is translatable. */
void texts_add(struct texts *texts, const struct shape *shape,
	       struct yaml *node, bool is_text);
/* Those of the value of a key. */
void texts_of_row(struct texts *texts, const struct row *row,
		  struct yaml *node);
void texts_release(struct texts *texts);
/* The shape of a node behind kinds and ways of reading: a map's rows or a
 * list's items; NULL where the schema tells no more. */
const struct shape *texts_shape(const struct shape *shape,
				const struct yaml *node);
/* Whether two texts say the same, however their lines are broken. */
bool texts_same(const char *a, const char *b);
/* The next {formula} or $formula$ of a text from *at on, code left out;
 * false at its end. */
bool texts_formula(const char *text, size_t *at, size_t *start, size_t *end);

#endif
