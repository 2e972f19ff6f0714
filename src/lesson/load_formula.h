/*
 * load_formula.h - formulas of a lesson, alone and in their company.
 *
 * Each is a shape_read; what it writes is named behind it.
 */
#ifndef LESSON_LOAD_FORMULA_H
#define LESSON_LOAD_FORMULA_H

#include "loader.h"

shape_read load_formula;	/* struct formula */
shape_read load_number;		/* double, or int by the shape's size */
shape_read load_span;		/* struct span */
shape_read load_functions;	/* struct functions, in the names of `in` */
shape_read load_answer;		/* struct answer */
shape_read load_in;		/* const char *, and loader->in */
shape_read load_in_two;		/* const char *[2], and loader->in */

/* The formula of a scalar, with names of its own. */
bool formula_read(struct loader *loader, struct yaml *yaml,
		  const char *const *param, int params,
		  struct formula *formula);
/* A part of a scalar's text as a formula. */
bool formula_read_part(struct loader *loader, struct yaml *yaml,
		       size_t start, size_t length, const char *const *param,
		       int params, struct formula *formula);
/* A scalar that names a function, as the call `text`, which is there to stay. */
bool formula_read_call(struct loader *loader, struct yaml *yaml,
		       const char *text, const char *const *param, int params,
		       struct formula *formula);
/* The names of `in`, to stay. */
const char *const *formula_in(const struct loader *loader);
/* Whether it has one value, whatever the controls are and the runs do, that
 * can be found without much work. */
bool formula_constant(struct loader *loader, const struct formula *formula,
		      double *value);
/* Whether a value is what the shape allows; told at the node. */
bool number_allowed(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, double value);
/* A number that needs no control; NaN where told. */
double number_read(struct loader *loader, struct yaml *yaml);
/* The name that a scalar holds; false where told. */
bool formula_name(struct loader *loader, struct yaml *yaml,
		  const char **name);
/* Whether a text can be a name in formulas. */
bool is_name(const char *text);
/* The formula is nothing but the name of a symbol: it, or NULL. */
const struct symbol *formula_symbol(const struct formula *formula);

#endif
