/*
 * schema_answer.h - shapes of answers, right and wrong, and of their items.
 */
#ifndef LESSON_SCHEMA_ANSWER_H
#define LESSON_SCHEMA_ANSWER_H

#include "gradlab/schema.h"

extern const struct shape schema_answer;	/* a formula, its value */
extern const struct shape schema_answers;	/* one or a list */
extern const struct shape schema_same;		/* a formula, an equal one */
extern const struct shape schema_cells;		/* a map cell: formula */
extern const struct shape schema_pairs;		/* a map left: right */
extern const struct shape schema_extra;		/* one or a list of texts */
extern const struct shape schema_sorted;	/* texts in their order */
extern const struct shape schema_orders;	/* other such orders */
extern const struct shape schema_items;		/* of a choice */
extern const struct shape schema_marked;	/* of a multi */
extern const struct shape schema_wrongs;	/* one or a list */

#endif
