/* question.c - tests of marking: every way to answer. */
#include "gradlab/question.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"let: |\n"
	"  f(x) = 3*x^2 - 4*x + 5\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"
	"steps:\n"
	"  - id: shrink\n"
	"    ask:\n"
	"      number: Which?\n"
	"      answer: f'(3) = 14\n"
	"      within: 0.001\n"
	"      also: [-140]\n"
	"      wrong:\n"
	"        - is: slope(f, 3, 0.001)\n"
	"          say: That is the **last** row.\n"
	"        - {is: 17, say: The first row.}\n"
	"      hints: [One., Two., \"It is {f'(3)}.\"]\n"
	"      then: So it is.\n"
	"  - {id: exact, ask: {number: Which?, answer: 1/3}}\n"
	"  - {id: percent, ask: {number: Which?, answer: 200, within: 1%}}\n"
	"  - {id: endless, ask: {number: Which?, answer: 1/0}}\n"
	"  - id: sign\n"
	"    ask: {sign: Which?, answer: -3, wrong: [{is: 1, say: Uphill.}]}\n"
	"  - id: choice\n"
	"    ask:\n"
	"      choice: Which?\n"
	"      of:\n"
	"        - the *first*\n"
	"        - right: \"about {f'(3)} h\"\n"
	"        - wrong: the last\n"
	"          say: Not the last.\n"
	"        - \"4\"\n"
	"  - id: reach\n"
	"    ask:\n"
	"      reach: Move.\n"
	"      until: x > 4\n"
	"      for_example: {x: 4.5}\n"
	"      hints: [Up.]\n"
	"  - {id: lost, ask: {reach: Move., until: x > 9,"
	" unreachable: true}}\n"
	"  - {id: plain, ask: {number: Which?, answer: 1}}\n";

static const char *const verdicts[] = {
	[VERDICT_OPEN] = "open", [VERDICT_RIGHT] = "right",
	[VERDICT_WRONG] = "wrong", [VERDICT_UNREAD] = "unread",
	[VERDICT_SHOWN] = "shown",
};

/* Marks an answer on a step that nobody has answered yet. */
static struct attempt mark(struct fixture *f, const char *step,
			   const char *said)
{
	struct attempt attempt = { .picked = -1 };
	int index = lesson_step(&f->lesson, step);

	session_enter(&f->session, index, true);
	question_mark(&f->session, &f->lesson.step[index].ask.item[0],
		      &attempt, said);
	return attempt;
}

static void gives(struct fixture *f, const char *step, const char *said,
		  enum verdict wanted)
{
	struct attempt attempt = mark(f, step, said);

	same_text(verdicts[attempt.verdict], verdicts[wanted],
		  "%s: '%s' is %s", step, said, verdicts[wanted]);
	attempt_clear(&attempt);
}

/* ... and is told this. */
static void tells(struct fixture *f, const char *step, const char *said,
		  const char *wanted)
{
	struct attempt attempt = mark(f, step, said);
	char *plain = attempt.told ? question_plain(&f->session, attempt.told)
				   : NULL;

	same_text(plain ? plain : attempt.note, wanted,
		  "%s: '%s' is told its sentence", step, said);
	free(plain);
	attempt_clear(&attempt);
}

static void test_numbers(struct fixture *f)
{
	static const char *const right[] = {
		"14", "14.0", "28/2", "f'(3)", " 14 ", "+14", "1.4e1",
		"14.001", "13.999", "f(3) - 6", "-140", "2*7", "2(3 + 4)",
	};
	static const char *const wrong[] = {
		"14.0012", "13.9988", "-14", "0", "140", "x", "f(3)",
		"1/0", "1e308*10",
	};
	static const char *const unread[] = {
		"1 4", "", "fourteen", "14,0", "f(", "=14", "14!", "0/0",
		"log(-1)", "f", "f(1, 2)", "0x0e", "((((((((", "14;14",
	};

	for (size_t i = 0; i < sizeof(right) / sizeof(*right); i++)
		gives(f, "shrink", right[i], VERDICT_RIGHT);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		gives(f, "shrink", wrong[i], VERDICT_WRONG);
	for (size_t i = 0; i < sizeof(unread) / sizeof(*unread); i++)
		gives(f, "shrink", unread[i], VERDICT_UNREAD);
}

