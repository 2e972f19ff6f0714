/* recall.c - a lesson goes on where an earlier visit left it. */
#include "gradlab/recall.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"steps:\n"
	"  - id: one\n"
	"    ask:\n"
	"      - {number: What is 1 + 1?, answer: 2, hints: [Count., Two.]}\n"
	"      - {number: What is 1 + 2?, answer: 3}\n"
	"  - id: two\n"
	"    say: A page.\n"
	"  - id: three\n"
	"    ask: {number: What is 1 + 3?, answer: 4}\n";

static struct fixture f;
static struct session *const s = &f.session;

static const struct attempt right = { .verdict = VERDICT_RIGHT, .misses = 1,
				      .hints = 9 };
static const struct attempt wrong = { .verdict = VERDICT_WRONG, .misses = 2 };

static void begin(void)
{
	session_release(s);
	session_init(s, &f.lesson, 0);
}

static void test_place(void)
{
	begin();
	recall_step(s, "one");
	recall_answer(s, "one", 0, &right, "2");
	recall_place(s, "one");
	ok(session_progress(s)->phase == PHASE_ASK &&
		   session_progress(s)->question == 1,
	   "the first question that is not over is open");
	ok(s->progress[0].ask[0].misses == 1 &&
		   !strcmp(s->progress[0].ask[0].said, "2"),
	   "what was answered is there");
	same_int(s->progress[0].ask[0].hints, 2,
		 "and no more hints than the lesson has");
	recall_answer(s, "one", 1, &wrong, "4");
	ok(session_progress(s)->phase == PHASE_ASK &&
		   session_attempt(s)->misses == 2,
	   "a miss leaves its question open, and is counted");
	recall_answer(s, "one", 1, &right, "3");
	ok(session_progress(s)->phase == PHASE_DONE,
	   "with the last answer the step is done");
	recall_place(s, "gone");
	same_text(session_step(s)->id, "one",
		  "a step that is gone leads to the first");
}

static void test_strangers(void)
{
	begin();
	recall_step(s, "gone");
	recall_answer(s, "gone", 0, &right, "2");
	recall_answer(s, "one", 2, &right, "2");
	recall_answer(s, "one", -1, &right, "2");
	ok(session_progress(s)->question == 0 &&
		   s->progress[0].ask[0].verdict == VERDICT_OPEN,
	   "what the lesson no longer has is left out");
}

static void test_finished(void)
{
	begin();
	perform(s, "answer 2; answer 3; next; next");
	ok(!recall_finished(s), "a lesson whose last step is open goes on");
	perform(s, "answer 4");
	ok(recall_finished(s), "it is finished with its last answer");
	begin();
	perform(s, "goto three; answer 4");
	ok(!recall_finished(s), "not where a step was left out");
}

int main(void)
{
	fixture_init(&f, lesson_text);
	test_place();
	test_strangers();
	test_finished();
	fixture_release(&f);
	return tap_end();
}
