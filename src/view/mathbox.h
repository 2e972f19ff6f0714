/*
 * mathbox.h - pieces of a formula as small pictures that are put together.
 *
 * A box has a line on which its neighbours stand, its base:
 *
 *	    a + b		base 1 of 3 rows
 *	1 + ─────
 *	      2
 *
 * Boxes live in the pen's arena and are never changed.  One that would grow
 * beyond BOX_W or BOX_H fails the pen; every box is then an empty one.
 */
#ifndef VIEW_MATHBOX_H
#define VIEW_MATHBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "gradlab/mem.h"

enum { BOX_W = 240, BOX_H = 40 };

struct math_box {
	int w, h, base;
	bool bar;		/* a fraction: its bar is as wide as the box */
	uint32_t *cell;		/* w * h runes, row by row; 0: nothing */
};

struct pen {
	struct arena *arena;
	bool plain;		/* ASCII */
	bool failed;
};

enum fence { FENCE_PARENTHESIS, FENCE_BAR };

struct math_box box_text(struct pen *pen, const char *text);
/* a, then b, on one line. */
struct math_box box_beside(struct pen *pen, struct math_box a,
			   struct math_box b);
/* A fraction. */
struct math_box box_over(struct pen *pen, struct math_box above,
			 struct math_box below);
/* An exponent on its base; digits become small ones where there are any. */
struct math_box box_raised(struct pen *pen, struct math_box base,
			   struct math_box exponent);
struct math_box box_root(struct pen *pen, struct math_box inside);
struct math_box box_fenced(struct pen *pen, enum fence fence,
			   struct math_box inside);
/* A sign with its limits; its own line stays the base.  `above` may be
 * empty. */
struct math_box box_limits(struct pen *pen, struct math_box above,
			   struct math_box sign, struct math_box below);

#endif
