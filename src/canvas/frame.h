/*
 * frame.h - two axes around an area.
 *
 *	top lines, kept free
 *	 100┤. . . . .
 *	    │  area  .
 *	   0┤. . . . .
 *	    └┬───┬───┬──
 *	     0   5  10  x
 *	left
 */
#ifndef CANVAS_FRAME_H
#define CANVAS_FRAME_H

#include "gradlab/axis.h"
#include "gradlab/canvas.h"

struct frame {
	/* What is wanted: */
	struct axis x, y;	/* their ranges and scales */
	const char *x_name, *y_name;
	bool bare;		/* no axes, all is area */
	bool wide;		/* the area does not yield to x_name */
	int left;		/* columns for y labels; 0: as needed */
	int top;
	/* What frame_lay() finds: */
	int w, h;
	struct rect area;
};

/* Divides w x h cells. */
void frame_lay(struct frame *frame, int w, int h);
/* Draws the axes with (0, 0) as the upper left corner. */
void frame_draw(const struct frame *frame, struct canvas *canvas);

#endif
