/* sweep.c - one node at a time, forward and backward, and back again. */
#include "gradlab/sweep.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "sweep_order.h"
#include "unit_rule.h"

static bool fail(struct sweep *sweep, const char *why)
{
	sweep->failure = why;
	sweep->steps = 0;
	return false;
}

static node_id *copy_nodes(const node_id *nodes, size_t count)
{
	node_id *copy = mem_alloc(count, sizeof(*copy));

	if (count)
		memcpy(copy, nodes, count * sizeof(*copy));
	return copy;
}

bool sweep_forward(struct sweep *sweep, const struct graph *graph, node_id root)
{
	memset(sweep, 0, sizeof(*sweep));
	sweep->graph = graph;
	sweep->root = root;
	sweep->times = 1;
	sweep->visits = mem_alloc(graph->count, sizeof(*sweep->visits));
	sweep->order = sweep_order_tape(graph, root, false, &sweep->steps);
	return true;
}

static void set_order(struct sweep *sweep, const struct sweep_faults *faults)
{
	const struct graph *graph = sweep->graph;

	switch (faults->order) {
	case SWEEP_GIVEN:
		sweep->order = copy_nodes(faults->given, faults->givens);
		sweep->steps = faults->givens;
		break;
	case SWEEP_RECURSIVE:
		sweep->order = sweep_order_recursive(graph, sweep->root,
						     SWEEP_MOST, &sweep->steps);
		break;
	default:
		sweep->order = sweep_order_tape(graph, sweep->root,
						faults->order == SWEEP_TAPE,
						&sweep->steps);
	}
}

static bool add_rules(struct sweep *sweep, const struct sweep_faults *faults)
{
	const char *failure = NULL;

	sweep->rule = mem_alloc(2 * faults->rules, sizeof(*sweep->rule));
	for (size_t i = 0; i < 2 * faults->rules && !failure; i++) {
		const struct sweep_rule *rule = &faults->rule[i / 2];
		int arg = (int)(i % 2);

		if (rule->slope[arg])
			failure = wrong_rule_init(
				&sweep->rule[sweep->rules++], rule->op, arg,
				rule->slope[arg], faults->env);
	}
	sweep->unit = mem_alloc(1, sizeof(*sweep->unit));
	unit_rule_init(sweep->unit, sweep->rule, sweep->rules);
	return failure ? fail(sweep, failure) : true;
}

bool sweep_backward(struct sweep *sweep, const struct graph *graph,
		    node_id root, size_t times,
		    const struct sweep_faults *faults)
{
	static const struct sweep_faults none;

	if (!faults)
		faults = &none;
	memset(sweep, 0, sizeof(*sweep));
	sweep->graph = graph;
	sweep->root = root;
	sweep->backward = true;
	sweep->times = times ? times : 1;
	sweep->overwrite = faults->overwrite;
	sweep->clear = faults->clear;
	sweep->only = copy_nodes(faults->only, faults->onlys);
	sweep->onlys = faults->onlys;
	sweep->visits = mem_alloc(graph->count, sizeof(*sweep->visits));
	margin_init(&sweep->grad, graph);
	set_order(sweep, faults);
	if (!sweep->order || sweep->steps > SWEEP_MOST / sweep->times)
		return fail(sweep, "the sweep would visit too many nodes");
	return add_rules(sweep, faults);
}

void sweep_release(struct sweep *sweep)
{
	for (size_t i = 0; i < sweep->rules; i++)
		wrong_rule_release(&sweep->rule[i]);
	if (sweep->unit)
		unit_rule_release(sweep->unit);
	free(sweep->unit);
	free(sweep->rule);
	free(sweep->only);
	free(sweep->order);
	free(sweep->visits);
	free(sweep->log);
	free(sweep->message);
	margin_release(&sweep->grad);
	memset(sweep, 0, sizeof(*sweep));
}

node_id sweep_last(const struct sweep *sweep)
{
	return sweep->at ? sweep->order[(sweep->at - 1) % sweep->steps]
			 : NODE_NONE;
}

node_id sweep_next(const struct sweep *sweep)
{
	return sweep->at < sweep->steps * sweep->times
		       ? sweep->order[sweep->at % sweep->steps]
		       : NODE_NONE;
}

double sweep_grad(const struct sweep *sweep, node_id node, size_t lane)
{
	return margin_number(&sweep->grad, node, lane);
}

/* Keeps numbers that are about to change, and brings them back: the last
 * ones kept are the first to come back. */
static void keep(struct sweep *sweep, const double *numbers, size_t count)
{
	if (sweep->one_way)
		return;
	sweep->log = mem_grow(sweep->log, &sweep->log_room,
			      sweep->logged + count, sizeof(double));
	memcpy(sweep->log + sweep->logged, numbers, count * sizeof(double));
	sweep->logged += count;
}

