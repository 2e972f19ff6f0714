/* database.c - a file of tables: SQLite. */
#include "database.h"

#include <stdarg.h>
#include <stdlib.h>

#include <sqlite3.h>

#include "gradlab/mem.h"

enum { PATIENCE_MS = 2000 };	/* for another gradlab that writes just now */

struct database {
	sqlite3 *handle;
};

struct rows {
	sqlite3_stmt *statement;
};

struct database *database_open(const char *path, char **why)
{
	struct database *database = mem_alloc(1, sizeof(*database));

	if (sqlite3_open(path, &database->handle) == SQLITE_OK &&
	    sqlite3_busy_timeout(database->handle, PATIENCE_MS) == SQLITE_OK)
		return database;
	*why = mem_printf("cannot open %s: %s", path,
			  database->handle ? sqlite3_errmsg(database->handle)
					   : "out of memory");
	database_close(database);
	return NULL;
}

void database_close(struct database *database)
{
	sqlite3_close(database->handle);
	free(database);
}

const char *database_why(const struct database *database)
{
	return sqlite3_errmsg(database->handle);
}

/* NULL where the statement is not one; that is told by database_why(). */
static sqlite3_stmt *prepare(struct database *database, const char *sql,
			     const char *types, va_list values)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(database->handle, sql, -1, &statement, NULL) !=
	    SQLITE_OK)
		return NULL;
	for (int i = 0; types[i]; i++)
		if (types[i] == 't')
			sqlite3_bind_text(statement, i + 1,
					  va_arg(values, const char *), -1,
					  SQLITE_TRANSIENT);
		else
			sqlite3_bind_int(statement, i + 1,
					 va_arg(values, int));
	return statement;
}

bool database_do(struct database *database, const char *sql,
		 const char *types, ...)
{
	sqlite3_stmt *statement;
	va_list values;
	bool done;

	va_start(values, types);
	statement = prepare(database, sql, types, values);
	va_end(values);
	done = statement && sqlite3_step(statement) == SQLITE_DONE;
	sqlite3_finalize(statement);
	return done;
}

struct rows *database_ask(struct database *database, const char *sql,
			  const char *types, ...)
{
	struct rows *rows = mem_alloc(1, sizeof(*rows));
	va_list values;

	va_start(values, types);
	rows->statement = prepare(database, sql, types, values);
	va_end(values);
	return rows;
}

bool rows_next(struct rows *rows)
{
	return rows->statement && sqlite3_step(rows->statement) == SQLITE_ROW;
}

const char *rows_text(struct rows *rows, int column)
{
	const unsigned char *text =
		sqlite3_column_text(rows->statement, column);

	return text ? (const char *)text : "";
}

int rows_int(struct rows *rows, int column)
{
	return sqlite3_column_int(rows->statement, column);
}

void rows_end(struct rows *rows)
{
	sqlite3_finalize(rows->statement);
	free(rows);
}
