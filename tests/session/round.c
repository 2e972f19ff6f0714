/* round.c - what was missed comes again, once, with fresh numbers. */
#include "gradlab/round.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = a*x\n"
	"controls:\n"
	"  a: {draw: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]}\n"
	"steps:\n"
	"  - id: one\n"
	"    say: \"{a}\"\n"
	"    predict: {choice: Guess., of: [yes, {right: no}]}\n"
	"    ask:\n"
	"      - {number: What is f(2)?, answer: f(2)}\n"
	"      - {number: What is f(3)?, answer: f(3)}\n"
	"  - id: two\n"
	"    ask: {number: What is f(4)?, answer: f(4)}\n"
	"  - id: three\n"
	"    ask: {reach: Go on., until: a > 1000, unreachable: true}\n";

static struct fixture f;
static struct session *const s = &f.session;

static void begin(uint64_t seed)
{
	session_release(s);
	session_init(s, &f.lesson, seed);
}

static void test_all_right(void)
{
	begin(1);
	ok(perform(s, "answer 2*a; answer 3*a; next; answer 4*a; next; skip; "
		      "next"),
	   "a lesson without a miss");
	ok(s->leaving == LEAVE_TO_MENU && !round_on(s), "ends at its end");
}

/* The first miss, the second shown, the third solved at the second try. */
static void miss(void)
{
	perform(s, "next; answer 1; answer 2*a; answer 1; answer 1; answer 1; "
		   "show; next; answer 1; answer 4*a; next; skip; next");
}

static void test_misses(void)
{
	double drawn;

	begin(1);
	drawn = s->control[0];
	miss();
	ok(!s->leaving && round_on(s), "one with misses goes on");
	ok(strstr(told(s), "3 questions"), "and says so: %s", told(s));
	ok(s->round.count == 3, "each missed question comes again");
	ok(s->step == 0 && session_progress(s)->phase == PHASE_ASK &&
		   session_progress(s)->question == 0,
	   "the first of them, without its prediction");
	ok(session_attempt(s)->misses == 0 && !session_attempt(s)->said,
	   "from the start");
	ok(s->control[0] != drawn, "with a fresh number: %g, was %g",
	   s->control[0], drawn);
	ok(perform(s, "answer 2*a") && session_progress(s)->phase == PHASE_DONE,
	   "and alone: the step is done with it");
	ok(perform(s, "next") && s->step == 0 &&
		   session_progress(s)->question == 1 &&
		   session_progress(s)->phase == PHASE_ASK,
	   "then the next, of the same step");
	ok(round_right(s, 0), "the first came right at once");
	perform(s, "answer 1; answer 3*a; next");
	ok(!round_right(s, 1), "the second did not");
	ok(s->first[0].ask[1].verdict == VERDICT_SHOWN &&
		   s->first[0].ask[0].misses == 1,
	   "what was done in the lesson itself stays");
	ok(perform(s, "answer 4*a; next") && s->leaving == LEAVE_TO_MENU,
	   "after the last the lesson ends");
}

static void test_bounds(void)
{
	begin(1);
	miss();
	ok(!perform(s, "goto two") && !perform(s, "back") &&
		   !perform(s, "outline"),
	   "there is no other way through a round");
	ok(perform(s, "next") && session_progress(s)->question == 1,
	   "a question may be passed over");
	ok(!round_right(s, 0), "that is not right");
	ok(perform(s, "menu") && s->leaving == LEAVE_TO_MENU,
	   "and a round may be left");
}

static void test_given(void)
{
	static const struct again items[] = { { .step = 1, .question = 0 } };

	begin(3);
	round_begin(s, items, 1, 99);
	ok(s->step == 1 && session_question(s), "a round of given questions");
	ok(perform(s, "answer 4*a; next") && s->leaving == LEAVE_TO_MENU &&
		   round_right(s, 0),
	   "ends with the last of them, right");
}

int main(void)
{
	fixture_init(&f, lesson_text);
	test_all_right();
	test_misses();
	test_bounds();
	test_given();
	fixture_release(&f);
	return tap_end();
}
