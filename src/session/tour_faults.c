/* tour_faults.c - the faults of a lesson, as a sweep takes them. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/announce.h"
#include "gradlab/mem.h"
#include "gradlab/value.h"
#include "tour_parts.h"

/* The nodes of names that the graph holds; to be freed. */
static node_id *nodes_of(const struct tour *tour, const struct names *names,
			 size_t *count)
{
	node_id *nodes = mem_alloc((size_t)names->count, sizeof(*nodes));

	*count = 0;
	for (int i = 0; i < names->count; i++) {
		node_id node =
			naming_node(&tour->naming, names->item[i]->name);

		if (node != NODE_NONE && node <= tour->root)
			nodes[(*count)++] = node;
	}
	return nodes;
}

static void set_order(struct tour_faults *made, const struct tour *tour,
		      const struct fault *fault)
{
	size_t count;
	node_id *named;

	if (fault->order != ORDER_GIVEN) {
		made->faults.order = fault->order == ORDER_RECURSIVE
					     ? SWEEP_RECURSIVE
					     : SWEEP_LEAVES_FIRST;
		return;
	}
	named = nodes_of(tour, &fault->names, &count);
	free(made->given);
	made->given = naming_order(&tour->naming, &tour->graph, named, count,
				   &made->faults.givens);
	made->faults.given = made->given;
	made->faults.order = SWEEP_GIVEN;
	free(named);
}

static void add_rules(struct tour_faults *made, const struct fault *fault)
{
	size_t before = made->faults.rules;

	made->faults.rules += (size_t)fault->rules;
	made->rule = mem_resize(made->rule, made->faults.rules + 1,
				sizeof(*made->rule));
	for (int i = 0; i < fault->rules; i++) {
		const struct fault_rule *rule = &fault->rule[i];
		struct sweep_rule *to = &made->rule[before + (size_t)i];

		*to = (struct sweep_rule){ .op = rule->op };
		for (int a = 0; a < 2; a++)
			if (rule->slope[a].count)
				to->slope[a] = &rule->slope[a];
	}
	made->faults.rule = made->rule;
}

void tour_faults_make(struct tour_faults *made, const struct session *session,
		      struct tour *tour, const struct faults *faults)
{
	memset(made, 0, sizeof(*made));
	made->env = session_env(session);
	made->faults.env = &made->env;
	for (int i = 0; i < faults->count; i++) {
		const struct fault *fault = &faults->item[i];
		enum fault_kind kind = fault_now(session, fault);

		if (tour->fault == FAULT_NONE)
			tour->fault = kind;
		if (kind == FAULT_OVERWRITE)
			made->faults.overwrite = true;
		if (kind == FAULT_ORDER)
			set_order(made, tour, fault);
		if (kind == FAULT_NO_CLEAR)
			made->faults.clear = SWEEP_CLEAR_NONE;
		if (kind == FAULT_WRONG_RULE)
			add_rules(made, fault);
		if (kind == FAULT_CLEAR_ONLY) {
			free(made->only);
			made->only = nodes_of(tour, &fault->names,
					      &made->faults.onlys);
			made->faults.only = made->only;
			made->faults.clear = SWEEP_CLEAR_ONLY;
		}
	}
}

void tour_faults_release(struct tour_faults *made)
{
	free(made->given);
	free(made->only);
	free(made->rule);
	memset(made, 0, sizeof(*made));
}