static void test_sentences(struct fixture *f)
{
	tells(f, "shrink", "14.003", "That is the last row.");
	tells(f, "shrink", "14.0036", "That is the last row.");
	tells(f, "shrink", "34/2", "The first row.");
	tells(f, "shrink", "20", "That is too large.");
	tells(f, "shrink", "2", "That is too small.");
	tells(f, "shrink", "-14", "The size is right, the sign is not.");
	tells(f, "shrink", "-2", "It has the other sign.");
	tells(f, "shrink", "14", NULL);
	tells(f, "shrink", "wibble + 1",
	      "I cannot read that: unknown name 'wibble'.");
}

static void test_within(struct fixture *f)
{
	gives(f, "exact", "1/3", VERDICT_RIGHT);
	gives(f, "exact", "0.3333333333", VERDICT_RIGHT);
	gives(f, "exact", "0.333333", VERDICT_WRONG);
	gives(f, "percent", "198", VERDICT_RIGHT);
	gives(f, "percent", "202", VERDICT_RIGHT);
	gives(f, "percent", "202.01", VERDICT_WRONG);
	gives(f, "percent", "197.9", VERDICT_WRONG);
	gives(f, "endless", "1/0", VERDICT_RIGHT);
	gives(f, "endless", "-1/0", VERDICT_WRONG);
	gives(f, "endless", "1e300", VERDICT_WRONG);
}

static void test_signs(struct fixture *f)
{
	static const char *const right[] = {
		"-", "−", "negative", "minus", "-3", "-0.001", "f(1) - 5",
	};
	static const char *const wrong[] = {
		"0", "zero", "+", "positive", "plus", "2", "f(1)",
	};

	for (size_t i = 0; i < sizeof(right) / sizeof(*right); i++)
		gives(f, "sign", right[i], VERDICT_RIGHT);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		gives(f, "sign", wrong[i], VERDICT_WRONG);
	gives(f, "sign", "down", VERDICT_UNREAD);
	tells(f, "sign", "plus", "Uphill.");
	tells(f, "sign", "0", "It is not zero.");
}

/* The letter under which an item is shown. */
static const char *letter(struct fixture *f, int item, char out[4])
{
	int step = lesson_step(&f->lesson, "choice");
	const struct question *question = &f->lesson.step[step].ask.item[0];

	session_enter(&f->session, step, true);
	strcpy(out, "?)");
	for (int i = 0; i < question->of_count; i++)
		if (question_item(&f->session, question, i) == item)
			out[0] = (char)('a' + i);
	return out;
}

static void test_choices(struct fixture *f)
{
	char right[4], last[4];

	letter(f, 1, right);
	letter(f, 2, last);
	gives(f, "choice", right, VERDICT_RIGHT);
	right[1] = '\0';
	gives(f, "choice", right, VERDICT_RIGHT);
	right[0] -= 'a' - 'A';
	gives(f, "choice", right, VERDICT_RIGHT);
	gives(f, "choice", "about 14 h", VERDICT_RIGHT);
	gives(f, "choice", "the first", VERDICT_WRONG);
	gives(f, "choice", "the *first*", VERDICT_WRONG);
	gives(f, "choice", "4", VERDICT_WRONG);
	gives(f, "choice", "e", VERDICT_UNREAD);
	gives(f, "choice", "", VERDICT_UNREAD);
	gives(f, "choice", "about 14", VERDICT_UNREAD);
	tells(f, "choice", last, "Not the last.");
	tells(f, "choice", "the first", "Not that one.");
	tells(f, "choice", "z", "Answer with a letter, a to d.");
}

