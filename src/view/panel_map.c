/* panel_map.c - points of data, and what a net or a formula says between. */
#include <math.h>
#include <stdlib.h>

#include "gradlab/heatmap.h"
#include "gradlab/number.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "panels.h"

/* A map with the numbers it is drawn from. */
struct chart {
	struct heatmap map;
	struct heatmap_point *point;
	double *value;
};

static void add_points(struct chart *chart, const struct data *data)
{
	chart->point = mem_alloc(data->samples, sizeof(*chart->point));
	for (size_t i = 0; i < data->samples; i++)
		chart->point[i] = (struct heatmap_point){
			.x = data->x[i * (size_t)data->inputs],
			.y = data->x[i * (size_t)data->inputs + 1],
			.positive = data->y[i] > 0,
		};
	chart->map.point = chart->point;
	chart->map.points = data->samples;
}

/* All points and a margin of a tenth around them. */
static void fit(const struct data *data, struct range *x, struct range *y)
{
	struct range *range[2] = { x, y };

	for (int axis = 0; axis < 2; axis++) {
		double least = INFINITY, most = -INFINITY, margin;

		for (size_t i = 0; i < data->samples; i++) {
			double v = data->x[i * (size_t)data->inputs +
					   (size_t)axis];

			least = fmin(least, v);
			most = fmax(most, v);
		}
		margin = most > least ? (most - least) / 10 : 1;
		*range[axis] = (struct range){ least - margin, most + margin };
	}
}

static bool is_plane(const struct run *run)
{
	return run && run->data.inputs == 2;
}

struct key {
	enum role role;
	const char *text;
};

static void draw_keys(struct canvas *canvas, int y, const struct key *key,
		      size_t count)
{
	int x = 0;

	for (size_t i = 0; i < count; i++)
		x += canvas_text(canvas, x, y, key[i].role, _(key[i].text));
}

/* What the marks and the shades mean, on the last line, as far as it fits. */
static void draw_key(struct canvas *canvas, int w, int y, bool shaded)
{
	static const struct key key[] = {
		{ ROLE_POSITIVE, "●" }, { ROLE_DIM, " +1  " },
		{ ROLE_NEGATIVE, "×" }, { ROLE_DIM, " -1  " },
		{ ROLE_POSITIVE, "▓" }, { ROLE_DIM, N_(" says +1  ") },
		{ ROLE_NEGATIVE, ":" }, { ROLE_DIM, N_(" says -1") },
	};

	draw_keys(canvas, y, key, shaded && w >= 33 ? 8 : 4);
}

/* A formula has a sign and no points. */
static void draw_sign_key(struct canvas *canvas, int y)
{
	static const struct key key[] = {
		{ ROLE_POSITIVE, "▓" }, { ROLE_DIM, N_(" above 0  ") },
		{ ROLE_NEGATIVE, ":" }, { ROLE_DIM, N_(" below 0") },
	};

	draw_keys(canvas, y, key, 4);
}

static void draw_scatter(const struct session *session, int index,
			 struct canvas *canvas, int w, int h)
{
	const struct run *run =
		panel_run(session, panel_at(session, index)->run);
	struct chart chart = { .map = { .x_name = "x1", .y_name = "x2" } };

	if (!is_plane(run))
		return;
	add_points(&chart, &run->data);
	fit(&run->data, &chart.map.x, &chart.map.y);
	heatmap_draw(&chart.map, canvas, (struct rect){ 0, 0, w, h - 1 });
	draw_key(canvas, w, h - 1, false);
	free(chart.point);
}

static void words_scatter(const struct session *session, int index,
			  struct buffer *out)
{
	const struct run *run =
		panel_run(session, panel_at(session, index)->run);
	char from[NUMBER_ROOM], to[NUMBER_ROOM];
	struct range range[2];
	size_t positive = 0;

	if (!is_plane(run))
		return;
	fit(&run->data, &range[0], &range[1]);
	for (size_t i = 0; i < run->data.samples; i++)
		positive += run->data.y[i] > 0;
	buffer_printf(out,
		      _("%zu points: %zu labelled +1, %zu labelled -1.\n"),
		      run->data.samples, positive,
		      run->data.samples - positive);
	for (int label = -1; label <= 1; label += 2) {
		double sum[2] = { 0, 0 };
		double n = (double)(label > 0 ? positive
					      : run->data.samples - positive);

		for (size_t i = 0; i < run->data.samples; i++)
			for (int axis = 0; axis < 2; axis++)
				if ((run->data.y[i] > 0) == (label > 0))
					sum[axis] += run->data.x[2 * i +
								 (size_t)axis];
		buffer_printf(out, _("The points labelled %+d have their middle "
				     "at x1 %s, x2 %s.\n"),
			      label, number_short(sum[0] / n, 3, from),
			      number_short(sum[1] / n, 3, to));
	}
}

const struct panel_ops scatter_ops = {
	.least = { 24, 8 },
	.draw = draw_scatter,
	.words = words_scatter,
};

