/* prove.c - tests of what `check` finds in a lesson that loads. */
#include "finds.h"

static void test_good(void)
{
	finds("a good lesson", HEAD
	      "    say: \"At {x} it is {f(x)}.\"\n"
	      "    ask:\n"
	      "      - number: What?\n"
	      "        answer: f'(3) = 14\n"
	      "        also: [-14]\n"
	      "        within: 0.001\n"
	      "        wrong: [{is: \"slope(f, 3, 0.1) = 14.3\", say: No.}]\n"
	      "        hints: [Think of 3h., The row of 0.5 is 15.5.,"
	      " \"It is {f'(3)}.\"]\n"
	      "      - choice: Which?\n"
	      "        of: [one, {right: two}]\n"
	      "        hints: [Not the first.]\n"
	      "      - sign: Which?\n"
	      "        answer: -3 = -3\n"
	      "      - {reach: Go., until: x > 4, for_example: {x: 4.5}}\n"
	      "      - {reach: Go., until: list == 3 and x > -9}\n"
	      "      - {reach: Go., until: x > 9, unreachable: true}\n",
	      0, "");
}

static void test_answers(void)
{
	finds("an answer that is not what its author wrote", HEAD
	      "    ask: {number: What?, answer: f'(3) = 15}\n",
	      1, "11:42: the value is 14, not 15");
	finds("an answer that is no number", HEAD
	      "    ask: {number: What?, answer: log(-1)}\n",
	      1, "11:34: this has no value");
	finds("another answer that does not hold", HEAD
	      "    ask:\n"
	      "      number: What?\n"
	      "      answer: 14\n"
	      "      also: [2*7, 2/6 = .3334]\n",
	      1, "14:25: the value is 0.3333333333, not .3334");
	finds("a sign that has none", HEAD
	      "    ask: {sign: Which?, answer: 0/0}\n",
	      1, "11:33: this has no value");
}

static void test_wrongs(void)
{
	finds("a wrong that equals the answer", HEAD
	      "    ask:\n"
	      "      number: What?\n"
	      "      answer: f'(3) = 14\n"
	      "      wrong:\n"
	      "        - {is: 2*7, say: Never shown.}\n",
	      1, "15:16: this 'wrong' equals the answer (14); its sentence "
		 "would never be shown");
	finds("a wrong within the answer's edges", HEAD
	      "    ask:\n"
	      "      number: What?\n"
	      "      answer: 14\n"
	      "      within: 0.5\n"
	      "      wrong:\n"
	      "        - {is: 14.3, say: Never shown.}\n",
	      1, "16:16: this 'wrong' equals the answer (14.3); its sentence "
		 "would never be shown");
	finds("a wrong behind another of its value", HEAD
	      "    ask:\n"
	      "      number: What?\n"
	      "      answer: 14\n"
	      "      wrong:\n"
	      "        - {is: 17, say: One.}\n"
	      "        - {is: 34/2, say: Never shown.}\n",
	      1, "16:16: this 'wrong' equals one before it (17); its "
		 "sentence would never be shown");
	finds("a wrong that does not hold", HEAD
	      "    ask:\n"
	      "      number: What?\n"
	      "      answer: 14\n"
	      "      wrong: [{is: 2 + 2 = 5, say: No.}]\n",
	      1, "14:28: the value is 4, not 5");
	finds("a wrong sign that is the right one", HEAD
	      "    ask: {sign: Which?, answer: -1, wrong: [{is: -7,"
	      " say: No.}]}\n",
	      1, "11:50: this 'wrong' equals the answer (-7); its sentence "
		 "would never be shown");
}

static void hint_tells(const char *what, const char *hint,
		       const char *wanted)
{
	char yaml[1000];

	snprintf(yaml, sizeof(yaml), HEAD
		 "    ask:\n"
		 "      number: What?\n"
		 "      answer: f'(3) = 14\n"
		 "      hints:\n"
		 "        - \"%s\"\n"
		 "        - The last may tell all.\n", hint);
	finds(what, yaml, *wanted != '\0', wanted);
}

#define GIVES "15:11: this hint holds the answer "
#define EARLY " and is not the last"

static void test_hints(void)
{
	hint_tells("a hint with the number", "It is 14, nearly.",
		   GIVES "14" EARLY);
	hint_tells("with a stop behind it", "It is 14.", GIVES "14" EARLY);
	hint_tells("in parentheses", "It is the answer (14).",
		   GIVES "(14)" EARLY);
	hint_tells("with a formula of several words", "Take 20 - 6 of them.",
		   GIVES "20 - 6" EARLY);
	hint_tells("with a live value", "It is {f'(3)} + 0.",
		   GIVES "14" EARLY);
	hint_tells("with a sum that is no answer", "Add 14 thousand to 3.",
		   GIVES "14" EARLY);
	hint_tells("a hint that only helps", "Each row is it plus 3h.", "");
	hint_tells("with other numbers", "Between 13 and 15.", "");
	finds("a hint with the right choice", HEAD
	      "    ask:\n"
	      "      choice: Which?\n"
	      "      of: [the first, {right: near the last row}]\n"
	      "      hints:\n"
	      "        - Look Near the last row.\n"
	      "        - Take it.\n",
	      1, GIVES "near the last row" EARLY);
}

