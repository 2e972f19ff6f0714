/*
 * loss.h - how wrong a network is, as one number.
 *
 * Labels are -1 and +1 for hinge and logistic, any numbers for the squared
 * losses, and 0 ... n - 1 for cross_entropy, which reads n outputs, as
 * log-sum-exp less the right one's score; all others read one output.
 */
#ifndef GRADLAB_LOSS_H
#define GRADLAB_LOSS_H

#include <stdbool.h>

#include "gradlab/graph.h"

/* Most outputs that a loss reads. */
enum { LOSS_OUTPUTS = 256 };

enum loss {
	LOSS_NONE = -1,		/* a net that is only looked at: the sum of
				 * its first output stands in for a loss */
#define LOSS(id, name, help) LOSS_##id,
#include "gradlab/loss.def"
#undef LOSS
	LOSS_COUNT
};

/* A loss on a graph. */
struct loss_nodes {
	enum loss kind;
	const node_id *score;	/* the net's outputs, wide; borrowed */
	int scores;
	node_id target;		/* the first of `targets` wide leaves */
	int targets;
	node_id sample;		/* wide: the loss of each sample */
	node_id total;		/* their sum or mean */
};

/* Records the loss of each sample and of all; fills *nodes.  Targets are 0
 * until loss_targets() sets them.  `as_power` writes a square as a power, one
 * node that uses the miss once, as notebooks do; else it is a product of the
 * miss with itself: the same doubles, and faster. */
void loss_record(struct loss_nodes *nodes, struct graph *graph, enum loss loss,
		 const node_id *score, int scores, bool as_power);
/* One label for each lane of the graph. */
void loss_targets(const struct loss_nodes *nodes, struct graph *graph,
		  const double *labels);
/* Whether a net for this loss may have so many outputs, LOSS_OUTPUTS at
 * most. */
bool loss_takes(enum loss loss, int outputs);
/* The share of the first n samples that are right: the score lies on the
 * label's side of 0 (squared losses: of `middle`, as the label does), or is
 * the largest.  NaN for LOSS_NONE. */
double loss_accuracy(const struct loss_nodes *nodes, const struct graph *graph,
		     const double *labels, size_t n, double middle);

#endif
