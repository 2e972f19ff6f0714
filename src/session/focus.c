/* focus.c - the ring of things that keys act on. */
#include "gradlab/focus.h"

#include <string.h>

#include "gradlab/control.h"
#include "gradlab/draft.h"
#include "gradlab/stages.h"

/* How many things the open question is: one, or a box for each cell. */
static int places(const struct session *session)
{
	const struct draft *draft = draft_boxes(session);

	if (!session_question(session))
		return 0;
	return draft ? draft->boxes : 1;
}

int focus_ring(const struct session *session, struct focus ring[FOCUS_MOST])
{
	const struct step *step = session_step(session);
	int n = 0;

	ring[n++] = (struct focus){ FOCUS_PROSE, 0 };
	for (int i = 0; i < session->lesson->controls; i++)
		if ((step->controls >> i & 1) &&
		    !session_control_locked(session, i))
			ring[n++] = (struct focus){ FOCUS_CONTROL, i };
	for (int i = 0; i < step->show.count; i++)
		if (session_panel_visible(session, i))
			ring[n++] = (struct focus){ FOCUS_PANEL, i };
	for (int i = 0; i < places(session); i++)
		ring[n++] = (struct focus){ FOCUS_QUESTION, i };
	return n;
}

bool focus_is(const struct session *session, enum focus_kind kind, int index)
{
	return session->focus.kind == kind && session->focus.index == index;
}

static void put(struct session *session, struct focus focus)
{
	session->focus = focus;
	if (focus.kind == FOCUS_PROSE)
		session->pane = -1;
	if (focus.kind == FOCUS_PANEL)
		session->pane = focus.index;
}

void focus_put(struct session *session, enum focus_kind kind, int index)
{
	struct focus ring[FOCUS_MOST];
	int n = focus_ring(session, ring);

	for (int i = 0; i < n; i++)
		if (ring[i].kind == kind && ring[i].index == index) {
			put(session, ring[i]);
			return;
		}
	put(session, ring[0]);
}

void focus_move(struct session *session, int by)
{
	struct focus ring[FOCUS_MOST];
	int n = focus_ring(session, ring), at = 0;

	for (int i = 0; i < n; i++)
		if (focus_is(session, ring[i].kind, ring[i].index))
			at = i;
	put(session, ring[(at + by + n) % n]);
}

void focus_open(struct session *session)
{
	struct focus ring[FOCUS_MOST];
	int n = focus_ring(session, ring);

	/* The prose and the question, and nothing between them. */
	put(session, ring[n > 1 && ring[1].kind == FOCUS_QUESTION]);
	/* Boxes inside a panel are found by the cursor that stands there, and
	 * a panel that asks by the mark beside it. */
	if (draft_panel(session) >= 0)
		focus_put(session, FOCUS_QUESTION, 0);
	else if (stages_pick(session))
		focus_put(session, FOCUS_PANEL, stages_panel(session));
	session->pane = -1;
}

static bool panel_named(const struct panel *panel, const char *name)
{
	return (panel->id && !strcmp(panel->id, name)) ||
	       !strcmp(panel_name(panel->kind), name);
}

bool focus_named(struct session *session, const char *name)
{
	const struct step *step = session_step(session);
	struct focus ring[FOCUS_MOST];
	int n = focus_ring(session, ring);

	for (int i = 0; i < n; i++) {
		struct focus f = ring[i];

		if ((f.kind == FOCUS_PROSE && !strcmp(name, "prose")) ||
		    (f.kind == FOCUS_QUESTION && !strcmp(name, "question")) ||
		    (f.kind == FOCUS_CONTROL &&
		     f.index == control_named(session->lesson, name)) ||
		    (f.kind == FOCUS_PANEL &&
		     panel_named(&step->show.item[f.index], name)) ||
		    (f.kind == FOCUS_QUESTION && draft_boxes(session) &&
		     f.index == draft_named(session_question(session),
					    name))) {
			put(session, f);
			return true;
		}
	}
	return false;
}
