/* ansi.c - a canvas as text with SGR sequences. */
#include "gradlab/output.h"

#include <stdbool.h>

/* How a cell is painted; -1 is the terminal's own colour. */
struct paint {
	int ink, ground;
	unsigned style;
};

static const struct paint plain = { -1, -1, STYLE_PLAIN };

static struct paint paint_of(const struct cell *cell,
			     const struct theme *theme, int colours)
{
	struct paint p = plain;

	p.ink = theme_colour(theme, cell->role, colours);
	p.style = cell->style | theme_style(theme, cell->role, colours);
	if (cell->ground != ROLE_TEXT)
		p.ground = theme_colour(theme, cell->ground, colours);
	return p;
}

static bool same(struct paint a, struct paint b)
{
	return a.ink == b.ink && a.ground == b.ground && a.style == b.style;
}

/* 30 + n for ink, 40 + n for the ground; 60 more for the bright eight. */
static void write_colour(int base, int colour, int colours, FILE *out)
{
	if (colour < 0)
		return;
	if (colours >= 256)
		fprintf(out, ";%d;5;%d", base + 8, colour);
	else
		fprintf(out, ";%d", base + (colour < 8 ? colour : colour + 52));
}

static void write_paint(struct paint p, int colours, FILE *out)
{
	static const struct {
		unsigned style;
		int code;
	} codes[] = {
		{ STYLE_BOLD, 1 },
		{ STYLE_ITALIC, 3 },
		{ STYLE_UNDERLINE, 4 },
		{ STYLE_REVERSE, 7 },
	};

	fputs("\033[0", out);
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		if (p.style & codes[i].style)
			fprintf(out, ";%d", codes[i].code);
	}
	write_colour(30, p.ink, colours, out);
	write_colour(40, p.ground, colours, out);
	fputc('m', out);
}

/* Whether a blank so painted can be seen. */
static bool shows(struct paint p)
{
	return p.ground >= 0 || p.style & (STYLE_UNDERLINE | STYLE_REVERSE);
}

static bool is_blank(const struct canvas *canvas, const struct cell *cell)
{
	return canvas_glyph(canvas, cell) == ' ' && cell->width > 0;
}

static void write_row(const struct canvas *canvas, const struct theme *theme,
		      int colours, int y, FILE *out)
{
	struct paint now = plain;
	int blanks = 0;

	for (int x = 0; x < canvas->w; x++) {
		const struct cell *cell = canvas_cell(canvas, x, y);
		struct paint p = paint_of(cell, theme, colours);
		char bytes[OUTPUT_CELL];

		if (is_blank(canvas, cell) && !shows(p)) {
			blanks++;
			continue;
		}
		if (cell->width == 0)
			continue;
		if (blanks && shows(now)) {
			write_paint(plain, colours, out);
			now = plain;
		}
		for (; blanks; blanks--)
			fputc(' ', out);
		if (!same(p, now))
			write_paint(p, colours, out);
		now = p;
		fputs(output_cell(canvas, cell, bytes), out);
	}
	fputs(same(now, plain) ? "\n" : "\033[0m\n", out);
}

void output_ansi(const struct canvas *canvas, const struct theme *theme,
		 int colours, FILE *out)
{
	for (int y = 0; y < canvas->h; y++)
		write_row(canvas, theme, colours, y, out);
}
