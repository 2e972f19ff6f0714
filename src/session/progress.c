/* progress.c - what a learner did, step by step. */
#include "gradlab/progress.h"

#include <stdlib.h>

#include "gradlab/draft.h"

void attempt_clear(struct attempt *attempt)
{
	free(attempt->said);
	free(attempt->note);
	draft_free(attempt->draft);
	*attempt = (struct attempt){ .picked = -1, .see = -1 };
}

struct progress *progress_new(const struct lesson *lesson)
{
	struct progress *progress =
		mem_alloc((size_t)lesson->steps, sizeof(*progress));

	for (int i = 0; i < lesson->steps; i++) {
		struct progress *p = &progress[i];
		int questions = lesson->step[i].ask.count;

		p->last = p->back = -1;
		attempt_clear(&p->prediction);
		p->ask = mem_alloc((size_t)questions, sizeof(*p->ask));
		for (int q = 0; q < questions; q++)
			attempt_clear(&p->ask[q]);
	}
	return progress;
}

void progress_free(struct progress *progress, const struct lesson *lesson)
{
	for (int i = 0; progress && i < lesson->steps; i++) {
		attempt_clear(&progress[i].prediction);
		for (int q = 0; q < lesson->step[i].ask.count; q++)
			attempt_clear(&progress[i].ask[q]);
		free(progress[i].ask);
	}
	free(progress);
}
