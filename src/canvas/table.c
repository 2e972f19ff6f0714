/* table.c - rows and columns with aligned decimals. */
#include "gradlab/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"

enum { MARGIN = 3, GAP_LEAST = 2, GAP_MOST = 4, MARK = 0x25B8 };

/* How wide a column is; numbers meet `point` columns from its left. */
struct measure {
	int width;
	int point;
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

static const struct table_cell *cell_at(const struct table *table, int row,
					int column)
{
	return &table->cell[(size_t)row * (size_t)table->columns +
			    (size_t)column];
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t sign_length(const char *text)
{
	static const char minus[] = "\xE2\x88\x92";	/* U+2212 */

	if (*text == '-' || *text == '+')
		return 1;
	return strncmp(text, minus, 3) == 0 ? 3 : 0;
}

/* The bytes of a number before its point, or before where that would be; all
 * of inf and nan.  False for a word. */
static bool split_number(const char *text, size_t *whole)
{
	size_t at = sign_length(text);

	if (!strcmp(text + at, "inf") || !strcmp(text + at, "nan")) {
		*whole = at + 3;
		return true;
	}
	if (!is_digit(text[at]) && !(text[at] == '.' && is_digit(text[at + 1])))
		return false;
	while (is_digit(text[at]))
		at++;
	*whole = at;
	return true;
}

/* Columns before the point, or -1 for a word. */
static int before_point(const char *text)
{
	size_t whole;

	return split_number(text, &whole) ? text_width_n(text, whole) : -1;
}

static struct measure measure_column(const struct table *table, int column)
{
	bool numbers = table->column[column].align == ALIGN_POINT;
	struct measure m = { text_width(table->column[column].heading), 0 };
	int behind = 0;

	for (int row = 0; row < table->rows; row++) {
		const char *text = cell_at(table, row, column)->text;
		int width = text_width(text);
		int before = numbers ? before_point(text) : -1;

		if (before < 0) {
			m.width = most(m.width, width);
			continue;
		}
		m.point = most(m.point, before);
		behind = most(behind, width - before);
	}
	m.width = most(m.width, m.point + behind);
	return m;
}

static struct measure *measure_all(const struct table *table)
{
	struct measure *m = mem_alloc((size_t)table->columns, sizeof(*m));

	for (int i = 0; i < table->columns; i++)
		m[i] = measure_column(table, i);
	return m;
}

static int total(const struct table *table, const struct measure *m)
{
	int width = MARGIN + GAP_LEAST * most(table->columns - 1, 0);

	for (int i = 0; i < table->columns; i++)
		width += m[i].width;
	return width;
}

int table_width(const struct table *table)
{
	struct measure *m = measure_all(table);
	int width = total(table, m);

	free(m);
	return width;
}

/* What r shows: lines for rows, and whether hints are told at their ends.
 * Where hardly a row is left beside them, hints are left out. */
struct window {
	int lines;
	int first, count;	/* of the rows */
	int above, below;	/* rows hidden that a hint tells */
};

static int body_lines(int h)
{
	return most(h - 1, 0);
}

static bool has_hints(const struct table *table, int h)
{
	return table->rows > body_lines(h) && body_lines(h) >= 3;
}

int table_scroll_most(const struct table *table, int h)
{
	int hidden = table->rows - body_lines(h);

	return most(hidden + has_hints(table, h), 0);
}

static struct window window_of(const struct table *table, int h)
{
	struct window w = { .lines = body_lines(h) };
	int scroll = least(most(table->scroll, 0), table_scroll_most(table, h));

	w.first = scroll;
	w.count = least(w.lines, table->rows - scroll);
	if (!has_hints(table, h))
		return w;
	w.above = scroll;
	w.count = least(w.lines - (scroll > 0), table->rows - scroll);
	w.below = table->rows - scroll - w.count;
	if (w.below > 0) {
		w.count--;
		w.below++;
	}
	return w;
}

/* Text in a column of w cells at x; what the canvas has no room for is cut
 * with an ellipsis. */
static void draw_text(struct canvas *canvas, int room, int x, int y,
		      enum role role, const char *text)
{
	size_t length = strlen(text), fits;

	if (x + text_width(text) <= room) {
		canvas_text(canvas, x, y, role, text);
		return;
	}
	fits = text_fit(text, length, room - x - 1);
	x += canvas_text_n(canvas, x, y, role, text, fits);
	if (x < room)
		canvas_rune(canvas, x, y, role, 0x2026);
}

/* Columns between a column's left edge and a cell's text. */
static int indent(enum align align, struct measure m, const char *text)
{
	int before;

	switch (align) {
	case ALIGN_RIGHT:
		return m.width - text_width(text);
	case ALIGN_POINT:
		before = before_point(text);
		return before < 0 ? 0 : m.point - before;
	default:
		return 0;
	}
}

static void draw_headings(const struct table *table, const struct measure *m,
			  int gap, struct canvas *canvas, int room)
{
	int x = MARGIN;

	for (int i = 0; i < table->columns; i++) {
		const struct column *column = &table->column[i];
		int in = column->align == ALIGN_RIGHT ?
				 indent(ALIGN_RIGHT, m[i], column->heading) :
				 0;

		draw_text(canvas, room, x + in, 0, ROLE_DIM, column->heading);
		x += m[i].width + gap;
	}
}

static void draw_row(const struct table *table, const struct measure *m,
		     int gap, struct canvas *canvas, int room, int row, int y)
{
	bool marked = row == table->marked;
	int x = MARGIN;

	if (marked)
		canvas_rune(canvas, 1, y, ROLE_MARK, MARK);
	for (int i = 0; i < table->columns; i++) {
		const struct table_cell *cell = cell_at(table, row, i);
		int in = indent(table->column[i].align, m[i], cell->text);
		bool plain = marked && cell->role == ROLE_TEXT;

		draw_text(canvas, room, x + in, y,
			  plain ? ROLE_MARK : cell->role, cell->text);
		x += m[i].width + gap;
	}
}

static void draw_hint(struct canvas *canvas, int y, uint32_t arrow, int rows)
{
	canvas_rune(canvas, MARGIN, y, ROLE_DIM, arrow);
	canvas_printf(canvas, MARGIN + 2, y, ROLE_DIM, _("%d more"), rows);
}

static int gap_for(const struct table *table, const struct measure *m, int w)
{
	int spare = w - total(table, m);

	if (spare <= 0 || table->columns < 2)
		return GAP_LEAST;
	return least(GAP_LEAST + spare / (table->columns - 1), GAP_MOST);
}

void table_draw(const struct table *table, struct canvas *canvas,
		struct rect r)
{
	struct canvas_view before = canvas_enter(canvas, r);
	struct measure *m = measure_all(table);
	struct window w = window_of(table, r.h);
	int gap = gap_for(table, m, r.w), y = 1;

	draw_headings(table, m, gap, canvas, r.w);
	if (w.above)
		draw_hint(canvas, y++, 0x2191, w.above);
	for (int i = 0; i < w.count; i++)
		draw_row(table, m, gap, canvas, r.w, w.first + i, y++);
	if (w.below)
		draw_hint(canvas, y, 0x2193, w.below);
	free(m);
	canvas_leave(canvas, before);
}
