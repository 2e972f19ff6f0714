/*
 * focus.h - the ring of things that keys act on.
 *
 * Prose, each control that is not locked, each visible panel, the question:
 * where it has several boxes to fill, each of them.
 * As a target on the canvas, focus and choices are numbers.
 */
#ifndef GRADLAB_FOCUS_H
#define GRADLAB_FOCUS_H

#include "gradlab/session.h"

enum { FOCUS_MOST = LESSON_CONTROLS + LESSON_PANELS + QUESTION_BOXES + 1 };

/* The ring of now; returns its length, at least 1. */
int focus_ring(const struct session *session, struct focus ring[FOCUS_MOST]);
/* Whether the focus is on this thing. */
bool focus_is(const struct session *session, enum focus_kind kind, int index);
/* Puts the focus on a thing of the ring; the prose where it is not there. */
void focus_put(struct session *session, enum focus_kind kind, int index);
/* Moves by one, forward or back. */
void focus_move(struct session *session, int by);
/* Where a step opens: on the prose, or on the question where there is
 * neither a control nor a panel to look at. */
void focus_open(struct session *session);
/* The thing of that name: prose, question, a control, a panel's id or kind,
 * a cell. */
bool focus_named(struct session *session, const char *name);

#endif
