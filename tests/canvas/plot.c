/* plot.c - pictures of curves, and what a plot promises at every size. */
#include "gradlab/plot.h"

#include <math.h>

#include "picture.h"

enum { SAMPLES = 185 };

struct curve {
	double x[SAMPLES], y[SAMPLES];
};

static double parabola(double x)
{
	return 3 * x * x - 4 * x + 5;
}

static double secant(double x)
{
	return 20 + 15.5 * (x - 3);
}

static double tangent(double x)
{
	return 20 + 14 * (x - 3);
}

static double root(double x)
{
	return sqrt(x);
}

static double decay(double x)
{
	return exp(-x / 2);
}

static struct series sample(struct curve *curve, double (*f)(double x),
			    struct range over)
{
	for (int i = 0; i < SAMPLES; i++) {
		double share = (double)i / (SAMPLES - 1);

		curve->x[i] = over.from + (over.to - over.from) * share;
		curve->y[i] = f(curve->x[i]);
	}
	return (struct series){ .x = curve->x, .y = curve->y, .n = SAMPLES,
				.role = ROLE_CURVE1 };
}

static void check_plot(const struct plot *plot, int w, int h,
		       enum glyphs glyphs, const char *wanted,
		       const char *what)
{
	struct canvas canvas;

	canvas_init(&canvas, w, h, glyphs);
	plot_draw(plot, &canvas, (struct rect){ 0, 0, w, h });
	same_picture(&canvas, wanted, what);
	canvas_release(&canvas);
}

static void check_parabola(int w, int h, enum glyphs glyphs,
			   const char *wanted, const char *what)
{
	const struct range over = { -5, 5 };
	struct curve curve[3];
	struct series series[] = {
		sample(&curve[0], parabola, over),
		sample(&curve[1], secant, over),
		sample(&curve[2], tangent, over),
	};
	const struct plot_mark marks[] = {
		{ 3, parabola(3), 0x25cf, ROLE_MARK, "x" },
		{ 3.5, parabola(3.5), 0x25cb, ROLE_MARK, "x+h" },
	};
	struct plot plot = {
		.x = over, .y = plot_fit(series, 1), .x_name = "x",
		.series = series, .series_count = 3,
		.mark = marks, .mark_count = 2,
	};

	series[1].stroke = STROKE_DASHED;
	series[2].stroke = STROKE_DOTTED;
	check_plot(&plot, w, h, glyphs, wanted, what);
}

static void test_parabola(void)
{
	check_parabola(46, 13, GLYPHS_BRAILLE,
		       "100┤⢆\n"
		       "   │⠈⢆\n"
		       "   │  ⢣\n"
		       " 75┤   ⠱⡀\n"
		       "   │    ⠘⢄                                ⢠\n"
		       " 50┤      ⠣⡀                             ⡠⡣\n"
		       "   │       ⠈⢆                          ⣠⡞⠐\n"
		       "   │         ⠑⢄                      ⡠⠚⠁\n"
		       " 25┤           ⠑⢄                x⢀●⠊○ x+h\n"
		       "   │             ⠉⠢⢄⡀          ⢀⡠⠖⠁\n"
		       "  0┤                ⠈⠉⠒⠢⠤⠤⠤⠤⠒⢒⡩⠋\n"
		       "   └┬────────┬─────────┬─────────┬────────┬───\n"
		       "   -5      -2.5        0        2.5       5  x\n",
		       "a parabola, its secant and its tangent in braille");
	check_parabola(36, 8, GLYPHS_BLOCK,
		       "100┤▚\n"
		       "   │ ▀▖\n"
		       "   │  ▝▚▖                       ▄\n"
		       " 50┤    ▝▚▄                  ▗▄▀▀\n"
		       "   │       ▀▚▄           x▗●○▀x+h\n"
		       "  0┤          ▀▀▚▄▄▄▄▄▄▄█▀▘\n"
		       "   └┬─────────────┬─────────────┬───\n"
		       "   -5             0             5  x\n",
		       "lower, in blocks");
}

