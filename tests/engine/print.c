/* print.c - formulas as text: fewest parentheses, and back. */
#include "../tap.h"

#include "trees.h"

/* Read as typed and printed again. */
static void test_texts(void)
{
	/* clang-format off */
	static const struct {
		const char *typed, *printed;
	} cases[] = {
		{ "((x))", "x" },
		{ "3x^2-4x+5", "3*x^2 - 4*x + 5" },
		{ "(x+y)+a", "x + y + a" },
		{ "x+(y+a)", "x + (y + a)" },
		{ "x-(y-a)", "x - (y - a)" },
		{ "(x*y)/a", "x*y/a" },
		{ "x*(y/a)", "x*(y/a)" },
		{ "(x+y)*(x-y)", "(x + y)*(x - y)" },
		{ "x^(y^a)", "x^y^a" },
		{ "(x^y)^a", "(x^y)^a" },
		{ "(-x)^2", "(-x)^2" },
		{ "-(x^2)", "-x^2" },
		{ "(-2)^2", "(-2)^2" },
		{ "-2^2", "-2^2" },
		{ "2^(-x)", "2^-x" },
		{ "(-x)*y", "-x*y" },
		{ "-(x*y)", "-(x*y)" },
		{ "x*(-y)", "x*-y" },
		{ "x - (-3)", "x - -3" },
		{ "-(-x)", "--x" },
		{ "-(-3)", "--3" },
		{ "+x", "x" },
		{ "not (x > 1 and y > 2)", "not (x > 1 and y > 2)" },
		{ "(not (x > 1)) and y", "not x > 1 and y" },
		{ "(x > 1) + 2", "(x > 1) + 2" },
		{ "(x < y) < a", "(x < y) < a" },
		{ "x or (y and a)", "x or y and a" },
		{ "(x or y) and a", "(x or y) and a" },
		{ "min(x, (y + 1))", "min(x, y + 1)" },
		{ "if((x > 0), (x), -x)", "if(x > 0, x, -x)" },
		{ "tanh((x+1)*2)^2", "tanh((x + 1)*2)^2" },
		{ "f(x)*f'(2*x)", "f(x)*f'(2*x)" },
		{ "slope(f', x, 1e-5)", "slope(f', x, 1e-5)" },
		{ "iterate(g, 3, x)", "iterate(g, 3, x)" },
		{ "two(x, y + 1) - b*pi", "two(x, y + 1) - b*pi" },
		{ "x ** 2 >= .5", "x^2 >= 0.5" },
	};
	/* clang-format on */
	struct bench bench;

	bench_open(&bench, "f(x) = x^2; g(x) = 2*x; two(x, y) = x + y");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		part_id part =
			bench_read(&bench, cases[i].typed, UNFOLD_NOTHING);
		char *text = bench_text(&bench, part);

		same_text(text, cases[i].printed, "%s", cases[i].typed);
		free(text);
	}
	bench_close(&bench);
}

static void test_written_out(void)
{
	/* clang-format off */
	static const struct {
		const char *typed, *printed;
	} cases[] = {
		{ "f(x)*f(y + 1)", "x^2*(y + 1)^2" },
		{ "two(y, x)", "y + x" },
		{ "iterate(g, 3, x)", "2*(2*(2*x))" },
		{ "iterate(g, k - 1, x)", "2*x" },
		{ "iterate(g, 0, x)", "x" },
		{ "iterate(tanh, 2, x)", "tanh(tanh(x))" },
		{ "slope(f, x, a)", "((x + a)^2 - x^2)/a" },
		{ "average(f, x, y)", "(y^2 - x^2)/(y - x)" },
		{ "f'(x)", "2*x" },
		{ "f'(y + 1)", "2*(y + 1)" },
		{ "f''(y)", "2" },
		{ "g'(x)", "2" },
		{ "slope(f', x, a)", "(2*(x + a) - 2*x)/a" },
		{ "tanh'(x)", "1 - tanh(x)^2" },
		{ "c*x + k", "c*x + k" },
		{ "scaled(x)", "c*x" },
		{ "scaled'(c)", "c" },
	};
	/* clang-format on */
	struct bench bench;

	bench_open(&bench, "f(x) = x^2; g(x) = 2*x; two(x, y) = x + y; c = 3\n"
			   "k = 2; scaled(t) = c*t");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		part_id part = bench_read(&bench, cases[i].typed, UNFOLD_CALLS);
		char *text = bench_text(&bench, part);

		same_text(text, cases[i].printed, "%s, written out",
			  cases[i].typed);
		free(text);
	}
	bench_read(&bench, "iterate(g, x, 1)", UNFOLD_CALLS);
	ok(bench.tree.failure != NULL, "how often x is not known");
	bench_close(&bench);
}

