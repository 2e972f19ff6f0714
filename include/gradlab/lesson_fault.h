/*
 * lesson_fault.h - mistakes that a lesson asks for, as read.
 *
 * Runs and the panels `graph` and `grads` may have them.
 */
#ifndef GRADLAB_LESSON_FAULT_H
#define GRADLAB_LESSON_FAULT_H

#include "gradlab/lesson_text.h"
#include "gradlab/op.h"

enum fault_kind {
#define FAULT(id, ...) FAULT_##id,
#include "gradlab/fault.def"
#undef FAULT
	FAULT_COUNT
};

enum fault_order { ORDER_GIVEN, ORDER_LEAVES_FIRST, ORDER_RECURSIVE };

/* Values of `let` and controls, by name. */
struct names {
	const struct symbol **item;
	int count;
};

/* Slopes in the place of the sound ones, in a, b and v; absent: sound. */
struct fault_rule {
	enum op op;
	struct formula slope[2];
};

struct fault {
	struct word kind;	/* enum fault_kind, or a control of bare ones */
	enum fault_order order;
	struct names names;	/* of order and clear_only */
	struct fault_rule *rule;
	int rules;
	struct formulas number;	/* layers, seed, two labels or factor; none
				 * where the fault stands bare */
	struct place at;
};

struct faults {
	struct fault *item;
	int count;
};

#endif
