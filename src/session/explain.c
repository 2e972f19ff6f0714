/* explain.c - why a gradient that was answered may be wrong. */
#include "explain.h"

#include <math.h>

#include "gradlab/naming.h"
#include "gradlab/slip.h"
#include "gradlab/value.h"

enum { NODES_MOST = 400 };	/* of a graph that a person goes through */

/* The graph of a formula, while one gradient is explained. */
struct drawn {
	struct env env;
	struct graph graph;
	struct recorder recorder;
	struct naming naming;
	node_id root;
};

static void draw(struct drawn *drawn, const struct session *session,
		 const struct symbol *root)
{
	drawn->env = session_env(session);
	drawn->naming = (struct naming){ 0 };
	graph_init(&drawn->graph, 0);
	recorder_init(&drawn->recorder, &drawn->graph, &drawn->env);
	drawn->root = record_symbol(&drawn->recorder, root);
	naming_learn(&drawn->naming, &drawn->recorder);
}

static void release(struct drawn *drawn)
{
	naming_release(&drawn->naming);
	recorder_release(&drawn->recorder);
	graph_release(&drawn->graph);
}

/* The formula is `grad(L, a)`: L, and in *of the name of a. */
static const struct symbol *asked_root(const struct formula *formula,
				       const char **of)
{
	const struct term *whole = &formula->term[formula->count - 1];
	const struct term *root, *leaf;

	if (whole->kind != TERM_CALL || whole->bind != BIND_BUILTIN ||
	    whole->index != BUILTIN_GRAD || whole->args != 2)
		return NULL;
	root = &formula->term[whole->arg[0]];
	leaf = &formula->term[whole->arg[1]];
	if (root->bind != BIND_SYMBOL || leaf->bind != BIND_SYMBOL ||
	    root->symbol->kind != SYMBOL_VALUE)
		return NULL;
	*of = leaf->name;
	return root->symbol;
}

/* The root of the first graph, or table of gradients, that the step shows. */
static const struct symbol *shown_root(const struct session *session)
{
	const struct panels *show = &session_step(session)->show;

	for (int i = 0; i < show->count; i++) {
		const struct panel *panel = &show->item[i];
		const struct root *root =
			panel->kind == PANEL_GRAPH   ? &panel->u.graph.root
			: panel->kind == PANEL_GRADS ? &panel->u.grads.root
						     : NULL;

		if (root && root->formula.count && root->symbol &&
		    root->symbol->kind == SYMBOL_VALUE)
			return root->symbol;
	}
	return NULL;
}

/* Whether the right answer is this node's gradient indeed. */
static bool is_gradient(struct drawn *drawn, node_id node, double right)
{
	double grad;

	graph_backward(&drawn->graph, drawn->root);
	grad = graph_grad(&drawn->graph, node, 0);
	return fabs(grad - right) <= 1e-9 * fmax(1, fabs(right));
}

bool explain_gradient(const struct session *session,
		      const struct formula *right, const char *name,
		      double said, struct buffer *out)
{
	const struct symbol *root = asked_root(right, &name);
	struct drawn drawn;
	bool found = false;
	node_id node;

	if (!root)
		root = name ? shown_root(session) : NULL;
	if (!root)
		return false;
	draw(&drawn, session, root);
	node = drawn.root == NODE_NONE ? NODE_NONE
				       : naming_node(&drawn.naming, name);
	if (node != NODE_NONE && drawn.graph.count <= NODES_MOST &&
	    is_gradient(&drawn, node, session_value(session, right)))
		found = slip_find(&drawn.graph, &drawn.naming, drawn.root,
				  node, said, out) != SLIP_NONE;
	release(&drawn);
	return found;
}
