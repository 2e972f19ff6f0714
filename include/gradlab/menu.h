/*
 * menu.h - the list of lessons.
 */
#ifndef GRADLAB_MENU_H
#define GRADLAB_MENU_H

#include "gradlab/action.h"
#include "gradlab/canvas.h"
#include "gradlab/find.h"

struct menu_row {
	char *title;		/* or why the lesson does not open */
	char *goal;
	char *after;		/* what to take before it; NULL: nothing */
	int minutes;
	bool broken;
};

struct menu {
	struct lesson_list list;
	struct menu_row *row;	/* one a lesson */
	int chosen;
	bool help;
	char *message;
};

/* Titles in the first of these languages that a lesson is translated to. */
void menu_init(struct menu *menu, const char *languages);
void menu_release(struct menu *menu);
void menu_draw(const struct menu *menu, struct canvas *canvas);
void menu_act(struct menu *menu, enum action action);
/* Says something below the list until the next key. */
void menu_say(struct menu *menu, const char *text);
/* The path of the chosen lesson; NULL where there is none. */
const char *menu_chosen(const struct menu *menu);

#endif
