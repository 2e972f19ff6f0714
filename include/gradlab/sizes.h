/*
 * sizes.h - how large formulas, their slopes and their graphs get.
 *
 * Written out, a part that is used twice stands there twice; on a tape, and
 * where every part is stored once, it does not.
 */
#ifndef GRADLAB_SIZES_H
#define GRADLAB_SIZES_H

#include "gradlab/net.h"
#include "gradlab/record.h"

enum {
	SIZES_PARTS = 200 * 1000,	/* that a formula and its slope may
					 * have */
	SIZES_PARAMETERS = 1000		/* of a net whose formula is grown */
};

/* NaN stands for what is too large to be told. */
struct sizes {
	double symbols;		/* of the formula */
	double slope;		/* of its slope; of a net: by one weight */
	double all;		/* of a net: of the slopes by all */
	double tape;		/* nodes that compute it */
	double once;		/* parts where each is stored once */
};

/* A formula of one parameter, put into itself until it stands there `times`
 * times. */
struct sizes sizes_of_formula(const struct formula *formula,
			      const struct env *env, int times);
/* The first output of a net as a formula of inputs and weights, each with a
 * name of its own. */
struct sizes sizes_of_net(const struct net_spec *net);

#endif
