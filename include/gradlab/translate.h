/*
 * translate.h - the program's words in the learner's language.
 *
 * Words stand in English where they are used, and are looked up in a
 * catalogue: the .mo file that msgfmt makes of po/LANGUAGE.po.  Without a
 * catalogue, or where it lacks a text, the English stays.
 *
 *	_("Keys")	looked up here
 *	N_("Keys")	only marked, for tables; looked up where it is used
 *
 * What is looked up lives as long as the catalogue.  There is one for the
 * whole program, as there is one locale: main loads it before anything is
 * said.
 */
#ifndef GRADLAB_TRANSLATE_H
#define GRADLAB_TRANSLATE_H

#include <stdbool.h>

#define _(text) translate(text)
#define N_(text) text

const char *translate(const char *text) __attribute__((format_arg(1)));
/* The same for a text with a count, by the plural rule of the language. */
const char *translate_n(const char *one, const char *many, unsigned long n)
	__attribute__((format_arg(1), format_arg(2)));

/* Speaks by this catalogue from now on; false where there is none to read,
 * which leaves
 * English where it is no catalogue. */
bool translate_load(const char *path);
/* Speaks English. */
void translate_release(void);

#endif
