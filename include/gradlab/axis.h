/*
 * axis.h - numbers laid along a row of cells, and the round ticks on it.
 *
 * A range of numbers is laid over so many cells: `from` is the near border of
 * the first cell, `to` the far border of the last.  A y axis counts cells
 * from the top, where `to` is.
 */
#ifndef GRADLAB_AXIS_H
#define GRADLAB_AXIS_H

#include <stdbool.h>

struct range {
	double from, to;
};

enum { TICKS_MOST = 16, TICK_ROOM = 24 };

struct tick {
	double value;
	int cell;
	int start;		/* where its label begins; an x axis only */
	char label[TICK_ROOM];	/* "" where there is no room */
};

struct axis {
	struct range range;
	bool log;		/* needs range.from > 0 */
	bool up;		/* a y axis */
	int cells;
	struct tick tick[TICKS_MOST];
	int ticks;
};

/* At most `most` round ticks (1, 2, 2.5, 5 times a power of ten) inside the
 * range, ascending; *digits: decimals that tell them apart. */
int plot_ticks(struct range range, int most, double *tick, int *digits);
/* The same on a logarithmic scale: powers of ten, or 1, 2 and 5 times them
 * where they are few. */
int plot_ticks_log(struct range range, int most, double *tick, int *digits);

/* How many cells lie before a value, which may be outside (then so is the
 * answer, but not by more than a million); NaN where it has no place. */
double axis_place(const struct axis *axis, double value);
/* The cell a value falls into, or -1. */
int axis_cell(const struct axis *axis, double value);

/* Finds the ticks of a y axis, as many as read well, and their labels, all
 * with the same decimals. */
void axis_tick_rows(struct axis *axis);
/* Finds the ticks of an x axis: their labels stand centred below them, moved
 * to lie within low ... high - 1 (counted from the first cell), with two
 * blanks between them at least; ticks beyond have none. */
void axis_tick_columns(struct axis *axis, int low, int high);
/* Columns of the longest label. */
int axis_label_width(const struct axis *axis);

#endif
