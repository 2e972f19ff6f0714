/* panel_errors.c - how far measured slopes are off, over all sizes of h. */
#include <math.h>
#include <stdlib.h>

#include "gradlab/number.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "measure.h"
#include "panels.h"

enum {
	CURVES_MOST = 6, /* three ways, two precisions */
	PER_DECADE = 4,
	SAMPLES_MOST = 4 * 400
};

/* Everything the chart is drawn from. */
struct errors {
	struct plot plot;
	struct series series[CURVES_MOST];
	struct plot_mark mark[CURVES_MOST];
	char *name[CURVES_MOST];
	double *numbers;
	size_t n;	    /* samples of each curve */
	double x, exact, h; /* the place; the present h, or NaN */
};

static const enum stroke strokes[] = { STROKE_SOLID, STROKE_DASHED };

/* From the least to the greatest h, and the present one. */
static struct range range_of(const struct session *session,
			     const struct measure *measure, double *now)
{
	const struct control *control;
	struct range range = { HUGE_VAL, 0 };

	*now = (double)NAN;
	if (measure->control < 0)
		return panel_range(session, &measure->range);
	control = &session->lesson->control[measure->control];
	*now = session->control[measure->control];
	if (control->kind == CONTROL_RANGE)
		return (struct range){ control->from, control->to };
	for (int i = 0; i < control->values; i++) {
		double h = control->value[i];

		range.from = h > 0 && h < range.from ? h : range.from;
		range.to = h > range.to ? h : range.to;
	}
	return range;
}

/* Only what is above 0 has a place on such an axis. */
static struct range drawable(struct range range)
{
	if (!(range.to > 0))
		range.to = 1;
	if (!(range.from > 0) || range.from > range.to)
		range.from = range.to * 1e-16;
	if (range.from == range.to)
		range.from /= 10;
	return range;
}

static size_t sample_count(struct range range)
{
	double decades = log10(range.to / range.from);
	double n = ceil(decades * PER_DECADE) + 1;

	return n < SAMPLES_MOST ? (size_t)n : SAMPLES_MOST;
}

static double error_at(const struct session *session,
		       const struct measure *measure,
		       const struct errors *errors, int way, int precision,
		       double h)
{
	return fabs(
		measure_slope(session, measure, way, precision, errors->x, h) -
		errors->exact);
}

/* Samples lie evenly on the axis; powers of ten are met exactly. */
static double sample(struct range range, size_t i, size_t n)
{
	double power = log10(range.from) + log10(range.to / range.from) *
						   (double)i / (double)(n - 1);
	double whole = round(power);

	return pow(10, fabs(power - whole) < 1e-9 ? whole : power);
}

static void add_curve(struct errors *errors, const struct session *session,
		      const struct measure *measure, int way, int precision)
{
	size_t c = errors->plot.series_count++, n = errors->n;
	double *h = errors->numbers + 2 * n * c, *error = h + n;
	const char *single = measure->precision.count > 1 ? _(" 32 bits") : "";

	for (size_t i = 0; i < n; i++) {
		h[i] = sample(errors->plot.x, i, n);
		error[i] = error_at(session, measure, errors, way, precision,
				    h[i]);
		if (!(error[i] > 0))
			error[i] = (double)NAN; /* no place for 0 */
	}
	errors->name[c] =
		mem_printf("%s%s", _(measure_name[way]),
			   precision == PRECISION_SINGLE ? single : "");
	errors->series[c] = (struct series){
		.x = h,
		.y = error,
		.n = n,
		.role = (enum role)(ROLE_CURVE1 + c),
		.stroke = strokes[c % 2],
		.name = errors->name[c],
	};
	errors->mark[c] =
		(struct plot_mark){ errors->h,
				    error_at(session, measure, errors, way,
					     precision, errors->h),
				    0x25cf, ROLE_MARK, NULL };
}

