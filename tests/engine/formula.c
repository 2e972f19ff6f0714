/* formula.c - what formulas mean by their text, and what is told of others. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/buffer.h"
#include "gradlab/formula.h"

/* Writes a term as "(op part part)". */
static void write_term(struct buffer *out, const struct formula *f, int i)
{
	const struct term *t = &f->term[i];

	if (t->kind == TERM_NUMBER) {
		buffer_printf(out, "%g", t->number);
		return;
	}
	buffer_text(out, t->args ? "(" : "");
	buffer_text(out, t->kind == TERM_OP ? op_info[t->op].symbol : t->name);
	for (int j = 0; j < t->primes; j++)
		buffer_text(out, "'");
	for (int j = 0; j < t->args; j++) {
		buffer_text(out, " ");
		write_term(out, f, t->arg[j]);
	}
	buffer_text(out, t->args ? ")" : "");
}

static void check_tree(const char *text, const char *tree)
{
	struct arena arena = { 0 };
	struct buffer out = { 0 };
	struct formula f = { 0 };

	if (formula_parse(&f, &arena, text, strlen(text), 0,
			  (struct origin){ 0 }))
		write_term(&out, &f, f.count - 1);
	same_text(buffer_string(&out), tree, "%s", text);
	buffer_release(&out);
	arena_release(&arena);
}

static void test_trees(void)
{
	/* clang-format off */
	static const char *const trees[][2] = {
		{ "1", "1" },
		{ "5. + .5", "(+ 5 0.5)" },
		{ "1e-3*2E2", "(* 0.001 200)" },
		{ "1 + 2*3", "(+ 1 (* 2 3))" },
		{ "(1 + 2)*3", "(* (+ 1 2) 3)" },
		{ "1 - 2 - 3", "(- (- 1 2) 3)" },
		{ "8/4/2", "(/ (/ 8 4) 2)" },
		{ "a/b*c", "(* (/ a b) c)" },
		{ "2^3^2", "(^ 2 (^ 3 2))" },
		{ "2**3", "(^ 2 3)" },
		{ "-2^2", "(- (^ 2 2))" },
		{ "2^-1", "(^ 2 (- 1))" },
		{ "2^-3^2", "(^ 2 (- (^ 3 2)))" },
		{ "2^-3*4", "(* (^ 2 (- 3)) 4)" },
		{ "-a*b", "(* (- a) b)" },
		{ "a - -b", "(- a (- b))" },
		{ "+a", "a" },
		{ "--+-a", "(- (- (- a)))" },
		{ "4x", "(* 4 x)" },
		{ "4 x", "(* 4 x)" },
		{ "3(x + 1)", "(* 3 (+ x 1))" },
		{ "2x^2", "(* 2 (^ x 2))" },
		{ "-2x", "(* (- 2) x)" },
		{ "2 sin(x)", "(* 2 (sin x))" },
		{ "1 + 2x*3", "(+ 1 (* (* 2 x) 3))" },
		{ "a/b*2x", "(* (* (/ a b) 2) x)" },
		{ "2ex", "(* 2 ex)" },
		{ "2 e", "(* 2 e)" },
		{ "2e3x", "(* 2000 x)" },
		{ "x < 1 + 2", "(< x (+ 1 2))" },
		{ "not a < b", "(not (< a b))" },
		{ "not not a", "(not (not a))" },
		{ "a or b and c", "(or a (and b c))" },
		{ "not a and b", "(and (not a) b)" },
		{ "1 < x and x < 3", "(and (< 1 x) (< x 3))" },
		{ "(1 < x) == 1", "(== (< 1 x) 1)" },
		{ "f(x, y + 1)", "(f x (+ y 1))" },
		{ "f(x)^2", "(^ (f x) 2)" },
		{ "f'(3)", "(f' 3)" },
		{ "f\u2032\u2032(3)", "(f'' 3)" },
		{ "slope(f', 3, h)", "(slope f' 3 h)" },
		{ "if(a <= 0, 1, 2)", "(if (<= a 0) 1 2)" },
		{ "\u03b1 + \u03b2_1", "(+ \u03b1 \u03b2_1)" },
		{ "3 \u2212 2 \u00d7 4 \u00b7 5 \u00f7 6",
		  "(- 3 (/ (* (* 2 4) 5) 6))" },
		{ "a \u2264 b", "(<= a b)" },
		{ "a \u2260 b", "(!= a b)" },
		{ "(1\n + 2)", "(+ 1 2)" },
		{ "(1 # one\n + 2) # two", "(+ 1 2)" },
		{ "android", "android" },
	};
	/* clang-format on */

	for (size_t i = 0; i < sizeof(trees) / sizeof(trees[0]); i++)
		check_tree(trees[i][0], trees[i][1]);
}

