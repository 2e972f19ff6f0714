/*
 * opened.h - what a derivation keeps of each slope that was ever open.
 */
#ifndef ENGINE_OPENED_H
#define ENGINE_OPENED_H

#include "gradlab/derivation.h"

struct derivation_open {
	part_id part;		/* d/dx(...) itself */
	int32_t before, next;	/* its neighbours that are open; -1: none */
	/* Once a rule was applied: */
	part_id filled;		/* what it made; PART_NONE: still open */
	part_id from;		/* the first part that was new then */
	enum slope_rule rule;
	size_t when;		/* the step */
	part_id final;		/* what is made of it in the end */
};

/* What is kept of an open slope; NULL for any other part. */
struct derivation_open *opened(const struct derivation *derivation,
			       part_id part);

#endif
