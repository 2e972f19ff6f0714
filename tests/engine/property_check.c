/* property_check.c - one computation, differentiated in every way there is. */
#include "property_check.h"

#include <math.h>
#include <string.h>

#include "gradlab/dual.h"

#include "property_subject.h"
#include "property_text.h"

static const struct env nothing;

/* By how much of its weight two ways to a slope may differ. */
static const double rounding = 1e-11;

void checker_init(struct checker *checker)
{
	memset(checker, 0, sizeof(*checker));
	recorder_init(&checker->recorder, &checker->graph, &nothing);
}

void checker_release(struct checker *checker)
{
	recorder_release(&checker->recorder);
}

static bool same(double a, double b)
{
	return a == b || (isnan(a) && isnan(b));
}

/* The graph's values against those of the operations, one by one. */
static void check_values(const struct subject *subject, struct verdict *verdict)
{
	const struct recipe *recipe = subject->recipe;

	for (int i = 0; i < recipe->count; i++)
		for (size_t j = 0;
		     j < margin_width(&subject->grad, subject->node[i]); j++) {
			double got = graph_value(subject->graph,
						 subject->node[i], j);

			if (!same(got, recipe->step[i].value[j]))
				verdict_fail(verdict,
					     "a step has value %.17g, its "
					     "operation gives %.17g",
					     got, recipe->step[i].value[j]);
		}
}

/* Near 0^b symbols, as school writes them, meet 0*log(0) and 0*(1/0), where
 * op.def says 0. */
static bool has_base_0(const struct recipe *recipe)
{
	for (int i = 0; i < recipe->count; i++)
		if (recipe->step[i].op == OP_POW &&
		    fabs(recipe->step[recipe->step[i].a].value[0]) < 1e-150)
			return true;
	return false;
}

/* Forward mode, and slopes recorded by the rules of op.def. */
static void check_leaf(struct checker *checker, const struct subject *subject,
		       int leaf, struct verdict *verdict)
{
	struct graph *graph = subject->graph;
	size_t count = graph->count;
	node_id node = subject->node[leaf], slope;
	struct dual dual;

	dual_init(&dual, graph);
	dual_sweep(&dual, graph, node);
	subject_check(subject, leaf, "forward mode",
		      dual_tangent(&dual, subject->root, 0), rounding, verdict);
	dual_release(&dual);
	if (recipe_has_sums(subject->recipe))
		return; /* formulas have none, so nothing records them */
	checker->recorder.graph = graph;
	checker->recorder.work = 0; /* each has the limits for itself */
	slope = record_slope(&checker->recorder, subject->root, node);
	subject_check(subject, leaf, "the recorded slope",
		      graph_value(graph, slope, 0), rounding, verdict);
	graph_cut(graph, count);
}

/* The statements read, recorded and computed. */
static void check_text(const struct subject *subject, struct verdict *verdict)
{
	struct buffer text = { 0 };
	double value, wanted = graph_value(subject->graph, subject->root, 0);
	char why[128];

	recipe_text(subject->recipe, &text);
	if (!text_value(buffer_string(&text), "L", &value, why))
		verdict_fail(verdict, "its text has an error: %s", why);
	else if (!same(value, wanted))
		verdict_fail(verdict, "its text gives %.17g, the graph %.17g",
			     value, wanted);
	buffer_release(&text);
}

/* The slope by symbols, printed, read again and computed. */
static void check_symbols(struct checker *checker,
			  const struct subject *subject, int leaf,
			  struct verdict *verdict)
{
	static const char *const way[] = { "the symbolic slope",
					   "the simplified slope" };

	for (enum manner manner = BY_RULES; manner <= SIMPLIFIED; manner++) {
		struct buffer text = { 0 };
		double value;
		char why[128];

		if (!symbolic_text(subject->recipe, leaf, manner, &text))
			;
		else if (!text_value(buffer_string(&text), "D", &value, why))
			verdict_fail(verdict, "%s: %s: %s", way[manner],
				     buffer_string(&text), why);
		else {
			checker->tally.symbolic++;
			subject_check(subject, leaf, way[manner], value,
				      manner == SIMPLIFIED ? 1e-7 : rounding,
				      verdict);
		}
		buffer_release(&text);
	}
}

static void check_leaves(struct checker *checker, struct subject *subject,
			 struct verdict *verdict)
{
	const struct recipe *recipe = subject->recipe;
	int leaf[RECIPE_MOST], leaves = 0;

	for (int i = 0; i < recipe->count; i++) {
		if (recipe->step[i].op != OP_LEAF)
			continue;
		checker->tally.slopes++;
		checker->tally.wild += subject_is_wild(subject, i);
		if (!subject_is_wild(subject, i)) {
			check_leaf(checker, subject, i, verdict);
			if (!recipe->lanes && !recipe_has_sums(recipe) &&
			    !has_base_0(recipe))
				check_symbols(checker, subject, i, verdict);
		}
		leaf[leaves++] = i;
	}
	if (!recipe->lanes && !recipe_has_sums(recipe))
		subject_nudge(subject, leaf, leaves, &checker->tally, verdict);
}

/* A graph with lanes against the same with a node for every lane. */
static void check_lanes(const struct subject *wide,
			const struct subject *single, const int *first,
			struct verdict *verdict)
{
	for (int i = 0; i < wide->recipe->count; i++) {
		node_id node = wide->node[i];

		for (size_t j = 0; j < margin_width(&wide->grad, node); j++) {
			node_id twin = single->node[first[i] + (int)j];
			double got = margin_number(&wide->grad, node, j);
			double wanted = margin_number(&single->grad, twin, 0);
			double weight = margin_number(&wide->weight, node, j);

			if (!same(graph_value(wide->graph, node, j),
				  graph_value(single->graph, twin, 0)))
				verdict_fail(verdict,
					     "lane %zu has another value", j);
			if (!subject_is_wild(wide, i) &&
			    !(fabs(got - wanted) <= rounding * weight))
				verdict_fail(verdict,
					     "a gradient over lanes is %.17g, "
					     "node by "
					     "node %.17g",
					     got, wanted);
		}
	}
}

struct verdict check_recipe(struct checker *checker,
			    const struct recipe *recipe)
{
	struct verdict verdict = { false, "" };
	int first[RECIPE_MOST];
	struct recipe unrolled = recipe_unroll(recipe, first);
	struct subject wide, single;
	struct graph graph, twin;

	subject_init(&single, &unrolled, &twin, checker->plant);
	check_values(&single, &verdict);
	check_text(&single, &verdict);
	check_leaves(checker, &single, &verdict);
	if (recipe->lanes || recipe_has_sums(recipe)) {
		subject_init(&wide, recipe, &graph, checker->plant);
		check_values(&wide, &verdict);
		check_leaves(checker, &wide, &verdict);
		check_lanes(&wide, &single, first, &verdict);
		subject_release(&wide);
	}
	subject_release(&single);
	return verdict;
}
