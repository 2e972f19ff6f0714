/* formula.c - reads the text of a formula into terms. */
#include "gradlab/formula.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "complaint.h"
#include "parser.h"
#include "token.h"

const char formula_too_large[] =
	"the formula grows too large: 4,000,000 nodes are the most";

static bool open(struct parser *p, bool call, const struct token *name)
{
	if (++p->depth > FORMULA_DEPTH)
		return complain(p, p->token.start, p->token.end,
				"parentheses are nested more than %d deep",
				FORMULA_DEPTH);
	parser_push(p, (struct pending){ .open = true,
					 .call = call,
					 .token = p->token,
					 .name = *name });
	return true;
}

static bool add_number(struct parser *p)
{
	const struct token *t = &p->token;
	struct term term = { .kind = TERM_NUMBER,
			     .number = t->number,
			     .at = t->start,
			     .start = t->start,
			     .end = t->end };

	if (!isfinite(t->number))
		return complain(p, t->start, t->end,
				"this number is too large");
	return parser_add(p, term, 0);
}

/* A name, or a call whose parenthesis closes with the present token. */
static bool add_name(struct parser *p, enum term_kind kind,
		     const struct token *name, int args)
{
	struct term term = { .kind = kind,
			     .primes = name->primes,
			     .at = name->start,
			     .start = name->start,
			     .end = p->token.end };

	term.name = arena_string(p->arena, p->text + name->start, name->length);
	return parser_add(p, term, args);
}

static bool prefix(struct parser *p)
{
	enum op op = p->token.op;

	if (op == OP_NOT && parser_tightness(p) > TIGHT_NOT)
		return complain(p, p->token.start, p->token.end,
				"put 'not' and what it denies in parentheses");
	if (op != OP_NOT && op != OP_ADD && op != OP_SUB)
		return complain_missing(p);
	op = op == OP_ADD ? OP_COPY : op == OP_SUB ? OP_NEG : op;
	parser_push(p, (struct pending){ .op = op, .token = p->token });
	return true;
}

/* Reads what stands where an operand must begin; *complete tells whether one
 * has also ended. */
static bool read_operand(struct parser *p, bool *complete)
{
	struct token name = p->token;
	bool call = token_at(p->text, p->length, name.end).kind == TOKEN_OPEN;

	*complete =
		name.kind == TOKEN_NUMBER || (name.kind == TOKEN_NAME && !call);
	switch (name.kind) {
	case TOKEN_NUMBER:
		return add_number(p);
	case TOKEN_NAME:
		if (!call)
			return add_name(p, TERM_NAME, &name, 0);
		parser_read_on(p);
		return open(p, true, &name);
	case TOKEN_OP:
		return prefix(p);
	case TOKEN_OPEN:
		return open(p, false, &name);
	case TOKEN_WRONG:
	case TOKEN_EQUALS:
		return complain_wrong(p);
	default:
		return complain_missing(p);
	}
}

static bool comma(struct parser *p)
{
	struct pending *top;

	if (!parser_finish(p))
		return false;
	top = parser_top(p);
	if (!top || !top->call)
		return complain_comma(p);
	if (++top->args < FORMULA_ARGS)
		return true;
	return complain(p, p->token.start, p->token.end,
			"a call takes at most %d arguments", FORMULA_ARGS);
}

static bool close(struct parser *p)
{
	struct pending paren;

	if (!parser_finish(p))
		return false;
	if (!p->pendings)
		return complain(p, p->token.start, p->token.end,
				"this parenthesis closes nothing");
	paren = p->pending[--p->pendings];
	p->depth--;
	if (paren.call)
		return add_name(p, TERM_CALL, &paren.name, paren.args + 1);
	parser_operand(p, 0)->start = paren.token.start;
	parser_operand(p, 0)->end = p->token.end;
	return true;
}

/* What stands directly behind a number is multiplied by it. */
static bool implied_product(struct parser *p)
{
	if (p->before.kind != TOKEN_NUMBER || p->token.kind == TOKEN_NUMBER)
		return complain_side_by_side(p);
	if (complain_surprise(p))
		return false;
	return parser_infix(p, OP_MUL, &p->token);
}

/* Reads what stands behind an operand; *complete tells whether the token made
 * another. */
