/* measure.c - slopes measured with a push. */
#include "measure.h"

#include "gradlab/control.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"

enum { AROUND = 4 };

/* The ways to measure: which two places, and over what distance. */
static const struct {
	double before, after; /* in h */
} ways[] = {
	[DIFFERENCE_FORWARD] = { 0, 1 },
	[DIFFERENCE_BACKWARD] = { -1, 0 },
	[DIFFERENCE_CENTRAL] = { -1, 1 },
};

const char *const measure_name[] = {
	[DIFFERENCE_FORWARD] = N_("forward"),
	[DIFFERENCE_BACKWARD] = N_("backward"),
	[DIFFERENCE_CENTRAL] = N_("central"),
};

static int rows_of_list(const struct control *control, double h[MEASURE_ROWS])
{
	int n = 0;

	for (; n < control->values && n < MEASURE_ROWS; n++)
		h[n] = control->value[n];
	return n;
}

/* The present value and some on both sides. */
static int rows_around(const struct control *control, double value,
		       double h[MEASURE_ROWS], int *now)
{
	int n = 0;

	for (int i = -AROUND; i <= AROUND; i++) {
		h[n] = control_moved(control, value, i);
		if (n && h[n] == h[n - 1])
			continue; /* held at an end of the range */
		if (!i)
			*now = n;
		n++;
	}
	return n;
}

int measure_rows(const struct session *session, const struct measure *measure,
		 double h[MEASURE_ROWS], int *now)
{
	const struct control *control;
	double value;
	int n = 0;

	*now = -1;
	if (measure->control < 0) {
		for (; n < measure->h.count && n < MEASURE_ROWS; n++)
			h[n] = session_value(session, &measure->h.item[n]);
		return n;
	}
	control = &session->lesson->control[measure->control];
	value = session->control[measure->control];
	if (control->kind == CONTROL_RANGE)
		return rows_around(control, value, h, now);
	*now = control_index(control, value);
	return rows_of_list(control, h);
}

static double rounded(double value, bool single)
{
	return single ? (double)(float)value : value;
}

double measure_slope(const struct session *session,
		     const struct measure *measure, int way, int precision,
		     double x, double h)
{
	const struct formula *f = &measure->of.item[0].formula;
	bool single = precision == PRECISION_SINGLE;
	double push = rounded(h, single), place = rounded(x, single);
	double a = rounded(place + ways[way].before * push, single);
	double b = rounded(place + ways[way].after * push, single);
	double rise, over;

	rise = rounded(session_value1_in(session, f, b, single) -
			       session_value1_in(session, f, a, single),
		       single);
	over = (ways[way].after - ways[way].before) * push;
	return rounded(rise / over, single);
}

double measure_exact(const struct session *session,
		     const struct measure *measure, double x)
{
	return session_slope(session, &measure->of.item[0].formula, x);
}
