/*
 * ask.h - what stands below the rule: the question and what came of it.
 */
#ifndef GRADLAB_ASK_H
#define GRADLAB_ASK_H

#include "gradlab/page.h"
#include "gradlab/session.h"

/* Writes the prompt, its items or the line being typed (`drawn`: a screen,
 * not words), the outcome of the last answer, the latest hint, and what is
 * said after the step. */
void ask_page(struct page *page, const struct session *session, bool drawn);
/* The verdict that the words form ends with; NULL: the step asks nothing. */
const char *ask_verdict(const struct session *session);
/* "You said ..., it was ...", or NULL; to be freed. */
char *ask_recall(const struct session *session);

#endif
