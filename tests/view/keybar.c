/* keybar.c - tests of the line of keys. */
#include "gradlab/keybar.h"

#include "../canvas/picture.h"

static void draws(int w, const char *wanted, const char *what)
{
	struct keybar bar = { 0 };
	struct canvas canvas;

	keybar_add(&bar, "→ next", 1);
	keybar_add(&bar, "Tab focus", 0);
	keybar_add(&bar, NULL, 0);
	keybar_add(&bar, "m menu", 9);
	keybar_add(&bar, "Tab focus", 5);
	keybar_add(&bar, "[ ] pace", 6);
	canvas_init(&canvas, w, 1, GLYPHS_BRAILLE);
	keybar_draw(&bar, &canvas, 0);
	same_picture(&canvas, wanted, what);
	canvas_release(&canvas);
}

static void test_roles(void)
{
	struct keybar bar = { 0 };
	struct canvas canvas;

	keybar_add(&bar, "[ ] pace", 6);
	canvas_init(&canvas, 20, 1, GLYPHS_BRAILLE);
	keybar_draw(&bar, &canvas, 0);
	ok(canvas_cell(&canvas, 3, 0)->role == ROLE_KEY,
	   "all before the last blank are keys");
	ok(canvas_cell(&canvas, 5, 0)->role == ROLE_DIM,
	   "the word behind it says what they do");
	canvas_release(&canvas);
}

static void test_many(void)
{
	static char words[2 * KEYBAR_MOST][8];
	struct keybar bar = { 0 };

	for (int i = 0; i < 2 * KEYBAR_MOST; i++) {
		snprintf(words[i], sizeof(words[i]), "k %d", i);
		keybar_add(&bar, words[i], i);
	}
	same_int(bar.count, KEYBAR_MOST, "what finds no room is left out");
}

int main(void)
{
	draws(60, " → next  Tab focus  m menu  [ ] pace\n",
	      "words in the order they came, each once");
	draws(36, " → next  Tab focus  [ ] pace\n", "the highest rank goes first");
	draws(28, " → next  Tab focus\n", "then the next");
	draws(14, " Tab focus\n", "the lowest stays");
	draws(3, "\n", "until there is no room at all");
	test_roles();
	test_many();
	return tap_end();
}
