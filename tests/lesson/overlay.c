/* overlay.c - tests of translations laid over lessons. */
#include "gradlab/lesson.h"

#include <stdlib.h>

#include <unistd.h>

#include "../tap.h"

#define LESSON								\
	"format: 1\nlesson: a\ntitle: One\nlet: f(x) = x^2\nsteps:\n"	\
	"- id: s\n  title: Two\n  say: |\n    See {f(2)} and\n"		\
	"    $x^2$.\n"							\
	"  show: {values: {square: f(x)}, at: [1, 2]}\n"		\
	"  ask:\n"							\
	"  - choice: Which?\n    of: [low, {right: high},\n"		\
	"      {wrong: odd, say: No.}]\n"				\
	"    hints: [Think.]\n"						\
	"  - order: Sort.\n    answer: [p, q, r]\n"			\
	"    wrong: [{is: [q, p, r], say: Turn it.}]\n"

#define HEAD "translates: a\nlanguage: zh\n"

static char lesson_path[] = "lesson-XXXXXX", over_path[] = "over-XXXXXX";

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	fputs(text, file);
	fclose(file);
}

static bool lay(struct lesson *lesson, struct err *err, struct err *over_err,
		const char *over)
{
	write_file(over_path, over);
	err_init(err, "a.yaml");
	err_init(over_err, "zh/a.yaml");
	return lesson_load_over(lesson, lesson_path, over_path, err, over_err);
}

static void says(const char *over, const char *wanted, const char *what)
{
	struct lesson lesson;
	struct err err, over_err;
	const char *got;

	if (lay(&lesson, &err, &over_err, over))
		lesson_release(&lesson);
	got = err_first(&over_err);
	same_text(*got ? got : err_first(&err), wanted, "%s", what);
	err_release(&err);
	err_release(&over_err);
}

static void test_whole(void)
{
	struct lesson lesson;
	struct err err, over_err;
	const struct question *ask;

	if (!ok(lay(&lesson, &err, &over_err,
		    HEAD "title: 一\nsteps:\n- id: s\n  title: 二\n"
			 "  say: 看 {f(2)}，$x^2$。\n"
			 "  show: {values: {square: 平方}}\n"
			 "  ask:\n"
			 "  - choice: 哪个？\n"
			 "    of: {low: 低, high: 高, odd: 怪, No.: 不。}\n"
			 "    hints: {Think.: 想。}\n"
			 "  - order: 排。\n    answer: {p: 甲, q: 乙, r: 丙}\n"
			 "    wrong: {Turn it.: 反了。}\n"),
		"a whole translation is laid over its lesson"))
		printf("# %s %s\n", err_first(&err), err_first(&over_err));
	same_text(err_first(&over_err), "", "nothing of it is missing");
	same_text(lesson.title.text, "一", "the title");
	same_text(lesson.step[0].title.text, "二", "a step's title, by its id");
	ok(lesson.step[0].say.fields == 2, "formulas are where they were");
	same_text(lesson.step[0].show.item[0].u.values.column.item[0].label,
		  "平方", "a label");
	ask = lesson.step[0].ask.item;
	same_text(ask[0].prompt.text, "哪个？", "a prompt");
	same_text(ask[0].of[1].text.text, "高", "an item");
	ok(ask[0].of[1].right, "... is as right as it was");
	same_text(ask[0].of[2].say.text, "不。", "a sentence");
	same_text(ask[0].hint[0].text, "想。", "a hint");
	same_text(ask[1].wrong[0].say.text, "反了。",
		  "a wrong order is told by the new names of its items");
	lesson_release(&lesson);
	err_release(&err);
	err_release(&over_err);
}

static void test_findings(void)
{
	says(HEAD, "partial: 0 of 15 texts are translated; the first that is "
		   "missing stands in line 3 of the lesson",
	     "an empty translation is partial");
	says(HEAD "title: 一\n",
	     "partial: 1 of 15 texts are translated; the first that is "
	     "missing stands in line 7 of the lesson",
	     "what is missing is counted");
	says(HEAD "minutes: 5\n", "the lesson has no 'minutes' here",
	     "a key that the lesson lacks");
	says(HEAD "lesson: b\n", "'lesson' cannot be translated",
	     "a key that is no text");
	says(HEAD "titel: b\n", "unknown key 'titel'; did you mean 'title'?",
	     "a key that is none");
	says(HEAD "steps:\n- id: t\n  title: b\n",
	     "the lesson has nothing here with the id 't'",
	     "a step that is gone");
	says(HEAD "steps:\n- id: s\n  say: 看 {f(2)}。\n",
	     "the original's '$x^2$' is missing in this translation",
	     "a formula that is lost");
	says(HEAD "steps:\n- id: s\n  ask:\n  - choice: 哪\n"
		  "    of: {lower: 低}\n",
	     "the lesson has no such text here; it may have changed",
	     "a text that has changed");
	says(HEAD "steps:\n- id: s\n  ask:\n  - {}\n  - {}\n  - choice: 哪\n",
	     "the lesson has only 2 of these", "a question too many");
	says(HEAD "steps: 5\n", "expected a map of translations, found a text",
	     "a text where the lesson has a list");
	says(HEAD "title: [a]\n",
	     "expected a text, the translation, found a list",
	     "a list where the lesson has a text");
	says("translates: b\nlanguage: zh\n",
	     "this is laid over the lesson 'a'", "another lesson's");
	says("translates: a\n", "missing key 'language'", "no language");
}

/* A formula of the translation is read as any other, and told in its file. */
static void test_formula(void)
{
	struct lesson lesson;
	struct err err, over_err;

	if (lay(&lesson, &err, &over_err,
		HEAD "steps:\n- id: s\n  say: 看 {g(2)} {f(2)} $x^2$\n"))
		lesson_release(&lesson);
	ok(err.errors == 0 && over_err.errors == 1,
	   "an unknown name is told of the translation");
	same_text(over_err.list[over_err.count - 1].text, "unknown name 'g'",
		  "... by its name");
	err_release(&err);
	err_release(&over_err);
}

int main(void)
{
	int lesson = mkstemp(lesson_path), over = mkstemp(over_path);

	write_file(lesson_path, LESSON);
	test_whole();
	test_findings();
	test_formula();
	close(lesson);
	close(over);
	unlink(lesson_path);
	unlink(over_path);
	return tap_end();
}
