/* record.c - writes formulas onto a graph, frame by frame. */
#include "gradlab/record.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "builtin.h"
#include "derive.h"
#include "frame.h"
#include "known.h"
#include "rules.h"

void recorder_init(struct recorder *recorder, struct graph *graph,
		   const struct env *env)
{
	memset(recorder, 0, sizeof(*recorder));
	recorder->graph = graph;
	recorder->env = env;
}

void recorder_release(struct recorder *recorder)
{
	if (recorder->rules)
		rules_release(recorder->rules);
	free(recorder->rules);
	free(recorder->known);
	free(recorder->frame);
	free(recorder->node);
	memset(recorder, 0, sizeof(*recorder));
}

static node_id record_call(struct recorder *recorder, const struct term *term)
{
	struct record_frame frame = { 0 };

	if (term->bind == BIND_OP && !term->primes)
		return graph_add(recorder->graph, (enum op)term->op,
				 frame_arg(recorder, term, 0),
				 frame_arg(recorder, term, term->args - 1));
	if (term->args == 1)
		return frame_begin_call(recorder,
					frame_function(recorder, term),
					frame_arg(recorder, term, 0), 1);
	frame.formula = &term->symbol->body;
	for (int i = 0; i < term->args; i++)
		frame.args[i] = frame_arg(recorder, term, i);
	return frame_begin(recorder, frame);
}

/* A value or a control that is not known yet. */
static node_id meet(struct recorder *recorder, const struct symbol *symbol)
{
	struct record_frame frame = { .formula = &symbol->body,
				      .symbol = symbol };
	double number;
	node_id node;

	if (symbol->kind == SYMBOL_CONTROL) {
		if (!recorder->env->control)
			return frame_fail(recorder,
					  "there are no controls here");
		number = recorder->env->control[symbol->index];
	} else if (!formula_is_number(&symbol->body, &number)) {
		return frame_begin(recorder, frame);
	}
	node = graph_leaf(recorder->graph, number);
	known_add(recorder, symbol, node);
	return node;
}

static node_id record_known(struct recorder *recorder,
			    const struct symbol *symbol)
{
	node_id node = known_find(recorder, symbol);

	return node != NODE_NONE ? node : meet(recorder, symbol);
}

/* Functions and runs that are named have no node; none asks for it. */
static node_id record_name(struct recorder *recorder, const struct term *term)
{
	switch (term->bind) {
	case BIND_PARAMETER:
		return frame_top(recorder)->args[term->index];
	case BIND_CONSTANT:
		return graph_number(recorder->graph, term->number);
	case BIND_SYMBOL:
		return record_known(recorder, term->symbol);
	default:
		return frame_fail(recorder, "a name in it has no meaning");
	}
}

static bool has_node(const struct term *term)
{
	bool symbol = term->bind == BIND_SYMBOL;

	if (term->kind != TERM_NAME)
		return true;
	return term->bind != BIND_OP && term->bind != BIND_MOVING &&
	       !(symbol && term->symbol->kind == SYMBOL_FUNCTION) &&
	       !(symbol && term->symbol->kind == SYMBOL_RUN);
}

/* The node of a term, or NODE_NONE where a frame has begun for it. */
static node_id record_term(struct recorder *recorder, const struct term *term)
{
	switch (term->kind) {
	case TERM_NUMBER:
		return graph_number(recorder->graph, term->number);
	case TERM_NAME:
		return record_name(recorder, term);
	case TERM_CALL:
		return term->bind == BIND_BUILTIN
			       ? builtin_record(recorder, term)
			       : record_call(recorder, term);
	default:
		return graph_add(recorder->graph, (enum op)term->op,
				 frame_arg(recorder, term, 0),
				 frame_arg(recorder, term, term->args - 1));
	}
}

/* The term to go on with: an `if` that is decided leaves a branch out. */
static int next_term(const struct recorder *recorder)
{
	const struct record_frame *frame = frame_top(recorder);
	const struct term *term = frame->formula->term, *around;
	int at = frame->at, parent = term[at].parent;
	node_id c;

	around = &term[parent < 0 ? at : parent];
	if (around->bind != BIND_BUILTIN || around->index != BUILTIN_IF ||
	    parent < 0 || at == around->arg[2])
		return at + 1;
	c = frame_arg(recorder, around, 0);
	if (graph_is_wide(recorder->graph, c))
		return at + 1;
	if (at == around->arg[1])
		return around->arg[2] + 1;
	return recorder->graph->value[c] != 0 ? at + 1 : around->arg[1] + 1;
}

