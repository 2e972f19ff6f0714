/*
 * heatmap.h - a number for each cell, as shade; and points over it.
 *
 * A number's sign and size (below 1/3, below 1, beyond) choose the ground.
 * Sign is told by glyph as well as by colour: positive cells are shaded with
 * the block glyphs (in ASCII + * #), negative ones with dots or left blank.
 *
 *	 1.0┤▓▓▓▓●▓▒▒░░ ··
 *	    │▓▓●▓▓▒▒░░ ··×
 *	 0.5┤▓▓▓▓▒▒░░ ··×··
 *	    └──┬────┬────┬─
 *	       0    1    2
 *
 * Axes are drawn where at least HEATMAP_AXES_H lines are to be had.
 */
#ifndef GRADLAB_HEATMAP_H
#define GRADLAB_HEATMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "gradlab/axis.h"
#include "gradlab/canvas.h"

struct heatmap_point {
	double x, y;
	bool positive;
	bool test;		/* drawn hollow */
};

enum { HEATMAP_AXES_H = 8 };

struct heatmap {
	struct range x, y;
	const double *value;	/* of heatmap_size(), row by row; or NULL */
	bool shaded;		/* three steps; else only the sign */
	const struct heatmap_point *point;
	size_t points;
	const char *x_name, *y_name;
};

/* How many values a map drawn into r wants, and where their centres lie:
 * column i of n is at from + (i + 0.5) * (to - from) / n; row 0 is the top. */
void heatmap_size(struct rect r, int *columns, int *rows);
void heatmap_draw(const struct heatmap *map, struct canvas *canvas,
		  struct rect r);

#endif
