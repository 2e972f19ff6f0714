/*
 * contour.h - lines of equal height over a plane, and ways across it.
 *
 *	 2┤⠁  ⢠⠃   ⠈⢆     a dot stands where two of its neighbours lie
 *	  │  ⢀⡎ ⢠⢄  ⢸     on two sides of a level; a way is a line with a
 *	 0┤  ⠸⡀ ⠣⠜  ⡜     point for each of its places, the last one large
 *	  └┬────┬────┬
 */
#ifndef GRADLAB_CONTOUR_H
#define GRADLAB_CONTOUR_H

#include "gradlab/axis.h"
#include "gradlab/canvas.h"
#include "gradlab/series.h"

struct contour {
	struct range x, y;
	const double *value;	/* of contour_size(), row by row */
	const double *level;	/* ascending */
	int levels;
	const struct series *path;
	size_t paths;
	const char *x_name, *y_name;
};

/* How many heights lines drawn into r want, and where: column i of n is at
 * from + (i + 0.5) * (to - from) / n; row 0 is the top. */
void contour_size(struct rect r, enum glyphs glyphs, int *columns, int *rows);
void contour_draw(const struct contour *contour, struct canvas *canvas,
		  struct rect r);

#endif
