/*
 * reference_style.h - how the parts of a page of reference are written.
 */
#ifndef LESSON_REFERENCE_STYLE_H
#define LESSON_REFERENCE_STYLE_H

#include <stdio.h>

/* A key as it is told; `wanted` is "required", its default, or "". */
struct told_key {
	const char *key, *form, *wanted, *help;
};

struct reference_style {
	void (*begin)(FILE *out);
	void (*heading)(FILE *out, int level, const char *text);
	/* A line of text; "" ends a paragraph. */
	void (*text)(FILE *out, const char *line);
	void (*item)(FILE *out, const char *line);
	/* A fence opens with what it holds, "yaml step", and closes with
	 * NULL. */
	void (*fence)(FILE *out, const char *holds);
	void (*code)(FILE *out, const char *line);
	void (*keys_begin)(FILE *out);
	void (*key)(FILE *out, const struct told_key *key);
	void (*keys_end)(FILE *out);
};

extern const struct reference_style reference_style_markdown;
extern const struct reference_style reference_style_man;

#endif
