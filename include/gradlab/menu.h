/*
 * menu.h - the list of lessons.
 */
#ifndef GRADLAB_MENU_H
#define GRADLAB_MENU_H

#include "gradlab/action.h"
#include "gradlab/canvas.h"
#include "gradlab/find.h"
#include "gradlab/keep.h"

struct menu_row {
	char *title;		/* or why the lesson does not open */
	char *goal;
	char *id;
	char *after;		/* what to take before it; NULL: nothing */
	int seen, steps;	/* of it by the learner; steps 0: not begun */
	bool finished;
	int minutes;
	bool broken;
};

struct menu {
	struct lesson_list list;
	struct menu_row *row;	/* one a lesson */
	int chosen;
	int due;		/* questions for review */
	bool help;
	char *message;
};

/* Titles in the first of these languages that a lesson is translated to. */
void menu_init(struct menu *menu, const char *languages);
/* How far the learner is with each, and what is due. */
void menu_stand(struct menu *menu, struct keeper *keeper);
void menu_release(struct menu *menu);
void menu_draw(const struct menu *menu, struct canvas *canvas);
void menu_act(struct menu *menu, enum action action);
/* Says something below the list until the next key. */
void menu_say(struct menu *menu, const char *text);
/* The path of the chosen lesson; NULL where there is none. */
const char *menu_chosen(const struct menu *menu);

#endif
