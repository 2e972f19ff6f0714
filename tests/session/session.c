/* session.c - tests of a lesson being taken: phases, keys, training. */
#include "gradlab/session.h"

#include "fixture.h"
#include "gradlab/bank.h"
#include "gradlab/focus.h"
#include "gradlab/value.h"

static const char lesson_text[] = LESSON_HEAD
	"let: |\n"
	"  f(x) = 3*x^2 - 4*x + 5\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"
	"  h: [1, 0.5, 0.1]\n"
	"  how: [up, down]\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 20, noise: 0.1}\n"
	"    net: {layers: [2, 4, 1], seed: 1337}\n"
	"    loss: hinge\n"
	"    by: {sgd: h}\n"
	"    steps: 10\n"
	"steps:\n"
	"  - id: talk\n"
	"    say: \"At {x} it is {f(x)}.\"\n"
	"  - id: asked\n"
	"    set: {x: 1, how: down}\n"
	"    predict: {choice: Which?, of: [one, {right: two}]}\n"
	"    show:\n"
	"      - {plot: f, over: [-5, 5], mark: x}\n"
	"      - {values: f, at: [1], open: before}\n"
	"    ask:\n"
	"      - {number: What?, answer: f(3), hints: [Think., Harder.]}\n"
	"      - {choice: Which?, of: [a, b, {right: c}]}\n"
	"    then: Done.\n"
	"  - id: trained\n"
	"    show: [{boundary: net}, {curves: net}, {parameters: net}]\n"
	"  - {id: still, show: {scatter: net}}\n"
	"  - {id: last, lock: [x], say: \"{x} {h}\"}\n";

static struct fixture f;
static struct session *const s = &f.session;

static int phase(void)
{
	return session_progress(s)->phase;
}

static const struct run *net(void)
{
	return bank_live(s->bank, 0, s->control, NULL);
}

static void test_start(void)
{
	same_int(s->step, 0, "a session begins with the first step");
	same_int(phase(), PHASE_DONE, "which asks nothing, so it is done");
	same_double(s->control[0], 3, "its controls stand where they start");
	same_double(s->control[1], 1, "a list at its first");
	ok(!session_question(s) && !session_attempt(s), "no question is open");
}

static void test_phases(void)
{
	perform(s, "next");
	same_int(phase(), PHASE_PREDICT, "a prediction comes first");
	same_double(s->control[0], 1, "set places a control");
	same_double(s->control[2], 1, "and a word");
	ok(session_control_locked(s, 0), "controls are locked meanwhile");
	ok(!session_panel_visible(s, 0), "pictures wait");
	ok(session_panel_visible(s, 1), "but those that open before");
	ok(!perform(s, "set x=2"), "a locked control does not move");
	same_text(told(s), "'x' is locked here", "and it says so");
	perform(s, "next");
	same_int(phase(), PHASE_ASK, "going on passes the prediction");
	same_int(s->step, 1, "and stays on the step");
	ok(session_panel_visible(s, 0) && !session_control_locked(s, 0),
	   "everything opens");
	perform(s, "answer 20");
	same_int(session_progress(s)->question, 1, "the next question");
	ok(perform(s, "skip"), "which may be left unanswered");
	same_int(phase(), PHASE_DONE, "then the step is done");
	same_int(session_progress(s)->ask[1].verdict, VERDICT_OPEN,
		 "and that question is not solved");
	ok(!perform(s, "answer 1"), "nothing is left to answer");
}