static void errors_init(struct errors *errors, const struct session *session,
			int index)
{
	const struct measure *measure = &panel_at(session, index)->u.errors;

	*errors = (struct errors){ .plot = { .x_name = "h",
					     .y_name = _("error"),
					     .log_x = true,
					     .log_y = true,
					     .series = errors->series,
					     .mark = errors->mark } };
	errors->plot.x = drawable(range_of(session, measure, &errors->h));
	errors->n = sample_count(errors->plot.x);
	errors->x = session_value(session, &measure->at);
	errors->exact = measure_exact(session, measure, errors->x);
	errors->numbers = mem_alloc(2 * errors->n * CURVES_MOST,
				    sizeof(*errors->numbers));
	for (int p = 0; p < measure->precision.count; p++)
		for (int w = 0; w < measure->by.count &&
				errors->plot.series_count < CURVES_MOST;
		     w++)
			add_curve(errors, session, measure,
				  measure->by.value[w],
				  measure->precision.value[p]);
	errors->plot.y =
		plot_fit_log(errors->series, errors->plot.series_count);
	if (isfinite(errors->h))
		errors->plot.mark_count = errors->plot.series_count;
}

static void errors_release(struct errors *errors)
{
	for (size_t c = 0; c < errors->plot.series_count; c++)
		free(errors->name[c]);
	free(errors->numbers);
}

static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	struct errors errors;

	errors_init(&errors, session, index);
	plot_draw(&errors.plot, canvas, (struct rect){ 0, 0, w, h });
	errors_release(&errors);
}

/* The sample with the least error that has one. */
static size_t best_of(const struct series *series)
{
	size_t best = series->n;

	for (size_t i = 0; i < series->n; i++)
		if (isfinite(series->y[i]) &&
		    (best == series->n || series->y[i] < series->y[best]))
			best = i;
	return best;
}

/* How often the error falls tenfold where h does, a decade into the bending
 * side; NaN where there is not enough of it. */
static double bending(const struct series *series, size_t best)
{
	size_t top = series->n - 1;

	if (top < best + 3 * PER_DECADE)
		return (double)NAN;
	return log10(series->y[top - PER_DECADE] /
		     series->y[top - 2 * PER_DECADE]);
}

static void say_regimes(const struct series *series, size_t best,
			struct buffer *out)
{
	double power = bending(series, best);
	char text[NUMBER_ROOM];

	if (fabs(power - 1) < 0.2)
		buffer_text(out, _("; for larger h the curve bends, and the "
				   "error grows like h"));
	else if (fabs(power - 2) < 0.3)
		buffer_text(out, _("; for larger h the curve bends, and the "
				   "error grows like h^2"));
	else if (isfinite(power))
		buffer_printf(out,
			      _("; for larger h it does not follow a "
				"simple power of h (%s)"),
			      number_short(power, 2, text));
	if (best >= 2 * PER_DECADE)
		buffer_text(out, _("; for smaller h rounding takes over, and "
				   "the error grows like 1/h"));
	buffer_text(out, ".\n");
}

static void words_errors(const struct session *session, int index,
			 struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);
	char a[NUMBER_ROOM], b[NUMBER_ROOM];
	struct errors errors;

	errors_init(&errors, session, index);
	buffer_printf(out, _("Error of the slope of %s at %s = %s"),
		      panel->u.errors.of.item[0].label, panel->u.errors.in,
		      number_short(errors.x, 6, a));
	buffer_printf(out, _(", for h from %s to %s, both on log scales:\n"),
		      number_short(errors.plot.x.from, 3, a),
		      number_short(errors.plot.x.to, 3, b));
	for (size_t c = 0; c < errors.plot.series_count; c++) {
		const struct series *series = &errors.series[c];
		size_t best = best_of(series);

		if (best == series->n) {
			buffer_printf(out, _("%s: no error above 0.\n"),
				      series->name);
			continue;
		}
		buffer_printf(out, _("%s: least error %s near h = %s"),
			      series->name, number_short(series->y[best], 2, a),
			      number_short(series->x[best], 2, b));
		say_regimes(series, best, out);
		if (isfinite(errors.h))
			buffer_printf(out, _("  At h = %s the error is %s.\n"),
				      number_short(errors.h, 4, a),
				      number_short(errors.mark[c].y, 3, b));
	}
	errors_release(&errors);
}

const struct panel_ops errors_ops = {
	.least = { 28, 8 },
	.draw = draw,
	.words = words_errors,
};
