/* view.c - the whole screen of a session. */
#include "gradlab/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bar.h"
#include "gradlab/ask.h"
#include "gradlab/draft.h"
#include "gradlab/focus.h"
#include "gradlab/layout.h"
#include "gradlab/panel.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"
#include "overlay.h"

enum { ASK_LEAST = 4, TOP = 2, LEFT = 2 };

target view_target(enum focus_kind kind, int index)
{
	return (target)((unsigned)(kind + 1) << 8 | (unsigned)index);
}

/* Where everything goes on a screen of this size. */
struct frame {
	struct layout layout;
	struct page prose, ask;
	struct rect body;
	int ask_y, ask_h, control_y, control_rows;
	bool small;
};

static void add_prose(struct page *page, const struct session *session)
{
	typeset_prose(page, session, &session_step(session)->say, ROLE_TEXT);
	if (!page->lines && session_step(session)->show.count == 0)
		typeset_words(page, ROLE_DIM, "");
}

/* On a small screen a question takes it all, but for boxes in a panel. */
static bool fills_screen(const struct session *session)
{
	return session->focus.kind == FOCUS_QUESTION &&
	       !panel_has_boxes(session, draft_panel(session));
}

/* Rows of the question: what it needs, but never more than leaves the step
 * half of the screen. */
static int ask_height(const struct frame *frame, const struct session *session,
		      int h)
{
	int lines = (int)frame->ask.lines, most = (h - 4) / 2;
	bool asks = session_step(session)->ask.count > 0;

	if (frame->small && fills_screen(session))
		most = h - 3;

	if (asks && lines < ASK_LEAST && !frame->small)
		lines = ASK_LEAST;
	return lines > most ? most : lines;
}

static void frame_init(struct frame *frame, const struct session *session,
		       int w, int h, enum glyphs glyphs)
{
	int top, bottom, rows;

	memset(frame, 0, sizeof(*frame));
	frame->small = w < LAYOUT_SMALL_W || h < LAYOUT_SMALL_H;
	top = frame->small ? 1 : TOP;
	rows = bar_control_rows(session, w);
	if (frame->small && fills_screen(session))
		rows = 0;	/* the question takes the screen */
	frame->control_rows = rows;
	page_init(&frame->ask, w - LEFT - 1, glyphs);
	ask_page(&frame->ask, session, true);
	frame->ask_h = ask_height(frame, session, h);
	bottom = h - 1;		/* the keys */
	frame->ask_y = bottom - frame->ask_h;
	bottom = frame->ask_y - (frame->ask_h > 0);	/* the rule */
	frame->control_y = bottom - rows;
	bottom = frame->control_y - (rows && !frame->small);
	frame->body = (struct rect){ LEFT, top, w - LEFT - 1, bottom - top };
	if (frame->body.h < 0)
		frame->body.h = 0;
	layout_body(&frame->layout, session, frame->body, glyphs,
		    (struct extent){ w, h });
	page_init(&frame->prose,
		  frame->layout.prose.w ? frame->layout.prose.w : w - 2,
		  glyphs);
	add_prose(&frame->prose, session);
}

static void frame_release(struct frame *frame)
{
	page_release(&frame->prose);
	page_release(&frame->ask);
}

static int prose_most(const struct frame *frame)
{
	int most = (int)frame->prose.lines - frame->layout.prose.h;

	return most > 0 ? most : 0;
}

static void draw_prose(const struct frame *frame,
		       const struct session *session, struct canvas *canvas)
{
	struct rect r = frame->layout.prose;
	int most = prose_most(frame);
	int first = session->prose_scroll < most ? session->prose_scroll : most;

	if (!r.h)
		return;
	if (focus_is(session, FOCUS_PROSE, 0) && !frame->small)
		canvas_rune(canvas, 0, r.y, ROLE_FOCUS, 0x25b8);
	canvas->target = view_target(FOCUS_PROSE, 0);
	/* The last row says that there is more. */
	page_draw(&frame->prose, canvas, r.x, r.y, (size_t)first,
		  first < most ? r.h - 1 : r.h);
	if (first < most)
		canvas_printf(canvas, r.x, r.y + r.h - 1, ROLE_DIM,
			      _("↓ %d more"), most - first + 1);
	canvas->target = 0;
}

static void draw_panel(const struct frame *frame,
		       const struct session *session, struct canvas *canvas,
		       int index)
{
	struct rect r = frame->layout.panel[index];
	char *title = panel_title(session, index);
	struct canvas_view outer, inner;
	int top = title != NULL;

	outer = canvas_enter(canvas, r);
	if (session->framed == index)
		canvas_vertical(canvas, 0, 0, r.h, ROLE_WARNING);
	if (focus_is(session, FOCUS_PANEL, index))
		canvas_rune(canvas, 0, 0, ROLE_FOCUS, 0x25b8);
	canvas->target = view_target(FOCUS_PANEL, index);
	if (title)
		canvas_text(canvas, 1, 0, ROLE_STRONG, title);
	inner = canvas_enter(canvas,
			     (struct rect){ 1, top, r.w - 1, r.h - top });
	panel_draw(session, index, canvas, r.w - 1, r.h - top);
	canvas_leave(canvas, inner);
	canvas->target = 0;
	canvas_leave(canvas, outer);
	free(title);
}

