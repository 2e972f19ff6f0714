/*
 * stages.h - panels that are taken step by step: derivations, sweeps.
 *
 * What such a panel shows hangs on how many of its steps are taken, its
 * stage: session->panel[i].stage, 0 at first.  Steps go to the panel that has
 * the focus, or else to the only one that has any, where nothing trains.
 */
#ifndef GRADLAB_STAGES_H
#define GRADLAB_STAGES_H

#include "gradlab/session.h"

enum { STAGES_MOST = 1000 * 1000 };

/* How many steps a panel has; 0: it is not taken step by step. */
int stages_count(const struct session *session, int panel);
/* How many of them are taken. */
int stages_at(const struct session *session, int panel);
/* The panel that steps go to, or -1. */
int stages_panel(const struct session *session);
/* So many steps on, or back, as far as there are any; false, with a sentence,
 * at the end. */
bool stages_move(struct session *session, int by);
/* Whether that panel now lists what may come next; takes one, by its number
 * or name. */
bool stages_pick(const struct session *session);
bool stages_take(struct session *session, const char *name);

#endif
