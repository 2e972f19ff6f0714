/* stages.c - panels taken step by step: on, back, all, and by picking. */
#include "gradlab/stages.h"

#include "fixture.h"

#define STEPS                                                             \
	"let: |\n"                                                        \
	"  f(x) = 3*x^2 - 4*x + 5\n"                                      \
	"  g(x) = x^2*tanh(x)\n"                                          \
	"steps:\n"                                                        \
	"  - {id: one, show: {derive: f}}\n"                              \
	"  - {id: two, show: [{derive: f, id: f}, {derive: g, id: g,"     \
	" pick: learner}]}\n"                                             \
	"  - {id: none, say: Nothing.}\n"                                 \
	"  - {id: flat, show: {derive: floor(x)}}\n"

static void test_moves(struct session *s)
{
	int count = stages_count(s, 0);

	same_int(count, 9, "six rules and three to tidy up");
	same_int(stages_panel(s), 0, "steps go to the only such panel");
	ok(session_act(s, ACTION_STEP, "") && stages_at(s, 0) == 1, "one on");
	ok(session_act(s, ACTION_ALL, "") && stages_at(s, 0) == count, "all");
	ok(!session_act(s, ACTION_STEP, "") && s->message, "the end is told");
	ok(session_act(s, ACTION_STEP_BACK, "") &&
		   stages_at(s, 0) == count - 1,
	   "one back");
	ok(session_act(s, ACTION_REWIND, "") && !stages_at(s, 0), "the start");
	ok(!session_act(s, ACTION_STEP_BACK, ""), "nothing before it");
	ok(session_key(s, 's') && stages_at(s, 0) == 1, "by its key");
}

static void test_picks(struct session *s)
{
	ok(session_act(s, ACTION_NEXT, ""), "the next step");
	same_int(stages_panel(s), -1, "two panels: neither without the focus");
	ok(!session_act(s, ACTION_STEP, ""), "so nothing is stepped");
	ok(session_act(s, ACTION_FOCUS, "f") && stages_panel(s) == 0 &&
		   !stages_pick(s),
	   "the one with the focus, which names its rules itself");
	ok(session_act(s, ACTION_FOCUS, "g") && stages_pick(s),
	   "the other asks for them");
	ok(session_act(s, ACTION_PICK, "sum") && !stages_at(s, 1) &&
		   s->panel[1].picked,
	   "a wrong one is remembered");
	ok(session_act(s, ACTION_PICK, "product") && stages_at(s, 1) == 1 &&
		   !s->panel[1].picked,
	   "the right one is a step");
	ok(!session_act(s, ACTION_PICK, "9") && stages_at(s, 1) == 1,
	   "what is not listed is refused");
	session_act(s, ACTION_PICK, "power");
	ok(session_act(s, ACTION_PICK, "tanh") &&
		   stages_at(s, 1) == stages_count(s, 1),
	   "after the last rule all is tidied up");
	ok(!stages_pick(s), "and nothing is left to pick");
	ok(session_act(s, ACTION_NEXT, "") && !session_act(s, ACTION_ALL, ""),
	   "no panel: nothing to step");
}

int main(void)
{
	struct fixture f;

	fixture_init(&f, LESSON_HEAD STEPS);
	test_moves(&f.session);
	test_picks(&f.session);
	session_act(&f.session, ACTION_NEXT, "");
	same_int(stages_count(&f.session, 0), 1, "a flat formula: one rule");
	fixture_release(&f);
	return tap_end();
}
