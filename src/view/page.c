/* page.c - lines of text in pieces of one look. */
#include "gradlab/page.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

void page_init(struct page *page, int width, enum glyphs glyphs)
{
	*page = (struct page){ .width = width < 1 ? 1 : width,
			       .glyphs = glyphs };
}

void page_release(struct page *page)
{
	free(page->line);
	arena_release(&page->arena);
	*page = (struct page){ 0 };
}

void page_begin(struct page *page, int indent, size_t most)
{
	struct page_line *line;

	page->line = mem_grow(page->line, &page->room, page->lines + 1,
			      sizeof(*page->line));
	line = &page->line[page->lines++];
	*line = (struct page_line){ .indent = indent };
	line->room = most;
	line->piece = arena_alloc(&page->arena, most, sizeof(*line->piece));
}

void page_blank(struct page *page)
{
	page_begin(page, 0, 0);
}

void page_add(struct page *page, enum role role, unsigned style,
	      const char *text)
{
	struct page_line *line = &page->line[page->lines - 1];

	if ((size_t)line->pieces < line->room)
		line->piece[line->pieces++] = (struct piece){
			arena_string(&page->arena, text, strlen(text)),
			(uint8_t)role, (uint8_t)style,
		};
}

void page_draw(const struct page *page, struct canvas *canvas, int x, int y,
	       size_t first, int h)
{
	uint8_t style = canvas->style;

	for (size_t i = first; i < page->lines && h > 0; i++, y++, h--) {
		const struct page_line *line = &page->line[i];
		int at = x + line->indent;

		for (int p = 0; p < line->pieces; p++) {
			canvas->style = (uint8_t)(style |
						  line->piece[p].style);
			at += canvas_text(canvas, at, y,
					  (enum role)line->piece[p].role,
					  line->piece[p].text);
		}
	}
	canvas->style = style;
}
