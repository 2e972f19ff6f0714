/* lesson.c - a lesson's text becomes the data it speaks of. */
#include "gradlab/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/record.h"

#include "../tap.h"

static const char text[] =
	"format: 1\n"
	"lesson: test\n"
	"title: A test\n"
	"minutes: 12\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: a}\n"
	"  h: [1, 0.1, 0.01]\n"
	"  act: {values: [relu, tanh], start: tanh, label: activation}\n"
	"  width: [1, 2, 4]\n"
	"  lr: {from: 0.001, to: 1, scale: log}\n"
	"  lone: {from: 0, to: 1}\n"
	"let: |\n"
	"  f(x) = 3*x^2 - 4*x + 5   # order is free\n"
	"  a = 3\n"
	"  slack = 2*h\n"
	"  scored = loss(net)\n"
	"runs:\n"
	"  copy: {like: net, net: {seed: 2}, l2: 1}\n"
	"  net:\n"
	"    data: {moons: 100, noise: 0.1}\n"
	"    net: {layers: [2, width, 1], activation: act}\n"
	"    loss: logistic\n"
	"    by: {sgd: lr/(1 + k)}\n"
	"steps:\n"
	"  - id: one\n"
	"    say: |\n"
	"      `{code}` \\{ x is {x:.4f}, and f {f(x)}. $lim(q, 0, q)$ $x$\n"
	"    let: b = slack + 1\n"
	"    set: {x: 2, act: relu, net: 50}\n"
	"    lock: [x, h]\n"
	"    predict:\n"
	"      choice: Up?\n"
	"      of: ['yes', 'no']\n"
	"    show:\n"
	"      - {plot: [f, f', 2*x + b], over: [-5, 5], mark: x,\n"
	"         secant: [x, x + h]}\n"
	"      - {slopes: f, at: x, h: h, id: rows, by: [forward, central]}\n"
	"    ask:\n"
	"      - number: How steep?\n"
	"        answer: f'(3) = 14\n"
	"        within: 1%\n"
	"        also: 14.5\n"
	"        wrong: {is: f(3) = 20, say: The height., see: rows}\n"
	"        hints: Look.\n"
	"      - choice: Which?\n"
	"        of: [{right: this}, that, {wrong: those, say: No.}]\n"
	"  - id: two\n"
	"    title: The second\n"
	"    show:\n"
	"      - {values: {loss: 'loss(net, 9)'}, in: width, at: [1, 2]}\n"
	"      - {boundary: a*b, in: [a, b], shaded: false}\n"
	"      - {curves: [net, copy], of: [loss, rate], log: true}\n"
	"    ask:\n"
	"      reach: Train it.\n"
	"      until: scored < 0.1\n"
	"      for_example: {net: 100}\n"
	"  - id: three\n"
	"    lock: all\n"
	"    show: {scatter: net}\n";

static uint64_t bit(int i)
{
	return UINT64_C(1) << i;
}

static double value(const struct formula *formula)
{
	static const struct env nothing;

	return formula->count ? formula_value(formula, &nothing, NULL, NULL) :
				-1;
}

static void test_head(const struct lesson *lesson)
{
	same_text(lesson->id, "test", "the id");
	same_text(lesson->title.text, "A test", "the title");
	same_text(lesson->file, "test.yaml", "the file");
	same_int(lesson->minutes, 12, "the minutes");
	ok(lesson->hash != 0, "a hash");
	same_int(lesson_step(lesson, "three"), 2, "a step by its id");
	same_int(lesson_step(lesson, "four"), -1, "a step that is none");
}

