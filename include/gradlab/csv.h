/*
 * csv.h - points from a table of numbers.
 *
 * A line a sample, its numbers parted by commas, the target last.  The first
 * line may be a header: it is one if none of its fields is a number.  Blank
 * lines count for nothing; a field may stand in double quotes; lines may end
 * as they do on any system, and a byte order mark is passed over.
 *
 * Every fault is told with its line and column, as of a lesson.
 */
#ifndef GRADLAB_CSV_H
#define GRADLAB_CSV_H

#include "gradlab/err.h"

enum {
	CSV_BYTES = 16 * 1024 * 1024,
	CSV_ROWS = 100 * 1000,	/* as many as a run may have samples */
	CSV_COLUMNS = 65	/* 64 inputs and the target */
};

struct csv {
	size_t rows;
	int columns;		/* at least 2 */
	double *number;		/* rows x columns: rows of a data_spec, with
				 * columns - 1 inputs */
};

/* Reads a whole table.  False, with *csv untouched, where there are errors;
 * all of them are in *err, whose name was given by err_init(). */
bool csv_read(struct csv *csv, const char *text, size_t length,
	      struct err *err);
void csv_release(struct csv *csv);

#endif
