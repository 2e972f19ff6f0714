/* lesson.c - a lesson taken by keys, on a terminal. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/mem.h"
#include "lab.h"

static const VTermModifier plain = VTERM_MOD_NONE;

/* The first step of a lesson that is not `title`.  What the key bar shows may
 * still be of the screen before, so all is asked at once. */
static bool is_another(struct vt *vt, const void *title)
{
	return strstr(vt_screen(vt), "m menu") &&
	       strstr(vt_row(vt, 0), "  1/") &&
	       !strstr(vt_row(vt, 0), title);
}

static void opens_by_the_menu(void)
{
	const struct lab lab = { .words = { NULL } };
	struct vt *vt = lab_open(&lab);

	ok(vt_shows(vt, "Nudge it") && vt_shows(vt, "Two moons") &&
		   vt_shows(vt, "Enter open"),
	   "the menu lists the lessons and the keys");
	ok(vt_alternate(vt) && !vt_cursor(vt) && vt_raw(vt),
	   "on a screen of its own, without a cursor");
	vt_type(vt, "\r");
	ok(lab_is(vt, &lab, "nudge"), "Enter opens a lesson");
	vt_type(vt, "m");
	ok(vt_shows(vt, "Two moons"), "m leads back to the menu");
	vt_press(vt, VTERM_KEY_DOWN, plain);
	vt_type(vt, "\r");
	ok(vt_wait(vt, is_another, "Nudge it"), "an arrow chooses another");
	vt_press(vt, VTERM_KEY_ESCAPE, plain);
	ok(vt_shows(vt, "q quit"), "Esc leaves its question");
	vt_type(vt, "q");
	ok(lab_left(vt, 0), "q leaves the terminal as it was");
	vt_close(vt);
}

static void moves_controls(void)
{
	const struct lab lab = { .words = { "nudge", "shrink" } };
	struct vt *vt = lab_open(&lab);
	int x, y;

	ok(lab_is(vt, &lab, "nudge --step shrink"), "a step opens by its name");
	vt_type(vt, "\t");
	vt_press(vt, VTERM_KEY_LEFT, plain);
	ok(lab_is(vt, &lab, "nudge --step shrink --do focus x; less"),
	   "Tab and an arrow on x redraw curve, secant, tangent and table");
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	vt_press(vt, VTERM_KEY_RIGHT, VTERM_MOD_SHIFT);
	ok(lab_is(vt, &lab,
		  "nudge --step shrink --do focus x; less; more; much_more"),
	   "with Shift by ten values");
	vt_type(vt, "\033[D\033[D\033OD");
	ok(lab_is(vt, &lab, "nudge --step shrink --do focus x; set x=4.25"),
	   "arrows are understood in both of their forms");
	vt_type(vt, "\033[Z\t\t");
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	ok(vt_shows(vt, "▸ 0.5") && vt_find(vt, "▸ 0.5", &x, &y),
	   "the table's mark follows h");
	vt_close(vt);
}

static void answers(void)
{
	const struct lab lab = { .words = { "nudge", "shrink" } };
	struct vt *vt = lab_open(&lab);

	vt_shows(vt, "Tab focus");
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_type(vt, "14.0x");
	vt_press(vt, VTERM_KEY_BACKSPACE, plain);
	vt_type(vt, "03");
	ok(lab_is(vt, &lab, "nudge --step shrink --do type 14.003"),
	   "an answer is typed");
	vt_type(vt, "\r");
	ok(vt_shows(vt, "That is the last row"),
	   "a known slip earns its sentence");
	vt_type(vt, "41\001");
	vt_press(vt, VTERM_KEY_DEL, plain);
	vt_press(vt, VTERM_KEY_END, plain);
	vt_type(vt, "4\r");
	ok(lab_is(vt, &lab, "nudge --step shrink --do answer 14.003; "
			    "answer 14; focus prose"),
	   "the right one is taken");
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	ok(lab_is(vt, &lab, "nudge --step shrink --do answer 14; next"),
	   "and the next step comes");
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_type(vt, "b");
	ok(lab_is(vt, &lab, "nudge --step shrink --do answer 14; next; "
			    "focus question; pick b"),
	   "a choice is made by its letter");
	vt_close(vt);
}

