/* contour.c - lines of equal height, and ways across them. */
#include "gradlab/contour.h"

#include <math.h>

#include "picture.h"

enum { W = 24, H = 10, MOST = 2 * 4 * W * H };

/* The height is the distance from the middle; NaN left of -0.8. */
static void heights(struct rect r, enum glyphs glyphs, double value[MOST])
{
	int columns, rows;

	contour_size(r, glyphs, &columns, &rows);
	for (int i = 0; i < columns * rows && i < MOST; i++) {
		double x = 2 * (i % columns + 0.5) / columns - 1;
		double y = 1 - 2 * (i / columns + 0.5) / rows;

		value[i] = x < -0.8 ? (double)NAN : hypot(x, y);
	}
}

static int count_role(const struct canvas *canvas, enum role role)
{
	int count = 0;

	for (int i = 0; i < canvas->w * canvas->h; i++) {
		const struct cell *cell =
			canvas_cell(canvas, i % canvas->w, i / canvas->w);

		count += cell->rune && cell->rune != ' ' && cell->role == role;
	}
	return count;
}

int main(void)
{
	static const double level[] = { 0.5 }, x[] = { -0.5, 0, 0.7, 5 };
	static const double y[] = { 0, 0.5, 0.1, 5 };
	static const struct series way = {
		.x = x, .y = y, .n = 3, .role = ROLE_CURVE2
	};
	struct rect r = { 0, 0, W, H };
	struct contour contour = { .x = { -1, 1 }, .y = { -1, 1 },
				   .level = level, .levels = 1,
				   .x_name = "u", .y_name = "v" };
	static double value[MOST];
	struct canvas canvas;
	int lines;

	heights(r, GLYPHS_BLOCK, value);
	contour.value = value;
	canvas_init(&canvas, W, H, GLYPHS_BLOCK);
	contour_draw(&contour, &canvas, r);
	lines = count_role(&canvas, ROLE_CURVE1);
	ok(lines > 8 && lines < 40, "one level: one ring");
	same_int(count_role(&canvas, ROLE_CURVE2), 0, "no way across");
	canvas_release(&canvas);

	contour.path = &way;
	contour.paths = 1;
	canvas_init(&canvas, W, H, GLYPHS_BLOCK);
	contour_draw(&contour, &canvas, r);
	ok(count_role(&canvas, ROLE_CURVE2) > 2, "a way with its places");
	same_int(count_role(&canvas, ROLE_MARK), 1, "the last one is marked");
	canvas_release(&canvas);

	contour.levels = 0;
	contour.paths = 0;
	canvas_init(&canvas, W, H, GLYPHS_BLOCK);
	contour_draw(&contour, &canvas, r);
	same_int(count_role(&canvas, ROLE_CURVE1), 0, "no level, no line");
	canvas_release(&canvas);
	return tap_end();
}
