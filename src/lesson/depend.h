/*
 * depend.h - the controls and runs that the parts of a step hear of.
 *
 * Bit i stands for control or run i.  A run brings its own controls along:
 * depend_whole() adds them.
 */
#ifndef LESSON_DEPEND_H
#define LESSON_DEPEND_H

#include "gradlab/lesson.h"

struct depend {
	uint64_t controls;
	uint64_t runs;
};

/* Through all names, each visited once. */
struct depend depend_on(const struct formula *formula);
struct depend depend_on_prose(const struct prose *prose);
/* But for the columns of `values`, which may hide a control. */
struct depend depend_on_panel(const struct panel *panel);
struct depend depend_on_question(const struct question *question);

struct depend depend_both(struct depend a, struct depend b);
/* 0 for an index that is none. */
uint64_t depend_bit(int index);
/* The controls, with those of the runs. */
uint64_t depend_whole(const struct lesson *lesson, struct depend on);
/* Fills in step->controls and step->runs. */
void depend_of_step(const struct lesson *lesson, struct step *step);

#endif
