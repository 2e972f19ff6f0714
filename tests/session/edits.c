/* edits.c - tests of formulas in the learner's own words. */
#include "gradlab/edits.h"

#include "fixture.h"
#include "gradlab/value.h"

static const char lesson[] = LESSON_HEAD
	"let: |\n"
	"  f(x) = x^2   # a square\n"
	"  y = f(a); two(x, z) = x*z\n"
	"controls:\n"
	"  a: {from: 0, to: 10, step: 1, start: 3}\n"
	"runs:\n"
	"  down: {minimise: f(x), from: {x: 1}, by: {sgd: 0.1}, steps: 9}\n"
	"steps:\n"
	"  - id: one\n"
	"    say: \"{y}\"\n"
	"    let: g(x) = f(x) + 1\n"
	"    show: [{plot: f, over: [0, 1]}, {graph: y},\n"
	"           {values: \"value(down, x, 1)\"}]\n"
	"    ask: [{number: What?, answer: f(2)}, {number: And?, answer: 3}]\n"
	"  - id: two\n"
	"    predict: {sign: Up?}\n"
	"    say: \"{y}\"\n"
	"    let: g(x) = 7*x\n"
	"    ask: {reach: Go., until: a == 9, for_example: {a: 9}}\n";

/* The value of the prose's only field. */
static double shown(const struct session *session)
{
	return session_value(session,
			     &session_step(session)->say.field[0].formula);
}

static double of_run(const struct session *session)
{
	const struct panel *panel = &session_step(session)->show.item[2];

	return session_value(session, &panel->u.values.column.item[0].formula);
}

static void same_definition(const struct session *session, int index,
			    const char *text)
{
	struct buffer out = { 0 };

	definition_text(edits_definition(session, index).symbol, &out);
	same_text(out.data, text, "%s", text);
	buffer_release(&out);
}

static void check_list(void)
{
	struct fixture f;

	fixture_init(&f, lesson);
	same_int(edits_count(&f.session), 4, "the lesson's and the step's");
	same_definition(&f.session, 0, "f(x) = x^2");
	same_definition(&f.session, 2, "two(x, z) = x*z");
	same_definition(&f.session, 3, "g(x) = f(x) + 1");
	fixture_release(&f);
}

static void check_edit(void)
{
	struct fixture f;
	struct session *s = &f.session;

	fixture_init(&f, lesson);
	near_to(of_run(s), 0.8, 1e-12, "a run goes down the lesson's f");
	ok(perform(s, "set a=4; answer 4; edit f(x) = x^3"),
	   "a formula is put in");
	near_to(shown(s), 64, 0, "what needs it follows, the control stays");
	near_to(of_run(s), 0.7, 1e-12, "a run follows");
	ok(edits_definition(s, 0).mine && !edits_definition(s, 1).mine,
	   "one is the learner's");
	ok(!perform(s, "answer 3"), "questions wait");
	ok(perform(s, "next") && s->step == 1, "going on is free");
	near_to(shown(s), 64, 0, "and the edit stays");
	ok(!session_question(s), "no prediction is asked");
	ok(perform(s, "set a=9") && !session_question(s),
	   "a goal is not reached with it");
	ok(perform(s, "back; edit g(x) = 2; edit f(x) = 2*x"),
	   "another, and one anew");
	near_to(shown(s), 18, 0, "the last words count");
	ok(perform(s, "restore") && !s->edits, "all are returned");
	near_to(shown(s), 81, 0, "the lesson's own");
	same_int(s->progress[0].question, 1, "the answers are as they were");
	same_int(s->progress[0].ask[0].verdict, VERDICT_RIGHT, "kept");
	ok(!s->progress[1].seen, "what was only tried is not kept");
	ok(perform(s, "answer 3"), "and questions go on");
	fixture_release(&f);
}

static void check_own(void)
{
	struct fixture f;
	struct session *s = &f.session;

	fixture_init(&f, lesson);
	ok(perform(s, "edit f(x) = x; answer 4") == false &&
		   edits_own(s) != s,
	   "another session counts");
	same_int(edits_own(s)->progress[0].ask[0].misses, 0,
		 "nothing is counted there");
	ok(perform(s, "key e; key Enter; erase_line; type y = 5; key Enter"),
	   "by the keyboard");
	near_to(shown(s), 5, 0, "the same");
	ok(perform(s, "restore") && !edits_definition(s, 0).mine &&
		   edits_definition(s, 1).mine,
	   "in the list one is returned");
	ok(perform(s, "restore_all") && s->overlay == OVERLAY_FORMULAS,
	   "or all, and the list stays");
	fixture_release(&f);
}

static void check_refusals(void)
{
	static const struct {
		const char *typed, *why;
	} cases[] = {
		{ "f(x) = f(x)", "a definition needs itself: f needs f" },
		{ "f(x) = y", "a definition needs itself: f needs y needs f" },
		{ "f(x) = sni(x)",
		  "unknown name 'sni'; did you mean 'sin'?" },
		{ "f(x, y) = x", "f must stay a function of one number, as in "
				 "f(x) = x^2" },
		{ "f = 3", "f must stay a function of one number, as in "
			   "f(x) = x^2" },
		{ "y(x) = x", "y must stay a number, as in y = 4" },
		{ "two(x) = x", "two must stay a function of 2 numbers" },
		{ "h(x) = x", "no formula 'h' here" },
		{ "a = 3", "no formula 'a' here" },
		{ "f(x) = 3 +", "a number or a name is missing after '+'" },
	};
	struct fixture f;

	fixture_init(&f, lesson);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct place at;

		ok(!edits_take(&f.session, cases[i].typed, &at),
		   "%s", cases[i].typed);
		same_text(told(&f.session), cases[i].why, "is refused");
	}
	ok(!f.session.edits, "and nothing is changed");
	fixture_release(&f);
}

int main(void)
{
	check_list();
	check_edit();
	check_own();
	check_refusals();
	return tap_end();
}
