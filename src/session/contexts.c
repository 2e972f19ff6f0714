/* contexts.c - which keys mean what now. */
#include "gradlab/edits.h"
#include "gradlab/question.h"
#include "gradlab/round.h"
#include "gradlab/session.h"
#include "gradlab/stages.h"

/* Panels whose rows can be more than fit. */
static const bool scrolls[PANEL_COUNT] = {
	[PANEL_SLOPES] = true,
	[PANEL_VALUES] = true,
	[PANEL_GRADS] = true,
	[PANEL_SIZES] = true,
	[PANEL_PARAMETERS] = true,
};

/* Kinds of questions with keys of their own. */
static const enum context keys_of[QUESTION_COUNT] = {
	[QUESTION_SIGN] = CONTEXT_SIGN,	    [QUESTION_CHOICE] = CONTEXT_CHOICE,
	[QUESTION_MULTI] = CONTEXT_MULTI,   [QUESTION_ORDER] = CONTEXT_ORDER,
	[QUESTION_MATCH] = CONTEXT_MATCH,
};

static bool has_keys(enum question_kind kind)
{
	return keys_of[kind] != CONTEXT_TYPING;
}

/* What the focus is on, and the contexts that come with it. */
static int focused_contexts(const struct session *session,
			    enum context *contexts)
{
	const struct question *question = session_question(session);
	struct focus focus = session->focus;
	enum panel_kind kind;
	int n = 0;

	switch (focus.kind) {
	case FOCUS_PROSE:
		contexts[n++] = CONTEXT_PROSE;
		break;
	case FOCUS_CONTROL:
		contexts[n++] = CONTEXT_CONTROL;
		break;
	case FOCUS_PANEL:
		kind = session_step(session)->show.item[focus.index].kind;
		if (kind == PANEL_PARAMETERS)
			contexts[n++] = CONTEXT_LAYERS;
		if (session->panel[focus.index].why)
			contexts[n++] = CONTEXT_WHY;
		if (kind == PANEL_GRAPH)
			contexts[n++] = CONTEXT_GRAPH;
		if (stages_pick(session))
			contexts[n++] = CONTEXT_PICK;
		if (scrolls[kind])
			contexts[n++] = CONTEXT_PANEL;
		break;
	case FOCUS_QUESTION:
		if (question && has_keys(question->kind))
			contexts[n++] = keys_of[question->kind];
		contexts[n++] = CONTEXT_QUESTION;
		break;
	}
	return n;
}

/* What lies over a lesson has the keys. */
static const enum context over[] = {
	[OVERLAY_HELP] = CONTEXT_HELP,
	[OVERLAY_OUTLINE] = CONTEXT_OUTLINE,
	[OVERLAY_FORMULAS] = CONTEXT_FORMULAS,
	[OVERLAY_PYTHON] = CONTEXT_PYTHON,
};

int session_contexts(const struct session *session, enum context contexts[12])
{
	int n = 0;

	if (session->overlay != OVERLAY_NONE) {
		contexts[n++] = session->overlay == OVERLAY_FORMULAS &&
						session->formulas.typing
					? CONTEXT_EDITING
					: over[session->overlay];
		contexts[n++] = CONTEXT_ALWAYS;
		return n;
	}
	if (session_typing(session)) {
		if (session_question(session)->kind == QUESTION_CELLS)
			contexts[n++] = CONTEXT_CELLS;
		contexts[n++] = CONTEXT_TYPING;
	}
	n += focused_contexts(session, contexts + n);
	if (stages_panel(session) >= 0)
		contexts[n++] = CONTEXT_STAGES;
	if (session_progress(session)->phase == PHASE_ASK)
		contexts[n++] = CONTEXT_STUCK;
	if (session_folded(session) >= 0)
		contexts[n++] = CONTEXT_FOLDED;
	if (session_training(session))
		contexts[n++] = CONTEXT_TRAINING;
	if (session->edits)
		contexts[n++] = CONTEXT_EDITED;
	if (edits_count(session) && !round_on(session))
		contexts[n++] = CONTEXT_EDITABLE;
	contexts[n++] = CONTEXT_LESSON;
	contexts[n++] = CONTEXT_ALWAYS;
	return n;
}
