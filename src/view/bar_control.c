/* bar_control.c - the row of controls: where each stands and can go. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bar.h"
#include "gradlab/control.h"
#include "gradlab/focus.h"
#include "gradlab/text.h"
#include "gradlab/view.h"

enum { SLIDER = 18, GAP = 3, FIRST = 1 };

/* A list shows the values around the present one. */
static int list_width(const struct control *control)
{
	int w = 0;

	for (int i = 0; i < control->values; i++)
		w += text_width(control->word[i]) + 2;
	return w;
}

static int range_width(const struct control *control)
{
	char from[NUMBER_ROOM], to[NUMBER_ROOM];

	return text_width(control_text(control, control->from, from)) +
	       text_width(control_text(control, control->to, to)) + SLIDER +
	       12;
}

/* What a locked control shows: where it stands, and nowhere to go. */
static const char *fixed_text(const struct session *session, int index,
			      char number[NUMBER_ROOM])
{
	const struct control *control = &session->lesson->control[index];
	double value = session->control[index];

	if (control->kind == CONTROL_RANGE)
		return control_text(control, value, number);
	return control->word[control_index(control, value)];
}

/* The mark, the label, and what follows. */
static int control_width(const struct session *session, int index)
{
	const struct control *control = &session->lesson->control[index];
	char number[NUMBER_ROOM];
	int label = 2 + text_width(control->label) + 2;

	if (session_control_locked(session, index))
		return label + text_width(fixed_text(session, index, number));
	return label + (control->kind == CONTROL_RANGE
				? range_width(control)
				: list_width(control) + 2);
}

static void draw_range(struct canvas *canvas, int x, int y,
		       const struct control *control, double value)
{
	char number[NUMBER_ROOM];
	double share = control->log ? log(value / control->from) /
					      log(control->to / control->from)
				    : (value - control->from) /
					      (control->to - control->from);
	int at = (int)lround(share * (SLIDER - 1));

	x += canvas_text(canvas, x, y, ROLE_DIM,
			 control_text(control, control->from, number)) + 1;
	canvas_horizontal(canvas, x, y, SLIDER, ROLE_DIM);
	canvas_join(canvas, x, y, LINE_N | LINE_S, ROLE_DIM);
	canvas_join(canvas, x + SLIDER - 1, y, LINE_N | LINE_S, ROLE_DIM);
	canvas_rune(canvas, x + at, y, ROLE_MARK, 0x25cf);
	x += SLIDER + 1;
	x += canvas_text(canvas, x, y, ROLE_DIM,
			 control_text(control, control->to, number)) + 3;
	canvas->style = STYLE_BOLD;
	canvas_text(canvas, x, y, ROLE_STRONG,
		    control_text(control, value, number));
	canvas->style = STYLE_PLAIN;
}

static void draw_list(struct canvas *canvas, int x, int y,
		      const struct control *control, double value, int room)
{
	int now = control_index(control, value), first = 0;

	/* Where not all fit, begin one before the present one. */
	if (list_width(control) + 2 > room && now > 0)
		first = now - 1;
	for (int i = first; i < control->values; i++) {
		bool here = i == now;

		if (here) {
			canvas_rune(canvas, x, y, ROLE_MARK, 0x25c2);
			x += 2;
			canvas->style = STYLE_BOLD;
		}
		x += canvas_text(canvas, x, y, here ? ROLE_STRONG : ROLE_DIM,
				 control->word[i]);
		canvas->style = STYLE_PLAIN;
		if (here)
			canvas_rune(canvas, x + 1, y, ROLE_MARK, 0x25b8);
		x += 2 + (here ? 1 : 0);
	}
}

static void draw_control(const struct session *session, struct canvas *canvas,
			 int index, int x, int y, int w)
{
	const struct control *control = &session->lesson->control[index];
	bool here = focus_is(session, FOCUS_CONTROL, index);
	char number[NUMBER_ROOM];
	struct canvas_view view =
		canvas_enter(canvas, (struct rect){ x, y, w, 1 });
	int at = 2;

	canvas->target = view_target(FOCUS_CONTROL, index);
	if (here)
		canvas_rune(canvas, 0, 0, ROLE_FOCUS, 0x25b8);
	canvas->style = here ? STYLE_BOLD : STYLE_PLAIN;
	at += canvas_text(canvas, at, 0, here ? ROLE_FOCUS : ROLE_TEXT,
			  control->label) + 2;
	canvas->style = STYLE_PLAIN;
	if (session_control_locked(session, index))
		canvas_text(canvas, at, 0, ROLE_TEXT,
			    fixed_text(session, index, number));
	else if (control->kind == CONTROL_RANGE)
		draw_range(canvas, at, 0, control, session->control[index]);
	else
		draw_list(canvas, at, 0, control, session->control[index],
			  w - at);
	canvas->target = 0;
	canvas_leave(canvas, view);
}

/* Places the controls left to right, a new row where one is full; draws
 * them where there is a canvas.  Returns the rows. */
static int place(const struct session *session, struct canvas *canvas,
		 int width, int y)
{
	uint64_t shown = session_step(session)->controls;
	int x = FIRST, row = 0;
	bool any = false;

	for (int i = 0; i < session->lesson->controls; i++) {
		int w = control_width(session, i);

		if (!(shown >> i & 1))
			continue;
		if (any && x + w > width) {
			row++;
			x = FIRST;
		}
		if (x + w > width)
			w = width - x;
		if (canvas)
			draw_control(session, canvas, i, x, y + row, w);
		x += w + GAP;
		any = true;
	}
	return any ? row + 1 : 0;
}

int bar_control_rows(const struct session *session, int width)
{
	return place(session, NULL, width, 0);
}

void bar_controls(const struct session *session, struct canvas *canvas, int y)
{
	place(session, canvas, canvas->w, y);
}
