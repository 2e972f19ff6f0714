/*
 * entry.h - a line of text being typed, with its cursor.
 */
#ifndef GRADLAB_ENTRY_H
#define GRADLAB_ENTRY_H

#include "gradlab/action.h"
#include "gradlab/err.h"

enum { ENTRY_BYTES = 256 };

struct entry {
	char text[ENTRY_BYTES];
	size_t length, cursor;	/* in bytes */
};

/* Where the list of the lesson's formulas stands. */
struct formulas_state {
	int at;			/* the one with the mark */
	bool typing;		/* into its line */
	struct entry entry;
	struct place wrong;	/* in that line; line 0: nowhere */
};

void entry_clear(struct entry *entry);
/* What can be typed and does not fit any more is left out. */
void entry_type(struct entry *entry, const char *text);
/* Erasing and moving; false where the action is none of these. */
bool entry_edit(struct entry *entry, enum action action);

#endif
