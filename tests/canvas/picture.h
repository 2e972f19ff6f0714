/* picture.h - a canvas as text, and a check of it. */
#ifndef TESTS_PICTURE_H
#define TESTS_PICTURE_H

#include <stdlib.h>

#include "../tap.h"
#include "gradlab/buffer.h"
#include "gradlab/canvas.h"

/* Its rows, each ended by a newline, without blanks at their ends. */
static inline char *picture_of(const struct canvas *canvas)
{
	struct buffer text = { 0 };
	int blanks;

	for (int y = 0; y < canvas->h; y++) {
		blanks = 0;
		for (int x = 0; x < canvas->w; x++) {
			uint32_t rune = canvas_glyph(
				canvas, canvas_cell(canvas, x, y));

			blanks++;
			if (rune == ' ')
				continue;
			for (; blanks > 1; blanks--)
				buffer_text(&text, " ");
			blanks = 0;
			buffer_rune(&text, rune);
		}
		buffer_text(&text, "\n");
	}
	return text.data;
}

static inline bool same_picture(const struct canvas *canvas,
				const char *wanted, const char *what)
{
	char *got = picture_of(canvas);
	bool good = same_text(got, wanted, "%s", what);

	free(got);
	return good;
}

#endif
