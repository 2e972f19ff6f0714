/*
 * handlers.h - what each action does: one function each, private to session.
 *
 * `argument` is "" where the action takes none.  False, with a sentence left
 * by session_refuse(), where the action does not apply.
 */
#ifndef SESSION_HANDLERS_H
#define SESSION_HANDLERS_H

#include "gradlab/session.h"
#include "gradlab/tour.h"

typedef bool handler(struct session *session, const char *argument);

handler act_next, act_back, act_go_to, act_outline, act_choose, act_menu;
handler act_quit, act_leave, act_focus, act_focus_next, act_focus_back;
handler act_set, act_more, act_less, act_much_more, act_much_less;
handler act_predict, act_answer, act_submit, act_pick, act_hint, act_show;
handler act_skip, act_type, act_tick;
handler act_play, act_step, act_step_back, act_all, act_train, act_rewind;
handler act_jump;
handler act_faster, act_slower;
handler act_open_panel, act_look, act_up, act_down, act_page_up, act_page_down;
handler act_top, act_bottom, act_left, act_right, act_help;

handler act_node, act_why;
handler act_python, act_formulas, act_edit_formula, act_return, act_return_all;

/* The list of formulas: into a line, out of it with what was typed, and to
 * another line. */
bool edit_begin(struct session *session);
bool edit_end(struct session *session);
void edit_move(struct session *session, int by);

/* Whether arrows walk over a graph now; a step of that walk. */
bool act_walks(const struct session *session);
bool act_walk(struct session *session, enum way way);

/* Goes where the misses of the open question lead, if they lead anywhere. */
void take_detour(struct session *session);
/* One step of every run that the step shows; false where none moved. */
bool train_all(struct session *session);

#endif
