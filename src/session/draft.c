/* draft.c - an answer in the making, where it has several parts. */
#include "gradlab/draft.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/question.h"
#include "gradlab/session.h"

void draft_free(struct draft *draft)
{
	if (draft)
		free(draft->box);
	free(draft);
}

struct draft *draft_boxes(const struct session *session)
{
	const struct attempt *attempt = session_attempt(session);

	return attempt && attempt->draft && attempt->draft->box
		       ? attempt->draft
		       : NULL;
}

int draft_focused(const struct session *session)
{
	return draft_boxes(session) &&
			       session->focus.kind == FOCUS_QUESTION
		       ? session->focus.index
		       : -1;
}

int draft_named(const struct question *question, const char *name)
{
	for (int i = 0; i < question->cell_count; i++)
		if (!strcmp(question->cell[i].name, name))
			return i;
	return -1;
}

int draft_panel(const struct session *session)
{
	const struct question *question = session_question(session);

	return question && question->boxes >= 0 &&
			       session_panel_visible(session, question->boxes)
		       ? question->boxes
		       : -1;
}

bool draft_next(struct session *session)
{
	const struct draft *draft = draft_boxes(session);
	int from = draft_focused(session) < 0 ? 0 : draft_focused(session);

	for (int i = 0; i < draft->boxes; i++) {
		int box = (from + i) % draft->boxes;

		if (draft->box[box].entry.length)
			continue;
		focus_put(session, FOCUS_QUESTION, box);
		return true;
	}
	return false;
}

void draft_edited(struct session *session)
{
	int box = draft_focused(session);

	if (box >= 0)
		draft_boxes(session)->box[box].mark = BOX_OPEN;
}

void draft_move(struct session *session, int by)
{
	int *pick = session_attempt(session)->draft->pick, kept;
	int to = session->item + by;

	if (to < 0 || to >= session_question(session)->of_count)
		return;
	if (session_attempt(session)->draft->taken) {
		kept = pick[to];
		pick[to] = pick[session->item];
		pick[session->item] = kept;
	}
	session->item = to;
}

/* The place at which the right sides show an item, or -1. */
static int place_of(const struct session *session, int item)
{
	const struct question *question = session_question(session);

	for (int i = 0; i < question->of_count; i++)
		if (question_item(session, question, i) == item)
			return i;
	return -1;
}

bool draft_pair(struct session *session, int by)
{
	const struct question *question = session_question(session);
	int *pick, place;

	if (!question || question->kind != QUESTION_MATCH)
		return session_refuse(session, "nothing to pair here");
	pick = &session_attempt(session)->draft->pick[session->item];
	place = place_of(session, *pick);
	if (place < 0 && by < 0)
		place = 0;
	place = (place + by + question->of_count) % question->of_count;
	*pick = question_item(session, question, place);
	return true;
}

/* The next left side without a partner, or where the bar is. */
static int next_alone(const struct session *session)
{
	const int *pick = session_attempt(session)->draft->pick;
	int lefts = session_question(session)->left_count;

	for (int i = 1; i <= lefts; i++)
		if (pick[(session->item + i) % lefts] < 0)
			return (session->item + i) % lefts;
	return session->item;
}

static void pick_item(struct session *session, int item)
{
	const struct question *question = session_question(session);
	int *pick = session_attempt(session)->draft->pick;

	switch (question->kind) {
	case QUESTION_MULTI:
		pick[item] = !pick[item];
		session->item = place_of(session, item);
		break;
	case QUESTION_MATCH:
		pick[session->item] = item;
		session->item = next_alone(session);
		break;
	default:
		for (int i = 0; i < question->of_count; i++)
			if (pick[i] == item)
				session->item = i;
		session_attempt(session)->draft->taken = false;
	}
}

bool draft_pick(struct session *session, char label)
{
	const struct question *question = session_question(session);
	int item = question_labelled(session, question, label);
	int left = label - '1';

	if (item >= 0)
		pick_item(session, item);
	else if (left >= 0 && left < question->left_count)
		session->item = left;
	else
		return session_refuse(session, "no item '%c' here", label);
	return true;
}

bool draft_tick(struct session *session)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	if (!question || !(question->kind == QUESTION_MULTI ||
			   question->kind == QUESTION_ORDER))
		return session_refuse(session, "nothing to tick here");
	if (question->kind == QUESTION_ORDER)
		attempt->draft->taken = !attempt->draft->taken;
	else
		pick_item(session,
			  question_item(session, question, session->item));
	return true;
}
