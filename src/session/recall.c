/* recall.c - what was done on an earlier visit, put back into a session. */
#include "gradlab/recall.h"

#include "gradlab/route.h"

static bool is_over(const struct attempt *attempt)
{
	return attempt->verdict == VERDICT_RIGHT ||
	       attempt->verdict == VERDICT_SHOWN;
}

/* The first question that is not over is the open one. */
static void settle(struct session *session, int step)
{
	struct progress *progress = &session->progress[step];
	int questions = session->lesson->step[step].ask.count;

	progress->question = 0;
	while (progress->question < questions &&
	       is_over(&progress->ask[progress->question]))
		progress->question++;
	progress->last = progress->question - 1;
	progress->phase =
		progress->question < questions ? PHASE_ASK : PHASE_DONE;
}

void recall_step(struct session *session, const char *step)
{
	int at = lesson_step(session->lesson, step);

	if (at < 0)
		return;
	session->progress[at].seen = true;
	settle(session, at);
}

void recall_answer(struct session *session, const char *step, int question,
		   const struct attempt *attempt, const char *said)
{
	int at = lesson_step(session->lesson, step);
	struct attempt *kept;

	if (at < 0 || question < 0 ||
	    question >= session->lesson->step[at].ask.count)
		return;
	kept = &session->progress[at].ask[question];
	attempt_clear(kept);
	kept->verdict = attempt->verdict;
	kept->misses = attempt->misses;
	kept->hints = attempt->hints;
	if (kept->hints > session->lesson->step[at].ask.item[question].hint_count)
		kept->hints =
			session->lesson->step[at].ask.item[question].hint_count;
	kept->said = *said ? mem_string(said) : NULL;
	settle(session, at);
}

void recall_place(struct session *session, const char *step)
{
	int at = lesson_step(session->lesson, step);

	session_enter(session, at < 0 ? 0 : at, false);
}

bool recall_finished(const struct session *session)
{
	const struct progress *progress =
		session->first ? session->first : session->progress;
	const struct progress *last = NULL;

	for (int i = 0; i < session->lesson->steps; i++) {
		if (!route_has(session, i) || route_skips(session, i))
			continue;
		last = &progress[i];
		if (!last->seen)
			return false;
	}
	return last && last->phase == PHASE_DONE;
}
