/* dag.c - tests of drawn graphs: pictures, and what holds for any graph. */
#include <stdlib.h>

#include "gradlab/dag.h"
#include "gradlab/rng.h"
#include "picture.h"

enum { NODES = 64, EDGES = 256 };

/* Read from "a b e=ab c d=ec": each word a node, behind '=' its arguments by letter. */
struct drawing {
	char name[NODES];
	int nodes, edges;
	struct columns_edge edge[EDGES];
	struct dag_box box[NODES];
	struct columns columns;
	struct dag dag;
};

static int node_named(const struct drawing *d, char name)
{
	for (int n = 0; n < d->nodes; n++)
		if (d->name[n] == name)
			return n;
	return 0;
}

static void lay(struct drawing *d, struct dag_box box, struct dag_space space)
{
	for (int n = 0; n < d->nodes; n++)
		d->box[n] = box;
	columns_find(&d->columns, d->nodes, d->edge, d->edges);
	dag_lay(&d->dag, &d->columns, d->box, space);
}

static void read_graph(struct drawing *d, const char *text)
{
	d->nodes = d->edges = 0;
	for (const char *at = text; *at;) {
		int arg = 0;

		d->name[d->nodes] = *at++;
		if (*at == '=')
			for (at++; *at && *at != ' '; at++)
				d->edge[d->edges++] = (struct columns_edge){
					node_named(d, *at), d->nodes, arg++ };
		d->nodes++;
		at += *at == ' ';
	}
}

static void release(struct drawing *d)
{
	dag_release(&d->dag);
	columns_release(&d->columns);
}

static void draw_boxes(const struct drawing *d, struct canvas *c)
{
	for (int n = 0; n < d->nodes; n++) {
		struct rect r = dag_place(&d->dag, n);

		if (r.h > 1)
			canvas_box(c, r, ROLE_TEXT);
		canvas_rune(c, r.x + r.w / 2, r.y + d->box[n].out, ROLE_TEXT,
			    (unsigned char)d->name[n]);
	}
}

static const struct dag_box full = { 5, 4, 1, 1, 2 };
static const struct dag_box flat = { 3, 1, 0, 0, 1 };
static const struct dag_space roomy = { 0, 1, 2 };

static void looks(const char *graph, struct dag_box box, const char *wanted,
		  const char *what)
{
	struct drawing d;
	struct canvas c;

	read_graph(&d, graph);
	lay(&d, box, roomy);
	canvas_init(&c, d.dag.w, d.dag.h, GLYPHS_BRAILLE);
	draw_boxes(&d, &c);
	dag_draw(&d.dag, &c, ROLE_DIM);
	same_picture(&c, wanted, what);
	canvas_release(&c);
	release(&d);
}

static void graphs_of_the_lessons(void)
{
	looks("a b e=ab c d=ec f L=df", full,
	      "┌───┐    ┌───┐    ┌───┐    ┌───┐\n"
	      "│ a │───▶│ e │───▶│ d │───▶│ L │\n"
	      "│   │ ┌─▶│   │ ┌─▶│   │ ┌─▶│   │\n"
	      "└───┘ │  └───┘ │  └───┘ │  └───┘\n"
	      "┌───┐ │  ┌───┐ │  ┌───┐ │\n"
	      "│ b │─┘  │ c │─┘  │ f │─┘\n"
	      "│   │    │   │    │   │\n"
	      "└───┘    └───┘    └───┘\n",
	      "(a*b + c)*f: first arguments in a row, the others below");
	looks("a b=aa", full,
	      "┌───┐    ┌───┐\n"
	      "│ a │─┬─▶│ b │\n"
	      "│   │ └─▶│   │\n"
	      "└───┘    └───┘\n",
	      "a + a: two lines from one box");
	looks("a b p=ab s=ab L=ps", full,
	      "┌───┐     ┌───┐    ┌───┐\n"
	      "│ a │──┬─▶│ p │───▶│ L │\n"
	      "│   │ ┌┼─▶│   │ ┌─▶│   │\n"
	      "└───┘ ││  └───┘ │  └───┘\n"
	      "┌───┐ ││  ┌───┐ │\n"
	      "│ b │─┤└─▶│ s │─┘\n"
	      "│   │ └──▶│   │\n"
	      "└───┘     └───┘\n",
	      "(a*b)*(a + b): lines cross once and do not lie on each other");
	looks("x p=xx q=px", full,
	      "┌───┐    ┌───┐    ┌───┐\n"
	      "│ x │─┬─▶│ p │───▶│ q │\n"
	      "│   │ ├─▶│   │ ┌─▶│   │\n"
	      "└───┘ │  └───┘ │  └───┘\n"
	      "      └────────┘\n",
	      "x*x*x: a line passes under a box");
}