static void test_parabola_plainer(void)
{
	check_parabola(46, 13, GLYPHS_ASCII,
		       "100+\\\n"
		       "   | \\\n"
		       "   |  \\\n"
		       " 75+   \\\n"
		       "   |    '.                                .\n"
		       " 50+     '\\                              /:\n"
		       "   |       '.                          +:::\n"
		       "   |         \\.                      :::\n"
		       " 25+           '.                x *:o x+h\n"
		       "   |             '-..          .:::\n"
		       "  0+                ''-------:::\n"
		       "   ++--------+---------+---------+--------+---\n"
		       "   -5      -2.5        0        2.5       5  x\n",
		       "in ASCII");
	check_parabola(16, 5, GLYPHS_BRAILLE,
		       "100┤⢣\n"
		       "   │ ⠣⡀ x+hx⡰\n"
		       "  0┤  ⠈⠢⣀⣀⡤○\n"
		       "   └┬───┬───┬───\n"
		       "   -5   0   5  x\n",
		       "at the smallest useful size");
	check_parabola(10, 3, GLYPHS_BRAILLE,
		       "⢣\n"
		       " ⠑⡄    x⢀⠴\n"
		       "  ⠈⠢⣀⣀⣠⠔○\n",
		       "below it only the curves");
}

static void test_gap_and_pole(void)
{
	const struct range over = { -5, 5 };
	struct curve curve;
	struct series series = sample(&curve, root, over);
	struct plot plot = { .x = over, .y = { 0, 2.5 }, .series = &series,
			     .series_count = 1 };

	check_plot(&plot, 30, 7, GLYPHS_BRAILLE,
		       "2.5┤                       ⣀⡠⠤\n"
		       "   │                  ⢀⡠⠔⠒⠉\n"
		       "   │               ⢀⠤⠊⠁\n"
		       "   │             ⢀⠔⠁\n"
		       "  0┤             ⡎\n"
		       "   └┬────────────┬───────────┬\n"
		       "   -5            0           5\n",
		   "no curve where there is no value");
	series = sample(&curve, tan, over);
	plot.y = plot_fit(&series, 1);
	check_plot(&plot, 46, 11, GLYPHS_BRAILLE,
		       "   │⢸             ⡇            ⡇            ⡇\n"
		       " 10┤⢸            ⢠⠃            ⡇            ⡇\n"
		       "   │⢸            ⢸            ⢀⠇            ⡇\n"
		       "   │⠇           ⣀⠎           ⢀⠜           ⢀⠔⠁\n"
		       "  0┤┈┈┈⢀⡠⠤⠤⠔⠒⠒⠒⠉┈┈┈┈⢀⡠⠤⠤⠤⠒⠒⠒⠉⠁┈┈┈⢀⣀⠤⠤⠤⠒⠒⠒⠉⠁┈┈┈\n"
		       "   │  ⡔⠁           ⡔⠁           ⡰⠁           ⢰\n"
		       "   │ ⢸            ⢠⠃            ⡇            ⡇\n"
		       "-10┤ ⢸            ⢸            ⢠⠃            ⡇\n"
		       "   │ ⢸            ⢸            ⢸             ⡇\n"
		       "   └┬─────────┬──────────┬─────────┬─────────┬\n"
		       "   -5       -2.5         0        2.5        5\n",
		   "tan leaves through the border and no line joins its ends");
}

static void check_legend(enum glyphs glyphs, const char *wanted,
			 const char *what)
{
	const struct range over = { -6, 6 };
	struct curve curve[2];
	struct series series[] = {
		sample(&curve[0], sin, over),
		sample(&curve[1], cos, over),
	};
	struct plot plot = {
		.x = over, .y = plot_fit(series, 2), .x_name = "x",
		.y_name = "y", .series = series, .series_count = 2,
	};

	series[0].name = "sin";
	series[1].name = "cos";
	series[1].role = ROLE_CURVE2;
	series[1].stroke = STROKE_DASHED;
	check_plot(&plot, 46, 12, glyphs, wanted, what);
}

