/* minimise.c - records a formula over the numbers that move. */
#include "minimise.h"

#include <math.h>
#include <string.h>

#include "gradlab/record.h"

void minimise_init(struct model *model, const struct run_spec *spec)
{
	const struct minimise_spec *minimise = &spec->minimise;

	*model = (struct model){ .part = { .kind = LOSS_NONE } };
	model->count = (size_t)minimise->formula->params;
	graph_init(&model->graph, 0);
	for (size_t i = 0; i < model->count; i++)
		graph_leaf(&model->graph, minimise->from[i]);
}

void minimise_learn(struct model *model, const struct run_spec *spec,
		    const double *parameters)
{
	const struct env env = { .control = spec->control };
	struct graph *graph = &model->graph;
	node_id args[FORMULA_ARGS];
	struct recorder recorder;

	graph_cut(graph, model->count);
	for (size_t i = 0; i < model->count; i++) {
		args[i] = (node_id)i;
		graph_set(graph, args[i], parameters[i]);
	}
	recorder_init(&recorder, graph, &env);
	model->loss = record(&recorder, spec->minimise.formula, args);
	recorder_release(&recorder);
	if (model->loss == NODE_NONE)
		model->loss = graph_number(graph, (double)NAN);
	graph_backward(graph, model->loss);
}
