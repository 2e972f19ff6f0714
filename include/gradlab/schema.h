/*
 * schema.h - the lesson language as one table.
 *
 * A shape says what may stand at a place; a row of a map says a key: its
 * shape, where its value goes, whether it must be there, and one line of
 * help.  The loader, the error texts and the reference pages all read it.
 * A key is added by a member of a struct of lesson.h and one row.
 *
 * What a shape writes, at the address its row names:
 *
 *	MAP, ONE_OF		members of the struct that holds the map
 *	LIST, ONE_OR_LIST,
 *	NAMED			a pointer to the items and an int, their count
 *	TEXT, PROSE, FORMULA	const char *, struct prose, struct formula
 *	NUMBER, BOOLEAN		double (or int, by `size`), bool
 *	WORDS, WORD_OR		an int, the word's place in `words`
 */
#ifndef GRADLAB_SCHEMA_H
#define GRADLAB_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

struct loader;			/* private to src/lesson */
struct yaml;
struct row;
struct shape;

enum shape_kind {
	SHAPE_MAP,		/* `rows`, and those of the map `of` */
	SHAPE_LIST,		/* of `of`; at most `most` items */
	SHAPE_ONE_OF,		/* a map with exactly one of `rows` as key, its
				 * kind; a plain text is read by `of` */
	SHAPE_NAMED,		/* author's names: `of` */
	SHAPE_ONE_OR_LIST,	/* of `of`; at most `most` items */
	SHAPE_WORD_OR,		/* one of `words`, or `of` */
	SHAPE_TEXT,		/* plain text */
	SHAPE_PROSE,		/* text with markup and formulas */
	SHAPE_FORMULA,
	SHAPE_NUMBER,		/* a formula that needs no control */
	SHAPE_BOOLEAN,
	SHAPE_WORDS,		/* one of `words` */
	SHAPE_CUSTOM		/* read by `read`; `of` or `form` tells it */
};

/* Reads a node into what stands at `to`; false where an error was told. */
typedef bool shape_read(struct loader *loader, const struct shape *shape,
			struct yaml *yaml, void *to);

struct shape {
	enum shape_kind kind;
	const char *form;	/* for people: "a number", "[from, to]" */
	const struct row *rows;	/* ended by a NULL key */
	const struct shape *of;
	const char *const *words;	/* ended by NULL */
	size_t size;		/* bytes of an item, or of what `initial` is */
	const void *initial;	/* what stands there before its keys are read;
				 * NULL: zeroes */
	size_t place;		/* where its struct place goes; 0: nowhere */
	double least, most;	/* both 0: any number */
	bool whole;
	shape_read *read;	/* in place of the kind's own way */
	shape_read *check;	/* afterwards, also where a part was wrong */
};

enum row_flags {
	ROW_REQUIRED = 1,
	ROW_ASKED = 2,		/* required, but not in a prediction */
	ROW_TRANSLATABLE = 4,
	ROW_FIRST = 8,		/* read before the others, which need it */
	ROW_BARE = 16,		/* a kind that may stand as a bare word */
	ROW_LABELLED = 32	/* where it is a map, its keys are texts */
};

#define ROW_NOWHERE ((size_t)-1)	/* for a kind that is not kept */

struct row {
	const char *key;
	const struct shape *shape;
	size_t at;		/* offset into the struct; of a kind: where
				 * its number goes */
	unsigned flags;
	const char *fallback;	/* its default, for people; NULL: none */
	const char *help;
};

/* The shape of a whole lesson. */
extern const struct shape schema_lesson;

#endif
