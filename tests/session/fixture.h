/*
 * fixture.h - a small lesson, written where it is tested, and its session.
 *
 * A lesson that does not load ends the program: the test itself is wrong.
 */
#ifndef TESTS_FIXTURE_H
#define TESTS_FIXTURE_H

#include <stdlib.h>

#include "../tap.h"
#include "gradlab/script.h"
#include "gradlab/session.h"

/* How every lesson begins. */
#define LESSON_HEAD "format: 1\nlesson: tried\ntitle: Tried\n"

struct fixture {
	struct lesson lesson;
	struct session session;
};

static inline void fixture_lesson(struct lesson *lesson, const char *yaml)
{
	struct err err;

	err_init(&err, "tried.yaml");
	err_source(&err, yaml, strlen(yaml));
	if (!lesson_parse(lesson, yaml, strlen(yaml), &err)) {
		printf("Bail out! the test's own lesson does not load\n");
		err_print(&err, stdout, false);
		exit(1);
	}
	err_release(&err);
}

static inline void fixture_init(struct fixture *fixture, const char *yaml)
{
	fixture_lesson(&fixture->lesson, yaml);
	session_init(&fixture->session, &fixture->lesson, 0);
}

static inline void fixture_release(struct fixture *fixture)
{
	session_release(&fixture->session);
	lesson_release(&fixture->lesson);
}

/* Performs actions written as in --do; whether the last of them applied. */
static inline bool perform(struct session *session, const char *actions)
{
	struct script script;
	struct err err;
	bool good;

	err_init(&err, NULL);
	good = script_parse(&script, actions, &err);
	if (!good)
		printf("# %s: %s\n", actions, err_first(&err));
	for (size_t i = 0; good && i < script.count; i++)
		good = session_act(session, script.line[i].action,
				   script.line[i].argument) ||
		       i + 1 < script.count;
	script_release(&script);
	err_release(&err);
	return good;
}

/* What a refused action was told, or "". */
static inline const char *told(const struct session *session)
{
	return session->message ? session->message : "";
}

#endif
