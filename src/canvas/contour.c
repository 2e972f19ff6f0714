/* contour.c - lines of equal height over a plane, and ways across it. */
#include "gradlab/contour.h"

#include <math.h>

#include "frame.h"
#include "gradlab/raster.h"

enum {
	LABEL_COLUMNS = 5, /* the size must not hang on the labels */
	LEAST_W = 16,
	LEAST_H = 8,
	PLACE = 0x2022,
	LAST = 0x25cf,
};

static struct frame frame_of(const struct contour *contour, struct rect r)
{
	struct frame frame = {
		.x = { .range = contour->x },
		.y = { .range = contour->y, .up = true },
		.x_name = contour->x_name,
		.y_name = contour->y_name,
		.bare = r.w < LEAST_W || r.h < LEAST_H,
		.wide = true,
		.left = LABEL_COLUMNS,
	};

	frame_lay(&frame, r.w, r.h);
	return frame;
}

void contour_size(struct rect r, enum glyphs glyphs, int *columns, int *rows)
{
	const struct contour any = { .x = { 0, 1 }, .y = { 0, 1 } };
	struct frame frame = frame_of(&any, r);
	struct raster raster;

	raster_init(&raster, 1, 1, glyphs);
	*columns = frame.area.w > 0 ? frame.area.w * raster.sx : 0;
	*rows = frame.area.h > 0 ? frame.area.h * raster.sy : 0;
	raster_release(&raster);
}

/* How many levels lie below a height; -1: it is none. */
static int band(const struct contour *contour, double value)
{
	int below = 0;

	if (isnan(value))
		return -1;
	while (below < contour->levels && contour->level[below] <= value)
		below++;
	return below;
}

static void draw_lines(const struct contour *contour, struct raster *raster)
{
	int columns = raster->w * raster->sx, rows = raster->h * raster->sy;

	for (int y = 0; y + 1 < rows; y++)
		for (int x = 0; x + 1 < columns; x++) {
			const double *v = &contour->value[y * columns + x];
			int here = band(contour, *v);
			int right = band(contour, v[1]);
			int below = band(contour, v[columns]);

			if (here < 0 || right < 0 || below < 0)
				continue;
			if (here != right || here != below)
				raster_dot(raster, x, y, ROLE_CURVE1);
		}
}

static void draw_path(const struct frame *frame, struct raster *raster,
		      const struct series *path)
{
	struct pen pen = { .role = path->role, .on = 1, .period = 1 };

	for (size_t i = 0; i < path->n; i++) {
		double x = axis_place(&frame->x, path->x[i]);
		double y = axis_place(&frame->y, path->y[i]);

		if (isfinite(x) && isfinite(y))
			raster_to(raster, &pen, x * raster->sx, y * raster->sy);
	}
	raster_lift(raster, &pen);
}

static void draw_places(const struct frame *frame, struct canvas *canvas,
			const struct series *path)
{
	bool ascii = canvas->glyphs == GLYPHS_ASCII;

	for (size_t i = 0; i < path->n; i++) {
		int x = axis_cell(&frame->x, path->x[i]);
		int y = axis_cell(&frame->y, path->y[i]);
		bool last = i + 1 == path->n;
		uint32_t place = ascii ? '*' : PLACE;

		if (x >= 0 && y >= 0)
			canvas_rune(canvas, frame->area.x + x,
				    frame->area.y + y,
				    last ? ROLE_MARK : path->role,
				    last ? LAST : place);
	}
}

void contour_draw(const struct contour *contour, struct canvas *canvas,
		  struct rect r)
{
	struct canvas_view before = canvas_enter(canvas, r);
	struct frame frame = frame_of(contour, r);
	struct raster raster;

	frame_draw(&frame, canvas);
	raster_init(&raster, frame.area.w, frame.area.h, canvas->glyphs);
	draw_lines(contour, &raster);
	for (size_t i = 0; i < contour->paths; i++)
		draw_path(&frame, &raster, &contour->path[i]);
	raster_draw(&raster, canvas, frame.area.x, frame.area.y);
	raster_release(&raster);
	for (size_t i = 0; i < contour->paths; i++)
		draw_places(&frame, canvas, &contour->path[i]);
	canvas_leave(canvas, before);
}
