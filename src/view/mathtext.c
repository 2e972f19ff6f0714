/* mathtext.c - a formula on one line, as a book writes it. */
#include "gradlab/mathtext.h"

#include <ctype.h>
#include <string.h>

/* What is written otherwise than it is typed; the longest first. */
static const struct {
	const char *typed, *written;
} signs[] = {
	{ "<=", "≤" }, { ">=", "≥" }, { "!=", "≠" }, { "==", "=" },
	{ "**", "^" }, { "-", "−" }, { "*", "·" },
};

static const char *const raised[] = {
	"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",
};

static const struct {
	const char *name, *written;
} names[] = {
	{ "pi", "π" }, { "sqrt", "√" }, { "alpha", "α" }, { "beta", "β" },
	{ "lambda", "λ" }, { "sigma", "σ" }, { "theta", "θ" }, { "inf", "∞" },
};

static bool is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (unsigned char)c > 127;
}

/* Where the argument that starts at `at` ends: its comma or parenthesis. */
static size_t argument_end(const char *text, size_t at)
{
	int depth = 0;

	for (; text[at]; at++) {
		if (text[at] == '(')
			depth++;
		else if (text[at] == ')' && depth-- == 0)
			break;
		else if (text[at] == ',' && !depth)
			break;
	}
	return at;
}

static void add_argument(struct buffer *out, const char *text, size_t from,
			 size_t to)
{
	while (from < to && text[from] == ' ')
		from++;
	buffer_add(out, text + from, to - from);
}

/* lim(h, 0, e), sum(i, 1, n, e) and d(f, x), rewritten; the rest of the
 * argument e goes on as before.  Returns the bytes used, 0 for others. */
static size_t special(struct buffer *out, const char *text, enum glyphs glyphs)
{
	bool plain = glyphs == GLYPHS_ASCII;
	size_t word = strcspn(text, "("), end[3];

	if (text[word] != '(')
		return 0;
	end[0] = argument_end(text, word + 1);
	end[1] = text[end[0]] == ',' ? argument_end(text, end[0] + 1) : end[0];
	end[2] = text[end[1]] == ',' ? argument_end(text, end[1] + 1) : end[1];
	if (word == 3 && !strncmp(text, "lim", 3) && text[end[1]] == ',') {
		buffer_text(out, "lim ");
		add_argument(out, text, word + 1, end[0]);
		buffer_text(out, plain ? "->" : "→");
		add_argument(out, text, end[0] + 1, end[1]);
		buffer_text(out, " (");
		return end[1] + 1 + (text[end[1] + 1] == ' ');
	}
	if (word == 3 && !strncmp(text, "sum", 3) && text[end[2]] == ',') {
		buffer_text(out, plain ? "sum " : "Σ ");
		add_argument(out, text, word + 1, end[0]);
		buffer_text(out, " = ");
		add_argument(out, text, end[0] + 1, end[1]);
		buffer_text(out, plain ? " ... " : " … ");
		add_argument(out, text, end[1] + 1, end[2]);
		buffer_text(out, " (");
		return end[2] + 1 + (text[end[2] + 1] == ' ');
	}
	if (word == 1 && text[0] == 'd' && end[1] > end[0] &&
	    text[end[1]] == ')') {
		buffer_text(out, "d");
		add_argument(out, text, word + 1, end[0]);
		buffer_text(out, "/d");
		add_argument(out, text, end[0] + 1, end[1]);
		return end[1] + 1;
	}
	return 0;
}

/* Whether the sign at `at` belongs to a number such as 1e-3. */
static bool is_exponent(const char *text, size_t at)
{
	return at > 1 && isdigit((unsigned char)text[0]) &&
	       (text[at - 1] == 'e' || text[at - 1] == 'E') &&
	       (text[at] == '-' || text[at] == '+');
}

/* A name or number, whole. */
static size_t add_word(struct buffer *out, const char *text,
		       enum glyphs glyphs)
{
	size_t length = special(out, text, glyphs);

	if (length)
		return length;
	while (is_name(text[length]) || text[length] == '.' ||
	       is_exponent(text, length))
		length++;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (glyphs != GLYPHS_ASCII &&
		    strlen(names[i].name) == length &&
		    !strncmp(names[i].name, text, length)) {
			buffer_text(out, names[i].written);
			return length;
		}
	buffer_add(out, text, length);
	return length;
}

/* A product of a number and a name needs no sign: 4*x is 4x. */
static bool is_plain_product(const char *text, size_t at)
{
	size_t from = at;

	while (from && (isdigit((unsigned char)text[from - 1]) ||
			text[from - 1] == '.'))
		from--;
	return from < at && (!from || !is_name(text[from - 1])) &&
	       (!from || text[from - 1] != '^') &&
	       (isalpha((unsigned char)text[at + 1]) || text[at + 1] == '(' ||
		(unsigned char)text[at + 1] > 127);
}

static size_t add_sign(struct buffer *out, const char *text, enum glyphs glyphs)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		size_t length = strlen(signs[i].typed);

		if (glyphs != GLYPHS_ASCII &&
		    !strncmp(text, signs[i].typed, length)) {
			buffer_text(out, signs[i].written);
			return length;
		}
	}
	buffer_add(out, text, 1);
	return 1;
}

void mathtext(struct buffer *out, const char *text, enum glyphs glyphs)
{
	size_t at = 0;

	while (text[at]) {
		if (is_name(text[at])) {
			at += add_word(out, text + at, glyphs);
		} else if (text[at] == '*' && text[at + 1] != '*' &&
			   is_plain_product(text, at)) {
			at++;
		} else if (text[at] == '^' && glyphs != GLYPHS_ASCII &&
			   isdigit((unsigned char)text[at + 1]) &&
			   !is_name(text[at + 2]) && text[at + 2] != '.') {
			buffer_text(out, raised[text[at + 1] - '0']);
			at += 2;
		} else {
			at += add_sign(out, text + at, glyphs);
		}
	}
}
