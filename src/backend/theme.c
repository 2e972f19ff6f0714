/* theme.c - the looks of every role. */
#include "gradlab/theme.h"

#include <string.h>

/* A row: css, colour of 256, of 16, of 8, style, style with fewer than 16.
 * What no hue is left for among 8 colours shares the nearest.  Bold costs a
 * terminal some fifteen bytes each time, so what moves has it only there. */

/* clang-format off */
enum { B = STYLE_BOLD, U = STYLE_UNDERLINE, R = STYLE_REVERSE };

static const struct theme themes[] = {
	{
		"default", "for dark backgrounds, safe for colour-blind eyes",
		"#14171d", "#e4e7ec", {
		[ROLE_TEXT]	= { NULL,      -1,  -1, -1, 0, 0 },
		[ROLE_DIM]	= { "#8d95a3", 245,  8, -1, 0, 0 },
		[ROLE_STRONG]	= { NULL,      -1,  -1, -1, B, 0 },
		[ROLE_TITLE]	= { "#56b4e9",  74, 14,  6, B, 0 },
		[ROLE_CODE]	= { "#a5d3ee", 152, 14,  6, 0, 0 },
		[ROLE_KEY]	= { "#f0e442", 227, 11,  3, B, 0 },
		[ROLE_FOCUS]	= { "#56b4e9",  74, 14,  6, R, 0 },
		[ROLE_CURVE1]	= { "#56b4e9",  74, 14,  6, 0, B },
		[ROLE_CURVE2]	= { "#e69f00", 214,  3,  3, 0, 0 },
		[ROLE_CURVE3]	= { "#009e73",  36, 10,  2, 0, 0 },
		[ROLE_CURVE4]	= { "#cc79a7", 175, 13,  5, 0, 0 },
		[ROLE_CURVE5]	= { "#f0e442", 227, 11,  7, 0, 0 },
		[ROLE_CURVE6]	= { "#d55e00", 166,  9,  1, 0, 0 },
		[ROLE_MARK]	= { "#f0e442", 227, 11,  3, 0, B },
		[ROLE_POSITIVE]	= { "#56b4e9",  74, 14,  6, 0, B },
		[ROLE_NEGATIVE]	= { "#e69f00", 214, 11,  3, 0, 0 },
		[ROLE_ZERO]	= { "#8d95a3", 245,  8, -1, 0, 0 },
		[ROLE_GOOD]	= { "#009e73",  36, 10,  2, B, 0 },
		[ROLE_BAD]	= { "#d55e00", 166,  9,  1, B, U },
		[ROLE_WARNING]	= { "#e69f00", 214, 11,  3, 0, U },
		[ROLE_HEAT_N3]	= { "#6e4500", 130,  1,  1, 0, 0 },
		[ROLE_HEAT_N2]	= { "#4a330c",  94,  1,  1, 0, 0 },
		[ROLE_HEAT_N1]	= { "#2b2112",  52,  1,  1, 0, 0 },
		[ROLE_HEAT_P1]	= { "#10222e",  17,  4,  4, 0, 0 },
		[ROLE_HEAT_P2]	= { "#0d364f",  24,  4,  4, 0, 0 },
		[ROLE_HEAT_P3]	= { "#0a4a70",  25,  4,  4, 0, 0 },
		},
	},
	{
		"light", "for light backgrounds",
		"#fcfcfa", "#1f2328", {
		[ROLE_TEXT]	= { NULL,      -1,  -1, -1, 0, 0 },
		[ROLE_DIM]	= { "#6a7280", 242,  8, -1, 0, 0 },
		[ROLE_STRONG]	= { NULL,      -1,  -1, -1, B, 0 },
		[ROLE_TITLE]	= { "#0072b2",  25,  4,  4, B, 0 },
		[ROLE_CODE]	= { "#005a8c",  24,  4,  4, 0, 0 },
		[ROLE_KEY]	= { "#a3457b", 125,  5,  5, B, 0 },
		[ROLE_FOCUS]	= { "#0072b2",  25,  4,  4, R, 0 },
		[ROLE_CURVE1]	= { "#0072b2",  25,  4,  4, 0, B },
		[ROLE_CURVE2]	= { "#b36b00", 130,  3,  3, 0, 0 },
		[ROLE_CURVE3]	= { "#00795a",  29,  2,  2, 0, 0 },
		[ROLE_CURVE4]	= { "#a3457b", 125,  5,  5, 0, 0 },
		[ROLE_CURVE5]	= { "#7a6a00",  94,  8,  0, 0, 0 },
		[ROLE_CURVE6]	= { "#c04a00", 166,  1,  1, 0, 0 },
		[ROLE_MARK]	= { "#c04a00", 166,  1,  1, 0, B },
		[ROLE_POSITIVE]	= { "#0072b2",  25,  4,  4, 0, B },
		[ROLE_NEGATIVE]	= { "#b34700", 130,  1,  1, 0, 0 },
		[ROLE_ZERO]	= { "#6a7280", 242,  8, -1, 0, 0 },
		[ROLE_GOOD]	= { "#00795a",  29,  2,  2, B, 0 },
		[ROLE_BAD]	= { "#c04a00", 166,  1,  1, B, U },
		[ROLE_WARNING]	= { "#8f5600",  94,  3,  3, 0, U },
		[ROLE_HEAT_N3]	= { "#f2bf6b", 215, 11,  3, 0, 0 },
		[ROLE_HEAT_N2]	= { "#f9dca6", 223, 11,  3, 0, 0 },
		[ROLE_HEAT_N1]	= { "#fdf0d9", 230, 11,  3, 0, 0 },
		[ROLE_HEAT_P1]	= { "#e3f1fa", 189, 14,  6, 0, 0 },
		[ROLE_HEAT_P2]	= { "#bfdff3", 153, 14,  6, 0, 0 },
		[ROLE_HEAT_P3]	= { "#8fc6ea", 117, 14,  6, 0, 0 },
		},
	},
	{
		"contrast", "bright on black, nothing faint",
		"#000000", "#ffffff", {
		[ROLE_TEXT]	= { NULL,      -1,  -1, -1, 0, 0 },
		[ROLE_DIM]	= { "#c6c6c6", 251,  7, -1, 0, 0 },
		[ROLE_STRONG]	= { NULL,      -1,  -1, -1, B, 0 },
		[ROLE_TITLE]	= { "#7fd1ff", 117, 14,  6, B, 0 },
		[ROLE_CODE]	= { "#bfe8ff", 153, 14,  6, 0, 0 },
		[ROLE_KEY]	= { "#fff200", 226, 11,  3, B, 0 },
		[ROLE_FOCUS]	= { "#ffffff", 231, 15,  7, B | R, 0 },
		[ROLE_CURVE1]	= { "#7fd1ff", 117, 14,  6, B, 0 },
		[ROLE_CURVE2]	= { "#ffb000", 214, 11,  3, B, 0 },
		[ROLE_CURVE3]	= { "#3ddc97",  78, 10,  2, B, 0 },
		[ROLE_CURVE4]	= { "#ff9ad5", 212, 13,  5, B, 0 },
		[ROLE_CURVE5]	= { "#fff200", 226, 15,  7, B, 0 },
		[ROLE_CURVE6]	= { "#ff7a45", 209,  9,  1, B, 0 },
		[ROLE_MARK]	= { "#fff200", 226, 11,  3, B, 0 },
		[ROLE_POSITIVE]	= { "#7fd1ff", 117, 14,  6, B, 0 },
		[ROLE_NEGATIVE]	= { "#ffb000", 214, 11,  3, 0, 0 },
		[ROLE_ZERO]	= { "#c6c6c6", 251,  7, -1, 0, 0 },
		[ROLE_GOOD]	= { "#3ddc97",  78, 10,  2, B, 0 },
		[ROLE_BAD]	= { "#ff7a45", 209,  9,  1, B, U },
		[ROLE_WARNING]	= { "#ffb000", 214, 11,  3, B, U },
		[ROLE_HEAT_N3]	= { "#9a5f00", 130,  1,  1, 0, 0 },
		[ROLE_HEAT_N2]	= { "#6b4200",  94,  1,  1, 0, 0 },
		[ROLE_HEAT_N1]	= { "#3d2600",  52,  1,  1, 0, 0 },
		[ROLE_HEAT_P1]	= { "#00283d",  17,  4,  4, 0, 0 },
		[ROLE_HEAT_P2]	= { "#00456b",  24,  4,  4, 0, 0 },
		[ROLE_HEAT_P3]	= { "#00629a",  25,  4,  4, 0, 0 },
		},
	},
};
/* clang-format on */

const struct theme *theme_at(size_t index)
{
	return index < sizeof(themes) / sizeof(*themes) ? &themes[index] : NULL;
}

const struct theme *theme_named(const char *name)
{
	const struct theme *theme;

	for (size_t i = 0; (theme = theme_at(i)); i++) {
		if (!strcmp(theme->name, name))
			break;
	}
	return theme;
}

int theme_colour(const struct theme *theme, enum role role, int colours)
{
	const struct look *look = &theme->look[role];

	if (colours >= 256)
		return look->colour256;
	if (colours >= 16)
		return look->colour16;
	return colours >= 8 ? look->colour8 : -1;
}

unsigned theme_style(const struct theme *theme, enum role role, int colours)
{
	const struct look *look = &theme->look[role];

	return look->style | (colours >= 16 ? 0u : look->plain);
}
