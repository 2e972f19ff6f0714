/* mathtext.c - tests of formulas as a book writes them. */
#include "gradlab/mathtext.h"

#include "../tap.h"

static void writes(const char *formula, enum glyphs glyphs, const char *wanted)
{
	struct buffer out = { 0 };

	mathtext(&out, formula, glyphs);
	same_text(buffer_string(&out), wanted, "%s%s", formula,
		  glyphs == GLYPHS_ASCII ? " in ASCII" : "");
	buffer_release(&out);
}

static const struct {
	const char *formula, *written;
} cases[] = {
	{ "3*x^2 - 4*x + 5", "3x² − 4x + 5" },
	{ "2*(x + 1)", "2(x + 1)" },
	{ "x*y", "x·y" },
	{ "2*3", "2·3" },
	{ "x2*y", "x2·y" },
	{ "2^3*x", "2³·x" },
	{ "x**2", "x^2" },
	{ "x^10", "x^10" },
	{ "x^2.5", "x^2.5" },
	{ "e^x", "e^x" },
	{ "a <= b", "a ≤ b" },
	{ "a >= b and a != c", "a ≥ b and a ≠ c" },
	{ "a == b", "a = b" },
	{ "sqrt(2*pi)", "√(2π)" },
	{ "spin", "spin" },
	{ "f'(x)", "f'(x)" },
	{ "1e-3", "1e-3" },
	{ "lim(h, 0, (f(x + h) - f(x))/h)", "lim h→0 ((f(x + h) − f(x))/h)" },
	{ "sum(i, 1, n, i^2)", "Σ i = 1 … n (i²)" },
	{ "d(f, x)", "df/dx" },
	{ "d(f, x) + 1", "df/dx + 1" },
	{ "old(f, x)", "old(f, x)" },
	{ "", "" },
};

static const struct {
	const char *formula, *written;
} plain[] = {
	{ "3*x^2 - 4*x + 5", "3x^2 - 4x + 5" },
	{ "x*y <= sqrt(pi)", "x*y <= sqrt(pi)" },
	{ "lim(h, 0, h)", "lim h->0 (h)" },
	{ "sum(i, 1, n, i)", "sum i = 1 ... n (i)" },
	{ "d(f, x)", "df/dx" },
};

/* Nothing that a lesson may write is too strange. */
static void test_strange(void)
{
	static const char *const strange[] = {
		"lim(", "lim(h", "lim(h,", "sum(i, 1, n", "d(", "d()", "d(f)",
		")", "^", "x^", "*", "2*", "lim(h, 0, lim(k, 0, k))", "((((",
		"\xce\xb1*x", "sum(,,,)",
	};

	for (size_t i = 0; i < sizeof(strange) / sizeof(*strange); i++) {
		struct buffer out = { 0 };

		mathtext(&out, strange[i], GLYPHS_BRAILLE);
		ok(*buffer_string(&out), "'%s' becomes '%s'", strange[i],
		   buffer_string(&out));
		buffer_release(&out);
	}
}

int main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		writes(cases[i].formula, GLYPHS_BRAILLE, cases[i].written);
	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		writes(plain[i].formula, GLYPHS_ASCII, plain[i].written);
	test_strange();
	return tap_end();
}
