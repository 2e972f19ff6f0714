/*
 * minimise.h - descent on a formula: a model without a net.
 *
 * The parameters are leaves 0 ... count - 1; the formula is recorded anew for
 * every k, since an `if` or a loop in it may take another way.
 */
#ifndef ENGINE_MINIMISE_H
#define ENGINE_MINIMISE_H

#include "gradlab/model.h"

void minimise_init(struct model *model, const struct run_spec *spec);
/* Records and computes; where the formula cannot be computed the loss is NaN
 * and gradients are 0. */
void minimise_learn(struct model *model, const struct run_spec *spec,
		    const double *parameters);

#endif
