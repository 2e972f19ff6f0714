/*
 * bind.h - what each name of a formula stands for.
 */
#ifndef ENGINE_BIND_H
#define ENGINE_BIND_H

#include "gradlab/scope.h"

/* Binds every term; all errors are told.  Calls of `given` (NULL: none) are
 * calls of the function that slope(), central() ... are handed. */
bool bind_formula(const struct scope *scope, struct formula *formula,
		  const char *given);
#endif
