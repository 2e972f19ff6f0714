/* tree.c - the array of parts, and the table that finds one made before. */
#include "gradlab/tree.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ARGS = FORMULA_ARGS };

void tree_init(struct tree *tree, size_t most)
{
	memset(tree, 0, sizeof(*tree));
	tree->most = most < TREE_MOST ? most : TREE_MOST;
	tree->arg = mem_grow(NULL, &tree->arg_room, 1, sizeof(*tree->arg));
}

void tree_release(struct tree *tree)
{
	free(tree->part);
	free(tree->symbols);
	free(tree->arg);
	free(tree->name);
	free(tree->slot);
	arena_release(&tree->arena);
	memset(tree, 0, sizeof(*tree));
}

part_id tree_fail(struct tree *tree, const char *text)
{
	if (!tree->failure)
		tree->failure = text;
	return PART_NONE;
}

/* How much of `arg` a part takes: a number lies in two places. */
static int length_of(const struct part *part)
{
	return part->kind == PART_NUMBER
		       ? (int)(sizeof(double) / sizeof(int32_t))
		       : part->args;
}

static uint32_t mix(uint32_t hash, uint32_t word)
{
	hash = (hash ^ word) * 0x9e3779b1u;
	return hash ^ hash >> 15;
}

static uint32_t hash_of(const struct part *part, const int32_t *arg)
{
	uint32_t hash = mix(part->kind, (uint32_t)part->what);

	hash = mix(hash, part->primes);
	for (int i = 0; i < length_of(part); i++)
		hash = mix(hash, (uint32_t)arg[i]);
	return hash;
}

static bool same(const struct tree *tree, int32_t id, const struct part *part,
		 const int32_t *arg)
{
	const struct part *old = &tree->part[id];
	int i = 0;

	if (old->kind != part->kind || old->args != part->args ||
	    old->primes != part->primes || old->what != part->what)
		return false;
	while (i < length_of(part) && tree->arg[old->first + i] == arg[i])
		i++;
	return i == length_of(part);
}

/* Where a part stands in the table, or would; an empty place holds 0, else
 * 1 + the part. */
static size_t find(const struct tree *tree, const struct part *part,
		   const int32_t *arg)
{
	size_t mask = tree->slots - 1, i = hash_of(part, arg) & mask;

	while (tree->slot[i] && !same(tree, tree->slot[i] - 1, part, arg))
		i = (i + 1) & mask;
	return i;
}

/* Keeps at least half of the table empty. */
static void grow_table(struct tree *tree)
{
	if (2 * (tree->count + 1) <= tree->slots)
		return;
	free(tree->slot);
	tree->slots = tree->slots ? 2 * tree->slots : 64;
	tree->slot = mem_alloc(tree->slots, sizeof(*tree->slot));
	for (size_t i = 0; i < tree->count; i++) {
		const struct part *part = &tree->part[i];

		tree->slot[find(tree, part, &tree->arg[part->first])] =
			(int32_t)i + 1;
	}
}

static double count_symbols(const struct tree *tree, const struct part *part,
			    const int32_t *arg)
{
	double sum = 1;
	int args = part->args;

	if (part->kind == PART_OP && part->what == OP_POW &&
	    tree_is_number(tree, arg[1], NULL))
		args = 1;
	for (int i = 0; i < args; i++)
		sum += tree->symbols[arg[i]];
	return sum;
}

static part_id append(struct tree *tree, struct part part, const int32_t *arg)
{
	size_t length = (size_t)length_of(&part), room = tree->room;

	tree->part = mem_grow(tree->part, &tree->room, tree->count + 1,
			      sizeof(*tree->part));
	tree->symbols = mem_grow(tree->symbols, &room, tree->count + 1,
				 sizeof(*tree->symbols));
	tree->arg = mem_grow(tree->arg, &tree->arg_room,
			     tree->arg_count + length, sizeof(*tree->arg));
	part.first = (int32_t)tree->arg_count;
	if (length)
		memcpy(&tree->arg[part.first], arg, length * sizeof(*arg));
	tree->arg_count += length;
	tree->symbols[tree->count] = count_symbols(tree, &part, arg);
	tree->part[tree->count] = part;
	return (part_id)tree->count++;
}

