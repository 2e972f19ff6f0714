/*
 * bar.h - the lines above and below a step: title, controls, keys.
 */
#ifndef VIEW_BAR_H
#define VIEW_BAR_H

#include "gradlab/canvas.h"
#include "gradlab/session.h"

/* "Nudge it   4 Shrink the push            ●●●◉○○○○  4/8" */
void bar_title(const struct session *session, struct canvas *canvas, int y);
/* Exactly the keys that are bound now, the least needed left out first. */
void bar_keys(const struct session *session, struct canvas *canvas, int y);
/* Rows that the step's controls take on a screen of that width. */
int bar_control_rows(const struct session *session, int width);
void bar_controls(const struct session *session, struct canvas *canvas, int y);

#endif
