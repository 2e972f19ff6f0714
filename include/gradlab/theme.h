/*
 * theme.h - what a role looks like: with 256, 16, 8 or 2 colours.
 *
 * The default palette is safe for colour-blind eyes (Okabe and Ito 2008).
 * Each of the heat roles is meant as a background, with text over it.
 */
#ifndef GRADLAB_THEME_H
#define GRADLAB_THEME_H

#include "gradlab/canvas.h"

struct look {
	const char *css;	/* "#56b4e9"; NULL: the terminal's own colour */
	int16_t colour256;	/* -1: the terminal's own */
	int8_t colour16;	/* 0 ... 15, -1 */
	int8_t colour8;		/* 0 ... 7, -1 */
	uint8_t style;		/* enum style, always */
	uint8_t plain;		/* enum style, added with fewer than 16 colours */
};

struct theme {
	const char *name;
	const char *help;
	const char *page;	/* css of background and text */
	const char *ink;
	struct look look[ROLE_COUNT];
};

/* The theme of that name, or NULL; theme_at() counts from 0 to NULL. */
const struct theme *theme_named(const char *name);
const struct theme *theme_at(size_t index);

/* The colour number for a role where `colours` (256, 16, 8, 2) can be had;
 * -1 for the terminal's own. */
int theme_colour(const struct theme *theme, enum role role, int colours);
unsigned theme_style(const struct theme *theme, enum role role, int colours);

#endif
