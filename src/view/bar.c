/* bar.c - the lines above and below a step: title and keys. */
#include "bar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/keybar.h"
#include "gradlab/question.h"
#include "gradlab/round.h"
#include "gradlab/route.h"
#include "gradlab/translate.h"

enum { DOTS_MOST = 24 };

/* Of steps to choose from there is a dot for one: the one met, or the one
 * gone to. */
static bool is_dot(const struct session *session, int step)
{
	return step == session->step ||
	       (route_has(session, step) &&
		route_number(session, step) !=
			route_number(session, session->step));
}

/* Done, here, passed over, or still to come. */
static void draw_dot(const struct session *session, struct canvas *canvas,
		     int x, int y, int step)
{
	const struct progress *progress = &session->progress[step];
	bool done = progress->seen && progress->phase == PHASE_DONE;
	bool here = step == session->step;
	uint32_t dot = here				? 0x25c9
		       : done				? 0x25cf
		       : route_skips(session, step)	? 0xb7
							: 0x25cb;

	canvas_rune(canvas, x, y, here ? ROLE_MARK : ROLE_DIM, dot);
}

/* A dot a step; returns where they begin. */
static int draw_dots(const struct session *session, struct canvas *canvas,
		     int y)
{
	int steps = route_count(session);
	char count[32];
	int x, w;

	snprintf(count, sizeof(count), "%d/%d",
		 route_number(session, session->step), steps);
	w = (int)strlen(count) + 1;
	canvas_text(canvas, canvas->w - w, y, ROLE_DIM, count);
	if (steps > DOTS_MOST || canvas->w < 60)
		return canvas->w - w;
	x = canvas->w - w - steps - 2;
	for (int i = 0; i < session->lesson->steps; i++)
		if (is_dot(session, i))
			draw_dot(session, canvas,
				 x + route_number(session, i) - 1, y, i);
	return x;
}

/* "Again 2/3" for questions that come again. */
static int draw_round(const struct session *session, struct canvas *canvas,
		      int y)
{
	char text[48];
	int w;

	snprintf(text, sizeof(text), "again %d/%d", session->round.at + 1,
		 session->round.count);
	w = (int)strlen(text) + 1;
	canvas_text(canvas, canvas->w - w, y, ROLE_MARK, text);
	return canvas->w - w;
}

void bar_title(const struct session *session, struct canvas *canvas, int y)
{
	int right = (round_on(session) ? draw_round : draw_dots)(session,
								canvas, y);
	int x = 1;
	char *title = question_plain(session, &session->lesson->title);
	char *step = question_plain(session, &session_step(session)->title);
	struct canvas_view view = canvas_enter(
		canvas, (struct rect){ 0, y, right > 2 ? right - 2 : 0, 1 });

	canvas->style = STYLE_BOLD;
	if (canvas->w >= 60)
		x += canvas_text(canvas, x, 0, ROLE_TITLE, title) + 3;
	canvas->style = STYLE_PLAIN;
	canvas_printf(canvas, x, 0, ROLE_TEXT, "%d %s",
		      route_number(session, session->step), step);
	canvas_leave(canvas, view);
	free(title);
	free(step);
}

/* Whether a binding does something now; its word may follow the state. */
static const char *word(const struct session *session,
			const struct binding *binding)
{
	const struct question *question = session_question(session);
	const struct attempt *attempt = session_attempt(session);

	switch (binding->action) {
	case ACTION_PLAY:
		return session->playing ? N_("p pause") : binding->bar;
	case ACTION_HINT:
		return attempt && attempt->hints < question->hint_count
			       ? binding->bar
			       : NULL;
	case ACTION_TICK:
		return attempt->draft->taken ? "Space put" : binding->bar;
	case ACTION_SHOW:
		return question_may_show(question, attempt) ? binding->bar
							    : NULL;
	case ACTION_BACK:
		return route_back(session) >= 0 && !round_on(session)
			       ? binding->bar
			       : NULL;
	case ACTION_OUTLINE:
		return round_on(session) ? NULL : binding->bar;
	default:
		return binding->bar;
	}
}

void bar_keys(const struct session *session, struct canvas *canvas, int y)
{
	enum context contexts[12];
	int count = session_contexts(session, contexts);
	struct keybar bar = { 0 };

	for (int c = 0; c < count; c++)
		for (size_t i = 0; i < binding_count; i++) {
			const struct binding *b = &binding_table[i];
			bool typed = session_typing(session) &&
				     b->key < PRESS_FIRST;

			if (b->context == contexts[c] && b->bar && !typed &&
			    binding_find(contexts, count, b->key) == b)
				keybar_add(&bar, word(session, b), b->rank);
		}
	keybar_draw(&bar, canvas, y);
}
