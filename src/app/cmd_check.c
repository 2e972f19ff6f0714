/* cmd_check.c - everything wrong with lessons, and proof of their answers. */
#include <stdio.h>
#include <stdlib.h>

#include "gradlab/app.h"
#include "gradlab/find.h"
#include "gradlab/panel.h"
#include "gradlab/prove.h"
#include "gradlab/view.h"

enum { W = 80, H = 24 };

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* The rows the step lacks with this sentence as the outcome of an answer. */
static int with_outcome(const struct session *session,
			const struct prose *told)
{
	struct attempt *attempt = session_attempt(session);
	struct attempt kept = *attempt;
	int rows;

	attempt->verdict = VERDICT_WRONG;
	attempt->told = told;
	rows = view_overflow(session, W, H, GLYPHS_BRAILLE);
	*attempt = kept;
	return rows;
}

/* The longest of what can be said to the open question's answers. */
static int worst_outcome(const struct session *session)
{
	const struct question *question = session_question(session);
	int worst = 0;

	for (int i = 0; i < question->wrong_count; i++)
		worst = larger(worst, with_outcome(session,
						   &question->wrong[i].say));
	for (int i = 0; i < question->of_count; i++)
		if (question->of[i].say.text)
			worst = larger(worst,
				       with_outcome(session,
						    &question->of[i].say));
	return worst;
}

/* The rows a step lacks in the worst of its phases. */
static int worst_overflow(struct session *session, int step)
{
	const struct progress *progress;
	int worst = 0;

	session_enter(session, step, false);
	progress = session_progress(session);
	for (;;) {
		worst = larger(worst, view_overflow(session, W, H,
						    GLYPHS_BRAILLE));
		if (progress->phase == PHASE_DONE)
			return worst;
		worst = larger(worst, worst_outcome(session));
		if (progress->phase == PHASE_PREDICT)
			session_pass_prediction(session);
		else
			session_next_question(session);
	}
}

static void check_sizes(const struct lesson *lesson, struct err *err)
{
	struct session session;

	session_init(&session, lesson, 0);
	for (int i = 0; i < lesson->steps; i++) {
		int rows = worst_overflow(&session, i);

		if (rows)
			err_warn(err, lesson->step[i].at,
				 "step '%s' does not fit 80x24 by %d row%s",
				 lesson->step[i].id, rows,
				 rows == 1 ? "" : "s");
	}
	session_release(&session);
}

static void check_panels(const struct lesson *lesson, struct err *err)
{
	for (int s = 0; s < lesson->steps; s++)
		for (int i = 0; i < lesson->step[s].show.count; i++) {
			const struct panel *panel =
				&lesson->step[s].show.item[i];

			if (!panel_is_drawn(panel->kind))
				err_warn(err, panel->at,
					 "this version of gradlab cannot draw "
					 "'%s' yet",
					 panel_name(panel->kind));
		}
}

/* What only playing the lesson shows. */
static void prove(const struct lesson *lesson, struct err *err)
{
	prove_lesson(lesson, err);
	check_panels(lesson, err);
	check_sizes(lesson, err);
}

static int check_translation(const char *path, bool brief)
{
	struct lesson lesson;
	size_t findings;

	if (app_load_over(&lesson, path, brief, &findings, prove))
		lesson_release(&lesson);
	return findings ? EXIT_FINDING : EXIT_GOOD;
}

static int check(const char *path, bool brief)
{
	struct lesson lesson;
	struct err err;
	int status;

	if (find_kind(path) == FILE_COURSE)
		return check_course(path, brief);
	if (find_kind(path) == FILE_TRANSLATION)
		return check_translation(path, brief);
	err_init(&err, path);
	if (lesson_load(&lesson, path, &err)) {
		prove(&lesson, &err);
		lesson_release(&lesson);
	}
	err_print(&err, stdout, brief);
	status = err.count ? EXIT_FINDING : EXIT_GOOD;
	err_release(&err);
	return status;
}

int cmd_check(const struct options *options)
{
	int status = EXIT_GOOD;

	for (int i = 0; i < options->arguments; i++) {
		char *path = find_lesson(options->argument[i]);

		/* A name that is no lesson is told as a file that is not
		 * there. */
		status |= check(path ? path : options->argument[i],
				options->brief);
		free(path);
	}
	return status;
}
