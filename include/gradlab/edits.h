/*
 * edits.h - a lesson's formulas in the learner's own words.
 *
 * The first edit puts the session aside as it is and goes on with another,
 * on the lesson as it is with the learner's definitions (edit.h).  There
 * nothing is asked and nothing is kept; what was answered waits in the
 * session put aside, to which the last return leads.  Edits stay from step to
 * step until they are returned.
 */
#ifndef GRADLAB_EDITS_H
#define GRADLAB_EDITS_H

#include "gradlab/buffer.h"
#include "gradlab/edit.h"
#include "gradlab/session.h"

/* A definition that can be edited: the lesson's, or the step's. */
struct definition {
	int step;		/* -1: the lesson's */
	const struct symbol *symbol;
	bool mine;		/* it is the learner's */
};

/* Those of the present step, in the order of the file. */
int edits_count(const struct session *session);
struct definition edits_definition(const struct session *session, int index);
/* "f(x) = x^3", on one line. */
void definition_text(const struct symbol *symbol, struct buffer *out);

/* Takes a definition.  False, with the reason in session->message and its
 * place in the text in *at (line 0: none), where it cannot be. */
bool edits_take(struct session *session, const char *text, struct place *at);
/* Returns to the lesson's own: one definition, or all. */
bool edits_return(struct session *session, int index);
void edits_drop(struct session *session);

/* The names that are the learner's: "f, g"; returns how many. */
int edits_names(const struct session *session, struct buffer *out);
/* The session whose answers count: it, or the one put aside. */
const struct session *edits_own(const struct session *session);
/* For session_release(). */
void edits_free(struct edits *edits);

#endif
