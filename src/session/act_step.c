/* act_step.c - actions that move between steps and things. */
#include "handlers.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/focus.h"
#include "gradlab/suggest.h"

bool enter_step(struct session *session, int step)
{
	if (step < 0)
		return session_refuse(session, "This is the first step.");
	if (step >= session->lesson->steps)
		return session_refuse(session,
				      "That was the last step of this lesson.");
	session_enter(session, step, false);
	return true;
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
	if (session->step + 1 == session->lesson->steps &&
	    progress->phase == PHASE_DONE)
		session->leaving = LEAVE_TO_MENU;
	return session->leaving || enter_step(session, session->step + 1);
}

bool act_back(struct session *session, const char *argument)
{
	(void)argument;
	return enter_step(session, session->step - 1);
}

bool act_go_to(struct session *session, const char *argument)
{
	int step = lesson_step(session->lesson, argument);
	char *end;
	long number = strtol(argument, &end, 10);
	struct suggest suggest;
	char mean[96];

	if (step < 0 && *argument && !*end && number >= 1 &&
	    number <= session->lesson->steps)
		step = (int)number - 1;
	if (step >= 0)
		return enter_step(session, step);
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
	if (session->overlay != OVERLAY_NONE)
		session->overlay = OVERLAY_NONE;
	else
		focus_put(session, FOCUS_PROSE, 0);
	return true;
}

bool act_outline(struct session *session, const char *argument)
{
	(void)argument;
	session->outline = session->step;
	session->overlay = session->overlay == OVERLAY_OUTLINE
				   ? OVERLAY_NONE
				   : OVERLAY_OUTLINE;
	return true;
}

bool act_choose(struct session *session, const char *argument)
{
	(void)argument;
	return session->overlay == OVERLAY_OUTLINE
		       ? enter_step(session, session->outline)
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
