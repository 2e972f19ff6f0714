/* words.c - tests of screens in words, and of replaying actions. */
#include "gradlab/view.h"

#include "../session/fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = 3*x^2 - 4*x + 5\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"
	"  h: [1, 0.5]\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 20, noise: 0.1}\n"
	"    net: {layers: [2, 3, 1], seed: 1337}\n"
	"    loss: hinge\n"
	"    by: {sgd: 0.1}\n"
	"    steps: 10\n"
	"steps:\n"
	"  - id: shrink\n"
	"    title: Shrink\n"
	"    say: \"From {x} by **h**.\"\n"
	"    show:\n"
	"      - {plot: f, over: [-5, 5], mark: x, tangent: x}\n"
	"      - {slopes: f, at: x, h: h}\n"
	"    ask:\n"
	"      number: Which?\n"
	"      answer: f'(3)\n"
	"      wrong: [{is: 17, say: The first row.}]\n"
	"  - id: watch\n"
	"    say: \"Step {step(net):d}: {loss(net):.6f}.\"\n"
	"    show:\n"
	"      - {scatter: net}\n"
	"      - {boundary: net}\n"
	"      - {curves: net}\n"
	"      - {parameters: net}\n"
	"  - {id: talk, say: Words.}\n";

/* The words after these actions on a fresh session; to be freed. */
static char *words_after(const char *actions)
{
	struct buffer out = { 0 };
	struct fixture f;

	fixture_init(&f, lesson_text);
	perform(&f.session, actions);
	view_words(&f.session, &out);
	fixture_release(&f);
	return out.data;
}

static void says(const char *actions, const char *wanted, const char *what)
{
	char *words = words_after(actions);

	if (!ok(strstr(words, wanted), "%s", what))
		tap_quote("in", words);
	free(words);
}

static bool ends(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);

	return length >= tail && !strcmp(text + length - tail, end);
}

static void ends_with(const char *actions, const char *end)
{
	char *words = words_after(actions);

	if (!ok(ends(words, end), "'%s' ends in %.*s", actions,
		(int)strlen(end) - 1, end))
		tap_quote("ends", words);
	free(words);
}

static void test_words(void)
{
	says("set x=3", "Tried, step 1 of 3: Shrink\n\nFrom 3 by h.\n",
	     "title, step and prose");
	says("set x=2", "From 2 by h.\n", "live values");
	says("set x=3", "Control x is 3, from -5 to 5.\n", "a range");
	says("set h=0.5", "Control h is 0.5, one of 1, 0.5.\n", "a list");
	says("set h=0.5", "  now h 0.5, slope at x = 3 15.5\n",
	     "a table, row by row, the present one named");
	says("answer 17", "The first row.\n", "what an answer earned");
	says("goto watch; train 3", "Step 3: ", "a run at its step");
}

static void test_verdicts(void)
{
	ends_with("set x=3", "verdict: open\n");
	ends_with("answer 17", "verdict: wrong\n");
	ends_with("answer 1 4", "verdict: unread\n");
	ends_with("answer 14", "verdict: right\n");
	ends_with("answer 1; answer 2; answer 3; show", "verdict: shown\n");
	ends_with("goto talk", "Words.\n\n");
}

/* No box or braille character, no column art: a reader says every word. */
static void test_no_drawing(const char *actions)
{
	char *words = words_after(actions);
	int drawn = 0;

	for (const char *c = words; *c; c++)
		if ((unsigned char)c[0] == 0xe2 &&
		    ((unsigned char)c[1] == 0x94 ||
		     (unsigned char)c[1] == 0x95 ||
		     (unsigned char)c[1] == 0x96 ||
		     ((unsigned char)c[1] >= 0xa0 &&
		      (unsigned char)c[1] <= 0xa3)))
			drawn++;
	same_int(drawn, 0, "'%s': nothing is drawn", actions);
	free(words);
}

static void test_replay(void)
{
	static const char *const scripts[] = {
		"set x=2; answer 17; hint; answer 14; next; train 4",
		"goto watch; train 9; step_back; step_back; step; focus net",
		"goto watch; play; train 2; key s; key 0; key s; back",
		"key Tab; key Right; key 1; key 7; key Enter; key Esc",
	};

	for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++) {
		char *once = words_after(scripts[i]);
		char *again = words_after(scripts[i]);

		same_text(again, once, "'%s' twice gives the same words",
			  scripts[i]);
		free(once);
		free(again);
	}
}

static void test_rewind(void)
{
	char *once = words_after("goto watch; train 7");
	char *again = words_after("goto watch; train 10; rewind; train 7");
	char *less = words_after("goto watch; train 6");

	same_text(again, once, "rewound and trained again: the same numbers");
	ok(strcmp(less, once), "and other numbers at another step");
	free(once);
	free(again);
	free(less);
}

int main(void)
{
	test_words();
	test_verdicts();
	test_no_drawing("set x=3");
	test_no_drawing("goto watch; train 3");
	test_replay();
	test_rewind();
	return tap_end();
}
