/* panel.c - every kind of panel and of fault is read, with its defaults. */
#include "gradlab/lesson.h"

#include <string.h>

#include "../tap.h"

static const char text[] =
	"format: 1\n"
	"lesson: panels\n"
	"title: Panels\n"
	"let: |\n"
	"  f(x) = x^2\n"
	"  e = a*b\n"
	"  L = e + b\n"
	"controls:\n"
	"  a: {from: -5, to: 5}\n"
	"  b: {from: -5, to: 5}\n"
	"  h: [0.1, 0.01]\n"
	"  bug: [none, overwrite]\n"
	"  n: {from: 1, to: 2, step: 1}\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 100}\n"
	"    net: {layers: [2, 3, 1]}\n"
	"    loss: hinge\n"
	"    by: {sgd: 1}\n"
	"steps:\n"
	"  - id: formulas\n"
	"    show:\n"
	"      - {errors: f, at: 3, h: h, by: [forward, central]}\n"
	"      - {errors: f, at: 3, h: [1e-15, 0.1], precision: single}\n"
	"      - {slopes: f, at: a, h: h, precision: [double, single]}\n"
	"      - {derive: f, pick: learner}\n"
	"      - {derive: 3*z^2, in: z}\n"
	"      - {sizes: f, nest: [1, 2, n]}\n"
	"      - {sizes: net}\n"
	"      - {contours: u^2 + b*v^2, in: [u, v], over: [-1, 1]}\n"
	"  - id: graphs\n"
	"    show:\n"
	"      - {graph: L}\n"
	"      - graph: L\n"
	"        sweep: both\n"
	"        times: n\n"
	"        blank: [value, grad]\n"
	"        fault: [{order: [L, e]}, {clear_only: a}, no_clear]\n"
	"      - {graph: e, fault: {order: recursive}}\n"
	"      - {graph: e, fault: bug}\n"
	"      - {grads: L, fault: {wrong_rule: {tanh: 1 - v, minus: [1, b]}}}\n"
	"      - {grads: L, of: [a, b], check: true, h: 1e-4}\n"
	"      - {grads: net, fault: {unscaled: n}}\n"
	"      - {network: net, point: [0.5, a], gradients: true}\n"
	"  - id: runs\n"
	"    show:\n"
	"      - {boundary: net, unit: [1, n]}\n"
	"      - {parameters: net, columns: [check, trend], sort: grad}\n"
	"      - {outputs: net, rows: 5}\n"
	"      - {histogram: net, of: margins, layer: 2}\n"
	"      - {histogram: net, layer: all}\n"
	"      - {slice: net, over: [0, 2]}\n"
	"      - {seeds: net, draws: 7, of: accuracy, at: 50, vary: both,"
	" each: bug}\n"
	"      - {seeds: net}\n";

static uint64_t bit(int index)
{
	return UINT64_C(1) << index;
}

static void test_formulas(const struct step *step)
{
	const struct panel *p = step->show.item;

	same_int(p->kind, PANEL_ERRORS, "errors");
	ok(p->u.errors.control == 2 && p->u.errors.by.count == 2 &&
		   p->u.errors.by.value[1] == DIFFERENCE_CENTRAL,
	   "their h is a control");
	p++;
	ok(p->u.errors.control < 0 && p->u.errors.range.to.count &&
		   p->u.errors.precision.value[0] == PRECISION_SINGLE,
	   "or a range");
	p++;
	same_int(p->u.slopes.precision.count, 2, "slopes in two precisions");
	p++;
	ok(p->kind == PANEL_DERIVE && p->u.derive.pick == PICK_LEARNER,
	   "a derivation picked by the learner");
	p++;
	same_text(p->u.derive.in, "z", "in another name");
	p++;
	ok(p->u.sizes.of.count == 1 && p->u.sizes.nest.count == 3,
	   "sizes of a nest");
	p++;
	ok(!p->u.sizes.of.count && p->runs.count == 1, "sizes of a run");
	p++;
	ok(p->kind == PANEL_CONTOURS && p->u.contours.over[1].to.count,
	   "contours over a square");
	ok(step->controls == (bit(0) | bit(1) | bit(2) | bit(4)),
	   "the controls they hear of");
	ok(step->runs == bit(0), "and the run");
}

