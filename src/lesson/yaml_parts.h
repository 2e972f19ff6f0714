/*
 * yaml_parts.h - what the sources behind yaml.h share.
 *
 * A file goes through these hands: yaml_source.c looks at its bytes, yaml.c
 * has libyaml read them, yaml_trap.c says in an author's words what went
 * wrong, and yaml_place.c knows where.
 */
#ifndef LESSON_YAML_PARTS_H
#define LESSON_YAML_PARTS_H

#include <stdint.h>

#include "gradlab/yaml.h"

/* How libyaml puts a failure; bytes of the file. */
struct yaml_problem {
	const char *text;
	size_t at;		/* where it was noticed */
	size_t since;		/* where the thing it broke began */
};

/* Lays out file->clean and file->work and tells of every character that must
 * not be there.  False where reading on makes no sense. */
bool yaml_clean(struct yaml_file *file);
/* Characters that may not stand in a lesson, however they are written. */
bool yaml_refused(uint32_t rune);
/* Lays out file->mark, so that a place is found without counting from the
 * beginning of the file. */
void yaml_measure(struct yaml_file *file);

/* What an author is told of it. */
struct yaml_blame {
	const char *sentence;
	size_t start, end;
};

struct yaml_blame yaml_blame(const struct yaml_file *file,
			     const struct yaml_problem *problem);
/* What looks like a sign of YAML in a line that begins at a byte and is none:
 * a dash for a minus, "key:value", "key =", a full-width colon. */
bool yaml_slip(const struct yaml_file *file, size_t line,
	       struct yaml_blame *blame);
/* The same of a quote at a byte, and of a comma before another. */
bool yaml_slip_quote(const struct yaml_file *file, size_t at,
		     struct yaml_blame *blame);
bool yaml_slip_comma(const struct yaml_file *file, size_t from, size_t to,
		     struct yaml_blame *blame);
/* The slip of the line that a text stands on. */
bool yaml_slip_of(const struct yaml *text, struct yaml_blame *blame);
/* Tells of items of a list that YAML took for lines of one plain text. */
void yaml_slip_text(struct yaml *text);
/* Blanks the value that stands on the line of a byte; where that was done
 * before, the line and what hangs on it.  False when all is blank. */
bool yaml_leave_out(struct yaml_file *file, size_t at);
/* Tells of texts that YAML cut without a word. */
void yaml_trap_map(struct yaml *map);
void yaml_trap_list(struct yaml *list);

#endif
