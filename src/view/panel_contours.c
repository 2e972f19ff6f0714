/* panel_contours.c - lines of equal height, and ways down across them. */
#include <math.h>
#include <stdlib.h>

#include "gradlab/contour.h"
#include "gradlab/number.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "panels.h"
#include "way.h"

enum { PATHS_MOST = 3, LEVELS_WANTED = 7 };

/* Lines with all that they are drawn from. */
struct hills {
	struct contour contour;
	double *value;
	double level[TICKS_MOST];
	double *place; /* of the paths: x and y of each */
	struct series path[PATHS_MOST];
	double low, low_x, low_y; /* the lowest of the samples */
};

static void add_path(struct hills *hills, const struct session *session,
		     const struct panel *panel, int plan)
{
	size_t i = hills->contour.paths;
	const struct run *run = panel_run(session, plan);
	double *x = hills->place + i * 2 * WAY_MOST, *y = x + WAY_MOST;
	size_t n = way_of(run, panel->u.contours.in[0], x);

	if (!n || way_of(run, panel->u.contours.in[1], y) != n)
		return;
	hills->path[i] = (struct series){
		.x = x,
		.y = y,
		.n = n,
		.role = (enum role)(ROLE_CURVE2 + i),
		.name = session->lesson->run[plan].name,
	};
	hills->contour.paths++;
}

/* Heights at the centres of so many columns and rows, and the lowest. */
static void compute(struct hills *hills, const struct session *session,
		    const struct formula *formula, int columns, int rows)
{
	size_t n = (size_t)columns * (size_t)rows;
	double *x = mem_alloc(2 * n, sizeof(*x)), *y = x + n;
	struct env env = session_env(session);
	const struct contour *c = &hills->contour;

	hills->value = mem_alloc(n, sizeof(*hills->value));
	for (size_t i = 0; i < n; i++) {
		double column = (double)(i % (size_t)columns) + 0.5;
		double row = (double)(i / (size_t)columns) + 0.5;

		x[i] = c->x.from + column * (c->x.to - c->x.from) / columns;
		y[i] = c->y.to - row * (c->y.to - c->y.from) / rows;
	}
	if (!formula_values2(formula, &env, x, y, hills->value, n))
		for (size_t i = 0; i < n; i++)
			hills->value[i] = (double)NAN;
	hills->low = HUGE_VAL;
	for (size_t i = 0; i < n; i++)
		if (hills->value[i] < hills->low) {
			hills->low = hills->value[i];
			hills->low_x = x[i];
			hills->low_y = y[i];
		}
	hills->contour.value = hills->value;
	free(x);
}

