/* panel_grads.c - gradients as a table, and whether nudges agree. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/gradcheck.h"
#include "gradlab/mem.h"
#include "gradlab/tour.h"
#include "gradlab/value.h"
#include "panels.h"

enum { DIGITS = 6, FINE_DIGITS = 12, ERROR_DIGITS = 3, ROWS_MOST = 2000,
       CHECKED_MOST = 40 };

/* The root's value with one node held at a number, all after it anew. */
static double value_with(const struct graph *graph, node_id root, node_id node,
			 double number)
{
	double *value = mem_alloc((size_t)root + 1, sizeof(*value)), result;

	for (node_id n = 0; n <= root; n++) {
		const struct op_info *op = &op_info[graph->op[n]];

		value[n] = graph_value(graph, n, 0);
		if (n == node)
			value[n] = number;
		else if (n > node && op->arity)
			value[n] = op->value(value[graph->arg[n][0]],
					     value[graph->arg[n][1]]);
	}
	result = value[root];
	free(value);
	return result;
}

static double nudged(const struct tour *tour, node_id node, double h)
{
	double at = tour_value(tour, node);

	return (value_with(&tour->graph, tour->root, node, at + h) -
		value_with(&tour->graph, tour->root, node, at - h)) /
	       (2 * h);
}

static double nudge_of(const struct session *session,
		       const struct panel *panel)
{
	double h = panel->u.grads.h.count
			   ? session_value(session, &panel->u.grads.h)
			   : 1e-5;

	return h > 0 ? h : 1e-5;
}

static void head(struct sheet *sheet, const struct panel *panel)
{
	static const char *const headings[] = {
		"value", "gradient", "nudged", "rel. error",
	};
	int columns = panel->u.grads.check ? 4 : 2;

	sheet_init(sheet, 1 + columns);
	sheet_heading(sheet, 0, ALIGN_LEFT, "name");
	for (int c = 0; c < columns; c++)
		sheet_heading(sheet, 1 + c, ALIGN_POINT, headings[c]);
}

/* An error below 1e-7 is fine, one above 1e-2 says that a rule is wrong. */
static void add_error(struct sheet *sheet, double error)
{
	char text[NUMBER_ROOM];

	number_short(error, ERROR_DIGITS, text);
	sheet_add(sheet,
		  error < 1e-7	 ? ROLE_GOOD
		  : error < 1e-2 ? ROLE_WARNING
				 : ROLE_BAD,
		  text);
}

static void add_row(struct sheet *sheet, const struct panel *panel,
		    const struct tour *tour, node_id node, double h)
{
	double grad = tour_grad(tour, node);

	sheet_add(sheet, ROLE_TEXT, naming_find(&tour->naming, node));
	sheet_number(sheet, tour_value(tour, node), DIGITS);
	sheet_number(sheet, grad, DIGITS);
	if (!panel->u.grads.check)
		return;
	sheet_number(sheet, nudged(tour, node, h), FINE_DIGITS);
	add_error(sheet, gradcheck_error(grad, nudged(tour, node, h)));
}

static void add_value(struct sheet *sheet, const struct session *session,
		      int index)
{
	const struct panel *panel = panel_at(session, index);
	const struct names *of = &panel->u.grads.of;
	double h = nudge_of(session, panel);
	struct tour tour;
	int rows = 0;

	tour_open(&tour, session, index);
	for (int i = 0; i < of->count && !tour.failure; i++) {
		node_id node = naming_node(&tour.naming, of->item[i]->name);

		if (node != NODE_NONE && node <= tour.root)
			add_row(sheet, panel, &tour, node, h);
	}
	for (node_id node = 0; node <= tour.root && !of->count &&
			       !tour.failure && rows < ROWS_MOST;
	     node++)
		if (tour.heard[node] && naming_find(&tour.naming, node) &&
		    !edge_count(&tour.graph, node)) {
			add_row(sheet, panel, &tour, node, h);
			rows++;
		}
	tour_release(&tour);
}

/* Each nudge computes the whole loss twice, so only so many are measured. */
static struct gradcheck_row *check_run(const struct run *run, size_t rows,
				       double h)
{
	struct gradcheck_row *row = mem_alloc(rows, sizeof(*row));
	node_id *leaf = mem_alloc(rows, sizeof(*leaf));
	struct run copy;

	run_fork(&copy, run, run->k);
	for (size_t i = 0; i < rows; i++)
		leaf[i] = copy.main.first + (node_id)i;
	gradcheck(&copy.main.graph, copy.main.loss, leaf, rows, h,
		  GRADCHECK_CENTRAL, NULL, row);
	run_release(&copy);
	free(leaf);
	return row;
}

static void add_run(struct sheet *sheet, const struct session *session,
		    const struct panel *panel)
{
	const struct run *run = panel_run(session, panel->run);
	bool check = panel->u.grads.check;
	struct gradcheck_row *row = NULL;
	char title[NET_TITLE];
	size_t rows;

	if (!run)
		return;
	rows = check && run->count > CHECKED_MOST ? CHECKED_MOST : run->count;
	if (check)
		row = check_run(run, rows, nudge_of(session, panel));
	for (size_t i = 0; i < rows && i < ROWS_MOST; i++) {
		double grad = run_grad(run, i);

		sheet_add(sheet, ROLE_DIM, run_title(run, i, title));
		sheet_number(sheet, run_parameter(run, i), DIGITS);
		sheet_number(sheet, grad, DIGITS);
		if (!check)
			continue;
		sheet_number(sheet, row[i].nudged, FINE_DIGITS);
		add_error(sheet, gradcheck_error(grad, row[i].nudged));
	}
	free(row);
}

static void fill(const struct session *session, int index, struct sheet *sheet)
{
	const struct panel *panel = panel_at(session, index);

	head(sheet, panel);
	if (panel->u.grads.root.formula.count)
		add_value(sheet, session, index);
	else
		add_run(sheet, session, panel);
}

static void words(const struct session *session, int index, struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);

	if (panel->u.grads.root.symbol)
		buffer_printf(out, "Gradients of %s:\n",
			      panel->u.grads.root.symbol->name);
	else
		buffer_printf(out, "Gradients of the run %s:\n",
			      session->lesson->run[panel->run].name);
}

const struct panel_ops grads_ops = {
	.fill = fill,
	.words = words,
};
