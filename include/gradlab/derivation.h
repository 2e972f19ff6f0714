/*
 * derivation.h - a slope taken rule by rule, as on a blackboard.
 *
 * The formula begins as one open slope, d/dx(...).  Each rule puts something
 * in the place of an open slope, mostly with smaller ones in it:
 *
 *	d/dx(3*x^2 - 4*x)		sum
 *	d/dx(3*x^2) - d/dx(4*x)		constant multiple
 *	3*d/dx(x^2) - d/dx(4*x)		power ...
 *
 * When none is open the steps of simplify.h follow.  Nothing is ever taken
 * back, so the formula before and after any step can be shown at any time.
 * The tree belongs to the caller and must outlive the derivation.
 */
#ifndef GRADLAB_DERIVATION_H
#define GRADLAB_DERIVATION_H

#include "gradlab/buffer.h"
#include "gradlab/simplify.h"
#include "gradlab/slope.h"

struct derivation {
	struct tree *tree;
	part_id whole, variable;
	struct slope_rules *formulas;
	unsigned char *moves;		/* parts of the whole that hold the
					 * variable */
	struct derivation_open *open;	/* every open slope there ever was */
	size_t opens, room;
	int32_t first;			/* the number of the first */
	int32_t leftmost;		/* of those still open; -1: none */
	size_t *step;			/* which one each rule was applied to */
	size_t rules, step_room;
	bool simplified;
	struct simplification tidy;
};

void derivation_init(struct derivation *derivation, struct tree *tree,
		     part_id whole, part_id variable);
void derivation_release(struct derivation *derivation);

/* Open slopes from left to right; PART_NONE: no more. */
part_id derivation_next(const struct derivation *derivation);
part_id derivation_after(const struct derivation *derivation, part_id open);
/* Whether a rule may be applied to an open slope; the one a teacher would
 * take (SLOPE_COUNT: none, it has no slope); what it is called there: "sum",
 * "tanh". */
bool derivation_fits(const struct derivation *derivation, part_id open,
		     enum slope_rule rule);
enum slope_rule derivation_choice(const struct derivation *derivation,
				  part_id open);
const char *derivation_rule_name(const struct derivation *derivation,
				 part_id open, enum slope_rule rule);

/* One step.  False where the rule does not fit, or the tree has failed. */
bool derivation_apply(struct derivation *derivation, part_id open,
		      enum slope_rule rule);
/* The steps of simplifying; false while a slope is open, or on failure. */
bool derivation_simplify(struct derivation *derivation);
/* All that is left to do. */
bool derivation_run(struct derivation *derivation);
/* The slope; PART_NONE until it is simplified. */
part_id derivation_result(const struct derivation *derivation);

/* Rules and simplifications so far; they count from 0. */
size_t derivation_steps(const struct derivation *derivation);
const char *derivation_step_name(const struct derivation *derivation,
				 size_t step);
/* The open slope that a step fills; PART_NONE for one that simplifies. */
part_id derivation_step_open(const struct derivation *derivation, size_t step);
/* Appends the whole formula as it stands before a step (after the last, for
 * the number of steps); start and end (may be NULL) are the bytes of the part
 * that the step changes.  False where the text is too long to be shown. */
bool derivation_show(const struct derivation *derivation, size_t step,
		     struct buffer *text, size_t *start, size_t *end);
/* Appends only that part, as it was and as it becomes. */
bool derivation_change(const struct derivation *derivation, size_t step,
		       struct buffer *before, struct buffer *after);
/* Appends the whole as it stands now; start and end are those of an open
 * slope. */
bool derivation_place(const struct derivation *derivation, part_id open,
		      struct buffer *text, size_t *start, size_t *end);

#endif
