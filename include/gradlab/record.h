/*
 * record.h - formulas written onto a graph, and their exact derivatives.
 *
 * A value of the lesson (`a = 4`), a control or a parameter becomes one node
 * however often it is used; a call is written out.  Slopes (`f'(x)`,
 * `grad(L, a)`) are recorded as further nodes by the rules of op.def, so they
 * are exact, work over lanes and can be differentiated again.
 *
 * An `if` whose condition is a single number is decided while it is recorded,
 * and only the branch it takes is written down: where a leaf changes that
 * such a condition hangs on, record anew.  Over lanes both are written down.
 */
#ifndef GRADLAB_RECORD_H
#define GRADLAB_RECORD_H

#include "gradlab/graph.h"
#include "gradlab/scope.h"

enum {
	RECORD_MOST = FORMULA_NODES,	/* nodes one formula may grow to */
	RECORD_WORK = 10 * RECORD_MOST,	/* terms and nodes looked at */
	RECORD_LANES = 8 * 1000 * 1000,	/* numbers of wide nodes */
	RECORD_PRODUCTS = 10	/* that a term or node takes the time of */
};

struct run_query {
	enum builtin what;
	int run;		/* index of the run */
	int args;		/* what follows the run, in its order */
	double arg[FORMULA_ARGS];
	const char *name;	/* value(r, x): which, in place of arg[0] */
};

/* The numbers that formulas see. */
struct env {
	const double *control;
	/* Answers a function of runs; NULL where there are none. */
	double (*ask)(void *runs, const struct run_query *query);
	void *runs;
	/* Told of work that is done (as many products and sums); false: no
	 * more may be, and formulas have no value.  NULL: any may. */
	bool (*spend)(void *runs, double work);
	/* How formulas are computed at many points; NULL: portable. */
	const struct kernels *kernels;
	/* Every number and result is rounded to 32 bits (graph.h): what a
	 * lesson calls `precision: single`. */
	bool rounds;
};

struct recorder {
	struct graph *graph;
	const struct env *env;
	struct record_entry *known;	/* symbol -> node, hashed */
	size_t known_count, known_room;
	struct rules *rules;	/* of the engine, when needed */
	struct record_frame *frame;	/* formulas begun, the inmost last */
	size_t frames, frame_room;
	node_id *node;		/* of their terms, frame by frame */
	size_t nodes, node_room;
	size_t work, start;	/* against the limits above */
	const char *failure;	/* static text; NULL while all is well */
};

void recorder_init(struct recorder *recorder, struct graph *graph,
		   const struct env *env);
void recorder_release(struct recorder *recorder);

/* The formula's node; `args` are the nodes of its parameters.  NODE_NONE on
 * failure (too large; iterate over a count that is not fixed). */
node_id record(struct recorder *recorder, const struct formula *formula,
	       const node_id *args);
/* The node of d root / d leaf; a node of value 0 where root does not hear
 * of it. */
node_id record_slope(struct recorder *recorder, node_id root, node_id leaf);
/* The node of a value or control, recorded on demand. */
node_id record_symbol(struct recorder *recorder, const struct symbol *symbol);

/* Spends of what an environment allows; false: no more may be done. */
bool record_spend(const struct env *env, double work);

/* One number: the formula at `args`.  NaN with *failure set (where given)
 * if it cannot be computed. */
double formula_value(const struct formula *formula, const struct env *env,
		     const double *args, const char **failure);
/* The formula of one parameter at n points at once.  False where that cannot
 * be: it is too large, or asks a run about its parameter. */
bool formula_values(const struct formula *formula, const struct env *env,
		    const double *x, double *y, size_t n);
/* The formula of two parameters at n points. */
bool formula_values2(const struct formula *formula, const struct env *env,
		     const double *x1, const double *x2, double *y, size_t n);

#endif
