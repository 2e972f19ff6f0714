/*
 * lab.h - the lab's state, and the steps of its loop.
 */
#ifndef APP_LAB_H
#define APP_LAB_H

#include "gradlab/app.h"
#include "gradlab/keep.h"
#include "gradlab/menu.h"
#include "gradlab/review.h"
#include "gradlab/term.h"
#include "gradlab/watch.h"

struct lab {
	const struct options *options;
	struct term *term;
	enum glyphs glyphs;
	const struct theme *theme;
	struct menu menu;
	bool has_menu;		/* it is read when it is first shown */
	struct lesson lesson;
	struct session session;
	bool in_lesson;
	struct keeper keeper;
	struct review review;	/* what is still due of this sitting */
	uint64_t seed;
	bool unsaved;
	long saved;		/* when progress was written last */
	bool dirty;		/* what a key or the terminal changed */
	int waiting;		/* frames of a run still on their way */
	long frame, sent;	/* when the next is due, the last went; in ms */
	int owed;		/* steps of training this frame still gets */
	int status;		/* exit status, -1 while the lab is open */
	bool closed;		/* the line is gone */
	struct watch *watch;	/* of the lesson's file; NULL: it stays */
};

/* lab_loop.c: keys and frames until the lab is left. */
void lab_loop(struct lab *lab);
bool lab_playing(const struct lab *lab);
long lab_now(void);		/* in ms, from some moment on */

/* lab.c: what the loop calls. */
void lab_draw(struct lab *lab);
void lab_hold(struct lab *lab);	/* keeps what scrolls in place */
void lab_take(struct lab *lab, struct term_event event);
void lab_reload(struct lab *lab);

#endif
