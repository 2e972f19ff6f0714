/*
 * constant.h - the number that a part of a tree stands for, where it is one.
 */
#ifndef ENGINE_CONSTANT_H
#define ENGINE_CONSTANT_H

#include "gradlab/record.h"
#include "gradlab/tree.h"

/* NaN where the part holds a free name, or asks a run.  `env` may be NULL. */
double constant_value(const struct tree *tree, part_id part,
		      const struct env *env);

#endif
