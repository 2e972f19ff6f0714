/*
 * singles.h - nodes that hold one number, computed up and down the tape.
 */
#ifndef ENGINE_SINGLES_H
#define ENGINE_SINGLES_H

#include "gradlab/graph.h"

/* + - * / stand in this order in op.def. */
enum { SINGLE_BASIC = OP_DIV - OP_ADD + 1 };

static inline bool single_is_basic(enum op op)
{
	return (unsigned)op - OP_ADD < SINGLE_BASIC;
}

/*
 * On a tape of a million nodes in no order the processor cannot guess which
 * operation comes next, and each wrong guess costs it more than the four
 * basic operations together: so all four are computed, and the right result
 * is taken from a small table.
 */
static inline double single_value(enum op op, double a, double b)
{
	const double values[SINGLE_BASIC] = { a + b, a - b, a * b, a / b };

	return single_is_basic(op) ? values[op - OP_ADD]
				   : op_info[op].value(a, b);
}

/* The `count` nodes from `first` on, leaves among them if need be. */
void singles_forward(struct graph *graph, node_id first, size_t count);
/* The same, last first: each that is heard sends its gradient, times its
 * slopes, to its arguments and marks them as heard. */
void singles_backward(struct graph *graph, node_id first, size_t count);

#endif
