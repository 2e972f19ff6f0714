/* panel_slopes.c - slopes measured with a shrinking h, row by row. */
#include <math.h>
#include <stdio.h>

#include "gradlab/control.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "panels.h"

enum { ROWS_MOST = 64, AROUND = 4, DIGITS = 10 };

/* The ways to measure: which two places, and over what distance. */
static const struct {
	const char *name;
	double before, after;	/* in h */
} ways[] = {
	[DIFFERENCE_FORWARD] = { N_("slope"), 0, 1 },
	[DIFFERENCE_BACKWARD] = { N_("backward"), -1, 0 },
	[DIFFERENCE_CENTRAL] = { N_("central"), -1, 1 },
};

/* The values of h, and which of them is the present one (or -1). */
static int list_h(const struct session *session, const struct panel *panel,
		  double h[ROWS_MOST], int *now)
{
	int c = panel->u.slopes.control, n = 0;
	const struct control *control;
	double value;

	*now = -1;
	if (c < 0) {
		for (; n < panel->u.slopes.h.count && n < ROWS_MOST; n++)
			h[n] = session_value(session,
					     &panel->u.slopes.h.item[n]);
		return n;
	}
	control = &session->lesson->control[c];
	value = session->control[c];
	if (control->kind == CONTROL_LIST) {
		for (; n < control->values && n < ROWS_MOST; n++)
			h[n] = control->value[n];
		*now = control_index(control, value);
		return n;
	}
	for (int i = -AROUND; i <= AROUND; i++) {
		h[n] = control_moved(control, value, i);
		if (n && h[n] == h[n - 1])
			continue;	/* held at an end of the range */
		if (!i)
			*now = n;
		n++;
	}
	return n;
}

static double measured(const struct session *session,
		       const struct formula *f, int way, double x, double h)
{
	double a = x + ways[way].before * h, b = x + ways[way].after * h;
	double rise = session_value1(session, f, b) -
		      session_value1(session, f, a);

	return rise / ((ways[way].after - ways[way].before) * h);
}

static void fill(const struct session *session, int index, struct sheet *sheet)
{
	const struct panel *panel = panel_at(session, index);
	const struct formula *f = &panel->u.slopes.of.item[0].formula;
	const struct word_list *by = &panel->u.slopes.by;
	double x = session_value(session, &panel->u.slopes.at);
	double exact = session_slope(session, f, x);
	bool error = panel->u.slopes.error;
	char number[NUMBER_ROOM], heading[NUMBER_ROOM + 64];
	double h[ROWS_MOST];
	int n;

	sheet_init(sheet, 1 + by->count * (1 + error));
	n = list_h(session, panel, h, &sheet->marked);
	sheet_heading(sheet, 0, ALIGN_LEFT, "h");
	for (int w = 0; w < by->count; w++) {
		int column = 1 + w * (1 + error);

		snprintf(heading, sizeof(heading), _("%s at %s = %s"),
			 _(ways[by->value[w]].name), panel->u.slopes.in,
			 number_short(x, 6, number));
		sheet_heading(sheet, column, ALIGN_POINT,
			      by->count == 1 ? heading
					     : _(ways[by->value[w]].name));
		if (error)
			sheet_heading(sheet, column + 1, ALIGN_POINT,
				      _("error"));
	}
	for (int i = 0; i < n; i++) {
		sheet_number(sheet, h[i], 6);
		for (int w = 0; w < by->count; w++) {
			double slope = measured(session, f, by->value[w], x,
						h[i]);

			sheet_number(sheet, slope, DIGITS);
			if (error)
				sheet_number(sheet, slope - exact, 4);
		}
	}
}

static void words(const struct session *session, int index, struct buffer *out)
{
	buffer_printf(out, _("Slopes of %s, measured with a shrinking h:\n"),
		      panel_at(session, index)->u.slopes.of.item[0].label);
}

const struct panel_ops slopes_ops = {
	.fill = fill,
	.words = words,
};