static void test_moving(void)
{
	perform(s, "set x=2; back; next");
	same_int(phase(), PHASE_DONE, "a step keeps how far it came");
	same_double(s->control[0], 1, "set acts on every entry");
	perform(s, "set h=0.5; goto last");
	same_double(s->control[1], 0.5, "other controls keep their value");
	ok(!perform(s, "set x=4"), "a step may lock a control");
	ok(perform(s, "goto 1") && s->step == 0, "a step by its number");
	ok(!perform(s, "back"), "nothing before the first");
	same_text(told(s), "This is the first step.", "and it says so");
	ok(!perform(s, "goto 0") && !perform(s, "goto 6") &&
	   !perform(s, "goto lost"), "no step beyond the ends");
	same_text(told(s), "no step 'lost'; did you mean 'last'?",
		  "a near name is suggested");
	same_int(s->step, 0, "and the step stays");
	perform(s, "goto last; next");
	same_int(s->leaving, LEAVE_TO_MENU, "past the last is the menu");
	s->leaving = STAY;
}

static void test_setting(void)
{
	perform(s, "goto talk");
	ok(perform(s, "set x = 1 + 1") && s->control[0] == 2,
	   "a control takes a formula");
	ok(perform(s, "set how=up") && s->control[2] == 0, "and a word");
	ok(!perform(s, "set how=left"), "but no other");
	ok(!perform(s, "set x=6"), "nor beyond its end");
	same_text(told(s), "'x' cannot stand there", "and it says so");
	ok(!perform(s, "set h=0.3"), "nor off a list");
	ok(!perform(s, "set y=1"), "an unknown control");
	ok(!perform(s, "set x"), "nothing to set it to");
	ok(!perform(s, "set x=1/0"), "infinity is nowhere");
	ok(!perform(s, "set x=0/0"), "nor is NaN");
	same_double(s->control[0], 2, "and it stays where it was");
	perform(s, "focus x; more; much_more");
	same_double(s->control[0], 4.75, "a step and ten steps up");
	perform(s, "less; much_less; much_less; much_less; much_less");
	same_double(s->control[0], -5, "and down to the end");
	ok(!perform(s, "focus prose; more"), "without the focus nothing moves");
}

static void test_values(void)
{
	const struct formula *body = &scope_find(&f.lesson.scope, "f")->body;
	const double x[] = { 0, 1, 3 };
	double y[3];

	same_double(session_value1(s, body, 3), 20, "f(3)");
	same_double(session_slope(s, body, 3), 14, "f'(3)");
	session_values(s, body, -1, x, y, 3);
	ok(y[0] == 5 && y[1] == 4 && y[2] == 20, "f at three points");
	same_double(session_value(s, &(struct formula){ .count = 0 }),
		    (double)NAN, "no formula, no number");
}

static void test_keys(void)
{
	perform(s, "goto asked");
	s->progress[1] = (struct progress){
		.phase = PHASE_ASK, .seen = true, .last = -1,
		.ask = s->progress[1].ask,
	};
	perform(s, "focus prose");
	session_key(s, '2');
	ok(session_typing(s), "a digit begins an answer wherever the focus is");
	session_key(s, 'q');
	same_int(s->leaving, STAY, "while typing q is a letter");
	same_text(s->entry.text, "2q", "and is typed");
	session_key(s, PRESS_BACKSPACE);
	session_key(s, '0');
	session_key(s, PRESS_SPACE);
	same_text(s->entry.text, "20 ", "so is a blank");
	session_key(s, PRESS_ENTER);
	same_int(session_progress(s)->ask[0].verdict, VERDICT_RIGHT,
		 "Enter gives it");
	perform(s, "focus question; key j; key Down; key Up");
	same_int(s->item, 1, "the bar of a choice moves");
	perform(s, "focus prose; key a");
	same_int(session_progress(s)->ask[1].verdict, VERDICT_OPEN,
		 "a letter answers only with the focus");
	perform(s, "focus question; key b");
	ok(session_progress(s)->ask[1].said, "then it does");
	perform(s, "key Esc");
	ok(focus_is(s, FOCUS_PROSE, 0), "Esc leaves the question");
	session_key(s, PRESS_CTRL_C);
	same_int(s->leaving, LEAVE_QUIT, "Ctrl-C quits always");
	s->leaving = STAY;
	ok(!session_key(s, 0x1b) && !session_key(s, 0x202e),
	   "control characters do nothing");
}

