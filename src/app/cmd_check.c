/* cmd_check.c - everything wrong with lessons, and proof of their answers. */
#include <stdio.h>
#include <stdlib.h>

#include "gradlab/app.h"
#include "gradlab/bank.h"
#include "gradlab/find.h"
#include "gradlab/panel.h"
#include "gradlab/prove.h"
#include "gradlab/view.h"

enum { W = 80, H = 24 };

/* That drawing the steps may take. */
#define DRAWING_WORK (PROVE_WORK / 4)

/* The glyphs that a step may be drawn with, plainer ones last.  Colours and
 * styles take no room: with and without them it is the same. */
static const struct {
	enum glyphs glyphs;
	const char *with;
} kinds[] = {
	{ GLYPHS_BRAILLE, "" },
	{ GLYPHS_BLOCK, " in block glyphs" },
	{ GLYPHS_ASCII, " in ASCII" },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

/* How many rows a step lacks, with each of them. */
struct lack {
	int rows[KINDS];
};

/* Keeps the most of what was lacking so far and what is lacking now. */
static void measure(struct lack *lack, const struct session *session)
{
	for (int i = 0; i < KINDS; i++) {
		int rows = view_overflow(session, W, H, kinds[i].glyphs);

		if (rows > lack->rows[i])
			lack->rows[i] = rows;
	}
}

/* With this sentence as the outcome of an answer. */
static void measure_outcome(struct lack *lack, const struct session *session,
			    const struct prose *told)
{
	struct attempt *attempt = session_attempt(session);
	struct attempt kept = *attempt;

	attempt->verdict = VERDICT_WRONG;
	attempt->told = told;
	measure(lack, session);
	*attempt = kept;
}

/* With all that can be said to the open question's answers. */
static void measure_outcomes(struct lack *lack, const struct session *session)
{
	const struct question *question = session_question(session);

	for (int i = 0; i < question->wrong_count; i++)
		measure_outcome(lack, session, &question->wrong[i].say);
	for (int i = 0; i < question->of_count; i++)
		if (question->of[i].say.text)
			measure_outcome(lack, session, &question->of[i].say);
}

/* In every phase of a step. */
static struct lack measure_step(struct session *session, int step)
{
	const struct progress *progress;
	struct lack lack = { { 0 } };

	session_enter(session, step, false);
	progress = session_progress(session);
	for (;;) {
		measure(&lack, session);
		if (progress->phase == PHASE_DONE)
			return lack;
		measure_outcomes(&lack, session);
		if (progress->phase == PHASE_PREDICT)
			session_pass_prediction(session);
		else
			session_next_question(session);
	}
}

/* Plainer glyphs are told of only where they lack more. */
static void check_step(struct session *session, int index, struct err *err)
{
	const struct step *step = &session->lesson->step[index];
	struct lack lack = measure_step(session, index);
	int told = 0;

	if (bank_spent(session->bank)) {
		err_at(err, step->at,
		       "drawing this step takes the lesson past a quarter of "
		       "a minute; what follows is not drawn");
		return;
	}
	for (int i = 0; i < KINDS; i++) {
		int rows = lack.rows[i];

		if (rows <= told)
			continue;
		err_warn(err, step->at,
			 "step '%s' does not fit 80x24%s by %d row%s",
			 step->id, kinds[i].with, rows, rows == 1 ? "" : "s");
		told = rows;
	}
}

static void check_sizes(const struct lesson *lesson, struct err *err)
{
	struct session session;

	session_init(&session, lesson, 0);
	bank_allow(session.bank, DRAWING_WORK);
	for (int i = 0; i < lesson->steps && !bank_spent(session.bank); i++)
		check_step(&session, i, err);
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
