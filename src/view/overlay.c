/* overlay.c - what lies over a lesson for a moment: all keys, all steps. */
#include "overlay.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/python.h"
#include "gradlab/question.h"
#include "gradlab/route.h"
#include "gradlab/translate.h"
#include "formulas.h"

enum { MARGIN = 2, WIDTH = 74 };

int overlay_width(const struct canvas *canvas)
{
	int w = canvas->w - 2 * MARGIN;

	return (w < WIDTH ? w : WIDTH) - 4;
}

struct rect overlay_box(struct canvas *canvas, const char *title, int rows)
{
	int w = overlay_width(canvas) + 4;
	int h = rows + 2 < canvas->h - 3 ? rows + 2 : canvas->h - 3;
	struct rect r = { (canvas->w - w) / 2, (canvas->h - 1 - h) / 2, w, h };

	for (int y = r.y; y < r.y + r.h; y++)
		for (int x = r.x; x < r.x + r.w; x++)
			canvas_rune(canvas, x, y, ROLE_TEXT, ' ');
	canvas_box(canvas, r, ROLE_DIM);
	canvas->style = STYLE_BOLD;
	canvas_printf(canvas, r.x + 2, r.y, ROLE_TITLE, " %s ", title);
	canvas->style = STYLE_PLAIN;
	return (struct rect){ r.x + 2, r.y + 1, r.w - 4, r.h - 2 };
}

/* The help lists the keys of every context a lesson can be in. */
static bool in_help(const struct binding *binding)
{
	return binding->context != CONTEXT_MENU &&
	       binding->context != CONTEXT_HELP &&
	       binding->context != CONTEXT_OUTLINE &&
	       binding->context != CONTEXT_FORMULAS &&
	       binding->context != CONTEXT_PYTHON &&
	       binding->context != CONTEXT_EDITING;
}

static const char *const context_name[] = {
	[CONTEXT_TYPING] = N_("while typing"),
	[CONTEXT_CELLS] = N_("in one of several boxes"),
	[CONTEXT_CHOICE] = N_("on a choice"),
	[CONTEXT_MULTI] = N_("on items to tick"),
	[CONTEXT_ORDER] = N_("on items to sort"),
	[CONTEXT_MATCH] = N_("on sides to pair"),
	[CONTEXT_SIGN] = N_("on a sign"),
	[CONTEXT_QUESTION] = N_("on a question"),
	[CONTEXT_PROSE] = N_("on the prose"),
	[CONTEXT_CONTROL] = N_("on a control"),
	[CONTEXT_PANEL] = N_("on a panel"),
	[CONTEXT_LAYERS] = N_("on the weights"),
	[CONTEXT_WHY] = N_("on the roads of a graph"),
	[CONTEXT_GRAPH] = N_("on a graph"),
	[CONTEXT_STAGES] = N_("where a panel goes step by step"),
	[CONTEXT_PICK] = N_("where a panel asks for a rule"),
	[CONTEXT_STUCK] = N_("while a question is open"),
	[CONTEXT_FOLDED] = N_("where a panel is folded"),
	[CONTEXT_TRAINING] = N_("where a net trains"),
	[CONTEXT_EDITED] = N_("while a formula is yours"),
	[CONTEXT_EDITABLE] = N_("where there are formulas"),
	[CONTEXT_LESSON] = N_("in a lesson"),
	[CONTEXT_ALWAYS] = N_("always"),
};

/* Draws the rows from `scroll` on, or only counts them. */
static int list_keys(struct canvas *canvas, struct rect r, int scroll)
{
	int context = -1, row = 0;
	char glyph[8];

	for (size_t i = 0; i < binding_count; i++) {
		const struct binding *b = &binding_table[i];
		int y = r.y + row - scroll;
		bool seen;

		if (!in_help(b))
			continue;
		if ((int)b->context != context) {
			context = (int)b->context;
			if (canvas && y >= r.y && y < r.y + r.h)
				canvas_text(canvas, r.x, y, ROLE_STRONG,
					    _(context_name[context]));
			row++;
			y++;
		}
		seen = canvas && y >= r.y && y < r.y + r.h;
		if (seen) {
			canvas_text(canvas, r.x + 2, y, ROLE_KEY,
				    key_glyph(b->key, glyph));
			canvas_text(canvas, r.x + 12, y, ROLE_TEXT,
				    _(action_info[b->action].help));
		}
		row++;
	}
	return row;
}

