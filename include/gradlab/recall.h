/*
 * recall.h - what was done on an earlier visit, put back into a session.
 *
 * A step or question that the lesson no longer has is left out.
 */
#ifndef GRADLAB_RECALL_H
#define GRADLAB_RECALL_H

#include "gradlab/session.h"

void recall_step(struct session *session, const char *step);
/* `said` is the last answer as given. */
void recall_answer(struct session *session, const char *step, int question,
		   const struct attempt *attempt, const char *said);
/* Enters a step as it was left; the first one where there is none of that
 * id. */
void recall_place(struct session *session, const char *step);
/* Whether every step of the learner's way is seen and the last one done. */
bool recall_finished(const struct session *session);

#endif
