/* raster.c - dots finer than cells, and a pen that joins them. */
#include "gradlab/raster.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

enum { MOST_DOTS = 16 };	/* a cell */

static const struct {
	int across, down;
} density[] = {
	[GLYPHS_ASCII] = { 4, 4 },
	[GLYPHS_BLOCK] = { 2, 2 },
	[GLYPHS_BRAILLE] = { 2, 4 },
};

void raster_init(struct raster *raster, int w, int h, enum glyphs glyphs)
{
	size_t cells = w > 0 && h > 0 ? (size_t)w * (size_t)h : 0;

	*raster = (struct raster){
		.w = cells ? w : 0,
		.h = cells ? h : 0,
		.sx = density[glyphs].across,
		.sy = density[glyphs].down,
		.glyphs = glyphs,
		.dot = mem_alloc(cells, MOST_DOTS),
		.last = mem_alloc(cells, 1),
		.shape = mem_alloc(cells, 1),
	};
}

void raster_release(struct raster *raster)
{
	free(raster->dot);
	free(raster->last);
	free(raster->shape);
	*raster = (struct raster){ 0 };
}

/* The dots of a cell lie together, row by row. */
static uint8_t *dots_of(const struct raster *raster, int cell)
{
	return raster->dot + cell * raster->sx * raster->sy;
}

static int cell_at(const struct raster *raster, int x, int y)
{
	return y / raster->sy * raster->w + x / raster->sx;
}

static bool is_inside(const struct raster *raster, int x, int y)
{
	return x >= 0 && y >= 0 && x < raster->w * raster->sx &&
	       y < raster->h * raster->sy;
}

void raster_dot(struct raster *raster, int x, int y, enum role role)
{
	int cell;

	if (!is_inside(raster, x, y))
		return;
	cell = cell_at(raster, x, y);
	dots_of(raster, cell)[y % raster->sy * raster->sx + x % raster->sx] =
		(uint8_t)(role + 1);
	raster->last[cell] = (uint8_t)(role + 1);
	raster->shape[cell] = 0;
}

/* ---- the pen */

/* Draws a settled dot, unless the stroke has a gap there.  ASCII has no room
 * for gaps within a cell and tells strokes by their character. */
static void settle(struct raster *raster, struct pen *pen, const int dot[2])
{
	bool gap = pen->drawn++ % pen->period >= pen->on;

	if (gap && raster->glyphs != GLYPHS_ASCII)
		return;
	raster_dot(raster, dot[0], dot[1], pen->role);
	raster->shape[cell_at(raster, dot[0], dot[1])] = (uint8_t)pen->ascii;
}

/* Whether the latest dot is the inner corner of a step that goes diagonally
 * without it. */
static bool is_corner(const struct pen *pen, int x, int y)
{
	return pen->held == 2 && abs(x - pen->dot[0][0]) == 1 &&
	       abs(y - pen->dot[0][1]) == 1;
}

/* The line comes to this dot.  Two dots are held back, so that corners can
 * be left out: that keeps the line thin. */
static void reach(struct raster *raster, struct pen *pen, int x, int y)
{
	int *latest = pen->dot[1];

	if (pen->held && latest[0] == x && latest[1] == y)
		return;
	if (pen->held && !is_corner(pen, x, y)) {
		settle(raster, pen, latest);
		memcpy(pen->dot[0], latest, sizeof(pen->dot[0]));
		pen->held = 2;
	}
	if (!pen->held)
		pen->held = 1;
	latest[0] = x;
	latest[1] = y;
}

/* Draws what is held back; the line is interrupted here. */
static void finish(struct raster *raster, struct pen *pen)
{
	if (pen->held)
		settle(raster, pen, pen->dot[1]);
	pen->held = 0;
}

/* Narrows the part *from ... *to of a way to what lies in 0 ... high. */
static bool clip(double start, double length, double high, double *from,
		 double *to)
{
	double a = -start / length, b = (high - start) / length;

	if (length == 0)
		return start >= 0 && start <= high;
	*from = fmax(*from, fmin(a, b));
	*to = fmin(*to, fmax(a, b));
	return *from <= *to;
}

static int dot_at(double place, int dots)
{
	int at = (int)floor(place);

	return at < 0 ? 0 : at >= dots ? dots - 1 : at;
}

void raster_to(struct raster *raster, struct pen *pen, double x, double y)
{
	int w = raster->w * raster->sx, h = raster->h * raster->sy;
	double x0 = pen->down ? pen->x : x, y0 = pen->down ? pen->y : y;
	double dx = x - x0, dy = y - y0, from = 0, to = 1;
	int steps;

	pen->down = true;
	pen->x = x;
	pen->y = y;
	if (!w || !clip(x0, dx, w, &from, &to) ||
	    !clip(y0, dy, h, &from, &to)) {
		finish(raster, pen);
		return;
	}
	if (from > 0)
		finish(raster, pen);
	/* Less than a dot each, so that rounding leaves none out. */
	steps = (int)ceil((to - from) * fmax(fabs(dx), fabs(dy))) + 1;
	for (int i = 0; i <= steps; i++) {
		double at = from + (to - from) * i / steps;

		reach(raster, pen, dot_at(x0 + at * dx, w),
		      dot_at(y0 + at * dy, h));
	}
	if (to < 1)
		finish(raster, pen);
}

