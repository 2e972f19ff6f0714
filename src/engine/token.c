/* token.c - cuts the text of a formula into numbers, names and signs. */
#include "token.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "gradlab/number.h"
#include "gradlab/text.h"

struct spelling {
	const char *text;
	enum token_kind kind;
	enum op op;
	const char *advice;
};

/* Longer ones stand before their own beginnings. */
/* clang-format off */
static const struct spelling spellings[] = {
	{ "**", TOKEN_OP, OP_POW, NULL },
	{ "<=", TOKEN_OP, OP_LE, NULL },
	{ ">=", TOKEN_OP, OP_GE, NULL },
	{ "==", TOKEN_OP, OP_EQ, NULL },
	{ "!=", TOKEN_OP, OP_NE, NULL },
	{ "+", TOKEN_OP, OP_ADD, NULL },
	{ "-", TOKEN_OP, OP_SUB, NULL },
	{ "*", TOKEN_OP, OP_MUL, NULL },
	{ "/", TOKEN_OP, OP_DIV, NULL },
	{ "^", TOKEN_OP, OP_POW, NULL },
	{ "<", TOKEN_OP, OP_LT, NULL },
	{ ">", TOKEN_OP, OP_GT, NULL },
	{ "\u2212", TOKEN_OP, OP_SUB, NULL },	/* minus */
	{ "\u2013", TOKEN_OP, OP_SUB, NULL },	/* en dash */
	{ "\u00d7", TOKEN_OP, OP_MUL, NULL },	/* times */
	{ "\u00b7", TOKEN_OP, OP_MUL, NULL },	/* middle dot */
	{ "\u22c5", TOKEN_OP, OP_MUL, NULL },	/* dot operator */
	{ "\u00f7", TOKEN_OP, OP_DIV, NULL },	/* division */
	{ "\u2264", TOKEN_OP, OP_LE, NULL },
	{ "\u2265", TOKEN_OP, OP_GE, NULL },
	{ "\u2260", TOKEN_OP, OP_NE, NULL },
	{ "(", TOKEN_OPEN, 0, NULL },
	{ ")", TOKEN_CLOSE, 0, NULL },
	{ ",", TOKEN_COMMA, 0, NULL },
	{ "\uff08", TOKEN_OPEN, 0, NULL },	/* of full width, too */
	{ "\uff09", TOKEN_CLOSE, 0, NULL },
	{ "\uff0c", TOKEN_COMMA, 0, NULL },
	{ "\uff0b", TOKEN_OP, OP_ADD, NULL },
	{ "\uff0d", TOKEN_OP, OP_SUB, NULL },
	{ "=", TOKEN_EQUALS, 0, NULL },
	{ "\u00b2", TOKEN_WRONG, 0, "write ^2 for a square" },
	{ "\u00b3", TOKEN_WRONG, 0, "write ^3 for a third power" },
	{ "\u221a", TOKEN_WRONG, 0, "write sqrt(...) for a root" },
	{ "\u221e", TOKEN_WRONG, 0, "infinity is no number of a formula" },
	{ "&&", TOKEN_WRONG, 0, "write 'and'" },
	{ "&", TOKEN_WRONG, 0, "write 'and'" },
	{ "||", TOKEN_WRONG, 0, "write 'or'" },
	{ "|", TOKEN_WRONG, 0, "write 'or', or abs(...) for a size" },
	{ "!", TOKEN_WRONG, 0, "write 'not'" },
	{ "%", TOKEN_WRONG, 0, "write /100 for percent" },
	{ "[", TOKEN_WRONG, 0, "formulas use round parentheses" },
	{ "]", TOKEN_WRONG, 0, "formulas use round parentheses" },
	{ "\u201c", TOKEN_WRONG, 0, "a formula needs no quotes" },
	{ "\u201d", TOKEN_WRONG, 0, "a formula needs no quotes" },
	{ "\u201e", TOKEN_WRONG, 0, "a formula needs no quotes" },
	{ "\u2018", TOKEN_WRONG, 0, "a formula needs no quotes" },
	{ "{", TOKEN_WRONG, 0, "formulas use round parentheses" },
	{ "}", TOKEN_WRONG, 0, "formulas use round parentheses" },
	{ ";", TOKEN_WRONG, 0, "one formula is wanted here" },
	{ "'", TOKEN_WRONG, 0,
	  "a prime stands behind a function's name: f'(x)" },
};

static const struct spelling words[] = {
	{ "and", TOKEN_OP, OP_AND, NULL },
	{ "or", TOKEN_OP, OP_OR, NULL },
	{ "not", TOKEN_OP, OP_NOT, NULL },
};

