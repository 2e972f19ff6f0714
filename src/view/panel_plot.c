/* panel_plot.c - curves over an axis, with marks, tangent and secant. */
#include <math.h>
#include <stdlib.h>

#include "gradlab/number.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "panels.h"
#include "way.h"

enum { DOTS_MOST = 2000, CURVES_MOST = 6, LINES = 2, PATHS_MOST = 2 };

/* Everything a plot is drawn from, computed under the present controls. */
struct picture {
	struct plot plot;
	struct series series[CURVES_MOST + LINES + 2 * PATHS_MOST];
	size_t curves;		/* of them; then tangent, secant and paths */
	double *numbers;	/* behind all series */
	double *path;		/* the places of the paths */
	size_t path_n[PATHS_MOST];
	struct plot_mark *mark;
	size_t marks;		/* asked for; those of the secant follow */
	double tangent_at, tangent_slope;
	double secant[2], secant_slope;
};

static const enum stroke strokes[] = {
	STROKE_SOLID, STROKE_DASHED, STROKE_DOTTED,
};

/* n points of [from, to] and the curve's value there. */
static void sample(const struct session *session,
		   const struct formula *formula, struct range over, size_t n,
		   double *x, double *y)
{
	for (size_t i = 0; i < n; i++)
		x[i] = over.from +
		       (over.to - over.from) * (double)i / (double)(n - 1);
	session_values(session, formula, -1, x, y, n);
}

/* How many points a curve takes: its dots, or enough for every column. */
static size_t points(const struct session *session, const struct panel *panel,
		     struct range over, int w)
{
	double gap = session_value(session, &panel->u.plot.dots);
	double n;

	if (!panel->u.plot.dots.count)
		return (size_t)w * 4 + 1;
	n = floor((over.to - over.from) / gap + 1e-9) + 1;
	return n >= 2 && n <= DOTS_MOST ? (size_t)n : DOTS_MOST;
}

static void add_line(struct picture *picture, double *at, double x, double y,
		     double slope, enum role role, const char *name)
{
	struct range over = picture->plot.x;
	struct series *series = &picture->series[picture->plot.series_count++];

	at[0] = over.from;
	at[1] = over.to;
	at[2] = y + slope * (over.from - x);
	at[3] = y + slope * (over.to - x);
	*series = (struct series){
		.x = at, .y = at + 2, .n = 2, .role = role, .name = name,
		.stroke = role == ROLE_CURVE2 ? STROKE_DASHED : STROKE_DOTTED,
	};
}

static void add_mark(struct picture *picture, double x, double y,
		     uint32_t rune, enum role role)
{
	struct plot *plot = &picture->plot;

	for (size_t i = 0; i < plot->mark_count; i++)
		if (picture->mark[i].x == x && picture->mark[i].y == y)
			return;
	picture->mark[plot->mark_count++] =
		(struct plot_mark){ x, y, rune, role, NULL };
}

static void add_lines(struct picture *picture, const struct session *session,
		      const struct panel *panel, double *spare)
{
	const struct formula *f = &panel->u.plot.curve.item[0].formula;
	const struct formulas *secant = &panel->u.plot.secant;

	if (panel->u.plot.tangent.count) {
		double x = session_value(session, &panel->u.plot.tangent);

		picture->tangent_at = x;
		picture->tangent_slope = session_slope(session, f, x);
		add_line(picture, spare, x, session_value1(session, f, x),
			 picture->tangent_slope, ROLE_CURVE3, _("tangent"));
	}
	if (secant->count == 2) {
		double a = session_value(session, &secant->item[0]);
		double b = session_value(session, &secant->item[1]);
		double fa = session_value1(session, f, a);
		double fb = session_value1(session, f, b);

		picture->secant[0] = a;
		picture->secant[1] = b;
		picture->secant_slope = (fb - fa) / (b - a);
		add_line(picture, spare + 4, a, fa, picture->secant_slope,
			 ROLE_CURVE2, _("secant"));
		add_mark(picture, b, fb, 0x25cb, ROLE_CURVE2);
		add_mark(picture, a, fa, 0x25cf, ROLE_MARK);
	}
}

/* The way of a run on the first curve: its places, and a line through them. */
static void add_path(struct picture *picture, const struct session *session,
		     const struct panel *panel, int index)
{
	const struct formula *f = &panel->u.plot.curve.item[0].formula;
	int plan = panel->runs.value[index];
	double *x = picture->path + index * 2 * WAY_MOST, *y = x + WAY_MOST;
	size_t n = way_of(panel_run(session, plan), panel->u.plot.in, x);
	struct series way = { .x = x, .y = y, .n = n,
			      .role = (enum role)(ROLE_CURVE2 + index),
			      .stroke = STROKE_DOTTED };

	picture->path_n[index] = n;
	if (!n)
		return;
	session_values(session, f, -1, x, y, n);
	picture->series[picture->plot.series_count++] = way;
	way.stroke = STROKE_POINTS;
	way.name = panel->runs.count > 1 ? session->lesson->run[plan].name
					 : NULL;
	picture->series[picture->plot.series_count++] = way;
	add_mark(picture, x[n - 1], y[n - 1], 0x25cf, ROLE_MARK);
}

