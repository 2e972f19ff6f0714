/* columns.c - the columns of a drawn graph, and the bends between them. */
#include "gradlab/columns.h"

#include <stdlib.h>
#include <string.h>

#include "columns_order.h"
#include "gradlab/mem.h"

/* Each node's way to the last column, then its column counted from the left;
 * edges in the order of `to`, so the longest way is known before it is used. */
static void put_into_columns(struct columns *columns,
			     const struct columns_edge *edge, int edges)
{
	int most = 0;

	for (int e = edges - 1; e >= 0; e--) {
		int *way = &columns->item[edge[e].from].column;
		int through = columns->item[edge[e].to].column + 1;

		*way = through > *way ? through : *way;
	}
	for (int n = 0; n < columns->nodes; n++)
		if (columns->item[n].column > most)
			most = columns->item[n].column;
	for (int n = 0; n < columns->nodes; n++)
		columns->item[n].column = most - columns->item[n].column;
	columns->columns = columns->nodes ? most + 1 : 0;
}

static int add_bend(struct columns *columns, int node, int before)
{
	struct columns_item *item;

	columns->item = mem_grow(columns->item, &columns->item_room,
				 (size_t)columns->items + 1, sizeof(*item));
	item = &columns->item[columns->items];
	*item = (struct columns_item){ .node = node, .bend = true,
				       .before = before };
	item->column = columns->item[before].column + 1;
	return columns->items++;
}

static void add_link(struct columns *columns, struct columns_link link)
{
	columns->link = mem_grow(columns->link, &columns->link_room,
				 (size_t)columns->links + 1,
				 sizeof(*columns->link));
	columns->link[columns->links++] = link;
}

/* Leads every edge through the columns between; `last` is the farthest bend
 * of each node so far. */
static void add_links(struct columns *columns, const struct columns_edge *edge,
		      int edges)
{
	int *last = mem_alloc((size_t)columns->nodes, sizeof(*last));

	for (int n = 0; n < columns->nodes; n++)
		last[n] = n;
	for (int e = 0; e < edges; e++) {
		int before = columns->item[edge[e].to].column - 1;
		int at = last[edge[e].from];

		while (columns->item[at].column < before) {
			int bend = add_bend(columns, edge[e].from, at);

			add_link(columns,
				 (struct columns_link){ at, bend, -1, 0 });
			at = last[edge[e].from] = bend;
		}
		while (columns->item[at].column > before)
			at = columns->item[at].before;
		add_link(columns, (struct columns_link){ at, edge[e].to, e,
							 edge[e].arg });
	}
	free(last);
}

/* Makes room for the items of each column, in the order of `rank`. */
static void fill_columns(struct columns *columns, const int *rank)
{
	int *next;

	columns->first = mem_alloc((size_t)columns->columns + 1,
				   sizeof(*columns->first));
	columns->order = mem_alloc((size_t)columns->items,
				   sizeof(*columns->order));
	for (int i = 0; i < columns->items; i++)
		columns->first[columns->item[i].column + 1]++;
	for (int c = 0; c < columns->columns; c++)
		columns->first[c + 1] += columns->first[c];
	next = mem_alloc((size_t)columns->columns + 1, sizeof(*next));
	memcpy(next, columns->first,
	       (size_t)columns->columns * sizeof(*next));
	for (int i = 0; i < columns->items; i++) {
		int first = columns->first[columns->item[i].column];
		int at = next[columns->item[i].column]++;

		for (; at > first &&
		       rank[columns->item[columns->order[at - 1]].node] >
			       rank[columns->item[i].node];
		     at--)
			columns->order[at] = columns->order[at - 1];
		columns->order[at] = i;
	}
	free(next);
}

/* The order in which the graph is read from its ends, argument by argument;
 * to be freed. */
static int *read_from_end(int nodes, const struct columns_edge *edge,
			  int edges)
{
	int *rank = mem_alloc((size_t)nodes, sizeof(*rank));
	int *first = mem_alloc((size_t)nodes + 2, sizeof(*first));
	int *stack = mem_alloc((size_t)(nodes + edges), sizeof(*stack));
	int deep = 0, seen = 0;

	for (int e = 0; e < edges; e++)
		first[edge[e].to + 1]++;
	for (int n = 0; n < nodes; n++)
		first[n + 1] += first[n];
	for (int end = nodes - 1; end >= 0; end--) {
		if (!rank[end])
			stack[deep++] = end;
		while (deep) {
			int n = stack[--deep];

			if (rank[n])
				continue;
			rank[n] = ++seen;
			for (int e = first[n + 1] - 1; e >= first[n]; e--)
				stack[deep++] = edge[e].from;
		}
	}
	free(first);
	free(stack);
	return rank;
}

void columns_find(struct columns *columns, int nodes,
		  const struct columns_edge *edge, int edges)
{
	int *rank;

	memset(columns, 0, sizeof(*columns));
	columns->nodes = columns->items = nodes;
	columns->item = mem_grow(NULL, &columns->item_room,
				 (size_t)nodes + 1, sizeof(*columns->item));
	for (int n = 0; n < nodes; n++)
		columns->item[n] = (struct columns_item){ .node = n,
							  .before = -1 };
	put_into_columns(columns, edge, edges);
	add_links(columns, edge, edges);
	rank = read_from_end(nodes, edge, edges);
	fill_columns(columns, rank);
	free(rank);
	columns_order(columns);
}

void columns_release(struct columns *columns)
{
	free(columns->first);
	free(columns->order);
	free(columns->item);
	free(columns->link);
	memset(columns, 0, sizeof(*columns));
}

int columns_neighbour(const struct columns *columns, int node, int by)
{
	const struct columns_item *item = &columns->item[node];
	int first = columns->first[item->column];
	int end = columns->first[item->column + 1];

	for (int at = first + item->place + by; at >= first && at < end;
	     at += by)
		if (!columns->item[columns->order[at]].bend)
			return columns->order[at];
	return -1;
}
