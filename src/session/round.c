/* round.c - questions that come again. */
#include "gradlab/round.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/question.h"
#include "gradlab/shuffle.h"
#include "gradlab/translate.h"

/* The question of the round's present item, asked from the start. */
static void ask(struct session *session)
{
	const struct again *item = &session->round.item[session->round.at];
	struct progress *progress = &session->progress[item->step];

	session_enter(session, item->step, true);
	attempt_clear(&progress->ask[item->question]);
	progress->phase = PHASE_ASK;
	progress->question = item->question;
	progress->last = -1;
	question_begin(session, session_question(session),
		       session_attempt(session));
	focus_open(session);
}

void round_begin(struct session *session, const struct again *item, int count,
		 uint64_t seed)
{
	struct round *round = &session->round;

	round->item = mem_alloc((size_t)count, sizeof(*item));
	memcpy(round->item, item, (size_t)count * sizeof(*item));
	round->count = count;
	round->at = 0;
	session->first = session->progress;
	session->progress = progress_new(session->lesson);
	session->seed = seed;
	session_start_controls(session);
	ask(session);
}

static bool was_missed(const struct attempt *attempt)
{
	return attempt->misses || attempt->verdict == VERDICT_SHOWN;
}

/* What is missed is a question with an answer; a goal is reached or not. */
static int misses(const struct session *session,
		  struct again item[LESSON_STEPS])
{
	const struct lesson *lesson = session->lesson;
	int n = 0;

	for (int i = 0; i < lesson->steps; i++)
		for (int q = 0; q < lesson->step[i].ask.count; q++)
			if (was_missed(&session->progress[i].ask[q]) &&
			    lesson->step[i].ask.item[q].kind !=
				    QUESTION_REACH &&
			    n < LESSON_STEPS)
				item[n++] = (struct again){ .step = i,
							    .question = q };
	return n;
}

bool round_of_misses(struct session *session)
{
	struct again item[LESSON_STEPS];
	int n = session->first ? 0 : misses(session, item);

	if (!n)
		return false;
	round_begin(session, item, n, shuffle_salt(session->seed, "again"));
	session_refuse(session,
		       translate_n("You missed %d question at first. Here it "
				   "is again.",
				   "You missed %d questions at first. Here "
				   "they are again.",
				   (unsigned long)n),
		       n);
	return true;
}

bool round_next(struct session *session)
{
	struct round *round = &session->round;

	round->item[round->at].right = round_right(session, round->at);
	if (round->at + 1 >= round->count)
		return false;
	round->at++;
	ask(session);
	return true;
}

bool round_on(const struct session *session)
{
	return session->round.count;
}

bool round_right(const struct session *session, int item)
{
	const struct again *again = &session->round.item[item];
	const struct attempt *attempt =
		&session->progress[again->step].ask[again->question];

	if (item < session->round.at)
		return again->right;
	return attempt->verdict == VERDICT_RIGHT && !attempt->misses &&
	       !attempt->hints;
}
