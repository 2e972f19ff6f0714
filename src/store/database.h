/*
 * database.h - a file of tables: SQLite, and nothing of it beyond this page.
 *
 * Statements take their values in the order of their question marks, told by
 * a letter each: "t" a text (or NULL), "i" an int.
 */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include <stdbool.h>

struct database;
struct rows;

/* Opens or makes the file.  NULL where that cannot be done; *why is then a
 * sentence, to be freed. */
struct database *database_open(const char *path, char **why);
void database_close(struct database *database);

/* Performs a statement that gives no rows; false where it failed. */
bool database_do(struct database *database, const char *sql,
		 const char *types, ...);
/* What went wrong last. */
const char *database_why(const struct database *database);

/* Asks; each rows_next() is a row until it is false.  A statement that
 * failed has no rows. */
struct rows *database_ask(struct database *database, const char *sql,
			  const char *types, ...);
bool rows_next(struct rows *rows);
/* Column i of the row; a text lives until the next row, "" for none. */
const char *rows_text(struct rows *rows, int column);
int rows_int(struct rows *rows, int column);
void rows_end(struct rows *rows);

#endif
