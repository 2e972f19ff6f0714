/* canvas.c - tests of cells, clipping, wide runes and joined lines. */
#include "../tap.h"

#include "gradlab/buffer.h"
#include "gradlab/canvas.h"

/* The canvas as text, rows ended by '|'. */
static void looks(struct canvas *canvas, const char *wanted, const char *what)
{
	struct buffer got = { 0 };

	for (int y = 0; y < canvas->h; y++) {
		for (int x = 0; x < canvas->w; x++) {
			const struct cell *cell = canvas_cell(canvas, x, y);

			if (cell->width == 0)
				continue;
			buffer_rune(&got, canvas_glyph(canvas, cell));
			if (cell->mark)
				buffer_rune(&got, cell->mark);
		}
		buffer_text(&got, "|");
	}
	same_text(buffer_string(&got), wanted, "%s", what);
	buffer_release(&got);
}

/* No wide rune without its other half, no half without its rune. */
static bool whole(const struct canvas *canvas)
{
	for (int y = 0; y < canvas->h; y++) {
		for (int x = 0; x < canvas->w; x++) {
			const struct cell *cell = canvas_cell(canvas, x, y);
			const struct cell *right = canvas_cell(canvas, x + 1,
							       y);
			bool half = right && right->width == 0;

			if ((cell->width == 2) != half)
				return false;
		}
	}
	return canvas->w == 0 || canvas_cell(canvas, 0, 0)->width > 0;
}

static void writes_text(void)
{
	struct canvas c;

	canvas_init(&c, 8, 2, GLYPHS_BRAILLE);
	looks(&c, "        |        |", "a new canvas is blank");
	same_int(canvas_text(&c, 1, 0, ROLE_STRONG, "abc"), 3,
		 "text tells its columns");
	canvas_text_n(&c, 4, 0, ROLE_TEXT, "xyz", 2);
	canvas_text_right(&c, 8, 1, ROLE_TEXT, "end");
	canvas_printf(&c, 0, 1, ROLE_TEXT, "%d%%", 98);
	looks(&c, " abcxy  |98%  end|", "text, right-aligned text, formats");
	same_int(canvas_cell(&c, 1, 0)->role, ROLE_STRONG, "its role");
	canvas_text(&c, 0, 0, ROLE_TEXT, "a\tb\x1B\xFF\n");
	looks(&c, "a b?\xEF\xBF\xBD   |98%  end|", "text is cleaned");
	canvas_clear(&c);
	looks(&c, "        |        |", "a cleared canvas is blank");
	canvas_release(&c);
	ok(!c.cell, "a released canvas is empty");
	canvas_init(&c, -3, 5, GLYPHS_BRAILLE);
	canvas_text(&c, 0, 0, ROLE_TEXT, "abc");
	ok(c.w == 0 && !canvas_cell(&c, 0, 0), "a canvas without cells");
	canvas_release(&c);
}

static void clips(void)
{
	struct canvas c;
	struct canvas_view all, part;

	canvas_init(&c, 8, 4, GLYPHS_BRAILLE);
	all = canvas_enter(&c, (struct rect){ 2, 1, 4, 2 });
	same_int(canvas_text(&c, -1, 0, ROLE_TEXT, "abcdefgh"), 8,
		 "clipped text tells the columns it wanted");
	canvas_text(&c, 0, -1, ROLE_TEXT, "above");
	canvas_text(&c, 0, 2, ROLE_TEXT, "below");
	looks(&c, "        |  bcde  |        |        |",
	      "nothing outside the region changes");
	part = canvas_enter(&c, (struct rect){ 2, 1, 9, 9 });
	canvas_text(&c, 0, 0, ROLE_TEXT, "1234");
	canvas_text(&c, -9, 0, ROLE_TEXT, "far out");
	canvas_leave(&c, part);
	canvas_rune(&c, 0, 1, ROLE_TEXT, 'z');
	canvas_leave(&c, all);
	canvas_rune(&c, 0, 3, ROLE_TEXT, '.');
	looks(&c, "        |  bcde  |  z 12  |.       |",
	      "regions nest and are left again");
	canvas_enter(&c, (struct rect){ 3, 1, -2, 5 });
	canvas_text(&c, 0, 0, ROLE_TEXT, "no");
	looks(&c, "        |  bcde  |  z 12  |.       |",
	      "a region of no size shows nothing");
	canvas_release(&c);
}