static void test_legend(void)
{
	check_legend(GLYPHS_BRAILLE,
		       "y  ⠤⠤⠤ sin   ⠤⠤  cos\n"
		       " 1┤⢢ ⢀⠔⠒⢄            ⡠⠂⠠⢄ ⢀⠔⠒⢄            ⡰\n"
		       "  │ ⡱⡁   ⠑⡄         ⡀⠁   ⡱⡁   ⠑⡄         ⡀⠁\n"
		       "  │⡰⠁⠱    ⠘⡄       ⠜    ⡰⠁⠣    ⠑⡄       ⠜\n"
		       "  │⠃  ⢢    ⠱⡀     ⡰    ⢠⠃  ⢢    ⠱⡀     ⡔\n"
		       " 0┤┈┈┈┈⢁┈┈┈┈⢣┈┈┈┈⡀⠁┈┈┈⢀⠇┈┈┈┈⢁┈┈┈┈⢣┈┈┈┈⢀⠁┈┈┈\n"
		       "  │    ⠈⠆    ⢣  ⠠⠃   ⢀⠎     ⠈⠆    ⢇  ⠠⠃   ⢠\n"
		       "  │     ⠐⡄   ⠈⢆⢀⠆    ⡎       ⠐⡄   ⠈⢆⢀⠆    ⡎\n"
		       "  │      ⠈⢀   ⢈⢪   ⢀⠜         ⠈⡀   ⢈⢇   ⢀⠎\n"
		       "-1┤       ⠈⠢ ⠔⠁ ⠑⠤⠔⠁           ⠈⠢ ⠒⠁ ⠑⠤⠔⠁\n"
		       "  └───┬───────┬────────┬───────┬───────┬──────\n"
		       "     -5     -2.5       0      2.5      5     x\n",
		   "two curves, the line at 0 and a legend");
	check_legend(GLYPHS_ASCII,
		       "y  --- sin   +++ cos\n"
		       " 1++ .--\\            ++++ .--.            +\n"
		       "  | +    \\          +    +    \\          +\n"
		       "  |/ +    \\        +    / +    \\        +\n"
		       "  |'  +    \\      +    .'  +    \\      +\n"
		       " 0+    +    \\    +     /    +    \\    +\n"
		       "  |     +    \\  ++    /      +    \\  ++   .\n"
		       "  |     ++    \\++    /       ++    \\++    /\n"
		       "  |      ++   ++   ./         ++   ++   ./\n"
		       "-1+        +++  \\--'            +++  ---'\n"
		       "  +---+-------+--------+-------+-------+------\n"
		       "     -5     -2.5       0      2.5      5     x\n",
		   "the same in ASCII");
}

static void test_log(void)
{
	const struct range over = { 0, 10 };
	struct curve curve;
	struct series series = sample(&curve, decay, over);
	struct plot plot = {
		.x = over, .y = plot_fit_log(&series, 1), .log_y = true,
		.x_name = "k", .series = &series, .series_count = 1,
	};

	check_plot(&plot, 30, 9, GLYPHS_ASCII,
		       "   1+-..\n"
		       "    |  ''-.\n"
		       "    |      '-.\n"
		       " 0.1+         '-..\n"
		       "    |            ''-.\n"
		       "    |                '-.\n"
		       "0.01+                   ''-\n"
		       "    ++----------+---------+---\n"
		       "     0          5        10  k\n",
		   "a decay is straight on a log axis");
}

static void test_points(void)
{
	static const double x[] = { 1, 2, 3, 2.5 }, y[] = { 1, 2, 3, 9 };
	const struct series series = { x, y, 4, ROLE_CURVE1, STROKE_POINTS,
				       NULL };
	struct plot plot = { .x = { 0, 4 }, .y = { 0, 4 }, .series = &series,
			     .series_count = 1 };

	check_plot(&plot, 20, 7, GLYPHS_BRAILLE,
		       "4┤\n"
		       " │             •\n"
		       "2┤         •\n"
		       " │    •\n"
		       "0┤\n"
		       " └┬────────┬───────┬\n"
		       "  0        2       4\n",
		   "samples as dots, none outside the range");
}