static bool read_operator(struct parser *p, bool *complete)
{
	*complete = p->token.kind == TOKEN_CLOSE;
	switch (p->token.kind) {
	case TOKEN_OP:
		if (p->token.op == OP_NOT)
			return complain_side_by_side(p);
		return parser_infix(p, p->token.op, &p->token);
	case TOKEN_NUMBER:
	case TOKEN_NAME:
	case TOKEN_OPEN:
		return implied_product(p) && read_operand(p, complete);
	case TOKEN_COMMA:
		return comma(p);
	case TOKEN_CLOSE:
		return close(p);
	default:
		return complain_wrong(p);
	}
}

static bool end(struct parser *p)
{
	const struct pending *top;

	if (!parser_finish(p))
		return false;
	top = parser_top(p);
	return !top || complain(p, top->token.start, top->token.end,
				"this parenthesis is not closed");
}

static bool read_all(struct parser *p)
{
	bool complete = false;

	for (;;) {
		parser_read_on(p);
		if (complete && p->token.kind == TOKEN_END)
			return end(p);
		if (!(complete ? read_operator(p, &complete)
			       : read_operand(p, &complete)))
			return false;
	}
}

bool formula_parse(struct formula *formula, struct arena *arena,
		   const char *text, size_t length, size_t offset,
		   struct origin origin)
{
	struct parser p = { .text = text,
			    .length = length,
			    .offset = offset,
			    .origin = origin,
			    .arena = arena };
	bool good = read_all(&p);

	if (good) {
		size_t count = (size_t)p.count;

		*formula = (struct formula){
			.text = arena_string(arena, text, length),
			.offset = offset,
			.term = arena_alloc(arena, count, sizeof(struct term)),
			.count = p.count,
			.origin = origin,
		};
		memcpy(formula->term, p.term, count * sizeof(struct term));
	}
	parser_release(&p);
	return good;
}

enum { SENTENCE = 512 };

bool formula_error(const struct formula *formula, const struct term *term,
		   const char *format, ...)
{
	char text[SENTENCE];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	return origin_error(&formula->origin, formula->offset + term->start,
			    formula->offset + term->end, "%s", text);
}

bool formula_name_error(const struct formula *formula, const struct term *term,
			const char *format, ...)
{
	size_t start = formula->offset + term->at;
	char text[SENTENCE];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	return origin_error(&formula->origin, start, start + strlen(term->name),
			    "%s", text);
}

bool formula_is_number(const struct formula *formula, double *value)
{
	const struct term *term = formula->term;
	double number = 0;

	for (int i = 0; i < formula->count; i++) {
		if (term[i].kind == TERM_NUMBER)
			number = term[i].number;
		else if (term[i].kind == TERM_OP && term[i].op == OP_NEG)
			number = -number;
		else
			return false;
	}
	if (formula->count && value)
		*value = number;
	return formula->count > 0;
}

size_t formula_equals(const char *text, size_t length)
{
	struct token token = { .kind = TOKEN_NUMBER };
	int depth = 0;

	while (token.kind != TOKEN_END) {
		token = token_at(text, length, token.end);
		depth += token.kind == TOKEN_OPEN;
		depth -= token.kind == TOKEN_CLOSE;
		if (token.kind == TOKEN_EQUALS && !depth)
			return token.start;
	}
	return length;
}

/* The bytes up to a newline, or `length`. */
static size_t line_end(const char *text, size_t length, size_t at)
{
	const char *end = memchr(text + at, '\n', length - at);

	return end ? (size_t)(end - text) : length;
}

/* The end of a statement; `whole` is false where a parenthesis stays open. */
static size_t statement_end(const char *text, size_t length, bool *whole)
{
	int depth = 0;
	size_t at;

	for (at = 0; at < length; at++) {
		if (text[at] == '#' && !depth)
			break;
		if (text[at] == '#')
			at = line_end(text, length, at);
		else if (!depth && (text[at] == '\n' || text[at] == ';'))
			break;
		else if (text[at] == '(')
			depth++;
		else if (text[at] == ')' && depth)
			depth--;
	}
	*whole = !depth;
	return at < length ? at : length;
}

size_t formula_statement(const char *text, size_t length, size_t *next)
{
	bool whole;
	size_t end = statement_end(text, length, &whole);

	if (!whole)
		end = statement_end(text, line_end(text, length, 0), &whole);
	*next = end;
	if (end < length && text[end] == '#')
		*next = line_end(text, length, end);
	if (*next < length)
		++*next;
	while (end && strchr(" \t\r", text[end - 1]))
		end--;
	return end;
}
