/*
 * control.h - moving a control by its steps and reading its values.
 */
#ifndef GRADLAB_CONTROL_H
#define GRADLAB_CONTROL_H

#include "gradlab/lesson.h"
#include "gradlab/number.h"

/* Where a control stands n of its steps further, held to its range. */
double control_moved(const struct control *control, double value, int steps);
/* The place of a value in a list, or -1. */
int control_index(const struct control *control, double value);
/* Whether the control may stand at the value; `nearest` is where it then
 * stands (exactly the value of the list). */
bool control_takes(const struct control *control, double value,
		   double *nearest);
/* The value as people read it. */
const char *control_text(const struct control *control, double value,
			 char out[NUMBER_ROOM]);
/* The word of that name, or -1. */
int control_word(const struct control *control, const char *word);
/* The control of that name in the lesson, or -1. */
int control_named(const struct lesson *lesson, const char *name);

#endif
