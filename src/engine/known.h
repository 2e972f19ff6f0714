/*
 * known.h - which symbols a recorder has put on its graph already.
 */
#ifndef ENGINE_KNOWN_H
#define ENGINE_KNOWN_H

#include "gradlab/record.h"

struct record_entry {
	const struct symbol *symbol;	/* NULL: an empty place */
	node_id node;
};

/* The symbol's node, or NODE_NONE. */
node_id known_find(const struct recorder *recorder,
		   const struct symbol *symbol);
void known_add(struct recorder *recorder, const struct symbol *symbol,
	       node_id node);

#endif
