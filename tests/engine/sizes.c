/* sizes.c - how long formulas get when they are written out. */
#include "gradlab/sizes.h"

#include <math.h>
#include <string.h>

#include "../tap.h"

static void test_net(int hidden, const int *width, double weights,
		     double formula, double one, double all, double tape)
{
	struct net_spec net = { .layers = hidden + 1 };
	struct sizes sizes;

	memcpy(net.width, width, sizeof(int) * (size_t)(hidden + 2));
	for (int i = 1; i <= net.layers; i++)
		net.activation[i] = ACTIVATION_TANH;
	sizes = sizes_of_net(&net);
	same_double((double)net_parameters(&net), weights, "weights");
	same_double(sizes.symbols, formula, "symbols of the formula");
	same_double(sizes.slope, one, "of one slope");
	same_double(sizes.all, all, "of all");
	same_double(sizes.tape, tape, "nodes on the tape");
}

static void test_nest(void)
{
	static const char text[] = "4*z*(1 - z)";
	static const char *const in[] = { "z" };
	static const struct env nothing;
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	struct sizes sizes;

	formula_parse(&formula, &arena, text, strlen(text), 0,
		      (struct origin){ 0 });
	formula.param = in;
	formula.params = 1;
	ok(scope_resolve(NULL, &formula), "the formula is read");
	sizes = sizes_of_formula(&formula, &nothing, 8);
	same_double(sizes.symbols, 1531, "eight deep: symbols");
	same_double(sizes.slope, 12287, "of its slope");
	same_double(sizes.tape, 41, "on a tape");
	same_double(sizes.once, 27, "stored once");
	sizes = sizes_of_formula(&formula, &nothing, 1000);
	ok(sizes.once > 1000 && isnan(sizes.all),
	   "a thousand deep is still stored");
	arena_release(&arena);
}

int main(void)
{
	static const int small[] = { 2, 4, 4, 1 }, demo[] = { 2, 16, 16, 1 };
	static const int large[] = { 2, 100, 100, 1 };
	struct net_spec net = { .layers = 3 };

	test_nest();
	test_net(2, small, 37, 230, 545, 13929, 104);
	test_net(2, demo, 337, 3410, 7157, 1394325, 980);
	memcpy(net.width, large, sizeof(large));
	ok(isnan(sizes_of_net(&net).symbols), "a large net is not written");
	return tap_end();
}