/* The part that is like this one, or this one itself. */
static part_id add(struct tree *tree, struct part part, const int32_t *arg)
{
	size_t slot;

	for (int i = 0; i < part.args; i++)
		if (arg[i] == PART_NONE)
			return PART_NONE;
	if (tree->failure)
		return PART_NONE;
	grow_table(tree);
	slot = find(tree, &part, arg);
	if (tree->slot[slot])
		return tree->slot[slot] - 1;
	if (tree->count >= tree->most)
		return tree_fail(tree, formula_too_large);
	tree->slot[slot] = (int32_t)tree->count + 1;
	return append(tree, part, arg);
}

part_id tree_number(struct tree *tree, double number)
{
	int32_t words[sizeof(number) / sizeof(int32_t)];

	memcpy(words, &number, sizeof(number));
	return add(tree, (struct part){ .kind = PART_NUMBER }, words);
}

static int32_t append_name(struct tree *tree, const struct tree_name *name)
{
	tree->name = mem_grow(tree->name, &tree->name_room, tree->names + 1,
			      sizeof(*tree->name));
	tree->name[tree->names] = *name;
	tree->name[tree->names].text =
		arena_string(&tree->arena, name->text, strlen(name->text));
	return (int32_t)tree->names++;
}

static int32_t find_name(struct tree *tree, const struct tree_name *name)
{
	for (size_t i = tree->names; i-- > 0;) {
		const struct tree_name *old = &tree->name[i];

		if (old->bind == name->bind && old->symbol == name->symbol &&
		    !strcmp(old->text, name->text))
			return (int32_t)i;
	}
	return append_name(tree, name);
}

part_id tree_name(struct tree *tree, const struct tree_name *name, int primes)
{
	struct part part = { .kind = PART_NAME,
			     .primes = (uint8_t)primes,
			     .what = find_name(tree, name) };

	return add(tree, part, NULL);
}

part_id tree_fresh(struct tree *tree, const char *text)
{
	/* BIND_GIVEN: tree_variable() never finds it. */
	struct tree_name name = { .text = text, .bind = BIND_GIVEN };
	struct part part = { .kind = PART_NAME,
			     .what = append_name(tree, &name) };

	return add(tree, part, NULL);
}

part_id tree_variable(struct tree *tree, const char *text)
{
	struct tree_name name = { .text = text, .bind = BIND_PARAMETER };

	return tree_name(tree, &name, 0);
}

part_id tree_op(struct tree *tree, enum op op, part_id a, part_id b)
{
	const int32_t arg[2] = { a, b };
	struct part part = { .kind = PART_OP,
			     .args = (uint8_t)op_info[op].arity,
			     .what = op };
	double number;

	if (op == OP_NEG && a != PART_NONE &&
	    tree_is_number(tree, a, &number) && !signbit(number))
		return tree_number(tree, -number);
	return add(tree, part, arg);
}

part_id tree_call(struct tree *tree, const struct tree_name *name, int primes,
		  const part_id *args, int count)
{
	struct part part = { .kind = PART_CALL,
			     .args = (uint8_t)count,
			     .primes = (uint8_t)primes,
			     .what = find_name(tree, name) };

	return add(tree, part, args);
}

part_id tree_if(struct tree *tree, part_id c, part_id a, part_id b)
{
	const part_id args[3] = { c, a, b };
	struct tree_name name = { .text = builtin_info[BUILTIN_IF].name,
				  .bind = BIND_BUILTIN,
				  .builtin = BUILTIN_IF };

	return tree_call(tree, &name, 0, args, 3);
}

part_id tree_open(struct tree *tree, part_id part, part_id variable)
{
	const part_id args[2] = { part, variable };

	return add(tree,
		   (struct part){ .kind = PART_OPEN,
				  .args = 2,
				  .what = tree->opens++ },
		   args);
}

part_id tree_like(struct tree *tree, part_id part, const part_id *args)
{
	struct part copy = tree->part[part];

	if (copy.kind == PART_OP)
		return tree_op(tree, (enum op)copy.what, args[0],
			       args[copy.args - 1]);
	return copy.args ? add(tree, copy, args) : part;
}

