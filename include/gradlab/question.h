/*
 * question.h - marking an answer.
 *
 * A form error is not a miss: it leaves the verdict at unread and says what
 * could not be read.  A miss earns the sentence of the first `wrong` that
 * fits, else a word on the side it lies on.
 */
#ifndef GRADLAB_QUESTION_H
#define GRADLAB_QUESTION_H

#include "gradlab/session.h"

enum { QUESTION_PATIENCE = 3 };	/* misses until the answer may be shown */

/* Marks what was typed, and writes the outcome into the attempt. */
void question_mark(struct session *session, const struct question *question,
		   struct attempt *attempt, const char *said);
/* Whether the value of a number or sign question is accepted. */
bool question_accepts(const struct session *session,
		      const struct question *question, double value);
/* Whether a sentence's `is` fits a value given by the learner. */
bool question_fits(const struct session *session,
		   const struct question *question,
		   const struct answer *is, double value);
/* Whether `until` of a reach question holds now. */
bool question_reached(const struct session *session,
		      const struct question *question);
/* The answer in words: "14", "b) about .5". */
const char *question_answer(const struct session *session,
			    const struct question *question,
			    char out[512]);
bool question_may_show(const struct question *question,
		       const struct attempt *attempt);

/* The item shown at place i of a choice: shuffled by seed, lesson and
 * question, the same on every retry. */
int question_item(const struct session *session,
		  const struct question *question, int i);
/* A prose as one plain line, its fields replaced by their values. */
char *question_plain(const struct session *session, const struct prose *prose);

#endif
