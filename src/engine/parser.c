/* parser.c - the stacks of operands and operators. */
#include "parser.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

#include "complaint.h"

/* clang-format off */
static const int tightness[OP_COUNT] = {
	[OP_OR] = 1,
	[OP_AND] = 2,
	[OP_NOT] = TIGHT_NOT,
	[OP_LT] = TIGHT_COMPARE, [OP_LE] = TIGHT_COMPARE,
	[OP_GT] = TIGHT_COMPARE, [OP_GE] = TIGHT_COMPARE,
	[OP_EQ] = TIGHT_COMPARE, [OP_NE] = TIGHT_COMPARE,
	[OP_ADD] = 5, [OP_SUB] = 5,
	[OP_MUL] = 6, [OP_DIV] = 6,
	[OP_NEG] = TIGHT_SIGN, [OP_COPY] = TIGHT_SIGN,
	[OP_POW] = 8,
};
/* clang-format on */

int operator_tightness(enum op op)
{
	return tightness[op];
}

void parser_release(struct parser *p)
{
	free(p->term);
	free(p->operand);
	free(p->pending);
	memset(p, 0, sizeof(*p));
}

void parser_read_on(struct parser *p)
{
	p->before = p->token;
	p->token = token_at(p->text, p->length, p->before.end);
}

bool parser_add(struct parser *p, struct term term, int args)
{
	if (p->count == FORMULA_TERMS)
		return complain(p, term.start, term.end,
				"the formula is too long: at most %d numbers, "
				"names and operations",
				FORMULA_TERMS);
	p->operands -= (size_t)args;
	term.args = args;
	term.parent = -1;
	for (int i = 0; i < args; i++) {
		term.arg[i] = p->operand[p->operands + (size_t)i];
		p->term[term.arg[i]].parent = p->count;
	}
	p->term = mem_grow(p->term, &p->term_room, (size_t)p->count + 1,
			   sizeof(*p->term));
	p->operand = mem_grow(p->operand, &p->operand_room, p->operands + 1,
			      sizeof(*p->operand));
	p->term[p->count] = term;
	p->operand[p->operands++] = p->count++;
	return true;
}

struct term *parser_operand(const struct parser *p, size_t back)
{
	return &p->term[p->operand[p->operands - 1 - back]];
}

struct pending *parser_top(const struct parser *p)
{
	return p->pendings ? &p->pending[p->pendings - 1] : NULL;
}

int parser_tightness(const struct parser *p)
{
	const struct pending *top = parser_top(p);

	return top && !top->open ? tightness[top->op] : 0;
}

void parser_push(struct parser *p, struct pending pending)
{
	p->pending = mem_grow(p->pending, &p->pending_room, p->pendings + 1,
			      sizeof(*p->pending));
	p->pending[p->pendings++] = pending;
}

/* The operator on top becomes a term; a unary plus leaves no trace. */
static bool finish_top(struct parser *p)
{
	struct pending done = p->pending[--p->pendings];
	int args = op_info[done.op].arity;
	struct term term = {
		.kind = TERM_OP,
		.bind = BIND_OP,
		.op = (int)done.op,
		.at = done.token.start,
		.end = parser_operand(p, 0)->end,
	};

	if (done.op == OP_COPY) {
		parser_operand(p, 0)->start = done.token.start;
		return true;
	}
	term.start = args == 1 ? done.token.start : parser_operand(p, 1)->start;
	return parser_add(p, term, args);
}

static bool finish(struct parser *p, int tight)
{
	while (parser_tightness(p) >= tight)
		if (!finish_top(p))
			return false;
	return true;
}

bool parser_finish(struct parser *p)
{
	return finish(p, 1);
}

bool parser_infix(struct parser *p, enum op op, const struct token *token)
{
	int tight = tightness[op];
	bool waits = op == OP_POW || tight == TIGHT_COMPARE;

	if (!finish(p, waits ? tight + 1 : tight))
		return false;
	if (tight == TIGHT_COMPARE && parser_tightness(p) == tight)
		return complain(p, token->start, token->end,
				"comparisons do not chain; join two with "
				"'and', as in 1 < x and x < 3");
	parser_push(p, (struct pending){ .op = op, .token = *token });
	return true;
}
