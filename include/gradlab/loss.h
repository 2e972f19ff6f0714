/*
 * loss.h - how wrong a network is, as one number.
 */
#ifndef GRADLAB_LOSS_H
#define GRADLAB_LOSS_H

#include "gradlab/graph.h"

enum loss {
#define LOSS(id, name, help) LOSS_##id,
#include "gradlab/loss.def"
#undef LOSS
	LOSS_COUNT
};

/* Records the loss of each sample and their sum or mean, which it returns.
 * `score` is wide; `targets` holds one number for each lane. */
node_id loss_record(struct graph *graph, enum loss loss, node_id score,
		    const double *targets);

#endif
