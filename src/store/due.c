/* due.c - which questions come again, and when. */
#include "gradlab/store.h"

#include "store_parts.h"

/* Days from one review of a question to the next; after the last it is known
 * for good. */
static const int days[] = { 1, 3, 7, 21 };

enum { STAGES = sizeof(days) / sizeof(days[0]) };

bool store_finish(struct store *store, const char *lesson, int day)
{
	return database_do(store->database,
			   "UPDATE place SET finished = ? WHERE learner = ?"
			   " AND lesson = ? AND finished = 0",
			   "itt", day, store->learner, lesson) &&
	       database_do(store->database,
			   "INSERT OR IGNORE INTO review SELECT learner,"
			   " lesson, step, question, 0, ? FROM answer"
			   " WHERE learner = ? AND lesson = ?"
			   " AND (solved OR shown)",
			   "itt", day + days[0], store->learner, lesson);
}

void store_due(struct store *store, int day, int most,
	       store_answer_fn *visit, void *data)
{
	struct rows *rows = database_ask(
		store->database,
		"SELECT lesson, step, question, due FROM (SELECT * FROM"
		" review WHERE learner = ? AND due <= ? AND stage < ?"
		" ORDER BY due, lesson, rowid LIMIT ?)"
		" ORDER BY lesson, due",
		"tiii", store->learner, day, (int)STAGES, most);

	while (rows_next(rows)) {
		struct answered answered = {
			.lesson = rows_text(rows, 0),
			.step = rows_text(rows, 1),
			.question = rows_int(rows, 2),
			.said = "",
			.day = rows_int(rows, 3),
		};

		visit(data, &answered);
	}
	rows_end(rows);
}

int store_due_count(struct store *store, int day)
{
	struct rows *rows = database_ask(
		store->database,
		"SELECT COUNT(*) FROM review WHERE learner = ? AND due <= ?"
		" AND stage < ?",
		"tii", store->learner, day, (int)STAGES);
	int count = rows_next(rows) ? rows_int(rows, 0) : 0;

	rows_end(rows);
	return count;
}

/* The stage a question stands at, or -1 where it is not kept. */
static int stage_of(struct store *store, const char *lesson,
		    const char *step, int question)
{
	struct rows *rows = database_ask(
		store->database,
		"SELECT stage FROM review WHERE learner = ? AND lesson = ?"
		" AND step = ? AND question = ?",
		"ttti", store->learner, lesson, step, question);
	int stage = rows_next(rows) ? rows_int(rows, 0) : -1;

	rows_end(rows);
	return stage;
}

bool store_reviewed(struct store *store, const char *lesson,
		    const char *step, int question, bool right, int day)
{
	int stage = stage_of(store, lesson, step, question);

	if (stage < 0)
		return true;
	stage = right ? stage + 1 : 0;
	return database_do(store->database,
			   "UPDATE review SET stage = ?, due = ?"
			   " WHERE learner = ? AND lesson = ? AND step = ?"
			   " AND question = ?",
			   "iittti", stage,
			   day + days[stage < STAGES ? stage : STAGES - 1],
			   store->learner, lesson, step, question);
}
