/* step.c - computes one step of a schedule over one block of lanes. */
#include "step.h"

#include <string.h>

#include "tape.h"

size_t block_count(const struct graph *graph)
{
	size_t most = graph->kernels->block;

	return most && graph->lanes ? (graph->lanes + most - 1) / most : 1;
}

struct block block_at(const struct graph *graph, size_t index)
{
	size_t most = graph->kernels->block, vector = most ? KERNEL_VECTOR : 1;
	size_t from = index * most, left = graph->lanes - from;
	size_t lanes = most && left > most ? most : left;

	return (struct block){
		.from = from,
		.lanes = lanes,
		.whole = (lanes + vector - 1) / vector * vector,
		.first = index == 0,
		.last = lanes == left,
	};
}

static double *values_at(const struct graph *graph, node_id node,
			 const struct block *block)
{
	return tape_row(graph, &graph->wide_value, node) + block->from;
}

static double *grads_at(const struct graph *graph, node_id node,
			const struct block *block)
{
	return tape_row(graph, &graph->wide_grad, node) + block->from;
}

static double *spare_row(const struct graph *graph, int spare)
{
	return graph->spare.lane + (size_t)spare * graph->stride;
}

/* The values of a node in a block; those of a single one are laid out in a
 * spare row. */
static const double *lanes_of(const struct graph *graph, node_id node,
			      const struct block *block, int spare)
{
	double *row = spare_row(graph, spare);

	if (tape_is_wide(graph, node))
		return values_at(graph, node, block);
	graph->kernels->fill(row, graph->value[node], block->whole);
	return row;
}

/* Over all lanes rows lie side by side: `count` of them are one long row. */
static size_t run_of_rows(const struct graph *graph, const struct step *step,
			  const struct block *block, size_t *n)
{
	bool side_by_side = block->first && block->last &&
			    graph->kernels->block && step->count > 1;

	*n = side_by_side ? (size_t)step->count * graph->stride : block->whole;
	return side_by_side ? 1 : (size_t)step->count;
}

static void lanes_forward(struct graph *graph, const struct step *step,
			  const struct block *block)
{
	enum op op = graph->op[step->first];
	struct lane_op lane = kernels_lane_op(graph->kernels, op);
	size_t n, runs = run_of_rows(graph, step, block, &n);

	for (size_t i = 0; i < runs; i++) {
		node_id node = step->first + (node_id)i;
		const node_id *arg = graph->arg[node];
		const double *a = lanes_of(graph, arg[0], block, TAPE_A);
		const double *b = arg[1] == arg[0] ? a
						   : lanes_of(graph, arg[1],
							      block, TAPE_B);

		lane.values(values_at(graph, node, block), a, b, n);
		tape_round(graph, values_at(graph, node, block), n);
	}
}

/* What is sent to a wide node that nothing was sent to yet goes straight to
 * its gradients. */
static double *sent_row(const struct graph *graph, node_id arg, bool add,
			const struct block *block)
{
	return tape_is_wide(graph, arg) && !add ? grads_at(graph, arg, block)
						: spare_row(graph, TAPE_SENT);
}

static void receive(struct graph *graph, node_id arg, bool add,
		    const struct block *block, const double *sent, size_t n)
{
	if (!tape_is_wide(graph, arg))
		graph->grad[arg] = graph->kernels->add_down(graph->grad[arg],
							    sent, block->lanes);
	else if (add)
		graph->kernels->add(grads_at(graph, arg, block), sent, n);
}

static void send_lanes(struct graph *graph, const struct step *step,
		       const struct block *block, node_id node, size_t n)
{
	struct lane_op lane = kernels_lane_op(graph->kernels, graph->op[node]);
	const node_id *arg = graph->arg[node];
	const double *a = lanes_of(graph, arg[0], block, TAPE_A);
	const double *b =
		arg[1] == arg[0] ? a : lanes_of(graph, arg[1], block, TAPE_B);

	for (int i = 0; i < op_info[graph->op[node]].arity; i++) {
		double *sent = sent_row(graph, arg[i], step->add[i], block);

		lane.pull[i](sent, grads_at(graph, node, block), a, b,
			     values_at(graph, node, block), n);
		receive(graph, arg[i], step->add[i], block, sent, n);
	}
}

