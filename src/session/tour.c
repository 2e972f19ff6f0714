/* tour.c - the graph of a value, and how far a panel has gone through it. */
#include "gradlab/tour.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/edge.h"
#include "gradlab/mem.h"
#include "gradlab/value.h"
#include "tour_parts.h"

enum { TIMES_MOST = 20 };

static const struct panel *panel_of(const struct session *session, int panel)
{
	return &session_step(session)->show.item[panel];
}

static const struct root *root_of(const struct panel *panel)
{
	return panel->kind == PANEL_GRAPH ? &panel->u.graph.root
					  : &panel->u.grads.root;
}

static bool record_graph(struct tour *tour, const struct env *env,
			 const struct root *root)
{
	graph_init(&tour->graph, 0);
	recorder_init(&tour->recorder, &tour->graph, env);
	tour->root = record(&tour->recorder, &root->formula, NULL);
	if (tour->root == NODE_NONE) {
		tour->failure = tour->recorder.failure;
		return false;
	}
	naming_learn(&tour->naming, &tour->recorder);
	tour->heard = edge_heard(&tour->graph, tour->root);
	for (node_id node = 0; node <= tour->root; node++)
		tour->size += tour->heard[node];
	return true;
}

static bool goes(enum graph_sweep sweep, bool back)
{
	if (sweep == SHOW_BOTH)
		return true;
	return back ? sweep == SHOW_BACKWARD
		    : sweep == SHOW_BUILD || sweep == SHOW_FORWARD;
}

/* What is built or computed, in the order of the tape: numbers come with the
 * node that uses them, and leaves have their values. */
static void list_forward(struct tour *tour)
{
	bool build = tour->sweep == SHOW_BUILD;

	if (!goes(tour->sweep, false))
		return;
	tour->order = mem_alloc((size_t)tour->size, sizeof(*tour->order));
	for (node_id node = 0; node <= tour->root; node++)
		if (tour->heard[node] &&
		    !edge_is_number(&tour->graph, node) &&
		    (build || edge_count(&tour->graph, node)))
			tour->order[tour->forward++] = node;
}

static bool wants_gradients(const struct panel *panel)
{
	if (panel->kind != PANEL_GRAPH)
		return true;
	for (int i = 0; i < panel->u.graph.blank.count; i++)
		if (panel->u.graph.blank.value[i] == BLANK_GRAD)
			return true;
	return panel->u.graph.root.fault.count > 0 ||
	       goes(panel->u.graph.sweep, true);
}

static size_t times_of(const struct session *session,
		       const struct panel *panel)
{
	double times = 1;

	if (panel->kind == PANEL_GRAPH && panel->u.graph.times.count)
		times = session_value(session, &panel->u.graph.times);
	return times >= 1 ? (size_t)fmin(times, TIMES_MOST) : 1;
}

static bool prepare_backward(struct tour *tour, const struct session *session,
			     const struct panel *panel)
{
	struct tour_faults made;
	bool good;

	tour_faults_make(&made, session, tour, &root_of(panel)->fault);
	good = sweep_backward(&tour->backward, &tour->graph, tour->root,
			      times_of(session, panel), &made.faults);
	tour->failure = tour->backward.failure;
	tour_faults_release(&made);
	return good;
}

/* Goes as far as the panel has gone; a part without stages is done. */
static void go(struct tour *tour, int stage)
{
	int back = (int)(tour->backward.steps * tour->backward.times);
	bool steps_back = goes(tour->sweep, true);

	tour->stages = tour->forward + (steps_back ? back : 0);
	tour->stage = stage < 0 ? 0 : stage;
	if (tour->stage > tour->stages)
		tour->stage = tour->stages;
	tour->computed = tour->stage < tour->forward ? tour->stage
						     : tour->forward;
	back = steps_back ? tour->stage - tour->computed : back;
	while ((int)tour->backward.at < back && sweep_step(&tour->backward))
		;
	tour->at = NODE_NONE;
	if (steps_back && back)
		tour->at = sweep_last(&tour->backward);
	else if (tour->computed)
		tour->at = tour->order[tour->computed - 1];
}