static void test_reaches(void)
{
	finds("a reach that holds at the start", HEAD
	      "    ask: {reach: Go., until: x > 2, for_example: {x: 4}}\n",
	      1, "11:10: this holds already when the step opens");
	finds("a reach that the step's own set fulfils", HEAD
	      "    set: {x: 5}\n"
	      "    ask: {reach: Go., until: x > 4, for_example: {x: 4.5}}\n",
	      1, "12:10: this holds already when the step opens");
	finds("an example that does not reach it", HEAD
	      "    ask: {reach: Go., until: x > 4, for_example: {x: 4}}\n",
	      1, "11:51: the example does not reach it");
	finds("a reach that no setting fulfils", HEAD
	      "    say: \"{x}\"\n"
	      "    ask: {reach: Go., until: x > 9}\n",
	      1, "12:10: no setting reaches this; give 'for_example', or "
		 "'unreachable: true'");
	finds("a reach that needs two controls", HEAD
	      "    say: \"{x} {list}\"\n"
	      "    ask: {reach: Go., until: x > 4 and list == 3}\n",
	      0, "");
	finds("a reach that a locked control would fulfil", HEAD
	      "    say: \"{x} {list}\"\n"
	      "    lock: list\n"
	      "    ask: {reach: Go., until: x > 4 and list == 3}\n",
	      1, "13:10: no setting reaches this; give 'for_example', or "
		 "'unreachable: true'");
	finds("a goal where the one before it leads", HEAD
	      "    say: \"{x}\"\n"
	      "    ask:\n"
	      "      - {reach: Go., until: x > 4}\n"
	      "      - {reach: Come back., until: x < 3.5}\n"
	      "      - {reach: Stay., until: x < 4.5}\n",
	      1, "15:9: this holds already when it is asked");
}

static void test_texts(void)
{
	finds("a value that is none", HEAD
	      "    say: \"It is {0/0}.\"\n",
	      1, "11:10: {0/0} has no value");
}

#define RUN(rate, more) LESSON_HEAD					\
	"controls:\n"							\
	"  width: [0, 3]\n"						\
	"runs:\n"							\
	"  net:\n"							\
	"    data: {moons: 20, noise: 0.1}\n"				\
	"    net: {layers: [2, " more ", 1]}\n"				\
	"    loss: squared\n"						\
	"    by: {sgd: " rate "}\n"					\
	"    steps: 60\n"						\
	"steps:\n"							\
	"  - {id: a, say: Words.}\n"

static void test_runs(void)
{
	struct lesson lesson;
	struct err err;

	finds("a run that trains", RUN("0.01", "3"), 0, "");
	fixture_lesson(&lesson, RUN("1e9", "3"));
	err_init(&err, "tried.yaml");
	ok(!prove_lesson(&lesson, &err), "a run that explodes is found");
	ok(err.count == 1 && err.list[0].at.line == 8 &&
	   strstr(err.list[0].text, "the loss of run 'net' is no number at "),
	   "with its line, and its step: %s", err_first(&err));
	err_release(&err);
	lesson_release(&lesson);
	finds("controls that make no run", RUN("0.01", "width"), 1,
	      "8:5: run 'net': a layer has 1 to 4096 units");
}

static void test_training(void)
{
#define GOAL(until) RUN("0.01", "3")					\
	"  - {id: b, show: {curves: net}, ask: {reach: Train., until: "	\
	until "}}\n"
	finds("a goal that training reaches", GOAL("step(net) == 40"), 0,
	      "");
	finds("and one that it does not", GOAL("step(net) > 60"), 1,
	      "15:39: no setting reaches this; give 'for_example', or "
	      "'unreachable: true'");
}

static void test_all_at_once(void)
{
	finds("several faults in one go", HEAD
	      "    say: \"{0/0}\"\n"
	      "    ask:\n"
	      "      - number: What?\n"
	      "        answer: f'(3) = 15\n"
	      "        wrong: [{is: 2*7, say: No.}]\n"
	      "        hints: [It is 14., Last.]\n"
	      "      - {reach: Go., until: x > 2, for_example: {x: 1}}\n",
	      6, "11:10: {0/0} has no value");
}

int main(void)
{
	test_good();
	test_answers();
	test_wrongs();
	test_hints();
	test_reaches();
	test_texts();
	test_runs();
	test_training();
	test_all_at_once();
	return tap_end();
}
