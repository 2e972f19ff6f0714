/* page.c - tests of lines in pieces. */
#include "gradlab/page.h"

#include "../canvas/picture.h"

int main(void)
{
	struct canvas canvas;
	struct page page;

	page_init(&page, 12, GLYPHS_BRAILLE);
	page_begin(&page, 2, 2);
	page_add(&page, ROLE_STRONG, STYLE_BOLD, "one ");
	page_add(&page, ROLE_TEXT, STYLE_PLAIN, "two");
	page_add(&page, ROLE_TEXT, STYLE_PLAIN, "too many");
	page_blank(&page);
	page_begin(&page, 0, 1);
	page_add(&page, ROLE_TEXT, STYLE_PLAIN, "three");
	same_int((long)page.lines, 3, "three lines");
	canvas_init(&canvas, 12, 4, GLYPHS_BRAILLE);
	page_draw(&page, &canvas, 1, 0, 0, 4);
	same_picture(&canvas, "   one two\n\n three\n\n",
		     "pieces side by side, behind the indent; none too many");
	ok(canvas_cell(&canvas, 3, 0)->role == ROLE_STRONG &&
	   canvas_cell(&canvas, 3, 0)->style == STYLE_BOLD &&
	   canvas_cell(&canvas, 7, 0)->style == STYLE_PLAIN,
	   "each in its own look");
	canvas_clear(&canvas);
	page_draw(&page, &canvas, 0, 0, 2, 4);
	same_picture(&canvas, "three\n\n\n\n", "from a later line on");
	canvas_clear(&canvas);
	page_draw(&page, &canvas, 0, 0, 0, 1);
	same_picture(&canvas, "  one two\n\n\n\n", "and no more than asked");
	canvas_release(&canvas);
	page_release(&page);
	page_init(&page, -3, GLYPHS_ASCII);
	same_int(page.width, 1, "a page is at least a column wide");
	page_release(&page);
	return tap_end();
}
