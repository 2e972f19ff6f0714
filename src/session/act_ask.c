/* act_ask.c - actions that answer predictions and questions. */
#include "handlers.h"

#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/focus.h"
#include "gradlab/question.h"
#include "gradlab/stages.h"

/* Nothing is asked now. */
static bool none_open(struct session *session)
{
	return session_refuse(session,
			      session->edits
				      ? "Questions wait while a formula is "
					"yours; r returns to the lesson's own."
				      : "no question is open here");
}

/* How an answer is given: as a text, or as what stands in the draft where
 * there is none. */
static void mark(struct session *session, const char *said)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	if (said)
		question_mark(session, question, attempt, said);
	else
		question_submit(session, question, attempt);
	if (attempt->draft)
		attempt->draft->taken = false;
}

static bool predict(struct session *session, const char *said)
{
	struct attempt *attempt = session_attempt(session);

	if (session_progress(session)->phase != PHASE_PREDICT)
		return session_refuse(session, "no prediction is open here");
	mark(session, said);
	if (attempt->verdict == VERDICT_UNREAD ||
	    attempt->verdict == VERDICT_OPEN)
		return true;
	session_pass_prediction(session);
	entry_clear(&session->entry);
	session->item = 0;
	focus_open(session);
	return true;
}

/* The first box that the answer got wrong. */
static void look_at_wrong(struct session *session)
{
	const struct draft *draft = draft_boxes(session);

	for (int i = 0; draft && i < draft->boxes; i++)
		if (draft->box[i].mark == BOX_WRONG &&
		    session->focus.kind == FOCUS_QUESTION) {
			focus_put(session, FOCUS_QUESTION, i);
			return;
		}
}

static bool answer(struct session *session, const char *said)
{
	struct attempt *attempt;

	session_pass_prediction(session);
	if (session_progress(session)->phase != PHASE_ASK)
		return none_open(session);
	attempt = session_attempt(session);
	mark(session, said);
	session_progress(session)->last = session_progress(session)->question;
	session_frame(session, attempt->see);
	if (attempt->verdict == VERDICT_RIGHT) {
		session_next_question(session);
	} else if (attempt->verdict == VERDICT_WRONG) {
		entry_clear(&session->entry);
		look_at_wrong(session);
	}
	take_detour(session);
	return true;
}

bool act_predict(struct session *session, const char *argument)
{
	return predict(session, argument);
}

bool act_answer(struct session *session, const char *argument)
{
	return answer(session, argument);
}

static bool give(struct session *session, const char *said)
{
	return session_progress(session)->phase == PHASE_PREDICT
		       ? predict(session, said)
		       : answer(session, said);
}

/* From box to box, until all are filled. */
static bool give_draft(struct session *session)
{
	struct attempt *attempt = session_attempt(session);

	give(session, NULL);
	if (attempt->draft->box && attempt->verdict == VERDICT_OPEN &&
	    session->focus.kind == FOCUS_QUESTION)
		draft_next(session);
	return true;
}

bool act_submit(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);
	char text[ENTRY_BYTES];

	(void)argument;
	if (session->overlay == OVERLAY_FORMULAS && session->formulas.typing)
		return edit_end(session);
	if (!question)
		return none_open(session);
	if (session_attempt(session)->draft)
		return give_draft(session);
	if (question->kind == QUESTION_CHOICE) {
		text[0] = question_label(question, session->item);
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

	if (session->focus.kind != FOCUS_QUESTION && stages_pick(session))
		return stages_take(session, argument);
	if (question && question->of_count && session_attempt(session)->draft)
		return draft_pick(session, *argument);
	if (!question || (question->kind != QUESTION_CHOICE &&
			  question->kind != QUESTION_SIGN))
		return session_refuse(session, "nothing to choose from here");
	return give(session, argument);
}

bool act_tick(struct session *session, const char *argument)
{
	(void)argument;
	return draft_tick(session);
}

bool act_type(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);

	if (session->overlay == OVERLAY_FORMULAS && session->formulas.typing) {
		entry_type(session_entry(session), argument);
		return true;
	}
	if (!question || !question_typed(question))
		return session_refuse(session, "nothing to type here");
	if (session->focus.kind != FOCUS_QUESTION)
		focus_put(session, FOCUS_QUESTION, 0);
	draft_edited(session);
	entry_type(session_entry(session), argument);
	return true;
}

bool act_hint(struct session *session, const char *argument)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	(void)argument;
	if (session_progress(session)->phase != PHASE_ASK)
		return none_open(session);
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
		return none_open(session);
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
		return none_open(session);
	session_next_question(session);
	return true;
}
