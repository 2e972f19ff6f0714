/* heatmap.c - pictures of maps, and what their cells tell. */
#include "gradlab/heatmap.h"

#include <math.h>

#include "picture.h"

enum { MOST = 64 * 32 };

static const struct heatmap_point points[] = {
	{ -0.5, 0.5, false, false },
	{ -0.9, 0.1, false, true },
	{ 0.5, -0.5, true, false },
	{ 0.9, -0.1, true, true },
	{ 2, 0, true, false },		/* outside */
};

static const struct heatmap map = {
	.x = { -1, 1 }, .y = { -1, 1 }, .shaded = true,
	.point = points, .points = 5, .x_name = "x1", .y_name = "x2",
};

/* Draws a map whose values fall from 1.5 at the right to -1.5 at the left. */
static void draw(struct heatmap own, bool valued, struct canvas *canvas)
{
	struct rect r = { 0, 0, canvas->w, canvas->h };
	double value[MOST];
	int columns, rows;

	heatmap_size(r, &columns, &rows);
	for (int i = 0; i < columns * rows && i < MOST; i++) {
		double share = (i % columns + 0.5) / columns;

		value[i] = 3 * share - 1.5;
	}
	own.value = valued ? value : NULL;
	heatmap_draw(&own, canvas, r);
}

static void check_map(struct heatmap own, bool valued, int w, int h,
		      enum glyphs glyphs, const char *wanted,
		      const char *what)
{
	struct canvas canvas;

	canvas_init(&canvas, w, h, glyphs);
	draw(own, valued, &canvas);
	same_picture(&canvas, wanted, what);
	canvas_release(&canvas);
}

static void test_pictures(void)
{
	struct heatmap own = map;

	check_map(own, true, 36, 9, GLYPHS_BRAILLE,
		       "    1┤:::::·······   ░░░▒▒▒▒▒▒▒▓▓▓▓▓\n"
		       "   x2│:::::··×····   ░░░▒▒▒▒▒▒▒▓▓▓▓▓\n"
		       "     │:::::·······   ░░░▒▒▒▒▒▒▒▓▓▓▓▓\n"
		       "    0┤:╳:::·······   ░░░▒▒▒▒▒▒▒▓▓▓○▓\n"
		       "     │:::::·······   ░░░▒▒▒▒▒▒▒▓▓▓▓▓\n"
		       "     │:::::·······   ░░░▒▒▒▒●▒▒▓▓▓▓▓\n"
		       "   -1┤:::::·······   ░░░▒▒▒▒▒▒▒▓▓▓▓▓\n"
		       "     └┬──────────────┬─────────────┬\n"
		       "     -1              0            x1\n",
		  "a shaded map with points");
	check_map(own, true, 36, 9, GLYPHS_ASCII,
		       "    1+:::::.......   +++*******#####\n"
		       "   x2|:::::..X....   +++*******#####\n"
		       "     |:::::.......   +++*******#####\n"
		       "    0+:x:::.......   +++*******###o#\n"
		       "     |:::::.......   +++*******#####\n"
		       "     |:::::.......   +++****O**#####\n"
		       "   -1+:::::.......   +++*******#####\n"
		       "     ++--------------+-------------+\n"
		       "     -1              0            x1\n",
		  "the same in ASCII");
	check_map(own, true, 24, 4, GLYPHS_BLOCK,
		       "::::·····   ░░░▒▒▒▒▒▓▓▓▓\n"
		       ":x::··×··   ░░░▒▒▒▒▒▓▓▓▓\n"
		       "::::·····   ░░░▒▒▒▒▒▓▓○▓\n"
		       "::::·····   ░░░▒▒▒●▒▓▓▓▓\n",
		  "a low one has no axes");
}

static void test_parts(void)
{
	struct heatmap own = map;

	check_map(own, false, 36, 9, GLYPHS_BRAILLE,
		       "    1┤\n"
		       "   x2│       ×\n"
		       "     │\n"
		       "    0┤ ╳                          ○\n"
		       "     │\n"
		       "     │                      ●\n"
		       "   -1┤\n"
		       "     └┬──────────────┬─────────────┬\n"
		       "     -1              0            x1\n",
		  "without values a scatter plot");
	own.shaded = false;
	own.points = 0;
	check_map(own, true, 24, 2, GLYPHS_BRAILLE,
		       "············▒▒▒▒▒▒▒▒▒▒▒▒\n"
		       "············▒▒▒▒▒▒▒▒▒▒▒▒\n",
		  "only the sign");
	check_map(own, true, 24, 2, GLYPHS_ASCII,
		       "............++++++++++++\n"
		       "............++++++++++++\n",
		  "only the sign in ASCII");
}

static void test_size(void)
{
	int columns, rows;

	heatmap_size((struct rect){ 0, 0, 50, 20 }, &columns, &rows);
	same_int(columns, 44, "columns inside the axes");
	same_int(rows, 18, "rows inside the axes");
	heatmap_size((struct rect){ 0, 0, 50, 7 }, &columns, &rows);
	same_int(columns, 50, "all columns without axes");
	same_int(rows, 7, "all rows without axes");
	heatmap_size((struct rect){ 0, 0, -1, -1 }, &columns, &rows);
	same_int(columns + rows, 0, "none of nothing");
}

/* One row of values, without axes. */
static void test_grounds(void)
{
	static const double value[] = { -1, -0.9, -0.1, 0, (double)NAN,
					0.1, 0.9, 1, (double)INFINITY };
	static const enum role wanted[] = {
		ROLE_HEAT_N3, ROLE_HEAT_N2, ROLE_HEAT_N1,
		ROLE_TEXT, ROLE_TEXT, ROLE_HEAT_P1,
		ROLE_HEAT_P2, ROLE_HEAT_P3, ROLE_HEAT_P3,
	};
	enum { COUNT = sizeof(value) / sizeof(value[0]) };
	struct heatmap own = { .x = { 0, 1 }, .y = { 0, 1 }, .shaded = true,
			       .value = value };
	struct canvas canvas;

	canvas_init(&canvas, COUNT, 1, GLYPHS_BRAILLE);
	heatmap_draw(&own, &canvas, (struct rect){ 0, 0, COUNT, 1 });
	for (int i = 0; i < COUNT; i++)
		same_int(canvas_cell(&canvas, i, 0)->ground, wanted[i],
			 "the ground of %g", value[i]);
	canvas_release(&canvas);
}

static void test_points(void)
{
	struct heatmap_point point = { 0.95, 0.5, false, false };
	static const double value[] = { 1, 1, 1, 1 };
	struct heatmap own = { .x = { 0, 1 }, .y = { 0, 1 }, .shaded = true,
			       .value = value, .point = &point, .points = 1 };
	const struct cell *cell;
	struct canvas canvas;

	canvas_init(&canvas, 4, 1, GLYPHS_BRAILLE);
	heatmap_draw(&own, &canvas, (struct rect){ 0, 0, 4, 1 });
	cell = canvas_cell(&canvas, 3, 0);
	same_int(cell->role, ROLE_NEGATIVE, "a point has the role of its sign");
	same_int(cell->ground, ROLE_HEAT_P3, "on the ground where it stands");
	same_int(cell->style, STYLE_BOLD, "bold");
	same_int(canvas.style, STYLE_PLAIN, "the canvas' style is put back");
	same_int(canvas.ground, ROLE_TEXT, "and its ground");
	canvas_release(&canvas);
}

int main(void)
{
	test_pictures();
	test_parts();
	test_size();
	test_grounds();
	test_points();
	return tap_end();
}
