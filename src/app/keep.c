/* keep.c - a session's progress, into the store and back. */
#include "gradlab/keep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gradlab/edits.h"
#include "gradlab/recall.h"
#include "gradlab/round.h"

enum { DAY_SECONDS = 24 * 60 * 60 };

int keep_today(void)
{
	const char *told = getenv("GRADLAB_TODAY");
	struct tm day = { 0 };
	time_t now = time(NULL);

	if (told && sscanf(told, "%4d-%2d-%2d", &day.tm_year, &day.tm_mon,
			   &day.tm_mday) == 3) {
		day.tm_year -= 1900;
		day.tm_mon -= 1;
	} else {
		localtime_r(&now, &day);
	}
	day.tm_hour = day.tm_min = day.tm_sec = 0;
	return (int)(timegm(&day) / DAY_SECONDS);
}

/* /dev/null keeps nothing and says nothing of it. */
void keeper_open(struct keeper *keeper, const struct options *options)
{
	char *path = store_path();

	memset(keeper, 0, sizeof(*keeper));
	keeper->day = keep_today();
	if (!path)
		keeper->trouble = mem_string("there is no home folder");
	else if (strcmp(path, "/dev/null"))
		keeper->store = store_open(
			path, options->learner ? options->learner : "",
			&keeper->trouble);
	free(path);
}

void keeper_close(struct keeper *keeper)
{
	store_close(keeper->store);
	free(keeper->trouble);
	memset(keeper, 0, sizeof(*keeper));
}

uint64_t keeper_seed(const struct keeper *keeper,
		     const struct options *options)
{
	return options->seeded || !keeper->store ? options->seed
						 : store_seed(keeper->store);
}

static void recall_one_step(void *data, const char *step)
{
	recall_step(data, step);
}

static void recall_one_answer(void *data, const struct answered *a)
{
	const struct attempt attempt = {
		.verdict = a->shown    ? VERDICT_SHOWN
			   : a->solved ? VERDICT_RIGHT
				       : VERDICT_WRONG,
		.misses = a->misses,
		.hints = a->hints,
	};

	recall_answer(data, a->step, a->question, &attempt, a->said);
}

struct place_of {
	struct session *session;
	bool place;
};

/* A finished lesson begins at its start, with its answers in place. */
static void recall_standing(void *data, const struct standing *standing)
{
	const struct place_of *of = data;

	if (of->place && !standing->finished)
		recall_place(of->session, standing->step);
}

/* Puts down what the store has. */
static void note(struct keeper *keeper, const struct session *session)
{
	const struct lesson *lesson = session->lesson;
	const struct progress *progress =
		session->first ? session->first : session->progress;

	if (!keeper->kept)
		keeper->kept = progress_new(lesson);
	for (int i = 0; i < lesson->steps; i++) {
		keeper->kept[i].seen = progress[i].seen;
		for (int q = 0; q < lesson->step[i].ask.count; q++) {
			const struct attempt *a = &progress[i].ask[q];
			struct attempt *kept = &keeper->kept[i].ask[q];

			kept->verdict = a->verdict;
			kept->misses = a->misses;
			kept->hints = a->hints;
		}
	}
}

void keeper_recall(struct keeper *keeper, struct session *session, bool place)
{
	struct place_of of = { session, place };
	const char *id = session->lesson->id;

	keeper->due = false;
	keeper->reviewed = 0;
	if (!keeper->store)
		return;
	store_steps(keeper->store, id, recall_one_step, session);
	store_answers(keeper->store, id, recall_one_answer, session);
	note(keeper, session);
	keeper->kept[0].seen = false;	/* every session begins there */
	store_standings(keeper->store, id, recall_standing, &of);
}

void keeper_round(struct keeper *keeper)
{
	keeper->due = true;
	keeper->reviewed = 0;
}

/* Nothing was done with it yet. */
static bool is_untouched(const struct attempt *a)
{
	return !a->misses && !a->hints && a->verdict != VERDICT_RIGHT &&
	       a->verdict != VERDICT_SHOWN;
}

static bool is_same(const struct attempt *a, const struct attempt *b)
{
	return a->verdict == b->verdict && a->misses == b->misses &&
	       a->hints == b->hints;
}

static bool save_step(struct keeper *keeper, const struct session *session,
		      const struct progress *progress, int index)
{
	const struct lesson *lesson = session->lesson;
	const struct step *step = &lesson->step[index];
	const struct progress *kept = &keeper->kept[index];
	bool good = true;

	if (progress->seen && !kept->seen)
		good &= store_seen(keeper->store, lesson->id, step->id,
				   keeper->day);
	for (int q = 0; q < step->ask.count; q++) {
		const struct attempt *a = &progress->ask[q];
		const struct answered answered = {
			.lesson = lesson->id,
			.step = step->id,
			.question = q,
			.solved = a->verdict == VERDICT_RIGHT,
			.shown = a->verdict == VERDICT_SHOWN,
			.misses = a->misses,
			.hints = a->hints,
			.said = a->said ? a->said : "",
			.day = keeper->day,
		};

		if (!is_untouched(a) && !is_same(a, &kept->ask[q]))
			good &= store_answer(keeper->store, &answered);
	}
	return good;
}

static bool save_lesson(struct keeper *keeper, const struct session *session)
{
	const struct lesson *lesson = session->lesson;
	const struct progress *progress =
		session->first ? session->first : session->progress;
	bool good = true;

	if (!session->first)
		good = store_place(keeper->store, lesson->id,
				   session_step(session)->id, lesson->steps,
				   keeper->day);
	for (int i = 0; i < lesson->steps; i++)
		good &= save_step(keeper, session, &progress[i], i);
	if (recall_finished(session))
		good &= store_finish(keeper->store, lesson->id, keeper->day);
	return good;
}

/* Questions of the round that are behind the learner; the last one too, once
 * it is answered. */
static bool save_round(struct keeper *keeper, const struct session *session)
{
	const struct round *round = &session->round;
	int over = round->at +
		   (session_progress(session)->phase == PHASE_DONE);
	bool good = true;

	for (; keeper->reviewed < over; keeper->reviewed++) {
		const struct again *item = &round->item[keeper->reviewed];

		good &= store_reviewed(keeper->store, session->lesson->id,
				       session->lesson->step[item->step].id,
				       item->question,
				       round_right(session, keeper->reviewed),
				       keeper->day);
	}
	return good;
}

void keeper_save(struct keeper *keeper, const struct session *session)
{
	bool good;

	session = edits_own(session);
	if (!keeper->store)
		return;
	good = store_begin(keeper->store) &&
	       (keeper->due ? save_round(keeper, session)
			    : save_lesson(keeper, session));
	good &= store_end(keeper->store);
	if (good && !keeper->due)
		note(keeper, session);
	if (good)
		return;
	free(keeper->trouble);
	keeper->trouble = mem_string(store_why(keeper->store));
	store_close(keeper->store);
	keeper->store = NULL;
}

void keeper_leave(struct keeper *keeper, const struct session *session)
{
	keeper_save(keeper, session);
	progress_free(keeper->kept, edits_own(session)->lesson);
	keeper->kept = NULL;
}