static void test_order(void)
{
	static const double x[] = { 0, 1 }, y[] = { 0.5, 0.5 };
	struct series series[] = {
		{ x, y, 2, ROLE_CURVE1, STROKE_SOLID, NULL },
		{ x, y, 2, ROLE_CURVE2, STROKE_SOLID, NULL },
	};
	struct plot plot = { .x = { 0, 1 }, .y = { 0, 1 },
			     .series = series, .series_count = 2 };
	struct canvas canvas;

	canvas_init(&canvas, 8, 1, GLYPHS_BRAILLE);
	plot_draw(&plot, &canvas, (struct rect){ 0, 0, 8, 1 });
	same_int(canvas_cell(&canvas, 3, 0)->role, ROLE_CURVE2,
		 "the later curve is on top");
	canvas_release(&canvas);
}

static void test_left(void)
{
	struct plot plot = { .x = { 0, 1 }, .y = { 0, 100 } };

	same_int(plot_left(&plot, 13), 3, "columns for 100");
	plot.left = 9;
	same_int(plot_left(&plot, 13), 3, "whatever was kept");
	plot.y = (struct range){ -1, 1 };
	same_int(plot_left(&plot, 13), 4, "columns for -0.5");
}

/* Every size, over a canvas with a margin of one cell that must stay. */
static void test_sizes(void)
{
	struct curve curve;
	struct series series = sample(&curve, tan, (struct range){ -5, 5 });
	struct plot_mark mark = { 1, 1, 0x25cf, ROLE_MARK, "here" };
	struct plot plot = {
		.x = { -5, 5 }, .y = { -8, 8 }, .x_name = "time", .y_name = "y",
		.series = &series, .series_count = 1, .mark = &mark,
		.mark_count = 1,
	};
	bool good = true;

	for (int i = 0; i < 30 * 14 * 3; i++) {
		int w = i % 30, h = i / 30 % 14;
		struct canvas canvas;

		canvas_init(&canvas, w + 2, h + 2, (enum glyphs)(i / 420));
		plot_draw(&plot, &canvas, (struct rect){ 1, 1, w, h });
		for (int x = 0; x < w + 2; x++)
			good = good && !canvas_cell(&canvas, x, 0)->rune &&
			       !canvas_cell(&canvas, x, h + 1)->rune;
		for (int y = 0; y < h + 2; y++)
			good = good && !canvas_cell(&canvas, 0, y)->rune &&
			       !canvas_cell(&canvas, w + 1, y)->rune;
		canvas_release(&canvas);
	}
	ok(good, "no size spills over");
}

static void test_wild_ranges(void)
{
	static const double wild[] = { (double)NAN, (double)INFINITY, 0, 1,
				       -1, 1e308, -1e308, 1e-320 };
	enum { WILD = sizeof(wild) / sizeof(wild[0]) };
	struct series series = { .x = wild, .y = wild, .n = WILD };
	struct canvas canvas;

	canvas_init(&canvas, 30, 10, GLYPHS_BRAILLE);
	for (int i = 0; i < WILD * WILD * 2; i++) {
		struct range range = { wild[i % WILD], wild[i / WILD % WILD] };
		struct plot plot = { .x = range, .y = range,
				     .log_y = i >= WILD * WILD,
				     .series = &series, .series_count = 1 };

		plot_draw(&plot, &canvas, (struct rect){ 0, 0, 30, 10 });
	}
	ok(true, "a plot of any range comes to an end");
	canvas_release(&canvas);
}

int main(void)
{
	test_parabola();
	test_parabola_plainer();
	test_gap_and_pole();
	test_legend();
	test_log();
	test_points();
	test_order();
	test_left();
	test_sizes();
	test_wild_ranges();
	return tap_end();
}