static void bring_back(struct sweep *sweep, double *numbers, size_t count)
{
	sweep->logged -= count;
	memcpy(numbers, sweep->log + sweep->logged, count * sizeof(double));
}

static double slope_of(const struct sweep *sweep, node_id node, int arg,
		       size_t lane)
{
	if (sweep->rules && sweep->graph->op[node] == OP_DOT)
		return unit_rule_slope(sweep->unit, sweep->graph, node, arg,
				       lane);
	for (size_t i = 0; i < sweep->rules; i++)
		if (sweep->rule[i].op == (enum op)sweep->graph->op[node] &&
		    sweep->rule[i].arg == arg)
			return wrong_rule_slope(&sweep->rule[i], sweep->graph,
						node, lane);
	return edge_slope(sweep->graph, node, arg, lane);
}

/* Lanes arrive the last first, as on a tape recorded sample by sample. */
static void send(struct sweep *sweep, node_id from, int arg)
{
	node_id to = edge_arg(sweep->graph, from, arg);
	double *grad = margin_at(&sweep->grad, to);
	size_t width = margin_width(&sweep->grad, to);
	size_t lanes = edge_lanes(sweep->graph, from);
	struct sweep_message m = { .from = from, .to = to, .arg = arg };

	keep(sweep, grad, width);
	m.before = sweep_grad(sweep, to, sweep->lane);
	for (size_t lane = lanes; lane-- > 0;) {
		double upstream = sweep_grad(sweep, from, lane);
		double slope = slope_of(sweep, from, arg, lane);
		double product = upstream * slope;
		double *sum = &grad[width > 1 ? lane : 0];

		*sum = sweep->overwrite ? product : *sum + product;
		if (lane == sweep->lane || lanes == 1) {
			m.upstream = upstream;
			m.slope = slope;
			m.product = product;
		}
	}
	m.after = sweep_grad(sweep, to, sweep->lane);
	sweep->message = mem_grow(sweep->message, &sweep->message_room,
				  sweep->messages + 1, sizeof(m));
	sweep->message[sweep->messages++] = m;
}

/* What stands before the first visit: cleared gradients, and the root's. */
static void begin_time(struct sweep *sweep)
{
	memset(sweep->visits, 0, sweep->graph->count * sizeof(*sweep->visits));
	if (!sweep->backward)
		return;
	keep(sweep, sweep->grad.number, sweep->grad.count);
	if (sweep->clear == SWEEP_CLEAR_ALL)
		margin_clear(&sweep->grad);
	for (size_t i = 0; i < sweep->onlys; i++)
		memset(margin_at(&sweep->grad, sweep->only[i]), 0,
		       margin_width(&sweep->grad, sweep->only[i]) *
			       sizeof(double));
	for (size_t i = 0; i < margin_width(&sweep->grad, sweep->root); i++)
		margin_at(&sweep->grad, sweep->root)[i] = 1;
}

bool sweep_step(struct sweep *sweep)
{
	node_id node = sweep_next(sweep);

	if (node == NODE_NONE)
		return false;
	sweep->messages = 0;
	if (sweep->at % sweep->steps == 0)
		begin_time(sweep);
	sweep->at++;
	sweep->visits[node]++;
	for (int i = 0; sweep->backward && i < edge_count(sweep->graph, node);
	     i++)
		send(sweep, node, i);
	return true;
}

/* Goes back over the border between two times. */
static void end_time(struct sweep *sweep)
{
	if (sweep->backward)
		bring_back(sweep, sweep->grad.number, sweep->grad.count);
	for (size_t i = 0; sweep->at && i < sweep->steps; i++)
		sweep->visits[sweep->order[i]]++;
}

static void undo(struct sweep *sweep)
{
	node_id node = sweep_last(sweep);

	for (int i = edge_count(sweep->graph, node); sweep->backward && i--;) {
		node_id to = edge_arg(sweep->graph, node, i);

		bring_back(sweep, margin_at(&sweep->grad, to),
			   margin_width(&sweep->grad, to));
	}
	sweep->visits[node]--;
	sweep->at--;
	sweep->messages = 0;
	if (sweep->at % sweep->steps == 0)
		end_time(sweep);
}

bool sweep_back(struct sweep *sweep)
{
	if (!sweep->at)
		return false;
	undo(sweep);
	if (sweep->at) { /* once more, for its messages */
		undo(sweep);
		sweep_step(sweep);
	}
	return true;
}

void sweep_end(struct sweep *sweep)
{
	while (sweep_step(sweep))
		;
}

void sweep_run(struct sweep *sweep)
{
	sweep->one_way = true;
	sweep_end(sweep);
}

void sweep_rewind(struct sweep *sweep)
{
	sweep->at = 0;
	sweep->logged = 0;
	sweep->messages = 0;
	memset(sweep->visits, 0, sweep->graph->count * sizeof(*sweep->visits));
	if (sweep->backward)
		margin_clear(&sweep->grad);
}
