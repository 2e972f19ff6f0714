/* theme.c - tests of the looks of roles. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/theme.h"

/* Relative luminance as WCAG defines it; -1 for what is no "#rrggbb". */
static double luminance(const char *css)
{
	static const double weight[3] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	if (strlen(css) != 7 || css[0] != '#' ||
	    strspn(css + 1, "0123456789abcdef") != 6)
		return -1;
	for (int i = 0; i < 3; i++) {
		char part[3] = { css[1 + 2 * i], css[2 + 2 * i], '\0' };
		double c = (double)strtol(part, NULL, 16) / 255;

		sum += weight[i] * (c <= 0.04045 ? c / 12.92 :
						   pow((c + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double contrast(const char *a, const char *b)
{
	double x = luminance(a), y = luminance(b);

	return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

static bool is_heat(int role)
{
	return role >= ROLE_HEAT_N3;
}

static bool in_range(const struct look *look)
{
	return look->colour256 >= -1 && look->colour256 <= 255 &&
	       look->colour16 >= -1 && look->colour16 <= 15 &&
	       look->colour8 >= -1 && look->colour8 <= 7 &&
	       (!look->css || luminance(look->css) >= 0);
}

static void is_found(void)
{
	const struct theme *theme;
	size_t count = 0;

	for (; (theme = theme_at(count)); count++)
		ok(theme_named(theme->name) == theme && theme->help,
		   "theme '%s' is found by its name", theme->name);
	same_int((long)count, 3, "the themes");
	ok(!theme_named("plaid"), "no theme of another name");
	ok(theme_at(0) == theme_named("default"), "the default is the first");
}

static void has_every_role(const struct theme *theme)
{
	int bad = 0, bare = 0;

	for (int role = 0; role < ROLE_COUNT; role++) {
		const struct look *look = &theme->look[role];

		bad += !in_range(look);
		bare += !look->css && role != ROLE_TEXT && role != ROLE_STRONG;
	}
	same_int(bad, 0, "%s: every number is a colour", theme->name);
	same_int(bare, 0, "%s: no role is left out", theme->name);
}

static void can_be_read(const struct theme *theme)
{
	for (int role = 0; role < ROLE_COUNT; role++) {
		const char *css = theme->look[role].css;

		if (is_heat(role))
			ok(contrast(theme->ink, css) >= 4.5,
			   "%s: text over heat map %d (%.1f)", theme->name,
			   role - ROLE_HEAT_N3, contrast(theme->ink, css));
		else if (css)
			ok(contrast(theme->page, css) >= 3.5,
			   "%s: role %d on the page (%.1f)", theme->name, role,
			   contrast(theme->page, css));
	}
	ok(contrast(theme->page, theme->ink) >= 10, "%s: text on the page",
	   theme->name);
}

static void tells_apart(const struct theme *theme)
{
	int alike = 0;

	for (int a = ROLE_CURVE1; a <= ROLE_CURVE6; a++) {
		for (int b = ROLE_CURVE1; b < a; b++) {
			const struct look *x = &theme->look[a];
			const struct look *y = &theme->look[b];

			alike += !strcmp(x->css, y->css) ||
				 x->colour256 == y->colour256 ||
				 x->colour16 == y->colour16 ||
				 x->colour8 == y->colour8;
		}
	}
	same_int(alike, 0, "%s: no two curves are alike", theme->name);
	ok(theme->look[ROLE_FOCUS].style & STYLE_REVERSE,
	   "%s: the focus is reversed", theme->name);
	ok((theme_style(theme, ROLE_MARK, 2) & STYLE_BOLD) &&
		   (theme_style(theme, ROLE_KEY, 2) & STYLE_BOLD),
	   "%s: marks and keys stand out without colour", theme->name);
}

static void heat_is_graded(const struct theme *theme)
{
	static const int steps[][3] = {
		{ ROLE_HEAT_N1, ROLE_HEAT_N2, ROLE_HEAT_N3 },
		{ ROLE_HEAT_P1, ROLE_HEAT_P2, ROLE_HEAT_P3 },
	};

	for (int side = 0; side < 2; side++) {
		const struct look *a = &theme->look[steps[side][0]];
		const struct look *b = &theme->look[steps[side][1]];
		const struct look *c = &theme->look[steps[side][2]];
		double first = contrast(theme->page, a->css);
		double second = contrast(theme->page, b->css);
		double third = contrast(theme->page, c->css);

		ok(first > 1.05 && first < second && second < third,
		   "%s: heat grows %s", theme->name, side ? "up" : "down");
		ok(a->colour256 != b->colour256 && b->colour256 != c->colour256,
		   "%s: in three steps of 256 colours", theme->name);
	}
}

static void has_what_can_be_had(void)
{
	const struct theme *theme = theme_named("default");

	same_text(theme->look[ROLE_CURVE1].css, "#56b4e9",
		  "the first curve is Okabe and Ito's sky blue");
	same_int(theme_colour(theme, ROLE_CURVE1, 256), 74, "of 256 colours");
	same_int(theme_colour(theme, ROLE_CURVE1, 1 << 24), 74, "of more");
	same_int(theme_colour(theme, ROLE_CURVE1, 88), 14, "of 88: 16 are used");
	same_int(theme_colour(theme, ROLE_CURVE1, 16), 14, "of 16");
	same_int(theme_colour(theme, ROLE_CURVE1, 8), 6, "of 8");
	same_int(theme_colour(theme, ROLE_CURVE1, 2), -1, "of 2: none");
	same_int(theme_colour(theme, ROLE_TEXT, 256), -1,
		 "text is the terminal's own");
	same_int(theme_style(theme, ROLE_WARNING, 256), STYLE_PLAIN,
		 "with colour a warning needs no style");
	same_int(theme_style(theme, ROLE_WARNING, 2), STYLE_UNDERLINE,
		 "without colour it has one");
}

int main(void)
{
	const struct theme *theme;

	is_found();
	for (size_t i = 0; (theme = theme_at(i)); i++) {
		has_every_role(theme);
		can_be_read(theme);
		tells_apart(theme);
		heat_is_graded(theme);
	}
	has_what_can_be_had();
	return tap_end();
}
