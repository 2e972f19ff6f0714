/* sweep_order.c - in which order a sweep visits nodes. */
#include "sweep_order.h"

#include <stdlib.h>

#include "gradlab/mem.h"

node_id *sweep_order_tape(const struct graph *graph, node_id root, bool down,
			  size_t *count)
{
	uint8_t *heard = edge_heard(graph, root);
	size_t n = 0, room = 0;
	node_id *order = NULL;

	for (node_id i = 0; i <= root; i++) {
		node_id node = down ? root - i : i;

		if (!heard[node] ||
		    (edge_is_number(graph, node) && node != root))
			continue;
		order = mem_grow(order, &room, n + 1, sizeof(*order));
		order[n++] = node;
	}
	free(heard);
	*count = n;
	return order;
}

/* A node whose arguments are being visited, and the next of them. */
struct visit {
	node_id node;
	int next;
};

/* What the recursion of a program would keep on its stack. */
struct visits {
	struct visit *open;
	size_t depth, depth_room;
	node_id *order;
	size_t count, room;
};

static void visit(struct visits *v, node_id node)
{
	v->order =
		mem_grow(v->order, &v->room, v->count + 1, sizeof(*v->order));
	v->order[v->count++] = node;
	v->open = mem_grow(v->open, &v->depth_room, v->depth + 1,
			   sizeof(*v->open));
	v->open[v->depth++] = (struct visit){ node, 0 };
}

/* The next argument to be visited below the topmost node, or NODE_NONE. */
static node_id next_below(const struct graph *graph, struct visit *top)
{
	while (top->next < edge_count(graph, top->node)) {
		int i = top->next++;
		node_id arg = edge_arg(graph, top->node, i);
		bool again = i && arg == edge_arg(graph, top->node, 0);

		if (!again && !edge_is_number(graph, arg))
			return arg;
	}
	return NODE_NONE;
}

node_id *sweep_order_recursive(const struct graph *graph, node_id root,
			       size_t most, size_t *count)
{
	struct visits v = { 0 };

	visit(&v, root);
	while (v.depth && v.count <= most) {
		node_id below = next_below(graph, &v.open[v.depth - 1]);

		if (below == NODE_NONE)
			v.depth--;
		else
			visit(&v, below);
	}
	free(v.open);
	*count = v.count;
	if (v.count <= most)
		return v.order;
	free(v.order);
	return NULL;
}
