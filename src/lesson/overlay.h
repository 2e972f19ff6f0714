/*
 * overlay.h - a translation laid over the tree of a lesson.
 *
 * The texts of a tree are its scalars whose rows the schema calls
 * translatable, and those inside lists and maps of such rows.  Laying a
 * translation over it puts other bytes into these scalars; what is read of
 * the tree afterwards is the lesson in the other language, with its formulas
 * and answers where they were, and with findings that name the right file.
 */
#ifndef LESSON_OVERLAY_H
#define LESSON_OVERLAY_H

#include "loader.h"

/* Texts of the file `over` take the places of those in `file`.  What is
 * wrong goes into the findings of `over`; what is missing is a warning. */
void overlay_lay(struct loader *loader, const struct yaml_file *file,
		 const struct yaml_file *over);

#endif
