/*
 * parser.h - the two stacks on which a formula is read, without recursion.
 *
 * Operands are terms that are complete; pending are operators and open
 * parentheses that wait for what follows.  An operator is done, and becomes a
 * term, when one that binds no tighter comes behind it:
 *
 *	1 + 2 * 3 < ...		operands 1 2 3, pending + *
 *				then     1 (2 * 3), pending +
 *				then     (1 + (2 * 3)), pending <
 */
#ifndef ENGINE_PARSER_H
#define ENGINE_PARSER_H

#include <stdbool.h>
#include <stddef.h>

#include "gradlab/formula.h"

#include "token.h"

enum {
	TIGHT_NOT = 3,
	TIGHT_COMPARE = 4,
	TIGHT_SIGN = 7,
	TIGHT_ATOM = 9		/* a number, a name, a call */
};

struct pending {
	bool open;		/* a parenthesis, not an operator */
	bool call;		/* the parenthesis of a call */
	enum op op;		/* OP_COPY: a unary plus, OP_NEG: a minus */
	int args;		/* complete ones of a call, but the last */
	struct token token;	/* the operator, the parenthesis */
	struct token name;	/* of a call */
};

struct parser {
	const char *text;
	size_t length, offset;
	struct origin origin;
	struct arena *arena;
	struct token token, before;
	struct term *term;
	int count;
	size_t term_room;
	int *operand;
	size_t operands, operand_room;
	struct pending *pending;
	size_t pendings, pending_room;
	int depth;
};

void parser_release(struct parser *p);
void parser_read_on(struct parser *p);

/* Makes a term of the last `args` operands and puts it in their place. */
bool parser_add(struct parser *p, struct term term, int args);
/* The complete term that stands `back` places before the last. */
struct term *parser_operand(const struct parser *p, size_t back);
/* What waits on top; NULL: nothing. */
struct pending *parser_top(const struct parser *p);
/* How tight the operator on top binds; 0 for a parenthesis or nothing. */
int parser_tightness(const struct parser *p);
/* How tight an operator of the grammar binds; OP_NEG is the sign. */
int operator_tightness(enum op op);
void parser_push(struct parser *p, struct pending pending);

/* Finishes all operators back to a parenthesis. */
bool parser_finish(struct parser *p);
/* An operator between two operands: finishes what binds no looser. */
bool parser_infix(struct parser *p, enum op op, const struct token *token);

#endif
