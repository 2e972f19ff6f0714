/* act_panel.c - actions on panels and whatever scrolls. */
#include "handlers.h"

#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/focus.h"
#include "gradlab/question.h"
#include "gradlab/route.h"

bool act_open_panel(struct session *session, const char *argument)
{
	const struct panels *show = &session_step(session)->show;

	for (int i = 0; i < show->count; i++)
		if (show->item[i].id && !strcmp(show->item[i].id, argument)) {
			session->panel[i].opened = true;
			focus_put(session, FOCUS_PANEL, i);
			return true;
		}
	return session_refuse(session, "no panel '%s' here", argument);
}

bool act_look(struct session *session, const char *argument)
{
	int panel = session_folded(session);

	(void)argument;
	if (panel < 0)
		return session_refuse(session, "nothing waits to be opened");
	session->panel[panel].opened = true;
	focus_put(session, FOCUS_PANEL, panel);
	return true;
}

/* The number that scrolling moves now. */
static int *scrolled(struct session *session, int *last)
{
	const struct question *question = session_question(session);

	*last = 1 << 20;	/* the view holds it to what there is */
	if (session->overlay == OVERLAY_HELP ||
	    session->overlay == OVERLAY_PYTHON)
		return &session->help_scroll;
	if (session->focus.kind == FOCUS_PANEL)
		return &session->panel[session->focus.index].scroll;
	if (session->focus.kind == FOCUS_QUESTION && question) {
		*last = question_bars(question) - 1;
		return question->kind == QUESTION_CELLS ? &session->focus.index
							: &session->item;
	}
	return &session->prose_scroll;
}

/* The bar of the outline passes over what is not there. */
static void choose_step(struct session *session, int by)
{
	int beside = 0;

	for (; by && beside >= 0; by += by < 0 ? 1 : -1) {
		beside = route_beside(session, session->outline,
				      by < 0 ? -1 : 1);
		if (beside >= 0)
			session->outline = beside;
	}
}

/* Up and down walk over a graph, but scroll the reasons once they are open. */
static bool walks_up(const struct session *session)
{
	return act_walks(session) &&
	       !session->panel[session->focus.index].why;
}

static bool scroll(struct session *session, int by)
{
	int last;
	int *at = scrolled(session, &last);

	if (session->overlay == OVERLAY_OUTLINE) {
		choose_step(session, by);
		return true;
	}
	if (session->overlay == OVERLAY_FORMULAS) {
		edit_move(session, by);
		return true;
	}
	if (at == &session->item &&
	    session_question(session)->kind == QUESTION_ORDER) {
		draft_move(session, by);
		return true;
	}
	*at = by < -*at ? 0 : by > last - *at ? last : *at + by;
	return true;
}

bool act_up(struct session *session, const char *argument)
{
	(void)argument;
	if (walks_up(session))
		return act_walk(session, WAY_UP);
	return scroll(session, -1);
}

bool act_down(struct session *session, const char *argument)
{
	(void)argument;
	if (walks_up(session))
		return act_walk(session, WAY_DOWN);
	return scroll(session, 1);
}

/* The rows that the focused thing shows at once. */
static int page(const struct session *session)
{
	int rows = session->page;

	if (session->overlay == OVERLAY_NONE &&
	    session->focus.kind == FOCUS_PANEL)
		rows = session->panel[session->focus.index].page;
	return rows > 1 ? rows : 1;
}

bool act_page_up(struct session *session, const char *argument)
{
	(void)argument;
	return scroll(session, -page(session));
}

bool act_page_down(struct session *session, const char *argument)
{
	(void)argument;
	return scroll(session, page(session));
}

bool act_top(struct session *session, const char *argument)
{
	(void)argument;
	return scroll(session, -(1 << 20));
}

bool act_bottom(struct session *session, const char *argument)
{
	(void)argument;
	return scroll(session, 1 << 20);
}

/* The panel in focus where it has layers, or NULL. */
static const struct panel *layered_panel(const struct session *session)
{
	const struct panel *panel;

	if (session->focus.kind != FOCUS_PANEL)
		return NULL;
	panel = &session_step(session)->show.item[session->focus.index];
	return panel->kind == PANEL_PARAMETERS ? panel : NULL;
}

/* Leafs through a net: 0 is every layer, then 1 to the last. */
static bool leaf(struct session *session, int by)
{
	const struct panel *panel = layered_panel(session);
	struct panel_state *state = &session->panel[session->focus.index];
	int layers;

	if (session->focus.kind == FOCUS_QUESTION)
		return draft_pair(session, by);
	if (!panel)
		return session_refuse(session, "no layers to leaf through");
	layers = session->lesson->run[panel->run].net.layers.count - 1;
	state->layer = (state->layer + by + layers + 1) % (layers + 1);
	state->scroll = 0;
	return true;
}

/* The panel in focus, else the first that is there. */
bool act_python(struct session *session, const char *argument)
{
	int count = session_step(session)->show.count, panel = 0;

	(void)argument;
	if (session->focus.kind == FOCUS_PANEL)
		panel = session->focus.index;
	while (panel < count && !session_panel_visible(session, panel))
		panel++;
	if (panel == count)
		return session_refuse(session, "no panel here");
	session->shown = panel;
	session->help_scroll = 0;
	session->overlay = session->overlay == OVERLAY_PYTHON
				   ? OVERLAY_NONE
				   : OVERLAY_PYTHON;
	return true;
}

bool act_left(struct session *session, const char *argument)
{
	(void)argument;
	if (act_walks(session))
		return act_walk(session, WAY_LEFT);
	return leaf(session, -1);
}

bool act_right(struct session *session, const char *argument)
{
	(void)argument;
	if (act_walks(session))
		return act_walk(session, WAY_RIGHT);
	return leaf(session, 1);
}

bool act_help(struct session *session, const char *argument)
{
	(void)argument;
	session->help_scroll = 0;
	session->overlay = session->overlay == OVERLAY_HELP ? OVERLAY_NONE
							    : OVERLAY_HELP;
	return true;
}
