/*
 * edit_parts.h - statements of a `let` that a learner wrote.
 */
#ifndef LESSON_EDIT_PARTS_H
#define LESSON_EDIT_PARTS_H

#include "loader.h"

/* Reads the statements of a `let`, the learner's in place of their own. */
bool edit_let(struct loader *loader, struct scope *scope, struct yaml *yaml);

#endif
