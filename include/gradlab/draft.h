/*
 * draft.h - an answer in the making, where it has several parts.
 *
 * Ticks of a multi, the order of items, pairs, boxes that are filled.  It
 * stays on a retry.  `pick` holds
 *
 *	multi	for each item, as written: 1 where it is ticked
 *	order	the item at each place
 *	match	the right item of each left one, or -1
 *
 * Boxes belong to the cells of the question, in their order; a panel may
 * draw them in its own places.
 */
#ifndef GRADLAB_DRAFT_H
#define GRADLAB_DRAFT_H

#include "gradlab/entry.h"
#include "gradlab/lesson_question.h"

enum box_mark { BOX_OPEN, BOX_RIGHT, BOX_WRONG };

struct draft_box {
	struct entry entry;
	enum box_mark mark;	/* of the last answer, until it is edited */
};

struct draft {
	int pick[QUESTION_ITEMS];
	bool taken;		/* order: the item moves with the bar */
	struct draft_box *box;	/* one a cell; else NULL */
	int boxes;
};

struct session;

void draft_free(struct draft *draft);
/* The open question's boxes; NULL where it has none. */
struct draft *draft_boxes(const struct session *session);
/* The box that is being typed into, or -1. */
int draft_focused(const struct session *session);
/* The box of that name, or -1. */
int draft_named(const struct question *question, const char *name);
/* The panel that draws the open question's boxes, or -1. */
int draft_panel(const struct session *session);
/* Puts the focus on the first box that is empty; false where all are full. */
bool draft_next(struct session *session);
/* The box that is being typed into is judged no more. */
void draft_edited(struct session *session);
/* Order: moves the bar by one, and an item that was taken with it. */
void draft_move(struct session *session, int by);
/* Match: the next right side for the left one under the bar. */
bool draft_pair(struct session *session, int by);
/* The item of that label: ticks it, pairs it with the left side under the
 * bar and goes on to the next, or puts the bar on it.  A digit puts the bar on
 * a left side.  False where there is none. */
bool draft_pick(struct session *session, char label);
/* Ticks the item under the bar, or takes it; again: undoes it. */
bool draft_tick(struct session *session);

#endif