static void draw_ask(const struct frame *frame, struct canvas *canvas)
{
	size_t lines = frame->ask.lines, h = (size_t)frame->ask_h;
	/* The end is what counts: the latest outcome and hint. */
	size_t first = lines > h ? lines - h : 0;

	if (!frame->ask_h)
		return;
	if (!frame->small || frame->ask_y > frame->body.y)
		canvas_horizontal(canvas, 0, frame->ask_y - 1, canvas->w,
				  ROLE_DIM);
	canvas->target = view_target(FOCUS_QUESTION, 0);
	page_draw(&frame->ask, canvas, LEFT, frame->ask_y, first,
		  frame->ask_h);
	canvas->target = 0;
}

/* Where a step keeps its pictures back until a prediction is made. */
static void draw_waiting(const struct frame *frame,
			 const struct session *session, struct canvas *canvas)
{
	if (session_progress(session)->phase == PHASE_PREDICT &&
	    session_step(session)->show.count && !frame->small &&
	    frame->body.h - (int)frame->prose.lines > 3)
		canvas_text(canvas, frame->body.x,
			    frame->body.y + (int)frame->prose.lines + 1,
			    ROLE_DIM,
			    _("The rest of this step opens after your "
			      "prediction."));
}

/* Panels that take turns: how many wait for Tab. */
static void draw_hidden(const struct frame *frame, struct canvas *canvas)
{
	char text[32];

	if (!frame->layout.hidden)
		return;
	snprintf(text, sizeof(text), _(" Tab: %d more "), frame->layout.hidden);
	canvas_text_right(canvas, canvas->w - (frame->small ? 6 : 1),
			  frame->small ? 0 : 1, ROLE_DIM, text);
}

static void draw_too_small(struct canvas *canvas)
{
	canvas_printf(canvas, 0, 0, ROLE_WARNING,
		      _("%dx%d: too small, need %dx%d"), canvas->w, canvas->h, VIEW_LEAST_W, VIEW_LEAST_H);
}

void view_draw(const struct session *session, struct canvas *canvas)
{
	struct frame frame;

	canvas_clear(canvas);
	if (canvas->w < VIEW_LEAST_W || canvas->h < VIEW_LEAST_H) {
		draw_too_small(canvas);
		return;
	}
	frame_init(&frame, session, canvas->w, canvas->h, canvas->glyphs);
	bar_title(session, canvas, 0);
	if (!frame.small)
		canvas_horizontal(canvas, 0, 1, canvas->w, ROLE_DIM);
	draw_prose(&frame, session, canvas);
	for (int i = 0; i < session_step(session)->show.count; i++)
		if (frame.layout.panel[i].w && frame.layout.panel[i].h > 0)
			draw_panel(&frame, session, canvas, i);
	draw_waiting(&frame, session, canvas);
	draw_hidden(&frame, canvas);
	if (frame.control_rows)
		bar_controls(session, canvas, frame.control_y);
	draw_ask(&frame, canvas);
	overlay_draw(session, canvas);
	bar_keys(session, canvas, canvas->h - 1);
	frame_release(&frame);
}

static void hold(int *scroll, int most)
{
	if (*scroll > most)
		*scroll = most;
	if (*scroll < 0)
		*scroll = 0;
}

void view_settle(struct session *session, int w, int h, enum glyphs glyphs)
{
	struct frame frame;

	if (w < VIEW_LEAST_W || h < VIEW_LEAST_H)
		return;
	frame_init(&frame, session, w, h, glyphs);
	session->page = frame.body.h > 2 ? frame.body.h - 1 : 1;
	hold(&session->prose_scroll, prose_most(&frame));
	for (int i = 0; i < session_step(session)->show.count; i++) {
		struct rect r = frame.layout.panel[i];

		if (!r.w || r.h <= 0)
			continue;
		/* Without the headings and the hints at either end. */
		session->panel[i].page = r.h - 3;
		hold(&session->panel[i].scroll,
		     panel_scroll_most(session, i, r.w - 1, r.h));
	}
	hold(&session->help_scroll, overlay_help_most(session, h));
	frame_release(&frame);
}

int view_overflow(const struct session *session, int w, int h,
		  enum glyphs glyphs)
{
	struct frame frame;
	int rows;

	frame_init(&frame, session, w, h, glyphs);
	rows = (int)frame.ask.lines - frame.ask_h;
	rows = frame.layout.lost + (rows > 0 ? rows : 0);
	frame_release(&frame);
	return rows;
}
