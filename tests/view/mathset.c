/* mathset.c - tests of formulas in two dimensions, and of their words. */
#include "mathset.h"

#include "../tap.h"

#include "gradlab/buffer.h"

static void draws(const char *what, const char *formula, enum glyphs glyphs,
		  const char *wanted)
{
	struct arena arena = { 0 };
	struct buffer got = { 0 };
	struct math_box box;

	if (math_picture(formula, glyphs, &arena, &box))
		for (int row = 0; row < box.h; row++)
			buffer_printf(&got, "%s\n",
				      math_row(&box, row, &arena));
	same_text(buffer_string(&got), wanted, "%s%s", what,
		  glyphs == GLYPHS_ASCII ? " in ASCII" : "");
	buffer_release(&got);
	arena_release(&arena);
}

static const struct {
	const char *what, *formula, *picture, *plain, *words;
} cases[] = {
	{ "the definition of the derivative", "f'(x) = lim(h, 0, (f(x + h) - f(x))/h)",
	  "            f(x + h) − f(x)\n"
	  "f'(x) = lim ───────────────\n"
	  "        h→0        h\n",
	  "             f(x + h) - f(x)\n"
	  "f'(x) = lim  ---------------\n"
	  "        h->0        h\n",
	  "f prime(x) equals the limit, as h goes to 0, of (f(x plus h)"
	  " minus f(x)) over h" },
	{ "the quadratic formula", "x = (-b + sqrt(b^2 - 4*a*c))/(2*a)",
	  "          _________\n"
	  "    −b + √b² − 4a·c\n"
	  "x = ───────────────\n"
	  "          2a\n",
	  "           ___________\n"
	  "          |  2\n"
	  "    -b + \\| b  - 4a*c\n"
	  "x = ------------------\n"
	  "            2a\n",
	  "x equals (minus b plus the square root of (b squared minus 4"
	  " times a times c)) over (2 times a)" },
	{ "a chain rule", "d(L, w) = d(L, a)*d(a, w)",
	  "dL   dL   da\n"
	  "── = ── · ──\n"
	  "dw   da   dw\n",
	  "dL   dL   da\n"
	  "-- = -- * --\n"
	  "dw   da   dw\n",
	  "the derivative of L with respect to w equals the derivative of L "
	  "with respect to a times the derivative of a with respect to w" },
	{ "a sum of squares", "L = 1/n*sum(i, 1, n, (y - o)^2)",
	  "    1     n\n"
	  "L = ─ ·   Σ   (y − o)²\n"
	  "    n   i = 1\n",
	  "    1     n          2\n"
	  "L = - *  sum  (y - o)\n"
	  "    n   i = 1\n",
	  "L equals 1 over n times the sum, for i from 1 to n, of (y "
	  "minus o) squared" },
	{ "nested fractions", "1/(1 + 1/(1 + 1/x))",
	  "    1\n"
	  "─────────\n"
	  "      1\n"
	  "1 + ─────\n"
	  "        1\n"
	  "    1 + ─\n"
	  "        x\n",
	  "    1\n"
	  "---------\n"
	  "      1\n"
	  "1 + -----\n"
	  "        1\n"
	  "    1 + -\n"
	  "        x\n",
	  "1 over (1 plus 1 over (1 plus 1 over x))" },
	{ "the root of a fraction", "sqrt(a/b)",
	  " ┌───\n"
	  " │ a\n"
	  " │ ─\n"
	  "╲│ b\n",
	  "  ___\n"
	  " | a\n"
	  " | -\n"
	  "\\| b\n",
	  "the square root of (a over b)" },
	{ "parentheses that grow", "2*((a + b)/c)^2",
	  "        2\n"
	  " ╭a + b╮\n"
	  "2│─────│\n"
	  " ╰  c  ╯\n",
	  "        2\n"
	  " /a + b\\\n"
	  "2|-----|\n"
	  " \\  c  /\n",
	  "2 times ((a plus b) over c) squared" },
	{ "an exponent", "e^(-x^2/2) + x^(n + 1)",
	  " −x²/2    n + 1\n"
	  "e      + x\n",
	  "   2\n"
	  " -x /2    n + 1\n"
	  "e      + x\n",
	  "e to the power (minus x squared over 2) plus x to the power "
	  "(n plus 1)" },
	{ "a sum is held together", "sum(i, 1, n, i) + 1",
	  "╭  n    ╮\n"
	  "│  Σ   i│ + 1\n"
	  "╰i = 1  ╯\n",
	  "/  n    \\\n"
	  "| sum  i| + 1\n"
	  "\\i = 1  /\n",
	  "(the sum, for i from 1 to n, of i) plus 1" },
	{ "a slope of what is no name", "d(x*sin(x), x)",
	  "d\n"
	  "── (x·sin(x))\n"
	  "dx\n",
	  "d\n"
	  "-- (x*sin(x))\n"
	  "dx\n",
	  "the derivative of (x times sin(x)) with respect to x" },
	{ "signs", "-(a + b)*(-c) - (d - e)",
	  "−(a + b)·(−c) − (d − e)\n",
	  "-(a + b)*(-c) - (d - e)\n",
	  "minus (a plus b) times (minus c) minus (d minus e)" },
	{ "sizes and comparisons", "abs(x/2) <= 1 and not x == pi",
	  "│x│\n"
	  "│─│ ≤ 1 and not x = π\n"
	  "│2│\n",
	  "|x|\n"
	  "|-| <= 1 and not x = pi\n"
	  "|2|\n",
	  "the size of (x over 2) is at most 1 and not x equals pi" },
};

/* Nothing that a lesson may write is too strange. */
static void test_strange(void)
{
	static const char *const strange[] = {
		"", "(", "1 +", "lim(h, 0)", "sum(i, 1, n)", "a = ", "= a",
		"a ~ b", "f(", ")", "a\nb", "中 + 1",
	};
	struct arena arena = { 0 };
	struct math_box box;

	for (size_t i = 0; i < sizeof(strange) / sizeof(*strange); i++) {
		bool drawn = math_picture(strange[i], GLYPHS_BRAILLE, &arena,
					  &box);
		bool said = math_words(strange[i], &arena);

		ok(drawn == said, "'%s' is %s", strange[i],
		   drawn ? "a formula" : "shown as it was written");
	}
	arena_release(&arena);
}

/* What is deep is drawn up to a bound, and read up to one. */
static void test_deep(void)
{
	struct arena arena = { 0 };
	struct buffer deep = { 0 };
	struct math_box box;

	for (int i = 0; i < 300; i++)
		buffer_text(&deep, "1/(1 + ");
	buffer_text(&deep, "x");
	for (int i = 0; i < 300; i++)
		buffer_text(&deep, ")");
	ok(!math_picture(deep.data, GLYPHS_BRAILLE, &arena, &box),
	   "three hundred fractions in each other are not drawn");
	ok(!math_words(deep.data, &arena), "... and not said");
	buffer_release(&deep);
	arena_release(&arena);
}

int main(void)
{
	struct arena arena = { 0 };

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		draws(cases[i].what, cases[i].formula, GLYPHS_BRAILLE,
		      cases[i].picture);
		draws(cases[i].what, cases[i].formula, GLYPHS_ASCII,
		      cases[i].plain);
		same_text(math_words(cases[i].formula, &arena),
			  cases[i].words, "%s as words", cases[i].what);
	}
	test_strange();
	test_deep();
	arena_release(&arena);
	return tap_end();
}
