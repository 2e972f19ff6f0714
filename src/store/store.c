/* store.c - what a learner has done: the file, its tables, what goes in. */
#include "gradlab/store.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>

#include "gradlab/mem.h"

#include "store_parts.h"

enum { VERSION = 1 };		/* of the tables */

static const char *const tables[] = {
	"CREATE TABLE IF NOT EXISTS place (learner TEXT, lesson TEXT,"
	" step TEXT, steps INT, day INT, finished INT DEFAULT 0,"
	" PRIMARY KEY (learner, lesson))",
	"CREATE TABLE IF NOT EXISTS seen (learner TEXT, lesson TEXT,"
	" step TEXT, day INT, PRIMARY KEY (learner, lesson, step))",
	"CREATE TABLE IF NOT EXISTS answer (learner TEXT, lesson TEXT,"
	" step TEXT, question INT, solved INT, shown INT, misses INT,"
	" hints INT, said TEXT, day INT,"
	" PRIMARY KEY (learner, lesson, step, question))",
	"CREATE TABLE IF NOT EXISTS review (learner TEXT, lesson TEXT,"
	" step TEXT, question INT, stage INT, due INT,"
	" PRIMARY KEY (learner, lesson, step, question))",
	"CREATE TABLE IF NOT EXISTS learner (learner TEXT PRIMARY KEY,"
	" seed INT)",
	"PRAGMA user_version = 1",
};

/* What an environment variable says, or NULL where that is nothing. */
static const char *told(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

char *store_path(void)
{
	if (told("GRADLAB_STATE"))
		return mem_string(told("GRADLAB_STATE"));
	if (told("XDG_STATE_HOME"))
		return mem_printf("%s/gradlab/progress.db",
				  told("XDG_STATE_HOME"));
	if (told("HOME"))
		return mem_printf("%s/.local/state/gradlab/progress.db",
				  told("HOME"));
	return NULL;
}

/* Makes every folder above the file, for its owner alone. */
static bool make_folders(const char *path, char **why)
{
	char *folder = mem_string(path);
	bool made = true;

	for (char *p = folder; made && (p = strchr(p + 1, '/')); *p = '/') {
		*p = '\0';
		made = !mkdir(folder, 0700) || errno == EEXIST ||
		       errno == EROFS || errno == EACCES;
		if (!made)
			*why = mem_printf("cannot make %s: %s", folder,
					  strerror(errno));
	}
	free(folder);
	return made;
}

static int version(struct database *database)
{
	struct rows *rows = database_ask(database, "PRAGMA user_version", "");
	int number = rows_next(rows) ? rows_int(rows, 0) : -1;

	rows_end(rows);
	return number;
}

/* Makes the tables of a new file, and refuses one of a later gradlab. */
static bool make_tables(struct database *database, const char *path,
			char **why)
{
	int found = version(database);

	if (found == VERSION)
		return true;
	if (found > VERSION) {
		*why = mem_printf("%s is of a later gradlab", path);
		return false;
	}
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		if (!database_do(database, tables[i], "")) {
			*why = mem_printf("cannot write %s: %s", path,
					  database_why(database));
			return false;
		}
	return true;
}

struct store *store_open(const char *path, const char *learner, char **why)
{
	struct database *database;
	struct store *store;

	if (!make_folders(path, why))
		return NULL;
	database = database_open(path, why);
	if (!database)
		return NULL;
	if (!make_tables(database, path, why)) {
		database_close(database);
		return NULL;
	}
	store = mem_alloc(1, sizeof(*store));
	store->database = database;
	store->learner = mem_string(learner);
	return store;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	database_close(store->database);
	free(store->learner);
	free(store);
}

const char *store_why(const struct store *store)
{
	return database_why(store->database);
}

bool store_begin(struct store *store)
{
	return database_do(store->database, "BEGIN IMMEDIATE", "");
}

bool store_end(struct store *store)
{
	if (database_do(store->database, "COMMIT", ""))
		return true;
	database_do(store->database, "ROLLBACK", "");
	return false;
}

void store_become(struct store *store, const char *learner)
{
	char *name = mem_string(learner);

	free(store->learner);
	store->learner = name;
}

uint64_t store_seed(struct store *store)
{
	struct rows *rows;
	int seed;

	database_do(store->database,
		    "INSERT OR IGNORE INTO learner"
		    " VALUES (?, abs(random() % 1000000) + 1)",
		    "t", store->learner);
	rows = database_ask(store->database,
			    "SELECT seed FROM learner WHERE learner = ?", "t",
			    store->learner);
	seed = rows_next(rows) ? rows_int(rows, 0) : 0;
	rows_end(rows);
	return (uint64_t)seed;
}

bool store_place(struct store *store, const char *lesson, const char *step,
		 int steps, int day)
{
	return database_do(store->database,
			   "INSERT INTO place (learner, lesson, step, steps,"
			   " day) VALUES (?, ?, ?, ?, ?)"
			   " ON CONFLICT DO UPDATE SET step = excluded.step,"
			   " steps = excluded.steps, day = excluded.day",
			   "tttii", store->learner, lesson, step, steps, day);
}

bool store_seen(struct store *store, const char *lesson, const char *step,
		int day)
{
	return database_do(store->database,
			   "INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?)",
			   "ttti", store->learner, lesson, step, day);
}

bool store_answer(struct store *store, const struct answered *a)
{
	return database_do(store->database,
			   "INSERT OR REPLACE INTO answer"
			   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			   "tttiiiiiti", store->learner, a->lesson, a->step,
			   a->question, (int)a->solved, (int)a->shown,
			   a->misses, a->hints, a->said, a->day);
}

bool store_forget(struct store *store, const char *lesson)
{
	static const char *const from[] = {
		"DELETE FROM place WHERE learner = ? AND lesson LIKE ?",
		"DELETE FROM seen WHERE learner = ? AND lesson LIKE ?",
		"DELETE FROM answer WHERE learner = ? AND lesson LIKE ?",
		"DELETE FROM review WHERE learner = ? AND lesson LIKE ?",
	};
	bool gone = true;

	for (size_t i = 0; i < sizeof(from) / sizeof(from[0]); i++)
		gone &= database_do(store->database, from[i], "tt",
				    store->learner, lesson ? lesson : "%");
	return gone;
}
