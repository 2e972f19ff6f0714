/* canvas.c - the grid of cells: clipping, text, wide runes, joined lines. */
#include "gradlab/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/text.h"

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

static struct rect common(struct rect a, struct rect b)
{
	int x = most(a.x, b.x), y = most(a.y, b.y);
	int right = least(a.x + a.w, b.x + b.w);
	int bottom = least(a.y + a.h, b.y + b.h);

	return (struct rect){ x, y, most(right - x, 0), most(bottom - y, 0) };
}

void canvas_init(struct canvas *canvas, int w, int h, enum glyphs glyphs)
{
	*canvas = (struct canvas){ .w = most(w, 0), .h = most(h, 0),
				   .glyphs = glyphs };
	canvas->cell = mem_alloc((size_t)canvas->w * (size_t)canvas->h,
				 sizeof(*canvas->cell));
	canvas_clear(canvas);
}

void canvas_release(struct canvas *canvas)
{
	free(canvas->cell);
	memset(canvas, 0, sizeof(*canvas));
}

void canvas_clear(struct canvas *canvas)
{
	size_t count = (size_t)canvas->w * (size_t)canvas->h;

	for (size_t i = 0; i < count; i++)
		canvas->cell[i] = (struct cell){ .width = 1 };
	canvas->clip = (struct rect){ 0, 0, canvas->w, canvas->h };
	canvas->x = canvas->y = 0;
	canvas->style = STYLE_PLAIN;
	canvas->ground = ROLE_TEXT;
	canvas->target = 0;
}

/* A region in the caller's coordinates, as cells that may be changed. */
static struct rect visible(const struct canvas *canvas, struct rect r)
{
	r.x += canvas->x;
	r.y += canvas->y;
	return common(canvas->clip, r);
}

struct canvas_view canvas_enter(struct canvas *canvas, struct rect r)
{
	struct canvas_view before = { canvas->clip, canvas->x, canvas->y };

	canvas->clip = visible(canvas, r);
	canvas->x += r.x;
	canvas->y += r.y;
	return before;
}

void canvas_leave(struct canvas *canvas, struct canvas_view before)
{
	canvas->clip = before.clip;
	canvas->x = before.x;
	canvas->y = before.y;
}

/* The cell at a place of the canvas; the place must be on it. */
static struct cell *cell_at(const struct canvas *canvas, int x, int y)
{
	return &canvas->cell[(size_t)y * (size_t)canvas->w + (size_t)x];
}

/* The cell at the caller's place, or NULL where nothing may change. */
static struct cell *reach(const struct canvas *canvas, int x, int y)
{
	struct rect r = visible(canvas, (struct rect){ x, y, 1, 1 });

	return r.w && r.h ? cell_at(canvas, r.x, r.y) : NULL;
}

static void blank(struct cell *cell)
{
	cell->rune = cell->mark = 0;
	cell->line = 0;
	cell->width = 1;
}

/* Makes a cell a blank of its own, and also the other half of a wide rune
 * that stood there.  Halves are always neighbours in one row. */
static void vacate(struct cell *cell)
{
	if (cell->width == 0)
		blank(cell - 1);
	else if (cell->width == 2)
		blank(cell + 1);
	blank(cell);
}

static void dress(const struct canvas *canvas, struct cell *cell,
		  enum role role)
{
	cell->role = (uint8_t)role;
	cell->style = canvas->style;
	if (canvas->ground != ROLE_TEXT)
		cell->ground = canvas->ground;
	if (canvas->target)
		cell->target = canvas->target;
}

static void put_narrow(struct canvas *canvas, int x, int y, enum role role,
		       uint32_t rune)
{
	struct cell *cell = reach(canvas, x, y);

	if (!cell)
		return;
	vacate(cell);
	cell->rune = rune == ' ' ? 0 : rune;
	dress(canvas, cell, role);
}

static void put_wide(struct canvas *canvas, int x, int y, enum role role,
		     uint32_t rune)
{
	struct cell *left = reach(canvas, x, y);
	struct cell *right = reach(canvas, x + 1, y);
	bool whole = left && right && canvas->glyphs != GLYPHS_ASCII;
	uint32_t half = canvas->glyphs == GLYPHS_ASCII ? '?' : ' ';

	put_narrow(canvas, x, y, role, half);
	put_narrow(canvas, x + 1, y, role, half);
	if (!whole)
		return;
	left->rune = rune;
	left->width = 2;
	right->width = 0;
}

static bool is_variation_selector(uint32_t rune)
{
	return rune >= 0xFE00 && rune <= 0xFE0F;
}

/* A combining mark joins the cell before; the first one stays. */
static void put_mark(struct canvas *canvas, int x, int y, uint32_t mark)
{
	struct cell *cell = reach(canvas, x - 1, y);

	if (!cell || canvas->glyphs == GLYPHS_ASCII ||
	    is_variation_selector(mark))
		return;
	if (cell->width == 0)
		cell--;
	if (cell->rune && !cell->mark)
		cell->mark = mark;
}

/* Writes a rune that is no combining mark; returns its columns. */
static int put(struct canvas *canvas, int x, int y, enum role role,
	       uint32_t rune)
{
	if (text_rune_width(rune) == 2) {
		put_wide(canvas, x, y, role, rune);
		return 2;
	}
	if (rune == '\t' || rune == '\n')
		rune = ' ';
	put_narrow(canvas, x, y, role, text_unsafe(rune) ? '?' : rune);
	return 1;
}

