/* route.c - tests of which steps a learner meets. */
#include "gradlab/route.h"

#include "fixture.h"
#include "gradlab/prove.h"

static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = a*x\n"
	"controls:\n"
	"  a: {draw: [2, 3, 5]}\n"
	"  who: {draw: [Ann, Bob]}\n"
	"  b: {from: 0, to: 4, step: 1}\n"
	"steps:\n"
	"  - id: first\n"
	"    say: \"{f(b)}\"\n"
	"    if_wrong: aid\n"
	"    let: c = 2\n"
	"    ask: {number: What is f(c)?, answer: f(c)}\n"
	"  - {id: aid, say: \"Look.\", skip_if: first}\n"
	"  - {id: one, one_of: way, say: \"1\", set: {b: 1}}\n"
	"  - {id: two, like: one, set: {b: 2}}\n"
	"  - {id: three, like: two, say: \"3\"}\n"
	"  - {id: last, like: first, let: c = 4, skip_if: [first]}\n";

static struct fixture f;
static struct session *const s = &f.session;

static void begin(uint64_t seed)
{
	session_release(s);
	session_init(s, &f.lesson, seed);
}

static const char *here(void)
{
	return session_step(s)->id;
}

/* The chosen one of a, the only number that is drawn. */
static double a(void)
{
	return s->control[0];
}

static void test_like(void)
{
	const struct step *step = f.lesson.step;

	same_text(step[3].one_of, "way", "a step takes what it lacks");
	same_text(step[3].say.text, "1", "its text too");
	same_text(step[4].say.text, "3", "but not what it has");
	same_text(step[4].one_of, "way", "through a step that takes as well");
	ok(step[3].set.count == 1 && step[4].set.count == 1 &&
		   step[4].set.item[0].at.line == step[3].set.item[0].at.line,
	   "each from the nearest that has it");
	same_int(step[5].if_wrong, 1, "also where misses lead");
	begin(0);
	perform(s, "goto last");
	ok(perform(s, "answer 4*a") &&
		   session_progress(s)->ask[0].verdict == VERDICT_RIGHT,
	   "what is taken is read in the names of the step itself");
}

static void test_draws(void)
{
	bool seen[6] = { false }, bob = false, ann = false;
	double first;

	for (uint64_t seed = 0; seed < 40; seed++) {
		begin(seed);
		seen[(int)a()] = true;
		*(s->control[1] == 1 ? &bob : &ann) = true;
	}
	ok(seen[2] && seen[3] && seen[5], "every value is drawn by some seed");
	ok(ann && bob, "and every word");
	first = a();
	begin(39);
	same_double(a(), first, "the same seed draws the same");
	ok(!(f.lesson.step[0].controls & 1), "what is drawn is not shown");
	ok(f.lesson.step[0].drawn == 1, "but the step hears of it");
	ok(!perform(s, "set a=2"), "and it cannot be moved");
	same_text(told(s), "'a' is drawn and stays", "which is said");
}

static void test_one_of(void)
{
	bool met[6] = { false };

	for (uint64_t seed = 0; seed < 40; seed++) {
		begin(seed);
		perform(s, "goto aid; next");
		met[s->step] = true;
		ok(route_has(s, s->step), "seed %d meets its own", (int)seed);
		perform(s, "next");
		same_text(here(), "last", "and no other");
		perform(s, "back; back");
		same_text(here(), "aid", "nor on the way back");
	}
	ok(met[2] && met[3] && met[4], "each is met by some seed");
	same_int(route_count(s), 4, "they count as one step");
	same_int(route_number(s, 4), 3, "with one number");
	same_int(route_number(s, 5), 4, "and others follow it");
	ok(perform(s, "goto 3") && route_has(s, s->step),
	   "a number leads to the chosen one");
	ok(perform(s, "goto one; next") && !strcmp(here(), "last"),
	   "from any of them the way leads past all");
	ok(!perform(s, "goto 5"), "there is no fifth");
}

