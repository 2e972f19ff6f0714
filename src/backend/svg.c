/*
 * svg.c - a canvas as one picture.
 *
 * The picture counts in tenths of a pixel, so that every place is a whole
 * number.  First come the grounds, then the runs: neighbouring cells of one
 * kind and one paint.  Lines, dots and blocks are drawn; all else is text,
 * each run at its own column and stretched to its own width.
 */
#include "gradlab/output.h"

#include <stdbool.h>
#include <string.h>

enum {
	CELL_W = 84,
	CELL_H = 180,
	FONT = 140,
	BASELINE = 132,
	MARGIN = 140,
	CORNER = 80,
	LINE = 12,		/* width of a box line */
	DOT = 27,		/* width of a braille dot */
	PLAIN_LAST = 0x24F	/* runes up to here have the font's own width */
};

enum kind {
	KIND_TEXT,
	KIND_GLYPH,		/* a text of its own: its width is the font's */
	KIND_LINE,
	KIND_DOTS,
	KIND_BLOCK
};

struct paint {
	const char *ink;
	const char *ground;	/* NULL: the page */
	unsigned style;
	int opacity;		/* in quarters, of a shade */
};

struct picture {
	const struct canvas *canvas;
	const struct theme *theme;
	int colours;
	FILE *out;
};

static int left_of(int x)
{
	return MARGIN + x * CELL_W;
}

static int top_of(int y)
{
	return MARGIN + y * CELL_H;
}

static uint32_t glyph_at(const struct picture *p, int x, int y)
{
	return canvas_glyph(p->canvas, canvas_cell(p->canvas, x, y));
}

static enum kind kind_at(const struct picture *p, int x, int y)
{
	const struct cell *cell = canvas_cell(p->canvas, x, y);
	uint32_t glyph = canvas_glyph(p->canvas, cell);

	if (cell->line && p->canvas->glyphs != GLYPHS_ASCII)
		return KIND_LINE;
	if (glyph >= 0x2800 && glyph <= 0x28FF)
		return KIND_DOTS;
	if (glyph >= 0x2580 && glyph <= 0x259F)
		return KIND_BLOCK;
	if (cell->width == 2 || glyph > PLAIN_LAST || cell->mark)
		return KIND_GLYPH;
	return KIND_TEXT;
}

static const char *css_of(const struct picture *p, enum role role,
			  const char *own)
{
	const char *css = p->theme->look[role].css;

	return css && p->colours >= 8 ? css : own;
}

static int opacity_of(uint32_t glyph)
{
	return glyph >= 0x2591 && glyph <= 0x2593 ? (int)(glyph - 0x2590) : 4;
}

static struct paint paint_at(const struct picture *p, int x, int y)
{
	const struct cell *cell = canvas_cell(p->canvas, x, y);
	struct paint paint = {
		.ink = css_of(p, cell->role, p->theme->ink),
		.style = cell->style |
			 theme_style(p->theme, cell->role, p->colours),
		.opacity = opacity_of(glyph_at(p, x, y)),
	};

	if (cell->ground != ROLE_TEXT)
		paint.ground = css_of(p, cell->ground, NULL);
	if (paint.style & STYLE_REVERSE) {
		const char *ink = paint.ink;

		paint.ink = paint.ground ? paint.ground : p->theme->page;
		paint.ground = ink;
	}
	return paint;
}

