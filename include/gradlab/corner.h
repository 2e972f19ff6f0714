/*
 * corner.h - where a formula has no slope: corners and jumps.
 *
 * relu, abs, min, max, floor, comparisons ... are made of pieces: left of 0
 * relu is flat, right of 0 it rises.  Two sets of inputs that put some node
 * on different pieces lie on two sides of a corner, and a difference taken
 * between them tells of no slope (CS231n, "kinks in the objective").
 *
 * A corner is also where a nudge jumps over a place without a value, such as
 * division by 0: there the pieces are the sides of 0.
 */
#ifndef GRADLAB_CORNER_H
#define GRADLAB_CORNER_H

#include "gradlab/margin.h"

/* The piece on which an operation stands at a, b: a whole number, 0 for an
 * operation of one piece. */
double corner_piece(enum op op, double a, double b);
/* Whether the operation changes its piece just here: a tie, 0 for relu. */
bool corner_is_tie(enum op op, double a, double b);

/* The piece of every node in every lane; `pieces` is a margin of the graph. */
void corner_pieces(const struct graph *graph, struct margin *pieces);
/* The first node up to `root` that stands on another piece now than it did in
 * `pieces`, or NODE_NONE. */
node_id corner_crossed(const struct graph *graph, const struct margin *pieces,
		       node_id root);

#endif
