/*
 * measure.h - slopes measured with a push, for the panels that show them.
 */
#ifndef VIEW_MEASURE_H
#define VIEW_MEASURE_H

#include "gradlab/session.h"

enum { MEASURE_ROWS = 64 };

/* What a way is called: "forward"; in a table of one way, "slope". */
extern const char *const measure_name[];

/* The values of h, and which of them is the present one (or -1). */
int measure_rows(const struct session *session, const struct measure *measure,
		 double h[MEASURE_ROWS], int *now);
/* One slope; in single precision every step is rounded to 32 bits. */
double measure_slope(const struct session *session,
		     const struct measure *measure, int way, int precision,
		     double x, double h);
/* The slope that the measured ones should have. */
double measure_exact(const struct session *session,
		     const struct measure *measure, double x);

#endif
