/*
 * model.h - a net with its loss, recorded for a number of samples.
 *
 * The graph is written once: parameters, inputs, units, the loss of each
 * sample, of all, and penalties.  Training changes only its leaves.
 */
#ifndef GRADLAB_MODEL_H
#define GRADLAB_MODEL_H

#include "gradlab/run_spec.h"

struct model {
	struct graph graph;	/* lanes = samples */
	struct net net;
	node_id first;		/* the parameters, in a row */
	size_t count;
	int inputs;		/* what the net is fed */
	node_id input;		/* the first of as many wide leaves */
	struct loss_nodes part;	/* the loss without its penalties */
	node_id loss;		/* with them */
};

/* `samples` lanes, inputs and targets still 0.  With `penalties` l1 and l2
 * are part of `loss`. */
void model_init(struct model *model, const struct run_spec *spec,
		const double *parameters, size_t samples, bool penalties);
void model_release(struct model *model);
/* n <= samples rows of `inputs` numbers, as the net is fed; lanes beyond them
 * get 0. */
void model_feed(struct model *model, const double *fed, size_t n);
/* Computed with these parameters: forward alone, or backward, too. */
void model_forward(struct model *model, const double *parameters);
void model_learn(struct model *model, const double *parameters);
/* Either in small parts: start, then advance until it is true.  `stop`
 * (NULL: never) is asked after each part. */
void model_start_forward(struct model *model, const double *parameters);
void model_start(struct model *model, const double *parameters);
bool model_advance(struct model *model, bool (*stop)(void *with), void *with);

double *model_parameters(const struct model *model);
const double *model_grads(const struct model *model);
/* The node of the net's output, from 0. */
node_id model_score(const struct model *model, int output);
double model_loss(const struct model *model);
/* Bytes for `samples` lanes, an upper bound. */
size_t model_bytes(const struct run_spec *spec, size_t samples);

#endif