static int count_program(const struct session *session)
{
	struct buffer program = { 0 };
	int rows = 0;

	python_panel(session, session->shown, false, &program);
	for (const char *c = buffer_string(&program); *c; c++)
		rows += *c == '\n';
	buffer_release(&program);
	return rows;
}

/* As it is to be copied: lines that are too wide are cut at the edge. */
static void draw_program(const struct session *session,
			 struct canvas *canvas)
{
	struct rect r = overlay_box(canvas, _("The same in Python"),
				    count_program(session));
	struct canvas_view view = canvas_enter(canvas, r);
	struct buffer program = { 0 };
	int y = -session->help_scroll;

	python_panel(session, session->shown, false, &program);
	for (const char *line = buffer_string(&program); *line; y++) {
		size_t length = strcspn(line, "\n");

		if (y >= 0 && y < r.h)
			canvas_text_n(canvas, 0, y, ROLE_TEXT, line, length);
		line += length + (line[length] == '\n');
	}
	canvas_leave(canvas, view);
	buffer_release(&program);
	if (session->help_scroll < overlay_help_most(session, canvas->h))
		canvas_text_right(canvas, r.x + r.w, r.y + r.h, ROLE_DIM,
				  _(" ↓ more "));
}

int overlay_help_most(const struct session *session, int h)
{
	int rows = session->overlay == OVERLAY_PYTHON
			   ? count_program(session)
			   : list_keys(NULL, (struct rect){ 0 }, 0);

	return rows > h - 5 ? rows - (h - 5) : 0;
}

static void draw_help(const struct session *session, struct canvas *canvas)
{
	struct rect r = overlay_box(canvas, _("Keys"), canvas->h);
	struct canvas_view view = canvas_enter(canvas, r);

	list_keys(canvas, (struct rect){ 0, 0, r.w, r.h },
		  session->help_scroll);
	canvas_leave(canvas, view);
	if (session->help_scroll < overlay_help_most(session, canvas->h))
		canvas_text_right(canvas, r.x + r.w, r.y + r.h, ROLE_DIM,
				  _(" ↓ more "));
}

/* How far the learner came with a step. */
static const char *state_mark(const struct session *session, int step)
{
	const struct progress *progress = &session->progress[step];

	if (progress->seen)
		return progress->phase == PHASE_DONE ? "✓" : "◐";
	return route_skips(session, step) ? "–" : "·";
}

static void draw_step(const struct session *session, struct canvas *canvas,
		      int step, int y)
{
	bool here = step == session->outline;
	bool skipped = !session->progress[step].seen &&
		       route_skips(session, step);
	char *title = question_plain(session,
				     &session->lesson->step[step].title);

	canvas_printf(canvas, 0, y,
		      here	? ROLE_FOCUS
		      : skipped ? ROLE_DIM
				: ROLE_TEXT,
		      "%s %s %2d  %s%s", here ? "▸" : " ",
		      state_mark(session, step), route_number(session, step),
		      title, skipped ? _(" (not needed)") : "");
	free(title);
}

static void draw_outline(const struct session *session, struct canvas *canvas)
{
	int steps = route_count(session);
	struct rect r = overlay_box(canvas, _("Steps"), steps);
	int first = route_number(session, session->outline) - 1 - r.h / 2;
	struct canvas_view view = canvas_enter(canvas, r);

	first = first > steps - r.h ? steps - r.h : first;
	first = first < 0 ? 0 : first;
	for (int i = 0; i < session->lesson->steps; i++) {
		int y = route_number(session, i) - 1 - first;

		if (y >= 0 && y < r.h && route_has(session, i))
			draw_step(session, canvas, i, y);
	}
	canvas_leave(canvas, view);
}

void overlay_draw(const struct session *session, struct canvas *canvas)
{
	if (session->overlay == OVERLAY_HELP)
		draw_help(session, canvas);
	else if (session->overlay == OVERLAY_OUTLINE)
		draw_outline(session, canvas);
	else if (session->overlay == OVERLAY_FORMULAS)
		formulas_draw(session, canvas);
	else if (session->overlay == OVERLAY_PYTHON)
		draw_program(session, canvas);
}
