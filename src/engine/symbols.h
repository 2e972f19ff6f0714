/*
 * symbols.h - how large a formula is, written out.
 */
#ifndef ENGINE_SYMBOLS_H
#define ENGINE_SYMBOLS_H

#include "gradlab/record.h"

/* The symbols of a function of one parameter with calls written out, or of
 * its slope by the rules alone (symbolic.h): numbers, names, operations and
 * calls, each time they occur; a number above a power counts with the power.
 * NaN with *failure set where it cannot be written out. */
double symbols_of(const struct formula *formula, int primes,
		  const struct env *env, const char **failure);

#endif