/* What is said at the centre of each cell, row by row from the top. */
static void compute(struct chart *chart, const struct session *session,
		    const struct panel *panel, const struct run *run,
		    int columns, int rows)
{
	size_t n = (size_t)columns * (size_t)rows;
	double *at = mem_alloc(2 * n, sizeof(*at));
	struct range x = chart->map.x, y = chart->map.y;
	struct env env = session_env(session);

	chart->value = mem_alloc(n, sizeof(*chart->value));
	for (size_t i = 0; i < n; i++) {
		double column = (double)(i % (size_t)columns) + 0.5;
		double row = (double)(i / (size_t)columns) + 0.5;

		at[2 * i] = x.from + column * (x.to - x.from) / columns;
		at[2 * i + 1] = y.to - row * (y.to - y.from) / rows;
	}
	if (run) {
		run_outputs_at(run, at, chart->value, n);
	} else {
		double *x1 = mem_alloc(2 * n, sizeof(*x1));

		for (size_t i = 0; i < n; i++) {
			x1[i] = at[2 * i];
			x1[n + i] = at[2 * i + 1];
		}
		formula_values2(&panel->u.boundary.formula, &env, x1, x1 + n,
				chart->value, n);
		free(x1);
	}
	chart->map.value = chart->value;
	free(at);
}

/* The run that a map shows, or NULL: a formula's, or none that can be. */
static const struct run *chart_run(const struct session *session,
				   const struct panel *panel)
{
	return panel->run < 0
		       ? NULL
		       : panel_run(session, panel->run);
}

/* The map's ranges and points, without its values; false where there is
 * nothing to show. */
static bool chart_fit(struct chart *chart, const struct session *session,
		      int index)
{
	const struct panel *panel = panel_at(session, index);
	const struct run *run = chart_run(session, panel);

	*chart = (struct chart){ .map = {
		.x = { -3, 3 }, .y = { -3, 3 },
		.x_name = panel->u.boundary.in[0],
		.y_name = panel->u.boundary.in[1],
		.shaded = panel->u.boundary.shaded } };
	if (panel->run >= 0 && !is_plane(run))
		return false;
	if (run)
		fit(&run->data, &chart->map.x, &chart->map.y);
	if (panel->u.boundary.over[0].from.count)
		chart->map.x = panel_range(session, &panel->u.boundary.over[0]);
	if (panel->u.boundary.over[1].from.count)
		chart->map.y = panel_range(session, &panel->u.boundary.over[1]);
	if (run && panel->u.boundary.points)
		add_points(chart, &run->data);
	return true;
}

static void draw_boundary(const struct session *session, int index,
			  struct canvas *canvas, int w, int h)
{
	const struct panel *panel = panel_at(session, index);
	struct rect r = { 0, 0, w, h - 1 };
	struct chart chart;
	int columns, rows;

	if (!chart_fit(&chart, session, index))
		return;
	heatmap_size(r, &columns, &rows);
	if (columns > 0 && rows > 0)
		compute(&chart, session, panel, chart_run(session, panel),
			columns, rows);
	heatmap_draw(&chart.map, canvas, r);
	if (panel->run < 0)
		draw_sign_key(canvas, h - 1);
	else
		draw_key(canvas, w, h - 1, true);
	free(chart.point);
	free(chart.value);
}

/* A coarse map: the sign at a few places, row by row from the top. */
static void say_signs(const struct session *session, int index,
		      struct buffer *out)
{
	enum { COLUMNS = 9, ROWS = 5 };
	const struct panel *panel = panel_at(session, index);
	struct chart chart;
	char number[NUMBER_ROOM], to[NUMBER_ROOM];

	if (!chart_fit(&chart, session, index))
		return;
	compute(&chart, session, panel, chart_run(session, panel), COLUMNS,
		ROWS);
	buffer_printf(out,
		      _("Map of the sign, %s from %s to %s, a row for each "
			"%s:\n"),
		      chart.map.x_name,
		      number_short(chart.map.x.from, 2, number),
		      number_short(chart.map.x.to, 2, to), chart.map.y_name);
	for (int row = 0; row < ROWS; row++) {
		double y = chart.map.y.to - (row + 0.5) / ROWS *
					    (chart.map.y.to - chart.map.y.from);

		buffer_printf(out, "  %s %s:", chart.map.y_name,
			      number_short(y, 2, number));
		for (int column = 0; column < COLUMNS; column++) {
			double v = chart.value[row * COLUMNS + column];

			buffer_text(out, v > 0 ? " +" : v < 0 ? " -" : " 0");
		}
		buffer_text(out, "\n");
	}
	free(chart.value);
	free(chart.point);
}

/* How a net divides the plane, in one sentence a label. */
static void words_boundary(const struct session *session, int index,
			   struct buffer *out)
{
	const struct run *run = chart_run(session, panel_at(session, index));
	size_t right[2] = { 0, 0 }, all[2] = { 0, 0 };

	say_signs(session, index, out);
	for (size_t i = 0; run && i < run->data.samples; i++) {
		bool positive = run->data.y[i] > 0;

		all[positive]++;
		right[positive] += (run_output(run, i) > 0) == positive;
	}
	if (run)
		buffer_printf(out, _("Points on their own side: %zu of %zu "
				     "labelled +1, %zu of %zu labelled -1.\n"),
			      right[1], all[1], right[0], all[0]);
}

const struct panel_ops boundary_ops = {
	.least = { 24, 8 },
	.draw = draw_boundary,
	.words = words_boundary,
};
