/* columns.c - tests of the columns of a drawn graph. */
#include "../tap.h"

#include "gradlab/columns.h"
#include "gradlab/rng.h"

enum { NODES = 60, EDGES = 2 * NODES };

/* (a*b + c)*f: 0 a, 1 b, 2 a*b, 3 c, 4 +, 5 f, 6 L. */
static const struct columns_edge chain[] = {
	{ 0, 2, 0 }, { 1, 2, 1 }, { 2, 4, 0 },
	{ 3, 4, 1 }, { 4, 6, 0 }, { 5, 6, 1 },
};

static void short_lines(void)
{
	static const int wanted[] = { 0, 0, 1, 1, 2, 2, 3 };
	struct columns c;

	columns_find(&c, 7, chain, 6);
	for (int n = 0; n < 7; n++)
		same_int(c.item[n].column, wanted[n], "column of node %d", n);
	same_int(c.items, 7, "no line needs a bend");
	same_int(c.crossings, 0, "nothing crosses in a tree");
	ok(c.item[0].place == 0 && c.item[1].place == 1 &&
	   c.item[2].place == 0 && c.item[3].place == 1,
	   "arguments stand in their order");
	same_int(columns_neighbour(&c, 3, -1), 2, "a node above");
	same_int(columns_neighbour(&c, 3, 1), -1, "none below the last");
	columns_release(&c);
}

/* x*x*x by a line that passes the column of x*x. */
static void bends(void)
{
	static const struct columns_edge cube[] = {
		{ 0, 1, 0 }, { 0, 1, 1 }, { 1, 2, 0 }, { 0, 2, 1 },
	};
	struct columns c;

	columns_find(&c, 3, cube, 4);
	same_int(c.items, 4, "one bend");
	ok(c.item[3].bend && c.item[3].node == 0 && c.item[3].column == 1,
	   "where the line of x passes");
	same_int(columns_neighbour(&c, 1, 1), -1, "a bend is no neighbour");
	columns_release(&c);
}

static void few_crossings(void)
{
	/* Two nodes that use the same two: one crossing cannot be avoided.
	 * Two that use two others in turned order: all can. */
	static const struct columns_edge both[] = {
		{ 0, 2, 0 }, { 1, 2, 1 }, { 0, 3, 0 },
		{ 1, 3, 1 }, { 2, 4, 0 }, { 3, 4, 1 },
	};
	static const struct columns_edge turned[] = {
		{ 1, 2, 0 }, { 0, 3, 0 }, { 3, 4, 0 }, { 2, 4, 1 },
	};
	struct columns c;

	columns_find(&c, 5, both, 6);
	same_int(c.crossings, 1, "the one crossing that there must be");
	columns_release(&c);
	columns_find(&c, 5, turned, 4);
	same_int(c.crossings, 0, "and none that need not");
	columns_release(&c);
}

/* What holds for all: links join neighbouring columns, a node stands left of
 * those that use it, each place is taken once. */
static bool is_sound(const struct columns *c)
{
	for (int l = 0; l < c->links; l++)
		if (c->item[c->link[l].to].column !=
		    c->item[c->link[l].from].column + 1)
			return false;
	for (int k = 0; k < c->columns; k++)
		for (int at = c->first[k]; at < c->first[k + 1]; at++)
			if (c->item[c->order[at]].column != k ||
			    c->item[c->order[at]].place != at - c->first[k])
				return false;
	return c->first[c->columns] == c->items;
}

static void any_graph(void)
{
	struct columns_edge edge[EDGES];
	struct columns c;
	struct rng rng;
	int sound = 0;

	rng_seed_python(&rng, 3);
	for (int i = 0; i < 200; i++) {
		int edges = 0, nodes = 5 + i % (NODES - 5);

		for (int n = 3; n < nodes; n++)
			for (int arg = 0; arg < 2; arg++)
				edge[edges++] = (struct columns_edge){
					(int)rng_python_below(&rng, (uint32_t)n), n, arg };
		columns_find(&c, nodes, edge, edges);
		sound += is_sound(&c);
		columns_release(&c);
	}
	same_int(sound, 200, "200 graphs are in sound columns");
	columns_find(&c, 0, edge, 0);
	same_int(c.columns, 0, "a graph without nodes has no columns");
	columns_release(&c);
}

int main(void)
{
	short_lines();
	bends();
	few_crossings();
	any_graph();
	return tap_end();
}
