/* plot.c - curves over axes, in characters. */
#include "gradlab/plot.h"

#include <math.h>

#include "frame.h"
#include "gradlab/raster.h"
#include "gradlab/text.h"

enum {
	LEGEND_LEAST_H = 7,	/* lower plots need the line themselves */
	LEGEND_SAMPLE = 3,	/* columns of a stroke shown there */
	LEGEND_GAP = 3,
	ROOMY = 80,		/* columns where no y label is left out */
	POINT = 0x2022,
	ZERO_LINE = 0x2508,
};

static const struct pen strokes[] = {
	[STROKE_SOLID] = { .on = 1, .period = 1 },
	[STROKE_DASHED] = { .on = 4, .period = 6, .ascii = '+' },
	[STROKE_DOTTED] = { .on = 1, .period = 3, .ascii = ':' },
};

/* ---- what goes where */

static bool has_legend(const struct plot *plot)
{
	int named = 0;

	for (size_t i = 0; i < plot->series_count; i++)
		named += plot->series[i].name != NULL;
	return named > 1;
}

/* A range that can be drawn, whatever was asked. */
static struct range drawable(struct range range, bool log)
{
	if (!isfinite(range.to - range.from) || range.from > range.to)
		range = (struct range){ 0, 1 };
	if (range.from == range.to)
		range = (struct range){ range.from - 1, range.to + 1 };
	if (log && range.to <= 0)
		range.to = 1;
	if (log && range.from <= 0)
		range.from = range.to / 1000;
	return range;
}

static struct frame frame_of(const struct plot *plot, int w, int h)
{
	struct frame frame = {
		.x = { .range = drawable(plot->x, plot->log_x),
		       .log = plot->log_x },
		.y = { .range = drawable(plot->y, plot->log_y),
		       .log = plot->log_y, .up = true },
		.x_name = plot->x_name,
		.y_name = plot->y_name,
		.bare = w < PLOT_LEAST_W || h < PLOT_LEAST_H,
		.left = plot->left,
	};

	if (h < LEGEND_LEAST_H)
		frame.y_name = NULL;
	else if (!frame.bare && (plot->y_name || has_legend(plot)))
		frame.top = 1;
	frame_lay(&frame, w, h);
	return frame;
}

int plot_left(const struct plot *plot, int h)
{
	struct plot own = *plot;
	struct frame frame;

	own.left = 0;
	frame = frame_of(&own, ROOMY, h);
	return axis_label_width(&frame.y);
}

/* ---- curves */

static void put_rune(const struct frame *frame, struct canvas *canvas,
		     double x, double y, enum role role, uint32_t rune)
{
	int column = axis_cell(&frame->x, x), row = axis_cell(&frame->y, y);

	if (column >= 0 && row >= 0)
		canvas_rune(canvas, frame->area.x + column,
			    frame->area.y + row, role, rune);
}

static uint32_t point_rune(const struct canvas *canvas)
{
	return canvas->glyphs == GLYPHS_ASCII ? '*' : POINT;
}

/* A faint line at 0, unless that is the frame's edge.  ASCII has no glyph
 * for it that is not taken for a curve. */
static void draw_zero(const struct frame *frame, struct canvas *canvas)
{
	int row = frame->y.log ? -1 : axis_cell(&frame->y, 0);

	if (frame->bare || canvas->glyphs == GLYPHS_ASCII || row < 1 ||
	    row > frame->area.h - 2)
		return;
	for (int x = 0; x < frame->area.w; x++)
		canvas_rune(canvas, frame->area.x + x, frame->area.y + row,
			    ROLE_DIM, ZERO_LINE);
}

/* Whether a curve comes back from the other end of the range. */
static bool is_pole(struct range y, double before, double after)
{
	return (before > y.to && after < y.from) ||
	       (before < y.from && after > y.to);
}

static void draw_curve(const struct frame *frame, struct raster *raster,
		       const struct series *series)
{
	struct pen pen = strokes[series->stroke];
	double before = (double)NAN;

	pen.role = series->role;
	for (size_t i = 0; i < series->n; i++) {
		double x = axis_place(&frame->x, series->x[i]);
		double y = axis_place(&frame->y, series->y[i]);

		if (is_pole(frame->y.range, before, series->y[i]))
			raster_lift(raster, &pen);
		before = series->y[i];
		if (isfinite(series->y[i]) && isfinite(x) && isfinite(y))
			raster_to(raster, &pen, x * raster->sx,
				  y * raster->sy);
		else
			raster_lift(raster, &pen);
	}
	raster_lift(raster, &pen);
}

static void draw_curves(const struct plot *plot, const struct frame *frame,
			struct canvas *canvas)
{
	struct raster raster;

	raster_init(&raster, frame->area.w, frame->area.h, canvas->glyphs);
	for (size_t i = 0; i < plot->series_count; i++)
		if (plot->series[i].stroke != STROKE_POINTS)
			draw_curve(frame, &raster, &plot->series[i]);
	raster_draw(&raster, canvas, frame->area.x, frame->area.y);
	raster_release(&raster);
}

