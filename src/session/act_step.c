/* act_step.c - actions that move between steps and things. */
#include "handlers.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/round.h"
#include "gradlab/route.h"
#include "gradlab/suggest.h"

static bool refuse_round(struct session *session)
{
	return session_refuse(session, "Going on leads to the next question; "
				       "q leaves.");
}

/* Goes on or back; what led here from another step is over. */
static bool leave_for(struct session *session, int step, const char *why)
{
	if (round_on(session))
		return refuse_round(session);
	if (step < 0)
		return session_refuse(session, "%s", why);
	session_progress(session)->back = -1;
	session_enter(session, step, false);
	return true;
}

void take_detour(struct session *session)
{
	int from = session->step, to = route_detour(session);
	bool seen;

	if (to < 0)
		return;
	session_progress(session)->led = true;
	seen = session->progress[to].seen;
	session_enter(session, to, false);
	session_progress(session)->detour = !seen;
	session_progress(session)->back = from;
	session_refuse(session, "Two misses, so have a look at this first. "
				"Going on leads back to the question.");
}

bool act_next(struct session *session, const char *argument)
{
	struct progress *progress = session_progress(session);

	(void)argument;
	if (progress->phase == PHASE_PREDICT) {
		session_pass_prediction(session);
		focus_open(session);
		return true;
	}
	if (round_on(session)) {
		if (!round_next(session))
			session->leaving = LEAVE_TO_MENU;
		return true;
	}
	if (route_next(session) < 0 && progress->phase == PHASE_DONE &&
	    !session->edits && round_of_misses(session))
		return true;
	if (route_next(session) < 0 && progress->phase == PHASE_DONE)
		session->leaving = LEAVE_TO_MENU;
	return session->leaving ||
	       leave_for(session, route_next(session),
			 "This is the last step, and it still asks something.");
}

bool act_back(struct session *session, const char *argument)
{
	(void)argument;
	return leave_for(session, route_back(session),
			 "This is the first step.");
}

bool act_go_to(struct session *session, const char *argument)
{
	int step = lesson_step(session->lesson, argument);
	char *end;
	long number = strtol(argument, &end, 10);
	struct suggest suggest;
	char mean[96];

	if (step < 0 && *argument && !*end && number >= 1 &&
	    number <= LESSON_STEPS)
		step = route_step(session, (int)number);
	if (step >= 0)
		return leave_for(session, step, "");
	suggest_init(&suggest, argument, strlen(argument));
	for (int i = 0; i < session->lesson->steps; i++)
		suggest_try(&suggest, session->lesson->step[i].id);
	return session_refuse(session, "no step '%s'%s", argument,
			      suggest_text(&suggest, mean));
}

bool act_focus(struct session *session, const char *argument)
{
	return focus_named(session, argument) ||
	       session_refuse(session, "no '%s' to put the focus on here",
			      argument);
}

bool act_focus_next(struct session *session, const char *argument)
{
	(void)argument;
	focus_move(session, 1);
	return true;
}

bool act_focus_back(struct session *session, const char *argument)
{
	(void)argument;
	focus_move(session, -1);
	return true;
}

bool act_leave(struct session *session, const char *argument)
{
	(void)argument;
	if (session->overlay == OVERLAY_FORMULAS && session->formulas.typing)
		session->formulas.typing = false;
	else if (session->overlay != OVERLAY_NONE)
		session->overlay = OVERLAY_NONE;
	else
		focus_put(session, FOCUS_PROSE, 0);
	return true;
}

bool act_outline(struct session *session, const char *argument)
{
	(void)argument;
	if (round_on(session))
		return refuse_round(session);
	session->outline = session->step;
	session->overlay = session->overlay == OVERLAY_OUTLINE
				   ? OVERLAY_NONE
				   : OVERLAY_OUTLINE;
	return true;
}

bool act_choose(struct session *session, const char *argument)
{
	(void)argument;
	if (session->overlay == OVERLAY_FORMULAS)
		return edit_begin(session);
	return session->overlay == OVERLAY_OUTLINE
		       ? leave_for(session, session->outline, "")
		       : session_refuse(session, "nothing to choose from");
}

bool act_menu(struct session *session, const char *argument)
{
	(void)argument;
	session->leaving = LEAVE_TO_MENU;
	return true;
}

bool act_quit(struct session *session, const char *argument)
{
	(void)argument;
	session->leaving = LEAVE_QUIT;
	return true;
}
