/*
 * plot.h - curves over axes, in characters.
 *
 * Plain numbers in, cells out.  Values that are not finite leave a gap, and
 * so does a pole: two samples beyond opposite ends of the range.  Braille
 * gives 2 x 4 dots a cell, blocks 2 x 2 (quadrants), ASCII one character a
 * cell, chosen by the curve's steepness.
 *
 *	100┤⡇            the y axis with round ticks,
 *	   │⡇            curves, marks on top,
 *	  0┤ ⠣⣀⣀
 *	   └┬────┬──     the x axis with round ticks below
 *	    0    5   x   and its name
 *
 * Where two or more series have names, the first line is the legend.
 */
#ifndef GRADLAB_PLOT_H
#define GRADLAB_PLOT_H

#include "gradlab/axis.h"
#include "gradlab/canvas.h"
#include "gradlab/series.h"

struct plot_mark {
	double x, y;
	uint32_t rune;		/* such as U+25CF */
	enum role role;
	const char *label;	/* beside it where there is room; or NULL */
};

struct plot {
	struct range x, y;
	bool log_x, log_y;
	const char *x_name, *y_name;
	const struct series *series;
	size_t series_count;
	const struct plot_mark *mark;
	size_t mark_count;
	int left;		/* columns kept for y labels; 0: as needed */
};

/* Columns the y labels need, for plots that are lined up. */
int plot_left(const struct plot *plot, int h);
/* About four samples a column draw a smooth curve. */
void plot_draw(const struct plot *plot, struct canvas *canvas, struct rect r);
/* The smallest useful size; below it only the curves are drawn. */
enum { PLOT_LEAST_W = 16, PLOT_LEAST_H = 5 };

#endif
