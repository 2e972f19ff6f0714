/* plan.c - tests of a run's plan under the present controls. */
#include "gradlab/plan.h"

#include "gradlab/sweep.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"controls:\n"
	"  n: {from: -5, to: 1e9, step: 1, start: 3}\n"
	"  act: [relu, tanh]\n"
	"  cost: [hinge, logistic]\n"
	"  never: [sigmoid]\n"
	"runs:\n"
	"  plain:\n"
	"    data: {moons: 20}\n"
	"    net: {layers: [2, 3, 1]}\n"
	"    loss: hinge\n"
	"    by: {sgd: 0.1}\n"
	"  samples: {like: plain, data: {moons: n}}\n"
	"  noisy: {like: plain, data: {moons: 20, noise: n}}\n"
	"  drawn: {like: plain, data: {moons: 20, seed: n}}\n"
	"  width: {like: plain, net: {layers: [2, n, 1]}}\n"
	"  large: {like: plain, net: {layers: [2, n, n, n, 1]}}\n"
	"  seed: {like: plain, net: {layers: [2, 3, 1], seed: n}}\n"
	"  below: {like: plain, net: {layers: [2, 3, 1], seed: -5}}\n"
	"  back: {like: plain, fault: {order: recursive}}\n"
	"  pair:\n"
	"    minimise: x^2 + y^2\n"
	"    from: {x: 1, y: 2}\n"
	"    by: {sgd: 0.1}\n"
	"    fault: [{clear_only: y}, {order: leaves_first}]\n"
	"  steps: {like: plain, steps: n}\n"
	"  l2: {like: plain, l2: n}\n"
	"  word:\n"
	"    data: {moons: 20}\n"
	"    net: {layers: [2, 3, 3, 1], activation: act}\n"
	"    loss: cost\n"
	"    by: {sgd: 0.1}\n"
	"  list:\n"
	"    like: plain\n"
	"    net: {layers: [2, 3, 3, 1], activation: [tanh, relu]}\n"
	"  bent:\n"
	"    like: plain\n"
	"    net: {layers: [2, 3, 1], activation: tanh, output: never}\n"
	"  biased: {like: plain, net: {layers: [2, 3, 1], bias: uniform}}\n"
	"  points: {like: plain, data: {points: [[1, n, -1], [0, 2, 1]]}}\n"
	"  given:\n"
	"    like: plain\n"
	"    net: {layers: [2, 1], weights: [[[n, 2, 0.5]]], freeze: 1}\n"
	"  lists:\n"
	"    like: plain\n"
	"    net: {init: [he, {normal: 2}], bias: [uniform, n]}\n"
	"    data: {noise: 0.3, split: 0.75, scale: standard}\n"
	"    by: {adamw: 0.1, beta1: 0.8, decay: 0.2, correct: false}\n"
	"    batch: 5\n"
	"    batch_seed: 3\n"
	"  tested:\n"
	"    like: plain\n"
	"    data: {labels: [0, 1], test: {xor: 8, seed: 5}}\n"
	"    loss: cross_entropy\n"
	"    net: {layers: [2, 2]}\n"
	"  fed:\n"
	"    like: plain\n"
	"    data: {features: [x1, n*x2]}\n"
	"  down: {minimise: (x - n)^2, from: {x: n}, by: {momentum: 1}}\n"
	"  broken:\n"
	"    like: plain\n"
	"    fault:\n"
	"      - {wrong_rule: {tanh: 1 - v, minus: [1, 1]}}\n"
	"      - wrong_sign\n"
	"      - no_clear\n"
	"      - overwrite\n"
	"      - drop_activation\n"
	"      - {shuffle_labels: 4}\n"
	"      - {label_coding: [2, 3]}\n"
	"      - {unscaled: n}\n"
	"  looked: {net: {layers: [3, 2]}}\n"
	"steps:\n"
	"  - {id: a, say: Words.}\n";

static struct lesson lesson;
static struct arena arena;

static const struct run_plan *plan_named(const char *name)
{
	for (int i = 0; i < lesson.runs; i++)
		if (!strcmp(lesson.run[i].name, name))
			return &lesson.run[i];
	return NULL;
}

static bool spec_of(const char *name, double n, double word,
		    struct run_spec *spec, const char **why)
{
	const double control[] = { n, word, word, 0 };