static void test_controls(const struct lesson *lesson)
{
	const struct control *c = lesson->control;

	same_int(lesson->controls, 6, "all controls are there");
	ok(c[0].kind == CONTROL_RANGE && c[0].from == -5 && c[0].to == 5,
	   "a range");
	same_double(c[0].start, 3, "a start may be a name of let");
	same_text(c[0].label, "x", "a label is the name");
	ok(c[1].kind == CONTROL_LIST && c[1].values == 3 && c[1].start == 1,
	   "a list starts at its first");
	same_text(c[1].word[2], "0.01", "a list keeps what is written");
	ok(c[2].kind == CONTROL_WORDS && c[2].start == 1,
	   "words start at an index");
	same_text(c[2].label, "activation", "a label is what is given");
	ok(c[4].log && c[4].step == 10 && c[4].start == 0.001,
	   "a log scale goes by tens");
	same_double(c[5].step, 0.05, "a step is a twentieth");
}

static void test_runs(const struct lesson *lesson)
{
	const struct run_plan *copy = &lesson->run[0], *net = &lesson->run[1];

	same_text(copy->name, "copy", "a copy keeps its name");
	same_int(copy->at.line, 18, "and its place");
	same_double(value(&net->data.samples), 100, "samples");
	same_double(value(&net->data.seed), 1337, "a seed that is not given");
	same_double(value(&net->steps), 100, "steps that are not given");
	same_double(value(&copy->data.noise), 0.1, "a copy has what it lacks");
	same_double(value(&copy->net.seed), 2, "but for what is said");
	same_double(value(&copy->l2), 1, "and so its penalty");
	same_double(value(&net->l2), 0, "which the other has not");
	same_int(net->loss.value, LOSS_LOGISTIC, "a loss is a word");
	same_int(net->net.activation[1].control, 2, "an activation, a control");
	same_int(net->loss.control, -1, "a loss is none");
	ok(net->controls == (bit(2) | bit(3)), "what begins it anew");
	ok(net->rate_controls == bit(4), "and what its rate hears of");
	ok(net->penalise_bias.value == 1, "biases are penalised");
}

static void test_prose(const struct prose *say)
{
	same_int(say->fields, 4, "four fields");
	same_text(say->text,
		  "`{code}` \\{ x is \U000F0000, and f \U000F0001. \U000F0002 "
		  "\U000F0003\n",
		  "fields stand in the text, code and escapes stay");
	ok(say->field[0].kind == FIELD_VALUE &&
		   say->field[0].format.style == 'f' &&
		   say->field[0].format.digits == 4,
	   "a field has its format");
	same_text(say->field[1].text, "f(x)", "a field keeps its text");
	ok(say->field[2].kind == FIELD_MATH && !say->field[2].formula.count,
	   "what is only typeset has no formula");
	ok(say->field[3].formula.count == 1, "what can be computed has one");
}

static void test_panels(const struct step *step)
{
	const struct panel *plot = &step->show.item[0];
	const struct panel *slopes = &step->show.item[1];
	const struct function *curve = plot->u.plot.curve.item;

	ok(plot->kind == PANEL_PLOT && plot->u.plot.curve.count == 3,
	   "a plot of three curves");
	ok(curve[0].bare && curve[1].bare && !curve[2].bare,
	   "names and formulas are told apart");
	same_text(curve[1].label, "f'", "a curve is labelled as written");
	same_int(curve[2].formula.params, 1, "a formula has its own x");
	same_int(plot->u.plot.mark.count, 1, "one may stand for a list");
	same_int(plot->u.plot.secant.count, 2, "a secant has two ends");
	ok(slopes->u.slopes.control == 1 && !slopes->u.slopes.h.count,
	   "h is a control");
	same_text(slopes->id, "rows", "a panel's id");
	ok(slopes->u.slopes.by.count == 2 &&
		   slopes->u.slopes.by.value[1] == DIFFERENCE_CENTRAL,
	   "two differences");
}

