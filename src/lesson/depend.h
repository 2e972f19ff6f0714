/*
 * depend.h - the controls and runs that the parts of a lesson hear of.
 *
 * Bit i stands for control or run i.  What a name hears of is found once and
 * remembered, since many formulas may share a long chain of names.
 */
#ifndef LESSON_DEPEND_H
#define LESSON_DEPEND_H

#include "gradlab/lesson.h"

struct depend {
	uint64_t controls;
	uint64_t runs;
};

/* What is known of names; a zeroed one knows nothing.  Symbols must stay
 * where they are. */
struct depends {
	struct known_name {
		const struct symbol *symbol;
		bool done;
		struct depend on;
	} *slot;
	size_t slots, count;	/* a power of two, at least twice the count */
	const struct symbol **stack;
	size_t room;
};

void depends_release(struct depends *depends);

struct depend depend_on(struct depends *depends,
			const struct formula *formula);
struct depend depend_both(struct depend a, struct depend b);
/* 0 for an index that is none. */
uint64_t depend_bit(int index);
/* The controls, with those of the runs. */
uint64_t depend_whole(const struct lesson *lesson, struct depend on);

struct depend depend_on_list(struct depends *depends,
			     const struct formulas *list);
/* What its numbers and slopes hear of, and a control that names one. */
struct depend depend_on_faults(struct depends *depends,
			       const struct faults *faults);

/* depend_panel.c: all but the columns of a table, which are told apart. */
struct depend depend_on_panel(struct depends *depends,
			      const struct panel *panel);
struct depend depend_on_columns(struct depends *depends,
				const struct lesson *lesson,
				const struct panel *panel);

/* depend_run.c: fills in what a run hears of. */
void depend_of_run(struct depends *depends, struct run_plan *run);
/* depend_parts.c: fills in step->controls and step->runs. */
void depend_of_step(struct depends *depends, const struct lesson *lesson,
		    struct step *step);

#endif
