/*
 * typeset.h - prose broken into the lines of a page.
 *
 * CommonMark is read by md4c; live values and formulas stand where the
 * lesson's fields are.  Lines break as if every value were as wide as it can
 * become, so that moving a control does not set the paragraph anew.
 */
#ifndef GRADLAB_TYPESET_H
#define GRADLAB_TYPESET_H

#include "gradlab/page.h"
#include "gradlab/session.h"

/* Adds a prose, an empty line before it where the page has lines; nothing
 * where it has no text.  `role` is that of plain words. */
void typeset_prose(struct page *page, const struct session *session,
		   const struct prose *prose, enum role role);
/* The same, set behind a word such as "Hint: " or "b) ", without an empty
 * line. */
void typeset_prose_after(struct page *page, const struct session *session,
			 const char *label, enum role label_role,
			 const struct prose *prose, enum role role);
/* Adds plain words, without an empty line before them. */
void typeset_words(struct page *page, enum role role, const char *text);

#endif
