/* panel_undrawn.c - panels that a lesson may ask for and this version lacks. */
#include "panels.h"

static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	const char *name = panel_name(panel_at(session, index)->kind);

	(void)w;
	(void)h;
	canvas_text(canvas, 0, 0, ROLE_TEXT, name);
	canvas_text(canvas, 0, 1, ROLE_DIM, "This version cannot draw it yet.");
}

static void words(const struct session *session, int index, struct buffer *out)
{
	buffer_printf(out, "This version of gradlab cannot show '%s' yet.\n",
		      panel_name(panel_at(session, index)->kind));
}

const struct panel_ops undrawn_ops = {
	.least = { 32, 2 },
	.draw = draw,
	.words = words,
};
