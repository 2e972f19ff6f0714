/*
 * terminfo.h - which terminals the system knows.
 *
 * Apart from term.c, as <term.h> has a struct term of its own.
 */
#ifndef BACKEND_TERMINFO_H
#define BACKEND_TERMINFO_H

#include <stdbool.h>

/* Whether terminfo describes a terminal of that name (as TERM has it). */
bool terminfo_knows(const char *name);

#endif
