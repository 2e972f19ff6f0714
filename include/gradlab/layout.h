/*
 * layout.h - which part of a step stands where.
 *
 * From 110 columns prose and tables stand on the left and pictures on the
 * right; below that, whichever reads better: prose beside the pictures or
 * above them.  What finds no room takes turns by Tab.  On a small screen one
 * pane is shown at a time.
 */
#ifndef GRADLAB_LAYOUT_H
#define GRADLAB_LAYOUT_H

#include "gradlab/canvas.h"
#include "gradlab/panel.h"

enum { LAYOUT_WIDE = 110, LAYOUT_SMALL_W = 60, LAYOUT_SMALL_H = 20 };

struct layout {
	struct rect prose;	/* h 0: not shown now */
	struct rect panel[LESSON_PANELS];	/* w 0: not shown now */
	int hidden;		/* panels that wait for Tab */
	int lost;		/* rows that cannot be seen at once */
};

/* Lays out the prose and the visible panels over `body`, on a screen of
 * that size. */
void layout_body(struct layout *layout, const struct session *session,
		 struct rect body, enum glyphs glyphs, struct extent screen);

#endif
