/*
 * ask_input.h - where the answer to a question goes.
 */
#ifndef VIEW_ASK_INPUT_H
#define VIEW_ASK_INPUT_H

#include "gradlab/page.h"
#include "gradlab/session.h"

/* What is being asked, and whether it is drawn or told in words. */
struct input {
	struct page *page;
	const struct session *session;
	const struct question *question;
	const struct attempt *attempt;
	bool drawn;
};

enum { INPUT_PIECES = 4 * QUESTION_ITEMS + 8 };	/* of a line */

bool input_focused(const struct input *input);
/* The line that is typed into, or the items, by the kind. */
void input_add(const struct input *input);

/* ask_items.c: what is picked. */
void input_choice(const struct input *input);
void input_multi(const struct input *input);
void input_order(const struct input *input);
void input_match(const struct input *input);

#endif
