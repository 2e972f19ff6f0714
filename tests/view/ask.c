/* ask.c - tests of what stands below the rule. */
#include "gradlab/ask.h"

#include "setting.h"

static const char lesson_text[] = LESSON_HEAD
	"controls:\n"
	"  x: {from: 0, to: 9, step: 1, start: 3}\n"
	"steps:\n"
	"  - id: asked\n"
	"    predict: {choice: Up or down?, of: [down, {right: up}]}\n"
	"    ask:\n"
	"      - number: How *much*?\n"
	"        answer: 14\n"
	"        wrong: [{is: 15, say: One too many.}]\n"
	"        hints: [Less., \"It is {7*2}.\"]\n"
	"        then: Mind the units.\n"
	"      - choice: |\n"
	"          Which is it, when all is said and done?\n"
	"        of:\n"
	"          - a long text that will not stand in a row\n"
	"          - right: another one\n"
	"    then: That is all.\n"
	"  - {id: sign, ask: {sign: Which way?, answer: 1}}\n"
	"  - {id: reach, ask: {reach: Move., until: x > 4}}\n"
	"  - {id: guess, predict: {number: How many?, answer: 3}, ask:"
	" {number: And now?, answer: 3}}\n"
	"  - {id: talk, say: Words.}\n";

static struct fixture f;

static void page_is(const char *wanted, const char *what)
{
	struct page page;

	page_init(&page, 40, GLYPHS_BRAILLE);
	ask_page(&page, &f.session, true);
	same_page(&page, wanted, what);
	page_release(&page);
}

static void recall_is(const char *wanted, const char *what)
{
	char *recall = ask_recall(&f.session);

	same_text(recall, wanted, "%s", what);
	free(recall);
}

/* The same without the shuffled rows of a choice. */
static void verdict_is(const char *wanted, const char *what)
{
	same_text(ask_verdict(&f.session), wanted, "%s", what);
}

static void test_prediction(void)
{
	struct page page;
	struct buffer text = { 0 };

	recall_is(NULL, "nothing to recall before the prediction");
	verdict_is("open", "an open verdict");
	page_init(&page, 40, GLYPHS_BRAILLE);
	ask_page(&page, &f.session, true);
	page_text(&page, &text);
	ok(strstr(buffer_string(&text), "Predict: Up or down?\n"),
	   "a prediction says that it is one");
	ok(strstr(buffer_string(&text), "a) ") &&
	   strstr(buffer_string(&text), "b) ") && page.lines == 2,
	   "short items stand in a row");
	buffer_release(&text);
	page_release(&page);
	perform(&f.session, "predict down");
	recall_is("You said: down.", "what was predicted is recalled");
}

static void test_number(void)
{
	perform(&f.session, "focus prose");
	page_is("You said: down.\nHow much?\n  ____\n", "an open question");
	perform(&f.session, "type 1; type 5");
	page_is("You said: down.\nHow much?\n▸ 15_\n", "while typing");
	perform(&f.session, "cursor_left");
	page_is("You said: down.\nHow much?\n▸ 15\n",
		"the cursor on a character");
	perform(&f.session, "submit");
	verdict_is("wrong", "a miss");
	page_is("You said: down.\nHow much?\n▸ _\n✗ 15  One too many.\n",
		"a miss and its sentence");
	perform(&f.session, "hint");
	page_is("You said: down.\nHow much?\n▸ _\n✗ 15  One too many.\n"
		"Hint: Less.\n", "a hint");
	perform(&f.session, "hint; answer 1 4");
	verdict_is("unread", "a form error is no miss");
	perform(&f.session, "answer 20; leave");
	page_is("You said: down.\nHow much?\n  ____\n"
		"✗ 20  That is too large.\nHint: It is 14.\n",
		"the next hint in its place, its value filled in");
}

static void test_choice(void)
{
	struct page page;

	perform(&f.session, "answer 14");
	verdict_is("right", "the verdict is that of the last answer");
	page_init(&page, 40, GLYPHS_BRAILLE);
	ask_page(&page, &f.session, true);
	ok(page.lines > 6, "the next question below what came of the last");
	page_release(&page);
	perform(&f.session, "answer another one");
	recall_is("You said: down. It was: up.",
		  "in the end the prediction meets the answer");
	page_is("You said: down. It was: up.\n✓ another one\n"
		"That is all.\n", "and the step has its last word");
	verdict_is("right", "a right one");
}

static void test_others(void)
{
	perform(&f.session, "goto sign; focus question");
	page_is("Which way?\n▸ -  falling     0  level     +  rising\n",
		"a sign");
	perform(&f.session, "answer +");
	page_is("✓ +\n", "answered");
	perform(&f.session, "goto reach");
	page_is("Move.\n○ Not there yet. It is noticed by\nitself.\n",
		"something to reach");
	perform(&f.session, "set x=5");
	page_is("✓ Reached.\n", "reached");
	perform(&f.session, "goto guess; predict 3; answer 3");
	recall_is("You said: 3. So it was.", "a prediction that came true");
	perform(&f.session, "goto talk");
	verdict_is(NULL, "no verdict where nothing is asked");
	page_is("", "and nothing to say");
	perform(&f.session, "hint");
	page_is("no question is open here\n", "but why an action did nothing");
}

static void test_shown(void)
{
	struct fixture g;
	struct page page;

	fixture_init(&g, lesson_text);
	perform(&g.session, "next; hint; hint; show; skip");
	page_init(&page, 40, GLYPHS_BRAILLE);
	ask_page(&page, &g.session, true);
	same_text(ask_verdict(&g.session), "open", "a skipped one is open");
	page_release(&page);
	fixture_release(&g);
	fixture_init(&g, lesson_text);
	perform(&g.session, "goto guess; next; answer 1; answer 2; answer 4;"
			    " show");
	page_init(&page, 40, GLYPHS_BRAILLE);
	ask_page(&page, &g.session, true);
	same_page(&page, "The answer: 3\n", "a shown answer");
	same_text(ask_verdict(&g.session), "shown", "counts as shown");
	page_release(&page);
	fixture_release(&g);
}

int main(void)
{
	fixture_init(&f, lesson_text);
	test_prediction();
	test_number();
	test_choice();
	test_others();
	test_shown();
	fixture_release(&f);
	return tap_end();
}
