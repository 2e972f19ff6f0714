/* replay.c - goes through a schedule, block by block of lanes. */
#include "replay.h"

#include <assert.h>
#include <string.h>

#include "singles.h"
#include "step.h"
#include "tape.h"

void replay_new(struct graph *graph, node_id first, node_id count)
{
	enum op op = graph->op[first];
	struct step step = { .first = first, .count = count };

	step.kind = op == OP_DOT	   ? STEP_LAYER
		    : tape_joins_lanes(op) ? STEP_JOIN
					   : STEP_LANES;
	for (size_t i = 0; i < block_count(graph); i++) {
		struct block block = block_at(graph, i);

		step_forward(graph, &step, &block);
	}
}

/* The single nodes of a group, up or down. */
static void replay_singles(struct graph *graph, const struct group *group,
			   bool down)
{
	const struct schedule *schedule = graph->schedule;

	for (size_t i = group->up; i < group->up_end && !down; i++)
		singles_forward(graph, schedule->up.step[i].first,
				(size_t)schedule->up.step[i].count);
	for (size_t i = group->down; i < group->down_end && down; i++)
		singles_backward(graph, schedule->down.step[i].first,
				 (size_t)schedule->down.step[i].count);
}

static void begin_task(struct schedule *schedule)
{
	const struct task *task;
	const struct group *group;

	while (schedule->up_only && schedule->at < schedule->tasks &&
	       !schedule->task[schedule->at].up)
		schedule->at++;
	if (schedule->at == schedule->tasks)
		return;
	task = &schedule->task[schedule->at];
	group = &schedule->group[task->group];
	schedule->backward = !task->up;
	schedule->step = schedule->backward ? group->down : group->up;
}

/* After the last step of a block: the same block down, or the next one. */
static void end_block(struct graph *graph)
{
	struct schedule *schedule = graph->schedule;
	const struct task *task = &schedule->task[schedule->at];
	const struct group *group = &schedule->group[task->group];

	if (!schedule->backward && task->down && !schedule->up_only) {
		schedule->backward = true;
		schedule->step = group->down;
		return;
	}
	if (++schedule->block == block_count(graph)) {
		schedule->block = 0;
		schedule->at++;
	}
	begin_task(schedule);
}

/* One step of one block, or all single nodes of a group. */
static void replay_part(struct graph *graph)
{
	struct schedule *schedule = graph->schedule;
	const struct task *task = &schedule->task[schedule->at];
	const struct group *group = &schedule->group[task->group];
	bool down = schedule->backward;
	size_t end = down ? group->down_end : group->up_end;
	const struct step *step;
	struct block block;

	if (!group->wide) {
		replay_singles(graph, group, down);
		schedule->at++;
		begin_task(schedule);
		return;
	}
	if (schedule->step < end) {
		block = block_at(graph, schedule->block);
		step = down ? &schedule->down.step[schedule->step]
			    : &schedule->up.step[schedule->step];
		(down ? step_backward : step_forward)(graph, step, &block);
		schedule->step++;
	}
	if (schedule->step == end)
		end_block(graph);
}

/* A schedule for all nodes and, where it is not NODE_NONE, for `root`. */
static struct schedule *need_schedule(struct graph *graph, node_id root)
{
	if (graph->schedule && root != NODE_NONE &&
	    graph->schedule->root != root) {
		schedule_free(graph->schedule);
		graph->schedule = NULL;
	}
	if (!graph->schedule)
		graph->schedule = schedule_new(graph, root);
	return graph->schedule;
}

static void group_up(struct graph *graph, const struct group *group)
{
	const struct schedule *schedule = graph->schedule;

	if (!group->wide) {
		replay_singles(graph, group, false);
		return;
	}
	for (size_t i = 0; i < block_count(graph); i++) {
		struct block block = block_at(graph, i);

		for (size_t j = group->up; j < group->up_end; j++)
			step_forward(graph, &schedule->up.step[j], &block);
	}
}

static void group_down(struct graph *graph, const struct group *group)
{
	const struct schedule *schedule = graph->schedule;

	if (!group->wide) {
		replay_singles(graph, group, true);
		return;
	}
	for (size_t i = 0; i < block_count(graph); i++) {
		struct block block = block_at(graph, i);

		for (size_t j = group->down; j < group->down_end; j++)
			step_backward(graph, &schedule->down.step[j], &block);
	}
}

void graph_forward(struct graph *graph)
{
	const struct schedule *schedule;

	if (!graph->lanes) {
		singles_forward(graph, 0, graph->count);
		return;
	}
	schedule = need_schedule(graph, NODE_NONE);
	for (size_t i = 0; i < schedule->groups; i++)
		group_up(graph, &schedule->group[i]);
}

/* Gradients of lanes need no clearing: what is sent first is set. */
static void begin_backward(struct graph *graph, node_id root)
{
	assert(!graph_is_wide(graph, root));
	memset(graph->grad, 0, graph->count * sizeof(*graph->grad));
	graph->grads = graph->count;
	graph->grad[root] = 1;
}

static void singles_back_from(struct graph *graph, node_id root)
{
	begin_backward(graph, root);
	memset(graph->heard, 0, graph->count);
	graph->heard[root] = true;
	singles_backward(graph, 0, (size_t)root + 1);
}

void graph_backward(struct graph *graph, node_id root)
{
	const struct schedule *schedule;

	if (!graph->lanes) {
		singles_back_from(graph, root);
		return;
	}
	schedule = need_schedule(graph, root);
	begin_backward(graph, root);
	for (size_t i = schedule->groups; i-- > 0;)
		group_down(graph, &schedule->group[i]);
}

static void begin(struct schedule *schedule)
{
	schedule->at = 0;
	schedule->block = 0;
	begin_task(schedule);
}

void graph_start(struct graph *graph, node_id root)
{
	struct schedule *schedule = need_schedule(graph, root);

	begin_backward(graph, root);
	schedule->up_only = false;
	begin(schedule);
}

void graph_start_forward(struct graph *graph)
{
	struct schedule *schedule = need_schedule(graph, NODE_NONE);

	schedule->up_only = true;
	begin(schedule);
}

bool graph_advance(struct graph *graph, bool (*stop)(void *with), void *with)
{
	const struct schedule *schedule = graph->schedule;

	while (schedule && schedule->at < schedule->tasks) {
		replay_part(graph);
		if (stop && stop(with))
			return schedule->at == schedule->tasks;
	}
	return true;
}