static void test_overlays(void)
{
	enum context contexts[12];

	perform(s, "goto talk; outline; key Down; key Down; key Enter");
	same_int(s->step, 2, "the outline goes to a step");
	same_int(s->overlay, OVERLAY_NONE, "and closes");
	perform(s, "help");
	same_int(session_contexts(s, contexts), 2,
		 "under help only its own keys and those of always count");
	perform(s, "key q");
	ok(s->overlay == OVERLAY_NONE && s->leaving == STAY,
	   "there q only closes");
	perform(s, "outline; key Home; key Up; key Esc");
	ok(s->step == 2 && s->outline == 0, "it stops at its ends");
}

static void test_training(void)
{
	double loss1, last;

	perform(s, "goto trained; set h=0.1; rewind");
	same_int((long)session_training(s), 1, "the step trains its run");
	ok(session_can_train(s) && perform(s, "play") && s->playing, "it plays");
	ok(perform(s, "play") && !s->playing, "and pauses");
	perform(s, "play; step");
	ok(!s->playing && net()->k == 1, "one step stops the playing");
	loss1 = run_moment(net(), 1)->loss;
	perform(s, "train 4; step_back");
	same_int(net()->k, 4, "a step back");
	perform(s, "train 6");
	same_int(net()->k, 10, "to the end of the plan");
	last = run_moment(net(), 10)->loss;
	ok(!perform(s, "step") && !perform(s, "play"), "and no further");
	same_text(told(s), "The run is at its end. 0 rewinds.",
		  "and it says so");
	perform(s, "rewind");
	same_int(net()->k, 0, "back to the start");
	ok(!perform(s, "step_back"), "before which there is nothing");
	perform(s, "train 1");
	same_double(run_moment(net(), 1)->loss, loss1,
		    "the first step again, to the bit");
	perform(s, "train 9");
	same_double(run_moment(net(), 10)->loss, last, "and the last");
	perform(s, "jump 1");
	ok(net()->k == 1 && run_moment(net(), 1)->loss == loss1,
	   "a jump to a past step");
	ok(perform(s, "jump 10") && net()->k == 10, "and to the furthest");
	ok(!perform(s, "jump 11") && !perform(s, "jump -1") &&
		   !perform(s, "jump") && !perform(s, "jump 1x"),
	   "no further");
	same_text(told(s), "jump takes a step of training, 0 to 10",
		  "and it says so");
	ok(!perform(s, "train 0") && !perform(s, "train x") &&
	   !perform(s, "train 1.5"), "train wants a count");
}

static void test_pace(void)
{
	perform(s, "slower");
	same_int(s->pace, 1, "the slowest pace is a step a frame");
	perform(s, "faster; faster; faster");
	same_int(s->pace, 10, "then 2, 5, 10");
	for (int i = 0; i < 20; i++)
		perform(s, "faster");
	same_int(s->pace, 1000, "up to 1000");
	ok(!perform(s, "goto still; play"),
	   "a step that only shows the data trains nothing");
	ok(!session_can_train(s), "and cannot");
}

static void test_layers(void)
{
	perform(s, "goto trained; focus parameters; key Right; key Right");
	same_int(s->panel[2].layer, 2, "a panel of weights leafs by layer");
	perform(s, "key Right");
	same_int(s->panel[2].layer, 0, "and round to all of them");
	perform(s, "key Left");
	same_int(s->panel[2].layer, 2, "backwards too");
	ok(!perform(s, "focus curves; left"), "other panels have no layers");
}

int main(void)
{
	fixture_init(&f, lesson_text);
	test_start();
	test_phases();
	test_moving();
	test_setting();
	test_values();
	test_keys();
	test_overlays();
	test_training();
	test_pace();
	test_layers();
	fixture_release(&f);
	return tap_end();
}
