/* scope.c - names: hiding, cycles, and what is told of wrong ones. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/buffer.h"
#include "gradlab/record.h"

/* A lesson's names: a let, a control `c`, words `act`, a run `net`. */
struct names {
	struct arena arena;
	struct err err;
	struct scope scope;
	bool good;
};

static void open_names(struct names *n, const char *let)
{
	struct origin origin = { .err = &n->err };

	memset(n, 0, sizeof(*n));
	err_init(&n->err, NULL);
	err_source(&n->err, let, strlen(let));
	scope_init(&n->scope, NULL, &n->arena);
	scope_add(&n->scope, "c", SYMBOL_CONTROL, 0, &origin, 0, 1);
	scope_add(&n->scope, "act", SYMBOL_WORDS, 1, &origin, 0, 1);
	scope_add(&n->scope, "net", SYMBOL_RUN, 0, &origin, 0, 1);
	n->good = scope_let(&n->scope, let, strlen(let), origin);
	n->good = scope_close(&n->scope) && n->good;
}

static void close_names(struct names *n)
{
	scope_release(&n->scope);
	err_release(&n->err);
	arena_release(&n->arena);
}

static double ask(void *runs, const struct run_query *query)
{
	(void)runs;
	return query->what == BUILTIN_LOSS ? 0.5 : (double)query->args;
}

static double value_of(struct names *n, const char *text)
{
	static const double control[] = { 7, 0 };
	const struct env env = { .control = control, .ask = ask };
	struct formula f;

	if (!scope_formula(&n->scope, &f, &n->arena, text, strlen(text), NULL,
			   0, (struct origin){ .err = &n->err }))
		return (double)NAN;
	return formula_value(&f, &env, NULL, NULL);
}

static void test_values(void)
{
	struct names n;

	open_names(&n, "b = 2*a  # order is free\n"
		       "a = 4; f(x) = a*x\n"
		       "e = 10; g(c, x) = c + x + e\n"
		       "loss = 3\n"
		       "s(sin) = sin + 1\n"
		       "long = (1\n  + 2)\n");
	ok(n.good, "a let in any order");
	same_double(value_of(&n, "b"), 8, "a name may come later");
	same_double(value_of(&n, "f(2)"), 8, "a function uses a value");
	same_double(value_of(&n, "e"), 10, "a lesson's name hides e");
	same_double(value_of(&n, "loss"), 3, "and loss");
	same_double(value_of(&n, "g(1, 2)"), 13, "a parameter hides a control");
	same_double(value_of(&n, "c"), 7, "the control itself");
	same_double(value_of(&n, "s(4)"), 5, "a parameter hides a built-in");
	same_double(value_of(&n, "long"), 3, "a statement over two lines");
	same_double(value_of(&n, "accuracy(net, 10)"), 1, "a run is asked");
	same_double(value_of(&n, "pi"), M_PI, "pi");
	close_names(&n);
}

static void test_inner(void)
{
	struct names n;
	struct scope inner;
	struct origin origin = { 0 };
	const struct symbol *symbol;

	open_names(&n, "a = 4");
	scope_init(&inner, &n.scope, &n.arena);
	ok(scope_let(&inner, "b = a + 1", 9, origin) && scope_close(&inner),
	   "an inner scope sees the outer");
	symbol = scope_find(&inner, "b");
	ok(symbol && symbol->kind == SYMBOL_VALUE, "its own names are found");
	ok(scope_find(&inner, "a") == scope_find(&n.scope, "a"),
	   "and those further out");
	ok(!scope_find(&n.scope, "b"), "but not the other way");
	ok(!scope_let(&inner, "a = 5", 5, origin), "each name is new");
	scope_release(&inner);
	close_names(&n);
}

static void test_runs(void)
{
	struct names n;

	open_names(&n, "u = v + 1; v = loss(net, 3); w = 2\n"
		       "f(x) = x*u; q = slope(f, 1, 2)");
	ok(n.good && scope_find(&n.scope, "u")->body.has_runs,
	   "u asks a run through v");
	ok(scope_find(&n.scope, "q")->body.has_runs, "q through f");
	ok(!scope_find(&n.scope, "w")->body.has_runs, "w asks none");
	close_names(&n);
}