static bool same_css(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* Runs are drawn over the grounds, so these do not part them. */
static bool same_paint(struct paint a, struct paint b)
{
	return same_css(a.ink, b.ink) && a.style == b.style &&
	       a.opacity == b.opacity;
}

/* Grounds */

static void draw_row_grounds(const struct picture *p, int y)
{
	int w;

	for (int x = 0; x < p->canvas->w; x += w) {
		const char *css = paint_at(p, x, y).ground;

		for (w = 1; x + w < p->canvas->w; w++) {
			if (!same_css(paint_at(p, x + w, y).ground, css))
				break;
		}
		if (css)
			fprintf(p->out,
				"<rect x=\"%d\" y=\"%d\" width=\"%d\" "
				"height=\"%d\" fill=\"%s\"/>\n",
				left_of(x), top_of(y), w * CELL_W, CELL_H, css);
	}
}

static void draw_grounds(const struct picture *p)
{
	fputs("<g shape-rendering=\"crispEdges\">\n", p->out);
	for (int y = 0; y < p->canvas->h; y++)
		draw_row_grounds(p, y);
	fputs("</g>\n", p->out);
}

/* Shapes: each writes the part of a path that one cell is. */

/* From side to side, or from a side to the centre and half a line beyond,
 * which fills the corner. */
static void line_path(const struct picture *p, int x, int y)
{
	unsigned lines = canvas_cell(p->canvas, x, y)->line;
	int left = left_of(x), middle = left + CELL_W / 2;
	int top = top_of(y), centre = top + CELL_H / 2;

	if (lines == LINE_N || lines == LINE_S)
		lines = LINE_N | LINE_S;
	if (lines == LINE_E || lines == LINE_W)
		lines = LINE_E | LINE_W;
	if (lines & (LINE_E | LINE_W))
		fprintf(p->out, "M%d %dH%d",
			lines & LINE_W ? left : middle - LINE / 2, centre,
			lines & LINE_E ? left + CELL_W : middle + LINE / 2);
	if (lines & (LINE_N | LINE_S))
		fprintf(p->out, "M%d %dV%d", middle,
			lines & LINE_N ? top : centre - LINE / 2,
			lines & LINE_S ? top + CELL_H : centre + LINE / 2);
}

/* A braille dot is a line of next to no length with round ends. */
static void dots_path(const struct picture *p, int x, int y)
{
	static const struct {
		uint8_t column, row;
	} dot[8] = {
		{ 0, 0 }, { 0, 1 }, { 0, 2 }, { 1, 0 },
		{ 1, 1 }, { 1, 2 }, { 0, 3 }, { 1, 3 },
	};
	uint32_t dots = glyph_at(p, x, y) & 0xFF;

	for (int i = 0; i < 8; i++) {
		int across = (2 * dot[i].column + 1) * CELL_W / 4;
		int down = (2 * dot[i].row + 1) * CELL_H / 8;

		if (dots >> i & 1)
			fprintf(p->out, "M%d %dh1", left_of(x) + across,
				top_of(y) + down);
	}
}

/* A part of a cell, in eighths of its sides. */
static void block_part(const struct picture *p, int x, int y, struct rect part)
{
	int left = left_of(x) + part.x * CELL_W / 8;
	int right = left_of(x) + (part.x + part.w) * CELL_W / 8;
	int top = top_of(y) + part.y * CELL_H / 8;
	int bottom = top_of(y) + (part.y + part.h) * CELL_H / 8;

	fprintf(p->out, "M%d %dH%dV%dH%dz", left, top, right, bottom, left);
}

/* U+2580 and on: halves, eighths, shades. */
static const struct rect blocks[] = {
	{ 0, 0, 8, 4 }, { 0, 7, 8, 1 }, { 0, 6, 8, 2 }, { 0, 5, 8, 3 },
	{ 0, 4, 8, 4 }, { 0, 3, 8, 5 }, { 0, 2, 8, 6 }, { 0, 1, 8, 7 },
	{ 0, 0, 8, 8 }, { 0, 0, 7, 8 }, { 0, 0, 6, 8 }, { 0, 0, 5, 8 },
	{ 0, 0, 4, 8 }, { 0, 0, 3, 8 }, { 0, 0, 2, 8 }, { 0, 0, 1, 8 },
	{ 4, 0, 4, 8 }, { 0, 0, 8, 8 }, { 0, 0, 8, 8 }, { 0, 0, 8, 8 },
	{ 0, 0, 8, 1 }, { 7, 0, 1, 8 },
};

/* And from there: upper left 1, upper right 2, lower left 4, right 8. */
static const uint8_t quadrants[] = { 4, 8, 1, 13, 9, 7, 11, 2, 6, 14 };

static void block_path(const struct picture *p, int x, int y)
{
	const size_t whole = sizeof(blocks) / sizeof(*blocks);
	size_t n = glyph_at(p, x, y) - 0x2580;

	if (n < whole) {
		block_part(p, x, y, blocks[n]);
		return;
	}
	for (int i = 0; i < 4; i++) {
		struct rect part = { i % 2 * 4, i / 2 * 4, 4, 4 };

		if (quadrants[n - whole] >> i & 1)
			block_part(p, x, y, part);
	}
}

static const struct shape {
	void (*path)(const struct picture *p, int x, int y);
	const char *ink;	/* the attribute that takes it */
	int width;		/* of its stroke */
	const char *rest;
} shapes[] = {
	[KIND_LINE] = { line_path, "stroke", LINE, "" },
	[KIND_DOTS] = { dots_path, "stroke", DOT, " stroke-linecap=\"round\"" },
	[KIND_BLOCK] = { block_path, "fill", 0,
			 " shape-rendering=\"crispEdges\"" },
};

static void draw_shape(const struct picture *p, enum kind kind, int x, int y,
		       int w, struct paint paint)
{
	const struct shape *shape = &shapes[kind];

	fprintf(p->out, "<path %s=\"%s\"%s", shape->ink, paint.ink,
		shape->rest);
	if (shape->width)
		fprintf(p->out, " stroke-width=\"%d\"", shape->width);
	if (paint.opacity < 4)
		fprintf(p->out, " opacity=\".%d\"", 25 * paint.opacity);
	fputs(" d=\"", p->out);
	for (int i = 0; i < w; i++)
		shape->path(p, x + i, y);
	fputs("\"/>\n", p->out);
}

/* Text */

static void write_escaped(const char *text, FILE *out)
{
	static const char *const escape[128] = {
		['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;",
		['"'] = "&quot;",
	};

	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c < 128 && escape[c])
			fputs(escape[c], out);
		else
			fputc(c, out);
	}
}