static void pastes(void)
{
	const struct lab lab = { .words = { "nudge", "shrink" } };
	struct vt *vt = lab_open(&lab);
	char *flood = mem_alloc(20001, 1);

	vt_shows(vt, "Tab focus");
	vt_paste(vt, "q\r\t\177m");
	ok(lab_is(vt, &lab, "nudge --step shrink --do type q  m"),
	   "a paste is typed, and presses no keys");
	vt_press(vt, VTERM_KEY_ESCAPE, plain);
	ok(vt_shows(vt, "→ next"), "Esc leaves the line");
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_type(vt, "\025");
	ok(lab_is(vt, &lab, "nudge --step shrink --do focus question"),
	   "Ctrl-U empties it");
	memset(flood, '7', 20000);
	vt_paste(vt, flood);
	ok(vt_shows(vt, "7777"), "a paste without end is cut");
	vt_type(vt, "\025\033[200~1+1");
	ok(vt_shows(vt, "1+1"), "one whose end got lost is over after a while");
	vt_type(vt, "\025é");
	ok(vt_shows(vt, "é"), "and keys are keys again");
	free(flood);
	vt_close(vt);
}

static void knows_its_keys(void)
{
	const struct lab lab = { .words = { "nudge", "shrink" } };
	struct vt *vt = lab_open(&lab);

	vt_shows(vt, "Tab focus");
	vt_press(vt, VTERM_KEY_LEFT, VTERM_MOD_CTRL);
	vt_press(vt, VTERM_KEY_DOWN, VTERM_MOD_ALT | VTERM_MOD_CTRL);
	vt_press(vt, VTERM_KEY_FUNCTION(5), plain);
	vt_type(vt, "\033[1;17R\033[<0;3;4M\033[I\033Oq\033[999n\033[");
	vt_type(vt, "\tH");
	ok(lab_is(vt, &lab, "nudge --step shrink --do focus x; hint"),
	   "keys that mean nothing press nothing");
	vt_scribble(vt, "\033[5;5Hsomebody wrote here\033[2;1H");
	vt_type(vt, "\014");
	ok(lab_is(vt, &lab, "nudge --step shrink --do focus x; hint"),
	   "Ctrl-L draws everything anew");
	vt_type(vt, "?");
	ok(vt_shows(vt, "Esc close"), "? shows the keys");
	vt_press(vt, VTERM_KEY_ESCAPE, plain);
	ok(lab_is(vt, &lab, "nudge --step shrink --do focus x; hint"),
	   "Esc hides them");
	vt_type(vt, "\003");
	ok(lab_left(vt, 0), "Ctrl-C leaves the terminal as it was");
	vt_close(vt);
}

static void fits_any_size(void)
{
	static const int sizes[][2] = {
		{ 120, 40 }, { 40, 15 }, { 30, 8 }, { 41, 15 }, { 80, 14 },
		{ 300, 90 }, { 1, 1 },	 { 79, 23 }, { 80, 24 },
	};
	struct lab lab = { .words = { "nudge", "shrink" } };
	struct vt *vt = lab_open(&lab);

	vt_shows(vt, "Tab focus");
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		lab.w = sizes[i][0];
		lab.h = sizes[i][1];
		vt_resize(vt, lab.w, lab.h);
		ok(lab_is(vt, &lab, "nudge --step shrink"),
		   "at %dx%d the screen is drawn for that size", lab.w, lab.h);
	}
	vt_resize(vt, 30, 8);
	ok(vt_shows(vt, "too small") && !*vt_row(vt, 1),
	   "a small one says so in one line");
	for (int i = 0; i < 40; i++)
		vt_resize(vt, 30 + i * 3, 8 + i);
	vt_resize(vt, 80, 24);
	ok(lab_is(vt, &lab, "nudge --step shrink"),
	   "after many sizes in a row the last one holds");
	vt_close(vt);
}

static void draws_wide_characters(void)
{
	const char *top = getenv("top_srcdir") ? getenv("top_srcdir") : ".";
	char *path = mem_printf("%s/tests/terminal/wide.yaml", top);
	char *next = mem_printf("%s --do next", path);
	char *back = mem_printf("%s --do next; back", path);
	const struct lab lab = { .words = { path } };
	struct vt *vt = lab_open(&lab);

	ok(lab_is(vt, &lab, path), "wide characters and accents stand in place");
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	ok(lab_is(vt, &lab, next), "others, a column on, write over them");
	vt_press(vt, VTERM_KEY_LEFT, plain);
	ok(lab_is(vt, &lab, back), "and the first write over those");
	vt_close(vt);
	free(next);
	free(back);
	free(path);
}

int main(void)
{
	opens_by_the_menu();
	moves_controls();
	answers();
	pastes();
	knows_its_keys();
	fits_any_size();
	draws_wide_characters();
	return tap_end();
}
