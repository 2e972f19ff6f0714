/*
 * history.h - what each k of a run looked like.
 *
 * A moment is kept of every k.  A row of numbers (parameters and what the
 * optimizer keeps of them) is kept of every k while they fit the budget; then
 * of every 2nd, every 4th ...: the k between are computed anew from the
 * nearest kept k before them, with the rates that the moments hold.
 *
 *	moment  0 1 2 3 4 5 6 7 8 ...
 *	kept    0       1       2 ...	every = 4
 */
#ifndef GRADLAB_HISTORY_H
#define GRADLAB_HISTORY_H

#include <stddef.h>

enum { HISTORY_BYTES = 64 * 1024 * 1024, HISTORY_LEAST = 8 };

/* What one k looked like. */
struct moment {
	double loss;		/* of all samples, penalties and all */
	double accuracy;	/* share of samples on the right side */
	double grad_norm;	/* of the gradients of update k, of layers
				 * that learn */
	double rate;		/* used by the update of k; NaN before it */
	double batch_loss;	/* of the samples of update k alone */
	double test_loss;	/* no penalties; NaN without test data */
	double test_accuracy;
};

struct history {
	struct moment *moment;
	size_t moment_room;
	double *kept;		/* rows of `count` numbers */
	size_t count, kept_room;
	size_t most;		/* rows that fit: a power of 2 */
	int every;		/* a k is kept where k % every == 0 */
};

/* `count` numbers a row; at least HISTORY_LEAST rows are kept, and no more
 * than fit into `bytes`. */
void history_init(struct history *history, size_t count, size_t bytes);
void history_release(struct history *history);
/* The moments come in order: 0, 1, 2 ...; one that comes again replaces what
 * was there, and what came after it is forgotten. */
void history_put(struct history *history, int k, const struct moment *moment,
		 const double *row);
/* The row of the kept k nearest to k, not after it; that k is set. */
const double *history_before(const struct history *history, int *k);
/* A copy of the moments 0 ... k of `from`, and of their rows. */
void history_fork(struct history *history, const struct history *from, int k);
/* Bytes that `steps` moments of `count` numbers a row may take. */
size_t history_bytes(size_t count, size_t bytes, int steps);

#endif