static void keeps_wide_runes_whole(void)
{
	struct canvas c;
	struct canvas_view all;

	canvas_init(&c, 6, 1, GLYPHS_BRAILLE);
	same_int(canvas_text(&c, 0, 0, ROLE_TEXT, "中文a"), 5, "wide columns");
	looks(&c, "中文a |", "a wide rune fills two cells");
	canvas_rune(&c, 1, 0, ROLE_TEXT, 'x');
	looks(&c, " x文a |", "over a right half: the left one is blank");
	canvas_rune(&c, 2, 0, ROLE_TEXT, 'y');
	looks(&c, " xy a |", "over a left half: the right one is blank");
	canvas_text(&c, 0, 0, ROLE_TEXT, "中文");
	canvas_rune(&c, 1, 0, ROLE_TEXT, 0x6587);
	looks(&c, " 文 a |", "a wide rune over two halves");
	canvas_rune(&c, 5, 0, ROLE_TEXT, 0x4E2D);
	looks(&c, " 文 a |", "at the edge it becomes a blank");
	canvas_fill(&c, (struct rect){ 2, 0, 1, 1 }, ROLE_TEXT);
	looks(&c, "    a |", "a background repairs halves");
	canvas_text(&c, 0, 0, ROLE_TEXT, "中文");
	canvas_vertical(&c, 2, 0, 1, ROLE_DIM);
	looks(&c, "中│ a |", "a line repairs halves");
	all = canvas_enter(&c, (struct rect){ 1, 0, 3, 1 });
	canvas_text(&c, -1, 0, ROLE_TEXT, "中文中");
	looks(&c, "  文a |", "clipped on both sides");
	canvas_leave(&c, all);
	ok(whole(&c), "no half is left over");
	canvas_release(&c);
}

/* Any order of writing leaves whole runes. */
static void stays_whole(void)
{
	static const uint32_t runes[] = { 'a', 0x4E2D, 0x301, ' ', 0x6587 };
	struct canvas c;
	unsigned seed = 1;
	bool good = true;

	canvas_init(&c, 9, 3, GLYPHS_BRAILLE);
	for (int i = 0; i < 20000 && good; i++) {
		struct canvas_view all;
		int x, y, w;

		seed = seed * 1103515245u + 12345u;
		x = (int)(seed >> 8 & 15) - 3;
		y = (int)(seed >> 12 & 3);
		w = (int)(seed >> 14 & 7);
		all = canvas_enter(&c, (struct rect){ w, 0, w, 3 });
		canvas_rune(&c, x, y, ROLE_TEXT, runes[(seed >> 17) % 5]);
		if (seed >> 28 == 0)
			canvas_fill(&c, (struct rect){ x, y, w, 1 }, ROLE_DIM);
		canvas_leave(&c, all);
		good = whole(&c);
	}
	ok(good, "no order of writing leaves half a rune");
	canvas_release(&c);
}

static void joins_marks(void)
{
	struct canvas c;

	canvas_init(&c, 5, 1, GLYPHS_BRAILLE);
	same_int(canvas_text(&c, 0, 0, ROLE_TEXT, "e\xCC\x81z"), 2,
		 "a combining mark takes no column");
	looks(&c, "e\xCC\x81z   |", "it joins its letter");
	canvas_text(&c, 2, 0, ROLE_TEXT, "中\xCC\x81");
	looks(&c, "e\xCC\x81z中\xCC\x81 |", "also a wide one");
	canvas_rune(&c, 1, 0, ROLE_TEXT, 0x302);
	looks(&c, "e\xCC\x81z中\xCC\x81 |", "the first mark stays");
	canvas_rune(&c, 2, 0, ROLE_TEXT, 0xFE0F);
	ok(!canvas_cell(&c, 1, 0)->mark, "a variation selector is dropped");
	canvas_rune(&c, 0, 0, ROLE_TEXT, 'a');
	looks(&c, "az中\xCC\x81 |", "a mark goes with its letter");
	canvas_rune(&c, 0, 0, ROLE_TEXT, 0x301);
	canvas_text(&c, 1, 0, ROLE_TEXT, "\xCC\x81z");
	looks(&c, "az中\xCC\x81 |", "a mark without a letter is dropped");
	canvas_release(&c);
}

static void joins_lines(void)
{
	struct canvas c;

	canvas_init(&c, 7, 5, GLYPHS_BRAILLE);
	canvas_box(&c, (struct rect){ 0, 0, 7, 5 }, ROLE_DIM);
	looks(&c, "┌─────┐|│     │|│     │|│     │|└─────┘|", "a box");
	canvas_horizontal(&c, 0, 2, 7, ROLE_DIM);
	canvas_vertical(&c, 3, 0, 5, ROLE_CURVE1);
	looks(&c, "┌──┬──┐|│  │  │|├──┼──┤|│  │  │|└──┴──┘|",
	      "crossings join");
	same_int(canvas_cell(&c, 3, 2)->role, ROLE_CURVE1,
		 "a crossing has the later role");
	canvas_text(&c, 2, 2, ROLE_TEXT, "x");
	canvas_join(&c, 2, 4, LINE_S, ROLE_DIM);
	looks(&c, "┌──┬──┐|│  │  │|├─x┼──┤|│  │  │|└─┬┴──┘|",
	      "text replaces a line, a tick joins it");
	canvas_clear(&c);
	canvas_horizontal(&c, 1, 0, 1, ROLE_DIM);
	canvas_horizontal(&c, 3, 0, 4, ROLE_DIM);
	canvas_vertical(&c, 0, 1, 1, ROLE_DIM);
	canvas_vertical(&c, 1, 1, 3, ROLE_DIM);
	canvas_box(&c, (struct rect){ 3, 2, 4, 1 }, ROLE_DIM);
	canvas_box(&c, (struct rect){ 3, 3, 1, 2 }, ROLE_DIM);
	canvas_box(&c, (struct rect){ 5, 3, 0, 2 }, ROLE_DIM);
	looks(&c, " ─ ────|││     | │ ────| │ │   |   │   |",
	      "alone a line looks whole");
	canvas_release(&c);
}

