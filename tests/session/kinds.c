/* kinds.c - tests of answers that have several parts, and of formulas. */
#include "gradlab/question.h"

#include "fixture.h"
#include "gradlab/draft.h"
#include "gradlab/focus.h"

static const char lesson_text[] = LESSON_HEAD
	"let: |\n"
	"  f(x) = 3*x^2 - 4*x + 5\n"
	"  a = 2\n"
	"  b = -3\n"
	"  L = a*b + 10\n"
	"steps:\n"
	"  - id: multi\n"
	"    ask:\n"
	"      multi: Which?\n"
	"      of:\n"
	"        - {right: one, say: One holds.}\n"
	"        - right: two\n"
	"        - {wrong: three, say: Three does not.}\n"
	"        - four, or so\n"
	"      wrong:\n"
	"        - {is: [one, three], say: The odd ones?}\n"
	"        - {is: [\"four, or so\"], say: No.}\n"
	"  - {id: none, ask: {multi: Which?, of: [one, two]}}\n"
	"  - id: order\n"
	"    ask:\n"
	"      order: Sort.\n"
	"      answer: [L, d, \"e, f\", c]\n"
	"      also: [[L, d, c, \"e, f\"]]\n"
	"      wrong: {is: [c, \"e, f\", d, L], say: Forward.}\n"
	"  - id: match\n"
	"    ask:\n"
	"      match: Pair.\n"
	"      answer: {add: \"full, whole\", times: other, same: other}\n"
	"      extra: nothing\n"
	"      wrong:\n"
	"        - {is: {times: nothing}, say: Not nothing.}\n"
	"  - id: cells\n"
	"    ask:\n"
	"      cells: Fill.\n"
	"      answer: {p: 6, q: -4 = -4, \"00\": 1/2}\n"
	"      within: 0.01\n"
	"      wrong:\n"
	"        - {is: {p: -6}, say: The sign.}\n"
	"  - {id: grads, ask: {cells: Fill.,"
	" answer: {a: \"grad(L, a)\", b: \"grad(L, b)\"}}}\n"
	"  - id: formula\n"
	"    ask:\n"
	"      formula: Which?\n"
	"      answer: f'(x) = 6*x - 4\n"
	"      wrong: {is: 6x, say: The middle.}\n"
	"  - {id: names, ask: {formula: Which?, in: [u, v], answer: u*v,"
	" over: [1, 2]}}\n"
	"  - {id: root, ask: {formula: Which?, answer: sqrt(x - 1)}}\n"
	"  - {id: share, ask: {number: Which?, answer: 0.5}}\n"
	"  - {id: percent, ask: {number: Which?, answer: 50}}\n"
	"  - {id: letters, ask: {choice: Which?, of: [a, b, {right: c}]}}\n"
	"  - id: listed\n"
	"    ask: {choice: Which?, of: [no, {right: yes}, maybe],"
	" wrong: {is: maybe, say: Decide.}}\n"
	"  - id: guess\n"
	"    predict: {cells: Guess., answer: {p: 1, q: 2}}\n"
	"    ask: {number: Which?, answer: 1}\n";

static struct fixture f;
static struct session *const s = &f.session;

static const char *const verdicts[] = {
	[VERDICT_OPEN] = "open", [VERDICT_RIGHT] = "right",
	[VERDICT_WRONG] = "wrong", [VERDICT_UNREAD] = "unread",
	[VERDICT_SHOWN] = "shown",
};

/* What comes of an answer on a step that nobody has answered yet. */
static void gives(const char *step, const char *said, enum verdict wanted,
		  const char *sentence)
{
	struct attempt attempt = { .picked = -1 };
	int index = lesson_step(&f.lesson, step);
	char *plain;

	session_enter(s, index, true);
	question_mark(s, &f.lesson.step[index].ask.item[0], &attempt, said);
	plain = attempt.told ? question_plain(s, attempt.told) : NULL;
	same_text(verdicts[attempt.verdict], verdicts[wanted],
		  "%s: '%s' is %s", step, said, verdicts[wanted]);
	if (sentence)
		same_text(plain ? plain : attempt.note, sentence,
			  "%s: what is told to '%s'", step, said);
	free(plain);
	attempt_clear(&attempt);
}