/* The node whose box is being filled, or NODE_NONE. */
static node_id filled(const struct tour *tour, const struct session *session,
		      int panel)
{
	int box = draft_focused(session);

	if (box < 0 || draft_panel(session) != panel)
		return NODE_NONE;
	return naming_node(&tour->naming,
			   session_question(session)->cell[box].name);
}

static node_id focus_of(const struct tour *tour,
			const struct session *session, int panel)
{
	node_id node = filled(tour, session, panel);

	if (node == NODE_NONE)
		node = (node_id)session->panel[panel].node - 1;
	if (node >= 0 && node <= tour->root && tour->heard[node])
		return node;
	return tour->at != NODE_NONE ? tour->at : tour->root;
}

void tour_open(struct tour *tour, const struct session *session, int index)
{
	const struct panel *panel = panel_of(session, index);
	struct env env = session_env(session);

	memset(tour, 0, sizeof(*tour));
	tour->root = tour->at = tour->focus = NODE_NONE;
	tour->sweep = panel->kind == PANEL_GRAPH ? panel->u.graph.sweep
						 : SHOW_NONE;
	if (!record_graph(tour, &env, root_of(panel)))
		return;
	tour->gradients = wants_gradients(panel);
	list_forward(tour);
	if (tour->gradients && !prepare_backward(tour, session, panel))
		return;
	go(tour, session->panel[index].stage);
	tour->focus = focus_of(tour, session, index);
	tour_leave_blank(tour, session, index);
	tour_draw_nodes(tour);
	/* The controls belong to the caller; nothing is recorded any more. */
	tour->recorder.env = NULL;
}

void tour_release(struct tour *tour)
{
	sweep_release(&tour->backward);
	naming_release(&tour->naming);
	recorder_release(&tour->recorder);
	graph_release(&tour->graph);
	columns_release(&tour->columns);
	free(tour->heard);
	free(tour->blank);
	free(tour->order);
	free(tour->node);
	free(tour->drawn);
	free(tour->edge);
	memset(tour, 0, sizeof(*tour));
}

int tour_stages(const struct session *session, int panel)
{
	struct tour tour;
	int stages;

	tour_open(&tour, session, panel);
	stages = tour.stages;
	tour_release(&tour);
	return stages;
}

bool tour_hides_gradients(const struct session *session, int index)
{
	const struct panel *panel = panel_of(session, index);
	bool asked = session_progress(session)->phase != PHASE_DONE;

	for (int i = 0; i < panel->u.graph.blank.count; i++)
		if (panel->u.graph.blank.value[i] == BLANK_GRAD && asked)
			return true;
	return !wants_gradients(panel);
}

/* Whether the node is among the first that were built or computed. */
static bool is_among(const struct tour *tour, node_id node)
{
	for (int i = 0; i < tour->computed; i++)
		if (tour->order[i] == node)
			return true;
	return false;
}

bool tour_is_built(const struct tour *tour, node_id node)
{
	if (tour->sweep != SHOW_BUILD)
		return true;
	if (!edge_is_number(&tour->graph, node))
		return is_among(tour, node);
	for (int i = 0; i < tour->computed; i++)
		for (int a = 0; a < edge_count(&tour->graph, tour->order[i]);
		     a++)
			if (edge_arg(&tour->graph, tour->order[i], a) == node)
				return true;
	return false;
}

bool tour_is_computed(const struct tour *tour, node_id node)
{
	if (!goes(tour->sweep, false) || tour->sweep == SHOW_BUILD)
		return tour_is_built(tour, node);
	return !edge_count(&tour->graph, node) || is_among(tour, node);
}

double tour_value(const struct tour *tour, node_id node)
{
	return graph_value(&tour->graph, node, 0);
}

double tour_grad(const struct tour *tour, node_id node)
{
	return sweep_grad(&tour->backward, node, 0);
}

bool tour_is_reached(const struct tour *tour, node_id node)
{
	for (size_t i = 0; i < tour->backward.at; i++) {
		node_id from = tour->backward.order[i % tour->backward.steps];

		if (from == node)
			return true;
		for (int a = 0; a < edge_count(&tour->graph, from); a++)
			if (edge_arg(&tour->graph, from, a) == node)
				return true;
	}
	return false;
}