/* Each let has one fault: its line, column, width and a part of the text. */
/* clang-format off */
static const struct fault {
	const char *let;
	int line, column, width;
	const char *part;
} faults[] = {
	{ "a = sloep(f, 3, 1)\nf(x) = x", 1, 5, 5,
	  "unknown name 'sloep'; did you mean 'slope'?" },
	{ "alpha = 1\nb = alhpa", 2, 5, 5, "did you mean 'alpha'?" },
	{ "a = qqqqqq", 1, 5, 6, "unknown name 'qqqqqq'" },
	{ "a = 1; a = 2", 1, 8, 1, "'a' is already defined" },
	{ "net = 2", 1, 1, 3, "'net' is already defined" },
	{ "a = b; b = a", 1, 12, 1, "a needs b needs a" },
	{ "a = a", 1, 5, 1, "a needs a" },
	{ "f(x) = g(x)\ng(x) = h(x)\nh(x) = 1 + f(x)", 3, 12, 4,
	  "f needs g needs h needs f" },
	{ "f(x) = x; a = f + 1", 1, 15, 1, "'f' is a function" },
	{ "a = sin + 1", 1, 5, 3, "'sin' is a function" },
	{ "a = slope", 1, 5, 5, "'slope' is a function" },
	{ "a = 2; b = a(3)", 1, 12, 1, "write a*(...)" },
	{ "a = pi(3)", 1, 5, 2, "write pi*(...)" },
	{ "f(x) = x(3)", 1, 8, 1, "write x*(...)" },
	{ "f(x) = x; a = f(1, 2)", 1, 15, 7, "takes 1 argument, not 2" },
	{ "a = min(1)", 1, 5, 6, "takes 2 arguments, not 1" },
	{ "a = loss(net, 1, 2)", 1, 5, 15, "takes 1 or 2 arguments, not 3" },
	{ "a = if(1, 2)", 1, 5, 8, "takes 3 arguments, not 2" },
	{ "a = net + 1", 1, 5, 3, "'net' is a learning run" },
	{ "a = act + 1", 1, 5, 3, "'act' is a control that holds words" },
	{ "a = loss(c)", 1, 10, 1, "wants the name of a learning run" },
	{ "a = loss(3)", 1, 10, 1, "wants the name of a learning run" },
	{ "a = slope(3, 1, 2)", 1, 11, 1, "wants the name of a function" },
	{ "a = slope(c, 1, 2)", 1, 11, 1, "wants the name of a function" },
	{ "f(x) = slope(x, 1, 2)", 1, 14, 1, "wants the name of a function" },
	{ "a = slope(sin(1), 1, 2)", 1, 11, 6, "wants the name of a function" },
	{ "a = slope(min, 1, 2)", 1, 11, 3, "'min' takes 2" },
	{ "f(x, y) = x; a = f'(1, 2)", 1, 18, 8, "'f' takes 2" },
	{ "a = 2; b = a'", 1, 12, 2, "only a function has a slope" },
	{ "a = if'(1, 2, 3)", 1, 5, 12, "has no slope so written" },
	{ "a = 2; b = grad(a, 3)", 1, 20, 1, "wants a name of 'let'" },
	{ "f(x) = grad(x^2, x)", 1, 18, 1, "wants a name of 'let'" },
	{ "f(x) = x*loss(net); a = f'(1)", 1, 25, 5, "has no slope" },
	{ "a = 2; b = grad(a*loss(net), a)", 1, 12, 20, "has no slope" },
	{ "3 = a", 1, 1, 1, "a name is wanted before '='" },
	{ "and = 3", 1, 1, 3, "a name is wanted before '='" },
	{ "a + 1", 1, 1, 5, "a definition is wanted" },
	{ "f'(x) = 2", 1, 1, 2, "follows from the function" },
	{ "f(x, x) = 2", 1, 6, 1, "'x' stands here twice" },
	{ "f(2) = 2", 1, 3, 1, "name of an argument" },
	{ "f(x, 2) = 2\na = f(1, 2, 3)", 1, 6, 1, "name of an argument" },
	{ "f(x y) = 2", 1, 5, 1, "a comma or )" },
	{ "k += 1", 1, 3, 1, "'=' is wanted behind the name" },
	{ "f(x) = 3*(x + 1\na = 2\nb = a", 1, 10, 1, "is not closed" },
	{ "a = 2\n\n  b = (3\n   + 1))", 4, 8, 1, "closes nothing" },
	{ "b = (1 +)\na = b", 1, 8, 1, "missing after '+'" },
};
/* clang-format on */

static void test_faults(void)
{
	for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
		const struct fault *f = &faults[i];
		const struct finding *got;
		struct names n;
		bool good;

		open_names(&n, f->let);
		got = n.err.list;
		good = !n.good && n.err.count == 1 && got->at.line == f->line &&
		       got->at.column == f->column &&
		       got->at.width == f->width && strstr(got->text, f->part);
		ok(good, "told once: %s", f->part);
		if (!good)
			err_print(&n.err, stdout, false);
		close_names(&n);
	}
}

static void test_all_at_once(void)
{
	struct names n;

	open_names(&n, "a = 1 +\nb = zzzzz\nc2 = a + b\nd = (");
	same_int((long)n.err.errors, 3, "three faults, each told once");
	close_names(&n);
}

/* Long chains of definitions need no recursion. */
static void test_chain(void)
{
	enum { LONG = 20000 };
	struct buffer let = { 0 };
	struct names n;

	for (int i = LONG; i > 0; i--)
		buffer_printf(&let, "a%d = a%d + 1\nf%d(x) = f%d(x) + 1\n", i,
			      i - 1, i, i - 1);
	buffer_text(&let, "a0 = 0; f0(x) = x");
	open_names(&n, buffer_string(&let));
	ok(n.good, "20,000 definitions, each needing the next");
	same_double(value_of(&n, "a20000"), LONG, "a chain of values");
	same_double(value_of(&n, "f20000(5)"), LONG + 5, "a chain of calls");
	close_names(&n);
	buffer_release(&let);
}

int main(void)
{
	test_values();
	test_inner();
	test_runs();
	test_faults();
	test_all_at_once();
	test_chain();
	return tap_end();
}