static void test_multi(void)
{
	gives("multi", "one | two", VERDICT_RIGHT, NULL);
	gives("multi", "two|one", VERDICT_RIGHT, NULL);
	gives("multi", "TWO, one", VERDICT_RIGHT, NULL);
	gives("multi", "one", VERDICT_WRONG, "Something is missing.");
	gives("multi", "two", VERDICT_WRONG, "One holds.");
	gives("multi", "three | one", VERDICT_WRONG, "The odd ones?");
	gives("multi", "three | two | one", VERDICT_WRONG,
	      "Three does not.");
	gives("multi", "one | two | four, or so", VERDICT_WRONG,
	      "Not all of these hold.");
	gives("multi", "one | four, or so", VERDICT_WRONG,
	      "Not all of these hold, and something is missing.");
	gives("multi", "one | tow", VERDICT_UNREAD,
	      "'tow' is none of the items; did you mean 'two'?");
	gives("none", "none", VERDICT_RIGHT, NULL);
	gives("none", "one", VERDICT_WRONG, NULL);
}

static void test_order(void)
{
	gives("order", "L, d, e, f, c", VERDICT_RIGHT, NULL);
	gives("order", "L, d, c, e, f", VERDICT_RIGHT, NULL);
	gives("order", "c, e, f, d, L", VERDICT_WRONG, "Forward.");
	gives("order", "d, L, e, f, c", VERDICT_WRONG,
	      "Another one comes first.");
	gives("order", "L, c, d, e, f", VERDICT_WRONG,
	      "The first is right; another one comes second.");
	gives("order", "L, d", VERDICT_UNREAD,
	      "There are 4 to sort, and 2 are given.");
	gives("order", "L, d, d, c", VERDICT_UNREAD,
	      "One of them is there twice: d.");
	gives("order", "L, z", VERDICT_UNREAD, "'z' is none of the items.");
}

static void test_match(void)
{
	gives("match", "add=full, whole, times=other, same=other",
	      VERDICT_RIGHT, NULL);
	gives("match", "3 = other, 1 = full, whole, 2 = other",
	      VERDICT_RIGHT, NULL);
	gives("match", "full, whole, other, other", VERDICT_RIGHT, NULL);
	gives("match", "add=other, times=nothing, same=other", VERDICT_WRONG,
	      "Not nothing.");
	gives("match", "add=other, times=full, whole, same=other",
	      VERDICT_WRONG, "Look again at 1 and 2.");
	gives("match", "times=other", VERDICT_OPEN,
	      "Still without a partner: 1 and 3.");
	gives("match", "tims=other", VERDICT_UNREAD,
	      "'tims' is none of the items; did you mean 'times'?");
	gives("match", "times=otter", VERDICT_UNREAD,
	      "'otter' is none of the items; did you mean 'other'?");
}

static void test_cells(void)
{
	gives("cells", "p=6, q=-4, 00=.5", VERDICT_RIGHT, NULL);
	gives("cells", "00 = 1/2, p = 2*3, q = \u22124.009", VERDICT_RIGHT,
	      NULL);
	gives("cells", "6, -4, 50%", VERDICT_RIGHT, NULL);
	gives("cells", "q=-4", VERDICT_OPEN, "p and 00 are still empty.");
	gives("cells", "p=-6, q=0, 00=0", VERDICT_WRONG, "The sign.");
	gives("cells", "p=7, q=4, 00=.5", VERDICT_WRONG,
	      "p: that is too large. q: the size is right, the sign is not.");
	gives("cells", "p=7, q=7, 00=7", VERDICT_WRONG,
	      "p: that is too large. q: it has the other sign. 1 more is "
	      "off.");
	gives("cells", "p=6,5, q=1", VERDICT_UNREAD,
	      "p: I cannot read that: write 6.5, with a point.");
	gives("cells", "pp=6", VERDICT_UNREAD,
	      "There is no cell 'pp'.");
	gives("cells", "1, 2, 3, 4", VERDICT_UNREAD, "There are only 3 cells.");
	gives("grads", "a=-2, b=2", VERDICT_WRONG, NULL);
	gives("grads", "a=3, b=2", VERDICT_WRONG,
	      "a: The size is right, the sign is not: count the factors below "
	      "0 on the way from L to a.");
}

