/*
 * tour_blank.c - numbers that a question left blank.
 *
 * A cell of a question that is still to be answered is blank, and so is all
 * that could only be known after it: of gradients what it pays, of values
 * what is computed of it.  Without such questions all is blank until the
 * step is done.
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

/* Whether a node's number is asked for and not answered yet; *any: whether
 * the step asks for any of this panel. */
static bool is_asked(const struct session *session, int panel,
		     const char *name, bool *any)
{
	const struct step *step = session_step(session);
	const struct progress *progress = session_progress(session);
	bool asked = false;

	for (int i = 0; i < step->ask.count; i++) {
		const struct question *question = &step->ask.item[i];
		bool open = progress->phase != PHASE_DONE &&
			    i >= progress->question;

		if (!is_cells_of(question, panel))
			continue;
		*any = true;
		asked |= open && name && asks(question, name);
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

void tour_leave_blank(struct tour *tour, const struct session *session,
		      int index)
{
	const struct panel *panel = &session_step(session)->show.item[index];
	bool any = false,
	     done = session_progress(session)->phase == PHASE_DONE;
	uint8_t blanks;

	tour->blank = mem_alloc((size_t)tour->root + 1, 1);
	if (panel->kind != PANEL_GRAPH)
		return;
	blanks = blanks_of(panel);
	is_asked(session, index, NULL, &any);
	for (node_id node = 0; node <= tour->root && blanks; node++) {
		const char *name = naming_find(&tour->naming, node);

		if (any ? is_asked(session, index, name, &any) : !done)
			tour->blank[node] = blanks;
		/* Inputs bring their values; numbers are paid nothing. */
		if (!any && !edge_count(&tour->graph, node))
			tour->blank[node] &= (uint8_t)~TOUR_VALUE;
	}
	spread(tour);
}
