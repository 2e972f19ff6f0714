/* bank.c - tests of the runs of a session: live, and asked for. */
#include "gradlab/bank.h"
#include "gradlab/value.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"controls:\n"
	"  width: {from: 0, to: 40, step: 1, start: 3}\n"
	"  lr: [0.1, 1, 1e6]\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 20, noise: 0.1}\n"
	"    net: {layers: [2, width, 1]}\n"
	"    loss: squared\n"
	"    by: {sgd: lr*(1 - 0.01*k)/20}\n"
	"    steps: 10\n"
	"  looked: {data: {moons: 20}, net: {layers: [2, 1]}}\n"
	"  down: {minimise: (x - y)^2, from: {x: 3, y: 1}, by: {sgd: 0.1}}\n"
	"  tested:\n"
	"    data: {moons: 20, split: 0.5}\n"
	"    net: {layers: [2, 1]}\n"
	"    loss: hinge\n"
	"  large:\n"
	"    data: {moons: 20}\n"
	"    net: {layers: [2, 400, 400, 1]}\n"
	"    loss: squared\n"
	"    by: {sgd: 0.01}\n"
	"steps:\n"
	"  - {id: a, say: Words.}\n"
	"  - {id: b, show: {curves: [large, net]}}\n";

enum { NET, LOOKED, DOWN, TESTED, LARGE };

static struct lesson lesson;
static double control[2];

static void at(double width, double lr)
{
	control[0] = width;
	control[1] = lr;
}

static double ask(struct bank *bank, enum builtin what, double k)
{
	const struct run_query query = { what, NET, k >= 0, { k }, NULL };

	return bank_ask(bank, control, &query);
}

static double ask_weight(struct bank *bank, enum builtin what, int args,
			 double layer, double unit, double input)
{
	const struct run_query query = {
		what, NET, args, { layer, unit, input }, NULL
	};

	return bank_ask(bank, control, &query);
}

static void test_live(struct bank *bank)
{
	const struct run *run;
	double first, third;

	at(3, 0.1);
	run = bank_live(bank, NET, control, NULL);
	ok(run && run->k == 0, "a run begins at its start");
	first = run_moment(run, 0)->loss;
	for (int i = 0; i < 3; i++)
		bank_step(bank, NET, control);
	run = bank_live(bank, NET, control, NULL);
	same_int(run->k, 3, "three steps on");
	third = run_moment(run, 3)->loss;
	at(3, 1);
	same_int(bank_live(bank, NET, control, NULL)->k, 3,
		 "a control in the rate leaves it where it is");
	at(4, 1);
	same_int(bank_live(bank, NET, control, NULL)->k, 0,
		 "a control in the net begins it anew");
	at(3, 0.1);
	bank_take(bank, NET, control, 3);
	run = bank_live(bank, NET, control, NULL);
	same_double(run_moment(run, 0)->loss, first, "the same start again");
	same_double(run_moment(run, 3)->loss, third, "and the same third step");
	bank_take(bank, NET, control, 99);
	same_int(run->k, 10, "no further than its plan");
	ok(!bank_step(bank, NET, control), "and no step beyond");
	same_double(bank_rate(bank, NET, control, 50), 0.1 * 0.5 / 20,
		    "the rate of a k");
}

static void test_no_run(struct bank *bank)
{
	const char *why = NULL;

	at(0, 0.1);
	ok(!bank_live(bank, NET, control, &why), "no units, no run");
	same_text(why, "a layer has 1 to 4096 units", "and why");
	ok(!bank_step(bank, NET, control), "nothing to step");
	ok(isnan(ask(bank, BUILTIN_LOSS, -1)), "its loss is no number");
	at(3, 0.1);
	ok(!bank_step(bank, LOOKED, control),
	   "a run without a rate is only looked at");
}

