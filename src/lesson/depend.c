/* depend.c - the controls and runs that a formula hears of. */
#include "depend.h"

#include <stdlib.h>

#include "gradlab/mem.h"

/* Symbols seen, each once, in the order in which they were met: a list to
 * work through and a table to look them up in. */
struct seen {
	const struct symbol **list;
	size_t count, room;
	const struct symbol **slot;
	size_t slots;		/* a power of two, at least twice the count */
};

static size_t slot_of(const struct seen *seen, const struct symbol *symbol)
{
	size_t i = ((uintptr_t)symbol >> 4) * 0x9E3779B9u % seen->slots;

	while (seen->slot[i] && seen->slot[i] != symbol)
		i = (i + 1) % seen->slots;
	return i;
}

static void widen(struct seen *seen)
{
	seen->slots = seen->slots ? seen->slots * 2 : 16;
	free(seen->slot);
	seen->slot = mem_alloc(seen->slots, sizeof(*seen->slot));
	for (size_t i = 0; i < seen->count; i++)
		seen->slot[slot_of(seen, seen->list[i])] = seen->list[i];
}

static void see(struct seen *seen, const struct symbol *symbol)
{
	size_t i;

	if (seen->slots < 2 * (seen->count + 1))
		widen(seen);
	i = slot_of(seen, symbol);
	if (seen->slot[i])
		return;
	seen->slot[i] = symbol;
	seen->list = mem_grow(seen->list, &seen->room, seen->count + 1,
			      sizeof(*seen->list));
	seen->list[seen->count++] = symbol;
}

static void see_names(struct seen *seen, const struct formula *formula)
{
	for (int i = 0; i < formula->count; i++)
		if (formula->term[i].bind == BIND_SYMBOL)
			see(seen, formula->term[i].symbol);
}

struct depend depend_on(const struct formula *formula)
{
	struct depend on = { 0, 0 };
	struct seen seen = { 0 };

	see_names(&seen, formula);
	for (size_t i = 0; i < seen.count; i++) {
		const struct symbol *symbol = seen.list[i];

		if (symbol->kind == SYMBOL_RUN)
			on.runs |= depend_bit(symbol->index);
		else if (symbol->kind == SYMBOL_CONTROL ||
			 symbol->kind == SYMBOL_WORDS)
			on.controls |= depend_bit(symbol->index);
		else
			see_names(&seen, &symbol->body);
	}
	free(seen.list);
	free(seen.slot);
	return on;
}

uint64_t depend_bit(int index)
{
	return index >= 0 && index < 64 ? UINT64_C(1) << index : 0;
}

struct depend depend_both(struct depend a, struct depend b)
{
	return (struct depend){ a.controls | b.controls, a.runs | b.runs };
}

uint64_t lesson_controls_of(const struct formula *formula)
{
	return depend_on(formula).controls;
}

uint64_t lesson_runs_of(const struct formula *formula)
{
	return depend_on(formula).runs;
}
