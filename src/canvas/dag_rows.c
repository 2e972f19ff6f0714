/* dag_rows.c - the heights at which a drawn graph's boxes stand. */
#include <stdlib.h>
#include <string.h>

#include "dag_parts.h"
#include "gradlab/mem.h"

enum { PASSES = 8 };

/* Items that touch each other and move together. */
struct block {
	int first, count;	/* in the column */
	int at;			/* the median of what they want */
};

struct rows {
	struct dag *dag;
	int *want;		/* of each place in a column */
	int *sorted;
	int *near;		/* what the lines of an item want */
	struct block *block;
};

static int by_size(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

/* The upper median, so that of two the first line is the straight one. */
static int median(int *number, int n)
{
	qsort(number, (size_t)n, sizeof(*number), by_size);
	return number[(n - 1) / 2];
}

/* Where an item must stand for its lines to one side to be straight. */
static int wanted(const struct rows *rows, int item, bool right)
{
	const struct dag *dag = rows->dag;
	const struct columns *columns = dag->columns;
	int n = 0;

	for (int l = 0; l < columns->links; l++) {
		const struct columns_link *link = &columns->link[l];
		int out = dag->y[link->from] + dag_out_row(dag, link->from);
		int in = dag->y[link->to] + dag_in_row(dag, link);

		if (right && link->from == item)
			rows->near[n++] = in - dag_out_row(dag, item);
		if (!right && link->to == item)
			rows->near[n++] = out - dag_in_row(dag, link);
	}
	return n ? median(rows->near, n) : dag->y[item];
}

/* The blocks of a column: each place as near to what it wants as the order
 * allows, in sum (isotonic regression by pooling adjacent violators). */
static int pool(const struct rows *rows, int count)
{
	struct block *block = rows->block;
	int blocks = 0;

	for (int i = 0; i < count; i++) {
		block[blocks++] = (struct block){ i, 1, rows->want[i] };
		while (blocks > 1 &&
		       block[blocks - 2].at > block[blocks - 1].at) {
			struct block *b = &block[--blocks - 1];

			b->count += block[blocks].count;
			memcpy(rows->sorted, rows->want + b->first,
			       (size_t)b->count * sizeof(int));
			b->at = median(rows->sorted, b->count);
		}
	}
	return blocks;
}

static void settle_column(const struct rows *rows, int column, bool right)
{
	const struct columns *columns = rows->dag->columns;
	const int *item = columns->order + columns->first[column];
	int count = columns->first[column + 1] - columns->first[column];
	int offset = 0, blocks;

	for (int i = 0; i < count; i++) {
		rows->want[i] = wanted(rows, item[i], right) - offset;
		offset += dag_height(rows->dag, item[i]) +
			  rows->dag->space.rows;
	}
	blocks = pool(rows, count);
	offset = 0;
	for (int b = 0; b < blocks; b++)
		for (int i = 0; i < rows->block[b].count; i++) {
			int at = item[rows->block[b].first + i];

			rows->dag->y[at] = rows->block[b].at + offset;
			offset += dag_height(rows->dag, at) +
				  rows->dag->space.rows;
		}
}

static void pack(struct dag *dag)
{
	const struct columns *columns = dag->columns;

	for (int c = 0; c < columns->columns; c++) {
		int y = 0;

		for (int i = columns->first[c]; i < columns->first[c + 1];
		     i++) {
			dag->y[columns->order[i]] = y;
			y += dag_height(dag, columns->order[i]) +
			     dag->space.rows;
		}
	}
}

/* Moves all up to row 0; returns the height. */
static int raise(struct dag *dag)
{
	int top = dag->columns->items ? dag->y[0] : 0, bottom = 0;

	for (int i = 0; i < dag->columns->items; i++)
		top = dag->y[i] < top ? dag->y[i] : top;
	for (int i = 0; i < dag->columns->items; i++) {
		dag->y[i] -= top;
		if (dag->y[i] + dag_height(dag, i) > bottom)
			bottom = dag->y[i] + dag_height(dag, i);
	}
	return bottom;
}

/* What is not nice: height, lines that are not straight, their ups and downs. */
static long cost(const struct dag *dag, int height)
{
	const struct columns *columns = dag->columns;
	long cost = 0;

	for (int l = 0; l < columns->links; l++) {
		const struct columns_link *link = &columns->link[l];
		int out = dag->y[link->from] + dag_out_row(dag, link->from);
		int in = dag->y[link->to] + dag_in_row(dag, link);

		cost += abs(out - in) + 4 * (out != in);
	}
	return cost + 8L * height;
}

void dag_find_rows(struct dag *dag)
{
	const struct columns *columns = dag->columns;
	size_t items = (size_t)columns->items;
	struct rows rows = { .dag = dag };
	int *best = mem_alloc(items, sizeof(int));
	long least;

	rows.want = mem_alloc(items, sizeof(int));
	rows.sorted = mem_alloc(items, sizeof(int));
	rows.near = mem_alloc((size_t)columns->links, sizeof(int));
	rows.block = mem_alloc(items, sizeof(*rows.block));
	pack(dag);
	least = cost(dag, dag->h = raise(dag));
	memcpy(best, dag->y, items * sizeof(int));
	for (int pass = 0; pass < PASSES; pass++) {
		bool right = pass % 2 == 0;
		long now;

		for (int c = 1; c < columns->columns; c++)
			settle_column(&rows,
				      right ? columns->columns - 1 - c : c,
				      right);
		now = cost(dag, raise(dag));
		if (now < least) {
			least = now;
			memcpy(best, dag->y, items * sizeof(int));
		}
	}
	memcpy(dag->y, best, items * sizeof(int));
	dag->h = raise(dag);
	free(rows.want);
	free(rows.sorted);
	free(rows.near);
	free(rows.block);
	free(best);
}
