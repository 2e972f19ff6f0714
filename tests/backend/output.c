/* output.c - tests of a canvas on a file. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/output.h"

/* What a format writes, to be freed. */
static char *written(const char *name, const struct canvas *canvas,
		     int colours)
{
	char *text = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);

	output_named(name)->write(canvas, theme_named("default"), colours, out);
	fclose(out);
	return text;
}

static void writes(const char *name, const struct canvas *canvas, int colours,
		   const char *wanted, const char *what)
{
	char *text = written(name, canvas, colours);

	same_text(text, wanted, "%s", what);
	free(text);
}

static void holds(const char *text, const char *part, const char *what)
{
	if (!ok(strstr(text, part) != NULL, "%s", what))
		tap_quote("in", text);
}

static void is_found(void)
{
	int rows = 0;

	for (const struct output *o = output_table; o->name; o++, rows++)
		ok(output_named(o->name) == o && o->help && o->write,
		   "format '%s' is found by its name", o->name);
	ok(rows >= 3 && !output_named("gif"), "and no other");
}

static void writes_plain_text(void)
{
	struct canvas c;

	canvas_init(&c, 8, 3, GLYPHS_BRAILLE);
	canvas_text(&c, 1, 0, ROLE_TITLE, "中e\xCC\x81 ");
	canvas_fill(&c, (struct rect){ 4, 2, 4, 1 }, ROLE_HEAT_P1);
	canvas_horizontal(&c, 0, 2, 3, ROLE_DIM);
	writes("text", &c, 256, " 中e\xCC\x81\n\n───\n",
	       "text: wide runes, marks, lines, no blanks at the ends");
	canvas_release(&c);
	canvas_init(&c, 6, 1, GLYPHS_ASCII);
	canvas_text(&c, 0, 0, ROLE_TEXT, "→●中─");
	writes("text", &c, 256, ">*\?\?-\n", "text: ASCII alone");
	canvas_release(&c);
	canvas_init(&c, 0, 2, GLYPHS_BRAILLE);
	writes("text", &c, 256, "\n\n", "text: rows without cells");
	canvas_release(&c);
}

static void writes_colours(void)
{
	struct canvas c;

	canvas_init(&c, 12, 1, GLYPHS_BRAILLE);
	canvas_text(&c, 0, 0, ROLE_TEXT, "a");
	canvas_text(&c, 2, 0, ROLE_KEY, "b");
	canvas_text(&c, 3, 0, ROLE_CURVE2, "c");
	canvas_text(&c, 6, 0, ROLE_TEXT, "d");
	writes("ansi", &c, 256,
	       "a \033[0;1;38;5;227mb\033[0;38;5;214mc  \033[0md\n",
	       "ansi: 256 colours");
	writes("ansi", &c, 16, "a \033[0;1;93mb\033[0;33mc  \033[0md\n",
	       "ansi: 16 colours, the bright ones from 90");
	writes("ansi", &c, 8, "a \033[0;1;33mb\033[0;33mc  \033[0md\n",
	       "ansi: 8 colours");
	writes("ansi", &c, 2, "a \033[0;1mb\033[0mc  d\n",
	       "ansi: styles alone");
	canvas_release(&c);
}

static void writes_grounds(void)
{
	struct canvas c;

	canvas_init(&c, 7, 3, GLYPHS_BRAILLE);
	canvas_fill(&c, (struct rect){ 1, 0, 2, 1 }, ROLE_HEAT_P3);
	canvas_text(&c, 4, 0, ROLE_TEXT, "x");
	c.style = STYLE_UNDERLINE | STYLE_ITALIC;
	canvas_text(&c, 0, 1, ROLE_TEXT, "_ ");
	c.style = STYLE_PLAIN;
	canvas_text(&c, 1, 2, ROLE_FOCUS, " f ");
	writes("ansi", &c, 256,
	       " \033[0;48;5;25m  \033[0m x\n"
	       "\033[0;3;4m_ \033[0m\n"
	       " \033[0;7;38;5;74m f \033[0m\n",
	       "ansi: blanks that can be seen are written, then a reset");
	writes("ansi", &c, 16,
	       " \033[0;44m  \033[0m x\n"
	       "\033[0;3;4m_ \033[0m\n"
	       " \033[0;7;96m f \033[0m\n",
	       "ansi: grounds of 16 colours");
	canvas_release(&c);
}

static int count_of(const char *text, const char *part)
{
	int count = 0;

	for (; (text = strstr(text, part)); text++)
		count++;
	return count;
}

