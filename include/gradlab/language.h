/*
 * language.h - which language the learner reads.
 *
 * --lang says it, else the environment as gettext reads it: LANGUAGE (a list
 * with colons, but not in the locale C), LC_ALL, LC_MESSAGES, LANG.
 */
#ifndef GRADLAB_LANGUAGE_H
#define GRADLAB_LANGUAGE_H

#include <stdbool.h>

/* Whether this can be a language: "zh", "pt_BR". */
bool language_is(const char *name);

/*
 * Puts the program's words into the wished language, or into the first of
 * the environment's that there is a catalogue for.  What cannot be shown in
 * ASCII stays English, and standard error says so.  Returns the languages to
 * look for in lessons, best first, with colons; to be freed, NULL: English.
 *
 * --lang is also a wish for UTF-8 where the output is no terminal, whatever
 * the locale; `ascii` forbids that.
 */
char *language_choose(const char *wish, bool ascii);

#endif
