/*
 * carry.h - a lesson that was read anew goes on where the old one stood.
 */
#ifndef GRADLAB_CARRY_H
#define GRADLAB_CARRY_H

#include "gradlab/session.h"

/* Takes over from a session of the lesson as it was: the step, by its id;
 * controls and runs, by their names; how far each step came.  What is no
 * longer there, or means something else now, stays as it begins. */
void carry_session(struct session *to, const struct session *from);

#endif
