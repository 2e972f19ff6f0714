/* symbols.c - counts the symbols of a formula and of its slopes. */
#include "symbols.h"

#include <math.h>

#include "gradlab/symbolic.h"
#include "gradlab/unfold.h"

double symbols_of(const struct formula *formula, int primes,
		  const struct env *env, const char **failure)
{
	struct tree tree;
	part_id variable, part;
	double count = (double)NAN;

	tree_init(&tree, TREE_MOST);
	variable = tree_fresh(&tree, "x");
	part = unfold(&tree, formula, &variable, UNFOLD_CALLS, env);
	for (int i = 0; i < primes; i++)
		part = symbolic_slope(&tree, part, variable);
	if (part != PART_NONE)
		count = tree_symbols(&tree, part);
	*failure = tree.failure;
	tree_release(&tree);
	return count;
}
