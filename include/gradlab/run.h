/*
 * run.h - training, one step at a time, with its history.
 *
 * The state of k is what stands before update k: parameters p(k), loss(k)
 * and gradients of that loss.  run_step() makes p(k+1) = p(k) - rate * g(k)
 * and computes the state of k + 1.  Any past k can be shown again; a step
 * from there forgets what came after it.
 */
#ifndef GRADLAB_RUN_H
#define GRADLAB_RUN_H

#include "gradlab/data.h"
#include "gradlab/history.h"
#include "gradlab/loss.h"
#include "gradlab/net.h"

/* The net has one output and as many inputs as the data. */
struct run_spec {
	struct data_spec data;
	struct net_spec net;
	enum loss loss;
	double l1, l2;		/* weight of sum |p| and of sum p^2 */
	bool penalise_bias;
	int steps;		/* the plan; a run may go further */
};

struct run {
	struct run_spec spec;
	struct data data;
	struct graph graph;	/* lanes = samples */
	struct net net;
	node_id inputs;		/* wide leaves, one for each input, in a row */
	node_id score;		/* wide: the net's output for each sample */
	node_id data_loss;
	node_id loss;		/* with its penalties */
	int k;			/* the moment that graph and net show */
	int last;		/* the furthest k known */
	struct history history;	/* 0 ... last */
	int failed_at;		/* the k whose loss is not finite, or -1 */
};

/* Draws data and parameters and computes k = 0. */
void run_init(struct run *run, const struct run_spec *spec);
/* The same on samples that are there already; takes them over. */
void run_init_on(struct run *run, const struct run_spec *spec,
		 struct data data);
void run_release(struct run *run);
/* One update with this rate.  False, and nothing changes, where the loss is
 * not finite. */
bool run_step(struct run *run, double rate);
/* Shows a past moment, 0 <= k <= last. */
void run_show(struct run *run, int k);

const struct moment *run_moment(const struct run *run, int k);
double run_parameter(const struct run *run, size_t i);
double run_grad(const struct run *run, size_t i);
double run_output(const struct run *run, size_t sample);
/* Hidden relu units that are 0 on every sample; gradients below 1e-12. */
int run_dead(const struct run *run);
int run_zero_grads(const struct run *run);
/* The net's output at n points (row by row, data.inputs numbers each). */
void run_outputs_at(const struct run *run, const double *x, double *y,
		    size_t n);

#endif