static void test_faults(const struct faults *faults)
{
	const struct fault *fault = faults->item;

	same_int(faults->count, 3, "three faults");
	same_int(fault->kind.value, FAULT_ORDER, "an order");
	ok(fault->order == ORDER_GIVEN && fault->names.count == 2, "given");
	same_text(fault->names.item[1]->name, "e", "by names");
	same_int(fault[1].kind.value, FAULT_CLEAR_ONLY, "some are cleared");
	same_int(fault[1].names.count, 1, "a single one");
	same_int(fault[2].kind.value, FAULT_NO_CLEAR, "a bare one");
}

static void test_graphs(const struct step *step)
{
	const struct panel *p = step->show.item;
	const struct fault *fault;

	ok(p->kind == PANEL_GRAPH && p->u.graph.sweep == SHOW_NONE &&
		   p->u.graph.times.count,
	   "a graph with its defaults");
	same_text(p->u.graph.root.symbol->name, "L", "of a value");
	p++;
	ok(p->u.graph.sweep == SHOW_BOTH && p->u.graph.blank.count == 2,
	   "a graph with all keys");
	test_faults(&p->u.graph.root.fault);
	p++;
	same_int(p->u.graph.root.fault.item->order, ORDER_RECURSIVE,
		 "an order by its word");
	p++;
	fault = p->u.graph.root.fault.item;
	ok(fault->kind.control == 3 &&
		   fault->kind.meaning[1] == FAULT_OVERWRITE,
	   "a fault that a control names");
	p++;
	fault = p->u.grads.root.fault.item;
	ok(fault->rules == 2 && fault->rule[0].op == OP_TANH &&
		   fault->rule[1].op == OP_SUB,
	   "rules by their words");
	ok(fault->rule[0].slope[0].count && !fault->rule[0].slope[1].count,
	   "one slope of one argument");
	p++;
	ok(p->run < 0 && p->u.grads.of.count == 2 && p->u.grads.check,
	   "gradients of leaves");
	p++;
	ok(p->run == 0 && p->u.grads.root.fault.count == 1,
	   "gradients of a run");
	p++;
	ok(p->run == 0 && p->u.network.point.count == 2 &&
		   p->u.network.gradients,
	   "a network at a point");
	ok(step->controls == (bit(0) | bit(1) | bit(3) | bit(4)),
	   "the controls that graphs and faults hear of");
}

static void test_runs(const struct step *step)
{
	const struct panel *p = step->show.item;

	same_int(p->u.boundary.unit.count, 2, "a unit's boundary");
	p++;
	ok(p->u.parameters.columns.value[1] == COLUMN_TREND &&
		   p->u.parameters.sort == SORT_GRAD,
	   "parameters sorted");
	p++;
	same_int(p->u.outputs.rows, 5, "outputs");
	p++;
	ok(p->u.histogram.of == HISTOGRAM_MARGINS &&
		   p->u.histogram.layer.count,
	   "a histogram of a layer");
	p++;
	ok(!p->u.histogram.layer.count, "or of all");
	p++;
	ok(p->u.slice.over.to.count, "a slice");
	p++;
	ok(p->u.seeds.each == 3 && p->u.seeds.vary == VARY_BOTH &&
		   p->u.seeds.of == SEEDS_ACCURACY && p->u.seeds.at.count,
	   "seeds");
	p++;
	ok(p->u.seeds.each == -1 && p->u.seeds.draws.count &&
		   !p->u.seeds.at.count,
	   "seeds with their defaults");
}

int main(void)
{
	struct lesson lesson;
	struct err err;

	err_init(&err, "test.yaml");
	if (ok(lesson_parse(&lesson, text, strlen(text), &err),
	       "all kinds are read")) {
		test_formulas(&lesson.step[0]);
		test_graphs(&lesson.step[1]);
		test_runs(&lesson.step[2]);
		lesson_release(&lesson);
	}
	err_print(&err, stdout, false);
	err_release(&err);
	return tap_end();
}
