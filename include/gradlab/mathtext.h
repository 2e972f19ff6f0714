/*
 * mathtext.h - a formula on one line, as a book writes it.
 *
 * 3*x^2 - 4*x + 5 becomes 3x² − 4x + 5; lim(h, 0, e) becomes lim h→0 e.  In
 * ASCII only what ASCII can say is changed.
 */
#ifndef GRADLAB_MATHTEXT_H
#define GRADLAB_MATHTEXT_H

#include "gradlab/buffer.h"
#include "gradlab/canvas.h"

void mathtext(struct buffer *out, const char *formula, enum glyphs glyphs);

#endif
