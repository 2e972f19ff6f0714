/*
 * sheet.h - a table whose texts are made as it grows, row by row.
 */
#ifndef GRADLAB_SHEET_H
#define GRADLAB_SHEET_H

#include "gradlab/buffer.h"
#include "gradlab/mem.h"
#include "gradlab/table.h"

struct sheet {
	struct arena arena;
	struct column *column;
	int columns;
	struct table_cell *cell;
	size_t cells, room;
	int marked;		/* the row with the mark, or -1 */
};

/* Call once the number of columns is known, before anything else. */
void sheet_init(struct sheet *sheet, int columns);
void sheet_release(struct sheet *sheet);
void sheet_heading(struct sheet *sheet, int column, enum align align,
		   const char *text);
/* The next cell, left to right, row after row. */
void sheet_add(struct sheet *sheet, enum role role, const char *text);
void sheet_number(struct sheet *sheet, double value, int digits);
/* Leaves out the last columns until the table is at most w wide; the first
 * two stay. */
void sheet_narrow(struct sheet *sheet, int w);
int sheet_rows(const struct sheet *sheet);
/* The table of the sheet; valid until it grows. */
struct table sheet_table(const struct sheet *sheet, int scroll);
/* The rows as plain text: "h 0.5, slope at x = 3 15.5". */
void sheet_words(const struct sheet *sheet, struct buffer *out);

#endif
