/* naming.c - names of nodes, kept beside the graph. */
#include "gradlab/naming.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/mem.h"
#include "gradlab/number.h"
#include "gradlab/words.h"

#include "known.h"

static struct naming_entry *place_of(const struct naming *naming, node_id node)
{
	size_t mask = naming->room - 1;
	size_t i = (uint32_t)node * 2654435761u & mask;

	while (naming->entry[i].name && naming->entry[i].node != node)
		i = (i + 1) & mask;
	return &naming->entry[i];
}

/* Keeps at least half of the places empty. */
static void grow(struct naming *naming)
{
	struct naming_entry *old = naming->entry;
	size_t room = naming->room;

	if (2 * (naming->count + 1) <= room)
		return;
	naming->room = room ? 2 * room : 16;
	naming->entry = mem_alloc(naming->room, sizeof(*old));
	for (size_t i = 0; i < room; i++)
		if (old[i].name)
			*place_of(naming, old[i].node) = old[i];
	free(old);
}

void naming_set(struct naming *naming, node_id node, const char *name)
{
	struct naming_entry *entry;

	grow(naming);
	entry = place_of(naming, node);
	if (entry->name)
		return;
	*entry = (struct naming_entry){ node, name };
	naming->count++;
}

void naming_learn(struct naming *naming, const struct recorder *recorder)
{
	for (size_t i = 0; i < recorder->known_room; i++)
		if (recorder->known[i].symbol)
			naming_set(naming, recorder->known[i].node,
				   recorder->known[i].symbol->name);
}

void naming_release(struct naming *naming)
{
	free(naming->entry);
	memset(naming, 0, sizeof(*naming));
}

const char *naming_find(const struct naming *naming, node_id node)
{
	return naming->room ? place_of(naming, node)->name : NULL;
}

node_id naming_node(const struct naming *naming, const char *name)
{
	for (size_t i = 0; i < naming->room; i++)
		if (naming->entry[i].name &&
		    !strcmp(naming->entry[i].name, name))
			return naming->entry[i].node;
	return NODE_NONE;
}

enum { LABEL_DEPTH = 2, LABEL_ARGS = 2 };

struct label {
	const struct naming *naming;
	const struct graph *graph;
	struct buffer *out;
};

static void put_node(const struct label *label, node_id node, int depth,
		     bool alone);

/* The symbol of an operation with its arguments around it or behind it.  One
 * that stands alone needs no parentheses. */
static void put_operation(const struct label *label, node_id node, int depth,
			  bool alone)
{
	enum op op = label->graph->op[node];
	const struct op_info *info = &op_info[op];
	const char *symbol = *info->symbol ? info->symbol : words[op].name;
	int args = edge_count(label->graph, node);
	bool infix = info->form == OP_FORM_INFIX, wrap = infix && !alone;
	bool call = !infix && info->form != OP_FORM_PREFIX;

	if (wrap)
		buffer_text(label->out, "(");
	if (!infix)
		buffer_text(label->out, symbol);
	if (call)
		buffer_text(label->out, "(");
	for (int i = 0; i < args && args <= LABEL_ARGS; i++) {
		if (i)
			buffer_printf(label->out, infix ? " %s " : ", ",
				      symbol);
		put_node(label, edge_arg(label->graph, node, i), depth + 1,
			 call);
	}
	if (args > LABEL_ARGS)
		buffer_text(label->out, "...");
	if (call || wrap)
		buffer_text(label->out, ")");
}

/* At most LABEL_DEPTH calls deep. */
static void put_node(const struct label *label, node_id node, int depth,
		     bool alone)
{
	const char *name = naming_find(label->naming, node);
	char number[NUMBER_ROOM];

	if (name)
		buffer_text(label->out, name);
	else if (edge_is_number(label->graph, node))
		buffer_text(label->out,
			    number_text(graph_value(label->graph, node, 0),
					number));
	else if (!edge_count(label->graph, node) || depth == LABEL_DEPTH)
		buffer_text(label->out, "...");
	else
		put_operation(label, node, depth, alone);
}

void naming_label(const struct naming *naming, const struct graph *graph,
		  node_id node, struct buffer *out)
{
	struct label label = { naming, graph, out };

	put_node(&label, node, 0, true);
}

/* Marks the nodes without a name under `node`; returns the first made. */
static node_id mark_unnamed(const struct naming *naming,
			    const struct graph *graph, node_id node,
			    uint8_t *mark)
{
	node_id first = node;

	mark[node] = true;
	for (node_id at = node; at >= first; at--) {
		for (int i = 0; mark[at] && i < edge_count(graph, at); i++) {
			node_id arg = edge_arg(graph, at, i);

			if (naming_find(naming, arg) ||
			    edge_is_number(graph, arg))
				continue;
			mark[arg] = true;
			first = arg < first ? arg : first;
		}
	}
	return first;
}

node_id *naming_order(const struct naming *naming, const struct graph *graph,
		      const node_id *given, size_t givens, size_t *count)
{
	uint8_t *mark = mem_alloc(graph->count, 1);
	node_id *order = NULL;
	size_t room = 0;

	*count = 0;
	for (size_t i = 0; i < givens; i++) {
		node_id first = mark_unnamed(naming, graph, given[i], mark);

		for (node_id at = given[i]; at >= first; at--) {
			if (!mark[at])
				continue;
			mark[at] = false;
			order = mem_grow(order, &room, *count + 1,
					 sizeof(*order));
			order[(*count)++] = at;
		}
	}
	free(mark);
	return order;
}