static void test_formulas(void)
{
	static const char *const right[] = {
		"6x-4", "2*(3x-2)", "6*x \u2212 4", "f'(x)", "12x/2 - 4",
		"-4 + 6\u00b7x",
	};

	for (size_t i = 0; i < sizeof(right) / sizeof(*right); i++)
		gives("formula", right[i], VERDICT_RIGHT, NULL);
	gives("formula", "6x", VERDICT_WRONG, "The middle.");
	gives("formula", "6x + 4", VERDICT_WRONG,
	      "At x = 0.703 yours gives 8.218, the answer 0.218.");
	gives("formula", "log(-1)", VERDICT_WRONG,
	      "Yours has too few values where the answer has some.");
	gives("formula", "6y - 4", VERDICT_UNREAD,
	      "I cannot read that: unknown name 'y'.");
	gives("formula", "6x -", VERDICT_UNREAD, NULL);
	gives("formula", "", VERDICT_UNREAD, NULL);
	gives("names", "v*u", VERDICT_RIGHT, NULL);
	gives("names", "u + v", VERDICT_WRONG, NULL);
	gives("root", "(x - 1)^0.5", VERDICT_RIGHT, NULL);
	gives("root", "x - 1", VERDICT_WRONG, NULL);
}

static void test_numbers(void)
{
	gives("share", "50%", VERDICT_RIGHT, NULL);
	gives("share", "50 %", VERDICT_RIGHT, NULL);
	gives("percent", "50%", VERDICT_RIGHT, NULL);
	gives("percent", "5%", VERDICT_WRONG, "That is too small.");
	gives("share", "0,5", VERDICT_UNREAD,
	      "I cannot read that: write 0.5, with a point.");
	gives("listed", "maybe", VERDICT_WRONG, "Decide.");
	gives("listed", "no", VERDICT_WRONG, "Not that one.");
}

static int verdict(void)
{
	return session_progress(s)->ask[0].verdict;
}

static void test_ticking(void)
{
	const struct question *question;
	char label[] = "key ?";

	perform(s, "goto multi; focus question");
	question = session_question(s);
	for (int i = 0; i < question->of_count; i++) {
		if (question_item(s, question, i) > 1)
			continue;
		label[4] = question_label(question, i);
		perform(s, label);
	}
	same_int(verdict(), VERDICT_OPEN, "ticks alone are no answer");
	perform(s, "key Space; key Space; key Enter");
	same_int(verdict(), VERDICT_RIGHT, "Enter gives what is ticked");
	same_text(session_step(s)->ask.item[0].kind == QUESTION_MULTI
			  ? session_progress(s)->ask[0].said
			  : NULL,
		  question_item(s, question, 0) < question_item(s, question, 1)
			  ? "one | two"
			  : session_progress(s)->ask[0].said,
		  "and it is repeated in words");
}

static void test_sorting(void)
{
	const int *pick;
	int first;

	perform(s, "goto order; focus question");
	pick = session_attempt(s)->draft->pick;
	first = pick[0];
	perform(s, "key Space; key Down; key Down");
	same_int(pick[2], first, "what was taken moves with the bar");
	perform(s, "key Space; key Up");
	same_int(pick[2], first, "put down, it stays");
	for (int to = 0; to < 4; to++) {
		while (pick[to] != to) {
			int at = to;

			while (pick[at] != to)
				at++;
			s->item = at;
			perform(s, "key Space; key Up; key Space");
		}
	}
	perform(s, "key Enter");
	same_int(verdict(), VERDICT_RIGHT, "sorted by hand");
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct fixture other;

		fixture_lesson(&other.lesson, lesson_text);
		session_init(&other.session, &other.lesson, seed);
		perform(&other.session, "goto order; focus question; key Enter");
		if (session_progress(&other.session)->ask[0].verdict !=
		    VERDICT_WRONG)
			ok(false, "seed %d begins in the right order",
			   (int)seed);
		fixture_release(&other);
	}
}

