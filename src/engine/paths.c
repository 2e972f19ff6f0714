/* paths.c - the weightiest paths from a node to the root. */
#include "gradlab/paths.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/edge.h"
#include "gradlab/mem.h"

#include "scaled.h"

/* What is known of each node from `node` up to the root. */
struct way {
	uint64_t count;	    /* of paths down to `node` */
	double total;	    /* sum of their products */
	struct scaled best; /* the greatest of them */
};

/* A path from the root down, as far as it is known: one edge more than the
 * path `above`. */
struct piece {
	uint32_t above;
	node_id node;
	double slope; /* of the edge above */
	struct scaled product;
};

/* A path that may be continued, and the best it can come to. */
struct candidate {
	struct scaled bound;
	uint32_t piece;
};

struct search {
	const struct graph *graph;
	node_id node, root;
	size_t lane;
	struct way *way; /* of node, node + 1 ... root */
	struct piece *piece;
	size_t pieces, piece_room;
	struct candidate *heap; /* the best at 0 */
	size_t count, room;
};

static uint64_t add_counts(uint64_t a, uint64_t b, bool *more)
{
	*more |= a > UINT64_MAX - b;
	return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

/* The way of an argument, or NULL where it does not lead to `node`. */
static const struct way *way_of(const struct search *search, node_id arg)
{
	const struct way *way;

	if (arg < search->node)
		return NULL;
	way = &search->way[arg - search->node];
	return way->count ? way : NULL;
}

/* A sum joins lanes: where its argument is single, each adds the same. */
static double slope_of(const struct search *search, node_id from, int i)
{
	const struct graph *graph = search->graph;
	double slope = edge_slope(graph, from, i, search->lane);
	bool joins = edge_lanes(graph, from) > 1 && !graph_is_wide(graph, from);

	if (joins && !graph_is_wide(graph, edge_arg(graph, from, i)))
		slope *= (double)graph->lanes;
	return slope;
}

static void find_way(struct search *search, node_id from, bool *more)
{
	struct way *way = &search->way[from - search->node];

	for (int i = 0; i < edge_count(search->graph, from); i++) {
		node_id arg = edge_arg(search->graph, from, i);
		const struct way *below = way_of(search, arg);
		struct scaled best;
		double slope;

		if (!below)
			continue;
		slope = slope_of(search, from, i);
		best = scaled_times(scaled_of(slope), below->best);
		if (!way->count || scaled_compare(best, way->best) > 0)
			way->best = best;
		way->count = add_counts(way->count, below->count, more);
		way->total += slope * below->total;
	}
}

static void find_ways(struct search *search, struct paths *paths)
{
	struct way *last = &search->way[search->root - search->node];
	bool more = false;

	search->way[0] = (struct way){ 1, 1, scaled_of(1) };
	for (node_id at = search->node + 1; at <= search->root; at++)
		find_way(search, at, &more);
	paths->count = last->count;
	paths->more = last->count == UINT64_MAX && more;
	paths->total = last->total;
}

static bool comes_first(struct candidate a, struct candidate b)
{
	int order = scaled_compare(a.bound, b.bound);

	return order ? order > 0 : a.piece < b.piece;
}

static void push(struct search *search, struct candidate candidate)
{
	size_t at = search->count++;

	search->heap = mem_grow(search->heap, &search->room, search->count,
				sizeof(*search->heap));
	while (at && comes_first(candidate, search->heap[(at - 1) / 2])) {
		search->heap[at] = search->heap[(at - 1) / 2];
		at = (at - 1) / 2;
	}
	search->heap[at] = candidate;
}

static struct candidate pop(struct search *search)
{
	struct candidate best = search->heap[0];
	struct candidate last = search->heap[--search->count];
	size_t at = 0, below;

	while ((below = 2 * at + 1) < search->count) {
		if (below + 1 < search->count &&
		    comes_first(search->heap[below + 1], search->heap[below]))
			below++;
		if (!comes_first(search->heap[below], last))
			break;
		search->heap[at] = search->heap[below];
		at = below;
	}
	search->heap[at] = last;
	return best;
}

static struct candidate add_piece(struct search *search, struct piece piece)
{
	struct candidate candidate = { .piece = (uint32_t)search->pieces };
	struct scaled best = search->way[piece.node - search->node].best;

	candidate.bound = scaled_times(piece.product, best);
	search->piece = mem_grow(search->piece, &search->piece_room,
				 search->pieces + 1, sizeof(piece));
	search->piece[search->pieces++] = piece;
	return candidate;
}

/* One edge on, along the best; the other edges wait in the heap. */
static uint32_t extend(struct search *search, uint32_t at)
{
	const struct piece top = search->piece[at];
	struct candidate best = { .piece = at };

	for (int i = 0; i < edge_count(search->graph, top.node); i++) {
		struct candidate next;
		struct piece piece = { at, edge_arg(search->graph, top.node, i),
				       0, top.product };

		if (!way_of(search, piece.node))
			continue;
		piece.slope = slope_of(search, top.node, i);
		piece.product =
			scaled_times(top.product, scaled_of(piece.slope));
		next = add_piece(search, piece);
		if (best.piece == at) {
			best = next;
		} else if (comes_first(next, best)) {
			push(search, best);
			best = next;
		} else {
			push(search, next);
		}
	}
	return best.piece;
}

static struct path path_at(const struct search *search, uint32_t at)
{
	struct path path = { 0 };
	size_t i = 0;

	for (uint32_t j = at; j; j = search->piece[j].above)
		path.edges++;
	path.node = mem_alloc(path.edges + 1, sizeof(*path.node));
	path.slope = mem_alloc(path.edges, sizeof(*path.slope));
	path.product = scaled_number(search->piece[at].product);
	for (uint32_t j = at; j; j = search->piece[j].above) {
		path.node[i] = search->piece[j].node;
		path.slope[i++] = search->piece[j].slope;
	}
	path.node[i] = search->root;
	return path;
}

static bool weighs_more(double a, double b)
{
	return fabs(a) > fabs(b) || (isnan(a) && !isnan(b));
}

/* Bounds are rounded, so neighbours may come in the wrong order. */
static void add_path(struct paths *paths, struct path path)
{
	size_t at = paths->shown++;

	for (; at && weighs_more(path.product, paths->path[at - 1].product);
	     at--)
		paths->path[at] = paths->path[at - 1];
	paths->path[at] = path;
}

static void list_paths(struct search *search, struct paths *paths, size_t most)
{
	if (paths->count < most)
		most = (size_t)paths->count;
	paths->path = mem_alloc(most, sizeof(*paths->path));
	if (most)
		push(search,
		     add_piece(search, (struct piece){ 0, search->root, 1,
						       scaled_of(1) }));
	while (paths->shown < most && !paths->cut) {
		uint32_t at = pop(search).piece;

		while (search->piece[at].node != search->node &&
		       search->pieces < PATHS_WORK)
			at = extend(search, at);
		paths->cut = search->piece[at].node != search->node;
		if (!paths->cut)
			add_path(paths, path_at(search, at));
	}
}

void paths_find(struct paths *paths, const struct graph *graph, node_id node,
		node_id root, size_t lane, size_t most)
{
	struct search search = {
		.graph = graph, .node = node, .root = root, .lane = lane
	};

	memset(paths, 0, sizeof(*paths));
	if (node > root)
		return;
	search.way = mem_alloc((size_t)(root - node) + 1, sizeof(*search.way));
	find_ways(&search, paths);
	list_paths(&search, paths, most);
	paths->rest = paths->total;
	for (size_t i = 0; i < paths->shown; i++)
		paths->rest -= paths->path[i].product;
	if (paths->shown == paths->count)
		paths->rest = 0;
	free(search.way);
	free(search.piece);
	free(search.heap);
}

void paths_release(struct paths *paths)
{
	for (size_t i = 0; i < paths->shown; i++) {
		free(paths->path[i].node);
		free(paths->path[i].slope);
	}
	free(paths->path);
	memset(paths, 0, sizeof(*paths));
}