static void test_order(struct fixture *f)
{
	int step = lesson_step(&f->lesson, "choice"), differ = 0;
	const struct question *question = &f->lesson.step[step].ask.item[0];
	int first[4];

	session_enter(&f->session, step, true);
	for (int i = 0; i < 4; i++)
		first[i] = question_item(&f->session, question, i);
	perform(&f->session, "answer the first; next; back");
	for (int i = 0; i < 4; i++)
		differ += question_item(&f->session, question, i) != first[i];
	same_int(differ, 0, "items stay put on a retry");
	for (uint64_t seed = 1; seed < 9; seed++) {
		f->session.seed = seed;
		for (int i = 0; i < 4; i++)
			differ += question_item(&f->session, question, i) !=
				  first[i];
	}
	f->session.seed = 0;
	ok(differ > 8, "another learner sees another order");
}

static void test_showing(struct fixture *f)
{
	struct session *s = &f->session;

	perform(s, "goto plain");
	ok(!perform(s, "show"), "no answer is shown unasked");
	perform(s, "answer 2; answer 3");
	ok(!perform(s, "show"), "nor after two misses");
	perform(s, "answer nonsense");
	ok(!perform(s, "show"), "and what cannot be read is no miss");
	perform(s, "answer 4");
	ok(perform(s, "show"), "after three it is");
	same_text(verdicts[session_progress(s)->ask[0].verdict], "shown",
		  "the question then counts as shown");
	same_int(session_progress(s)->phase, PHASE_DONE, "and the step is done");
}

static void test_ladder(struct fixture *f)
{
	struct session *s = &f->session;

	perform(s, "goto shrink; hint; hint");
	same_int(session_attempt(s)->hints, 2, "hints come one at a time");
	ok(!perform(s, "show"), "with one left the answer is not shown");
	ok(perform(s, "hint"), "the last hint");
	ok(!perform(s, "hint"), "and no more");
	ok(perform(s, "show"), "then the answer may be shown");
	ok(!perform(s, "hint"), "no hint without an open question");
	perform(s, "goto exact");
	ok(!perform(s, "hint"), "a question without hints has none");
	same_text(told(s), "There is no hint for this one.", "and says so");
}

static void test_reach(struct fixture *f)
{
	struct session *s = &f->session;

	perform(s, "goto reach; set x=4");
	same_int(session_progress(s)->phase, PHASE_ASK, "not there at the edge");
	gives(f, "reach", "4.5", VERDICT_UNREAD);
	ok(!perform(s, "show"), "hints come first");
	perform(s, "set x=4.25");
	same_text(verdicts[session_progress(s)->ask[0].verdict], "right",
		  "it is noticed by itself");
	perform(s, "goto lost");
	ok(perform(s, "show"), "what cannot be reached may be given up");
}

static void test_showing_an_example(void)
{
	struct fixture f;

	fixture_init(&f, lesson_text);
	perform(&f.session, "goto reach; hint");
	ok(perform(&f.session, "show"), "the example may be shown");
	same_double(f.session.control[0], 4.5, "and is set");
	fixture_release(&f);
}

static void answer_is(struct fixture *f, const char *step, const char *wanted)
{
	int index = lesson_step(&f->lesson, step);
	char *answer;

	session_enter(&f->session, index, true);
	answer = question_answer(&f->session,
				 &f->lesson.step[index].ask.item[0]);
	same_text(answer, wanted, "the answer of %s in words", step);
	free(answer);
}

static void test_answers(struct fixture *f)
{
	char wanted[64], item[4];

	answer_is(f, "shrink", "14");
	answer_is(f, "exact", "0.333333");
	answer_is(f, "sign", "-");
	answer_is(f, "reach", "for example x at 4.5");
	answer_is(f, "lost", "out of reach");
	snprintf(wanted, sizeof(wanted), "%s about 14 h", letter(f, 1, item));
	answer_is(f, "choice", wanted);
}

int main(void)
{
	struct fixture f;

	fixture_init(&f, lesson_text);
	test_numbers(&f);
	test_sentences(&f);
	test_within(&f);
	test_signs(&f);
	test_choices(&f);
	test_order(&f);
	test_showing(&f);
	test_ladder(&f);
	test_reach(&f);
	test_showing_an_example();
	test_answers(&f);
	fixture_release(&f);
	return tap_end();
}
