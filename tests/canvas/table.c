/* table.c - tests of rows and columns. */
#include "../tap.h"

#include "gradlab/buffer.h"
#include "gradlab/table.h"

enum { ROWS_MOST = 12 };

/* Draws into a canvas of w x h; rows end in '\n', blanks at ends go. */
static void looks(const struct table *table, int w, int h, const char *wanted,
		  const char *what)
{
	struct buffer got = { 0 };
	struct canvas c;

	canvas_init(&c, w, h, GLYPHS_BRAILLE);
	table_draw(table, &c, (struct rect){ 0, 0, w, h });
	for (int y = 0; y < h; y++) {
		for (int x = 0; x < w; x++)
			buffer_rune(&got,
				    canvas_glyph(&c, canvas_cell(&c, x, y)));
		while (got.length && got.data[got.length - 1] == ' ')
			got.data[--got.length] = '\0';
		buffer_text(&got, "\n");
	}
	same_text(buffer_string(&got), wanted, "%s", what);
	buffer_release(&got);
	canvas_release(&c);
}

static const struct column slopes[] = {
	{ "h", ALIGN_LEFT },
	{ "slope at x = 3", ALIGN_POINT },
};
static const struct table_cell slope_cells[] = {
	{ "1", ROLE_TEXT },	{ "17", ROLE_TEXT },
	{ "0.5", ROLE_TEXT },	{ "15.5", ROLE_CURVE1 },
	{ "0.001", ROLE_TEXT }, { "14.003", ROLE_TEXT },
};

static void is_like_the_picture(void)
{
	struct table t = { slopes, 2, slope_cells, 3, 1, 0 };
	struct canvas c;

	same_int(table_width(&t), 24, "the columns it needs");
	looks(&t, 40, 5,
	      "   h        slope at x = 3\n"
	      "   1        17\n"
	      " ▸ 0.5      15.5\n"
	      "   0.001    14.003\n"
	      "\n",
	      "a table with a marked row");
	looks(&t, 24, 4,
	      "   h      slope at x = 3\n"
	      "   1      17\n"
	      " ▸ 0.5    15.5\n"
	      "   0.001  14.003\n",
	      "the gap is 2 where room is short");
	looks(&t, 13, 4,
	      "   h      sl…\n"
	      "   1      17\n"
	      " ▸ 0.5    15…\n"
	      "   0.001  14…\n",
	      "what does not fit is cut with an ellipsis");
	canvas_init(&c, 40, 4, GLYPHS_BRAILLE);
	table_draw(&t, &c, (struct rect){ 0, 0, 40, 4 });
	same_int(canvas_cell(&c, 3, 0)->role, ROLE_DIM, "headings are dim");
	same_int(canvas_cell(&c, 3, 2)->role, ROLE_MARK,
		 "the marked row stands out");
	same_int(canvas_cell(&c, 12, 2)->role, ROLE_CURVE1,
		 "a role of its own stays");
	ok(canvas_cell(&c, 3, 3)->role == ROLE_TEXT &&
		   canvas_cell(&c, 3, 3)->style == STYLE_PLAIN,
	   "the next row does not");
	canvas_release(&c);
}

static void aligns(void)
{
	static const struct column columns[] = {
		{ "point", ALIGN_POINT },
		{ "right", ALIGN_RIGHT },
		{ "left", ALIGN_LEFT },
	};
	static const struct table_cell cells[] = {
		{ "-10.25", 0 }, { "1", 0 },	    { "a", 0 },
		{ "3", 0 },	 { "123456", 0 },   { "b", 0 },
		{ ".5", 0 },	 { "-2", 0 },	    { "c", 0 },
		{ "1.5e-9", 0 }, { "", 0 },	    { "d", 0 },
		{ "1e-9", 0 },	 { "", 0 },	    { "e", 0 },
		{ "98 %", 0 },	 { "", 0 },	    { "f", 0 },
		{ "−4", 0 },	 { "", 0 },	    { "g", 0 },
		{ "nan", 0 },	 { "", 0 },	    { "h", 0 },
		{ "-inf", 0 },	 { "", 0 },	    { "i", 0 },
		{ "rest", 0 },	 { "", 0 },	    { "", 0 },
		{ "-", 0 },	 { "", 0 },	    { "", 0 },
		{ "", 0 },	 { "", 0 },	    { "z", 0 },
	};
	struct table t = { columns, 3, cells, ROWS_MOST, -1, 0 };

	looks(&t, 26, 13,
	      "   point       right  left\n"
	      "    -10.25         1  a\n"
	      "      3       123456  b\n"
	      "       .5         -2  c\n"
	      "      1.5e-9          d\n"
	      "      1e-9            e\n"
	      "     98 %             f\n"
	      "     −4               g\n"
	      "    nan               h\n"
	      "   -inf               i\n"
	      "   rest\n"
	      "   -\n"
	      "                      z\n",
	      "numbers meet at their points, words at the left");
}

static void scrolls(void)
{
	static const struct column columns[] = { { "k", ALIGN_RIGHT } };
	static const struct table_cell cells[] = {
		{ "1", 0 }, { "2", 0 }, { "3", 0 }, { "4", 0 },
		{ "5", 0 }, { "6", 0 }, { "7", 0 }, { "8", 0 },
	};
	struct table t = { columns, 1, cells, 8, -1, 0 };

	same_int(table_scroll_most(&t, 9), 0, "all rows: no scroll");
	same_int(table_scroll_most(&t, 6), 4, "the greatest scroll");
	looks(&t, 11, 6, "   k\n   1\n   2\n   3\n   4\n   ↓ 4 more\n",
	      "rows hidden below are told");
	t.scroll = 2;
	looks(&t, 11, 6, "   k\n   ↑ 2 more\n   3\n   4\n   5\n   ↓ 3 more\n",
	      "rows hidden on both sides");
	t.scroll = 99;
	looks(&t, 11, 6, "   k\n   ↑ 4 more\n   5\n   6\n   7\n   8\n",
	      "too far is the end");
	same_int(table_scroll_most(&t, 3), 6, "without room for hints");
	looks(&t, 11, 3, "   k\n   7\n   8\n", "a low table has no hints");
	t.scroll = -5;
	looks(&t, 11, 2, "   k\n   1\n", "before the beginning");
	looks(&t, 11, 1, "   k\n", "headings alone");
}

static void is_empty(void)
{
	struct table t = { slopes, 2, NULL, 0, 0, 0 };

	looks(&t, 30, 2, "   h    slope at x = 3\n\n", "no rows");
	t = (struct table){ NULL, 0, NULL, 0, 0, 0 };
	looks(&t, 5, 1, "\n", "no columns");
	same_int(table_width(&t), 3, "and they need only the margin");
}

int main(void)
{
	is_like_the_picture();
	aligns();
	scrolls();
	is_empty();
	return tap_end();
}
