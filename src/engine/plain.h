/*
 * plain.h - operations on parts of a tree, with the obvious left out.
 */
#ifndef ENGINE_PLAIN_H
#define ENGINE_PLAIN_H

#include "gradlab/tree.h"

/* The sum, product ... of two numbers as a person would write it: 0.1*3 is
 * 0.3.  NaN where it is no better than the operation itself. */
double plain_number(enum op op, double a, double b);
/* a op b: numbers are added, subtracted and multiplied, u^1 is u. */
part_id plain_numbers(struct tree *tree, enum op op, part_id a, part_id b);
/* The same, and nothing is added to 0 or multiplied by 0 or 1; 0 - u stays
 * what it is. */
part_id plain_op(struct tree *tree, enum op op, part_id a, part_id b);
/* if(c, a, b), or what is the same where a and b are. */
part_id plain_if(struct tree *tree, part_id c, part_id a, part_id b);

#endif
