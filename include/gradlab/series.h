/*
 * series.h - curves as samples, and a range of values that shows them.
 */
#ifndef GRADLAB_SERIES_H
#define GRADLAB_SERIES_H

#include <stddef.h>

#include "gradlab/axis.h"
#include "gradlab/canvas.h"

enum stroke {
	STROKE_SOLID,
	STROKE_DASHED,
	STROKE_DOTTED,
	STROKE_POINTS		/* samples, each a dot glyph, not joined */
};

struct series {
	const double *x, *y;	/* not owned; x ascending unless POINTS */
	size_t n;
	enum role role;
	enum stroke stroke;
	const char *name;	/* for the legend; NULL: none */
};

/* A range for y that shows the curves: all of them, unless a pole or a few
 * wild values would flatten the rest; then those are cut.  Never empty,
 * includes 0 where that costs little; [-1, 1] where there is nothing. */
struct range plot_fit(const struct series *series, size_t count);
/* The same for a logarithmic axis: all positive values, nothing cut. */
struct range plot_fit_log(const struct series *series, size_t count);

#endif
