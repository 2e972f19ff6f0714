/*
 * formulas.h - the list of a lesson's formulas, to be edited.
 */
#ifndef VIEW_FORMULAS_H
#define VIEW_FORMULAS_H

#include "gradlab/buffer.h"
#include "gradlab/canvas.h"
#include "gradlab/session.h"

void formulas_draw(const struct session *session, struct canvas *canvas);
void formulas_words(const struct session *session, struct buffer *out);
/* "f is yours now ...", to be freed; NULL where all are the lesson's. */
char *formulas_mine(const struct session *session);

#endif