static void narrow_boxes(void)
{
	looks("a b e=ab c d=ec", flat,
	      " a ─┬─▶ e ─┬─▶ d\n"
	      " b ─┘   c ─┘\n",
	      "lines meet where there is one row to enter");
	looks("a", flat, " a\n", "a node alone");
}

/* The lines of one node alone, on a canvas of their own. */
static void draw_lines_of(const struct drawing *d, int node, struct canvas *c)
{
	canvas_clear(c);
	for (int e = 0; e < d->edges; e++)
		if (d->edge[e].from == node)
			dag_draw_edge(&d->dag, c, e, ROLE_TEXT, false);
}

/* Lines of different nodes may only cross; none runs over a box. */
static int faults(const struct drawing *d)
{
	int cells = d->dag.w * d->dag.h, found = 0;
	uint8_t *taken = calloc((size_t)cells, 1);
	struct canvas c;

	canvas_init(&c, d->dag.w, d->dag.h, GLYPHS_BRAILLE);
	draw_boxes(d, &c);
	for (int i = 0; i < cells; i++)
		taken[i] = c.cell[i].rune || c.cell[i].line ? 15 : 0;
	for (int n = 0; n < d->nodes; n++) {
		draw_lines_of(d, n, &c);
		for (int i = 0; i < cells; i++) {
			unsigned line = c.cell[i].rune ? LINE_E | LINE_W
						       : c.cell[i].line;

			if (!line)
				continue;
			found += (taken[i] & (LINE_E | LINE_W) &&
				  line & (LINE_E | LINE_W)) ||
				 (taken[i] & (LINE_N | LINE_S) &&
				  line & (LINE_N | LINE_S)) ||
				 (taken[i] && line != (LINE_E | LINE_W) &&
				  line != (LINE_N | LINE_S));
			taken[i] |= (uint8_t)line;
		}
	}
	canvas_release(&c);
	free(taken);
	return found;
}

/* A graph whose nodes use any that were made before. */
static void make_graph(struct drawing *d, struct rng *rng, int leaves,
		       int nodes)
{
	d->nodes = nodes;
	d->edges = 0;
	for (int n = leaves; n < nodes; n++)
		for (int arg = 0; arg < 2; arg++)
			d->edge[d->edges++] = (struct columns_edge){
				(int)rng_python_below(rng, (uint32_t)n), n, arg };
}

static void any_graph(void)
{
	static struct drawing d;
	struct rng rng;
	int wrong = 0, detours = 0;

	rng_seed_python(&rng, 7);
	for (int i = 0; i < 300; i++) {
		make_graph(&d, &rng, 1 + i % 5, 6 + i % 40);
		memset(d.name, 'n', sizeof(d.name));
		lay(&d, full, roomy);
		wrong += faults(&d);
		for (int l = 0; l < d.columns.links; l++)
			detours += d.dag.wire[l].detour;
		release(&d);
	}
	same_int(wrong, 0, "in 300 graphs lines of two nodes only cross");
	ok(detours > 0, "some of them by a detour (%d)", detours);
}

static void ends_and_arrows(void)
{
	struct drawing d;
	struct canvas c;
	struct rect end;

	read_graph(&d, "x p=xx q=px");
	lay(&d, full, roomy);
	end = dag_end(&d.dag, 3);
	ok(end.y == 2 && end.h == 1 && end.x + end.w == d.dag.x[2] - 1,
	   "the end of an edge lies before its arrow");
	canvas_init(&c, d.dag.w, d.dag.h, GLYPHS_BRAILLE);
	dag_draw_edge(&d.dag, &c, 3, ROLE_MARK, true);
	same_picture(&c,
		     "\n"
		     "     ◀┐\n"
		     "      │        ┌──\n"
		     "      │        │\n"
		     "      └────────┘\n",
		     "an edge alone, from its end back to its start");
	canvas_release(&c);
	release(&d);
}

int main(void)
{
	graphs_of_the_lessons();
	narrow_boxes();
	any_graph();
	ends_and_arrows();
	return tap_end();
}