static void test_asked(struct bank *bank)
{
	const struct run *run;
	double loss5;

	at(3, 0.1);
	bank_take(bank, NET, control, 5);
	run = bank_live(bank, NET, control, NULL);
	loss5 = run_moment(run, 5)->loss;
	bank_take(bank, NET, control, 2);
	same_double(ask(bank, BUILTIN_LOSS, 5), loss5,
		    "a run asked for at 5 has the loss of the live one there");
	same_int(bank_live(bank, NET, control, NULL)->k, 2,
		 "and the live one stays where it is");
	same_double(ask(bank, BUILTIN_STEP, -1), 2, "which a formula can ask");
	same_double(ask(bank, BUILTIN_LOSS, -1), run_moment(run, 2)->loss,
		    "and its loss without a k");
	same_double(ask(bank, BUILTIN_PARAMETERS, -1), 3 * 3 + 4,
		    "its parameters are counted");
	ok(isnan(ask(bank, BUILTIN_LOSS, 11)), "no loss beyond the plan");
	ok(isnan(ask(bank, BUILTIN_LOSS, 2.5)), "nor between two steps");
	same_double(ask_weight(bank, BUILTIN_WEIGHT, 3, 1, 1, 1),
		    run_parameter(run, 0), "the first weight");
	same_double(ask_weight(bank, BUILTIN_BIAS, 2, 1, 1, 0),
		    run_parameter(run, 2), "the first bias");
	ok(isnan(ask_weight(bank, BUILTIN_WEIGHT, 3, 3, 1, 1)),
	   "no third layer");
	ok(isnan(ask_weight(bank, BUILTIN_WEIGHT, 3, 1, 4, 1)),
	   "no fourth unit");
	ok(isnan(ask_weight(bank, BUILTIN_WEIGHT, 3, 1, 1, 0)),
	   "no input 0");
	ok(isnan(ask_weight(bank, BUILTIN_OUTPUT, 1, 21, 0, 0)),
	   "no sample 21");
	same_double(ask_weight(bank, BUILTIN_OUTPUT, 1, 20, 0, 0),
		    run_output(run, 19), "the last sample's output");
}

static void test_steps_to(struct bank *bank)
{
	double loss[11], reached;
	int first = -1;

	at(3, 0.1);
	for (int k = 0; k <= 10; k++)
		loss[k] = ask(bank, BUILTIN_LOSS, k);
	for (int k = 0; k <= 10 && first < 0; k++)
		if (loss[k] <= loss[0] * 0.9)
			first = k;
	reached = ask(bank, BUILTIN_STEPS_TO, loss[0] * 0.9);
	ok(first > 0, "the loss falls by a tenth within 10 steps");
	same_double(reached, first, "steps_to tells the first such k");
	same_double(ask(bank, BUILTIN_STEPS_TO, loss[0]), 0,
		    "or the start, where that will do");
	ok(isinf(ask_weight(bank, BUILTIN_STEPS_TO, 1, -1, 0, 0)),
	   "or never");
}

static double where(struct bank *bank, const char *name, double k)
{
	const struct run_query query = { BUILTIN_VALUE, DOWN, 1 + (k >= 0),
					 { 0, k }, name };

	return bank_ask(bank, control, &query);
}

/* (x - y)^2: both move by 0.2 times their distance. */
static void test_descent(struct bank *bank)
{
	at(3, 0.1);
	same_double(where(bank, "x", 0), 3, "a descent begins where it is told");
	same_double(where(bank, "x", 1), 3 - 0.1 * 4, "and takes a step");
	same_double(where(bank, "y", 1), 1 + 0.1 * 4, "in every name");
	same_double(where(bank, "x", -1), 3, "the live one stands at 0");
	ok(isnan(where(bank, "z", 1)), "and does not move z");
}

static void test_tests(struct bank *bank)
{
	struct run_query query = { BUILTIN_TEST_LOSS, TESTED, 1, { 0 }, NULL };
	const struct run *run;

	at(3, 0.1);
	run = bank_live(bank, TESTED, control, NULL);
	same_double(bank_ask(bank, control, &query),
		    run_moment(run, 0)->test_loss, "the loss of its tests");
	query.what = BUILTIN_TEST_ACCURACY;
	same_double(bank_ask(bank, control, &query),
		    run_moment(run, 0)->test_accuracy, "and their accuracy");
	query.run = NET;
	ok(isnan(bank_ask(bank, control, &query)), "none without tests");
}

static void test_many(struct bank *bank)
{
	double loss[2 * BANK_REMEMBERED + 1];
	int differ = 0;

	for (int w = 1; w <= 2 * BANK_REMEMBERED; w++) {
		at(w, 0.1);
		loss[w] = ask(bank, BUILTIN_LOSS, 4);
	}
	for (int w = 2 * BANK_REMEMBERED; w >= 1; w--) {
		at(w, 0.1);
		differ += ask(bank, BUILTIN_LOSS, 4) != loss[w];
	}
	same_int(differ, 0, "what was forgotten is computed again, the same");
	at(3, 1);
	ok(ask(bank, BUILTIN_LOSS, 4) != loss[3],
	   "another rate is another run");
}