/* Parts that differ in one thing only are not taken for each other. */
static void test_sameness(void)
{
	struct bench bench;
	bool good = true;

	bench_open(&bench, "f(x) = x");
	for (int primes = 0; primes < 200; primes++) {
		char text[256] = "f";
		part_id part, again;
		char *printed;

		memset(text + 1, '\'', (size_t)primes);
		strcpy(text + 1 + primes, "(x)");
		part = bench_read(&bench, text, UNFOLD_NOTHING);
		again = bench_read(&bench, text, UNFOLD_NOTHING);
		printed = bench_text(&bench, part);
		good = good && part == again && !strcmp(printed, text);
		free(printed);
	}
	ok(good, "f(x) to f''...(x) are stored once each, and told apart");
	bench_close(&bench);
}

static void test_place(void)
{
	struct printing printing = { 0 };
	struct buffer text = { 0 };
	struct bench bench;
	part_id whole;

	bench_open(&bench, "");
	whole = bench_read(&bench, "3*(x + y)^2", UNFOLD_NOTHING);
	printing.wanted = bench_read(&bench, "x + y", UNFOLD_NOTHING);
	print_part(&text, &bench.tree, whole, &printing);
	same_int((long)printing.start, 3, "x + y begins in 3*(x + y)^2");
	same_int((long)printing.end, 8, "and ends");
	buffer_clear(&text);
	printing.wanted = bench_read(&bench, "y^2", UNFOLD_NOTHING);
	print_part(&text, &bench.tree, whole, &printing);
	ok(printing.start == printing.end, "y^2 does not stand there");
	buffer_clear(&text);
	whole = tree_op(&bench.tree, OP_MUL, whole,
			tree_open(&bench.tree, whole, bench.x));
	print_part(&text, &bench.tree, whole, NULL);
	same_text(buffer_string(&text), "3*(x + y)^2*d/dx(3*(x + y)^2)",
		  "an open slope");
	buffer_release(&text);
	bench_close(&bench);
}

static bool any(enum op op)
{
	(void)op;
	return true;
}

/* Where the parenthesis at `open` closes. */
static size_t closing(const char *text, size_t open)
{
	int depth = 0;

	for (size_t i = open;; i++) {
		depth += text[i] == '(';
		depth -= text[i] == ')';
		if (!depth)
			return i;
	}
}

/* Whether each pair of parentheses but those of calls is needed. */
static bool is_short(struct bench *bench, const char *text, part_id part)
{
	bool good = true;

	for (size_t i = 0; text[i] && good; i++) {
		char *shorter;

		if (text[i] != '(' ||
		    (i && strchr("abcdefghijklmnopqrstuvwxyz_0123456789",
				 text[i - 1])))
			continue;
		shorter = mem_printf("%s", text);
		shorter[closing(text, i)] = ' ';
		shorter[i] = ' ';
		good = bench_read(bench, shorter, UNFOLD_NOTHING) != part;
		free(shorter);
	}
	return good;
}

static void test_round_trip(void)
{
	struct rng rng;
	int back = 0, brief = 0, count = 5000;

	rng_seed_python(&rng, 3);
	for (int i = 0; i < count; i++) {
		struct bench bench;
		part_id part;
		char *text;

		bench_open(&bench, "");
		part = grow_tree(&bench.tree, &rng, 1 + i % 12, any);
		text = bench_text(&bench, part);
		if (bench_read(&bench, text, UNFOLD_NOTHING) == part)
			back++;
		else
			printf("# not the same when read: %s\n", text);
		if (is_short(&bench, text, part))
			brief++;
		else
			printf("# parentheses to spare: %s\n", text);
		free(text);
		bench_close(&bench);
	}
	same_int(back, count, "what is printed reads back as the same tree");
	same_int(brief, count, "no pair of parentheses can be left out");
}

static void test_deep(void)
{
	struct buffer text = { 0 };
	struct tree tree;
	part_id part, x;

	tree_init(&tree, TREE_MOST);
	part = x = tree_variable(&tree, "x");
	for (int i = 0; i < 1000000; i++)
		part = tree_op(&tree, i % 2 ? OP_ADD : OP_SUB, part, x);
	ok(print_part(&text, &tree, part, NULL), "1,000,000 terms");
	same_int((long)text.length, 4000001, "are that long a text");
	buffer_clear(&text);
	part = x;
	for (int i = 0; i < 1000000; i++)
		part = tree_op(&tree, OP_TANH, part, part);
	ok(print_part(&text, &tree, part, NULL), "1,000,000 deep");
	same_int((long)text.length, 6000001, "are that long a text");
	buffer_clear(&text);
	for (int i = 0; i < 60; i++)
		part = tree_op(&tree, OP_ADD, part, part);
	ok(!print_part(&text, &tree, part, NULL), "2^60 of them are not told");
	buffer_release(&text);
	tree_release(&tree);
}

int main(void)
{
	test_texts();
	test_written_out();
	test_sameness();
	test_place();
	test_round_trip();
	test_deep();
	return tap_end();
}