static void test_first(const struct step *step)
{
	same_text(step->title.text, "one", "a title is the id");
	test_prose(&step->say);
	test_panels(step);
	same_int(step->set.count, 3, "three settings");
	same_double(value(&step->set.item[0].value), 2, "a number is set");
	same_int(step->set.item[1].word, 0, "a word is set");
	same_int(step->set.item[2].symbol->index, 1, "a run is set");
	ok(step->locked == (bit(0) | bit(1)), "two controls are locked");
	ok(step->controls == (bit(0) | bit(1)),
	   "it shows what it depends on, through its names");
	ok(step->runs == 0, "and no run");
	same_int(step->predict->of_count, 2, "a prediction needs no answer");
	ok(step->predict->of[0].see == -1, "an item sees nothing");
}

static void test_questions(const struct step *step)
{
	const struct question *q = &step->ask.item[0];

	same_int(step->ask.count, 2, "two questions");
	same_text(q->prompt.text, "How steep?", "the prompt");
	same_text(q->answer.stated, "14", "the proof");
	same_int(q->answer.stated_at.column, 25, "and its place");
	same_double(value(&q->answer.formula), 14, "the answer");
	ok(q->within_percent && value(&q->within) == 1, "a share");
	same_int(q->also_count, 1, "another answer");
	ok(q->wrong_count == 1 && q->wrong[0].see == 1,
	   "a wrong answer shows a panel");
	same_text(q->hint[0].text, "Look.", "a hint");
	q++;
	ok(q->kind == QUESTION_CHOICE && q->of_count == 3, "a choice");
	ok(q->of[0].right && !q->of[1].right && !q->of[2].right,
	   "one is right");
	same_text(q->of[2].say.text, "No.", "a wrong one says why");
}

static void test_second(const struct step *step)
{
	const struct panel *show = step->show.item;

	same_int(show[0].u.values.control, 3, "a column hides its control");
	same_text(show[0].u.values.column.item[0].label, "loss",
		  "a label of a map");
	ok(show[1].run == -1 && !show[1].u.boundary.shaded &&
		   show[1].u.boundary.points,
	   "a boundary of a formula");
	same_int(show[1].u.boundary.formula.params, 2, "in two names");
	ok(show[2].runs.value[1] == 0 && show[2].u.curves.log,
	   "curves of runs");
	ok(step->runs == (bit(0) | bit(1)), "the runs of panels");
	ok(step->controls == (bit(2) | bit(3) | bit(4)),
	   "and the controls of those");
	same_int(step->ask.item[0].for_example.count, 1, "an example");
}

static void test_lesson(void)
{
	struct lesson lesson;
	struct err err;

	err_init(&err, "test.yaml");
	if (ok(lesson_parse(&lesson, text, strlen(text), &err),
	       "the lesson is good")) {
		test_head(&lesson);
		test_controls(&lesson);
		test_runs(&lesson);
		test_first(&lesson.step[0]);
		test_questions(&lesson.step[0]);
		test_second(&lesson.step[1]);
		ok(lesson.step[2].locked == UINT64_MAX, "all are locked");
		ok(lesson.step[2].controls == (bit(2) | bit(3) | bit(4)),
		   "a run brings its controls along");
		lesson_release(&lesson);
	}
	err_print(&err, stdout, false);
	err_release(&err);
}

static void refused(const char *path, const char *why)
{
	struct lesson lesson;
	struct err err;

	err_init(&err, path);
	ok(!lesson_load(&lesson, path, &err), "%s is refused", path);
	same_text(err_first(&err), why, "and why");
	err_release(&err);
}

static void good(const char *top, const char *name)
{
	char *path = mem_printf("%s/lessons/%s", top, name);
	struct lesson lesson;
	struct err err;

	err_init(&err, name);
	if (ok(lesson_load(&lesson, path, &err), "%s is good", name))
		lesson_release(&lesson);
	err_print(&err, stdout, false);
	err_release(&err);
	free(path);
}

int main(void)
{
	const char *top = getenv("srcdir") ? getenv("srcdir") : ".";

	test_lesson();
	refused("/nowhere.yaml", "there is no such file");
	refused("/", "this is a directory; name a lesson in it");
	good(top, "01-nudge.yaml");
	good(top, "12-moons.yaml");
	return tap_end();
}
