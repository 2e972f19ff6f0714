/* act.c - every action has its handler; keys become actions. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/question.h"
#include "gradlab/session.h"
#include "gradlab/text.h"
#include "handlers.h"

static handler act_key, act_edit, act_outside;

static handler *const handlers[ACTION_COUNT] = {
	[ACTION_NEXT] = act_next,
	[ACTION_BACK] = act_back,
	[ACTION_GOTO] = act_go_to,
	[ACTION_FOCUS] = act_focus,
	[ACTION_FOCUS_NEXT] = act_focus_next,
	[ACTION_FOCUS_BACK] = act_focus_back,
	[ACTION_SET] = act_set,
	[ACTION_MORE] = act_more,
	[ACTION_LESS] = act_less,
	[ACTION_MUCH_MORE] = act_much_more,
	[ACTION_MUCH_LESS] = act_much_less,
	[ACTION_PREDICT] = act_predict,
	[ACTION_ANSWER] = act_answer,
	[ACTION_SUBMIT] = act_submit,
	[ACTION_PICK] = act_pick,
	[ACTION_TICK] = act_tick,
	[ACTION_HINT] = act_hint,
	[ACTION_SHOW] = act_show,
	[ACTION_SKIP] = act_skip,
	[ACTION_OPEN] = act_open_panel,
	[ACTION_LOOK] = act_look,
	[ACTION_PLAY] = act_play,
	[ACTION_STEP] = act_step,
	[ACTION_STEP_BACK] = act_step_back,
	[ACTION_ALL] = act_all,
	[ACTION_TRAIN] = act_train,
	[ACTION_REWIND] = act_rewind,
	[ACTION_JUMP] = act_jump,
	[ACTION_FASTER] = act_faster,
	[ACTION_SLOWER] = act_slower,
	[ACTION_UP] = act_up,
	[ACTION_DOWN] = act_down,
	[ACTION_PAGE_UP] = act_page_up,
	[ACTION_PAGE_DOWN] = act_page_down,
	[ACTION_TOP] = act_top,
	[ACTION_BOTTOM] = act_bottom,
	[ACTION_LEFT] = act_left,
	[ACTION_RIGHT] = act_right,
	[ACTION_NODE] = act_node,
	[ACTION_WHY] = act_why,
	[ACTION_ERASE] = act_edit,
	[ACTION_DELETE] = act_edit,
	[ACTION_ERASE_WORD] = act_edit,
	[ACTION_ERASE_LINE] = act_edit,
	[ACTION_CURSOR_LEFT] = act_edit,
	[ACTION_CURSOR_RIGHT] = act_edit,
	[ACTION_CURSOR_START] = act_edit,
	[ACTION_CURSOR_END] = act_edit,
	[ACTION_TYPE] = act_type,
	[ACTION_LEAVE] = act_leave,
	[ACTION_HELP] = act_help,
	[ACTION_OUTLINE] = act_outline,
	[ACTION_CHOOSE] = act_choose,
	[ACTION_FORMULAS] = act_formulas,
	[ACTION_PYTHON] = act_python,
	[ACTION_EDIT] = act_edit_formula,
	[ACTION_RESTORE] = act_return,
	[ACTION_RESTORE_ALL] = act_return_all,
	[ACTION_KEY] = act_key,
	[ACTION_RESIZE] = act_outside,
	[ACTION_MENU] = act_menu,
	[ACTION_REVIEW] = act_outside,
	[ACTION_REDRAW] = act_outside,
	[ACTION_SUSPEND] = act_outside,
	[ACTION_QUIT] = act_quit,
};

/* A wrong state that its author named, as soon as it is there. */
static void warn(struct session *session, const struct question *question,
		 struct attempt *attempt)
{
	const struct wrong *wrong = question_astray(session, question);
	const struct prose *told = wrong ? &wrong->say : NULL;

	if (told && told != attempt->told)
		session_frame(session, wrong->see);
	attempt->told = told;
}

/* A reach question answers itself as soon as its condition holds. */
static void settle(struct session *session)
{
	const struct question *question = session_question(session);
	struct attempt *attempt = session_attempt(session);

	if (session_progress(session)->phase != PHASE_ASK ||
	    question->kind != QUESTION_REACH)
		return;
	if (!question_reached(session, question)) {
		warn(session, question, attempt);
		return;
	}
	attempt->verdict = VERDICT_RIGHT;
	session_next_question(session);
}

bool session_act(struct session *session, enum action action,
		 const char *argument)
{
	bool good;

	free(session->message);
	session->message = NULL;
	/* Editing is one job for several actions: it is told which. */
	good = handlers[action](session, handlers[action] == act_edit
						 ? action_info[action].name
						 : argument);
	session_begin_runs(session);
	settle(session);
	return good;
}

static bool act_edit(struct session *session, const char *name)
{
	int action = action_named(name, strlen(name));

	if (!session_typing(session))
		return session_refuse(session, "nothing is being typed");
	draft_edited(session);
	return entry_edit(session_entry(session), (enum action)action);
}

static bool act_key(struct session *session, const char *argument)
{
	key_code key = key_named(argument);

	return key ? session_key(session, key)
		   : session_refuse(session, "no key '%s'", argument);
}

/* Redrawing, sizes and the shell belong to the terminal around us. */
static bool act_outside(struct session *session, const char *argument)
{
	(void)session;
	(void)argument;
	return true;
}

/* Whether a key is the label of an item, or the number of a left side. */
static bool is_label(const struct session *session, key_code key)
{
	const struct question *question = session_question(session);

	if (!question || session->focus.kind != FOCUS_QUESTION ||
	    session->overlay != OVERLAY_NONE || key < '1' || key > 'z')
		return false;
	return question_labelled(session, question, (char)key) >= 0 ||
	       key < '1' + (uint32_t)question->left_count;
}

/* Digits go to the question even where the focus is elsewhere. */
static bool begins_answer(const struct session *session, key_code key)
{
	const struct question *question = session_question(session);

	return question && question_typed(question) &&
	       session->overlay == OVERLAY_NONE &&
	       ((key >= '0' && key <= '9') || key == '-' || key == '.');
}

bool session_key(struct session *session, key_code key)
{
	bool character = key >= ' ' && key < PRESS_FIRST && !text_unsafe(key);
	enum context contexts[12];
	const struct binding *binding;
	char name[8];

	if (key == PRESS_SPACE && session_typing(session))
		return session_act(session, ACTION_TYPE, " ");
	if (character && session_typing(session))
		return session_act(session, ACTION_TYPE, key_name(key, name));
	if (is_label(session, key))
		return session_act(session, ACTION_PICK, key_name(key, name));
	binding = binding_find(contexts, session_contexts(session, contexts),
			       key);
	if (binding)
		return session_act(session, binding->action,
				   binding->action == ACTION_PICK
					   ? key_name(key, name)
					   : "");
	return begins_answer(session, key) &&
	       session_act(session, ACTION_TYPE, key_name(key, name));
}
