/* known.c - a hash table from symbols to nodes. */
#include "known.h"

#include <stdint.h>
#include <stdlib.h>

#include "gradlab/mem.h"

static struct record_entry *place_of(const struct recorder *recorder,
				     const struct symbol *symbol)
{
	size_t mask = recorder->known_room - 1;
	size_t i = (uintptr_t)symbol / sizeof(*symbol) & mask;

	while (recorder->known[i].symbol && recorder->known[i].symbol != symbol)
		i = (i + 1) & mask;
	return &recorder->known[i];
}

node_id known_find(const struct recorder *recorder, const struct symbol *symbol)
{
	const struct record_entry *entry;

	if (!recorder->known_room)
		return NODE_NONE;
	entry = place_of(recorder, symbol);
	return entry->symbol ? entry->node : NODE_NONE;
}

/* Keeps at least half of the places empty. */
static void grow(struct recorder *recorder)
{
	struct record_entry *old = recorder->known;
	size_t room = recorder->known_room;

	if (2 * (recorder->known_count + 1) <= room)
		return;
	recorder->known_room = room ? 2 * room : 16;
	recorder->known = mem_alloc(recorder->known_room, sizeof(*old));
	for (size_t i = 0; i < room; i++)
		if (old[i].symbol)
			*place_of(recorder, old[i].symbol) = old[i];
	free(old);
}

void known_add(struct recorder *recorder, const struct symbol *symbol,
	       node_id node)
{
	grow(recorder);
	*place_of(recorder, symbol) = (struct record_entry){ symbol, node };
	recorder->known_count++;
}
