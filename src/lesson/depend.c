/* depend.c - the controls and runs that a formula hears of. */
#include "depend.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

void depends_release(struct depends *depends)
{
	free(depends->slot);
	free(depends->stack);
	memset(depends, 0, sizeof(*depends));
}

uint64_t depend_bit(int index)
{
	return index >= 0 && index < 64 ? UINT64_C(1) << index : 0;
}

struct depend depend_both(struct depend a, struct depend b)
{
	return (struct depend){ a.controls | b.controls, a.runs | b.runs };
}

/* Where a symbol is kept, or the empty place for it. */
static struct known_name *find(const struct depends *depends,
			       const struct symbol *symbol)
{
	size_t i =
		((uintptr_t)symbol >> 4) * 0x9E3779B9u & (depends->slots - 1);

	while (depends->slot[i].symbol && depends->slot[i].symbol != symbol)
		i = (i + 1) & (depends->slots - 1);
	return &depends->slot[i];
}

static void make_room(struct depends *depends)
{
	struct known_name *old = depends->slot;
	size_t slots = depends->slots;

	if (slots >= 2 * (depends->count + 1))
		return;
	depends->slots = slots ? 2 * slots : 16;
	depends->slot = mem_alloc(depends->slots, sizeof(*depends->slot));
	for (size_t i = 0; i < slots; i++)
		if (old[i].symbol)
			*find(depends, old[i].symbol) = old[i];
	free(old);
}

static bool has_body(const struct symbol *symbol)
{
	return symbol->kind == SYMBOL_VALUE || symbol->kind == SYMBOL_FUNCTION;
}

/* Of a symbol without a body. */
static struct depend of_leaf(const struct symbol *symbol)
{
	uint64_t bit = depend_bit(symbol->index);

	return symbol->kind == SYMBOL_RUN ? (struct depend){ 0, bit }
					  : (struct depend){ bit, 0 };
}

/* Puts the names of a formula of which nothing is known on the stack;
 * returns its new height. */
static size_t push_names(struct depends *depends, const struct formula *formula,
			 size_t height)
{
	make_room(depends);
	for (int i = 0; i < formula->count; i++) {
		const struct term *term = &formula->term[i];

		if (term->bind != BIND_SYMBOL ||
		    find(depends, term->symbol)->symbol)
			continue;
		depends->stack = mem_grow(depends->stack, &depends->room,
					  height + 1, sizeof(*depends->stack));
		depends->stack[height++] = term->symbol;
	}
	return height;
}

/* Begins with a symbol: its own names come before it. */
static size_t begin(struct depends *depends, const struct symbol *symbol,
		    size_t height)
{
	make_room(depends);
	*find(depends, symbol) = (struct known_name){ .symbol = symbol };
	depends->count++;
	return has_body(symbol) ? push_names(depends, &symbol->body, height)
				: height;
}

/* All that its names are known to hear of. */
static struct depend sum_up(const struct depends *depends,
			    const struct formula *formula)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < formula->count; i++)
		if (formula->term[i].bind == BIND_SYMBOL)
			on = depend_both(
				on, find(depends, formula->term[i].symbol)->on);
	return on;
}

/* A name is met twice on the stack: when it is begun, and when all above it
 * is done. */
struct depend depend_on(struct depends *depends, const struct formula *formula)
{
	size_t height = push_names(depends, formula, 0);

	while (height) {
		const struct symbol *symbol = depends->stack[height - 1];
		struct known_name *name = find(depends, symbol);

		if (!name->symbol) {
			height = begin(depends, symbol, height);
			continue;
		}
		if (!name->done)
			name->on = has_body(symbol)
					   ? sum_up(depends, &symbol->body)
					   : of_leaf(symbol);
		name->done = true;
		height--;
	}
	return sum_up(depends, formula);
}

struct depend depend_on_list(struct depends *depends,
			     const struct formulas *list)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < list->count; i++)
		on = depend_both(on, depend_on(depends, &list->item[i]));
	return on;
}

struct depend depend_on_faults(struct depends *depends,
			       const struct faults *faults)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < faults->count; i++) {
		const struct fault *fault = &faults->item[i];

		on.controls |= depend_bit(fault->kind.control);
		on = depend_both(on, depend_on_list(depends, &fault->number));
		for (int r = 0; r < fault->rules; r++)
			for (int arg = 0; arg < 2; arg++)
				on = depend_both(
					on, depend_on(depends,
						      &fault->rule[r]
							       .slope[arg]));
	}
	return on;
}

uint64_t depend_whole(const struct lesson *lesson, struct depend on)
{
	for (int i = 0; i < lesson->runs; i++)
		if (on.runs & depend_bit(i))
			on.controls |= lesson->run[i].controls |
				       lesson->run[i].rate_controls;
	return on.controls;
}

uint64_t lesson_controls_of(const struct formula *formula)
{
	struct depends depends = { 0 };
	struct depend on = depend_on(&depends, formula);

	depends_release(&depends);
	return on.controls;
}

uint64_t lesson_runs_of(const struct formula *formula)
{
	struct depends depends = { 0 };
	struct depend on = depend_on(&depends, formula);

	depends_release(&depends);
	return on.runs;
}
