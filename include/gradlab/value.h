/*
 * value.h - what formulas come to in a session.
 *
 * Under its present controls, and with its runs as they stand.
 */
#ifndef GRADLAB_VALUE_H
#define GRADLAB_VALUE_H

#include "gradlab/record.h"
#include "gradlab/session.h"

/* NaN where there is none. */
double session_value(const struct session *session,
		     const struct formula *formula);
double session_value1(const struct session *session,
		      const struct formula *formula, double argument);
/* The same; `single` rounds every number and result to 32 bits. */
double session_value1_in(const struct session *session,
			 const struct formula *formula, double argument,
			 bool single);
/* At n points; with `control` >= 0 that control takes their values too. */
void session_values(const struct session *session,
		    const struct formula *formula, int control,
		    const double *x, double *y, size_t n);
/* The formula with one control elsewhere. */
double session_value_with(const struct session *session,
			  const struct formula *formula, int control,
			  double value);
/* The exact slope of a formula of one parameter; NaN where it has none. */
double session_slope(const struct session *session,
		     const struct formula *formula, double at);
struct env session_env(const struct session *session);

#endif
