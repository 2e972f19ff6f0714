/* builtin.c - if, iterate, slope, grad, counts, questions to runs. */
#include "builtin.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

#include "frame.h"
#include "known.h"
#include "rules.h"
#include "symbols.h"

static bool is_single(const struct recorder *recorder, node_id node)
{
	return !graph_is_wide(recorder->graph, node);
}

/* Of if(c, a, b) with a single c only the branch taken has been recorded. */
static node_id choose(struct recorder *recorder, const struct term *term)
{
	struct graph *graph = recorder->graph;
	node_id c = frame_arg(recorder, term, 0);
	node_id a, b;

	if (is_single(recorder, c))
		return frame_arg(recorder, term, graph->value[c] != 0 ? 1 : 2);
	a = graph_add(graph, OP_THEN, c, frame_arg(recorder, term, 1));
	b = graph_add(graph, OP_ELSE, c, frame_arg(recorder, term, 2));
	return graph_add(graph, OP_ADD, a, b);
}

static node_id iterate(struct recorder *recorder, const struct term *term,
		       const struct term *function)
{
	node_id n = frame_arg(recorder, term, 1);
	node_id x = frame_arg(recorder, term, 2);
	double times = recorder->graph->value[n];

	if (!is_single(recorder, n) || !(times >= 0) || times != floor(times))
		return frame_fail(recorder,
				  "iterate(g, n, x) wants a whole number n, "
				  "0 or more");
	if (times > RECORD_WORK)
		return frame_fail(recorder, formula_too_large);
	if (times == 0)
		return x;
	return frame_begin_call(recorder, frame_function(recorder, function), x,
				(int)times);
}

static node_id ask_run(struct recorder *recorder, const struct term *term,
		       const struct term *run)
{
	const struct formula *of = frame_top(recorder)->formula;
	const struct env *env = recorder->env;
	struct run_query query = {
		.what = (enum builtin)term->index,
		.run = run->symbol->index,
		.args = term->args - 1,
	};

	if (!env->ask)
		return frame_fail(recorder, "there are no learning runs here");
	for (int i = 0; i < query.args; i++) {
		const struct term *given = &of->term[term->arg[i + 1]];
		node_id arg;

		if (given->bind == BIND_MOVING) {
			query.name = given->name;
			continue;
		}
		arg = frame_arg(recorder, term, i + 1);
		if (!is_single(recorder, arg))
			return frame_fail(recorder,
					  "a learning run is asked for one "
					  "number at a time");
		query.arg[i] = recorder->graph->value[arg];
	}
	return graph_number(recorder->graph, env->ask(env->runs, &query));
}

/* slope(f, x, h) and the like: what they mean, with f handed on. */
static node_id expand(struct recorder *recorder, const struct term *term,
		      const struct term *function)
{
	enum builtin builtin = (enum builtin)term->index;
	struct record_frame frame = {
		.formula = rules_meaning(frame_rules(recorder), builtin),
		.given = frame_function(recorder, function),
	};

	for (int i = 1; i < term->args; i++)
		frame.args[i - 1] = frame_arg(recorder, term, i);
	return frame_begin(recorder, frame);
}

static node_id count_nodes(struct recorder *recorder, node_id root)
{
	size_t count = graph_reach(recorder->graph, root);

	if (!frame_afford(recorder, (size_t)root))
		return NODE_NONE;
	return graph_number(recorder->graph, (double)count);
}

/* Of the formula of f, or of its slope as the rules give it. */
static node_id count_symbols(struct recorder *recorder,
			     const struct term *function)
{
	struct function f = frame_function(recorder, function);
	const char *failure;
	double count = symbols_of(f.body, f.primes, recorder->env, &failure);

	return failure ? frame_fail(recorder, failure)
		       : graph_number(recorder->graph, count);
}

node_id builtin_record(struct recorder *recorder, const struct term *term)
{
	const struct formula *formula = frame_top(recorder)->formula;
	const struct term *first = &formula->term[term->arg[0]];

	if (builtin_info[term->index].takes == TAKES_RUN)
		return ask_run(recorder, term, first);
	switch ((enum builtin)term->index) {
	case BUILTIN_IF:
		return choose(recorder, term);
	case BUILTIN_ITERATE:
		return iterate(recorder, term, first);
	case BUILTIN_GRAD:
		return record_slope(recorder, frame_arg(recorder, term, 0),
				    frame_arg(recorder, term, 1));
	case BUILTIN_NODES:
		return count_nodes(recorder, frame_arg(recorder, term, 0));
	case BUILTIN_SYMBOLS:
		return count_symbols(recorder, first);
	default:
		return expand(recorder, term, first);
	}
}
