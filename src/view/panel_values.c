/* panel_values.c - a table of numbers. */
#include <math.h>
#include <stdlib.h>

#include "gradlab/control.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "panels.h"

enum { ROWS_MOST = 1000, DIGITS = 6 };

/* The places of the rows; to be freed.  NULL: one row, at no place. */
static double *list_places(const struct session *session,
			   const struct panel *panel, size_t *n)
{
	const struct formulas *at = &panel->u.values.at;
	double *place;

	*n = 1;
	if (at->count) {
		*n = (size_t)at->count;
		place = mem_alloc(*n, sizeof(*place));
		for (size_t i = 0; i < *n; i++)
			place[i] = session_value(session, &at->item[i]);
		return place;
	}
	if (panel->u.values.over.from.count) {
		struct range over = panel_range(session, &panel->u.values.over);
		double step = session_value(session, &panel->u.values.step);
		double rows = floor((over.to - over.from) / step + 1e-9) + 1;

		*n = rows >= 1 && rows <= ROWS_MOST ? (size_t)rows : ROWS_MOST;
		place = mem_alloc(*n, sizeof(*place));
		for (size_t i = 0; i < *n; i++)
			place[i] = over.from + (double)i * step;
		return place;
	}
	return NULL;
}

/* The row at which the control of the same name stands, or -1. */
static int marked_row(const struct session *session, const struct panel *panel,
		      const double *place, size_t n)
{
	int control = control_named(session->lesson, panel->u.values.in);
	bool shown = control >= 0 &&
		     (session_step(session)->controls >> control & 1);

	for (size_t i = 0; shown && i < n; i++)
		if (fabs(place[i] - session->control[control]) < 1e-9)
			return (int)i;
	return -1;
}

static double *compute(const struct session *session,
		       const struct panel *panel, const double *place,
		       size_t n)
{
	const struct functions *columns = &panel->u.values.column;
	double *value = mem_alloc(n * (size_t)columns->count, sizeof(*value));

	for (int c = 0; c < columns->count; c++) {
		const struct formula *formula = &columns->item[c].formula;

		if (place)
			session_values(session, formula,
				       panel->u.values.control, place,
				       value + (size_t)c * n, n);
		else
			value[c] = session_value(session, formula);
	}
	return value;
}

static void fill(const struct session *session, int index, struct sheet *sheet)
{
	const struct panel *panel = panel_at(session, index);
	const struct functions *columns = &panel->u.values.column;
	size_t n;
	double *place = list_places(session, panel, &n);
	double *value = compute(session, panel, place, n);
	int first = place ? 1 : 0;

	sheet_init(sheet, columns->count + first);
	if (place) {
		sheet_heading(sheet, 0, ALIGN_POINT, panel->u.values.in);
		sheet->marked = marked_row(session, panel, place, n);
	}
	for (int c = 0; c < columns->count; c++)
		sheet_heading(sheet, c + first, ALIGN_POINT,
			      columns->item[c].label);
	for (size_t i = 0; i < n; i++) {
		if (place)
			sheet_number(sheet, place[i], DIGITS);
		for (int c = 0; c < columns->count; c++)
			sheet_number(sheet, value[(size_t)c * n + i], DIGITS);
	}
	free(place);
	free(value);
}

static void words(const struct session *session, int index, struct buffer *out)
{
	(void)session;
	(void)index;
	buffer_text(out, _("Table:\n"));
}

const struct panel_ops values_ops = {
	.fill = fill,
	.words = words,
};
