/* output.c - the table of formats; plain text. */
#include "gradlab/output.h"

#include <string.h>

#include "gradlab/text.h"

const struct output output_table[] = {
	{ "text", "plain text", output_text },
	{ "ansi", "text with colours for a terminal", output_ansi },
	{ "svg", "a picture", output_svg },
	{ NULL, NULL, NULL },
};

const struct output *output_named(const char *name)
{
	for (const struct output *o = output_table; o->name; o++) {
		if (!strcmp(o->name, name))
			return o;
	}
	return NULL;
}

const char *output_cell(const struct canvas *canvas, const struct cell *cell,
			char out[OUTPUT_CELL])
{
	size_t length = 0;

	if (cell->width > 0) {
		length = text_encode(canvas_glyph(canvas, cell), out);
		if (cell->mark)
			length += text_encode(cell->mark, out + length);
	}
	out[length] = '\0';
	return out;
}

static int last_written(const struct canvas *canvas, int y)
{
	int x = canvas->w - 1;

	while (x >= 0 && canvas_glyph(canvas, canvas_cell(canvas, x, y)) == ' ')
		x--;
	return x;
}

void output_text(const struct canvas *canvas, const struct theme *theme,
		 int colours, FILE *out)
{
	char bytes[OUTPUT_CELL];

	(void)theme;
	(void)colours;
	for (int y = 0; y < canvas->h; y++) {
		for (int x = 0; x <= last_written(canvas, y); x++)
			fputs(output_cell(canvas, canvas_cell(canvas, x, y),
					  bytes),
			      out);
		fputc('\n', out);
	}
}
