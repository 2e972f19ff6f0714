/*
 * tour_blank.c - numbers that a question left blank.
 *
 * A cell of a question that is still to be answered is blank, and so is all
 * that could only be known after it: of gradients what it pays, of values
 * what is computed of it.  What follows from the last of the questions stays
 * blank, for the next step may ask for it.  Without such questions all is
 * blank until the step is done.
 */
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/mem.h"
#include "gradlab/session.h"
#include "tour_parts.h"

static bool is_cells_of(const struct question *question, int panel)
{
	return question->kind == QUESTION_CELLS && question->boxes == panel;
}

static bool asks(const struct question *question, const char *name)
{
	for (int i = 0; i < question->cell_count; i++)
		if (!strcmp(question->cell[i].name, name))
			return true;
	return false;
}

/* The last question that fills boxes of a panel, or -1. */
static int last_cells(const struct step *step, int panel)
{
	int last = -1;

	for (int i = 0; i < step->ask.count; i++)
		if (is_cells_of(&step->ask.item[i], panel))
			last = i;
	return last;
}

/* What a node's number is to the questions of a step. */
enum asked { ASKED_NOT, ASKED_LAST, ASKED_OPEN };

static enum asked asked_of(const struct session *session, int panel,
			   const char *name)
{
	const struct step *step = session_step(session);
	const struct progress *progress = session_progress(session);
	int last = last_cells(step, panel);
	enum asked asked = ASKED_NOT;

	for (int i = 0; i <= last && name; i++) {
		const struct question *question = &step->ask.item[i];
		bool open = progress->phase != PHASE_DONE &&
			    i >= progress->question;

		if (!is_cells_of(question, panel) || !asks(question, name))
			continue;
		if (open)
			asked = ASKED_OPEN;
		else if (i == last)
			asked = ASKED_LAST;
	}
	return asked;
}

static uint8_t blanks_of(const struct panel *panel)
{
	uint8_t blanks = 0;

	for (int i = 0; i < panel->u.graph.blank.count; i++)
		blanks |= panel->u.graph.blank.value[i] == BLANK_GRAD
				  ? TOUR_GRAD
				  : TOUR_VALUE;
	return blanks;
}

/* Spreads blanks over what follows from them. */
static void spread(struct tour *tour)
{
	const struct graph *graph = &tour->graph;

	for (node_id node = 0; node <= tour->root; node++)
		for (int a = 0; a < edge_count(graph, node); a++)
			tour->blank[node] |=
				tour->blank[edge_arg(graph, node, a)] &
				TOUR_VALUE;
	for (node_id node = tour->root; node >= 0; node--)
		for (int a = 0; a < edge_count(graph, node); a++)
			if (tour->heard[node])
				tour->blank[edge_arg(graph, node, a)] |=
					tour->blank[node] & TOUR_GRAD;
}

/* The numbers that questions ask for are blank, and what follows, but not
 * what has been answered. */
static void leave_asked(struct tour *tour, const struct session *session,
			int panel, uint8_t blanks)
{
	const struct naming *naming = &tour->naming;

	for (node_id node = 0; node <= tour->root; node++)
		if (asked_of(session, panel, naming_find(naming, node)))
			tour->blank[node] = blanks;
	spread(tour);
	for (node_id node = 0; node <= tour->root; node++)
		if (asked_of(session, panel, naming_find(naming, node)) ==
		    ASKED_LAST)
			tour->blank[node] = 0;
}

/* Inputs bring their values; numbers are paid nothing. */
static void leave_all(struct tour *tour, uint8_t blanks)
{
	for (node_id node = 0; node <= tour->root; node++)
		tour->blank[node] =
			edge_count(&tour->graph, node)
				? blanks
				: blanks & (uint8_t)~TOUR_VALUE;
	spread(tour);
}

void tour_leave_blank(struct tour *tour, const struct session *session,
		      int index)
{
	const struct panel *panel = &session_step(session)->show.item[index];
	uint8_t blanks;

	tour->blank = mem_alloc((size_t)tour->root + 1, 1);
	if (panel->kind != PANEL_GRAPH)
		return;
	blanks = blanks_of(panel);
	if (!blanks)
		return;
	if (last_cells(session_step(session), index) >= 0)
		leave_asked(tour, session, index, blanks);
	else if (session_progress(session)->phase != PHASE_DONE)
		leave_all(tour, blanks);
}
