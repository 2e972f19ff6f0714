/*
 * mathset.h - a formula in two dimensions, and the same as words.
 *
 *	            f(x + h) − f(x)
 *	f'(x) = lim ───────────────
 *	        h→0        h
 *
 *	f prime(x) equals the limit, as h goes to 0, of (f(x plus h) minus
 *	f(x)) over h
 */
#ifndef VIEW_MATHSET_H
#define VIEW_MATHSET_H

#include "gradlab/canvas.h"
#include "mathbox.h"

/* The picture of a formula; false where it is none, or would be too large. */
bool math_picture(const char *text, enum glyphs glyphs, struct arena *arena,
		  struct math_box *box);
/* One row of it, without blanks at its end. */
const char *math_row(const struct math_box *box, int row, struct arena *arena);
/* The formula as words; NULL where it is none. */
const char *math_words(const char *text, struct arena *arena);

#endif
