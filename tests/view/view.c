/* view.c - tests of the whole screen: every size, targets, what scrolls. */
#include "gradlab/view.h"

#include "../canvas/picture.h"
#include "../session/fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = 3*x^2 - 4*x + 5\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 20, noise: 0.1}\n"
	"    net: {layers: [2, 3, 1], seed: 1337}\n"
	"    loss: hinge\n"
	"    by: {sgd: 0.1}\n"
	"    steps: 10\n"
	"steps:\n"
	"  - id: first\n"
	"    title: The first step\n"
	"    say: Words beside a plot.\n"
	"    predict: {number: Guess., answer: 1}\n"
	"    show:\n"
	"      - {plot: f, over: [-5, 5], mark: x, tangent: x}\n"
	"      - {values: f, over: [-5, 5], step: 0.25}\n"
	"    ask:\n"
	"      - {choice: Which?, of: [one, {right: two}], hints: [Think.]}\n"
	"      - {sign: Which?, answer: 1}\n"
	"  - id: watch\n"
	"    show:\n"
	"      - {boundary: net}\n"
	"      - {curves: net}\n"
	"      - {parameters: net}\n"
	"  - id: talk\n"
	"    say: |\n"
	"      One line.\n\n      Another.\n\n      Another.\n\n      Another.\n\n"
	"      Another.\n\n      Another.\n\n      Another.\n\n      Another.\n\n"
	"      Another.\n\n      Another.\n\n      Another.\n\n      The last.\n";

static const char *const scripts[] = {
	"", "next", "next; hint; answer one", "next; focus values; bottom",
	"next; skip; skip", "help", "outline", "goto watch",
	"goto watch; train 5; focus parameters; right; bottom",
	"goto talk; bottom",
};

/* Every phase on every screen, also far too small ones. */
static void test_sizes(enum glyphs glyphs, const char *name)
{
	for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++) {
		int blank = 0;
		struct fixture f;

		fixture_init(&f, lesson_text);
		perform(&f.session, scripts[i]);
		for (int w = 1; w <= 150; w += 13)
			for (int h = 1; h <= 50; h += 4) {
				struct canvas canvas;
				char *picture;

				canvas_init(&canvas, w, h, glyphs);
				view_settle(&f.session, w, h, glyphs);
				view_draw(&f.session, &canvas);
				picture = picture_of(&canvas);
				blank += strspn(picture, " \n") ==
					 strlen(picture);
				free(picture);
				canvas_release(&canvas);
			}
		same_int(blank, 0, "'%s' is drawn in %s at every size",
			 scripts[i], name);
		fixture_release(&f);
	}
}

static void first_line(int w, int h, const char *wanted)
{
	struct canvas canvas;
	struct fixture f;
	char *picture;

	fixture_init(&f, lesson_text);
	canvas_init(&canvas, w, h, GLYPHS_BRAILLE);
	view_draw(&f.session, &canvas);
	picture = picture_of(&canvas);
	*strchr(picture, '\n') = '\0';
	same_text(picture, wanted, "the first line at %dx%d", w, h);
	free(picture);
	canvas_release(&canvas);
	fixture_release(&f);
}

/* How many cells of the screen point to a thing. */
static int cells_of(const struct canvas *canvas, target meaning)
{
	int cells = 0;

	for (int y = 0; y < canvas->h; y++)
		for (int x = 0; x < canvas->w; x++)
			cells += canvas_cell(canvas, x, y)->target == meaning;
	return cells;
}

static void test_targets(void)
{
	static const struct focus things[] = {
		{ FOCUS_PROSE, 0 }, { FOCUS_CONTROL, 0 }, { FOCUS_PANEL, 0 },
		{ FOCUS_PANEL, 1 }, { FOCUS_QUESTION, 0 },
	};
	struct canvas canvas;
	struct fixture f;

	fixture_init(&f, lesson_text);
	perform(&f.session, "next");
	canvas_init(&canvas, 80, 24, GLYPHS_BRAILLE);
	view_draw(&f.session, &canvas);
	for (size_t i = 0; i < sizeof(things) / sizeof(things[0]); i++)
		ok(cells_of(&canvas, view_target(things[i].kind,
						 things[i].index)) > 5,
		   "cells point to thing %d of kind %d", things[i].index,
		   things[i].kind);
	same_int(cells_of(&canvas, view_target(FOCUS_PANEL, 2)), 0,
		 "and to none that is not there");
	ok(canvas_cell(&canvas, 0, 1)->target == 0,
	   "a rule points nowhere");
	canvas_release(&canvas);
	fixture_release(&f);
}

static void test_scrolling(void)
{
	struct fixture f;

	fixture_init(&f, lesson_text);
	perform(&f.session, "next; focus values; bottom");
	view_settle(&f.session, 80, 24, GLYPHS_BRAILLE);
	ok(f.session.panel[1].scroll > 10 && f.session.panel[1].scroll < 41,
	   "a table of 41 rows scrolls to its end (%d)",
	   f.session.panel[1].scroll);
	view_settle(&f.session, 80, 70, GLYPHS_BRAILLE);
	same_int(f.session.panel[1].scroll, 0, "and not where all is seen");
	perform(&f.session, "goto talk; bottom");
	view_settle(&f.session, 80, 24, GLYPHS_BRAILLE);
	ok(f.session.prose_scroll > 0 && f.session.prose_scroll < 20,
	   "prose scrolls (%d)", f.session.prose_scroll);
	ok(f.session.page > 5, "by a page of the screen's height");
	ok(view_overflow(&f.session, 80, 24, GLYPHS_BRAILLE) > 0,
	   "and the overflow says so");
	same_int(view_overflow(&f.session, 80, 50, GLYPHS_BRAILLE), 0,
		 "none where there is room");
	fixture_release(&f);
}

/* Drawing changes nothing: the same session draws the same twice. */
static void test_drawing_twice(void)
{
	struct canvas canvas;
	struct fixture f;
	char *once, *again;

	fixture_init(&f, lesson_text);
	perform(&f.session, "goto watch; train 5");
	canvas_init(&canvas, 100, 30, GLYPHS_BRAILLE);
	view_draw(&f.session, &canvas);
	once = picture_of(&canvas);
	view_draw(&f.session, &canvas);
	again = picture_of(&canvas);
	same_text(again, once, "drawn twice it looks the same");
	free(once);
	free(again);
	canvas_release(&canvas);
	fixture_release(&f);
}

int main(void)
{
	test_sizes(GLYPHS_BRAILLE, "braille");
	test_sizes(GLYPHS_BLOCK, "blocks");
	test_sizes(GLYPHS_ASCII, "ASCII");
	first_line(80, 24,
		   " Tried   1 The first step"
		   "                                              ◉○○  1/3");
	first_line(40, 15, " 1 The first step                   1/3");
	first_line(39, 15, "39x15: too small, need 40x15");
	first_line(40, 14, "40x14: too small, need 40x15");
	test_targets();
	test_scrolling();
	test_drawing_twice();
	return tap_end();
}
