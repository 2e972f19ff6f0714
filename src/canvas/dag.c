/* dag.c - a graph drawn from left to right. */
#include "gradlab/dag.h"

#include <stdlib.h>
#include <string.h>

#include "dag_parts.h"
#include "gradlab/mem.h"

static const struct columns_item *item_of(const struct dag *dag, int item)
{
	return &dag->columns->item[item];
}

int dag_height(const struct dag *dag, int item)
{
	return item_of(dag, item)->bend ? 1 : dag->box[item].h;
}

int dag_out_row(const struct dag *dag, int item)
{
	return item_of(dag, item)->bend ? 0 : dag->box[item].out;
}

int dag_in_row(const struct dag *dag, const struct columns_link *link)
{
	const struct dag_box *box = &dag->box[link->to];

	if (item_of(dag, link->to)->bend)
		return 0;
	return box->in + (link->arg < box->ins ? link->arg : box->ins - 1);
}

/* Moves tracks from their channel's count to columns of the drawing. */
static void put_wires(struct dag *dag, int column, int x)
{
	for (int l = 0; l < dag->columns->links; l++)
		if (item_of(dag, dag->columns->link[l].from)->column ==
		    column) {
			dag->wire[l].track += x;
			dag->wire[l].second += x;
		}
}

void dag_lay(struct dag *dag, const struct columns *columns,
	     const struct dag_box *box, struct dag_space space)
{
	int x = 0;

	*dag = (struct dag){ .columns = columns, .box = box, .space = space };
	dag->x = mem_alloc((size_t)columns->columns, sizeof(int));
	dag->column_w = mem_alloc((size_t)columns->columns, sizeof(int));
	dag->y = mem_alloc((size_t)columns->items, sizeof(int));
	dag->wire = mem_alloc((size_t)columns->links, sizeof(*dag->wire));
	for (int n = 0; n < columns->nodes; n++) {
		int *w = &dag->column_w[columns->item[n].column];

		*w = box[n].w > *w ? box[n].w : *w;
	}
	dag_find_rows(dag);
	for (int c = 0; c < columns->columns; c++) {
		dag->x[c] = x;
		dag->w = x += dag->column_w[c];
		x += space.before;
		if (c + 1 == columns->columns)
			break;
		x += dag_find_tracks(dag, c) + space.after;
		put_wires(dag, c, dag->x[c] + dag->column_w[c] + space.before);
	}
}

void dag_release(struct dag *dag)
{
	free(dag->x);
	free(dag->column_w);
	free(dag->y);
	free(dag->wire);
	memset(dag, 0, sizeof(*dag));
}

struct rect dag_place(const struct dag *dag, int node)
{
	int column = item_of(dag, node)->column;

	return (struct rect){ dag->x[column], dag->y[node],
			      dag->column_w[column], dag->box[node].h };
}

/* The link that ends an edge; every edge has one. */
static int link_of(const struct dag *dag, int edge)
{
	int l = 0;

	while (dag->columns->link[l].edge != edge)
		l++;
	return l;
}

/* The columns of the channel that a link passes: from, and up to. */
static int start_x(const struct dag *dag, const struct columns_link *link)
{
	int column = item_of(dag, link->from)->column;

	return dag->x[column] + dag->column_w[column];
}

static int end_x(const struct dag *dag, const struct columns_link *link)
{
	return dag->x[item_of(dag, link->to)->column];
}

struct rect dag_end(const struct dag *dag, int edge)
{
	int l = link_of(dag, edge);
	const struct dag_wire *wire = &dag->wire[l];
	const struct columns_link *link = &dag->columns->link[l];
	int x = (wire->detour ? wire->second : wire->track) + 1;

	if (wire->y1 == wire->y2)
		x = start_x(dag, link);
	return (struct rect){ x, wire->y2, end_x(dag, link) - 1 - x, 1 };
}

static void along(struct canvas *canvas, int x, int to, int y, enum role role)
{
	for (; x < to; x++)
		canvas_join(canvas, x, y, LINE_E | LINE_W, role);
}

/* A turn: in from the west at one row, out to the east at another. */
static void turn(struct canvas *canvas, int x, int from, int to,
		 enum role role)
{
	unsigned ahead = from < to ? LINE_S : LINE_N;
	unsigned behind = from < to ? LINE_N : LINE_S;
	int by = from < to ? 1 : -1;

	if (from == to) {
		canvas_join(canvas, x, from, LINE_E | LINE_W, role);
		return;
	}
	canvas_join(canvas, x, from, LINE_W | ahead, role);
	for (int y = from + by; y != to; y += by)
		canvas_join(canvas, x, y, LINE_N | LINE_S, role);
	canvas_join(canvas, x, to, behind | LINE_E, role);
}

static void draw_link(const struct dag *dag, struct canvas *canvas, int l,
		      enum role role)
{
	const struct columns_link *link = &dag->columns->link[l];
	const struct dag_wire *wire = &dag->wire[l];
	int start = start_x(dag, link), end = end_x(dag, link);
	int last = wire->detour ? wire->second : wire->track;

	if (wire->y1 == wire->y2 && !wire->detour) {
		along(canvas, start, end, wire->y1, role);
	} else {
		along(canvas, start, wire->track, wire->y1, role);
		turn(canvas, wire->track, wire->y1,
		     wire->detour ? wire->via : wire->y2, role);
		if (wire->detour) {
			along(canvas, wire->track + 1, last, wire->via, role);
			turn(canvas, last, wire->via, wire->y2, role);
		}
		along(canvas, last + 1, end, wire->y2, role);
	}
	if (item_of(dag, link->to)->bend)
		along(canvas, end,
		      end + dag->column_w[item_of(dag, link->to)->column],
		      wire->y2, role);
}

void dag_draw(const struct dag *dag, struct canvas *canvas, enum role role)
{
	for (int l = 0; l < dag->columns->links; l++)
		draw_link(dag, canvas, l, role);
	for (int l = 0; l < dag->columns->links; l++)
		if (dag->columns->link[l].edge >= 0)
			canvas_rune(canvas,
				    end_x(dag, &dag->columns->link[l]) - 1,
				    dag->wire[l].y2, role, 0x25b6);
}

void dag_draw_edge(const struct dag *dag, struct canvas *canvas, int edge,
		   enum role role, bool back)
{
	const struct columns_link *link = dag->columns->link;
	int last = link_of(dag, edge), first = last;

	draw_link(dag, canvas, last, role);
	while (item_of(dag, link[first].from)->bend) {
		int bend = link[first].from;

		for (first = 0; link[first].to != bend; first++)
			;
		draw_link(dag, canvas, first, role);
	}
	if (back)
		canvas_rune(canvas, start_x(dag, &link[first]),
			    dag->wire[first].y1, role, 0x25c0);
	else
		canvas_rune(canvas, end_x(dag, &link[last]) - 1,
			    dag->wire[last].y2, role, 0x25b6);
}
