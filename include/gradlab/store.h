/*
 * store.h - what a learner has done, kept from one visit to the next.
 *
 * A database in the learner's state folder.  Every function is harmless when
 * the database cannot be written: it returns false, store_why() says why, and
 * the lab goes on without.  A day is counted from 1970-01-01.
 *
 * Review: when a lesson is finished its questions become due on fixed days
 * (see due.c); a right answer puts a question off to the next of them, a
 * miss back to the first.
 */
#ifndef GRADLAB_STORE_H
#define GRADLAB_STORE_H

#include <stdbool.h>
#include <stdint.h>

struct store;

/* Of one question; `question` counts from 0 within its step. */
struct answered {
	const char *lesson, *step;
	int question;
	bool solved;		/* by the learner */
	bool shown;		/* the answer was shown */
	int misses, hints;
	const char *said;	/* the last answer as given, or "" */
	int day;
};

/* Of one lesson. */
struct standing {
	const char *lesson;
	const char *step;	/* the one last stood at */
	int seen, steps;	/* steps seen, and all */
	int solved, first;	/* questions solved; at the first try */
	int misses, hints, shown;
	int finished;		/* the day, or 0 */
	int day;		/* of the last visit */
};

/* The file: $GRADLAB_STATE, else progress.db in the state folder of the XDG
 * base directories; NULL where there is no home.  To be freed. */
char *store_path(void);
/* Opens or makes it, folders and all, for one learner ("" is the owner of
 * the account).  NULL where it cannot be; *why is to be freed. */
struct store *store_open(const char *path, const char *learner, char **why);
void store_close(struct store *store);
const char *store_why(const struct store *store);

/* From now on it is of another learner. */
void store_become(struct store *store, const char *learner);
/* Drawn once for each learner, then the same for ever. */
uint64_t store_seed(struct store *store);

/* What is written between these two is written as a whole or not at all. */
bool store_begin(struct store *store);
bool store_end(struct store *store);

/* The learner stands at a step of a lesson that has so many. */
bool store_place(struct store *store, const char *lesson, const char *step,
		 int steps, int day);
bool store_seen(struct store *store, const char *lesson, const char *step,
		int day);
bool store_answer(struct store *store, const struct answered *answered);
/* The lesson is finished; its answered questions become due. */
bool store_finish(struct store *store, const char *lesson, int day);
/* All that is known of one lesson is gone, or of all lessons for NULL. */
bool store_forget(struct store *store, const char *lesson);

/* Visits what is kept; texts live for the time of the call. */
typedef void store_answer_fn(void *data, const struct answered *answered);
typedef void store_step_fn(void *data, const char *step);
typedef void store_learner_fn(void *data, const char *learner);
typedef void store_standing_fn(void *data, const struct standing *standing);
void store_answers(struct store *store, const char *lesson,
		   store_answer_fn *visit, void *data);
void store_steps(struct store *store, const char *lesson,
		 store_step_fn *visit, void *data);
/* Everyone who has begun a lesson, by name; "" is the owner of the account. */
void store_learners(struct store *store, store_learner_fn *visit, void *data);
/* Every lesson begun, the last visited first; one lesson alone where it is
 * named. */
void store_standings(struct store *store, const char *lesson,
		     store_standing_fn *visit, void *data);

/* Questions due on a day, lesson by lesson, the longest due first. */
void store_due(struct store *store, int day, int most,
	       store_answer_fn *visit, void *data);
int store_due_count(struct store *store, int day);
/* Whether a due question was answered right at the first try this time. */
bool store_reviewed(struct store *store, const char *lesson,
		    const char *step, int question, bool right, int day);

#endif
