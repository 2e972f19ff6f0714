/* act_edit.c - actions on the lesson's formulas. */
#include "handlers.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/edits.h"
#include "gradlab/mem.h"
#include "gradlab/round.h"

bool act_formulas(struct session *session, const char *argument)
{
	(void)argument;
	if (session->overlay == OVERLAY_FORMULAS) {
		session->overlay = OVERLAY_NONE;
		return true;
	}
	if (!edits_count(session))
		return session_refuse(session, "no formulas to edit here");
	if (round_on(session))
		return session_refuse(session, "Formulas cannot be edited "
					       "while questions come again.");
	session->formulas = (struct formulas_state){ 0 };
	session->overlay = OVERLAY_FORMULAS;
	return true;
}

bool act_edit_formula(struct session *session, const char *argument)
{
	struct place at;

	return edits_take(session, argument, &at);
}

bool act_return(struct session *session, const char *argument)
{
	(void)argument;
	if (session->overlay == OVERLAY_FORMULAS)
		return edits_return(session, session->formulas.at);
	if (!session->edits)
		return session_refuse(session,
				      "All formulas are the lesson's own.");
	edits_drop(session);
	return true;
}

bool act_return_all(struct session *session, const char *argument)
{
	(void)argument;
	if (!session->edits)
		return session_refuse(session,
				      "All formulas are the lesson's own.");
	edits_drop(session);
	return true;
}

bool edit_begin(struct session *session)
{
	struct formulas_state *state = &session->formulas;
	struct buffer text = { 0 };

	definition_text(edits_definition(session, state->at).symbol, &text);
	entry_clear(&state->entry);
	if (text.length < ENTRY_BYTES)
		entry_type(&state->entry, text.data);
	else
		session_refuse(session,
			       "This one is too long to be edited in a line.");
	state->typing = text.length < ENTRY_BYTES;
	state->wrong = (struct place){ 0 };
	buffer_release(&text);
	return state->typing;
}

/* A line that is wrong stays open, with the reason below it. */
bool edit_end(struct session *session)
{
	char text[ENTRY_BYTES];
	struct place wrong;

	memcpy(text, session->formulas.entry.text, sizeof(text));
	session->formulas.typing = !edits_take(session, text, &wrong);
	session->formulas.wrong = wrong;
	return true;
}

void edit_move(struct session *session, int by)
{
	int last = edits_count(session) - 1;
	int at = session->formulas.at;

	session->formulas.at = by < -at ? 0 : by > last - at ? last : at + by;
}