static void lanes_backward(struct graph *graph, const struct step *step,
			   const struct block *block)
{
	size_t n, runs;

	runs = step->add[0] ? (size_t)step->count
			    : run_of_rows(graph, step, block, &n);
	if (step->add[0])
		n = block->whole;
	for (size_t i = runs; i-- > 0;)
		send_lanes(graph, step, block, step->first + (node_id)i, n);
}

static void layer_forward(struct graph *graph, const struct step *step,
			  const struct block *block)
{
	struct layer unit = graph_unit(graph, step->first);
	struct mix mix = {
		.c = graph->value + unit.weight,
		.c_to = (size_t)unit.step,
		.c_from = 1,
		.start = unit.bias == NODE_NONE ? NULL
						: graph->value + unit.bias,
		.from = values_at(graph, unit.input, block),
		.to = values_at(graph, unit.first, block),
		.stride = graph->stride,
		.froms = (size_t)unit.inputs,
		.tos = (size_t)step->count,
		.lanes = block->lanes,
	};

	graph->kernels->forward(&mix);
	for (size_t u = 0; u < mix.tos; u++)
		tape_round(graph, mix.to + u * mix.stride, mix.lanes);
}

static void layer_to_inputs(struct graph *graph, const struct step *step,
			    const struct block *block)
{
	struct layer unit = graph_unit(graph, step->first);
	struct mix mix = {
		.c = graph->value + unit.weight,
		.c_to = 1,
		.c_from = (size_t)unit.step,
		.add = step->add[0],
		.from = grads_at(graph, unit.first, block),
		.to = grads_at(graph, unit.input, block),
		.stride = graph->stride,
		.froms = (size_t)step->count,
		.tos = (size_t)unit.inputs,
		.lanes = block->lanes,
	};

	graph->kernels->backward(&mix);
}

static void layer_to_weights(struct graph *graph, const struct step *step,
			     const struct block *block)
{
	struct layer unit = graph_unit(graph, step->first);
	struct weigh weigh = {
		.grad = graph->grad + unit.weight,
		.bias = unit.bias == NODE_NONE ? NULL : graph->grad + unit.bias,
		.row = (size_t)unit.step,
		.g = grads_at(graph, unit.first, block),
		.x = values_at(graph, unit.input, block),
		.stride = graph->stride,
		.units = (size_t)step->count,
		.inputs = (size_t)unit.inputs,
		.lanes = block->lanes,
	};

	graph->kernels->weigh(&weigh);
}

static void layer_backward(struct graph *graph, const struct step *step,
			   const struct block *block)
{
	layer_to_weights(graph, step, block);
	layer_to_inputs(graph, step, block);
}

static double one_share(const struct graph *graph, enum op op)
{
	return op == OP_MEAN ? 1.0 / (double)graph->lanes : 1;
}

static void join_forward(struct graph *graph, const struct step *step,
			 const struct block *block)
{
	node_id node = step->first;
	double sum = block->first ? 0 : graph->value[node];

	sum = graph->kernels->add_up(
		sum, lanes_of(graph, graph->arg[node][0], block, TAPE_A),
		block->lanes);
	if (block->last)
		sum = tape_kept(graph, sum * one_share(graph, graph->op[node]));
	graph->value[node] = sum;
}

static void join_backward(struct graph *graph, const struct step *step,
			  const struct block *block)
{
	node_id node = step->first, arg = graph->arg[node][0];
	double *sent = sent_row(graph, arg, step->add[0], block);
	double share = graph->grad[node] * one_share(graph, graph->op[node]);

	graph->kernels->fill(sent, share, block->whole);
	receive(graph, arg, step->add[0], block, sent, block->whole);
}

static void clear_rows(struct graph *graph, const struct step *step,
		       const struct block *block)
{
	memset(grads_at(graph, step->first, block), 0,
	       block->whole * sizeof(double));
}

typedef void replay_step(struct graph *graph, const struct step *step,
			 const struct block *block);

static replay_step *const forward[] = {
	[STEP_LANES] = lanes_forward,
	[STEP_LAYER] = layer_forward,
	[STEP_JOIN] = join_forward,
};

static replay_step *const backward[] = {
	[STEP_LANES] = lanes_backward,
	[STEP_LAYER] = layer_backward,
	[STEP_JOIN] = join_backward,
	[STEP_CLEAR] = clear_rows,
};

void step_forward(struct graph *graph, const struct step *step,
		  const struct block *block)
{
	forward[step->kind](graph, step, block);
}

void step_backward(struct graph *graph, const struct step *step,
		   const struct block *block)
{
	backward[step->kind](graph, step, block);
}