void raster_lift(struct raster *raster, struct pen *pen)
{
	finish(raster, pen);
	pen->down = false;
	pen->drawn = 0;
}

/* ---- from dots to glyphs */

static uint32_t braille(const uint8_t *dot)
{
	static const uint8_t bit[] = { 0x01, 0x08, 0x02, 0x10,
				       0x04, 0x20, 0x40, 0x80 };
	uint32_t rune = 0x2800;

	for (size_t i = 0; i < sizeof(bit); i++)
		rune |= dot[i] ? bit[i] : 0;
	return rune;
}

static uint32_t quadrant(const uint8_t *dot)
{
	static const uint16_t glyph[] = {
		' ',	0x2598, 0x259d, 0x2580, 0x2596, 0x258c, 0x259e, 0x259b,
		0x2597, 0x259a, 0x2590, 0x259c, 0x2584, 0x2599, 0x259f, 0x2588,
	};
	unsigned bits = 0;

	for (unsigned i = 0; i < 4; i++)
		bits |= (dot[i] ? 1U : 0U) << i;
	return glyph[bits];
}

/* How the latest dots of an ASCII cell, 4 x 4, lie. */
struct spread {
	int dots;
	int left, right, top, bottom;
	double x, y;		/* their centre */
	double lean;		/* > 0: the further right the lower */
};

static struct spread spread_of(const struct raster *raster, int cell)
{
	const uint8_t *dot = dots_of(raster, cell);
	struct spread s = { .left = 3, .top = 3 };
	double xy = 0;

	for (int i = 0; i < MOST_DOTS; i++) {
		int x = i % 4, y = i / 4;

		if (!dot[i] || dot[i] != raster->last[cell])
			continue;
		s.dots++;
		s.left = x < s.left ? x : s.left;
		s.right = x > s.right ? x : s.right;
		s.top = y < s.top ? y : s.top;
		s.bottom = y > s.bottom ? y : s.bottom;
		s.x += x;
		s.y += y;
		xy += x * y;
	}
	if (!s.dots)
		return s;
	s.x /= s.dots;
	s.y /= s.dots;
	s.lean = xy / s.dots - s.x * s.y;
	return s;
}

static uint32_t ascii(const struct raster *raster, int cell)
{
	struct spread s = spread_of(raster, cell);
	bool flat = s.bottom - s.top < 2 || fabs(s.lean) < 0.2;

	if (raster->shape[cell])
		return raster->shape[cell];
	if (s.left == s.right && s.bottom - s.top >= 2)
		return '|';
	if (!flat)
		return s.lean > 0 ? '\\' : '/';
	return s.y < 1 ? '\'' : s.y > 2 ? '.' : '-';
}

/* Whether the same line has more dots in the cell so far away; in a tie the
 * later cell gives way. */
static bool is_fuller(const struct raster *raster, int cell, int dots, int dx,
		      int dy)
{
	int x = cell % raster->w + dx, y = cell / raster->w + dy;
	int other = y * raster->w + x, count;

	if (x < 0 || y < 0 || x >= raster->w || y >= raster->h ||
	    raster->last[other] != raster->last[cell])
		return false;
	count = spread_of(raster, other).dots;
	return count > dots || (count == dots && other < cell);
}

/* Whether a line only touches this ASCII cell on its way through the one
 * beside: without it the line is thinner and still whole. */
static bool is_touched(const struct raster *raster, int cell)
{
	struct spread s;

	if (raster->glyphs != GLYPHS_ASCII)
		return false;
	s = spread_of(raster, cell);
	if (s.dots > (raster->shape[cell] ? 2 : 1))
		return false;
	return (s.left >= s.right - 1 && s.top == s.bottom && /* flat */
		(is_fuller(raster, cell, s.dots, 0, -1) ||
		 is_fuller(raster, cell, s.dots, 0, 1))) ||
	       (s.left == s.right &&	/* steep */
		(is_fuller(raster, cell, s.dots, -1, 0) ||
		 is_fuller(raster, cell, s.dots, 1, 0)));
}

/* role + 1 of most dots; the cell's latest in a tie. */
static uint8_t role_of(const struct raster *raster, int cell)
{
	const uint8_t *dot = dots_of(raster, cell);
	uint8_t count[ROLE_COUNT + 1] = { 0 };
	uint8_t best = raster->last[cell];

	if (raster->glyphs == GLYPHS_ASCII)
		return best;
	for (int i = 0; i < raster->sx * raster->sy; i++)
		count[dot[i]]++;
	for (uint8_t role = 1; role <= ROLE_COUNT; role++)
		if (count[role] > count[best])
			best = role;
	return best;
}

static uint32_t glyph_of(const struct raster *raster, int cell)
{
	const uint8_t *dot = dots_of(raster, cell);

	if (raster->glyphs == GLYPHS_BRAILLE)
		return braille(dot);
	if (raster->glyphs == GLYPHS_BLOCK)
		return quadrant(dot);
	return ascii(raster, cell);
}

void raster_draw(const struct raster *raster, struct canvas *canvas, int x,
		 int y)
{
	for (int cell = 0; cell < raster->w * raster->h; cell++)
		if (raster->last[cell] && !is_touched(raster, cell))
			canvas_rune(canvas, x + cell % raster->w,
				    y + cell / raster->w,
				    (enum role)(role_of(raster, cell) - 1),
				    glyph_of(raster, cell));
}