static void write_style(unsigned style, FILE *out)
{
	if (style & STYLE_BOLD)
		fputs(" font-weight=\"bold\"", out);
	if (style & STYLE_ITALIC)
		fputs(" font-style=\"italic\"", out);
	if (style & STYLE_UNDERLINE)
		fputs(" text-decoration=\"underline\"", out);
}

/* Whether nothing is seen of a cell's text. */
static bool is_bare(const struct picture *p, int x, int y)
{
	return canvas_cell(p->canvas, x, y)->width == 1 &&
	       glyph_at(p, x, y) == ' ' &&
	       !(paint_at(p, x, y).style & STYLE_UNDERLINE);
}

static void draw_text(const struct picture *p, int x, int y, int w,
		      struct paint paint)
{
	char bytes[OUTPUT_CELL];

	for (; w && is_bare(p, x, y); w--)
		x++;
	while (w && is_bare(p, x + w - 1, y))
		w--;
	if (!w)
		return;
	fprintf(p->out, "<tspan x=\"%d\" y=\"%d\" textLength=\"%d\" "
			"lengthAdjust=\"spacingAndGlyphs\" fill=\"%s\"",
		left_of(x), top_of(y) + BASELINE, w * CELL_W, paint.ink);
	write_style(paint.style, p->out);
	fputc('>', p->out);
	for (int i = 0; i < w; i++)
		write_escaped(output_cell(p->canvas,
					  canvas_cell(p->canvas, x + i, y),
					  bytes),
			      p->out);
	fputs("</tspan>\n", p->out);
}

/* The cells from x on that are drawn together. */
static int run_length(const struct picture *p, enum kind kind, int x, int y)
{
	struct paint paint = paint_at(p, x, y);
	int w = 1;

	if (kind == KIND_GLYPH)
		return canvas_cell(p->canvas, x, y)->width;
	while (x + w < p->canvas->w && kind_at(p, x + w, y) == kind &&
	       same_paint(paint_at(p, x + w, y), paint))
		w++;
	return w;
}

static void draw_row(const struct picture *p, int y, bool text)
{
	int w;

	for (int x = 0; x < p->canvas->w; x += w) {
		enum kind kind = kind_at(p, x, y);
		struct paint paint = paint_at(p, x, y);
		bool is_text = kind == KIND_TEXT || kind == KIND_GLYPH;

		w = run_length(p, kind, x, y);
		if (text && is_text)
			draw_text(p, x, y, w, paint);
		else if (!text && !is_text)
			draw_shape(p, kind, x, y, w, paint);
	}
}

/* The shapes first, then one text element with all the text. */
static void draw_rows(const struct picture *p)
{
	for (int y = 0; y < p->canvas->h; y++)
		draw_row(p, y, false);
	fputs("<text>\n", p->out);
	for (int y = 0; y < p->canvas->h; y++)
		draw_row(p, y, true);
	fputs("</text>\n", p->out);
}

void output_svg(const struct canvas *canvas, const struct theme *theme,
		int colours, FILE *out)
{
	struct picture p = { canvas, theme, colours, out };
	int w = 2 * MARGIN + canvas->w * CELL_W;
	int h = 2 * MARGIN + canvas->h * CELL_H;

	fprintf(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
		"height=\"%d\" viewBox=\"0 0 %d %d\" font-size=\"%d\" "
		"font-family=\"'DejaVu Sans Mono', Menlo, Consolas, "
		"monospace\" xml:space=\"preserve\">\n"
		"<rect width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"/>\n",
		w / 10, h / 10, w, h, FONT, w, h, CORNER, theme->page);
	draw_grounds(&p);
	draw_rows(&p);
	fputs("</svg>\n", out);
}
