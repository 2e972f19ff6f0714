/* ask.c - what stands below the rule: the question and what came of it. */
#include "gradlab/ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/question.h"
#include "gradlab/text.h"
#include "gradlab/typeset.h"

enum { PIECES = 3 * 26 + 8 };	/* of a line: three an item */

static bool focused(const struct session *session)
{
	return focus_is(session, FOCUS_QUESTION, 0);
}

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

char *ask_recall(const struct session *session)
{
	const struct question *question = session_step(session)->predict;
	const struct progress *progress = session_progress(session);
	const struct attempt *attempt = &progress->prediction;
	char answer[512] = "", *said, *recall;

	if (!question || !attempt->said || progress->phase == PHASE_PREDICT)
		return NULL;
	said = answer_text(session, question, attempt);
	if (progress->phase == PHASE_DONE)
		question_answer(session, question, answer);
	if (question->kind == QUESTION_CHOICE && *answer)
		memmove(answer, answer + 3, strlen(answer + 3) + 1);
	if (!*answer || !strcmp(answer, "nan"))
		recall = mem_printf("You said: %s.", said);
	else if (attempt->verdict == VERDICT_RIGHT)
		recall = mem_printf("You said: %s. So it was.", said);
	else
		recall = mem_printf("You said: %s. It was: %s.", said, answer);
	free(said);
	return recall;
}

/* How each verdict is marked. */
static const struct {
	const char *mark;
	enum role role;
} marks[] = {
	[VERDICT_OPEN] = { "", ROLE_TEXT },
	[VERDICT_RIGHT] = { "✓ ", ROLE_GOOD },
	[VERDICT_WRONG] = { "✗ ", ROLE_BAD },
	[VERDICT_UNREAD] = { "? ", ROLE_WARNING },
	[VERDICT_SHOWN] = { "The answer: ", ROLE_WARNING },
};

enum { SAID_MOST = 40 };	/* columns of an answer that is repeated */