static void add_marks(struct picture *picture, const struct session *session,
		      const struct panel *panel)
{
	const struct functions *curves = &panel->u.plot.curve;
	const struct formulas *mark = &panel->u.plot.mark;

	for (int m = 0; m < mark->count; m++)
		for (int c = 0; c < curves->count; c++) {
			double x = session_value(session, &mark->item[m]);

			add_mark(picture, x,
				 session_value1(session,
						&curves->item[c].formula, x),
				 0x25cf, ROLE_MARK);
		}
}

static void add_curves(struct picture *picture, const struct session *session,
		       const struct panel *panel, size_t n)
{
	const struct functions *curves = &panel->u.plot.curve;
	bool dots = panel->u.plot.dots.count > 0;

	picture->curves = curves->count < CURVES_MOST ? (size_t)curves->count
						      : CURVES_MOST;
	for (size_t c = 0; c < picture->curves; c++) {
		double *x = picture->numbers + c * 2 * n;

		sample(session, &curves->item[c].formula, picture->plot.x, n,
		       x, x + n);
		picture->series[c] = (struct series){
			.x = x, .y = x + n, .n = n,
			.role = (enum role)(ROLE_CURVE1 + c),
			.stroke = dots ? STROKE_POINTS : strokes[c % 3],
			.name = curves->count > 1 ? curves->item[c].label
						  : NULL,
		};
	}
	picture->plot.series_count = picture->curves;
}

static void picture_init(struct picture *picture,
			 const struct session *session, int index, int w)
{
	const struct panel *panel = panel_at(session, index);
	struct range over = panel_range(session, &panel->u.plot.over);
	size_t n = points(session, panel, over, w);
	size_t curves = (size_t)panel->u.plot.curve.count;

	*picture = (struct picture){ .plot = {
		.x = over, .x_name = panel->u.plot.in,
		.series = picture->series } };
	picture->numbers = mem_alloc(curves * 2 * n + 8,
				     sizeof(*picture->numbers));
	picture->mark = mem_alloc((size_t)panel->u.plot.mark.count * curves +
					  2 + PATHS_MOST,
				  sizeof(*picture->mark));
	picture->plot.mark = picture->mark;
	add_curves(picture, session, panel, n);
	picture->plot.y = plot_fit(picture->series, picture->curves);
	if (panel->u.plot.height.from.count)
		picture->plot.y = panel_range(session,
					      &panel->u.plot.height);
	add_marks(picture, session, panel);
	picture->marks = picture->plot.mark_count;
	add_lines(picture, session, panel,
		  picture->numbers + curves * 2 * n);
	picture->path = mem_alloc(PATHS_MOST * 2 * WAY_MOST,
				  sizeof(*picture->path));
	for (int i = 0; i < panel->runs.count && i < PATHS_MOST; i++)
		add_path(picture, session, panel, i);
}

static void picture_release(struct picture *picture)
{
	free(picture->numbers);
	free(picture->path);
	free(picture->mark);
}

/* Plots over the same range stand with their axes under each other. */
static int common_left(const struct session *session, int index, int w, int h)
{
	const struct panels *show = &session_step(session)->show;
	int left = 0;

	for (int i = 0; i < show->count; i++) {
		struct picture other;
		int needed;

		if (!panel_lined_up(session, i, index))
			continue;
		picture_init(&other, session, i, w);
		needed = plot_left(&other.plot, h);
		left = needed > left ? needed : left;
		picture_release(&other);
	}
	return left;
}

static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	struct picture picture;

	picture_init(&picture, session, index, w);
	picture.plot.left = common_left(session, index, w, h);
	plot_draw(&picture.plot, canvas, (struct rect){ 0, 0, w, h });
	picture_release(&picture);
}

/* Whether each sample is higher than the one before, or lower for a sign of -1;
 * at least as high where level pieces are let pass. */
static bool goes(const struct series *series, size_t from, size_t to, int sign,
		 bool level)
{
	for (size_t i = from; i < to; i++) {
		double rise = sign * (series->y[i + 1] - series->y[i]);

		if (!(rise > 0 || (level && rise == 0)))
			return false;
	}
	return true;
}

/* Whether it goes one way up to a turn and the other way after it, where two
 * samples may be equal. */