part_id tree_arg(const struct tree *tree, part_id part, int arg)
{
	return tree->arg[tree->part[part].first + arg];
}

bool tree_is_number(const struct tree *tree, part_id part, double *number)
{
	if (tree->part[part].kind != PART_NUMBER)
		return false;
	if (number)
		memcpy(number, &tree->arg[tree->part[part].first],
		       sizeof(*number));
	return true;
}

bool tree_is_op(const struct tree *tree, part_id part, enum op op)
{
	return tree->part[part].kind == PART_OP &&
	       tree->part[part].what == (int32_t)op;
}

const struct tree_name *tree_name_of(const struct tree *tree, part_id part)
{
	return &tree->name[tree->part[part].what];
}

bool tree_is_if(const struct tree *tree, part_id part)
{
	return tree->part[part].kind == PART_CALL &&
	       tree_name_of(tree, part)->bind == BIND_BUILTIN &&
	       tree_name_of(tree, part)->builtin == BUILTIN_IF;
}

double tree_symbols(const struct tree *tree, part_id part)
{
	return tree->symbols[part];
}

/* Marks the arguments of a part that is marked; for a count the number above
 * a power is left out. */
static void mark_args(const struct tree *tree, part_id part,
		      unsigned char *marks, bool counting)
{
	int args = tree->part[part].args;

	if (counting && tree_is_op(tree, part, OP_POW) &&
	    tree_is_number(tree, tree_arg(tree, part, 1), NULL))
		args = 1;
	for (int i = 0; i < args; i++)
		marks[tree_arg(tree, part, i)] = 1;
}

static unsigned char *mark(const struct tree *tree, const part_id *wholes,
			   size_t count, bool counting)
{
	unsigned char *marks = mem_alloc(tree->count + 1, 1);

	for (size_t i = 0; i < count; i++)
		marks[wholes[i]] = 1;
	for (size_t i = tree->count; i-- > 0;)
		if (marks[i])
			mark_args(tree, (part_id)i, marks, counting);
	return marks;
}

unsigned char *tree_marks(const struct tree *tree, const part_id *wholes,
			  size_t count)
{
	return mark(tree, wholes, count, false);
}

size_t tree_parts(const struct tree *tree, const part_id *wholes, size_t count)
{
	unsigned char *marks = mark(tree, wholes, count, true);
	size_t parts = 0;

	for (size_t i = 0; i < tree->count; i++)
		parts += marks[i];
	free(marks);
	return parts;
}

/* One part of a whole that is being replaced; `now` begins with `from`. */
static part_id replace_part(struct tree *tree, part_id part, part_id from,
			    const part_id *now)
{
	part_id args[MOST_ARGS];
	bool changed = false;

	for (int i = 0; i < tree->part[part].args; i++) {
		part_id arg = tree_arg(tree, part, i);

		args[i] = arg < from ? arg : now[arg - from];
		changed |= args[i] != arg;
	}
	return changed ? tree_like(tree, part, args) : part;
}

part_id tree_replace(struct tree *tree, part_id whole, part_id from,
		     part_id (*instead)(const void *with, part_id part),
		     const void *with)
{
	unsigned char *marks;
	part_id *now, result;

	if (whole == PART_NONE || whole < from)
		return whole;
	marks = mem_alloc((size_t)(whole - from) + 1, 1);
	now = mem_alloc((size_t)(whole - from) + 1, sizeof(*now));
	marks[whole - from] = 1;
	for (part_id part = whole; part >= from; part--)
		for (int i = 0; marks[part - from] && i < tree->part[part].args;
		     i++)
			if (tree_arg(tree, part, i) >= from)
				marks[tree_arg(tree, part, i) - from] = 1;
	for (part_id part = from; part <= whole; part++) {
		part_id other = marks[part - from] ? instead(with, part) : part;

		now[part - from] = marks[part - from] && other == part
					   ? replace_part(tree, part, from, now)
					   : other;
	}
	result = now[whole - from];
	free(marks);
	free(now);
	return result;
}
