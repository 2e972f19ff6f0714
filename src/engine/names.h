/*
 * names.h - names that every formula knows: builtins, operations, constants.
 */
#ifndef ENGINE_NAMES_H
#define ENGINE_NAMES_H

#include <stdbool.h>

#include "gradlab/suggest.h"

/* The builtin of that name, or -1. */
int names_builtin(const char *name);
/* The value of pi or e; NULL where the name is neither. */
const double *names_constant(const char *name);
/* Whether the name is a builtin, a function of op.def or a constant. */
bool names_known(const char *name);
void names_suggest(struct suggest *suggest);

#endif
