/*
 * route.h - which steps of a lesson a learner meets, and in which order.
 *
 * Of neighbouring steps with the same `one_of` the seed chooses one; a step
 * whose `skip_if` are all solved at the first try is passed over; after two
 * misses `if_wrong` leads to another step and back.  Any step can be gone to
 * by name: the route is only where going on and back lead.
 */
#ifndef GRADLAB_ROUTE_H
#define GRADLAB_ROUTE_H

#include "gradlab/session.h"

enum { ROUTE_MISSES = 2 };	/* of one question, before `if_wrong` leads */

/* Whether a step is among those of this learner. */
bool route_has(const struct session *session, int step);
/* Whether it is passed over, as things stand. */
bool route_skips(const struct session *session, int step);
/* How many steps there are for this learner, and which one this is, from 1;
 * of those to choose from each has the number of the chosen one. */
int route_count(const struct session *session);
int route_number(const struct session *session, int step);
/* The step of a number, or -1. */
int route_step(const struct session *session, int number);
/* The learner's next step, or the one before (by -1); -1: there is none.
 * Only those that are left out for good are passed over: for the outline. */
int route_beside(const struct session *session, int step, int by);
/* Where going on or back leads from the present step; -1: nowhere. */
int route_next(const struct session *session);
int route_back(const struct session *session);
/* Where its misses lead now, or -1. */
int route_detour(const struct session *session);

#endif
