/*
 * naming.h - names of nodes, kept beside the graph.
 *
 * A name belongs to one node; of two names for one node the first stays.
 * Texts are not copied: they belong to the scope or the caller.  A zeroed
 * naming is an empty one.
 */
#ifndef GRADLAB_NAMING_H
#define GRADLAB_NAMING_H

#include "gradlab/buffer.h"
#include "gradlab/record.h"

struct naming {
	struct naming_entry {
		node_id node;
		const char *name;	/* NULL: an empty place */
	} *entry;		/* hashed by node */
	size_t count, room;
};

void naming_set(struct naming *naming, node_id node, const char *name);
/* Names every value and control that the recorder has put on its graph. */
void naming_learn(struct naming *naming, const struct recorder *recorder);
void naming_release(struct naming *naming);

/* The name of a node, or NULL. */
const char *naming_find(const struct naming *naming, node_id node);
/* The node of that name, or NODE_NONE; looks through all. */
node_id naming_node(const struct naming *naming, const char *name);

/*
 * What to call a node: its name, its number, else what it does with its
 * arguments, two operations deep: "a*b + c", "tanh(... + b)".
 */
void naming_label(const struct naming *naming, const struct graph *graph,
		  node_id node, struct buffer *out);

/*
 * An order of a person's: the nodes given, each followed by those under it
 * that have no name, from the last made down, but not through a named one.
 * So `order: [L, c]` also runs the steps on the way.  To be freed; *count
 * tells how many.
 */
node_id *naming_order(const struct naming *naming, const struct graph *graph,
		      const node_id *given, size_t givens, size_t *count);

#endif
