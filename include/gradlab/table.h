/*
 * table.h - rows and columns with aligned decimals.
 *
 *	   h        slope at x = 3
 *	   1        17
 *	 ▸ 0.5      15.5
 */
#ifndef GRADLAB_TABLE_H
#define GRADLAB_TABLE_H

#include "gradlab/canvas.h"

enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_POINT };

struct column {
	const char *heading;
	enum align align;
};

struct table_cell {
	const char *text;	/* not owned */
	enum role role;
};

struct table {
	const struct column *column;
	int columns;
	const struct table_cell *cell;	/* rows x columns */
	int rows;
	int marked;		/* this row has the mark; -1: none */
	int scroll;		/* rows hidden above */
};

/* Columns of screen it needs; rows are rows + 1 for the headings. */
int table_width(const struct table *table);
/* Draws what fits; says "12 more" where rows are hidden.  The gap between
 * columns is 2 to 4 columns, as room allows. */
void table_draw(const struct table *table, struct canvas *canvas,
		struct rect r);
/* The greatest useful scroll for a height of h lines. */
int table_scroll_most(const struct table *table, int h);

#endif
