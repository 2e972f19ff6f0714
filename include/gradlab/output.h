/*
 * output.h - a finished canvas on a file: plain text, ANSI colours, SVG.
 */
#ifndef GRADLAB_OUTPUT_H
#define GRADLAB_OUTPUT_H

#include <stdio.h>

#include "gradlab/canvas.h"
#include "gradlab/theme.h"

struct output {
	const char *name;	/* of --format */
	const char *help;
	void (*write)(const struct canvas *canvas, const struct theme *theme,
		      int colours, FILE *out);
};

/* The rows of the table of formats, ended by a NULL name. */
extern const struct output output_table[];
const struct output *output_named(const char *name);

enum { OUTPUT_CELL = 9 };	/* the bytes of a glyph and a mark, and NUL */

/* What stands in a cell as UTF-8; "" for the right half of a wide rune. */
const char *output_cell(const struct canvas *canvas, const struct cell *cell,
			char out[OUTPUT_CELL]);

/* Lines without blanks at their ends. */
void output_text(const struct canvas *canvas, const struct theme *theme,
		 int colours, FILE *out);
/* The same with SGR sequences; a line that has one ends in a reset. */
void output_ansi(const struct canvas *canvas, const struct theme *theme,
		 int colours, FILE *out);
/* One picture with a fixed-width font, each run of cells of one look a
 * <tspan> at its exact column; box lines, blocks and braille are drawn, so
 * that they join whatever the font. */
void output_svg(const struct canvas *canvas, const struct theme *theme,
		int colours, FILE *out);

#endif
