/*
 * tree.h - formulas as trees in which every part is stored once.
 *
 * Parts live in one array and name each other by index; a part may only use
 * parts made before it.  Asked for a part that is there already a tree
 * returns that one ("hash-consing": Ershov 1958), so what is written many
 * times is stored once, and two formulas are the same where their indices
 * are:
 *
 *	index   0   1      2          3
 *	        x   x*x    tanh(x*x)  x*x + tanh(x*x)
 *
 * The same kind of tree holds what a person typed, its slope and what the
 * slope is simplified to.  A minus before a number belongs to the number.
 * A tree is append only; one release frees all.  Where it would grow beyond
 * its budget, or something in it has no slope, `failure` says so, and every
 * part made from then on is PART_NONE.
 */
#ifndef GRADLAB_TREE_H
#define GRADLAB_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gradlab/mem.h"
#include "gradlab/scope.h"

typedef int32_t part_id;

enum { PART_NONE = -1, TREE_MOST = FORMULA_NODES };

enum part_kind {
	PART_NUMBER,
	PART_NAME,		/* a value, or a function that is handed on */
	PART_OP,		/* an operation of op.def */
	PART_CALL,		/* if(c, a, b), loss(net, 3), f(x), f'(x) */
	PART_OPEN		/* d/dx(u): a slope still to be taken, of its
				 * first argument by its second */
};

/* What a name or a call stands for. */
struct tree_name {
	const char *text;	/* owned by the tree */
	enum bind_kind bind;	/* of the term it was; BIND_PARAMETER for a
				 * name that is free */
	const struct symbol *symbol;
	int builtin;		/* BIND_BUILTIN: enum builtin */
	double number;		/* BIND_CONSTANT */
};

struct part {
	uint8_t kind;		/* enum part_kind */
	uint8_t args;
	uint8_t primes;		/* of a name or a call */
	int32_t what;		/* enum op; index into `name`; the number of
				 * an open slope */
	int32_t first;		/* its arguments, or its number, in `arg` */
};

struct tree {
	size_t count, room, most;
	struct part *part;
	double *symbols;	/* of each part: see tree_symbols() */
	int32_t *arg;
	size_t arg_count, arg_room;
	struct tree_name *name;
	size_t names, name_room;
	int32_t *slot;		/* parts by what they are, hashed */
	size_t slots;
	int32_t opens;		/* open slopes made so far */
	struct arena arena;	/* the texts of names */
	const char *failure;	/* static text; NULL while all is well */
};

/* `most`: the parts it may grow to, at most TREE_MOST. */
void tree_init(struct tree *tree, size_t most);
void tree_release(struct tree *tree);
/* Always PART_NONE; the first text stays. */
part_id tree_fail(struct tree *tree, const char *text);

/* Each returns the part, made where it is not there; PART_NONE where an
 * argument is, or the budget is met. */
part_id tree_number(struct tree *tree, double number);
part_id tree_name(struct tree *tree, const struct tree_name *name, int primes);
/* A name that is free and like no other, whatever it is called. */
part_id tree_fresh(struct tree *tree, const char *text);
/* The free name so called. */
part_id tree_variable(struct tree *tree, const char *text);
/* b is ignored by unary operations. */
part_id tree_op(struct tree *tree, enum op op, part_id a, part_id b);
part_id tree_if(struct tree *tree, part_id c, part_id a, part_id b);
part_id tree_call(struct tree *tree, const struct tree_name *name, int primes,
		  const part_id *args, int count);
/* Every open slope is a part of its own, so that each has one place. */
part_id tree_open(struct tree *tree, part_id part, part_id variable);
/* The same kind of part with other arguments. */
part_id tree_like(struct tree *tree, part_id part, const part_id *args);

part_id tree_arg(const struct tree *tree, part_id part, int arg);
/* `number` may be NULL. */
bool tree_is_number(const struct tree *tree, part_id part, double *number);
bool tree_is_op(const struct tree *tree, part_id part, enum op op);
bool tree_is_if(const struct tree *tree, part_id part);
const struct tree_name *tree_name_of(const struct tree *tree, part_id part);

/*
 * How many symbols it takes to write a part: numbers, names, operations and
 * calls, each time they occur.  A number above a power counts with the power,
 * as in x^2: two symbols.  The same for parts that are stored once: how many
 * `count` wholes have together.
 */
double tree_symbols(const struct tree *tree, part_id part);
size_t tree_parts(const struct tree *tree, const part_id *wholes,
		  size_t count);
/* For each part up to `whole` whether it is used in it; to be freed. */
unsigned char *tree_marks(const struct tree *tree, const part_id *wholes,
			  size_t count);

/*
 * The whole with other parts in place of some: `instead` tells what stands
 * for a part (itself, by default).  Only parts from `from` on are looked at;
 * `with` is handed on.
 */
part_id tree_replace(struct tree *tree, part_id whole, part_id from,
		     part_id (*instead)(const void *with, part_id part),
		     const void *with);

#endif
