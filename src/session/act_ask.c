/* act_ask.c - actions that answer predictions and questions. */
#include "handlers.h"

#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/question.h"

bool act_predict(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	if (session_progress(session)->phase != PHASE_PREDICT)
		return session_refuse(session, "no prediction is open here");
	question_mark(session, question, attempt, argument);
	if (attempt->verdict == VERDICT_UNREAD)
		return true;
	session_pass_prediction(session);
	entry_clear(&session->entry);
	session->item = 0;
	focus_open(session);
	return true;
}

bool act_answer(struct session *session, const char *argument)
{
	struct attempt *attempt;

	session_pass_prediction(session);
	if (session_progress(session)->phase != PHASE_ASK)
		return session_refuse(session, "no question is open here");
	attempt = session_attempt(session);
	question_mark(session, session_question(session), attempt, argument);
	session_progress(session)->last = session_progress(session)->question;
	session_frame(session, attempt->see);
	if (attempt->verdict == VERDICT_RIGHT)
		session_next_question(session);
	else if (attempt->verdict == VERDICT_WRONG)
		entry_clear(&session->entry);
	take_detour(session);
	return true;
}

static bool give(struct session *session, const char *text)
{
	return session_progress(session)->phase == PHASE_PREDICT
		       ? act_predict(session, text)
		       : act_answer(session, text);
}

bool act_submit(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);
	char text[ENTRY_BYTES];

	(void)argument;
	if (!question)
		return session_refuse(session, "no question is open here");
	if (question->kind == QUESTION_CHOICE) {
		text[0] = (char)('a' + session->item);
		text[1] = '\0';
	} else {
		memcpy(text, session->entry.text, sizeof(text));
	}
	if (!*text)
		return session_refuse(session, "Type an answer first.");
	return give(session, text);
}

bool act_pick(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);

	if (!question || (question->kind != QUESTION_CHOICE &&
			  question->kind != QUESTION_SIGN))
		return session_refuse(session, "nothing to choose from here");
	return give(session, argument);
}

bool act_type(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);

	if (!question || question->kind != QUESTION_NUMBER)
		return session_refuse(session, "nothing to type here");
	focus_put(session, FOCUS_QUESTION, 0);
	entry_type(&session->entry, argument);
	return true;
}

bool act_hint(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	(void)argument;
	if (session_progress(session)->phase != PHASE_ASK)
		return session_refuse(session, "no question is open here");
	if (attempt->hints < question->hint_count) {
		attempt->hints++;
		return true;
	}
	return session_refuse(session,
			      question->hint_count
				      ? "That was the last hint. S shows the answer."
				      : "There is no hint for this one.");
}

bool act_show(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	(void)argument;
	if (session_progress(session)->phase != PHASE_ASK)
		return session_refuse(session, "no question is open here");
	if (!question_may_show(question, attempt))
		return session_refuse(session, "Try three times first, or "
					       "take the hints.");
	session_apply(session, &question->for_example);
	attempt->verdict = VERDICT_SHOWN;
	session_next_question(session);
	return true;
}

bool act_skip(struct session *session, const char *argument)
{
	(void)argument;
	if (session_progress(session)->phase != PHASE_ASK)
		return session_refuse(session, "no question is open here");
	session_next_question(session);
	return true;
}
