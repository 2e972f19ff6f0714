/* heatmap.c - a number for each cell, as shade; and points over it. */
#include "gradlab/heatmap.h"

#include <math.h>

#include "frame.h"

enum {
	LABEL_COLUMNS = 5,	/* the map's size must not hang on its labels */
	LEAST_W = 16,
};

/* How a step of size is shown: its ground, and a glyph that is faint there but
 * clear without colours; with and without Unicode. */
struct heat {
	enum role ground, role;
	uint32_t glyph;
	char ascii;
};

static const struct heat positive[] = {
	{ ROLE_HEAT_P1, ROLE_HEAT_P2, 0x2591, '+' },
	{ ROLE_HEAT_P2, ROLE_HEAT_P3, 0x2592, '*' },
	{ ROLE_HEAT_P3, ROLE_HEAT_P3, 0x2593, '#' },
};

static const struct heat negative[] = {
	{ ROLE_HEAT_N1, ROLE_HEAT_N2, ' ', ' ' },
	{ ROLE_HEAT_N2, ROLE_HEAT_N3, 0xb7, '.' },
	{ ROLE_HEAT_N3, ROLE_HEAT_N2, ':', ':' },
};

/* Where only the sign is shown. */
static const struct heat sign[] = {
	{ ROLE_HEAT_N2, ROLE_HEAT_N3, 0xb7, '.' },
	{ ROLE_HEAT_P2, ROLE_HEAT_P3, 0x2592, '+' },
};

static const struct {
	enum role role;
	uint32_t glyph[3];	/* by enum glyphs */
} points[2][2] = {		/* [positive][test] */
	{ { ROLE_NEGATIVE, { 'X', 0xd7, 0xd7 } },
	  { ROLE_NEGATIVE, { 'x', 'x', 0x2573 } } },
	{ { ROLE_POSITIVE, { 'O', 0x25cf, 0x25cf } },
	  { ROLE_POSITIVE, { 'o', 0x25cb, 0x25cb } } },
};

static struct frame frame_of(const struct heatmap *map, struct rect r)
{
	struct frame frame = {
		.x = { .range = map->x },
		.y = { .range = map->y, .up = true },
		.x_name = map->x_name,
		.y_name = map->y_name,
		.bare = r.w < LEAST_W || r.h < HEATMAP_AXES_H,
		.wide = true,
		.left = LABEL_COLUMNS,
	};

	frame_lay(&frame, r.w, r.h);
	return frame;
}

void heatmap_size(struct rect r, int *columns, int *rows)
{
	const struct heatmap any = { .x = { 0, 1 }, .y = { 0, 1 } };
	struct frame frame = frame_of(&any, r);

	*columns = frame.area.w;
	*rows = frame.area.h;
}

/* NULL for a number that has no sign. */
static const struct heat *heat_of(double value, bool shaded)
{
	int step = (fabs(value) >= 1.0 / 3) + (fabs(value) >= 1);

	if (isnan(value) || value == 0)
		return NULL;
	if (!shaded)
		return &sign[value > 0];
	return value > 0 ? &positive[step] : &negative[step];
}

static void draw_values(const struct heatmap *map, const struct rect *area,
			struct canvas *canvas)
{
	uint8_t before = canvas->ground;

	for (int i = 0; i < area->w * area->h; i++) {
		const struct heat *heat = heat_of(map->value[i], map->shaded);

		if (!heat)
			continue;
		canvas->ground = (uint8_t)heat->ground;
		canvas_rune(canvas, area->x + i % area->w,
			    area->y + i / area->w, heat->role,
			    canvas->glyphs == GLYPHS_ASCII
				    ? (uint32_t)heat->ascii
				    : heat->glyph);
	}
	canvas->ground = before;
}

/* A point keeps the ground it stands on. */
static void draw_point(const struct heatmap_point *point,
		       const struct frame *frame, struct canvas *canvas)
{
	int x = axis_cell(&frame->x, point->x) + frame->area.x;
	int y = axis_cell(&frame->y, point->y) + frame->area.y;
	const struct cell *cell;

	if (x < frame->area.x || y < frame->area.y)
		return;
	cell = canvas_cell(canvas, canvas->x + x, canvas->y + y);
	if (!cell)
		return;
	canvas->ground = cell->ground;
	canvas_rune(canvas, x, y, points[point->positive][point->test].role,
		    points[point->positive][point->test].glyph[canvas->glyphs]);
}

static void draw_points(const struct heatmap *map, const struct frame *frame,
			struct canvas *canvas)
{
	uint8_t ground = canvas->ground, style = canvas->style;

	canvas->style |= STYLE_BOLD;
	for (size_t i = 0; i < map->points; i++)
		draw_point(&map->point[i], frame, canvas);
	canvas->ground = ground;
	canvas->style = style;
}

void heatmap_draw(const struct heatmap *map, struct canvas *canvas,
		  struct rect r)
{
	struct canvas_view before = canvas_enter(canvas, r);
	struct frame frame = frame_of(map, r);

	frame_draw(&frame, canvas);
	if (map->value)
		draw_values(map, &frame.area, canvas);
	draw_points(map, &frame, canvas);
	canvas_leave(canvas, before);
}