static void test_skip(void)
{
	char answer[32];

	begin(0);
	snprintf(answer, sizeof(answer), "answer %g", 2 * a());
	ok(!route_skips(s, 1), "nothing is passed over yet");
	perform(s, answer);
	ok(route_skips(s, 1), "solved at the first try it is");
	perform(s, "next");
	ok(s->step >= 2, "going on leads past it");
	perform(s, "back");
	same_text(here(), "first", "and back past it");
	ok(perform(s, "goto aid"), "but by its name it can be seen");
	begin(0);
	perform(s, "answer 1");
	perform(s, answer);
	ok(!route_skips(s, 1), "after a miss it is not passed over");
}

static void test_detour(void)
{
	char answer[32];

	begin(0);
	snprintf(answer, sizeof(answer), "answer %g", 2 * a());
	perform(s, "answer 1; answer what?");
	same_text(here(), "first", "one miss leads nowhere, nor a form error");
	perform(s, "answer 1");
	same_text(here(), "aid", "two misses do");
	ok(strstr(told(s), "Two misses"), "and say why");
	perform(s, "next");
	same_text(here(), "first", "going on leads back");
	same_int(session_progress(s)->ask[0].misses, 2, "to the same question");
	perform(s, "answer 1; answer 1");
	same_text(here(), "first", "it leads there once");
	perform(s, answer);
	perform(s, "next");
	ok(s->step >= 2, "a step met so is not met again");
	begin(0);
	perform(s, "next; back; answer 1; answer 1; back");
	same_text(here(), "first", "back leads back too");
	perform(s, "next");
	same_text(here(), "aid", "a step met before is met as it was");
}

/* Whether the lesson's own claims hold, and the first that does not. */
static const char *proved(const char *yaml, char out[256])
{
	struct lesson lesson;
	struct err err;

	fixture_lesson(&lesson, yaml);
	err_init(&err, NULL);
	prove_lesson(&lesson, &err);
	snprintf(out, 256, "%s", err_first(&err));
	err_release(&err);
	lesson_release(&lesson);
	return out;
}

static void test_proof(void)
{
	char out[256];

	same_text(proved(LESSON_HEAD
			 "controls: {a: {draw: [1, 2, 3]}}\n"
			 "steps:\n"
			 "  - id: one\n"
			 "    ask:\n"
			 "      number: What?\n"
			 "      answer: a^2\n"
			 "      wrong: {is: 2*a, say: Not that.}\n", out),
		  "this 'wrong' equals the answer (4); its sentence would "
		  "never be shown (drawn: a = 2)", "check tries every draw");
	same_text(proved(LESSON_HEAD
			 "controls:\n"
			 "  a: {draw: [1, 2]}\n"
			 "  b: {draw: [2, 3]}\n"
			 "steps:\n"
			 "  - {id: one, ask: {number: What?, answer: "
			 "log(3 - a*b)}}\n", out),
		  "this has no value (drawn: a = 2, b = 2)",
		  "and the draws of several controls together");
}

static void test_scale(void)
{
	static const char text[] = LESSON_HEAD
		"controls: {h: {from: 1e-15, to: 1, scale: log, start: 0.1}}\n"
		"steps: [{id: one, say: \"{h}\"}]\n";
	struct fixture log;

	fixture_init(&log, text);
	perform(&log.session, "focus h; less");
	same_double(log.session.control[0], 0.01, "a log scale moves by ten");
	perform(&log.session, "much_less; much_less");
	same_double(log.session.control[0], 1e-15,
		    "down to its end, however small");
	perform(&log.session, "more; more");
	same_double(log.session.control[0], 1e-13, "and up again");
	fixture_release(&log);
}

int main(void)
{
	fixture_init(&f, lesson_text);
	test_like();
	test_draws();
	test_one_of();
	test_skip();
	test_detour();
	test_proof();
	test_scale();
	fixture_release(&f);
	return tap_end();
}