	*why = NULL;
	return plan_spec(plan_named(name), control, &arena, spec, why);
}

static void test_defaults(void)
{
	struct run_spec spec;
	const char *why;

	ok(spec_of("plain", 3, 0, &spec, &why), "a plan without extras");
	same_int((long)spec.data.samples, 20, "its samples");
	same_int((long)spec.data.seed, 1337, "the data's seed is 1337");
	same_double(spec.data.noise, 0, "no noise");
	same_int(spec.net.layers, 2, "layers without the inputs");
	same_int(spec.net.width[1], 3, "the hidden units");
	same_int((long)spec.net.seed, 1337, "the net's seed is 1337");
	same_int(spec.net.activation[1], ACTIVATION_RELU, "relu inside");
	same_int(spec.net.activation[2], ACTIVATION_LINEAR, "a linear output");
	same_int(spec.net.init[1], INIT_UNIFORM, "uniform weights");
	same_double(spec.net.init_by[1], 1, "from -1 to 1");
	same_double(spec.net.bias[1], 0, "and biases of 0");
	same_int(spec.steps, 100, "100 steps");
	ok(spec.penalise_bias, "a penalty counts biases too");
}

static void test_controls(void)
{
	struct run_spec spec, other;
	const char *why;

	ok(spec_of("width", 7, 0, &spec, &why) && spec.net.width[1] == 7,
	   "a control in place of a number");
	ok(spec_of("word", 3, 1, &spec, &why), "and of a word");
	same_int(spec.net.activation[1], ACTIVATION_TANH, "in the first layer");
	same_int(spec.net.activation[2], ACTIVATION_TANH, "in the second");
	same_int(spec.net.activation[3], ACTIVATION_LINEAR,
		 "but not in the output");
	same_int((long)spec.loss, LOSS_LOGISTIC, "another word in the loss");
	spec_of("word", 3, 1, &other, &why);
	ok(!memcmp(&spec, &other, sizeof(spec)),
	   "the same controls give the same bytes");
}

static void test_activations(void)
{
	struct run_spec spec;
	const char *why;

	spec_of("list", 3, 0, &spec, &why);
	same_int(spec.net.activation[1], ACTIVATION_TANH, "a list: the first");
	same_int(spec.net.activation[2], ACTIVATION_RELU, "and the second");
	same_int(spec.net.activation[3], ACTIVATION_LINEAR,
		 "the output stays linear");
	spec_of("bent", 3, 0, &spec, &why);
	same_int(spec.net.activation[2], ACTIVATION_SIGMOID,
		 "an output of its own");
	ok(spec_of("biased", 3, 0, &spec, &why) &&
		   spec.net.biased[1] == BIAS_DRAWN,
	   "drawn biases are drawn");
}

static void test_data(void)
{
	struct run_spec spec, other;
	const char *why;

	ok(spec_of("points", 7, 0, &spec, &why), "points of a lesson");
	ok(spec.data.samples == 2 && spec.data.inputs == 2 &&
		   spec.data.rows[1] == 7 && spec.data.rows[5] == 1,
	   "row by row, with a control in them");
	ok(spec_of("tested", 3, 0, &spec, &why), "test data of their own");
	ok(spec.data.test && spec.data.test->kind == DATA_XOR &&
		   spec.data.test->samples == 8 &&
		   spec.data.test->seed == 5 && spec.data.test->labels == 2,
	   "with the labels of the others");
	spec_of("lists", 3, 0, &spec, &why);
	ok(spec.data.kind == DATA_MOONS && spec.data.samples == 20 &&
		   spec.data.noise == 0.3 && spec.data.split == 0.75 &&
		   spec.data.standard,
	   "a copy's data keep what they do not say");
	ok(spec_of("fed", 3, 0, &spec, &why) && spec.features.count == 2,
	   "features");
	spec_of("fed", 3, 1, &other, &why);
	ok(run_spec_same(&spec, &other), "that hear only of their controls");
	spec_of("fed", 4, 0, &other, &why);
	ok(!run_spec_same(&spec, &other), "but of these");
	ok(spec_of("looked", 3, 0, &spec, &why) &&
		   spec.data.kind == DATA_NONE && spec.loss == LOSS_NONE,
	   "a net that is only looked at");
}

