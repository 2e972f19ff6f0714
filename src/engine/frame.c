/* frame.c - the stack of formulas being recorded. */
#include "frame.h"

#include "gradlab/mem.h"

#include "rules.h"

node_id frame_fail(struct recorder *recorder, const char *text)
{
	if (!recorder->failure)
		recorder->failure = text;
	return NODE_NONE;
}

size_t frame_most(const struct recorder *recorder)
{
	size_t most = recorder->start + RECORD_MOST;

	return most < GRAPH_MOST / 2 ? most : GRAPH_MOST / 2;
}

bool frame_afford(struct recorder *recorder, size_t work)
{
	const struct graph *graph = recorder->graph;

	recorder->work += work;
	if (recorder->work <= RECORD_WORK &&
	    graph->count <= frame_most(recorder) &&
	    graph->rows * graph->stride <= RECORD_LANES)
		return true;
	frame_fail(recorder, formula_too_large);
	return false;
}

struct record_frame *frame_top(const struct recorder *recorder)
{
	return &recorder->frame[recorder->frames - 1];
}

node_id *frame_node(const struct recorder *recorder, int term)
{
	return &recorder->node[frame_top(recorder)->nodes + (size_t)term];
}

node_id frame_arg(const struct recorder *recorder, const struct term *term,
		  int arg)
{
	return *frame_node(recorder, term->arg[arg]);
}

struct rules *frame_rules(struct recorder *recorder)
{
	if (!recorder->rules)
		recorder->rules = mem_alloc(1, sizeof(*recorder->rules));
	return recorder->rules;
}

struct function frame_function(struct recorder *recorder,
			       const struct term *term)
{
	struct function function = { NULL, term->primes };

	if (term->bind == BIND_GIVEN)
		return frame_top(recorder)->given;
	function.body = term->bind == BIND_OP
				? rules_call(frame_rules(recorder),
					     (enum op)term->op)
				: &term->symbol->body;
	return function;
}

node_id frame_begin(struct recorder *recorder, struct record_frame frame)
{
	size_t count = (size_t)frame.formula->count;

	if (!count)
		return frame_fail(recorder,
				  "a definition that it needs is faulty");
	frame.nodes = recorder->nodes;
	frame.first = (node_id)recorder->graph->count;
	recorder->node =
		mem_grow(recorder->node, &recorder->node_room,
			 recorder->nodes + count, sizeof(*recorder->node));
	recorder->nodes += count;
	recorder->frame =
		mem_grow(recorder->frame, &recorder->frame_room,
			 recorder->frames + 1, sizeof(*recorder->frame));
	recorder->frame[recorder->frames++] = frame;
	return NODE_NONE;
}

node_id frame_begin_call(struct recorder *recorder, struct function function,
			 node_id x, int times)
{
	struct record_frame frame = {
		.formula = function.body,
		.primes = function.primes,
		.repeat = times - 1,
		.args = { x },
	};

	/* A copy, so that the slope is by this argument alone. */
	if (function.primes)
		frame.args[0] = graph_add(recorder->graph, OP_COPY, x, x);
	return frame_begin(recorder, frame);
}

void frame_end(struct recorder *recorder)
{
	recorder->nodes = frame_top(recorder)->nodes;
	recorder->frames--;
}
