/* raster.c - dots become glyphs, and lines are whole, thin and clipped. */
#include "gradlab/raster.h"

#include <math.h>

#include "picture.h"

static const struct pen solid = { .role = ROLE_CURVE1, .on = 1, .period = 1 };

/* A line through the points (x, y), drawn into w x h cells. */
static void check_line(int w, int h, enum glyphs glyphs, struct pen pen,
		       const double (*point)[2], int points,
		       const char *wanted, const char *what)
{
	struct raster raster;
	struct canvas canvas;

	raster_init(&raster, w, h, glyphs);
	canvas_init(&canvas, w, h, glyphs);
	for (int i = 0; i < points; i++)
		raster_to(&raster, &pen, point[i][0], point[i][1]);
	raster_lift(&raster, &pen);
	raster_draw(&raster, &canvas, 0, 0);
	same_picture(&canvas, wanted, what);
	canvas_release(&canvas);
	raster_release(&raster);
}

static void test_glyphs(void)
{
	static const double diagonal[][2] = { { 0, 0 }, { 8, 8 } };
	static const double flat[][2] = { { 0, 1 }, { 12, 1 } };
	static const double steep[][2] = { { 1, 12 }, { 1.5, 0 } };
	static const double fall[][2] = { { 0, 0 }, { 16, 4 } };

	check_line(4, 2, GLYPHS_BRAILLE, solid, diagonal, 2, "⠑⢄\n  ⠑⢄\n",
		   "a diagonal in braille");
	check_line(4, 4, GLYPHS_BLOCK, solid, diagonal, 2,
		   "▚\n ▚\n  ▚\n   ▚\n", "a diagonal in quadrants");
	check_line(2, 2, GLYPHS_ASCII, solid, diagonal, 2, "\\\n \\\n",
		   "a diagonal in ASCII");
	check_line(3, 1, GLYPHS_ASCII, solid, flat, 2, "---\n",
		   "a flat line in ASCII");
	check_line(1, 3, GLYPHS_ASCII, solid, steep, 2, "|\n|\n|\n",
		   "a steep line in ASCII");
	check_line(4, 1, GLYPHS_ASCII, solid, fall, 2, "'--.\n",
		   "a slow fall in ASCII goes from ' over - to .");
}

static void test_strokes(void)
{
	static const double flat[][2] = { { 0, 0 }, { 12, 0 } };
	struct pen dashed = { .on = 4, .period = 6, .ascii = '+' };

	check_line(6, 1, GLYPHS_BRAILLE, dashed, flat, 2, "⠉⠉ ⠉⠉\n",
		   "a dashed line has gaps");
	check_line(3, 1, GLYPHS_ASCII, dashed, flat, 2, "+++\n",
		   "in ASCII it has its own character");
}

/* A dense curve and the straight line give the same dots. */
static void test_thin(void)
{
	double dense[81][2];

	for (int i = 0; i <= 80; i++) {
		dense[i][0] = i / 10.0;
		dense[i][1] = i / 10.0;
	}
	check_line(4, 2, GLYPHS_BRAILLE, solid,
		   (const double(*)[2])dense, 81, "⠑⢄\n  ⠑⢄\n",
		   "many samples do not make a line thick");
}

static void test_clipped(void)
{
	static const double through[][2] = { { -1e6, 1 }, { 1e6, 1 } };
	static const double above[][2] = { { -5, -1 }, { 20, -1 } };
	static const double out[][2] = { { 0, 3 }, { 1, 3 }, { 1, -900 },
					 { 6, -900 }, { 6, 3 } };

	check_line(3, 1, GLYPHS_BRAILLE, solid, through, 2, "⠒⠒⠒\n",
		   "a line goes through from border to border");
	check_line(3, 1, GLYPHS_BRAILLE, solid, above, 2, "\n",
		   "a line outside leaves no dot");
	check_line(4, 1, GLYPHS_BRAILLE, solid, out, 5, "⡸  ⡇\n",
		   "a line leaves and comes back through the border");
}

static void test_point(void)
{
	static const double here[][2] = { { 1.5, 2.5 } };

	check_line(1, 1, GLYPHS_BRAILLE, solid, here, 1, "⠠\n",
		   "a pen set down and lifted leaves a dot");
}

static void test_roles(void)
{
	struct raster raster;
	struct canvas canvas;

	raster_init(&raster, 2, 1, GLYPHS_BRAILLE);
	canvas_init(&canvas, 2, 1, GLYPHS_BRAILLE);
	raster_dot(&raster, 0, 0, ROLE_CURVE1);
	raster_dot(&raster, 0, 1, ROLE_CURVE1);
	raster_dot(&raster, 1, 0, ROLE_CURVE2);
	raster_dot(&raster, 2, 0, ROLE_CURVE2);
	raster_dot(&raster, 2, 1, ROLE_CURVE1);
	raster_dot(&raster, -1, 0, ROLE_CURVE3);
	raster_dot(&raster, 0, 4, ROLE_CURVE3);
	raster_draw(&raster, &canvas, 0, 0);
	same_picture(&canvas, "⠋⠃\n", "dots of two roles share a cell");
	same_int(canvas_cell(&canvas, 0, 0)->role, ROLE_CURVE1,
		 "a cell has the role of most dots");
	same_int(canvas_cell(&canvas, 1, 0)->role, ROLE_CURVE1,
		 "in a tie the later role");
	canvas_release(&canvas);
	raster_release(&raster);
}

int main(void)
{
	test_glyphs();
	test_strokes();
	test_thin();
	test_clipped();
	test_point();
	test_roles();
	return tap_end();
}