static void check_error(const char *text, int column, int width,
			const char *part)
{
	struct arena arena = { 0 };
	struct formula f = { .count = -1 };
	struct err err;
	bool good;

	err_init(&err, NULL);
	err_source(&err, text, strlen(text));
	good = formula_parse(&f, &arena, text, strlen(text), 0,
			     (struct origin){ .err = &err });
	ok(!good && f.count == -1 && err.count == 1 &&
		   err.list[0].at.column == column &&
		   err.list[0].at.width == width &&
		   strstr(err.list[0].text, part),
	   "refused: %.30s", text);
	if (err.count == 1 &&
	    (err.list[0].at.column != column || err.list[0].at.width != width ||
	     !strstr(err.list[0].text, part)))
		printf("# %d + %d: %s\n", err.list[0].at.column,
		       err.list[0].at.width, err.list[0].text);
	err_release(&err);
	arena_release(&arena);
}

static void test_errors(void)
{
	/* clang-format off */
	static const struct {
		const char *text;
		int column, width;
		const char *part;
	} errors[] = {
		{ "", 1, 1, "the formula is empty" },
		{ "  # a", 6, 1, "the formula is empty" },
		{ "3*(2 + 1", 3, 1, "this parenthesis is not closed" },
		{ "(", 1, 1, "this parenthesis is not closed" },
		{ "sin(x", 4, 1, "this parenthesis is not closed" },
		{ "3*2 + 1)", 8, 1, "this parenthesis closes nothing" },
		{ "()", 1, 2, "nothing stands in these parentheses" },
		{ "f()", 2, 2, "nothing stands in these parentheses" },
		{ "3 + ", 3, 1, "missing after '+'" },
		{ "3 + * 4", 3, 1, "missing after '+'" },
		{ "* 4", 1, 1, "missing before '*'" },
		{ "f(1, )", 4, 1, "missing after ','" },
		{ "(1 +)", 4, 1, "missing after '+'" },
		{ "2e", 1, 2, "write 2*e for a product, or 2e3" },
		{ "1 + 2.5e*x", 5, 4, "write 2.5*e" },
		{ "1/2x", 1, 4, "write (1/2)*x or 1/(2*x)" },
		{ "a*b/2(x + 1)", 1, 12,
		  "write (a*b/2)*(x + 1) or a*b/(2*(x + 1))" },
		{ "1/2f'(x)", 1, 8, "write (1/2)*f'(x) or 1/(2*f'(x))" },
		{ "2^3x", 1, 4, "write (2^3)*x or 2^(3*x)" },
		{ "2^-3x", 1, 5, "write (2^-3)*x or 2^(-3*x)" },
		{ "1 < x < 3", 7, 1, "1 < x and x < 3" },
		{ "1 == 2 == 3", 8, 2, "do not chain" },
		{ "if(a = 2, 1, 0)", 6, 1, "write ==" },
		{ "1 4", 1, 3, "stand side by side" },
		{ "x y", 1, 3, "'x' and 'y' stand side by side" },
		{ "(x)(y)", 3, 2, "write * between" },
		{ "1.2.3", 1, 5, "'1.2' and '.3'" },
		{ "1,5", 1, 3, "write 1.5" },
		{ "(a, b)", 3, 1, "between the arguments of a call" },
		{ "2 * not 1", 5, 3, "in parentheses" },
		{ "1 not 2", 3, 3, "join two conditions" },
		{ "x\u00b2", 2, 1, "write ^2" },
		{ "a && b", 3, 2, "write 'and'" },
		{ "5 % 2", 3, 1, "write /100" },
		{ "\u00e9 + 1", 1, 1, "unknown character '\u00e9'" },
		{ "a $ b", 3, 1, "unknown character '$'" },
		{ "3'", 2, 1, "behind a function's name" },
		{ "1e999", 1, 5, "too large" },
		{ "f(1,2,3,4,5,6,7,8,9)", 18, 1, "at most 8 arguments" },
	};
	/* clang-format on */

	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++)
		check_error(errors[i].text, errors[i].column, errors[i].width,
			    errors[i].part);
}

