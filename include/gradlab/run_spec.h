/*
 * run_spec.h - what a learning run is made of, as numbers.
 *
 * Begin with run_spec_init(), which zeroes all of it, padding too.  Lists are
 * borrowed; a run makes its own copies of them, but not of formulas, which
 * must outlive it.
 */
#ifndef GRADLAB_RUN_SPEC_H
#define GRADLAB_RUN_SPEC_H

#include "gradlab/data.h"
#include "gradlab/features.h"
#include "gradlab/loss.h"
#include "gradlab/net.h"
#include "gradlab/optimizer.h"
#include "gradlab/sweep.h"

enum {
	RUN_STEPS = 1000 * 1000,
	RUN_POINTS = 256,	/* that run_outputs_at() takes at once */
	RUN_BYTES = 1024 * 1024 * 1024,	/* most that a run may take */
	RUN_SENT = 100 * 1000 * 1000	/* messages that one way back, path by
					 * path, may send */
};

/* Mistakes that a lesson may ask for; a zeroed one has none.  Formulas and
 * questions about slopes are never touched by them. */
struct run_faults {
	bool wrong_sign;	/* an update is added, not taken away */
	bool no_clear;		/* each k adds its gradients to all before */
	bool clear_only;	/* the same, but for these of minimise: */
	bool cleared[FORMULA_ARGS];
	bool overwrite;		/* = for +=, on the whole graph */
	enum sweep_order order;	/* of the nodes, never SWEEP_GIVEN */
	bool drop_activation[NET_LAYERS + 1];	/* by layer: linear instead */
	bool shuffle_labels;	/* among the samples that train */
	uint32_t shuffle_seed;
	bool label_coding;	/* these two in place of -1 and +1 */
	double label[2];
	double unscaled;	/* inputs are multiplied by it; 0: not */
	const struct sweep_rule *rule;	/* wrong slopes of operations */
	int rules;
};

/* Descent on a formula: its parameters are what moves. */
struct minimise_spec {
	const struct formula *formula;	/* NULL: a run with a net */
	double from[FORMULA_ARGS];
};

struct run_spec {
	struct data_spec data;
	struct net_spec net;
	struct feature_spec features;
	enum loss loss;
	double l1, l2;		/* weight of sum |p| and of sum p^2 */
	bool penalise_bias;
	int steps;		/* the plan; a run may go further */
	struct optimizer_spec by;
	size_t batch;		/* samples an update; 0: all */
	bool batch_seeded;	/* by batch_seed; else by the data's seed */
	uint32_t batch_seed;
	bool measure_batch;	/* loss and accuracy of the history are those
				 * of the batch, for data too many to run
				 * through at every k */
	struct run_faults fault;
	struct minimise_spec minimise;
	const double *control;	/* what the formulas of `minimise` and of
				 * fault.rule see; others may be 0 */
	int controls;
	const struct kernels *kernels;	/* NULL: portable */
};

/* Moons, no net yet, hinge, biases penalised, sgd, 100 steps. */
void run_spec_init(struct run_spec *spec);
/* NULL, or a sentence that says why it makes no run: sizes that do not fit
 * each other, labels that the loss cannot read, more than RUN_BYTES. */
const char *run_spec_wrong(const struct run_spec *spec);
/* Whether two make the same run, number for number. */
bool run_spec_same(const struct run_spec *a, const struct run_spec *b);
/* A copy with its own lists, in the arena. */
void run_spec_copy(struct run_spec *to, const struct run_spec *from,
		   struct arena *arena);

/* What the net is fed, and how many numbers learn. */
int run_spec_inputs(const struct run_spec *spec);
size_t run_spec_parameters(const struct run_spec *spec);
/* Samples that train and that test. */
size_t run_spec_samples(const struct run_spec *spec);
size_t run_spec_tests(const struct run_spec *spec);
/* Numbers that a run keeps of each parameter: it, what the optimizer keeps of
 * it, and its gradient where a fault does not clear it. */
size_t run_spec_slots(const struct run_spec *spec);
/* Samples an update: spec->batch, or all where there are no more. */
size_t run_spec_batch(const struct run_spec *spec);
/* Bytes that a run of `steps` may grow to, graphs, data and history. */
size_t run_spec_bytes(const struct run_spec *spec);

#endif