static int by_size(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/* Round heights, evenly apart, so that close lines mean steep ground; those
 * of the steepest tenth would only fill the corners. */
static void choose_levels(struct hills *hills, size_t n)
{
	double *sorted = mem_alloc(n, sizeof(*sorted));
	size_t count = 0;
	int digits;

	for (size_t i = 0; i < n; i++)
		if (isfinite(hills->value[i]))
			sorted[count++] = hills->value[i];
	qsort(sorted, count, sizeof(*sorted), by_size);
	if (count)
		hills->contour.levels = plot_ticks(
			(struct range){ sorted[0], sorted[count * 9 / 10] },
			LEVELS_WANTED, hills->level, &digits);
	hills->contour.level = hills->level;
	free(sorted);
}

static void hills_init(struct hills *hills, const struct session *session,
		       int index, int columns, int rows)
{
	const struct panel *panel = panel_at(session, index);

	*hills = (struct hills){
		.contour = { .x = panel_range(session,
					      &panel->u.contours.over[0]),
			     .y = panel_range(session,
					      &panel->u.contours.over[1]),
			     .x_name = panel->u.contours.in[0],
			     .y_name = panel->u.contours.in[1],
			     .path = hills->path }
	};
	hills->place =
		mem_alloc(PATHS_MOST * 2 * WAY_MOST, sizeof(*hills->place));
	for (int i = 0; i < panel->runs.count && i < PATHS_MOST; i++)
		add_path(hills, session, panel, panel->runs.value[i]);
	compute(hills, session, &panel->u.contours.formula, columns, rows);
	choose_levels(hills, (size_t)columns * (size_t)rows);
}

static void hills_release(struct hills *hills)
{
	free(hills->value);
	free(hills->place);
}

/* How far apart the lines are: "lines at 0, 2, 4 ... 16". */
static void say_levels(const struct hills *hills, struct buffer *out)
{
	char a[NUMBER_ROOM], b[NUMBER_ROOM], c[NUMBER_ROOM];
	int n = hills->contour.levels;

	if (n < 2)
		return;
	buffer_printf(out, _("a line every %s, from %s to %s"),
		      number_short(hills->level[1] - hills->level[0], 3, a),
		      number_short(hills->level[0], 4, b),
		      number_short(hills->level[n - 1], 4, c));
}

static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	struct rect r = { 0, 0, w, h - 1 };
	struct buffer key = { 0 };
	struct hills hills;
	int columns, rows;

	contour_size(r, canvas->glyphs, &columns, &rows);
	if (columns < 2 || rows < 2)
		return;
	hills_init(&hills, session, index, columns, rows);
	contour_draw(&hills.contour, canvas, r);
	say_levels(&hills, &key);
	canvas_text(canvas, 0, h - 1, ROLE_DIM, buffer_string(&key));
	buffer_release(&key);
	hills_release(&hills);
}

static void say_path(const struct session *session, const struct panel *panel,
		     const struct series *path, struct buffer *out)
{
	struct env env = session_env(session);
	double first[2] = { path->x[0], path->y[0] };
	double last[2] = { path->x[path->n - 1], path->y[path->n - 1] };
	const struct formula *f = &panel->u.contours.formula;
	char a[NUMBER_ROOM], b[NUMBER_ROOM], c[NUMBER_ROOM];

	buffer_printf(out, _("The way of %s: from (%s, %s)"), path->name,
		      number_short(first[0], 4, a),
		      number_short(first[1], 4, b));
	buffer_printf(out, _(", height %s"),
		      number_short(formula_value(f, &env, first, NULL), 4, c));
	buffer_printf(out, _(", in %zu steps to (%s, %s)"), path->n - 1,
		      number_short(last[0], 4, a), number_short(last[1], 4, b));
	buffer_printf(out, _(", height %s.\n"),
		      number_short(formula_value(f, &env, last, NULL), 4, c));
}

static void words(const struct session *session, int index, struct buffer *out)
{
	enum { COLUMNS = 101, ROWS = 101 };
	const struct panel *panel = panel_at(session, index);
	char a[NUMBER_ROOM], b[NUMBER_ROOM], c[NUMBER_ROOM];
	struct hills hills;

	hills_init(&hills, session, index, COLUMNS, ROWS);
	buffer_printf(out, _("Lines of equal height over %s from %s to %s"),
		      hills.contour.x_name,
		      number_short(hills.contour.x.from, 4, a),
		      number_short(hills.contour.x.to, 4, b));
	buffer_printf(out, _(" and %s from %s to %s: "), hills.contour.y_name,
		      number_short(hills.contour.y.from, 4, a),
		      number_short(hills.contour.y.to, 4, b));
	say_levels(&hills, out);
	buffer_text(out, ".\n");
	if (isfinite(hills.low))
		buffer_printf(out,
			      _("The lowest place is near (%s, %s), "
				"height %s.\n"),
			      number_short(hills.low_x, 2, a),
			      number_short(hills.low_y, 2, b),
			      number_short(hills.low, 3, c));
	for (size_t i = 0; i < hills.contour.paths; i++)
		say_path(session, panel, &hills.path[i], out);
	hills_release(&hills);
}

const struct panel_ops contours_ops = {
	.least = { 24, 8 },
	.draw = draw,
	.words = words,
};
