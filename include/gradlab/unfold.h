/*
 * unfold.h - formulas of a lesson, as parts of a tree.
 */
#ifndef GRADLAB_UNFOLD_H
#define GRADLAB_UNFOLD_H

#include "gradlab/record.h"
#include "gradlab/tree.h"

enum unfold {
	UNFOLD_NOTHING,		/* as it was typed */
	UNFOLD_CALLS		/* functions of the lesson, slope(f, x, h) and
				 * the like, f'(x) and iterate(g, n, x)
				 * written out */
};

/*
 * The formula as a part; `args` are the parts of its parameters, or NULL:
 * free names called as they are.  Names of `let` and controls stay names.
 * `env` (may be NULL) knows the controls, of which n in iterate(g, n, x) may
 * be made.  PART_NONE on failure, with tree->failure set.
 */
part_id unfold(struct tree *tree, const struct formula *formula,
	       const part_id *args, enum unfold how, const struct env *env);

#endif
