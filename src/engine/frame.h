/*
 * frame.h - formulas that a recorder has begun, each on top of the one that
 * waits for it; this takes the place of recursion.
 *
 * A call, or a name that stands for a formula, begins a frame.  The result of
 * a frame becomes the node of the term that waits in the frame below.
 */
#ifndef ENGINE_FRAME_H
#define ENGINE_FRAME_H

#include "gradlab/record.h"

/* A function that is handed on, as in slope(f', x, h). */
struct function {
	const struct formula *body;
	int primes;
};

struct record_frame {
	const struct formula *formula;
	node_id args[FORMULA_ARGS];
	struct function given;	/* what its own f stands for */
	size_t nodes;		/* where the nodes of its terms begin */
	int at;			/* the term to record next */
	node_id first;		/* nodes from here on are its own */
	/* What becomes of the result. */
	int primes;		/* slopes to take by its first argument */
	int repeat;		/* to be applied to itself so often more */
	const struct symbol *symbol;	/* the name that it is known by */
};

/* Always NODE_NONE; the first text stays. */
node_id frame_fail(struct recorder *recorder, const char *text);
/* Counts work against the limits of record.h; fails where they are met. */
bool frame_afford(struct recorder *recorder, size_t work);
/* How many nodes the graph may have for the present formula. */
size_t frame_most(const struct recorder *recorder);

struct record_frame *frame_top(const struct recorder *recorder);
/* The formulas that the engine goes by; most recorders need none. */
struct rules *frame_rules(struct recorder *recorder);
/* The node of a term, or of a term's argument, in the topmost frame. */
node_id *frame_node(const struct recorder *recorder, int term);
node_id frame_arg(const struct recorder *recorder, const struct term *term,
		  int arg);
/* The function that a term of the topmost frame names. */
struct function frame_function(struct recorder *recorder,
			       const struct term *term);

/* Each begins a frame; its result comes later, so this is NODE_NONE. */
node_id frame_begin(struct recorder *recorder, struct record_frame frame);
node_id frame_begin_call(struct recorder *recorder, struct function function,
			 node_id x, int times);
/* Takes the topmost frame away. */
void frame_end(struct recorder *recorder);

#endif
