/* panel_slopes.c - slopes measured with a shrinking h, row by row. */
#include <stdlib.h>

#include "gradlab/number.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "measure.h"
#include "panels.h"

enum { DIGITS = 10, SINGLE_DIGITS = 8 };

/* One way of measuring that the table shows. */
struct way {
	int by, precision;
};

static int list_ways(const struct measure *measure,
		     struct way way[WORDS_MOST * 2])
{
	int n = 0;

	for (int w = 0; w < measure->by.count; w++)
		for (int p = 0; p < measure->precision.count && p < 2; p++)
			way[n++] = (struct way){ measure->by.value[w],
						 measure->precision.value[p] };
	return n;
}

/* "forward"; "slope at x = 3" where there is only that; "32 bits" where
 * precisions stand side by side. */
static char *heading(const struct measure *measure, const struct way *way,
		     double x)
{
	bool bits = measure->precision.count > 1;
	const char *single =
		!bits ? "" : way->precision ? _(", 32 bits") : _(", 64 bits");
	struct buffer text = { 0 };
	char number[NUMBER_ROOM];

	if (measure->by.count > 1)
		buffer_text(&text, _(measure_name[way->by]));
	else
		buffer_printf(&text, _("%s at %s = %s"),
			      way->by == DIFFERENCE_FORWARD
				      ? _("slope")
				      : _(measure_name[way->by]),
			      measure->in, number_short(x, 6, number));
	buffer_text(&text, single);
	return text.data;
}

static void add_headings(struct sheet *sheet, const struct measure *measure,
			 const struct way *way, int ways, double x)
{
	int column = 1;

	sheet_heading(sheet, 0, ALIGN_LEFT, "h");
	for (int w = 0; w < ways; w++) {
		char *text = heading(measure, &way[w], x);

		sheet_heading(sheet, column++, ALIGN_POINT, text);
		if (measure->error)
			sheet_heading(sheet, column++, ALIGN_POINT, _("error"));
		free(text);
	}
}

static void fill(const struct session *session, int index, struct sheet *sheet)
{
	const struct measure *measure = &panel_at(session, index)->u.slopes;
	double x = session_value(session, &measure->at);
	double exact = measure_exact(session, measure, x);
	struct way way[WORDS_MOST * 2];
	int ways = list_ways(measure, way), rows, now;
	double h[MEASURE_ROWS];

	sheet_init(sheet, 1 + ways * (1 + measure->error));
	rows = measure_rows(session, measure, h, &now);
	sheet->marked = now;
	add_headings(sheet, measure, way, ways, x);
	for (int i = 0; i < rows; i++) {
		sheet_number(sheet, h[i], 6);
		for (int w = 0; w < ways; w++) {
			double slope =
				measure_slope(session, measure, way[w].by,
					      way[w].precision, x, h[i]);

			sheet_number(sheet, slope,
				     way[w].precision ? SINGLE_DIGITS : DIGITS);
			if (measure->error)
				sheet_number(sheet, slope - exact, 4);
		}
	}
}

static void words(const struct session *session, int index, struct buffer *out)
{
	const struct measure *measure = &panel_at(session, index)->u.slopes;
	bool single = measure->precision.count == 1 &&
		      measure->precision.value[0] == PRECISION_SINGLE;

	if (single)
		buffer_text(out, _("In numbers of 32 bits.\n"));
	buffer_printf(out, _("Slopes of %s, measured with a shrinking h:\n"),
		      measure->of.item[0].label);
}

const struct panel_ops slopes_ops = {
	.fill = fill,
	.words = words,
};