static bool turns(const struct series *series, size_t turn, int sign)
{
	size_t end = series->n - 1;
	size_t after = turn < end && series->y[turn + 1] == series->y[turn]
			       ? turn + 1
			       : turn;

	return goes(series, 0, turn, sign, false) &&
	       goes(series, after, end, -sign, false);
}

/* Where a curve falls and where it rises, if that is told in a word. */
static void describe_ways(const struct series *series, size_t low, size_t high,
			  struct buffer *out)
{
	size_t end = series->n - 1;

	if (series->y[low] == series->y[high])
		buffer_text(out, _("; level all the way"));
	else if (goes(series, 0, end, 1, false))
		buffer_text(out, _("; rising all the way"));
	else if (goes(series, 0, end, -1, false))
		buffer_text(out, _("; falling all the way"));
	else if (goes(series, 0, end, 1, true))
		buffer_text(out, _("; level or rising all the way"));
	else if (goes(series, 0, end, -1, true))
		buffer_text(out, _("; level or falling all the way"));
	else if (turns(series, low, -1))
		buffer_text(out, _("; falling before the lowest point, rising "
				   "after it"));
	else if (turns(series, high, 1))
		buffer_text(out, _("; rising before the highest point, falling "
				   "after it"));
}

/* Where a curve is lowest and highest, and which way it goes. */
static void describe(const struct series *series, struct buffer *out)
{
	size_t low = series->n, high = series->n;
	char x[NUMBER_ROOM], y[NUMBER_ROOM];
	bool gap = false;

	for (size_t i = 0; i < series->n; i++) {
		double v = series->y[i];

		gap |= !isfinite(v);
		if (isfinite(v) && (low == series->n || v < series->y[low]))
			low = i;
		if (isfinite(v) && (high == series->n || v > series->y[high]))
			high = i;
	}
	if (low == series->n) {
		buffer_text(out, _("it has no value here"));
		return;
	}
	buffer_printf(out, _("lowest %s near %s"),
		      number_short(series->y[low], 4, y),
		      number_short(series->x[low], 3, x));
	buffer_printf(out, _(", highest %s near %s"),
		      number_short(series->y[high], 4, y),
		      number_short(series->x[high], 3, x));
	if (gap)
		buffer_text(out, _("; with gaps where it has no value"));
	else
		describe_ways(series, low, high, out);
}

/* Where a run began, where it stands, and how the heights went. */
static void say_paths(const struct picture *picture,
		      const struct session *session, const struct panel *panel,
		      struct buffer *out)
{
	char a[NUMBER_ROOM], b[NUMBER_ROOM];

	for (int i = 0; i < panel->runs.count && i < PATHS_MOST; i++) {
		const double *x = picture->path + i * 2 * WAY_MOST;
		const double *y = x + WAY_MOST;
		size_t n = picture->path_n[i];

		if (!n)
			continue;
		buffer_printf(out, _("The way of %s: from %s, height %s"),
			      session->lesson->run[panel->runs.value[i]].name,
			      number_short(x[0], 6, a),
			      number_short(y[0], 6, b));
		buffer_printf(out, _(", in %zu steps to %s, height %s.\n"),
			      n - 1, number_short(x[n - 1], 6, a),
			      number_short(y[n - 1], 6, b));
	}
}

static void words(const struct session *session, int index, struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);
	const struct plot_mark *mark;
	struct picture picture;
	char a[NUMBER_ROOM], b[NUMBER_ROOM], c[NUMBER_ROOM];

	picture_init(&picture, session, index, 100);
	for (size_t i = 0; i < picture.curves; i++) {
		buffer_printf(out, _("Plot of %s for %s from %s to %s: "),
			      panel->u.plot.curve.item[i].label,
			      picture.plot.x_name,
			      number_short(picture.plot.x.from, 6, a),
			      number_short(picture.plot.x.to, 6, b));
		describe(&picture.series[i], out);
		buffer_text(out, _(".\n"));
	}
	mark = picture.mark;
	for (size_t i = 0; i < picture.marks; i++)
		buffer_printf(out, _("Marked point: %s, %s.\n"),
			      number_short(mark[i].x, 6, a),
			      number_short(mark[i].y, 6, b));
	if (panel->u.plot.tangent.count)
		buffer_printf(out, _("Tangent at %s: slope %s.\n"),
			      number_short(picture.tangent_at, 6, a),
			      number_short(picture.tangent_slope, 6, b));
	if (panel->u.plot.secant.count == 2)
		buffer_printf(out, _("Secant from %s to %s: slope %s.\n"),
			      number_short(picture.secant[0], 6, a),
			      number_short(picture.secant[1], 6, b),
			      number_short(picture.secant_slope, 10, c));
	say_paths(&picture, session, panel, out);
	picture_release(&picture);
}

const struct panel_ops plot_ops = {
	.least = { 24, 7 },
	.draw = draw,
	.words = words,
};
