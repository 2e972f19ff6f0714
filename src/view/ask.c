/* ask.c - what stands below the rule: the question and what came of it. */
#include "gradlab/ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/announce.h"
#include "gradlab/question.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"
#include "ask_input.h"
#include "formulas.h"

/* What was answered, as the screen repeats it. */
static char *answer_text(const struct session *session,
			 const struct question *question,
			 const struct attempt *attempt)
{
	if (attempt->picked >= 0)
		return question_plain(session,
				      &question->of[attempt->picked].text);
	return mem_string(attempt->said ? attempt->said : "");
}

/* Whether its author said what is right. */
static bool has_answer(const struct question *question)
{
	if (question->kind != QUESTION_CHOICE &&
	    question->kind != QUESTION_MULTI)
		return question->kind != QUESTION_REACH;
	for (int i = 0; i < question->of_count; i++)
		if (question->of[i].right)
			return true;
	return false;
}

/* The answer of a prediction, when the step has told it. */
static char *known_answer(const struct session *session,
			  const struct question *question)
{
	bool done = session_progress(session)->phase == PHASE_DONE;
	char *answer = done && has_answer(question)
			       ? question_answer(session, question)
			       : mem_string("");

	/* One item needs no label. */
	if (question->kind == QUESTION_CHOICE && *answer)
		memmove(answer, answer + 3, strlen(answer + 3) + 1);
	return answer;
}

char *ask_recall(const struct session *session)
{
	const struct question *question = session_step(session)->predict;
	const struct progress *progress = session_progress(session);
	const struct attempt *attempt = &progress->prediction;
	char *answer, *said, *recall;

	if (!question || !attempt->said || progress->phase == PHASE_PREDICT)
		return NULL;
	said = answer_text(session, question, attempt);
	answer = known_answer(session, question);
	if (!*answer)
		recall = mem_printf(_("You said: %s."), said);
	else if (attempt->verdict == VERDICT_RIGHT)
		recall = mem_printf(_("You said: %s. So it was."), said);
	else
		recall = mem_printf(_("You said: %s. It was: %s."), said,
				    answer);
	free(answer);
	free(said);
	return recall;
}

/* How each verdict is marked. */
static const struct {
	const char *mark;
	enum role role;
} marks[] = {
	[VERDICT_OPEN] = { "", ROLE_DIM },
	[VERDICT_RIGHT] = { "✓ ", ROLE_GOOD },
	[VERDICT_WRONG] = { "✗ ", ROLE_BAD },
	[VERDICT_UNREAD] = { "? ", ROLE_WARNING },
	[VERDICT_SHOWN] = { N_("The answer: "), ROLE_WARNING },
};

enum { SAID_MOST = 40 };	/* columns of an answer that is repeated */

/* What stands behind the mark: the answer, or which item was picked. */
static char *repeat(const struct session *session,
		    const struct question *question,
		    const struct attempt *attempt)
{
	char *said;

	if (attempt->verdict == VERDICT_SHOWN)
		return question_answer(session, question);
	if (question->kind == QUESTION_REACH)
		return mem_string(attempt->verdict == VERDICT_RIGHT
					  ? _("Reached.")
					  : "");
	if (attempt->verdict == VERDICT_OPEN)
		return mem_string("");
	said = answer_text(session, question, attempt);
	if (text_width(said) > SAID_MOST)
		*said = '\0';
	return said;
}

/* "✗ 14.003  That is the last row." */
static void add_outcome(struct page *page, const struct session *session,
			const struct question *question,
			const struct attempt *attempt)
{
	bool shown = attempt->verdict == VERDICT_SHOWN;
	enum role role = marks[attempt->verdict].role;
	char *said, *label;

	if (attempt->verdict == VERDICT_OPEN && !attempt->told &&
	    !attempt->note)
		return;
	said = repeat(session, question, attempt);
	label = mem_printf("%s%s%s", _(marks[attempt->verdict].mark), said,
			   *said ? "  " : "");
	if (attempt->told && !shown) {
		typeset_prose_after(page, session, label, role, attempt->told,
				    ROLE_TEXT);
	} else {
		char *line = mem_printf("%s%s", label,
					attempt->note && !shown ? attempt->note
								: "");

		typeset_words(page, role, line);
		free(line);
	}
	free(label);
	free(said);
}

static void add_question(struct page *page, const struct session *session,
			 const struct question *question,
			 const struct attempt *attempt, bool drawn)
{
	bool predicting = session_progress(session)->phase == PHASE_PREDICT;

	typeset_prose_after(page, session, predicting ? _("Predict: ") : "",
			 ROLE_STRONG, &question->prompt, ROLE_TEXT);
	input_add(&(struct input){ page, session, question, attempt, drawn });
	add_outcome(page, session, question, attempt);
	if (attempt->hints)
		typeset_prose_after(page, session, _("Hint: "), ROLE_WARNING,
				    &question->hint[attempt->hints - 1],
				    ROLE_TEXT);
}

/* The question answered before the open one, and what it taught. */
static void add_last(struct page *page, const struct session *session)
{
	const struct progress *progress = session_progress(session);
	const struct question *question;
	const struct attempt *attempt;

	if (progress->last < 0 ||
	    (progress->phase == PHASE_ASK &&
	     progress->last == progress->question))
		return;
	question = &session_step(session)->ask.item[progress->last];
	attempt = &progress->ask[progress->last];
	add_outcome(page, session, question, attempt);
	typeset_prose_after(page, session, "", ROLE_TEXT, &question->then,
			 ROLE_TEXT);
}

/* What was wrong on purpose. */
static void add_faults(struct page *page, const struct session *session)
{
	uint64_t faults = announce_faults(session);

	for (int i = 0; i < FAULT_COUNT; i++)
		if (faults >> i & 1)
			typeset_words(page, ROLE_WARNING,
				      announce_sentence((enum fault_kind)i));
}

/* What stands in place of questions while a formula is the learner's. */
static void add_waiting(struct page *page, const struct session *session,
			const char *mine)
{
	typeset_words(page, ROLE_MARK, mine);
	if (session->message && session->overlay != OVERLAY_FORMULAS)
		typeset_words(page, ROLE_WARNING, session->message);
}

void ask_page(struct page *page, const struct session *session, bool drawn)
{
	const struct question *question = session_question(session);
	const struct step *step = session_step(session);
	char *mine = formulas_mine(session);
	char *recall;

	if (mine) {
		add_waiting(page, session, mine);
		free(mine);
		return;
	}
	recall = ask_recall(session);
	if (recall)
		typeset_words(page, ROLE_DIM, recall);
	free(recall);
	add_last(page, session);
	if (question)
		add_question(page, session, question,
			     session_attempt(session), drawn);
	else if (step->then.text)
		typeset_prose_after(page, session, "", ROLE_TEXT, &step->then,
				 ROLE_TEXT);
	add_faults(page, session);
	if (session->message && session->overlay != OVERLAY_FORMULAS)
		typeset_words(page, ROLE_WARNING, session->message);
}

const char *ask_verdict(const struct session *session)
{
	static const char *const names[] = {
		[VERDICT_OPEN] = "open",     [VERDICT_RIGHT] = "right",
		[VERDICT_WRONG] = "wrong",   [VERDICT_UNREAD] = "unread",
		[VERDICT_SHOWN] = "shown",
	};
	const struct progress *progress = session_progress(session);
	int asked = session_step(session)->ask.count;

	if (!asked)
		return NULL;
	if (session->edits || progress->phase == PHASE_PREDICT ||
	    progress->last < 0)
		return names[VERDICT_OPEN];
	return names[progress->ask[progress->last].verdict];
}
