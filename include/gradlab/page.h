/*
 * page.h - lines of text in pieces, each in one look.
 *
 * What stands on a screen as running text is first set on a page, so that
 * its height is known before it is drawn.
 */
#ifndef GRADLAB_PAGE_H
#define GRADLAB_PAGE_H

#include "gradlab/canvas.h"
#include "gradlab/mem.h"

/* A piece of a line in one look. */
struct piece {
	const char *text;
	uint8_t role;
	uint8_t style;
};

struct page_line {
	struct piece *piece;
	int pieces;
	size_t room;
	int indent;		/* columns before the first piece */
};

/* Set text; owns everything in it. */
struct page {
	struct arena arena;
	struct page_line *line;
	size_t lines, room;
	int width;
	enum glyphs glyphs;
	bool spoken;		/* to be read aloud: no pictures */
};

/* An empty page for lines of `width` columns. */
void page_init(struct page *page, int width, enum glyphs glyphs);
void page_release(struct page *page);

/* Begins a line of at most that many pieces. */
void page_begin(struct page *page, int indent, size_t pieces);
/* Adds a piece to the last line. */
void page_add(struct page *page, enum role role, unsigned style,
	      const char *text);
void page_blank(struct page *page);

/* Draws lines first ... first + h - 1 at (x, y). */
void page_draw(const struct page *page, struct canvas *canvas, int x, int y,
	       size_t first, int h);

#endif