static void test_pairing(void)
{
	const struct question *question;
	const int *pick;

	perform(s, "goto match; focus question");
	question = session_question(s);
	pick = session_attempt(s)->draft->pick;
	perform(s, "key Right");
	same_int(pick[0], question_item(s, question, 0),
		 "an arrow gives the first right side");
	perform(s, "key Left");
	same_int(pick[0], question_item(s, question, question->of_count - 1),
		 "and goes round");
	perform(s, "key a");
	same_int(s->item, 1, "a letter pairs and goes on");
	perform(s, "key Enter");
	same_int(verdict(), VERDICT_OPEN, "what is not whole is not judged");
	perform(s, "key 3");
	same_int(s->item, 2, "a digit goes to a left side");
	perform(s, "answer full, whole, other, other");
	same_int(verdict(), VERDICT_RIGHT, "pairs that were given are kept");
}

static void test_boxes(void)
{
	struct draft *draft;

	perform(s, "goto cells");
	draft = draft_boxes(s);
	same_int(draft_focused(s), 0, "a step that only asks opens on a box");
	perform(s, "type 7; key Enter");
	same_int(draft_focused(s), 1, "Enter goes to the next empty one");
	perform(s, "key Tab; type .5; key Up");
	same_int(draft_focused(s), 1, "Tab and arrows go from box to box");
	perform(s, "type -4; key Enter");
	same_int(verdict(), VERDICT_WRONG, "all filled, it is judged");
	same_int(draft->box[0].mark, BOX_WRONG, "the wrong box is marked");
	same_int(draft->box[1].mark, BOX_RIGHT, "the others, too");
	same_int(draft_focused(s), 0, "and typing goes on there");
	perform(s, "key Backspace");
	same_int(draft->box[0].mark, BOX_OPEN, "until it is edited");
	perform(s, "type 6; key Enter");
	same_int(verdict(), VERDICT_RIGHT, "a retry keeps the rest");
	perform(s, "goto grads; focus b; type 2");
	same_text(draft_boxes(s)->box[1].entry.text, "2",
		  "a box has the focus by its name");
	same_int(draft_named(session_question(s), "z"), -1, "no such box");
	same_int(draft_panel(s), -1, "no panel draws these");
}

static void test_predicting(void)
{
	session_enter(s, lesson_step(&f.lesson, "guess"), false);
	perform(s, "predict p=3");
	same_int(session_progress(s)->phase, PHASE_PREDICT,
		 "half a prediction is none");
	perform(s, "predict q=4");
	same_int(session_progress(s)->phase, PHASE_ASK, "whole, it passes");
	same_text(session_progress(s)->prediction.said, "p = 3, q = 4",
		  "and is remembered");
}

static void test_letters(void)
{
	perform(s, "goto letters; focus question; key b");
	same_int(verdict(), VERDICT_WRONG,
		 "an item that is a letter is picked by it");
	perform(s, "pick c");
	same_int(verdict(), VERDICT_RIGHT, "whatever stands before it");
}

static void answer_is(const char *step, const char *wanted)
{
	int index = lesson_step(&f.lesson, step);
	char *answer;

	session_enter(s, index, true);
	answer = question_answer(s, &f.lesson.step[index].ask.item[0]);
	same_text(answer, wanted, "the answer of %s in words", step);
	free(answer);
}

static void test_answers(void)
{
	answer_is("order", "L, d, e, f, c");
	answer_is("match", "add = full, whole, times = other, same = other");
	answer_is("cells", "p = 6, q = -4, 00 = 0.5");
	answer_is("formula", "6*x - 4");
	answer_is("names", "u*v");
	answer_is("none", "none of them");
}

int main(void)
{
	fixture_init(&f, lesson_text);
	test_multi();
	test_order();
	test_match();
	test_cells();
	test_formulas();
	test_numbers();
	test_ticking();
	test_sorting();
	test_pairing();
	test_boxes();
	test_predicting();
	test_letters();
	test_answers();
	fixture_release(&f);
	return tap_end();
}