/* Gives the topmost frame the node of the term it stands at. */
static void deliver(struct recorder *recorder, node_id node)
{
	*frame_node(recorder, frame_top(recorder)->at) = node;
	frame_top(recorder)->at = next_term(recorder);
}

/* The one node by which a symbol is known; it shares it with no other. */
static node_id remember(struct recorder *recorder,
			const struct record_frame *frame, node_id node)
{
	struct graph *graph = recorder->graph;

	if (node < frame->first || graph->op[node] == OP_NUMBER)
		node = graph_add(graph, OP_COPY, node, node);
	known_add(recorder, frame->symbol, node);
	return node;
}

/* The topmost formula is complete: does what is to be done with its result
 * and returns it, or NODE_NONE where it begins once more. */
static node_id finish(struct recorder *recorder)
{
	struct record_frame frame = *frame_top(recorder);
	struct function again = { frame.formula, frame.primes };
	node_id node = *frame_node(recorder, frame.formula->count - 1);

	for (int i = 0; i < frame.primes && node != NODE_NONE; i++)
		node = record_slope(recorder, node, frame.args[0]);
	frame_end(recorder);
	if (node == NODE_NONE)
		return NODE_NONE;
	if (frame.repeat)
		return frame_begin_call(recorder, again, node, frame.repeat);
	if (frame.symbol)
		return remember(recorder, &frame, node);
	return node;
}

/* Records until the frames are back at `base`; returns the last result. */
static node_id run(struct recorder *recorder, size_t base)
{
	node_id node = NODE_NONE;

	while (recorder->frames > base && frame_afford(recorder, 1)) {
		struct record_frame *frame = frame_top(recorder);
		const struct term *term = &frame->formula->term[frame->at];

		if (frame->at == frame->formula->count) {
			node = finish(recorder);
			if (node != NODE_NONE && recorder->frames > base)
				deliver(recorder, node);
		} else if (!has_node(term)) {
			deliver(recorder, NODE_NONE);
		} else {
			node = record_term(recorder, term);
			if (node != NODE_NONE)
				deliver(recorder, node);
		}
		if (recorder->failure)
			break;
	}
	while (recorder->frames > base)
		frame_end(recorder);
	return recorder->failure ? NODE_NONE : node;
}

/* Each formula has limits of its own.  False where none may be begun. */
static bool renew_limits(struct recorder *recorder)
{
	if (recorder->failure)
		return false;
	recorder->work = 0;
	recorder->start = recorder->graph->count;
	if (record_spend(recorder->env, 0))
		return true;
	recorder->failure = "it would take too much time";
	return false;
}

bool record_spend(const struct env *env, double work)
{
	return !env->spend || env->spend(env->runs, work);
}

/* The node of what was begun. */
static node_id complete(struct recorder *recorder, size_t base)
{
	node_id node = run(recorder, base);

	record_spend(recorder->env, RECORD_PRODUCTS * (double)recorder->work);
	return node;
}

node_id record(struct recorder *recorder, const struct formula *formula,
	       const node_id *args)
{
	struct record_frame frame = { .formula = formula };
	size_t base = recorder->frames;

	if (!renew_limits(recorder))
		return NODE_NONE;
	for (int i = 0; i < formula->params; i++)
		frame.args[i] = args[i];
	frame_begin(recorder, frame);
	return complete(recorder, base);
}

node_id record_slope(struct recorder *recorder, node_id root, node_id leaf)
{
	node_id slope;

	if (root > leaf && !frame_afford(recorder, (size_t)(root - leaf)))
		return NODE_NONE;
	slope = derive(recorder->graph, frame_rules(recorder), root, leaf,
		       frame_most(recorder));
	if (slope == NODE_NONE)
		frame_afford(recorder, 1);
	return slope;
}

node_id record_symbol(struct recorder *recorder, const struct symbol *symbol)
{
	size_t base = recorder->frames;
	node_id node;

	if (!renew_limits(recorder))
		return NODE_NONE;
	node = record_known(recorder, symbol);
	return recorder->frames > base ? complete(recorder, base) : node;
}