static void shows_every_joint(void)
{
	static const char *const wanted[16] = {
		" ", "│", "─", "└", "│", "│", "┌", "├",
		"─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
	};
	struct canvas c;

	for (unsigned bits = 0; bits < 16; bits++) {
		char row[8];

		canvas_init(&c, 1, 1, GLYPHS_BLOCK);
		canvas_join(&c, 0, 0, bits, ROLE_DIM);
		snprintf(row, sizeof(row), "%s|", wanted[bits]);
		looks(&c, row, "a joint");
		canvas_release(&c);
	}
}

static void shows_what_the_output_can(void)
{
	struct canvas c;

	canvas_init(&c, 9, 3, GLYPHS_ASCII);
	canvas_box(&c, (struct rect){ 0, 0, 4, 3 }, ROLE_DIM);
	canvas_text(&c, 4, 0, ROLE_TEXT, "−●é⣿→");
	same_int(canvas_text(&c, 4, 1, ROLE_TEXT, "中a"), 3,
		 "a wide rune counts two columns in ASCII too");
	canvas_text(&c, 4, 2, ROLE_TEXT, "e\xCC\x81z");
	looks(&c, "+--+-*e:>|"
		  "|  |\?\?a  |"
		  "+--+ez   |", "ASCII, a column for a column");
	ok(whole(&c), "no wide cell in ASCII");
	canvas_release(&c);
	canvas_init(&c, 4, 1, GLYPHS_BLOCK);
	canvas_text(&c, 0, 0, ROLE_TEXT, "▒●⡀─");
	looks(&c, "▒●.─|", "blocks show all but braille");
	canvas_release(&c);
}

static void carries_what_is_under_it(void)
{
	struct canvas c;
	const struct cell *cell;

	canvas_init(&c, 6, 2, GLYPHS_BRAILLE);
	canvas_fill(&c, (struct rect){ 0, 0, 3, 1 }, ROLE_HEAT_P1);
	canvas_target(&c, (struct rect){ 0, 0, 3, 1 }, 7);
	canvas_text(&c, 1, 0, ROLE_STRONG, "中");
	cell = canvas_cell(&c, 1, 0);
	ok(cell->ground == ROLE_HEAT_P1 && cell->target == 7,
	   "text leaves background and target");
	canvas_ground(&c, (struct rect){ 1, 0, 2, 1 }, ROLE_HEAT_N1);
	looks(&c, " 中   |      |", "a background under what stands there");
	same_int(cell->ground, ROLE_HEAT_N1, "the new background");
	c.style = STYLE_BOLD;
	c.ground = ROLE_HEAT_P3;
	c.target = 9;
	canvas_rune(&c, 0, 0, ROLE_TEXT, 'x');
	canvas_rune(&c, 3, 0, ROLE_TEXT, 0x4E2D);
	cell = canvas_cell(&c, 4, 0);
	ok(cell->style == STYLE_BOLD && cell->ground == ROLE_HEAT_P3 &&
		   cell->target == 9 && cell->width == 0,
	   "what is written next carries style, background and target");
	c.target = 0;
	canvas_fill(&c, (struct rect){ 0, 0, 9, 9 }, ROLE_TEXT);
	looks(&c, "      |      |", "filling blanks a region");
	cell = canvas_cell(&c, 3, 0);
	ok(cell->ground == ROLE_TEXT && !cell->target,
	   "and takes background and targets away");
	ok(!canvas_cell(&c, -1, 0) && !canvas_cell(&c, 6, 0) &&
		   !canvas_cell(&c, 0, 2),
	   "no cell outside");
	canvas_release(&c);
}

int main(void)
{
	writes_text();
	clips();
	keeps_wide_runes_whole();
	stays_whole();
	joins_marks();
	joins_lines();
	shows_every_joint();
	shows_what_the_output_can();
	carries_what_is_under_it();
	return tap_end();
}
