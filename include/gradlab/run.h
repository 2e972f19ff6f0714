/*
 * run.h - training, one step at a time, with its history.
 *
 * The state of k is what stands before update k: parameters p(k), loss(k)
 * and the gradients that update k goes by.  run_step() makes p(k+1) and
 * computes the state of k + 1.  Any past k can be shown again, with all that
 * the optimizer keeps; a step from there forgets what came after it, and
 * run_fork() leaves it standing.
 *
 * With mini-batches loss and accuracy of k are those of all samples, before
 * update k (of the batch, where spec.measure_batch says so); the gradients
 * are those of the batch.  A batch is a slice of a permutation of
 * RandomState(batch_seed); see batches.h.
 *
 * Memory: run_spec_bytes(), held under RUN_BYTES by run_spec_wrong(); a step
 * that is prepared takes a model of all samples more.
 */
#ifndef GRADLAB_RUN_H
#define GRADLAB_RUN_H

#include "gradlab/batches.h"
#include "gradlab/history.h"
#include "gradlab/model.h"

/* What is looked at only now and then, and so computed when it is asked. */
struct detail {
	bool known;
	double ratio;		/* median of |update|/|value| over parameters
				 * that are not 0; NaN at the last k */
	double saturated;	/* share of the outputs of hidden tanh and
				 * sigmoid units on their flat ends: beyond
				 * 0.97 of the way from the middle */
	int flat;		/* units that are there on every sample */
	int dead, zero_grads;	/* as run_dead(), run_zero_grads() */
};

/* Everything of one k, in this order. */
enum computing {
	COMPUTING_GRADS,	/* of the samples of its update */
	COMPUTING_ALL,		/* all samples, where those are fewer */
	COMPUTING_TESTS,
	COMPUTED
};

/* Parameters that learn, side by side. */
struct learnt {
	size_t first, count;
};

struct run {
	struct run_spec spec;	/* with its own lists */
	struct arena arena;	/* owns those */
	struct data data;	/* the samples that train, as they are shown */
	struct data test;	/* none: test.samples == 0 */
	double *fed;		/* samples x inputs of the net */
	double *label;		/* as the loss reads them */
	double *test_label;
	double middle;		/* between two labels, or 0 */

	struct model main;	/* all samples; of minimise: no net */
	struct model batch;	/* one mini-batch; empty with full batches */
	struct model check;	/* the test samples; empty without */
	struct model *points;	/* the net alone, for run_outputs_at(); empty
				 * until that is first asked */
	struct batches batches;
	double *batch_fed, *batch_label;

	size_t count;		/* parameters */
	struct learnt span[NET_LAYERS];	/* those of layers not frozen */
	int spans;
	double *row;		/* parameters, then what is kept of each */
	size_t numbers;		/* of row */
	double *grad;		/* that update k goes by */

	int k;			/* the moment that is shown */
	int last;		/* the furthest k known */
	enum computing computing;	/* what of k is not yet known */
	struct ahead *ahead;	/* run_prepare(); NULL before it */
	int failed_at;		/* the k whose loss is not finite, or -1 */
	struct history history;	/* 0 ... last */
	struct detail *detail;	/* by k, as far as they were asked */
	size_t details;
};

/* Draws data and parameters and computes k = 0; copies the lists of `spec`,
 * which must make a run (run_spec_wrong() is NULL). */
void run_init(struct run *run, const struct run_spec *spec);
/* The same on samples that are there already; takes them over. */
void run_init_on(struct run *run, const struct run_spec *spec,
		 struct data data);
void run_release(struct run *run);
/* A new run that shares the past of `run` up to k and stands there. */
void run_fork(struct run *fork, const struct run *run, int k);

/* One update with this rate.  False, and nothing changes, where the loss of k
 * is not finite, or where there is none. */
bool run_step(struct run *run, double rate);
/* Computes that update aside, in small parts, until `stop` (NULL: never),
 * which is asked after each, says so (false) or all is done (true): a
 * run_step() with this rate then takes no time.  It changes nothing that can
 * be seen of the run, and showing another k gives it up. */
bool run_prepare(struct run *run, double rate, bool (*stop)(void *with),
		 void *with);
/* Shows a past moment, 0 <= k <= last, everything anew. */
void run_show(struct run *run, int k);

const struct moment *run_moment(const struct run *run, int k);
/* Shows k and comes back, the first time it is asked. */
const struct detail *run_detail(struct run *run, int k);

/* Of the moment shown. */
double run_parameter(const struct run *run, size_t i);
double run_grad(const struct run *run, size_t i);
double run_output(const struct run *run, size_t sample);
/* How a parameter is called: "layer 2, unit 3, weight 5"; of minimise its
 * name. */
const char *run_title(const struct run *run, size_t i, char out[NET_TITLE]);
/* The parameter of minimise that has this name, or -1. */
int run_find(const struct run *run, const char *name);
/* Hidden relu units that are 0 on every sample; gradients below 1e-12. */
int run_dead(const struct run *run);
int run_zero_grads(const struct run *run);

/* The net's first output at n points (row by row, data.inputs numbers each).
 * Features and faults of the net apply. */
void run_outputs_at(const struct run *run, const double *x, double *y,
		    size_t n);
/* Loss and accuracy of other samples with the parameters shown, without
 * penalties. */
struct moment run_measure(const struct run *run, const struct data *data);

#endif
