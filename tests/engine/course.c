/* course.c - every figure of the parts Slope and Graph comes out of the
 * engine. */
#include <stdlib.h>

#include "gradlab/eval.h"
#include "gradlab/gradcheck.h"
#include "gradlab/paths.h"
#include "gradlab/sweep.h"
#include "let.h"

/* What the last statement comes to, as `gradlab eval` prints it. */
static double value_of(const char *statements)
{
	char *text = NULL, *sign;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	double value = (double)NAN;
	struct err err;

	err_init(&err, NULL);
	if (!eval_print(statements, strlen(statements), 0, out, &err))
		printf("# %s: %s\n", statements, err_first(&err));
	fclose(out);
	sign = strrchr(text, '=');
	if (sign)
		value = strtod(sign + 1, NULL);
	free(text);
	err_release(&err);
	return value;
}

static bool is_near(double got, double wanted, double tolerance)
{
	double size = fabs(wanted) < 1 ? 1 : fabs(wanted);

	return got == wanted || fabs(got - wanted) <= tolerance * size;
}

static void figure(const char *name, const char *statements, double wanted,
		   double tolerance)
{
	double got = value_of(statements);

	if (!ok(is_near(got, wanted, tolerance), "%s", name))
		printf("# wanted %.17g\n# got %.17g\n# of %s\n", wanted, got,
		       statements);
}

/* The nodes named behind a fault's word. */
static size_t nodes_of(const struct let *let, const char *names,
		       node_id node[8])
{
	char copy[64], *next = copy;
	size_t n = 0;

	snprintf(copy, sizeof(copy), "%s", names);
	for (char *name; (name = strsep(&next, " ")) && n < 8;)
		if (*name)
			node[n++] = let_node(let, name);
	return n;
}

struct broken {
	struct sweep_faults faults;
	struct formula slope[2];
	struct sweep_rule rule;
	node_id node[8];
};

/* The slopes by a and b, in a, b and v: "tanh 1 - v", "minus 1 1". */
static void break_rule(struct broken *broken, struct let *let, enum op op,
		       const char *by_a, const char *by_b)
{
	static const char *const params[] = { "a", "b", "v" };
	const char *const by[] = { by_a, by_b };

	broken->rule.op = op;
	for (int i = 0; i < 2 && by[i]; i++) {
		scope_formula(&let->scope, &broken->slope[i], &let->arena,
			      by[i], strlen(by[i]), params, 3,
			      (struct origin){ .err = &let->err });
		broken->rule.slope[i] = &broken->slope[i];
	}
	broken->faults.rule = &broken->rule;
	broken->faults.rules = 1;
}

static void plant(struct broken *broken, struct let *let, const char *fault)
{
	struct sweep_faults *faults = &broken->faults;

	memset(broken, 0, sizeof(*broken));
	faults->given = faults->only = broken->node;
	if (!strcmp(fault, "overwrite")) {
		faults->overwrite = true;
	} else if (!strcmp(fault, "recursive")) {
		faults->order = SWEEP_RECURSIVE;
	} else if (!strcmp(fault, "no_clear")) {
		faults->clear = SWEEP_CLEAR_NONE;
	} else if (!strncmp(fault, "order ", 6)) {
		faults->order = SWEEP_GIVEN;
		faults->givens = nodes_of(let, fault + 6, broken->node);
	} else if (!strncmp(fault, "clear_only ", 11)) {
		faults->clear = SWEEP_CLEAR_ONLY;
		faults->onlys = nodes_of(let, fault + 11, broken->node);
	} else if (!strncmp(fault, "tanh ", 5)) {
		break_rule(broken, let, OP_TANH, fault + 5, NULL);
	} else if (!strcmp(fault, "minus 1 1")) {
		break_rule(broken, let, OP_SUB, "1", "1");
	} else {
		ok(false, "'%s' is a fault", fault);
	}
}

static void faulty(const char *name, const char *statements, const char *node,
		   const char *fault, size_t times, double wanted)
{
	struct let let;
	struct broken broken;
	struct sweep sweep;
	double got;

	let_open(&let, statements);
	plant(&broken, &let, fault);
	sweep_backward(&sweep, &let.graph, let.root, times, &broken.faults);
	sweep_end(&sweep);
	got = sweep_grad(&sweep, let_node(&let, node), 0);
	if (!ok(is_near(got, wanted, 1e-12), "%s", name))
		printf("# wanted %.17g\n# got %.17g\n", wanted, got);
	sweep_release(&sweep);
	let_close(&let);
}

/* What is left of a check is the nudge's own error, and that hangs on the
 * last digits of every operation: of its size it is held to a third. */
static void checked(const char *name, const char *statements,
		    const char *leaf, double wanted)
{
	struct gradcheck_row row;
	struct let let;
	node_id node;

	let_open(&let, statements);
	node = let_node(&let, leaf);
	gradcheck(&let.graph, let.root, &node, 1, 1e-5, GRADCHECK_CENTRAL,
		  NULL, &row);
	if (!ok(row.error < wanted * 3 && row.error < 1e-7, "%s", name))
		printf("# wanted %.17g\n# got %.17g\n", wanted, row.error);
	let_close(&let);
}

static void paths(const char *name, const char *statements, const char *leaf,
		  size_t count, double product)
{
	struct paths found;
	struct let let;
	bool good;

	let_open(&let, statements);
	paths_find(&found, &let.graph, let_node(&let, leaf), let.root, 0, 10);
	good = found.count == count && found.shown == count;
	for (size_t i = 0; good && i < count; i++)
		good = found.path[i].product == product;
	ok(good, "%s", name);
	paths_release(&found);
	let_close(&let);
}

int main(void)
{
#define FIGURE(name, statements, value, tolerance) \
	figure(name, statements, value, tolerance);
#define FAULT(name, statements, node, fault, times, value) \
	faulty(name, statements, node, fault, times, value);
#define CHECK(name, statements, leaf, value) \
	checked(name, statements, leaf, value);
#define PATHS(name, statements, leaf, count, product) \
	paths(name, statements, leaf, count, product);
#include "../data/slope_graph.def"
	return tap_end();
}
