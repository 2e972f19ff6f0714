/* run_faults.c - faults of the way back, in units and in runs. */
#include "figure.h"

#include "gradlab/run.h"

#include "../tap.h"

static const char *const params[] = { "a", "b", "v" };

struct rules {
	struct arena arena;
	struct err err;
	struct formula slope[4];
	struct sweep_rule rule[2];
};

static const struct formula *read(struct rules *rules, int i, const char *text)
{
	if (!text)
		return NULL;
	scope_formula(NULL, &rules->slope[i], &rules->arena, text, strlen(text),
		      params, 3, (struct origin){ .err = &rules->err });
	return &rules->slope[i];
}

/* Wrong slopes for times and plus. */
static void rules_open(struct rules *rules, const char *const slope[4])
{
	*rules = (struct rules){ 0 };
	err_init(&rules->err, NULL);
	rules->rule[0].op = OP_MUL;
	rules->rule[1].op = OP_ADD;
	for (int i = 0; i < 4; i++)
		rules->rule[i / 2].slope[i % 2] = read(rules, i, slope[i]);
}

static void rules_close(struct rules *rules)
{
	err_release(&rules->err);
	arena_release(&rules->arena);
}

/* Weights and bias, inputs of two lanes, and the unit, as one node or as the
 * operations it stands for. */
enum { INPUTS = 3, W = 0, BIAS = INPUTS, X = BIAS + 1 };

static node_id record_unit(struct graph *graph, bool whole)
{
	const struct layer layer = {
		.weight = W, .input = X, .bias = BIAS, .units = 1,
		.inputs = INPUTS, .step = 0,
	};
	node_id sum = BIAS;

	graph_init(graph, 2);
	for (int i = 0; i < INPUTS; i++)
		graph_leaf(graph, 0.5 - i);
	graph_leaf(graph, 0.75);
	for (int i = 0; i < INPUTS; i++) {
		const double x[2] = { 0.3 + i, 1.5 - 2 * i };

		graph_wide_leaf(graph, x);
	}
	if (whole)
		return graph_add(graph, OP_MEAN, graph_layer(graph, &layer), 0);
	for (node_id i = 0; i < INPUTS; i++)
		sum = graph_add(graph, OP_ADD, sum,
				graph_add(graph, OP_MUL, W + i, X + i));
	return graph_add(graph, OP_MEAN, sum, 0);
}

static void in_units(const char *what, const char *const slope[4])
{
	struct graph graph[2];
	struct sweep sweep[2];
	struct rules rules;
	struct sweep_faults faults = { .rule = rules.rule, .rules = 2 };

	rules_open(&rules, slope);
	for (int i = 0; i < 2; i++) {
		node_id root = record_unit(&graph[i], i);

		sweep_backward(&sweep[i], &graph[i], root, 1, &faults);
		sweep_run(&sweep[i]);
	}
	for (node_id node = 0; node < X + INPUTS; node++)
		for (size_t lane = 0; lane < 2; lane++)
			near_to(sweep_grad(&sweep[1], node, lane),
				sweep_grad(&sweep[0], node, lane), 1e-14,
				"%s: argument %d of a unit, lane %zu", what,
				node, lane);
	for (int i = 0; i < 2; i++) {
		sweep_release(&sweep[i]);
		graph_release(&graph[i]);
	}
	rules_close(&rules);
}

static void units(void)
{
	const char *const sound[4] = { NULL };
	const char *const times[4] = { "a", "b^2" };
	const char *const plus[4] = { NULL, NULL, "1/2", "a + 2*b - v/3" };
	const char *const both[4] = { "a", "v", "b", "a" };

	in_units("sound", sound);
	in_units("times", times);
	in_units("plus", plus);
	in_units("both", both);
}

/* One unit; times takes each factor for its own slope, so that a weight's
 * gradient is the weight times that of the unit's sum, which is the bias's. */
static void in_runs(void)
{
	const char *const times[4] = { "a", "b" };
	struct figure figure;
	struct rules rules;
	struct run run;

	figure_read(&figure, "lecture");
	figure.spec.net.layers = 1;
	figure.spec.net.width[1] = 1;
	rules_open(&rules, times);
	figure.spec.fault.rule = rules.rule;
	figure.spec.fault.rules = 1;
	run_init(&run, &figure.spec);
	same_int((long)run.count, 4, "three weights and a bias");
	for (size_t i = 0; i < 3; i++)
		near_to(run_grad(&run, i),
			run_parameter(&run, i) * run_grad(&run, 3), 1e-14,
			"a wrong rule for times in a run: weight %zu", i + 1);
	run_release(&run);
	rules_close(&rules);
	figure_release(&figure);
}

static double norm_of(const char *words, enum sweep_order order)
{
	struct figure figure;
	struct run run;
	double norm;

	figure_read(&figure, words);
	figure.spec.fault.order = order;
	same_text(run_spec_wrong(&figure.spec), NULL, "%s: a run", words);
	run_init(&run, &figure.spec);
	norm = run_moment(&run, 0)->grad_norm;
	run_release(&run);
	figure_release(&figure);
	return norm;
}

static void orders(void)
{
	struct figure figure;
	double sound = norm_of("lecture", SWEEP_TAPE);

	same_double(norm_of("lecture", SWEEP_LEAVES_FIRST), 0,
		    "leaves first: nothing is there yet to be sent");
	ok(fabs(norm_of("lecture", SWEEP_RECURSIVE) - sound) > 0.01 * sound,
	   "path by path: what is shared sends more than once");
	same_double(norm_of("minimise=bowl", SWEEP_RECURSIVE),
		    norm_of("minimise=bowl", SWEEP_TAPE),
		    "a formula in which nothing is shared but its leaves");
	same_double(norm_of("minimise=bowl", SWEEP_LEAVES_FIRST), 0,
		    "a formula, leaves first");
	figure_read(&figure, "demo");
	figure.spec.net.width[1] = figure.spec.net.width[2] = 500;
	figure.spec.fault.order = SWEEP_RECURSIVE;
	ok(run_spec_wrong(&figure.spec) &&
		   strstr(run_spec_wrong(&figure.spec), "too many"),
	   "too many paths are refused");
	figure_release(&figure);
}

/* (u^2 + 25 v^2)/2: u is cleared, v is not. */
static void clears_only(void)
{
	struct figure figure;
	struct run run;
	double u, v, before;

	figure_read(&figure, "minimise=bowl");
	figure.spec.fault.clear_only = figure.spec.fault.cleared[0] = true;
	run_init(&run, &figure.spec);
	before = run_grad(&run, 1);
	run_step(&run, 0.01);
	u = run_parameter(&run, 0);
	v = run_parameter(&run, 1);
	near_to(run_grad(&run, 0), u, 1e-14, "u is cleared");
	near_to(run_grad(&run, 1), before + 25 * v, 1e-14, "v is not");
	run_step(&run, 0.01);
	run_show(&run, 1);
	near_to(run_grad(&run, 1), before + 25 * v, 1e-14,
		"and so when it is shown again");
	run_release(&run);
	figure_release(&figure);
}

int main(void)
{
	units();
	in_runs();
	orders();
	clears_only();
	return tap_end();
}
