/*
 * shelf.h - lessons in the order of their course.
 */
#ifndef GRADLAB_SHELF_H
#define GRADLAB_SHELF_H

#include "gradlab/find.h"

/* Puts the lessons of a folder into the order of its course.yaml, each with
 * the title of its part; those that the course does not name come last.
 * Without a course, or with a broken one, nothing changes. */
void shelf_sort(struct lesson_list *list, const char *folder);

#endif
