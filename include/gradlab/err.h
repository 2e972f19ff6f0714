/*
 * err.h - what is wrong with a text: many findings at once, each with a place.
 *
 * One struct err belongs to one text (a lesson, a typed formula).  Checking
 * goes on after a finding; err_print() tells them all in the order of the
 * text, as compilers do:
 *
 *	mine.yaml:14:13: error: unknown name 'sloep'; did you mean 'slope'?
 *	          answer: sloep(f, 3, h)
 *	                  ^~~~~
 *
 * A formula stands somewhere inside a file.  Its parser counts bytes of the
 * formula; a struct origin turns them into a place of the file.
 */
#ifndef GRADLAB_ERR_H
#define GRADLAB_ERR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "gradlab/mem.h"

/* Line and column count from 1, in characters; line 0 is the file itself. */
struct place {
	int line;
	int column;
	int width;		/* characters to underline, at least 1 */
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct finding {
	enum severity severity;
	struct place at;
	const char *text;
	size_t order;		/* findings of one place keep their order */
};

enum { ERR_MOST = 100 };	/* more findings are only counted */

struct err {
	struct arena arena;
	const char *file;	/* as the user named it */
	const char *source;	/* the text, for the caret lines; may be NULL */
	size_t length;
	struct finding *list;
	size_t count;
	size_t room;
	size_t errors;		/* all of them, also those not kept */
	size_t warnings;
};

/* Copies the name; a NULL name stands for a text that was typed. */
void err_init(struct err *err, const char *file);
void err_release(struct err *err);
/* Copies the text that the places speak of. */
void err_source(struct err *err, const char *text, size_t length);

/* Adds a finding; always returns false, to be returned in turn.  Texts are
 * lower case, without a full stop.  The same text at the same place is
 * kept once. */
bool err_at(struct err *err, struct place at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void err_warn(struct err *err, struct place at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* All findings in file order; with `brief` no source lines. */
void err_print(const struct err *err, FILE *out, bool brief);
/* The text of the first finding, or "". */
const char *err_first(const struct err *err);

/* Where a formula's bytes stand.  A zeroed `locate` means: at line 1,
 * column 1 of the text of `err`. */
struct origin {
	struct err *err;
	struct place (*locate)(const void *where, size_t start, size_t end);
	const void *where;
};

struct place origin_place(const struct origin *origin, size_t start,
			  size_t end);
bool origin_error(const struct origin *origin, size_t start, size_t end,
		  const char *format, ...)
	__attribute__((format(printf, 4, 5)));

#endif
