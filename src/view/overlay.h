/*
 * overlay.h - what lies over a lesson for a moment: all keys, all steps.
 */
#ifndef VIEW_OVERLAY_H
#define VIEW_OVERLAY_H

#include "gradlab/canvas.h"
#include "gradlab/session.h"

void overlay_draw(const struct session *session, struct canvas *canvas);
/* The greatest scroll of the help on a screen of h lines. */
int overlay_help_most(const struct session *session, int h);

#endif