/* `times` times a text, then a middle, then `times` times another. */
static char *repeat(const char *before, const char *middle, const char *after,
		    int times)
{
	struct buffer text = { 0 };

	for (int i = 0; i < times; i++)
		buffer_text(&text, before);
	buffer_text(&text, middle);
	for (int i = 0; i < times; i++)
		buffer_text(&text, after);
	return text.data;
}

static void check_limit(const char *before, const char *after, int most,
			const char *part)
{
	struct arena arena = { 0 };
	struct formula f;
	char *text = repeat(before, "1", after, most);

	ok(formula_parse(&f, &arena, text, strlen(text), 0,
			 (struct origin){ 0 }),
	   "%d times '%s'", most, before);
	free(text);
	text = repeat(before, "1", after, most + 1);
	check_error(text, 1 + most * (int)strlen(before), 1, part);
	free(text);
	arena_release(&arena);
}

static void test_limits(void)
{
	struct arena arena = { 0 };
	struct formula f;
	char *text;

	check_limit("(", ")", FORMULA_DEPTH, "nested more than 1000 deep");
	text = repeat("1+", "1", "", FORMULA_TERMS / 2 - 1);
	ok(formula_parse(&f, &arena, text, strlen(text), 0,
			 (struct origin){ 0 }),
	   "4,095 terms");
	free(text);
	text = repeat("1+", "1", "", FORMULA_TERMS / 2);
	ok(!formula_parse(&f, &arena, text, strlen(text), 0,
			  (struct origin){ 0 }),
	   "4,097 terms are too many");
	free(text);
	text = repeat("-", "1", "", 30000);
	ok(!formula_parse(&f, &arena, text, strlen(text), 0,
			  (struct origin){ 0 }),
	   "30,000 signs are too many, and no recursion");
	free(text);
	arena_release(&arena);
}

static void test_terms(void)
{
	struct arena arena = { 0 };
	struct formula f;
	const char *text = "  2*(a + b)";
	double number = 0;

	formula_parse(&f, &arena, text, strlen(text), 10, (struct origin){ 0 });
	same_text(f.text, text, "the text is kept");
	same_int((long)f.offset, 10, "and where it begins");
	same_int((long)f.term[3].start, 4, "a term begins at its parenthesis");
	same_int((long)f.term[3].end, 11, "and ends with it");
	same_int((long)f.term[3].at, 7, "its operator");
	same_int(f.term[3].parent, 4, "a part knows its whole");
	same_int(f.term[4].parent, -1, "the whole is part of nothing");
	ok(!formula_is_number(&f, NULL), "2*(a + b) is no plain number");
	formula_parse(&f, &arena, "--+-4.5", 7, 0, (struct origin){ 0 });
	ok(formula_is_number(&f, &number) && number == -4.5, "--+-4.5 is one");
	arena_release(&arena);
}

static void check_statement(const char *text, const char *statement,
			    const char *rest)
{
	size_t next, end = formula_statement(text, strlen(text), &next);
	char got[64];

	snprintf(got, sizeof(got), "%.*s", (int)end, text);
	same_text(got, statement, "the first statement of '%s'", text);
	same_text(text + next, rest, "what follows it");
}

static void test_statements(void)
{
	check_statement("a = 1; b = 2", "a = 1", " b = 2");
	check_statement("a = 1\nb = 2", "a = 1", "b = 2");
	check_statement("a = (1\n + 2)\nb", "a = (1\n + 2)", "b");
	check_statement("a = 1 # one; two\nb", "a = 1", "b");
	check_statement("a = (1 # ( one\n)\nb", "a = (1 # ( one\n)", "b");
	check_statement("# only\nb", "", "b");
	check_statement("a = (1 + 2\nb = 3", "a = (1 + 2", "b = 3");
	check_statement("a)\nb", "a)", "b");
	same_int((long)formula_equals("f'(3) = 14", 10), 6, "an = outside");
	same_int((long)formula_equals("a == b", 6), 6, "== is not one");
	same_int((long)formula_equals("f(a = 2)", 8), 8, "nor one inside");
	same_int((long)formula_equals("a <= b = 1", 10), 7, "nor <=");
}

int main(void)
{
	test_trees();
	test_errors();
	test_limits();
	test_terms();
	test_statements();
	return tap_end();
}
