/* unit_rule.c - wrong rules of times and plus inside a unit's weighted sum. */
#include "unit_rule.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

void unit_rule_init(struct unit_rule *unit, struct wrong_rule *rule,
		    size_t rules)
{
	*unit = (struct unit_rule){ .unit = NODE_NONE };
	for (size_t i = rules; i-- > 0;) { /* the first of two stays */
		if (rule[i].op == OP_MUL || rule[i].op == OP_DOT)
			unit->times[rule[i].arg] = &rule[i];
		if (rule[i].op == OP_ADD)
			unit->plus[rule[i].arg] = &rule[i];
	}
}

void unit_rule_release(struct unit_rule *unit)
{
	free(unit->share);
	memset(unit, 0, sizeof(*unit));
}

static double slope_or(struct wrong_rule *rule, double sound, double a,
		       double b, double v)
{
	return rule ? wrong_rule_at(rule, a, b, v) : sound;
}

/* The sums s0, s1, ... of a lane, one a row. */
static void add_up(const struct graph *graph, const struct layer *layer,
		   size_t lane, double *sum, size_t stride)
{
	sum[0] = layer->bias == NODE_NONE
			 ? 0
			 : graph_value(graph, layer->bias, lane);
	for (node_id i = 0; i < layer->inputs; i++, sum += stride)
		sum[stride] =
			sum[0] + graph_value(graph, layer->weight + i, lane) *
					 graph_value(graph, layer->input + i,
						     lane);
}

/* From the last sum to the first; what is done with makes room for what
 * reaches its product. */
static void share_out(struct unit_rule *unit, const struct graph *graph,
		      const struct layer *layer, size_t lane, size_t stride)
{
	double *row = unit->share + lane, after = 1;

	add_up(graph, layer, lane, row, stride);
	for (size_t i = (size_t)layer->inputs; i > 0; i--) {
		node_id on = (node_id)i - 1;
		double a = row[(i - 1) * stride], v = row[i * stride];
		double b = graph_value(graph, layer->weight + on, lane) *
			   graph_value(graph, layer->input + on, lane);

		row[i * stride] = after * slope_or(unit->plus[1], 1, a, b, v);
		after *= slope_or(unit->plus[0], 1, a, b, v);
	}
	row[0] = after;
}

/* Once for each unit that is visited. */
static void share_all(struct unit_rule *unit, const struct graph *graph,
		      const struct layer *layer, size_t lanes)
{
	size_t count = ((size_t)layer->inputs + 1) * lanes;

	unit->share = mem_grow(unit->share, &unit->room, count,
			       sizeof(*unit->share));
	for (size_t lane = 0; lane < lanes; lane++)
		share_out(unit, graph, layer, lane, lanes);
	unit->unit = layer->first;
}

static double share_of(struct unit_rule *unit, const struct graph *graph,
		       const struct layer *layer, size_t row, size_t lane)
{
	size_t lanes = edge_lanes(graph, layer->first);

	if (!unit->plus[0] && !unit->plus[1])
		return 1;
	if (unit->unit != layer->first)
		share_all(unit, graph, layer, lanes);
	return unit->share[row * lanes + lane];
}

double unit_rule_slope(struct unit_rule *unit, const struct graph *graph,
		       node_id dot, int i, size_t lane)
{
	struct layer layer = graph_unit(graph, dot);
	int product = layer.bias == NODE_NONE ? i : i - 1;
	double w, x;

	if (product < 0)
		return share_of(unit, graph, &layer, 0, lane);
	w = graph_value(graph, layer.weight + product / 2, lane);
	x = graph_value(graph, layer.input + product / 2, lane);
	return share_of(unit, graph, &layer, (size_t)product / 2 + 1, lane) *
	       (product % 2 ? slope_or(unit->times[1], w, w, x, w * x)
			    : slope_or(unit->times[0], x, w, x, w * x));
}
