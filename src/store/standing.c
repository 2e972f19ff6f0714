/* standing.c - what is kept of a learner, read back. */
#include "gradlab/store.h"

#include <stddef.h>

#include "store_parts.h"

void store_answers(struct store *store, const char *lesson,
		   store_answer_fn *visit, void *data)
{
	struct rows *rows = database_ask(
		store->database,
		"SELECT step, question, solved, shown, misses, hints, said,"
		" day FROM answer WHERE learner = ? AND lesson = ?"
		" ORDER BY rowid",
		"tt", store->learner, lesson);

	while (rows_next(rows)) {
		struct answered answered = {
			.lesson = lesson,
			.step = rows_text(rows, 0),
			.question = rows_int(rows, 1),
			.solved = rows_int(rows, 2),
			.shown = rows_int(rows, 3),
			.misses = rows_int(rows, 4),
			.hints = rows_int(rows, 5),
			.said = rows_text(rows, 6),
			.day = rows_int(rows, 7),
		};

		visit(data, &answered);
	}
	rows_end(rows);
}

void store_learners(struct store *store, store_learner_fn *visit, void *data)
{
	struct rows *rows = database_ask(
		store->database,
		"SELECT DISTINCT learner FROM place ORDER BY learner", "");

	while (rows_next(rows))
		visit(data, rows_text(rows, 0));
	rows_end(rows);
}

void store_steps(struct store *store, const char *lesson,
		 store_step_fn *visit, void *data)
{
	struct rows *rows = database_ask(
		store->database,
		"SELECT step FROM seen WHERE learner = ? AND lesson = ?"
		" ORDER BY rowid",
		"tt", store->learner, lesson);

	while (rows_next(rows))
		visit(data, rows_text(rows, 0));
	rows_end(rows);
}

/* An answer counts as of the first try where nothing was missed or shown. */
static const char standings[] =
	"SELECT p.lesson, p.step, p.steps, p.finished, p.day,"
	" (SELECT COUNT(*) FROM seen s WHERE s.learner = p.learner"
	"  AND s.lesson = p.lesson),"
	" IFNULL(SUM(a.solved), 0),"
	" IFNULL(SUM(a.solved AND NOT a.shown AND a.misses = 0), 0),"
	" IFNULL(SUM(a.misses), 0), IFNULL(SUM(a.hints), 0),"
	" IFNULL(SUM(a.shown), 0)"
	" FROM place p LEFT JOIN answer a ON a.learner = p.learner"
	"  AND a.lesson = p.lesson"
	" WHERE p.learner = ?1 AND (?2 IS NULL OR p.lesson = ?2)"
	" GROUP BY p.lesson ORDER BY p.day DESC, p.rowid";

void store_standings(struct store *store, const char *lesson,
		     store_standing_fn *visit, void *data)
{
	struct rows *rows = database_ask(store->database, standings, "tt",
					 store->learner, lesson);

	while (rows_next(rows)) {
		struct standing standing = {
			.lesson = rows_text(rows, 0),
			.step = rows_text(rows, 1),
			.steps = rows_int(rows, 2),
			.finished = rows_int(rows, 3),
			.day = rows_int(rows, 4),
			.seen = rows_int(rows, 5),
			.solved = rows_int(rows, 6),
			.first = rows_int(rows, 7),
			.misses = rows_int(rows, 8),
			.hints = rows_int(rows, 9),
			.shown = rows_int(rows, 10),
		};

		visit(data, &standing);
	}
	rows_end(rows);
}
