/* control.c - tests of moving controls and reading their values. */
#include "gradlab/control.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"
	"  t: {from: 0, to: 1, step: 0.1, label: time}\n"
	"  g: {from: 0.001, to: 1, scale: log, start: 0.01}\n"
	"  h: [1, 0.5, 1e-1]\n"
	"  act: [relu, tanh]\n"
	"steps:\n"
	"  - {id: a, say: \"{x} {t} {g} {h}\"}\n";

static const struct control *named(const struct lesson *lesson,
				   const char *name)
{
	return &lesson->control[control_named(lesson, name)];
}

static void test_ranges(const struct lesson *lesson)
{
	const struct control *x = named(lesson, "x");
	const struct control *t = named(lesson, "t");
	const struct control *g = named(lesson, "g");

	same_double(control_moved(x, 3, 1), 3.25, "a step up");
	same_double(control_moved(x, 3, -1), 2.75, "a step down");
	same_double(control_moved(x, 3, 10), 5, "held to the upper end");
	same_double(control_moved(x, -4.9, -10), -5, "held to the lower end");
	same_double(control_moved(t, 0, 3), 0.3,
		    "three tenths are 0.3, not 0.30000000000000004");
	same_double(control_moved(t, 0.3, 4), 0.7, "and go on to 0.7");
	same_double(control_moved(t, 0.12, 1), 0.2,
		    "from between two grid points up to the next");
	same_double(control_moved(t, 0.12, -1), 0.1, "and down to the one below");
	same_double(control_moved(g, 0.01, 1), 0.1,
		    "on a log scale a step is a factor");
	same_double(control_moved(g, 0.01, -5), 0.001, "with the same ends");
	same_double(copysign(1, control_moved(x, 0.25, -1)), 1,
		    "zero has no minus sign");
}

static void test_lists(const struct lesson *lesson)
{
	const struct control *h = named(lesson, "h");
	const struct control *act = named(lesson, "act");

	same_double(control_moved(h, 1, 1), 0.5, "the next of a list");
	same_double(control_moved(h, 0.1, 1), 0.1, "the last stays");
	same_double(control_moved(h, 1, -3), 1, "the first stays");
	same_double(control_moved(act, 0, 1), 1, "words by their index");
	same_double(control_moved(act, 1, 10), 1, "the last word stays");
	same_int(control_index(h, 0.5), 1, "the place of a value");
	same_int(control_index(h, 0.6), -1, "no place for another");
	same_int(control_index(act, 1), 1, "the place of a word");
	same_int(control_index(act, 2), -1, "no third word");
}

static void test_takes(const struct lesson *lesson)
{
	const struct control *x = named(lesson, "x");
	const struct control *h = named(lesson, "h");
	double nearest = 42;

	ok(control_takes(x, 3.1, &nearest) && nearest == 3.1,
	   "a range takes what lies between its steps");
	ok(control_takes(x, -5, &nearest), "and its ends");
	ok(!control_takes(x, 5.01, &nearest), "nothing beyond them");
	ok(!control_takes(x, (double)NAN, &nearest), "no NaN");
	ok(control_takes(h, 0.1 + 1e-12, &nearest) && nearest == 0.1,
	   "a list takes a value nearly its own, and stands exactly on it");
	ok(!control_takes(h, 0.2, &nearest), "and no other");
}

static void test_texts(const struct lesson *lesson)
{
	char out[NUMBER_ROOM];

	same_text(control_text(named(lesson, "x"), 2.75, out), "2.75",
		  "a value of a range");
	same_text(control_text(named(lesson, "h"), 0.1, out), "1e-1",
		  "a list's number as its author wrote it");
	same_text(control_text(named(lesson, "act"), 1, out), "tanh",
		  "a word");
	same_int(control_word(named(lesson, "act"), "tanh"), 1,
		 "a word is found");
	same_int(control_word(named(lesson, "act"), "sinus"), -1,
		 "and another is not");
	same_int(control_named(lesson, "t"), 1, "a control by its name");
	same_int(control_named(lesson, "time"), -1, "not by its label");
	same_int(control_named(lesson, ""), -1, "and none without a name");
}

int main(void)
{
	struct lesson lesson;

	fixture_lesson(&lesson, lesson_text);
	test_ranges(&lesson);
	test_lists(&lesson);
	test_takes(&lesson);
	test_texts(&lesson);
	lesson_release(&lesson);
	return tap_end();
}
