/* series.c - curves as samples, and a range of values that shows them. */
#include "gradlab/series.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"

static const double padding = 0.04;	/* of the span, above and below */
static const double near_zero = 0.3;	/* 0 no further off is included */
static const double widest = 1e290;	/* beyond, spans might overflow */

/* The values that can be shown, ascending. */
struct values {
	double *at;
	size_t count;
};

static bool is_shown(double value, bool log)
{
	return fabs(value) < widest && (!log || value > 0);
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static struct values values_of(const struct series *series, size_t count,
			       bool log)
{
	struct values values = { 0 };
	size_t room = 0;

	for (size_t i = 0; i < count; i++)
		room += series[i].n;
	values.at = mem_alloc(room, sizeof(*values.at));
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < series[i].n; k++)
			if (is_shown(series[i].y[k], log))
				values.at[values.count++] = series[i].y[k];
	qsort(values.at, values.count, sizeof(*values.at), compare);
	return values;
}

/* The largest difference of two samples that a curve joins. */
static double largest_jump(const struct series *series, size_t count)
{
	double largest = 0;

	for (size_t i = 0; i < count; i++) {
		const double *y = series[i].y;

		for (size_t k = 1; k < series[i].n; k++)
			if (is_shown(y[k - 1], false) && is_shown(y[k], false))
				largest = fmax(largest, fabs(y[k] - y[k - 1]));
	}
	return largest;
}

/* What the middle nine tenths of the values need, and half as much again on
 * either side; all where that is not far more. */
static struct range without_poles(const struct values *values, double jump)
{
	const double far_more = 4;
	struct range all = { values->at[0], values->at[values->count - 1] };
	size_t tail = values->count / 20;
	double low = values->at[tail];
	double high = values->at[values->count - 1 - tail];
	double core = high - low;

	/* A smooth curve grows by and by, a pole shows all at once. */
	if (core <= 0 || all.to - all.from < far_more * core ||
	    jump < (all.to - all.from) / 2)
		return all;
	return (struct range){ fmax(all.from, low - core / 2),
			       fmin(all.to, high + core / 2) };
}

/* For values that are all the same: from 0 to twice that. */
static struct range around(double value)
{
	if (value == 0)
		return (struct range){ -1, 1 };
	return (struct range){ fmin(0, 2 * value), fmax(0, 2 * value) };
}

/* Room between the curves and the frame; none beyond a 0 they do not touch. */
static struct range with_padding(struct range range)
{
	double span = range.to - range.from, room = padding * span;
	bool lifted = range.from > room / 2 && range.from <= near_zero * span;
	bool sunken = range.to < -room / 2 && -range.to <= near_zero * span;

	return (struct range){
		lifted ? 0 : range.from - room,
		sunken ? 0 : range.to + room,
	};
}

struct range plot_fit(const struct series *series, size_t count)
{
	struct values values = values_of(series, count, false);
	struct range range = { 0, 0 };

	if (values.count)
		range = without_poles(&values, largest_jump(series, count));
	free(values.at);
	if (range.to - range.from <= 1e-9 * fabs(range.to))
		return around(range.to);
	return with_padding(range);
}

struct range plot_fit_log(const struct series *series, size_t count)
{
	struct values values = values_of(series, count, true);
	double from = values.count ? values.at[0] : 1;
	double to = values.count ? values.at[values.count - 1] : 1;
	double room = pow(to / from, padding);

	free(values.at);
	if (to <= from * (1 + 1e-9))
		room = 10;
	return (struct range){ from / room, to * room };
}
