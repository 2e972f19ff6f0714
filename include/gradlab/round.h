/*
 * round.h - questions that come again.
 *
 * At the end of a lesson the questions that were missed come again, and on
 * later days those that are due.  In a round a step asks that one question
 * alone, from the start, with the controls drawn anew; what the learner did
 * in the lesson itself stays in `session->first`.
 */
#ifndef GRADLAB_ROUND_H
#define GRADLAB_ROUND_H

#include "gradlab/session.h"

/* Begins a round; the items are copied.  What was done so far is put aside;
 * from then on the seed is `seed`. */
void round_begin(struct session *session, const struct again *item, int count,
		 uint64_t seed);
/* The same with what was missed in this lesson; false where that is
 * nothing, or where it has come again already. */
bool round_of_misses(struct session *session);
/* Goes on to the next question; false at the end. */
bool round_next(struct session *session);
bool round_on(const struct session *session);
/* Whether a question of the round was solved at once, without a hint. */
bool round_right(const struct session *session, int item);

#endif
