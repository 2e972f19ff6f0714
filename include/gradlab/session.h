/*
 * session.h - a lesson being taken: all the state there is.
 *
 * A session is a function of the lesson, the learner's seed and the list of
 * actions; wall time never enters.  Panels draw a const session.
 *
 * A step goes through phases: predict (controls locked, panels hidden), ask
 * (its questions, one at a time), done.
 */
#ifndef GRADLAB_SESSION_H
#define GRADLAB_SESSION_H

#include <stdint.h>

#include "gradlab/action.h"
#include "gradlab/entry.h"
#include "gradlab/kernels.h"
#include "gradlab/lesson.h"
#include "gradlab/progress.h"

/* A question that comes again. */
struct again {
	int step, question;
	bool right;		/* at once, this time; set when it is left */
};

struct round {
	struct again *item;
	int count;		/* 0: no round */
	int at;
};

enum focus_kind {
	FOCUS_PROSE, FOCUS_CONTROL, FOCUS_PANEL, FOCUS_QUESTION
};

struct focus {
	enum focus_kind kind;
	int index;		/* of the control or panel */
};

/* What a panel remembers of itself on this step. */
struct panel_state {
	int scroll;
	int page;		/* rows that it shows; set by the view */
	int layer;		/* parameters: 0 is all */
	bool opened;		/* one that waited to be asked for */
	int stage;		/* steps taken in it: stages.h */
	int picked;		/* a wrong pick: its number, from 1; 0: none */
	int node;		/* graph: the one looked at, from 1; 0: the
				 * one at work */
	bool why;		/* graph: its paths are open */
};

enum overlay {
	OVERLAY_NONE, OVERLAY_HELP, OVERLAY_OUTLINE, OVERLAY_FORMULAS,
	OVERLAY_PYTHON
};

enum leaving { STAY, LEAVE_TO_MENU, LEAVE_QUIT };

struct session {
	const struct lesson *lesson;
	uint64_t seed;
	int step;
	double control[LESSON_CONTROLS];	/* words: the index */
	struct progress *progress;	/* one a step */
	struct progress *first;	/* before the round; NULL: there is none */
	struct round round;
	struct bank *bank;	/* its runs */
	bool playing;
	int pace;		/* steps of training a frame */
	struct focus focus;
	struct panel_state panel[LESSON_PANELS];
	int framed;		/* the panel an answer points at, or -1 */
	int prose_scroll;
	int pane;		/* on a small screen: the panel last looked at,
				 * or -1 for the prose */
	struct entry entry;
	int item;		/* of a choice, as shown: where the bar is */
	enum overlay overlay;
	int outline;		/* the step chosen there */
	int help_scroll;
	int shown;		/* the panel whose program is open */
	struct formulas_state formulas;
	struct edits *edits;	/* the learner's definitions; NULL: none */
	int page;		/* rows a page key scrolls; set by the view */
	enum leaving leaving;
	char *message;		/* about the last action; NULL: none */
};

/* Where a session begins; every machine shows the same. */
void session_init(struct session *session, const struct lesson *lesson,
		  uint64_t seed);
/* The same, but its runs and curves are computed by these kernels. */
void session_init_with(struct session *session, const struct lesson *lesson,
		       uint64_t seed, const struct kernels *kernels);
void session_release(struct session *session);

/* Performs an action.  False where it does not apply; session->message then
 * says why. */
bool session_act(struct session *session, enum action action,
		 const char *argument);
/* A key: typed into a line, or the action that it is bound to now. */
bool session_key(struct session *session, key_code key);
/* Says something about the last action; returns false. */
bool session_refuse(struct session *session, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Enters a step; with `past_prediction` its prediction counts as passed. */
void session_enter(struct session *session, int step, bool past_prediction);

/* Puts the controls where they start, or where the seed draws them. */
void session_start_controls(struct session *session);
/* Puts controls and runs where `set` or `for_example` says. */
void session_apply(struct session *session, const struct settings *set);
/* Begins runs anew whose controls have changed. */
void session_begin_runs(struct session *session);
/* Opens and frames the panel that an answer points at; -1: none. */
void session_frame(struct session *session, int panel);
void session_pass_prediction(struct session *session);
/* Goes on from the open question to the next, or to done. */
void session_next_question(struct session *session);

const struct step *session_step(const struct session *session);
struct progress *session_progress(const struct session *session);
/* The open question (also a prediction), or NULL. */
const struct question *session_question(const struct session *session);
struct attempt *session_attempt(const struct session *session);
bool session_typing(const struct session *session);
/* The line that is typed into: the answer's, or that of one of its boxes. */
struct entry *session_entry(struct session *session);
bool session_panel_visible(const struct session *session, int panel);
/* The contexts that hold now, innermost first; returns how many. */
int session_contexts(const struct session *session,
		     enum context contexts[12]);

/* The first panel that still waits to be asked for, or -1. */
int session_folded(const struct session *session);
bool session_control_locked(const struct session *session, int control);
/* The runs that the step's visible panels show, as bits. */
uint64_t session_training(const struct session *session);
/* Whether one of them can still take a step. */
bool session_can_train(const struct session *session);
/* Computes the next step of large ones until `stop` says so (false), or all
 * is ready (true) for the action `train 1`.  It changes nothing. */
bool session_prepare(const struct session *session, bool (*stop)(void *with),
		     void *with);

#endif
