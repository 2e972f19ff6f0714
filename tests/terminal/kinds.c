/* kinds.c - terminals, locales and colours of many kinds. */
#include "../tap.h"

#include <stdlib.h>

#include "lab.h"

static const VTermModifier plain = VTERM_MOD_NONE;

/* Opens a step, moves a control, leaves; true where all of it is right. */
static bool works(struct lab lab)
{
	struct vt *vt;
	bool good;

	lab.words[lab.words[0] ? 1 : 0] = "nudge";
	lab.words[lab.words[1] ? 2 : 1] = "shrink";
	vt = lab_open(&lab);
	good = lab_is(vt, &lab, "nudge --step shrink");
	vt_type(vt, "\t");
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	good &= lab_is(vt, &lab, "nudge --step shrink --do set x=3.5; focus x");
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_type(vt, "14x");
	vt_press(vt, VTERM_KEY_BACKSPACE, plain);
	good &= lab_is(vt, &lab,
		       "nudge --step shrink --do set x=3.5; type 14");
	vt_press(vt, VTERM_KEY_ESCAPE, plain);
	vt_type(vt, "q");
	good &= lab_left(vt, 0);
	vt_close(vt);
	return good;
}

static void works_on_terminals(void)
{
	static const char *const names[] = {
		"xterm-256color", "xterm", "xterm-color", "screen",
		"screen-256color", "tmux-256color", "linux", "vt100", "vt220",
		"rxvt-unicode-256color", "xterm-mono", "xterm-direct", "foot",
		"alacritty", "kitty", "konsole-256color", "gnome-256color",
		"st-256color", "putty-256color",
	};
	char what[64];

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(what, sizeof(what), "TERM=%s is right", names[i]);
		if (lab_knows(names[i]))
			ok(works((struct lab){ .term = names[i] }), "%s", what);
		else
			tap_skip(what, "terminfo does not know it "
				       "(ncurses-term is not installed)");
	}
	ok(works((struct lab){ .term = "xterm-kitty" }),
	   "TERM=xterm-kitty is right, whether terminfo knows it or not");
	ok(works((struct lab){ .term = "xterm-of-tomorrow" }),
	   "an unknown relative of xterm is taken as xterm");
	ok(works((struct lab){ .term = "unheard-of" }),
	   "any other unknown one as a vt100");
}

/* Whether some SGR sequence in a log sets a colour. */
static bool has_colour(const char *log)
{
	while ((log = strstr(log, "\033["))) {
		const char *end = log + 2 + strspn(log + 2, "0123456789;:");

		for (log += 2; *end == 'm' && log < end;
		     log += strspn(log, ";:")) {
			long code = strtol(log, (char **)&log, 10);

			if ((code >= 30 && code <= 49) ||
			    (code >= 90 && code <= 107))
				return true;
		}
	}
	return false;
}

/* The ink of the lesson's title; -2 where it does not come. */
static int ink_of_title(struct lab lab, bool *coloured)
{
	struct vt *vt;
	int ink = -2;

	lab.words[lab.words[0] ? 1 : 0] = "nudge";
	vt = lab_open(&lab);
	if (vt_shows(vt, "Tab focus"))
		ink = vt_look(vt, 1, 0).front;
	vt_type(vt, "q");
	if (!lab_left(vt, 0))
		ink = -2;
	*coloured = has_colour(vt_log(vt));
	vt_close(vt);
	return ink;
}

