/*
 * let.h - statements of the language on a graph, for tests of what walks it.
 */
#ifndef TESTS_ENGINE_LET_H
#define TESTS_ENGINE_LET_H

#include "../tap.h"

#include "gradlab/naming.h"

struct let {
	struct arena arena;
	struct err err;
	struct scope scope;
	struct graph graph;
	struct recorder recorder;
	struct naming naming;
	node_id root;		/* of the last statement */
};

/* Records every value of the statements in their order. */
static inline void let_open(struct let *let, const char *text)
{
	static const struct env nothing;
	struct origin origin = { .err = &let->err };

	memset(let, 0, sizeof(*let));
	err_init(&let->err, NULL);
	scope_init(&let->scope, NULL, &let->arena);
	scope_let(&let->scope, text, strlen(text), origin);
	scope_close(&let->scope);
	if (let->err.errors)
		err_print(&let->err, stdout, false);
	graph_init(&let->graph, 0);
	recorder_init(&let->recorder, &let->graph, &nothing);
	for (size_t i = 0; i < let->scope.count; i++)
		if (let->scope.list[i].kind == SYMBOL_VALUE)
			let->root = record_symbol(&let->recorder,
						  &let->scope.list[i]);
	naming_learn(&let->naming, &let->recorder);
}

static inline void let_close(struct let *let)
{
	naming_release(&let->naming);
	recorder_release(&let->recorder);
	graph_release(&let->graph);
	scope_release(&let->scope);
	err_release(&let->err);
	arena_release(&let->arena);
}

static inline node_id let_node(const struct let *let, const char *name)
{
	return naming_node(&let->naming, name);
}

#endif
