/*
 * program.h - a program in Python while it is written.
 */
#ifndef VIEW_PROGRAM_H
#define VIEW_PROGRAM_H

#include <stdint.h>

#include "gradlab/buffer.h"
#include "gradlab/mem.h"
#include "gradlab/session.h"

/* What a program needs before its own lines, beside the operations. */
enum helper {
	HELPER_VALUE, HELPER_SLOPE_AT, HELPER_GRAD, HELPER_ITERATE,
	HELPER_SLOPE, HELPER_CENTRAL, HELPER_AVERAGE, HELPER_COUNT
};

/* A name that is defined already. */
struct defined {
	const struct symbol *symbol;
	bool slopes;		/* its formula takes a slope somewhere */
};

struct program {
	const struct session *session;
	struct arena arena;
	struct buffer lines;	/* definitions, then what is printed */
	struct buffer inner;	/* of these, what changes from row to row */
	struct buffer proof;	/* what it prints */
	bool ops[OP_COUNT];	/* operations that are functions */
	bool helper[HELPER_COUNT];
	bool grads;		/* it asks for gradients of names, so */
	bool leaves;		/* controls and numbers are Values */
	int hidden;		/* the control that a row's name hides; -1 */
	struct defined *defined;
	size_t count, room;
	const char *why;	/* it cannot be written; NULL: it can */
};

void program_init(struct program *program, const struct session *session);
void program_release(struct program *program);
/* Says why not, once; NULL. */
const char *program_fail(struct program *program, const char *why);

/* Defines all that a formula needs; whether it takes a slope somewhere. */
bool program_define(struct program *program, const struct formula *formula);
bool program_define_symbol(struct program *program,
			   const struct symbol *symbol);
/* A formula in Python; "None" where it has no form there. */
const char *program_text(struct program *program,
			 const struct formula *formula);
/* A name that Python and the helpers leave free. */
const char *program_name(struct program *program, const char *name);
/* The helpers that were needed, as lines. */
void program_head(const struct program *program, struct buffer *out);

#endif