static void uses_colours(void)
{
	const struct {
		struct lab lab;
		int ink;
		const char *what;
	} cases[] = {
		{ { .term = "xterm-256color" }, 74, "256 colours are used" },
		{ { .term = "linux" }, 6, "eight colours are used" },
		{ { .term = "vt100" }, -1, "a terminal without any gets none" },
		{ { .variable = "NO_COLOR=1" }, -1, "NO_COLOR gets none" },
		{ { .variable = "NO_COLOR=" }, 74, "an empty one is no wish" },
		{ { .words = { "--mono" } }, -1, "--mono gets none" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		bool coloured;

		same_int(ink_of_title(cases[i].lab, &coloured), cases[i].ink,
			 "%s", cases[i].what);
		ok(coloured == (cases[i].ink >= 0), "%s: not one sequence %s",
		   cases[i].what, cases[i].ink < 0 ? "more" : "less");
	}
	if (lab_knows("xterm-direct")) {
		bool coloured;

		same_int(ink_of_title((struct lab){ .term = "xterm-direct" },
				      &coloured),
			 6, "direct colour: the first eight are used");
	} else {
		tap_skip("direct colour: the first eight are used",
			 "terminfo does not know xterm-direct");
	}
	ok(works((struct lab){ .words = { "--mono" } }),
	   "--mono: styles are those without colours");
}

/* Whether everything that a lab writes is ASCII. */
static bool writes_ascii(struct lab lab)
{
	struct vt *vt;
	bool ascii = true;

	lab.words[lab.words[0] ? 1 : 0] = "nudge";
	vt = lab_open(&lab);
	vt_shows(vt, "Tab focus");
	vt_type(vt, "\t?q");
	vt_type(vt, "q");
	vt_end(vt);
	for (const char *at = vt_log(vt); *at; at++)
		ascii &= (unsigned char)*at < 0x80;
	vt_close(vt);
	return ascii;
}

static void keeps_to_the_locale(void)
{
	static const struct lab ascii[] = {
		{ .locale = "LANG=C" },
		{ .locale = "LC_ALL=POSIX" },
		{ .locale = "LANG=en_US.ISO-8859-1" },
		{ .words = { "--ascii" } },
	}, unicode[] = {
		{ .locale = "LANG=zh_CN.UTF-8" },
		{ .locale = "LC_CTYPE=C.UTF-8" },
		{ .locale = "LC_ALL=xx_YY.utf8" },
	};

	for (size_t i = 0; i < sizeof(ascii) / sizeof(ascii[0]); i++) {
		const char *what = ascii[i].locale ? ascii[i].locale
						   : ascii[i].words[0];

		ok(writes_ascii(ascii[i]), "%s: ASCII alone", what);
		ok(works(ascii[i]), "%s: the screen is right", what);
	}
	for (size_t i = 0; i < sizeof(unicode) / sizeof(unicode[0]); i++) {
		ok(!writes_ascii(unicode[i]), "%s: UTF-8, installed or not",
		   unicode[i].locale);
		ok(works(unicode[i]), "%s: the screen is right",
		   unicode[i].locale);
	}
}

/* Characters arrive as UTF-8 whatever the locale is. */
static void reads_characters(void)
{
	struct lab lab = { .locale = "LANG=C", .words = { "nudge", "shrink" } };
	struct vt *vt = lab_open(&lab);

	vt_shows(vt, "Tab focus");
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_type(vt, "\xe9" "1\xc3\xa9\xff" "2\xe2\x88\x92" "3");
	ok(lab_is(vt, &lab, "nudge --step shrink --do type 1é2−3"),
	   "LANG=C: what is typed in UTF-8 is understood, what is not passed "
	   "over");
	vt_close(vt);
}

static void is_linear_on_a_dumb_terminal(void)
{
	static const char *const names[] = { "dumb", "" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const struct lab lab = { .term = names[i], .h = 60,
					 .words = { "nudge" } };
		struct vt *vt = lab_open(&lab);

		ok(vt_shows(vt, "verdict: open") &&
			   !strchr(vt_log(vt), '\033'),
		   "TERM=%s: plain lines, not one sequence", names[i]);
		vt_type(vt, "20\n");
		ok(vt_shows(vt, "verdict: right"), "an answer is a line");
		vt_type(vt, "\004");
		ok(lab_left(vt, 0), "the end of input leaves");
		vt_close(vt);
	}
}

int main(void)
{
	works_on_terminals();
	uses_colours();
	keeps_to_the_locale();
	reads_characters();
	is_linear_on_a_dumb_terminal();
	return tap_end();
}
