/*
 * property_text.h - grown computations by way of the language: their text
 * read and computed, and their slopes by symbols.
 */
#ifndef TESTS_ENGINE_PROPERTY_TEXT_H
#define TESTS_ENGINE_PROPERTY_TEXT_H

#include "property_recipe.h"

/* The value of a name after some statements.  False where they cannot be
 * read, with the reason in `why`. */
bool text_value(const char *text, const char *name, double *value,
		char why[128]);

/* Of symbolic slopes: as the rules give it, or simplified. */
enum manner { BY_RULES, SIMPLIFIED };

/* The statements of the leaves and `D = ...`, the slope of the root by one of
 * them.  False where it grows too long to be told.  Only without lanes. */
bool symbolic_text(const struct recipe *recipe, int leaf, enum manner manner,
		   struct buffer *out);

#endif
