/*
 * page.h - a lesson's text set in lines of a width.
 *
 * CommonMark is read by md4c; live values and formulas stand where the
 * lesson's fields are.  Lines break as if every value were as wide as it can
 * become, so that moving a control does not set the paragraph anew.
 */
#ifndef GRADLAB_PAGE_H
#define GRADLAB_PAGE_H

#include "gradlab/canvas.h"
#include "gradlab/session.h"

/* A piece of a line in one look. */
struct piece {
	const char *text;
	uint8_t role;
	uint8_t style;
};

struct page_line {
	struct piece *piece;
	int pieces;
	int indent;		/* columns before the first piece */
};

/* Set text; owns everything in it. */
struct page {
	struct arena arena;
	struct page_line *line;
	size_t lines, room;
	int width;
	enum glyphs glyphs;
};

/* An empty page for lines of `width` columns. */
void page_init(struct page *page, int width, enum glyphs glyphs);
void page_release(struct page *page);

/* Adds a prose, an empty line between two of them; nothing where it has no
 * text.  `role` is that of plain words. */
void page_prose(struct page *page, const struct session *session,
		const struct prose *prose, enum role role);
/* The same, set behind a word such as "Hint: " or "b) ". */
void page_prose_after(struct page *page, const struct session *session,
		      const char *label, enum role label_role,
		      const struct prose *prose, enum role role);
/* Adds plain words, without an empty line before them. */
void page_words(struct page *page, enum role role, const char *text);
void page_blank(struct page *page);
/* A line of one's own: begun, then filled piece by piece. */
void page_begin(struct page *page, int indent);
void page_add(struct page *page, enum role role, unsigned style,
	      const char *text);

/* Draws lines first ... first + h - 1 at (x, y). */
void page_draw(const struct page *page, struct canvas *canvas, int x, int y,
	       size_t first, int h);

#endif
