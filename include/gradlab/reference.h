/*
 * reference.h - the lesson language told to people: a page of Markdown, and
 * the manual page gradlab-lesson(5).
 *
 * Rules and examples stand in doc/lesson-language.in; where it says
 *
 *	@keys PATH	a map's own keys
 *	@shared PATH	the keys it shares with its family
 *	@kinds PATH	every kind of a family, with its keys
 *	@rest		whatever has not been told yet
 *
 * they come from the table of schema.h.
 */
#ifndef GRADLAB_REFERENCE_H
#define GRADLAB_REFERENCE_H

#include <stdio.h>

void reference_markdown(FILE *out);
void reference_man(FILE *out);

#endif