static const char *const primes[] = { "'", "\u2032", "\u2019" };
static const char *const blanks[] = { " ", "\t", "\n", "\r", "\u00a0" };
/* clang-format on */

enum {
	SPELLINGS = sizeof(spellings) / sizeof(spellings[0]),
	WORDS = sizeof(words) / sizeof(words[0]),
	PRIMES = sizeof(primes) / sizeof(primes[0]),
	BLANKS = sizeof(blanks) / sizeof(blanks[0])
};

/* The bytes of `word` if the text goes on with it, else 0. */
static size_t goes_on(const char *text, size_t length, size_t at,
		      const char *word)
{
	size_t n = strlen(word);

	return length - at >= n && !memcmp(text + at, word, n) ? n : 0;
}

static size_t any_of(const char *text, size_t length, size_t at,
		     const char *const *list, int count)
{
	for (int i = 0; i < count; i++) {
		size_t n = goes_on(text, length, at, list[i]);

		if (n)
			return n;
	}
	return 0;
}

/* Bytes of a comment up to the end of its line. */
static size_t comment(const char *text, size_t length, size_t at)
{
	const char *end;

	if (at == length || text[at] != '#')
		return 0;
	end = memchr(text + at, '\n', length - at);
	return end ? (size_t)(end - text) - at : length - at;
}

static size_t skip_blanks(const char *text, size_t length, size_t at)
{
	size_t n;

	do {
		n = any_of(text, length, at, blanks, BLANKS);
		if (!n)
			n = comment(text, length, at);
		at += n;
	} while (n);
	return at;
}

static bool is_digit(const char *text, size_t length, size_t at)
{
	return at < length && text[at] >= '0' && text[at] <= '9';
}

static size_t digits(const char *text, size_t length, size_t at)
{
	while (is_digit(text, length, at))
		at++;
	return at;
}

/* Where a number ends that begins at `at`; `at` itself if none does.  An e
 * belongs to it only if an exponent follows. */
static size_t number_end(const char *text, size_t length, size_t at)
{
	size_t end = digits(text, length, at), power;

	if (end < length && text[end] == '.' &&
	    (end > at || is_digit(text, length, end + 1)))
		end = digits(text, length, end + 1);
	if (end == at || end == length || (text[end] | 0x20) != 'e')
		return end;
	power = end + 1;
	if (power < length && (text[power] == '+' || text[power] == '-'))
		power++;
	return is_digit(text, length, power) ? digits(text, length, power)
					     : end;
}

static bool is_letter(uint32_t rune)
{
	return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z') ||
	       rune == '_' || (rune >= 0x388 && rune <= 0x3ff);
}

static size_t name_end(const char *text, size_t length, size_t at)
{
	size_t end = at;

	while (end < length) {
		uint32_t rune;
		size_t n = text_decode(text + end, length - end, &rune);

		if (!is_letter(rune) &&
		    !(end > at && rune >= '0' && rune <= '9'))
			break;
		end += n;
	}
	return end;
}

static void read_number(struct token *token, const char *text)
{
	token->kind = TOKEN_NUMBER;
	if (!number_parse(text + token->start, token->end - token->start,
			  &token->number))
		token->number = HUGE_VAL;
}

static void read_name(struct token *token, const char *text, size_t length)
{
	size_t n;

	token->kind = TOKEN_NAME;
	token->length = token->end - token->start;
	for (int i = 0; i < WORDS; i++) {
		if (strlen(words[i].text) == token->length &&
		    goes_on(text, length, token->start, words[i].text)) {
			token->kind = words[i].kind;
			token->op = words[i].op;
			return;
		}
	}
	while ((n = any_of(text, length, token->end, primes, PRIMES))) {
		token->end += n;
		token->primes++;
	}
}

static void read_sign(struct token *token, const char *text, size_t length)
{
	uint32_t rune;

	for (int i = 0; i < SPELLINGS; i++) {
		const struct spelling *s = &spellings[i];
		size_t n = goes_on(text, length, token->start, s->text);

		if (!n)
			continue;
		token->kind = s->kind;
		token->op = s->op;
		token->advice = s->advice;
		token->end = token->start + n;
		return;
	}
	token->kind = TOKEN_WRONG;
	token->end +=
		text_decode(text + token->start, length - token->start, &rune);
}

struct token token_at(const char *text, size_t length, size_t from)
{
	size_t at = skip_blanks(text, length, from);
	struct token token = { .kind = TOKEN_END, .start = at, .end = at };

	if (at == length)
		return token;
	token.end = number_end(text, length, at);
	if (token.end > at) {
		read_number(&token, text);
		return token;
	}
	token.end = name_end(text, length, at);
	if (token.end > at)
		read_name(&token, text, length);
	else
		read_sign(&token, text, length);
	return token;
}
