/*
 * canvas.h - an off-screen grid of cells; everything is drawn here first.
 *
 * A cell holds what it means (a role), never a colour.  Box lines are kept as
 * four directions and become glyphs only at the end, so crossings join by
 * themselves.  A wide character fills two cells; the canvas repairs the other
 * half when one is written over.
 *
 * Drawing is clipped and moved: after canvas_enter(c, r) the point (0, 0) is
 * r's corner and nothing outside r changes.  Text calls return the columns
 * they wanted, also when clipped.
 *
 * Background and target lie under what is written: text without its own
 * (ROLE_TEXT, 0) leaves those of the cell.  In ASCII every cell holds one
 * column: a wide rune becomes two '?', a combining mark is dropped.
 */
#ifndef GRADLAB_CANVAS_H
#define GRADLAB_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum role {
#define ROLE(id, name, help) ROLE_##id,
#include "gradlab/role.def"
#undef ROLE
	ROLE_COUNT
};

/* What the output can show, the poorest first. */
enum glyphs { GLYPHS_ASCII, GLYPHS_BLOCK, GLYPHS_BRAILLE };

enum style {
	STYLE_PLAIN = 0,
	STYLE_BOLD = 1,
	STYLE_ITALIC = 2,
	STYLE_UNDERLINE = 4,
	STYLE_REVERSE = 8
};

/* Four bits of a box line. */
enum line { LINE_N = 1, LINE_E = 2, LINE_S = 4, LINE_W = 8 };

/* What a click on a cell, or the focus, means; 0 is nothing. */
typedef uint16_t target;

struct cell {
	uint32_t rune;		/* 0: blank */
	uint32_t mark;		/* one combining mark over it, or 0 */
	uint8_t width;		/* 1; 2 for a wide rune; 0 for its right half */
	uint8_t line;		/* enum line bits, where rune is 0 */
	uint8_t role;
	uint8_t ground;		/* role of the background; ROLE_TEXT: none */
	uint8_t style;
	target target;
};

struct rect {
	int x, y, w, h;
};

struct canvas {
	int w, h;
	enum glyphs glyphs;
	struct cell *cell;	/* row by row */
	struct rect clip;	/* on the canvas */
	int x, y;		/* where (0, 0) is */
	/* What is written next carries these too. */
	uint8_t style;
	uint8_t ground;
	target target;
};

void canvas_init(struct canvas *canvas, int w, int h, enum glyphs glyphs);
void canvas_release(struct canvas *canvas);
/* All blank, and drawing as after canvas_init(). */
void canvas_clear(struct canvas *canvas);

/* What to give back to canvas_leave(). */
struct canvas_view {
	struct rect clip;
	int x, y;
};

struct canvas_view canvas_enter(struct canvas *canvas, struct rect r);
void canvas_leave(struct canvas *canvas, struct canvas_view before);

/* One rune at (x, y); a combining one joins the cell before. */
void canvas_rune(struct canvas *canvas, int x, int y, enum role role,
		 uint32_t rune);
/* One line of text, cleaned; returns its columns. */
int canvas_text(struct canvas *canvas, int x, int y, enum role role,
		const char *text);
int canvas_text_n(struct canvas *canvas, int x, int y, enum role role,
		  const char *text, size_t length);
/* Right-aligned so that it ends before column x. */
void canvas_text_right(struct canvas *canvas, int x, int y, enum role role,
		       const char *text);
int canvas_printf(struct canvas *canvas, int x, int y, enum role role,
		  const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/* Blanks a region, its targets too, and gives it a background, or none by
 * ROLE_TEXT. */
void canvas_fill(struct canvas *canvas, struct rect r, enum role ground);
/* Gives it a background and leaves what stands there. */
void canvas_ground(struct canvas *canvas, struct rect r, enum role ground);
/* Marks a region as belonging to a target, whatever stands there. */
void canvas_target(struct canvas *canvas, struct rect r, target meaning);

/* Lines of at least 1 cell.  The end of a line points inward only: alone it
 * looks like the rest of it, on another line it becomes a tee or a corner. */
void canvas_horizontal(struct canvas *canvas, int x, int y, int w,
		       enum role role);
void canvas_vertical(struct canvas *canvas, int x, int y, int h,
		     enum role role);
void canvas_box(struct canvas *canvas, struct rect r, enum role role);
/* Adds directions to one cell. */
void canvas_join(struct canvas *canvas, int x, int y, unsigned lines,
		 enum role role);

/* The cell at a place of the canvas itself (no clip); NULL outside. */
const struct cell *canvas_cell(const struct canvas *canvas, int x, int y);
/* What stands in a cell in the end: lines as glyphs, and in ASCII where that
 * is all the output can show.  ' ' for a blank. */
uint32_t canvas_glyph(const struct canvas *canvas, const struct cell *cell);

#endif
