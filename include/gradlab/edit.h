/*
 * edit.h - a lesson read anew with definitions of a learner's own.
 *
 * A lesson stays inert: an edit changes nothing in it, but makes another one
 * of the same bytes, in which a statement of a `let` is the learner's.  So
 * whatever follows from a definition - curves, texts, runs, graphs - follows
 * from this one, and errors are the parser's.
 */
#ifndef GRADLAB_EDIT_H
#define GRADLAB_EDIT_H

#include "gradlab/lesson.h"

/* A definition in a learner's words: "f(x) = x^3". */
struct edit {
	int step;		/* whose `let` it stands in; -1: the lesson's */
	char *name;
	char *text;
};

struct edit_list {
	const struct edit *item;
	int count;
	struct err *typed;	/* what is wrong with the last of them, with
				 * places in its text */
};

/* Reads `of` anew, whose bytes stay with it: it must outlive the new one.
 * False, with the lesson released, where the list or what the lesson makes
 * of it has errors: those in the last text are in list->typed, all in err. */
bool lesson_edit(struct lesson *lesson, const struct lesson *of,
		 const struct edit_list *list, struct err *err);

#endif
