/* columns_order.c - the order within columns, so that few lines cross. */
#include "columns_order.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

enum {
	SWEEPS = 12,
	ARGS = 4096,		/* arguments of a node that are told apart */
	NOWHERE = -1
};

/* The links of each item on one side, and room to sort in. */
struct side {
	int *first;		/* of each item, in `link`; one more */
	int *link;
};

struct ordering {
	struct columns *columns;
	struct side left, right;
	long *key;		/* of an item */
	long *near;		/* of its neighbours */
	int *gathered;		/* links */
};

static void side_init(struct side *side, const struct columns *columns,
		      bool right)
{
	int *next;

	side->first = mem_alloc((size_t)columns->items + 1, sizeof(int));
	side->link = mem_alloc((size_t)columns->links, sizeof(int));
	next = mem_alloc((size_t)columns->items + 1, sizeof(int));
	for (int l = 0; l < columns->links; l++)
		side->first[1 + (right ? columns->link[l].from
				       : columns->link[l].to)]++;
	for (int i = 0; i < columns->items; i++)
		side->first[i + 1] += side->first[i];
	memcpy(next, side->first, (size_t)columns->items * sizeof(int));
	for (int l = 0; l < columns->links; l++)
		side->link[next[right ? columns->link[l].from
				      : columns->link[l].to]++] = l;
	free(next);
}

static void side_release(struct side *side)
{
	free(side->first);
	free(side->link);
}

static void set_places(struct columns *columns)
{
	for (int c = 0; c < columns->columns; c++)
		for (int at = columns->first[c]; at < columns->first[c + 1];
		     at++)
			columns->item[columns->order[at]].place =
				at - columns->first[c];
}

/* Where a line starts, and where it ends: at its argument's height. */
static long start_of(const struct columns *columns, int link)
{
	return columns->item[columns->link[link].from].place;
}

static long end_of(const struct columns *columns, int link)
{
	return (long)columns->item[columns->link[link].to].place * ARGS +
	       columns->link[link].arg;
}

static bool cross(const struct columns *columns, int a, int b)
{
	long from = start_of(columns, a) - start_of(columns, b);
	long to = end_of(columns, a) - end_of(columns, b);

	return (from < 0 && to > 0) || (from > 0 && to < 0);
}

/* The links that start in a column, from the top; returns how many. */
static int gather(const struct ordering *o, int column)
{
	const struct columns *columns = o->columns;
	int n = 0;

	for (int at = columns->first[column]; at < columns->first[column + 1];
	     at++) {
		int item = columns->order[at];

		for (int i = o->right.first[item];
		     i < o->right.first[item + 1]; i++)
			o->gathered[n++] = o->right.link[i];
	}
	return n;
}

static long count_crossings(const struct ordering *o)
{
	long crossings = 0;

	for (int c = 0; c < o->columns->columns; c++) {
		int n = gather(o, c);

		for (int a = 0; a < n; a++)
			for (int b = a + 1; b < n; b++)
				crossings += cross(o->columns, o->gathered[a],
						   o->gathered[b]);
	}
	return crossings;
}

static int by_size(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;

	return (x > y) - (x < y);
}

/* The median of an item's neighbours on one side, the upper of two. */
static long median(const struct ordering *o, int item, bool right)
{
	const struct side *side = right ? &o->right : &o->left;
	int n = side->first[item + 1] - side->first[item];

	for (int i = 0; i < n; i++) {
		int link = side->link[side->first[item] + i];

		o->near[i] = right ? end_of(o->columns, link)
				   : start_of(o->columns, link);
	}
	qsort(o->near, (size_t)n, sizeof(*o->near), by_size);
	return n ? o->near[(n - 1) / 2] : NOWHERE;
}

/* Sorts a column by its neighbours on one side; what has none stays. */
static void sort_column(const struct ordering *o, int column, bool right)
{
	int *order = o->columns->order;
	int first = o->columns->first[column];
	int end = o->columns->first[column + 1];

	for (int at = first; at < end; at++)
		o->key[order[at]] = median(o, order[at], right);
	for (int at = first + 1; at < end; at++) {
		int item = order[at], to = at;

		if (o->key[item] == NOWHERE)
			continue;
		for (int i = at - 1; i >= first; i--) {
			if (o->key[order[i]] == NOWHERE)
				continue;
			if (o->key[order[i]] <= o->key[item])
				break;
			order[to] = order[i];
			to = i;
		}
		order[to] = item;
	}
	for (int at = first; at < end; at++)
		o->columns->item[order[at]].place = at - first;
}

static void sweep(const struct ordering *o, bool right)
{
	int columns = o->columns->columns;

	for (int c = 1; c < columns; c++)
		sort_column(o, right ? columns - 1 - c : c, right);
}

void columns_order(struct columns *columns)
{
	struct ordering o = { .columns = columns };
	size_t bytes = (size_t)columns->items * sizeof(int);
	int *best = mem_alloc((size_t)columns->items, sizeof(int));

	side_init(&o.left, columns, false);
	side_init(&o.right, columns, true);
	o.key = mem_alloc((size_t)columns->items, sizeof(*o.key));
	o.near = mem_alloc((size_t)columns->links, sizeof(*o.near));
	o.gathered = mem_alloc((size_t)columns->links, sizeof(*o.gathered));
	set_places(columns);
	columns->crossings = count_crossings(&o);
	memcpy(best, columns->order, bytes);
	for (int i = 0; i < SWEEPS && columns->crossings; i++) {
		long crossings;

		sweep(&o, i % 2 == 0);
		crossings = count_crossings(&o);
		if (crossings < columns->crossings) {
			columns->crossings = crossings;
			memcpy(best, columns->order, bytes);
		}
	}
	memcpy(columns->order, best, bytes);
	set_places(columns);
	side_release(&o.left);
	side_release(&o.right);
	free(o.key);
	free(o.near);
	free(o.gathered);
	free(best);
}
