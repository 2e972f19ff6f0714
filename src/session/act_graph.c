/* act_graph.c - walking over a graph, and asking why. */
#include "handlers.h"

#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/tour.h"

static bool shows_graph(const struct session *session, int panel)
{
	return session_step(session)->show.item[panel].kind == PANEL_GRAPH &&
	       session_panel_visible(session, panel);
}

/* The graph that has the focus, or else the only one; or -1. */
static int graph_panel(const struct session *session)
{
	const struct focus *focus = &session->focus;
	int only = -1;

	if (focus->kind == FOCUS_PANEL && shows_graph(session, focus->index))
		return focus->index;
	for (int i = 0; i < session_step(session)->show.count; i++) {
		if (!shows_graph(session, i))
			continue;
		if (only >= 0)
			return -1;
		only = i;
	}
	return only;
}

static void look_at(struct session *session, int panel, node_id node)
{
	session->panel[panel].node = (int)node + 1;
	session->panel[panel].scroll = 0;
}

bool act_walk(struct session *session, enum way way)
{
	int panel = session->focus.index;
	struct tour tour;
	node_id to;

	tour_open(&tour, session, panel);
	to = tour.failure ? NODE_NONE : tour_neighbour(&tour, way);
	if (to != NODE_NONE)
		look_at(session, panel, to);
	tour_release(&tour);
	return to != NODE_NONE ||
	       session_refuse(session, "no node lies that way");
}

bool act_walks(const struct session *session)
{
	return session->overlay == OVERLAY_NONE &&
	       session->focus.kind == FOCUS_PANEL &&
	       shows_graph(session, session->focus.index);
}

bool act_node(struct session *session, const char *argument)
{
	int panel = graph_panel(session);
	struct tour tour;
	node_id node;

	if (panel < 0)
		return session_refuse(session, "no graph to look at");
	tour_open(&tour, session, panel);
	node = tour.failure ? NODE_NONE
			    : naming_node(&tour.naming, argument);
	if (node != NODE_NONE && (node > tour.root || !tour.heard[node]))
		node = NODE_NONE;
	tour_release(&tour);
	if (node == NODE_NONE)
		return session_refuse(session, "no node '%s' in this graph",
				      argument);
	look_at(session, panel, node);
	focus_put(session, FOCUS_PANEL, panel);
	return true;
}

bool act_why(struct session *session, const char *argument)
{
	int panel = graph_panel(session);

	(void)argument;
	if (panel < 0)
		return session_refuse(session, "no graph to ask about");
	if (tour_hides_gradients(session, panel))
		return session_refuse(session, "this graph tells no gradients "
					       "now");
	session->panel[panel].why = !session->panel[panel].why;
	session->panel[panel].scroll = 0;
	focus_put(session, FOCUS_PANEL, panel);
	return true;
}
