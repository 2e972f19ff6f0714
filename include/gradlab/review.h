/*
 * review.h - due questions, lesson by lesson.
 */
#ifndef GRADLAB_REVIEW_H
#define GRADLAB_REVIEW_H

#include "gradlab/keep.h"

enum { REVIEW_MOST = 12 };	/* questions of one sitting */

struct review {
	struct due {
		char *lesson, *step;
		int question;
	} due[REVIEW_MOST];
	int count, at;
	const char *languages;	/* of the lessons */
};

void review_init(struct review *review, struct keeper *keeper,
		 const char *languages);
void review_release(struct review *review);
/* Opens the next lesson that has due questions, in a round of them; what is
 * no longer there is passed over.  False at the end.  The rest as in
 * session_init_with(). */
bool review_next(struct review *review, struct lesson *lesson,
		 struct session *session, struct keeper *keeper,
		 uint64_t seed, const struct kernels *kernels);
/* Says that nothing is due; returns the exit status. */
int review_none(void);

#endif
