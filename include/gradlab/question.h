/*
 * question.h - marking an answer.
 *
 * A form error is not a miss: it leaves the verdict at unread and says what
 * could not be read.  A miss earns the sentence of the first `wrong` that
 * fits, else a word on the side or part in which it is off.  Pairs and cells
 * may be given one by one; only when all are there are they judged.
 */
#ifndef GRADLAB_QUESTION_H
#define GRADLAB_QUESTION_H

#include "gradlab/session.h"

enum { QUESTION_PATIENCE = 3 };	/* misses until the answer may be shown */

/* Marks what was typed, and writes the outcome into the attempt. */
void question_mark(struct session *session, const struct question *question,
		   struct attempt *attempt, const char *said);
/* Marks what stands in the attempt's draft. */
void question_submit(struct session *session, const struct question *question,
		     struct attempt *attempt);
/* Whether `until` of a reach question holds now. */
bool question_reached(const struct session *session,
		      const struct question *question);
/* The sentence of the first wrong state of a reach question that holds. */
const struct wrong *question_astray(const struct session *session,
				    const struct question *question);
/* The answer in words, to be freed: "14", "b) about .5". */
char *question_answer(const struct session *session,
		      const struct question *question);
bool question_may_show(const struct question *question,
		       const struct attempt *attempt);
/* Whether the answer is typed: a line, or one in each of several boxes. */
bool question_typed(const struct question *question);

/* How many places a bar has on it. */
int question_bars(const struct question *question);

/* The item shown at place i of a choice: shuffled by seed, lesson and
 * question, the same on every retry. */
int question_item(const struct session *session,
		  const struct question *question, int i);
/* What stands before the item at place i: a, b, c; or 1, 2, 3 where a letter
 * is an item itself. */
char question_label(const struct question *question, int i);
/* The item of that label, or that is this letter itself; -1: none. */
int question_labelled(const struct session *session,
		      const struct question *question, char label);
/* A prose as one plain line, its fields replaced by their values. */
char *question_plain(const struct session *session, const struct prose *prose);

/* Where the draft of an answer begins, where the kind needs one. */
void question_begin(const struct session *session,
		    const struct question *question, struct attempt *attempt);

#endif
