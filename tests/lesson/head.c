/* head.c - the head of a lesson is that of the whole lesson. */
#include "gradlab/lesson.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/mem.h"

#include "../tap.h"

#define STEPS "steps:\n- {id: a, say: b}\n"

static const struct {
	const char *text, *title, *what;
} examples[] = {
	{ "format: 1\nlesson: a\ntitle: T\ngoal: G\nminutes: 5\n" STEPS, "T",
	  "a plain lesson" },
	{ STEPS "format: 1\nlesson: a\ntitle: T\ngoal: G\nminutes: 5\n", "T",
	  "a head behind the steps" },
	{ "format: 1\nlesson: a\ntitle: T\n" STEPS "goal: G\nminutes: 5\n",
	  "T", "a head on both sides" },
	{ "format: 1\nlesson: a\ntitle: T\nminutes: 5\n" STEPS
	  "'goal' : G\n", "T", "a key behind the steps, oddly written" },
	{ "format: 1\nlesson: a\ntitle: \"T\n  steps: x\"\ngoal: G\n"
	  "minutes: 5\n" STEPS, "T steps: x", "a title of two lines" },
	{ "format: 1\nlesson: a\ngoal: G\nminutes: 5\ntitle: |-\n  steps:\n"
	  STEPS, "steps:", "a title that is called so" },
	{ "format: 1\nlesson: a\ngoal: G\nminutes: 5\nlet: n = 2\n"
	  "title: T\n" STEPS, "T", "a title behind definitions" },
	{ "{format: 1, lesson: a, title: T, goal: G, minutes: 5,\n"
	  "steps: [{id: a, say: b}]}\n", "T", "a lesson in braces" },
	{ "\357\273\277---\r\nformat: 1\r\nlesson: a\r\ntitle: T\r\n"
	  "goal: G\r\nminutes: 5\r\nsteps:\r\n- {id: a, say: b}\r\n", "T",
	  "a lesson from elsewhere" },
	{ "format: 1\nlesson: a\ntitle: T\ngoal: G\nminutes: 5\n"
	  "steps:\n- {id: a, sya: b}\n", "T",
	  "a lesson whose steps are wrong still has its title" },
	{ "format: 1\nlesson: a\ntitle: T\ngoal: G\nminutes: -5\n" STEPS,
	  NULL, "one whose head is wrong has none" },
	{ "format: 1\nlesson: a\ntitle: T\ngoal: \"G\nminutes: 5\n" STEPS,
	  NULL, "nor one that cannot be read" },
	{ "", NULL, "nor an empty file" },
};

/* The title that the head of a file gives, or NULL. */
static char *title_of(const char *path)
{
	struct lesson lesson;
	struct err err;
	char *title = NULL;

	err_init(&err, path);
	if (lesson_load_head(&lesson, path, &err)) {
		title = mem_string(lesson.title.text);
		ok(lesson.minutes == 5 && lesson.goal.text &&
			   !strcmp(lesson.goal.text, "G") &&
			   !strcmp(lesson.id, "a"),
		   "with goal, minutes and id");
		lesson_release(&lesson);
	}
	err_release(&err);
	return title;
}

static void reads(const char *text, const char *title, const char *what)
{
	char path[] = "head-XXXXXX";
	int file = mkstemp(path);
	char *got;

	if (file < 0 || write(file, text, strlen(text)) < 0)
		abort();
	got = title_of(path);
	same_text(got, title, "%s", what);
	free(got);
	close(file);
	unlink(path);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
		reads(examples[i].text, examples[i].title, examples[i].what);
	return tap_end();
}
