/* typeset.c - tests of CommonMark set in lines. */
#include "gradlab/typeset.h"

#include "setting.h"

#define STEP LESSON_HEAD						\
	"let: f(x) = 3*x^2\n"						\
	"controls:\n"							\
	"  x: {from: 0, to: 1000, step: 1, start: 1}\n"			\
	"steps:\n"							\
	"  - id: a\n"							\
	"    say: |\n"

/* The prose of a lesson's step as lines of that width. */
static void sets(const char *what, const char *yaml, int width,
		 enum glyphs glyphs, const char *wanted)
{
	struct fixture f;
	struct page page;

	fixture_init(&f, yaml);
	page_init(&page, width, glyphs);
	typeset_prose(&page, &f.session, &f.lesson.step[0].say, ROLE_TEXT);
	same_page(&page, wanted, what);
	page_release(&page);
	fixture_release(&f);
}

static void test_blocks(void)
{
	sets("paragraphs", STEP
	     "      one two three\n      four\n\n      five\n", 10,
	     GLYPHS_BRAILLE, "one two\nthree four\n\nfive\n");
	sets("a list", STEP
	     "      So:\n\n      - one two three\n      - four\n", 10,
	     GLYPHS_BRAILLE, "So:\n\n• one two\n  three\n• four\n");
	sets("in ASCII", STEP "      - one\n      - two\n", 10, GLYPHS_ASCII,
	     "- one\n- two\n");
	sets("numbers", STEP "      9. nine\n      10. ten\n\n      End.\n",
	     10, GLYPHS_BRAILLE, "9. nine\n10. ten\n\nEnd.\n");
	sets("a list in a list", STEP
	     "      - a\n        1. b\n        2. c\n      - d\n", 20,
	     GLYPHS_BRAILLE, "• a\n  1. b\n  2. c\n• d\n");
	sets("a quote", STEP "      Said:\n\n      > a b\n\n      End.\n", 20,
	     GLYPHS_BRAILLE, "Said:\n\n  a b\n\nEnd.\n");
	sets("code", STEP
	     "      So:\n\n          a  *b*\n          c {d}\n", 20,
	     GLYPHS_BRAILLE, "So:\n\n  a  *b*\n  c {d}\n");
	sets("a hard break", STEP "      one\\\n      two\n", 20,
	     GLYPHS_BRAILLE, "one\ntwo\n");
}

static void test_fields(void)
{
	sets("values in a text", STEP "      At {x} it is {f(x):.1f}.\n", 60,
	     GLYPHS_BRAILLE, "At 1 it is 3.0.\n");
	/* f(1000) is 3000000.0, so "it is" leaves no room for it. */
	sets("a field keeps the width it can need", STEP
	     "      At {x} it is {f(x):.1f} here.\n", 16,
	     GLYPHS_BRAILLE, "At 1 it is\n3.0 here.\n");
	sets("a short formula does not break", STEP
	     "      So $3*x^2 - 1$ it is.\n", 60,
	     GLYPHS_BRAILLE, "So 3x²\u00a0−\u00a01 it is.\n");
	sets("in ASCII", STEP "      So $3*x^2 - 1$ it is.\n", 60,
	     GLYPHS_ASCII, "So 3x^2 - 1 it is.\n");
	sets("a long formula goes on in the next line", STEP
	     "      $a1 + a2 + a3 + a4 + a5 + a6 + a7$\n", 20,
	     GLYPHS_BRAILLE,
	     "a1 + a2 + a3 + a4 +\na5 + a6 + a7\n");
	sets("a formula too wide for lines of its own stands in line", STEP
	     "      So $$(a1 + a2 + a3 + a4 + a5)/b$$.\n", 20,
	     GLYPHS_BRAILLE, "So (a1 + a2 + a3 +\na4 + a5)/b.\n");
	sets("a formula on lines of its own", STEP
	     "      So $$a/b$$ it is.\n", 20, GLYPHS_BRAILLE,
	     "So\n\n  a\n  ─\n  b\n\nit is.\n");
	sets("no blank between lines of Chinese", STEP
	     "      导数\n      **斜率** ，切线 x。\n", 40, GLYPHS_BRAILLE,
	     "导数斜率，切线 x。\n");
	sets("plain signs", STEP "      A \\{b\\} for \\$3.\n", 60,
	     GLYPHS_BRAILLE, "A {b} for $3.\n");
}

static void test_letters(void)
{
	sets("wide letters", STEP "      导数导数导数\n", 5, GLYPHS_BRAILLE,
	     "导数\n导数\n导数\n");
	sets("in ASCII what can be said is", STEP "      “α” – é …\n", 40,
	     GLYPHS_ASCII, "\"alpha\" - e ...\n");
	sets("a word too long", STEP "      abcdefghij\n", 4, GLYPHS_BRAILLE,
	     "abcd\nefgh\nij\n");
	sets("no room at all", STEP "      ab\n", 0, GLYPHS_BRAILLE,
	     "a\nb\n");
}

static void test_looks(void)
{
	struct fixture f;
	struct page page;
	const struct piece *piece;

	fixture_init(&f, STEP "      a **b** *c* `d` {x}\n");
	page_init(&page, 40, GLYPHS_BRAILLE);
	typeset_prose(&page, &f.session, &f.lesson.step[0].say, ROLE_TEXT);
	piece = page.line[0].piece;
	ok(!strcmp(piece[1].text, "b") && piece[1].style == STYLE_BOLD,
	   "strong words are bold");
	ok(!strcmp(piece[3].text, "c") && piece[3].style == STYLE_ITALIC,
	   "emphasis is italic");
	ok(!strcmp(piece[5].text, "d") && piece[5].role == ROLE_CODE,
	   "code has its role");
	ok(!strcmp(piece[7].text, "1") && piece[7].style == STYLE_BOLD,
	   "a live value stands out");
	page_release(&page);
	fixture_release(&f);
}

static void test_behind_a_word(void)
{
	struct fixture f;
	struct page page;
	static const struct prose none;

	fixture_init(&f, STEP "      one two three\n");
	page_init(&page, 12, GLYPHS_BRAILLE);
	typeset_words(&page, ROLE_DIM, "First.");
	typeset_prose_after(&page, &f.session, "Hint: ", ROLE_WARNING,
			    &f.lesson.step[0].say, ROLE_TEXT);
	typeset_prose_after(&page, &f.session, "Hint: ", ROLE_WARNING, &none,
			    ROLE_TEXT);
	typeset_prose(&page, &f.session, &none, ROLE_TEXT);
	same_page(&page, "First.\nHint: one\ntwo three\n",
		  "behind a word, without an empty line; nothing of nothing");
	page_release(&page);
	fixture_release(&f);
}

int main(void)
{
	test_blocks();
	test_fields();
	test_letters();
	test_looks();
	test_behind_a_word();
	return tap_end();
}
