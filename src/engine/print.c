/* print.c - formulas as text; a stack of what is still to be written. */
#include "gradlab/print.h"

#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"
#include "gradlab/number.h"

#include "parser.h"

/* What is to be written: a text, a part, or the mark where one ends. */
struct piece {
	const char *text; /* NULL: a part */
	part_id part;	  /* PART_NONE with a NULL text: the mark */
	int tight;	  /* parentheses where it binds no tighter */
};

struct printer {
	struct buffer *out;
	const struct tree *tree;
	struct printing *how;
	struct piece *stack;
	size_t count, room;
};

/* Pieces are pushed last one first. */
static void push(struct printer *p, struct piece piece)
{
	p->stack =
		mem_grow(p->stack, &p->room, p->count + 1, sizeof(*p->stack));
	p->stack[p->count++] = piece;
}

static void push_text(struct printer *p, const char *text)
{
	push(p, (struct piece){ .text = text });
}

static void push_arg(struct printer *p, part_id part, int arg, int tight)
{
	push(p, (struct piece){ .part = tree_arg(p->tree, part, arg),
				.tight = tight });
}

static int tightness_of(const struct tree *tree, part_id part)
{
	enum op op = (enum op)tree->part[part].what;
	double number;

	if (tree_is_number(tree, part, &number))
		return signbit(number) ? TIGHT_SIGN : TIGHT_ATOM;
	if (tree->part[part].kind != PART_OP ||
	    op_info[op].form == OP_FORM_FUNCTION)
		return TIGHT_ATOM;
	return operator_tightness(op);
}

/* Blanks stand around what binds loosely. */
static const char *blank(enum op op)
{
	return operator_tightness(op) > operator_tightness(OP_ADD) ? "" : " ";
}

/* A power binds right, comparisons do not chain, all else binds left; a sign
 * may follow any operator. */
static void push_infix(struct printer *p, part_id part, enum op op)
{
	int tight = operator_tightness(op), left = tight, right = tight + 1;

	if (op == OP_POW) {
		left = TIGHT_ATOM;
		right = TIGHT_SIGN;
	} else if (tight == TIGHT_COMPARE) {
		left++;
	}
	push_arg(p, part, 1, right);
	push_text(p, blank(op));
	push_text(p, op_info[op].symbol);
	push_text(p, blank(op));
	push_arg(p, part, 0, left);
}

static void push_list(struct printer *p, part_id part, int args)
{
	push_text(p, ")");
	for (int i = args - 1; i >= 0; i--) {
		push_arg(p, part, i, 0);
		push_text(p, i ? ", " : "(");
	}
}

static void push_op(struct printer *p, part_id part, enum op op)
{
	const struct op_info *info = &op_info[op];

	if (info->form == OP_FORM_INFIX) {
		push_infix(p, part, op);
	} else if (info->form == OP_FORM_PREFIX) {
		push_arg(p, part, 0, operator_tightness(op));
		push_text(p, op == OP_NOT ? "not " : info->symbol);
	} else {
		push_list(p, part, info->arity);
		push_text(p, info->symbol);
	}
}

/* d/dx(u) */
static void push_open(struct printer *p, part_id part)
{
	push_text(p, ")");
	push_arg(p, part, 0, 0);
	push_text(p, "(");
	push_text(p, tree_name_of(p->tree, tree_arg(p->tree, part, 1))->text);
	push_text(p, "d/d");
}

static void push_name(struct printer *p, part_id part)
{
	for (int i = 0; i < p->tree->part[part].primes; i++)
		push_text(p, "'");
	push_text(p, tree_name_of(p->tree, part)->text);
}

static void write_number(struct printer *p, part_id part)
{
	char text[NUMBER_ROOM];
	double number = 0;

	tree_is_number(p->tree, part, &number);
	buffer_text(p->out, number_text(number, text));
}

static void write_part(struct printer *p, part_id part)
{
	const struct part *found = &p->tree->part[part];

	switch ((enum part_kind)found->kind) {
	case PART_NUMBER:
		write_number(p, part);
		break;
	case PART_NAME:
		push_name(p, part);
		break;
	case PART_OP:
		push_op(p, part, (enum op)found->what);
		break;
	case PART_CALL:
		push_list(p, part, found->args);
		push_name(p, part);
		break;
	case PART_OPEN:
		push_open(p, part);
		break;
	}
}

/* Parentheses, and the place where it is wanted, around a part. */
static void begin_part(struct printer *p, const struct piece *piece)
{
	struct printing *how = p->how;
	part_id part = piece->part;
	bool wanted = how && part == how->wanted && how->start == how->end;

	if (how && how->instead)
		part = how->instead(how->with, part);
	if (tightness_of(p->tree, part) < piece->tight) {
		buffer_text(p->out, "(");
		push_text(p, ")");
	}
	if (wanted) {
		how->start = p->out->length;
		how->end = SIZE_MAX;
		push(p, (struct piece){ .part = PART_NONE });
	}
	write_part(p, part);
}

bool print_part(struct buffer *text, const struct tree *tree, part_id part,
		struct printing *printing)
{
	struct printer p = { .out = text, .tree = tree, .how = printing };

	if (printing)
		printing->start = printing->end = 0;
	push(&p, (struct piece){ .part = part });
	while (p.count && text->length <= PRINT_MOST) {
		struct piece piece = p.stack[--p.count];

		if (piece.text)
			buffer_text(text, piece.text);
		else if (piece.part == PART_NONE)
			printing->end = text->length;
		else
			begin_part(&p, &piece);
	}
	free(p.stack);
	return text->length <= PRINT_MOST;
}