void canvas_rune(struct canvas *canvas, int x, int y, enum role role,
		 uint32_t rune)
{
	if (text_rune_width(rune) == 0)
		put_mark(canvas, x, y, rune);
	else
		put(canvas, x, y, role, rune);
}

int canvas_text(struct canvas *canvas, int x, int y, enum role role,
		const char *text)
{
	return canvas_text_n(canvas, x, y, role, text, strlen(text));
}

int canvas_text_n(struct canvas *canvas, int x, int y, enum role role,
		  const char *text, size_t length)
{
	int columns = 0;
	uint32_t rune;

	for (size_t i = 0; i < length;) {
		i += text_decode(text + i, length - i, &rune);
		if (text_rune_width(rune) > 0)
			columns += put(canvas, x + columns, y, role, rune);
		else if (columns > 0)
			put_mark(canvas, x + columns, y, rune);
	}
	return columns;
}

void canvas_text_right(struct canvas *canvas, int x, int y, enum role role,
		       const char *text)
{
	canvas_text(canvas, x - text_width(text), y, role, text);
}

int canvas_printf(struct canvas *canvas, int x, int y, enum role role,
		  const char *format, ...)
{
	char text[1024];
	va_list values;
	int length;

	va_start(values, format);
	length = vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	if (length < 0)
		return 0;
	return canvas_text_n(canvas, x, y, role, text,
			     (size_t)least(length, (int)sizeof(text) - 1));
}

void canvas_fill(struct canvas *canvas, struct rect r, enum role ground)
{
	r = visible(canvas, r);
	for (int y = r.y; y < r.y + r.h; y++) {
		for (int x = r.x; x < r.x + r.w; x++) {
			struct cell *cell = cell_at(canvas, x, y);

			vacate(cell);
			dress(canvas, cell, ROLE_TEXT);
			cell->ground = (uint8_t)ground;
			cell->target = canvas->target;
		}
	}
}

void canvas_ground(struct canvas *canvas, struct rect r, enum role ground)
{
	r = visible(canvas, r);
	for (int y = r.y; y < r.y + r.h; y++) {
		for (int x = r.x; x < r.x + r.w; x++)
			cell_at(canvas, x, y)->ground = (uint8_t)ground;
	}
}

void canvas_target(struct canvas *canvas, struct rect r, target meaning)
{
	r = visible(canvas, r);
	for (int y = r.y; y < r.y + r.h; y++) {
		for (int x = r.x; x < r.x + r.w; x++)
			cell_at(canvas, x, y)->target = meaning;
	}
}

void canvas_join(struct canvas *canvas, int x, int y, unsigned lines,
		 enum role role)
{
	struct cell *cell = reach(canvas, x, y);
	unsigned before;

	if (!cell)
		return;
	before = cell->line;
	vacate(cell);
	cell->line = (uint8_t)(before | lines);
	dress(canvas, cell, role);
}

void canvas_horizontal(struct canvas *canvas, int x, int y, int w,
		       enum role role)
{
	for (int i = 0; i < w; i++) {
		unsigned west = i > 0 || w == 1 ? LINE_W : 0;
		unsigned east = i < w - 1 || w == 1 ? LINE_E : 0;

		canvas_join(canvas, x + i, y, west | east, role);
	}
}

void canvas_vertical(struct canvas *canvas, int x, int y, int h,
		     enum role role)
{
	for (int i = 0; i < h; i++) {
		unsigned north = i > 0 || h == 1 ? LINE_N : 0;
		unsigned south = i < h - 1 || h == 1 ? LINE_S : 0;

		canvas_join(canvas, x, y + i, north | south, role);
	}
}

void canvas_box(struct canvas *canvas, struct rect r, enum role role)
{
	if (r.w < 1 || r.h < 1)
		return;
	if (r.w > 1) {
		canvas_horizontal(canvas, r.x, r.y, r.w, role);
		canvas_horizontal(canvas, r.x, r.y + r.h - 1, r.w, role);
	}
	if (r.h > 1) {
		canvas_vertical(canvas, r.x, r.y, r.h, role);
		canvas_vertical(canvas, r.x + r.w - 1, r.y, r.h, role);
	}
}

const struct cell *canvas_cell(const struct canvas *canvas, int x, int y)
{
	if (x < 0 || y < 0 || x >= canvas->w || y >= canvas->h)
		return NULL;
	return cell_at(canvas, x, y);
}

/* By the four bits of enum line; a lone end looks like its line. */
static const uint16_t line_glyph[16] = {
	' ',	0x2502, 0x2500, 0x2514,	/* .  n   e   ne */
	0x2502, 0x2502, 0x250C, 0x251C,	/* s  ns  es  nes */
	0x2500, 0x2518, 0x2500, 0x2534,	/* w  nw  ew  new */
	0x2510, 0x2524, 0x252C, 0x253C,	/* sw nsw esw nesw */
};

static bool is_braille(uint32_t rune)
{
	return rune >= 0x2800 && rune <= 0x28FF;
}

uint32_t canvas_glyph(const struct canvas *canvas, const struct cell *cell)
{
	uint32_t rune = cell->rune ? cell->rune : line_glyph[cell->line & 15];

	if (canvas->glyphs == GLYPHS_ASCII ||
	    (canvas->glyphs == GLYPHS_BLOCK && is_braille(rune)))
		return (unsigned char)text_ascii_glyph(rune);
	return rune;
}
