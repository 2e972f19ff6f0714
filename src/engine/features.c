/* features.c - feature formulas, recorded once and fed block by block. */
#include "gradlab/features.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

enum { BLOCK = 256 };

static const char *record_all(struct features *features,
			      const struct feature_spec *spec)
{
	const struct env env = { .control = spec->control };
	node_id args[FORMULA_ARGS];
	struct recorder recorder;
	const char *failure;

	for (int i = 0; i < features->inputs && i < FORMULA_ARGS; i++)
		args[i] = features->input + i;
	recorder_init(&recorder, &features->graph, &env);
	for (int i = 0; i < spec->count && !recorder.failure; i++)
		features->output[i] =
			record(&recorder, &spec->formula[i], args);
	failure = recorder.failure;
	recorder_release(&recorder);
	return failure;
}

const char *features_init(struct features *features,
			  const struct feature_spec *spec, int inputs)
{
	static const double zeros[BLOCK];

	*features = (struct features){ .inputs = inputs,
				       .count = spec->count };
	graph_init(&features->graph, BLOCK);
	for (int i = 0; i < inputs; i++) {
		node_id leaf = graph_wide_leaf(&features->graph, zeros);

		features->input = i ? features->input : leaf;
	}
	if (spec->count > FEATURES_MOST)
		return "there may be 64 features";
	if (spec->count && inputs > FORMULA_ARGS)
		return "features are formulas of 8 inputs at most";
	return record_all(features, spec);
}

void features_release(struct features *features)
{
	graph_release(&features->graph);
	*features = (struct features){ 0 };
}

int features_width(const struct features *features)
{
	return features->count ? features->count : features->inputs;
}

static void apply_block(struct features *features, const double *x,
			double *fed, size_t n)
{
	size_t inputs = (size_t)features->inputs;
	size_t count = (size_t)features->count;
	double column[BLOCK] = { 0 };

	for (size_t i = 0; i < inputs; i++) {
		for (size_t row = 0; row < n; row++)
			column[row] = x[row * inputs + i];
		graph_set_wide(&features->graph, features->input + (node_id)i,
			       column);
	}
	graph_forward(&features->graph);
	for (size_t i = 0; i < count; i++)
		for (size_t row = 0; row < n; row++)
			fed[row * count + i] =
				graph_value(&features->graph,
					    features->output[i], row);
}

void features_apply(struct features *features, const double *x, double *fed,
		    size_t n)
{
	size_t inputs = (size_t)features->inputs;

	if (!features->count) {
		memcpy(fed, x, n * inputs * sizeof(*fed));
		return;
	}
	for (size_t done = 0; done < n; done += BLOCK)
		apply_block(features, x + done * inputs,
			    fed + done * (size_t)features->count,
			    n - done < BLOCK ? n - done : BLOCK);
}
