/*
 * overlay.h - what lies over a lesson for a moment: all keys, all steps.
 */
#ifndef VIEW_OVERLAY_H
#define VIEW_OVERLAY_H

#include "gradlab/canvas.h"
#include "gradlab/session.h"

/* How wide the inside of a box is; an empty box in the middle of the screen
 * with that many rows, where there is room: its inside. */
int overlay_width(const struct canvas *canvas);
struct rect overlay_box(struct canvas *canvas, const char *title, int rows);

void overlay_draw(const struct session *session, struct canvas *canvas);
/* The greatest scroll of the help on a screen of h lines. */
int overlay_help_most(const struct session *session, int h);

#endif
