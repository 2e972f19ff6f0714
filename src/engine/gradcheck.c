/* gradcheck.c - gradients against nudges. */
#include "gradlab/gradcheck.h"

#include <math.h>
#include <string.h>

#include "gradlab/corner.h"

#include "tape.h"

struct check {
	struct graph *graph;
	node_id root;
	double h;
	enum gradcheck_way way;
	const struct margin *grad; /* NULL: the graph's own */
	double here;		   /* the root's value, nothing nudged */
	struct margin lanes;	   /* a row to nudge wide leaves in */
	struct margin pieces;	   /* of nodes, nothing nudged */
	struct gradcheck_result result;
};

double gradcheck_error(double gradient, double nudged)
{
	double most = fmax(fabs(gradient), fabs(nudged));

	return gradient == nudged ? 0 : fabs(gradient - nudged) / most;
}

static void set_leaf(struct check *check, node_id leaf, size_t lane,
		     double value)
{
	double *lanes = margin_at(&check->lanes, leaf);

	lanes[lane] = value;
	if (graph_is_wide(check->graph, leaf))
		graph_set_wide(check->graph, leaf, lanes);
	else
		graph_set(check->graph, leaf, value);
}

/* The root's value with one number of a leaf moved; notes corners. */
static double nudge(struct check *check, struct gradcheck_row *row, size_t lane,
		    double by)
{
	double stood = graph_value(check->graph, row->leaf, lane);
	double moved;
	node_id crossed;

	set_leaf(check, row->leaf, lane, stood + by);
	graph_forward(check->graph);
	check->result.runs++;
	crossed = corner_crossed(check->graph, &check->pieces, check->root);
	if (crossed != NODE_NONE)
		row->corner = crossed;
	moved = graph_value(check->graph, check->root, 0);
	set_leaf(check, row->leaf, lane, stood);
	return moved;
}

/* The slope between two values of the root, rounded as the graph rounds. */
static double slope(const struct check *check, double rise, double run)
{
	return tape_kept(check->graph, tape_kept(check->graph, rise) /
					       tape_kept(check->graph, run));
}

static double measure(struct check *check, struct gradcheck_row *row,
		      size_t lane)
{
	double h = check->h, ahead = nudge(check, row, lane, h);

	if (check->way == GRADCHECK_FORWARD)
		return slope(check, ahead - check->here, h);
	return slope(check, ahead - nudge(check, row, lane, -h), 2 * h);
}

static double claimed(const struct check *check, node_id leaf, size_t lane)
{
	return check->grad ? margin_number(check->grad, leaf, lane)
			   : graph_grad(check->graph, leaf, lane);
}

/* Greatest numbers so far; NaN is greater than any. */
static double greater(double most, double number)
{
	return number > most || isnan(number) ? number : most;
}

struct norms {
	double gradient, nudged, off;
};

static void add_norms(struct norms *norms, double gradient, double nudged)
{
	double off = gradient == nudged ? 0 : fabs(gradient - nudged);

	norms->gradient = greater(norms->gradient, fabs(gradient));
	norms->nudged = greater(norms->nudged, fabs(nudged));
	norms->off = greater(norms->off, off);
}

static double ratio_of(const struct norms *norms)
{
	double most = greater(norms->gradient, norms->nudged);

	return norms->off == 0 ? 0 : norms->off / most;
}

/* The row of a leaf; of several lanes it shows the one farthest off. */
static void check_leaf(struct check *check, struct gradcheck_row *row,
		       struct norms *all)
{
	struct norms norms = { 0, 0, 0 };

	memcpy(margin_at(&check->lanes, row->leaf),
	       graph_is_wide(check->graph, row->leaf)
		       ? graph_values(check->graph, row->leaf)
		       : &check->graph->value[row->leaf],
	       margin_width(&check->lanes, row->leaf) * sizeof(double));
	for (size_t i = 0; i < margin_width(&check->lanes, row->leaf); i++) {
		double gradient = claimed(check, row->leaf, i);
		double nudged = measure(check, row, i);
		double before = norms.off;

		add_norms(&norms, gradient, nudged);
		add_norms(all, gradient, nudged);
		if (i && !(norms.off > before) && !isnan(norms.off))
			continue;
		row->gradient = gradient;
		row->nudged = nudged;
	}
	row->error = ratio_of(&norms);
}

struct gradcheck_result gradcheck(struct graph *graph, node_id root,
				  const node_id *leaf, size_t leaves, double h,
				  enum gradcheck_way way,
				  const struct margin *grad,
				  struct gradcheck_row *row)
{
	struct check check = { graph, root, h, way, .grad = grad };
	struct norms all = { 0, 0, 0 };

	if (!grad)
		graph_backward(graph, root);
	check.here = graph_value(graph, root, 0);
	margin_init(&check.lanes, graph);
	margin_init(&check.pieces, graph);
	corner_pieces(graph, &check.pieces);
	for (size_t i = 0; i < leaves; i++) {
		row[i] = (struct gradcheck_row){ .leaf = leaf[i],
						 .corner = NODE_NONE };
		check_leaf(&check, &row[i], &all);
		check.result.worst = greater(check.result.worst, row[i].error);
		check.result.corners += row[i].corner != NODE_NONE;
	}
	check.result.error = ratio_of(&all);
	graph_forward(graph);
	margin_release(&check.lanes);
	margin_release(&check.pieces);
	return check.result;
}
