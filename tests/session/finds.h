/*
 * finds.h - what a proof finds in a small lesson.
 */
#ifndef TESTS_FINDS_H
#define TESTS_FINDS_H

#include "gradlab/prove.h"

#include "fixture.h"

/* The step that faults are planted in. */
#define HEAD LESSON_HEAD						\
	"let: |\n"							\
	"  f(x) = 3*x^2 - 4*x + 5\n"					\
	"controls:\n"							\
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"		\
	"  list: [1, 2, 3]\n"						\
	"steps:\n"							\
	"  - id: a\n"

/* The first finding of a lesson: "line:column: text", or "". */
static inline void finds(const char *what, const char *yaml, int count,
		  const char *wanted)
{
	struct lesson lesson;
	char found[600] = "";
	struct err err;
	bool good;

	fixture_lesson(&lesson, yaml);
	err_init(&err, "tried.yaml");
	good = prove_lesson(&lesson, &err);
	if (err.count)
		snprintf(found, sizeof(found), "%d:%d: %s",
			 err.list[0].at.line, err.list[0].at.column,
			 err.list[0].text);
	same_text(found, wanted, "%s", what);
	same_int((long)err.count, count, "%s: %d found", what, count);
	ok(good == !count, "%s: so it says", what);
	err_release(&err);
	lesson_release(&lesson);
}

#endif