static void test_explosion(struct bank *bank)
{
	const struct run *run;

	at(3, 1e6);
	bank_take(bank, NET, control, 10);
	run = bank_live(bank, NET, control, NULL);
	if (run->failed_at < 0)
		for (int i = 0; i < 200 && run->failed_at < 0; i++)
			run_step(bank_live(bank, NET, control, NULL), 1e6);
	ok(run->failed_at > 0, "a rate of a million ends in no number");
	ok(!bank_step(bank, NET, control), "and then no step is taken");
}

static bool count(void *calls)
{
	++*(int *)calls;
	return true;
}

/* In parts of a few milliseconds, with a look at the keys after each. */
static void test_slices(void)
{
	struct session session, whole;
	const struct run *run, *other;
	int calls = 0;
	bool still = true;

	session_init(&session, &lesson, 0);
	session_init(&whole, &lesson, 0);
	session_enter(&session, 1, false);
	session_enter(&whole, 1, false);
	run = bank_live(session.bank, LARGE, session.control, NULL);
	other = bank_live(whole.bank, LARGE, whole.control, NULL);
	for (int k = 0; k < 3; k++) {
		while (!session_prepare(&session, count, &calls))
			still = still && run->k == k && run->last == k &&
				run_output(run, 3) == run_output(other, 3);
		perform(&session, "train 1");
		perform(&whole, "train 1");
	}
	ok(calls > 9, "a large step is taken in parts (%d)", calls);
	ok(still, "of which nothing is seen before it is whole");
	ok(run->k == 3 && !memcmp(run->row, other->row,
				  run->numbers * sizeof(double)),
	   "and which give the same run");
	session_prepare(&session, count, &calls);
	perform(&session, "step_back; train 1");
	ok(run->k == 3 && run_output(run, 3) == run_output(other, 3),
	   "back and forth in the middle of a step");
	session_release(&session);
	session_release(&whole);
}

/* Every kind of kernels; what is there already is not begun anew. */
static void test_kernels(void)
{
	const struct kernels *kernels;
	struct session session;
	const struct run *run;

	for (size_t i = 0; (kernels = kernels_at(i)); i++) {
		session_init_with(&session, &lesson, 0, kernels);
		bank_take(session.bank, NET, session.control, 5);
		run = bank_live(session.bank, NET, session.control, NULL);
		ok(run->spec.kernels == kernels && run->k == 5,
		   "%s: the run of a session", kernels->name);
		ok(session_env(&session).kernels == kernels,
		   "%s: its curves", kernels->name);
		session_release(&session);
	}
	session_init(&session, &lesson, 0);
	ok(session_env(&session).kernels == &kernels_portable,
	   "portable where nothing else is said");
	session_release(&session);
}

/* Where a proof has done its work nothing more is computed. */
static void test_spent(void)
{
	static const char yaml[] = LESSON_HEAD
		"let: g(x) = x + 1\n"
		"steps:\n"
		"  - {id: a, say: '{iterate(g, 1000, 1)}'}\n";
	const struct formula *formula;
	struct fixture f;

	fixture_init(&f, yaml);
	formula = &f.lesson.step[0].say.field[0].formula;
	for (int i = 0; i < 3; i++)
		same_double(session_value(&f.session, formula), 1001,
			    "formulas are computed as often as one likes");
	bank_allow(f.session.bank, 1000);
	ok(bank_spent(f.session.bank), "their work counts");
	ok(isnan(session_value(&f.session, formula)),
	   "and beyond what is allowed they have no value");
	fixture_release(&f);
}

int main(void)
{
	struct bank *bank;

	fixture_lesson(&lesson, lesson_text);
	bank = bank_new(&lesson, &kernels_portable);
	test_live(bank);
	test_no_run(bank);
	test_asked(bank);
	test_steps_to(bank);
	test_descent(bank);
	test_tests(bank);
	test_many(bank);
	test_explosion(bank);
	test_kernels();
	test_slices();
	test_spent();
	bank_free(bank);
	bank_free(NULL);
	lesson_release(&lesson);
	return tap_end();
}
