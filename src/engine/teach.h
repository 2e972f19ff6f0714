/*
 * teach.h - the gradients that an update goes by, sound or with a fault.
 */
#ifndef ENGINE_TEACH_H
#define ENGINE_TEACH_H

#include "gradlab/model.h"

/* Begins to compute the model with these parameters. */
void teach_start(struct model *model, const struct run_spec *spec,
		 const double *parameters);
/* Goes on until it is done (true) or until `stop` says so (false); NULL: to
 * the end. */
bool teach_advance(struct model *model, const struct run_spec *spec,
		   bool (*stop)(void *with), void *with);
/* Then: the gradient of each parameter.  A faulty backward pass goes node by
 * node; the model's own graph holds sound gradients all the same. */
void teach_end(const struct model *model, const struct run_spec *spec,
	       double *grad);

#endif