static void draws_a_picture(void)
{
	struct canvas c;
	char *svg;

	canvas_init(&c, 20, 4, GLYPHS_BRAILLE);
	canvas_text(&c, 2, 0, ROLE_KEY, "a<b> & \"c\"");
	canvas_text(&c, 2, 1, ROLE_TEXT, "é中z");
	canvas_fill(&c, (struct rect){ 5, 2, 3, 1 }, ROLE_HEAT_P1);
	canvas_box(&c, (struct rect){ 0, 2, 3, 2 }, ROLE_DIM);
	canvas_rune(&c, 10, 2, ROLE_CURVE1, 0x2801);
	canvas_rune(&c, 11, 2, ROLE_CURVE1, 0x2880);
	canvas_rune(&c, 12, 2, ROLE_CURVE2, 0x2584);
	canvas_rune(&c, 13, 2, ROLE_CURVE2, 0x2592);
	svg = written("svg", &c, 256);
	holds(svg, "width=\"196\" height=\"100\"", "svg: its size");
	holds(svg, "<tspan x=\"308\" y=\"272\" textLength=\"840\"",
	      "svg: text at its column");
	holds(svg, "a&lt;b&gt; &amp; &quot;c&quot;</tspan>", "svg: escapes");
	holds(svg, "fill=\"#f0e442\" font-weight=\"bold\"", "svg: its look");
	holds(svg, "<tspan x=\"392\" y=\"452\" textLength=\"168\"",
	      "svg: a wide rune has a place of its own");
	holds(svg, "<rect x=\"560\" y=\"500\" width=\"252\" height=\"180\" "
		   "fill=\"#10222e\"/>",
	      "svg: neighbours of one background are one rectangle");
	same_int(count_of(svg, "<rect"), 2, "svg: no other rectangle");
	holds(svg, "d=\"M1001 522h1M1127 657h1\"", "svg: braille as dots");
	holds(svg, "d=\"M1148 590H1232V680H1148z\"", "svg: blocks as areas");
	holds(svg, "opacity=\".50\"", "svg: shades are paler");
	holds(svg, "stroke=\"#8d95a3\" stroke-width=\"12\" d=\"M176 590H224"
		   "M182 584V680",
	      "svg: box lines fill their corners");
	ok(!strstr(svg, "\xE2\xA0") && !strstr(svg, "\xE2\x94"),
	   "svg: and none of them is text");
	free(svg);
	svg = written("svg", &c, 2);
	ok(!strstr(svg, "#f0e442"), "svg: without colours ink and page alone");
	free(svg);
	canvas_release(&c);
}

static void draws_what_is_reversed(void)
{
	struct canvas c;
	char *svg;

	canvas_init(&c, 6, 1, GLYPHS_ASCII);
	canvas_horizontal(&c, 4, 0, 2, ROLE_DIM);
	canvas_text(&c, 1, 0, ROLE_FOCUS, "on");
	svg = written("svg", &c, 256);
	holds(svg, "width=\"168\" height=\"180\" fill=\"#56b4e9\"",
	      "svg: reverse paints the ground in the ink");
	holds(svg, "fill=\"#14171d\">on<", "svg: and the text in the page");
	holds(svg, ">--<", "svg: ASCII lines are text");
	free(svg);
	canvas_release(&c);
}

/* Every block glyph is a path; U+2588 fills its cell. */
static void draws_every_block(void)
{
	struct canvas c;
	char *svg;

	canvas_init(&c, 32, 1, GLYPHS_BLOCK);
	for (int i = 0; i < 32; i++)
		canvas_rune(&c, i, 0, ROLE_TEXT, 0x2580 + (uint32_t)i);
	svg = written("svg", &c, 256);
	holds(svg, "M812 140H896V320H812z", "svg: a full block is a cell");
	holds(svg, "M140 140H224V230H140z", "svg: an upper half is half");
	holds(svg, "M1526 140H1568V320H1526z", "svg: a right half");
	same_int(count_of(svg, "H"), 2 * (22 + 20), "svg: all parts are drawn");
	same_int(count_of(svg, "tspan"), 0, "svg: none of them as text");
	free(svg);
	canvas_release(&c);
}

int main(void)
{
	is_found();
	writes_plain_text();
	writes_colours();
	writes_grounds();
	draws_a_picture();
	draws_what_is_reversed();
	draws_every_block();
	return tap_end();
}