static void test_nets(void)
{
	struct run_spec spec;
	const char *why;

	ok(spec_of("given", 7, 0, &spec, &why) && spec.net.given[0] == 7 &&
		   spec.net.given[2] == 0.5,
	   "weights that are given");
	ok(spec.net.frozen[1], "and frozen");
	ok(spec_of("lists", 7, 0, &spec, &why), "lists, one a layer");
	ok(spec.net.init[1] == INIT_HE && spec.net.init[2] == INIT_NORMAL &&
		   spec.net.init_by[2] == 2,
	   "of beginnings");
	ok(spec.net.biased[1] == BIAS_DRAWN &&
		   spec.net.biased[2] == BIAS_NUMBER && spec.net.bias[2] == 7,
	   "and of biases");
	ok(spec.by.kind == OPTIMIZER_ADAMW && spec.by.beta1 == 0.8 &&
		   spec.by.beta2 == 0.999 && spec.by.decay == 0.2 &&
		   !spec.by.correct,
	   "an optimizer and what it goes by");
	ok(spec.batch == 5 && spec.batch_seeded && spec.batch_seed == 3,
	   "batches");
	ok(spec_of("down", 7, 0, &spec, &why) && spec.minimise.formula &&
		   spec.minimise.from[0] == 7,
	   "descent on a formula");
}

static void test_faults(void)
{
	struct run_spec spec;
	const char *why;
	const struct run_faults *fault = &spec.fault;

	ok(spec_of("broken", 7, 0, &spec, &why), "a run with every fault");
	ok(fault->wrong_sign && fault->no_clear && fault->overwrite,
	   "bare ones");
	ok(fault->drop_activation[1] && !fault->drop_activation[2],
	   "a bare drop_activation is of the hidden layers");
	ok(fault->shuffle_labels && fault->shuffle_seed == 4 &&
		   fault->label_coding && fault->label[1] == 3 &&
		   fault->unscaled == 7,
	   "those with numbers");
	ok(fault->rules == 2 && fault->rule[0].op == OP_TANH &&
		   fault->rule[1].op == OP_SUB && fault->rule[1].slope[1],
	   "and wrong rules");
	ok(spec_of("back", 7, 0, &spec, &why) &&
		   fault->order == SWEEP_RECURSIVE,
	   "an order");
	ok(spec_of("pair", 7, 0, &spec, &why) && fault->clear_only &&
		   !fault->cleared[0] && fault->cleared[1] &&
		   fault->order == SWEEP_LEAVES_FIRST,
	   "the names that are cleared");
	ok(spec_of("below", 7, 0, &spec, &why) && spec.net.seed == -5,
	   "a net's seed may be below 0, and written so");
}

static void makes_no_run(const char *name, double n)
{
	struct run_spec spec;
	const char *why;
	bool made = spec_of(name, n, 0, &spec, &why);

	ok(!made && why, "%s %g makes no run: %s", name, n,
	   why ? why : "(taken)");
}

static void test_refused(void)
{
	static const struct {
		const char *name;
		double good, bad[4];
		int count;
	} cases[] = {
		{ "samples", 2, { 1, 2.5, 1e6, (double)NAN }, 4 },
		{ "noisy", 0, { -0.1, (double)INFINITY }, 2 },
		{ "drawn", 0, { -1, 5e9, 1.5 }, 3 },
		{ "width", 4096, { 0, -3, 4097, 2.5 }, 4 },
		{ "seed", -5, { 0.5, (double)NAN }, 2 },
		{ "steps", 1, { 0, 1.5, 1e7 }, 3 },
		{ "l2", 0, { -1, (double)NAN }, 2 },
		{ "large", 100, { 1000 }, 1 },
	};
	struct run_spec spec;
	const char *why;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ok(spec_of(cases[i].name, cases[i].good, 0, &spec, &why),
		   "%s %g makes one", cases[i].name, cases[i].good);
		for (int j = 0; j < cases[i].count; j++)
			makes_no_run(cases[i].name, cases[i].bad[j]);
	}
	ok(!plan_spec(plan_named("width"), (const double[4]){ 0 }, &arena,
		      &spec, NULL),
	   "nobody has to ask why");
}

int main(void)
{
	fixture_lesson(&lesson, lesson_text);
	test_defaults();
	test_controls();
	test_activations();
	test_data();
	test_nets();
	test_faults();
	test_refused();
	arena_release(&arena);
	lesson_release(&lesson);
	return tap_end();
}
