/* property_subject.c - a grown computation on its graph. */
#include "property_subject.h"

#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"

static const double wild = 1e9;

void verdict_fail(struct verdict *verdict, const char *format, ...)
{
	va_list values;

	if (verdict->failed)
		return;
	verdict->failed = true;
	va_start(values, format);
	vsnprintf(verdict->what, sizeof(verdict->what), format, values);
	va_end(values);
}

/* |gradients|, as if every slope and sum were of one sign. */
static void weigh(struct subject *subject)
{
	const struct graph *graph = subject->graph;
	struct margin *weight = &subject->weight;
	uint8_t *heard = edge_heard(graph, subject->root);

	subject->noise = 0;
	subject->wild = false;
	margin_at(weight, subject->root)[0] = 1;
	for (node_id from = subject->root; from >= 0; from--) {
		if (!heard[from])
			continue;
		for (size_t j = 0; j < margin_width(weight, from); j++) {
			double value = graph_value(graph, from, j);

			subject->wild |= !isfinite(value);
			subject->noise +=
				fabs(value) * margin_number(weight, from, j);
		}
		for (int i = 0; i < edge_count(graph, from); i++) {
			node_id to = edge_arg(graph, from, i);
			bool wide = graph_is_wide(graph, to);

			for (size_t j = 0; j < edge_lanes(graph, from); j++) {
				double g = margin_number(weight, from, j);
				double s = edge_slope(graph, from, i, j);

				subject->wild |= !isfinite(s);
				if (g != 0)
					margin_at(weight, to)[wide ? j : 0] +=
						g * fabs(s);
			}
		}
	}
	free(heard);
}

/* The gradients of graph_backward(), or of a sweep with planted faults. */
static void go_back(struct subject *subject, const struct sweep_faults *plant)
{
	struct sweep sweep;

	if (plant) {
		sweep_backward(&sweep, subject->graph, subject->root, 1, plant);
		sweep_end(&sweep);
		memcpy(subject->grad.number, sweep.grad.number,
		       sweep.grad.count * sizeof(double));
		sweep_release(&sweep);
		return;
	}
	graph_backward(subject->graph, subject->root);
	for (node_id node = 0; node < (node_id)subject->graph->count; node++)
		for (size_t i = 0; i < margin_width(&subject->grad, node); i++)
			margin_at(&subject->grad, node)[i] =
				graph_grad(subject->graph, node, i);
}

void subject_init(struct subject *subject, const struct recipe *recipe,
		  struct graph *graph, const struct sweep_faults *plant)
{
	subject->recipe = recipe;
	subject->graph = graph;
	graph_init(graph, recipe->lanes);
	recipe_build(recipe, graph, subject->node);
	subject->root = subject->node[recipe->count - 1];
	margin_init(&subject->grad, graph);
	margin_init(&subject->weight, graph);
	weigh(subject);
	go_back(subject, plant);
}

void subject_release(struct subject *subject)
{
	margin_release(&subject->grad);
	margin_release(&subject->weight);
	graph_release(subject->graph);
}

double subject_total(const struct margin *margin, node_id node)
{
	double sum = 0;

	for (size_t i = 0; i < margin_width(margin, node); i++)
		sum += margin_at(margin, node)[i];
	return sum;
}

void subject_check(const struct subject *subject, int leaf, const char *way,
		   double got, double within, struct verdict *verdict)
{
	node_id node = subject->node[leaf];
	double grad = subject_total(&subject->grad, node);
	double weight = subject_total(&subject->weight, node);
	char name[8];

	if (fabs(got - grad) <= within * weight + DBL_MIN)
		return;
	recipe_leaf_name(subject->recipe, leaf, name);
	verdict_fail(verdict, "dL/d%s: backward %.17g, %s %.17g", name, grad,
		     way, got);
}

bool subject_is_wild(const struct subject *subject, int leaf)
{
	return subject->wild ||
	       !(subject_total(&subject->weight, subject->node[leaf]) < wild);
}
