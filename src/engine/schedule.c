/* schedule.c - sorts nodes into steps and groups. */
#include "schedule.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "order.h"
#include "tape.h"

static enum step_kind kind_of(const struct graph *graph, node_id node)
{
	if (tape_joins_lanes(graph->op[node]))
		return STEP_JOIN;
	if (!graph_is_wide(graph, node))
		return STEP_SINGLES;
	return graph->op[node] == OP_DOT ? STEP_LAYER : STEP_LANES;
}

/* Whether `next` is to `node` as the next unit is to a unit. */
static bool are_alike(const struct graph *graph, node_id node, node_id next)
{
	if (next != node + 1 || graph->op[node] != graph->op[next])
		return false;
	switch (kind_of(graph, node)) {
	case STEP_LAYER:
		return tape_layer(graph, node) == tape_layer(graph, next);
	case STEP_LANES:
		return op_info[graph->op[node]].arity == 1 &&
		       graph_is_wide(graph, graph->arg[node][0]) &&
		       graph->arg[next][0] == graph->arg[node][0] + 1 &&
		       graph->row[graph->arg[next][0]] ==
			       graph->row[graph->arg[node][0]] + 1;
	default:
		return false;
	}
}

/* Only leaves of single nodes between two single nodes: one step. */
static bool only_leaves_between(const struct graph *graph, node_id a, node_id b)
{
	for (node_id i = a + 1; i < b; i++)
		if (!tape_is_leaf(graph, i) || graph_is_wide(graph, i))
			return false;
	return true;
}

static bool joins_step(const struct graph *graph, node_id node, node_id next)
{
	enum step_kind kind = kind_of(graph, node);

	if (kind != kind_of(graph, next))
		return false;
	return kind == STEP_SINGLES ? only_leaves_between(graph, node, next)
				    : are_alike(graph, node, next);
}

static struct step *add_step(struct step_list *list, enum step_kind kind,
			     node_id first, node_id count)
{
	list->step = mem_grow(list->step, &list->room, list->count + 1,
			      sizeof(*list->step));
	list->step[list->count] =
		(struct step){ kind, first, count, { false, false } };
	return &list->step[list->count++];
}

static void steps_up(struct schedule *schedule, const struct graph *graph,
		     const node_id *node, size_t count)
{
	struct step *last = NULL;

	for (size_t i = 0; i < count; i++) {
		if (last &&
		    joins_step(graph, last->first + last->count - 1, node[i]))
			last->count = node[i] + 1 - last->first;
		else
			last = add_step(&schedule->up, kind_of(graph, node[i]),
					node[i], 1);
	}
}

/* Rows of gradients that something was sent to. */
struct sending {
	const struct graph *graph;
	bool *sent;
};

/* Whether all rows of `count` nodes were sent to; if only some were, the
 * others are to be cleared first. */
static bool sent_to_all(struct sending *sending, struct step_list *list,
			node_id first, node_id count)
{
	bool *sent = sending->sent + sending->graph->row[first];
	node_id before = 0;

	for (node_id i = 0; i < count; i++)
		before += sent[i];
	for (node_id i = 0; i < count && before; i++)
		if (!sent[i])
			add_step(list, STEP_CLEAR, first + i, 1);
	memset(sent, true, (size_t)count);
	return before > 0;
}

/* Where a step sends to, and whether it adds; returns that. */
static bool sends_to(struct sending *sending, struct step_list *list,
		     node_id arg, node_id count)
{
	return graph_is_wide(sending->graph, arg) &&
	       sent_to_all(sending, list, arg, count);
}

static void new_step_down(struct sending *sending, struct step_list *list,
			  node_id node)
{
	const struct graph *graph = sending->graph;
	const node_id *arg = graph->arg[node];
	enum step_kind kind = kind_of(graph, node);
	bool add[2] = { false, false };
	struct step *step;

	if (kind == STEP_LAYER)
		add[0] = sends_to(sending, list, arg[1],
				  tape_layer(graph, node)->inputs);
	else if (kind != STEP_SINGLES)
		for (int i = 0; i < op_info[graph->op[node]].arity; i++)
			add[i] = sends_to(sending, list, arg[i], 1);
	step = add_step(list, kind, node, 1);
	memcpy(step->add, add, sizeof(add));
}

/* Takes a node into the last step where it sends in the same way. */
static bool extend_down(struct sending *sending, struct step *last,
			node_id node)
{
	const struct graph *graph = sending->graph;
	bool *sent;

	if (!joins_step(graph, node, last->first))
		return false;
	if (last->kind == STEP_LANES) {
		sent = sending->sent + graph->row[graph->arg[node][0]];
		if (*sent != last->add[0])
			return false;
		*sent = true;
	}
	last->count += last->first - node;
	last->first = node;
	return true;
}

static void steps_down(struct schedule *schedule, struct sending *sending,
		       const node_id *node, size_t count)
{
	struct step_list *list = &schedule->down;
	size_t begin = list->count;

	for (size_t i = count; i-- > 0;) {
		if (!sending->graph->heard[node[i]])
			continue;
		if (list->count == begin ||
		    !extend_down(sending, &list->step[list->count - 1],
				 node[i]))
			new_step_down(sending, list, node[i]);
	}
}

