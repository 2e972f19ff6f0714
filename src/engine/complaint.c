/* complaint.c - the sentences for a formula that cannot be read. */
#include "complaint.h"

#include <stdarg.h>
#include <stdio.h>

#include "parser.h"

enum { QUOTED_MOST = 100 }; /* bytes of a formula within a sentence */

bool complain(const struct parser *p, size_t start, size_t end,
	      const char *format, ...)
{
	char text[512];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	return origin_error(&p->origin, p->offset + start, p->offset + end,
			    "%s", text);
}

/* A token as the two arguments of "%.*s". */
static int width(const struct token *token)
{
	size_t bytes = token->end - token->start;

	return bytes < QUOTED_MOST ? (int)bytes : QUOTED_MOST;
}

static const char *quote(const struct parser *p, const struct token *token)
{
	return p->text + token->start;
}

bool complain_missing(const struct parser *p)
{
	const struct token *before = &p->before, *now = &p->token;

	if (!before->end && now->kind == TOKEN_END)
		return complain(p, now->start, now->end,
				"the formula is empty");
	if (!before->end)
		return complain(p, now->start, now->end,
				"a number or a name is missing before '%.*s'",
				width(now), quote(p, now));
	if (before->kind == TOKEN_OPEN && now->kind == TOKEN_CLOSE)
		return complain(p, before->start, now->end,
				"nothing stands in these parentheses");
	if (before->kind == TOKEN_OPEN && now->kind == TOKEN_END)
		return complain(p, before->start, before->end,
				"this parenthesis is not closed");
	return complain(p, before->start, before->end,
			"a number or a name is missing after '%.*s'",
			width(before), quote(p, before));
}

bool complain_side_by_side(const struct parser *p)
{
	const struct token *before = &p->before, *now = &p->token;

	if (now->kind == TOKEN_OP)
		return complain(p, now->start, now->end,
				"'%.*s' cannot stand here; join two "
				"conditions with 'and' or 'or'",
				width(now), quote(p, now));
	return complain(p, before->start, now->end,
			"'%.*s' and '%.*s' stand side by side; for a product "
			"write * between them",
			width(before), quote(p, before), width(now),
			quote(p, now));
}

bool complain_wrong(const struct parser *p)
{
	const struct token *now = &p->token;

	if (now->kind == TOKEN_EQUALS)
		return complain(p, now->start, now->end,
				"a single = defines a name; to compare, "
				"write ==");
	if (now->advice)
		return complain(p, now->start, now->end,
				"'%.*s' has no meaning here; %s", width(now),
				quote(p, now), now->advice);
	return complain(p, now->start, now->end, "unknown character '%.*s'",
			width(now), quote(p, now));
}

bool complain_comma(const struct parser *p)
{
	const struct token *before = &p->before, *now = &p->token;
	struct token next = token_at(p->text, p->length, now->end);

	if (before->kind == TOKEN_NUMBER && next.kind == TOKEN_NUMBER)
		return complain(p, before->start, next.end,
				"decimals stand behind a point: write "
				"%.*s.%.*s",
				width(before), quote(p, before), width(&next),
				quote(p, &next));
	return complain(p, now->start, now->end,
			"a comma stands only between the arguments of a call");
}

/* Where the factor ends that the present token begins: a name, a call or a
 * parenthesis. */
static size_t factor_end(const struct parser *p)
{
	struct token t = p->token, next;
	int depth = 0;

	do {
		depth += t.kind == TOKEN_OPEN;
		depth -= t.kind == TOKEN_CLOSE;
		next = token_at(p->text, p->length, t.end);
		if (next.kind == TOKEN_END)
			break;
		if (!depth && next.kind != TOKEN_OPEN)
			break;
		if (!depth && t.kind == TOKEN_CLOSE)
			break;
		t = next;
	} while (true);
	return t.end;
}

/* The division or power whose right side ends in the number before; NULL
 * where there is none. */
static const struct pending *divides_or_raises(const struct parser *p)
{
	for (size_t i = p->pendings; i-- > 0;) {
		const struct pending *at = &p->pending[i];

		if (at->open)
			return NULL;
		if (at->op == OP_DIV || at->op == OP_POW)
			return at;
		if (at->op != OP_NEG && at->op != OP_COPY)
			return NULL;
	}
	return NULL;
}

static void tell_readings(const struct parser *p, const struct token *sign)
{
	size_t start = parser_operand(p, 1)->start, end = factor_end(p);
	struct token right = token_at(p->text, p->length, sign->end);
	struct token number = { .start = start, .end = p->before.end };
	struct token left = { .start = start, .end = right.start };
	struct token factor = { .start = p->token.start, .end = end };

	right.end = p->before.end;
	if (end - start > QUOTED_MOST) {
		complain(p, start, end,
			 "this can be read in two ways; say with parentheses "
			 "which product is meant");
		return;
	}
	complain(p, start, end,
		 "'%.*s' can be read in two ways; write (%.*s)*%.*s or "
		 "%.*s(%.*s*%.*s)",
		 (int)(end - start), p->text + start, width(&number),
		 quote(p, &number), width(&factor), quote(p, &factor),
		 width(&left), quote(p, &left), width(&right), quote(p, &right),
		 width(&factor), quote(p, &factor));
}

bool complain_surprise(const struct parser *p)
{
	const struct token *number = &p->before, *now = &p->token;
	const struct pending *sign = divides_or_raises(p);
	char letter = p->text[now->start];

	if ((letter == 'e' || letter == 'E') && now->start == number->end &&
	    now->end == now->start + 1) {
		complain(p, number->start, now->end,
			 "'%.*s%c' is no number; write %.*s*%c for a product, "
			 "or %.*s%c3 for a power of ten",
			 width(number), quote(p, number), letter, width(number),
			 quote(p, number), letter, width(number),
			 quote(p, number), letter);
		return true;
	}
	if (sign)
		tell_readings(p, &sign->token);
	return sign != NULL;
}
