/*
 * raster.h - dots finer than cells, and a pen that joins them.
 *
 * A raster covers w x h cells with dots, each with a role: 2 x 4 a cell in
 * braille, 2 x 2 in blocks.  ASCII has 4 x 4, of which raster_draw() makes
 * the character nearest in shape: - . ' for flat, / \ | for steep.
 *
 * Dot (x, y) fills the square from (x, y) to (x + 1, y + 1); the upper left
 * corner of the raster is (0, 0).
 */
#ifndef GRADLAB_RASTER_H
#define GRADLAB_RASTER_H

#include "gradlab/canvas.h"

struct raster {
	int w, h;		/* in cells */
	int sx, sy;		/* dots a cell, across and down */
	enum glyphs glyphs;
	uint8_t *dot;		/* role + 1 of each dot, 0: none */
	uint8_t *last;		/* of each cell, role + 1 of its latest dot */
	uint8_t *shape;		/* ASCII: a cell's own character, or 0 */
};

void raster_init(struct raster *raster, int w, int h, enum glyphs glyphs);
void raster_release(struct raster *raster);
/* What lies outside is dropped. */
void raster_dot(struct raster *raster, int x, int y, enum role role);

/* Set what comes before the blank line; the rest starts as zero. */
struct pen {
	enum role role;
	int on, period;		/* so many of every period dots; 1, 1: all */
	char ascii;		/* for all its cells; 0: by the line's shape */

	bool down;
	double x, y;		/* where it is */
	int held;		/* dots not settled yet: 0, 1 or 2 ... */
	int dot[2][2];		/* ... the one before and the latest */
	int drawn;
};

/* Draws a line from where the pen is to (x, y), finite numbers that may lie
 * outside; a lifted pen is put down there.  The line is one dot thin. */
void raster_to(struct raster *raster, struct pen *pen, double x, double y);
/* Ends the line: the next point starts another. */
void raster_lift(struct raster *raster, struct pen *pen);

/* Draws the cells that have dots, with the upper left one at (x, y).  A cell
 * has the role of most of its dots, in a tie (in ASCII always) the latest. */
void raster_draw(const struct raster *raster, struct canvas *canvas, int x,
		 int y);

#endif
