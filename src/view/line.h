/*
 * line.h - a line that is being typed, on a page.
 */
#ifndef VIEW_LINE_H
#define VIEW_LINE_H

#include "gradlab/entry.h"
#include "gradlab/page.h"

/* Adds "14.00_" to the last line of the page, in three pieces at most; the
 * cursor only where it has the focus. */
void line_add(struct page *page, const struct entry *entry, bool here,
	      enum role role);

#endif