static void draw_points(const struct plot *plot, const struct frame *frame,
			struct canvas *canvas)
{
	for (size_t i = 0; i < plot->series_count; i++) {
		const struct series *series = &plot->series[i];

		if (series->stroke != STROKE_POINTS)
			continue;
		for (size_t k = 0; k < series->n; k++)
			put_rune(frame, canvas, series->x[k], series->y[k],
				 series->role, point_rune(canvas));
	}
}

/* ---- marks */

/* Whether nothing but the line at 0 stands in those columns of the area. */
static bool is_free(const struct frame *frame, const struct canvas *canvas,
		    int x, int y, int width)
{
	const struct rect *area = &frame->area;

	if (x < area->x || x + width > area->x + area->w || y < area->y ||
	    y >= area->y + area->h)
		return false;
	for (int i = 0; i < width; i++) {
		const struct cell *cell = canvas_cell(canvas, canvas->x + x + i,
						      canvas->y + y);

		if (!cell || (cell->rune && cell->rune != ' ' &&
			      cell->rune != ZERO_LINE))
			return false;
	}
	return true;
}

/* Right of the mark, left, above or below; a blank between beside it. */
static void draw_label(const struct frame *frame, struct canvas *canvas,
		       const struct plot_mark *mark)
{
	int column = axis_cell(&frame->x, mark->x);
	int row = axis_cell(&frame->y, mark->y);
	int width = text_width(mark->label);
	const int place[][2] = {
		{ 2, 0 }, { -1 - width, 0 }, { -width / 2, -1 },
		{ -width / 2, 1 }, { 1, -1 }, { -width, -1 },
	};

	if (column < 0 || row < 0)
		return;
	for (size_t i = 0; i < sizeof(place) / sizeof(place[0]); i++) {
		int x = frame->area.x + column + place[i][0];
		int y = frame->area.y + row + place[i][1];

		if (!is_free(frame, canvas, x, y, width))
			continue;
		canvas_text(canvas, x, y, mark->role, mark->label);
		return;
	}
}

static void draw_marks(const struct plot *plot, const struct frame *frame,
		       struct canvas *canvas)
{
	for (size_t i = 0; i < plot->mark_count; i++)
		put_rune(frame, canvas, plot->mark[i].x, plot->mark[i].y,
			 plot->mark[i].role, plot->mark[i].rune);
	for (size_t i = 0; i < plot->mark_count; i++)
		if (plot->mark[i].label)
			draw_label(frame, canvas, &plot->mark[i]);
}

/* ---- the legend */

static void draw_sample(const struct series *series, struct canvas *canvas,
			int x)
{
	struct raster raster;
	struct pen pen;

	if (series->stroke == STROKE_POINTS) {
		canvas_rune(canvas, x + LEGEND_SAMPLE / 2, 0, series->role,
			    point_rune(canvas));
		return;
	}
	pen = strokes[series->stroke];
	pen.role = series->role;
	raster_init(&raster, LEGEND_SAMPLE, 1, canvas->glyphs);
	raster_to(&raster, &pen, 0, raster.sy / 2);
	raster_to(&raster, &pen, LEGEND_SAMPLE * raster.sx, raster.sy / 2);
	raster_lift(&raster, &pen);
	raster_draw(&raster, canvas, x, 0);
	raster_release(&raster);
}

static int legend_width(const struct plot *plot)
{
	int w = -LEGEND_GAP;

	for (size_t i = 0; i < plot->series_count; i++)
		if (plot->series[i].name)
			w += LEGEND_SAMPLE + 1 + LEGEND_GAP +
			     text_width(plot->series[i].name);
	return w;
}

/* One line, above the area or further to the left where it is too long; the
 * names that do not fit even so are left out. */
static void draw_legend(const struct plot *plot, const struct frame *frame,
			struct canvas *canvas)
{
	int name = frame->y_name ? text_width(frame->y_name) + 2 : 0;
	int x = frame->area.x, last = frame->w - legend_width(plot);

	if (!frame->top || !has_legend(plot))
		return;
	x = last < x ? last : x;
	x = name > x ? name : x;
	for (size_t i = 0; i < plot->series_count; i++) {
		const struct series *series = &plot->series[i];
		int width;

		if (!series->name)
			continue;
		width = LEGEND_SAMPLE + 1 + text_width(series->name);
		if (x + width > frame->w)
			return;
		draw_sample(series, canvas, x);
		canvas_text(canvas, x + LEGEND_SAMPLE + 1, 0, series->role,
			    series->name);
		x += width + LEGEND_GAP;
	}
}

void plot_draw(const struct plot *plot, struct canvas *canvas, struct rect r)
{
	struct canvas_view before = canvas_enter(canvas, r);
	struct frame frame = frame_of(plot, r.w, r.h);

	frame_draw(&frame, canvas);
	draw_zero(&frame, canvas);
	draw_curves(plot, &frame, canvas);
	draw_points(plot, &frame, canvas);
	draw_marks(plot, &frame, canvas);
	draw_legend(plot, &frame, canvas);
	canvas_leave(canvas, before);
}
