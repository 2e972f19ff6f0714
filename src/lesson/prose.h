/*
 * prose.h - text with markup, and the formulas in it.
 *
 * {formula} and $formula$ become fields; code and escaped signs stay as they
 * are.  Of CommonMark just enough is known here to tell what is code.
 */
#ifndef LESSON_PROSE_H
#define LESSON_PROSE_H

#include "loader.h"

/* Writes a struct prose. */
shape_read load_prose;

/* Finds code: whether a byte of the text belongs to it.  Ask for bytes in
 * rising order. */
struct code_scan {
	const char *text;
	size_t length;
	size_t line, end;	/* the present line: its first byte, and the
				 * one behind it */
	size_t code;		/* bytes before this one are code */
	size_t literal;		/* backquotes before this one are plain */
	char fence;		/* '`' or '~' inside a fenced block */
	size_t fence_length;
	bool blank;		/* the line before was blank */
	size_t list;		/* where the text of a list's item begins */
	size_t paragraph;	/* its end, as far as it was looked for */
};

void code_begin(struct code_scan *scan, const char *text, size_t length);
/* The first byte behind the code that stands at `at`, or `at`. */
size_t code_skip(struct code_scan *scan, size_t at);
/* Where the paragraph of a byte ends. */
size_t code_paragraph(struct code_scan *scan, size_t at);

#endif
