/*
 * draw.h - the kinds of data sets, a row each.
 */
#ifndef ENGINE_DRAW_H
#define ENGINE_DRAW_H

#include "gradlab/data.h"
#include "gradlab/rng.h"

struct draw_kind {
	int inputs;		/* 0: as the rows have */
	double scale;		/* of the inputs where nothing is said */
	bool labels;		/* targets are -1 and +1 */
	/* Fills x and y, which have room for spec->samples. */
	void (*draw)(struct data *data, const struct data_spec *spec,
		     struct rng *rng);
};

extern const struct draw_kind draw_kind[DATA_COUNT];

#endif