/* The nodes of a group: those from `from` on that have the same key. */
static size_t nodes_alike(const struct order *order, size_t from)
{
	size_t to = from;

	while (to < order->count &&
	       order->key[order->node[to]] == order->key[order->node[from]])
		to++;
	return to - from;
}

static void add_groups(struct schedule *schedule, const struct graph *graph,
		       const struct order *order)
{
	schedule->group = mem_alloc(order->count + 1, sizeof(*schedule->group));
	for (size_t from = 0, nodes; from < order->count; from += nodes) {
		struct group *group = &schedule->group[schedule->groups++];
		const node_id *node = order->node + from;

		nodes = nodes_alike(order, from);
		group->wide = order->key[*node] & 1;
		group->up = schedule->up.count;
		steps_up(schedule, graph, node, nodes);
		group->up_end = schedule->up.count;
	}
}

/* From the last group to the first, as gradients flow. */
static void add_ways_down(struct schedule *schedule, const struct graph *graph,
			  const struct order *order)
{
	struct sending sending = { graph, mem_alloc(graph->rows, 1) };
	size_t to = order->count;

	for (size_t i = schedule->groups; i-- > 0;) {
		struct group *group = &schedule->group[i];
		size_t from = to;

		while (from > 0 && order->key[order->node[from - 1]] ==
					   order->key[order->node[to - 1]])
			from--;
		group->down = schedule->down.count;
		steps_down(schedule, &sending, order->node + from, to - from);
		group->down_end = schedule->down.count;
		to = from;
	}
	free(sending.sent);
}

/* Sums and differences have slopes that can be told before their values. */
static bool has_known_slopes(const struct graph *graph, node_id node)
{
	switch (graph->op[node]) {
	case OP_ADD:
	case OP_SUB:
	case OP_NEG:
	case OP_COPY:
		return true;
	default:
		return false;
	}
}

static bool all_have_known_slopes(const struct schedule *schedule,
				  const struct graph *graph,
				  const struct group *group)
{
	for (size_t i = group->down; i < group->down_end; i++) {
		const struct step *step = &schedule->down.step[i];

		for (node_id n = step->first; n < step->first + step->count;
		     n++)
			if (graph->heard[n] && !tape_is_leaf(graph, n) &&
			    !has_known_slopes(graph, n))
				return false;
	}
	return true;
}

/* The last group of wide nodes, where blocks can go both ways in one; else
 * the number of groups. */
static size_t find_turn(const struct schedule *schedule,
			const struct graph *graph)
{
	size_t turn = schedule->groups;

	while (turn > 0 && !schedule->group[turn - 1].wide)
		turn--;
	if (turn == 0 || schedule->root == NODE_NONE || !graph->kernels->block)
		return schedule->groups;
	for (size_t i = turn; i < schedule->groups; i++)
		if (!all_have_known_slopes(schedule, graph,
					   &schedule->group[i]))
			return schedule->groups;
	return turn - 1;
}

static void add_task(struct schedule *schedule, size_t group, bool up,
		     bool down)
{
	schedule->task[schedule->tasks++] = (struct task){ group, up, down };
}

static void add_tasks(struct schedule *schedule, const struct graph *graph)
{
	size_t turn = find_turn(schedule, graph), groups = schedule->groups;

	schedule->task = mem_alloc(2 * groups + 1, sizeof(*schedule->task));
	for (size_t i = 0; i < turn; i++)
		add_task(schedule, i, true, false);
	for (size_t i = groups; i-- > turn + 1;)
		add_task(schedule, i, false, true);
	if (turn < groups)
		add_task(schedule, turn, true, true);
	for (size_t i = turn + 1; i < groups; i++)
		add_task(schedule, i, true, false);
	for (size_t i = turn; i-- > 0;)
		add_task(schedule, i, false, true);
}

/* What no heard node sends to has gradient 0. */
static void prepare_grads(struct graph *graph, node_id root)
{
	tape_make_grads(graph);
	if (graph->rows)
		memset(graph->wide_grad.lane, 0,
		       graph->rows * graph->stride * sizeof(double));
	graph_reach(graph, root);
}

struct schedule *schedule_new(struct graph *graph, node_id root)
{
	struct schedule *schedule = mem_alloc(1, sizeof(*schedule));
	struct order order;

	schedule->root = root;
	order_init(&order, graph);
	add_groups(schedule, graph, &order);
	if (root != NODE_NONE) {
		prepare_grads(graph, root);
		add_ways_down(schedule, graph, &order);
	}
	add_tasks(schedule, graph);
	schedule->at = schedule->tasks;
	order_release(&order);
	return schedule;
}

void schedule_free(struct schedule *schedule)
{
	if (!schedule)
		return;
	free(schedule->up.step);
	free(schedule->down.step);
	free(schedule->group);
	free(schedule->task);
	free(schedule);
}