/* What stands behind the mark: the answer, or which item was picked. */
static char *repeat(const struct session *session,
		    const struct question *question,
		    const struct attempt *attempt)
{
	char answer[512], *said;

	if (attempt->verdict == VERDICT_SHOWN)
		return mem_string(question_answer(session, question, answer));
	if (question->kind == QUESTION_REACH)
		return mem_string(attempt->verdict == VERDICT_RIGHT ? "Reached."
								    : "");
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

	if (attempt->verdict == VERDICT_OPEN)
		return;
	said = repeat(session, question, attempt);
	label = mem_printf("%s%s%s", marks[attempt->verdict].mark, said,
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

/* "> 14.00_": what is being typed, with its cursor. */
static void add_entry(struct page *page, const struct session *session,
		      const struct question *question,
		      const struct attempt *attempt)
{
	const struct entry *entry = &session->entry;
	char left[ENTRY_BYTES], under[8] = "";
	size_t bytes = 0;
	uint32_t rune;

	(void)question;
	(void)attempt;
	page_begin(page, 0, PIECES);
	page_add(page, focused(session) ? ROLE_FOCUS : ROLE_DIM, STYLE_PLAIN,
		 focused(session) ? "▸ " : "  ");
	memcpy(left, entry->text, entry->cursor);
	left[entry->cursor] = '\0';
	page_add(page, ROLE_STRONG, STYLE_BOLD, left);
	if (!focused(session)) {
		page_add(page, ROLE_STRONG, STYLE_BOLD,
			 entry->text + entry->cursor);
		if (!entry->length)
			page_add(page, ROLE_DIM, STYLE_PLAIN, "____");
		return;
	}
	if (entry->cursor < entry->length) {
		bytes = text_decode(entry->text + entry->cursor,
				    entry->length - entry->cursor, &rune);
		memcpy(under, entry->text + entry->cursor, bytes);
	}
	page_add(page, ROLE_STRONG, bytes ? STYLE_REVERSE : STYLE_BOLD,
		 bytes ? under : "_");
	page_add(page, ROLE_STRONG, STYLE_BOLD,
		 entry->text + entry->cursor + bytes);
}

/* Whether all items stand well on one line. */
static bool on_one_line(const struct page *page, const struct session *session,
			const struct question *question)
{
	int width = 0;

	for (int i = 0; i < question->of_count; i++) {
		char *text = question_plain(session, &question->of[i].text);
		int w = text_width(text);

		free(text);
		if (w > 20)
			return false;
		width += w + 8;
	}
	return width <= page->width;
}

static void add_items(struct page *page, const struct session *session,
		      const struct question *question,
		      const struct attempt *attempt)
{
	bool row = on_one_line(page, session, question);

	if (row)
		page_begin(page, 0, PIECES);
	for (int i = 0; i < question->of_count; i++) {
		int item = question_item(session, question, i);
		bool here = focused(session) && session->item == i;
		bool tried = attempt->picked == item;
		char label[16];

		snprintf(label, sizeof(label), "%s%c) ", here ? "▸ " : "  ",
			 'a' + i);
		if (row) {
			char *text = question_plain(session,
						    &question->of[item].text);

			page_add(page, here ? ROLE_FOCUS : ROLE_KEY,
				 STYLE_PLAIN, label);
			page_add(page, tried ? ROLE_DIM : ROLE_TEXT,
				 STYLE_PLAIN, text);
			page_add(page, ROLE_TEXT, STYLE_PLAIN, "   ");
			free(text);
		} else {
			typeset_prose_after(page, session, label,
					 here ? ROLE_FOCUS : ROLE_KEY,
					 &question->of[item].text,
					 tried ? ROLE_DIM : ROLE_TEXT);
		}
	}
}

static void add_signs(struct page *page, const struct session *session,
		      const struct question *question,
		      const struct attempt *attempt)
{
	(void)question;
	(void)attempt;
	page_begin(page, 0, PIECES);
	page_add(page, focused(session) ? ROLE_FOCUS : ROLE_DIM, STYLE_PLAIN,
		 focused(session) ? "▸ " : "  ");
	page_add(page, ROLE_TEXT, STYLE_PLAIN,
		 "-  falling     0  level     +  rising");
}

static void add_reach(struct page *page, const struct session *session,
		      const struct question *question,
		      const struct attempt *attempt)
{
	(void)session;
	(void)question;
	if (attempt->verdict == VERDICT_OPEN)
		typeset_words(page, ROLE_DIM,
			      "○ Not there yet. It is noticed by itself.");
}

/* Where the answer to each kind of question goes. */
static void (*const add_input[QUESTION_COUNT])(struct page *page,
					       const struct session *session,
					       const struct question *question,
					       const struct attempt *attempt) = {
	[QUESTION_NUMBER] = add_entry,
	[QUESTION_SIGN] = add_signs,
	[QUESTION_CHOICE] = add_items,
	[QUESTION_REACH] = add_reach,
};

static void add_question(struct page *page, const struct session *session,
			 const struct question *question,
			 const struct attempt *attempt, bool drawn)
{
	bool predicting = session_progress(session)->phase == PHASE_PREDICT;

	typeset_prose_after(page, session, predicting ? "Predict: " : "",
			 ROLE_STRONG, &question->prompt, ROLE_TEXT);
	if (drawn || question->kind != QUESTION_NUMBER)
		add_input[question->kind](page, session, question, attempt);
	add_outcome(page, session, question, attempt);
	if (attempt->hints)
		typeset_prose_after(page, session, "Hint: ", ROLE_WARNING,
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

void ask_page(struct page *page, const struct session *session, bool drawn)
{
	const struct question *question = session_question(session);
	const struct step *step = session_step(session);
	char *recall = ask_recall(session);

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
	if (session->message)
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
	if (progress->phase == PHASE_PREDICT || progress->last < 0)
		return names[VERDICT_OPEN];
	return names[progress->ask[progress->last].verdict];
}
