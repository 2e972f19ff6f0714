/*
 * yaml.h - a file of the strict subset of YAML as a tree with places.
 *
 * Read through libyaml's events, never its document loader.  Refused, each
 * with its own sentence: anchors, aliases, tags, merge keys, directives, a
 * second document, NUL, bytes that are not UTF-8, characters that must not
 * reach a terminal, tabs, duplicate keys, keys that are no texts, more than
 * 1 MiB, 16 levels or 64 KiB a scalar.  YAML's silent traps (a comment that
 * cuts a text, a comma that cuts a formula, a key without a value in braces)
 * are told with their cure.
 *
 * A line that libyaml cannot read is told and left out, and reading goes on:
 * the tree is then `partial`, fit for finding more mistakes and for nothing
 * else.
 */
#ifndef GRADLAB_YAML_H
#define GRADLAB_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "gradlab/err.h"

enum {
	YAML_BYTES = 1024 * 1024,
	YAML_DEPTH = 16,
	YAML_SCALAR = 64 * 1024
};

enum yaml_kind { YAML_TEXT, YAML_MAP, YAML_LIST };
enum yaml_style {
	YAML_PLAIN, YAML_SINGLE, YAML_DOUBLE, YAML_LITERAL, YAML_FOLDED
};

struct yaml {
	enum yaml_kind kind;
	enum yaml_style style;
	bool told;		/* wrong, and the author was told why */
	bool comment;		/* a comment stands behind a plain text */
	const char *text;	/* of a scalar, else ""; NUL-terminated */
	size_t length;
	struct place at;
	size_t start, end;	/* bytes of the file */
	struct yaml *key;	/* of a map's child: its key, a scalar */
	struct yaml *first;	/* children in file order */
	struct yaml *next;
	const struct yaml_file *file;
};

struct yaml_file {
	const char *source;	/* what is read, behind a BOM; ends in NUL */
	size_t length;
	struct arena *arena;
	struct err *err;
	struct yaml *root;
	bool partial;		/* something could not be read */
	size_t lost;		/* the first byte of that */
	char *clean;		/* the source as UTF-8, '?' for bad bytes */
	char *work;		/* what libyaml reads: only what may stand */
	struct yaml_mark *mark;	/* places of every so many bytes */
};

/* Parses bytes that stay alive as long as the tree does.  False when nothing
 * can be made of them; findings may be there also after true. */
bool yaml_parse(struct yaml_file *file, const char *bytes, size_t length,
		struct arena *arena, struct err *err);
/* Reads a whole file into the arena; errors: missing, a directory, too
 * large, not readable. */
bool yaml_read(const char *path, struct arena *arena, struct err *err,
	       const char **bytes, size_t *length);

/* The value of a key, or NULL; a list has none. */
struct yaml *yaml_get(const struct yaml *map, const char *key);
/* The place of some bytes of the file. */
struct place yaml_place(const struct yaml_file *file, size_t start,
			size_t end);
/* Where a comment begins on the line behind a byte, or 0. */
size_t yaml_comment(const struct yaml_file *file, size_t end);
/* Where bytes start ... end of a scalar's text stand in the file, whatever
 * its style. */
struct origin yaml_origin(const struct yaml *scalar);

#endif
