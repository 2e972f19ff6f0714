/*
 * symbolic.h - the slope of a part of a tree, as another part.
 *
 * The slope is found by the rules of slope.def and op.def on the way up from
 * the variable, each part once.  Numbers are computed and zeros and ones left
 * out, but nothing is collected or sorted: 4*z*(1 - z) has the slope
 * 4*(1 - z) + 4*z*-1.  simplify() makes of it what a person would write.
 */
#ifndef GRADLAB_SYMBOLIC_H
#define GRADLAB_SYMBOLIC_H

#include "gradlab/tree.h"

/* The slope of `whole` by a name.  PART_NONE on failure, with tree->failure
 * set: the budget is met, or `whole` asks a learning run, or the like. */
part_id symbolic_slope(struct tree *tree, part_id whole, part_id variable);

#endif
