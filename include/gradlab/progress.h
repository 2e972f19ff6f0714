/*
 * progress.h - what a learner did with the steps of a lesson.
 */
#ifndef GRADLAB_PROGRESS_H
#define GRADLAB_PROGRESS_H

#include "gradlab/lesson.h"

enum phase { PHASE_PREDICT, PHASE_ASK, PHASE_DONE };

enum verdict {
	VERDICT_OPEN, VERDICT_RIGHT, VERDICT_WRONG, VERDICT_UNREAD,
	VERDICT_SHOWN
};

/* What the learner did with one question. */
struct attempt {
	enum verdict verdict;
	int misses;
	int hints;		/* shown so far */
	char *said;		/* the last answer as given; NULL: none */
	int picked;		/* its item, or -1 */
	struct draft *draft;	/* of an answer in parts; or NULL */
	const struct prose *told;	/* the sentence it earned; or NULL */
	char *note;		/* a plain sentence instead; or NULL */
	int see;		/* the panel it points at; or -1 */
};

struct progress {
	enum phase phase;
	bool seen;
	bool led;		/* its misses have led to another step */
	bool detour;		/* it was first met on such a way */
	int back;		/* where that way came from; -1: it is over */
	int question;		/* the open one of `ask` */
	int last;		/* the one answered last; -1: none yet */
	struct attempt prediction;
	struct attempt *ask;
};

/* Nothing done yet; one for each step. */
struct progress *progress_new(const struct lesson *lesson);
void progress_free(struct progress *progress, const struct lesson *lesson);
void attempt_clear(struct attempt *attempt);

#endif
