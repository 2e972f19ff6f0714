/* scope.c - names and what they stand for. */
#include "gradlab/scope.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bind.h"
#include "needs.h"
#include "token.h"

void scope_init(struct scope *scope, const struct scope *outer,
		struct arena *arena)
{
	memset(scope, 0, sizeof(*scope));
	scope->outer = outer;
	scope->arena = arena;
}

void scope_release(struct scope *scope)
{
	free(scope->list);
	free(scope->slot);
	memset(scope, 0, sizeof(*scope));
}

/* FNV-1a. */
static uint32_t hash(const char *name)
{
	uint32_t h = 2166136261u;

	for (; *name; name++)
		h = (h ^ (unsigned char)*name) * 16777619u;
	return h;
}

/* The slot of a name, or the empty one where it would stand. */
static uint32_t *slot_of(const struct scope *scope, const char *name)
{
	size_t i = hash(name) & (scope->slots - 1);

	while (scope->slot[i] &&
	       strcmp(scope->list[scope->slot[i] - 1].name, name))
		i = (i + 1) & (scope->slots - 1);
	return &scope->slot[i];
}

const struct symbol *scope_find(const struct scope *scope, const char *name)
{
	for (; scope; scope = scope->outer) {
		uint32_t at = scope->slots ? *slot_of(scope, name) : 0;

		if (at)
			return &scope->list[at - 1];
	}
	return NULL;
}

/* Keeps at least half of the slots empty. */
static void grow_slots(struct scope *scope)
{
	if (2 * (scope->count + 1) <= scope->slots)
		return;
	free(scope->slot);
	scope->slots = scope->slots ? 2 * scope->slots : 16;
	scope->slot = mem_alloc(scope->slots, sizeof(*scope->slot));
	for (size_t i = 0; i < scope->count; i++)
		*slot_of(scope, scope->list[i].name) = (uint32_t)i + 1;
}

/* Takes a symbol in; NULL and an error where its name is taken. */
static struct symbol *add(struct scope *scope, struct symbol symbol,
			  const struct origin *origin, size_t start, size_t end)
{
	if (scope_find(scope, symbol.name)) {
		origin_error(origin, start, end, "'%s' is already defined",
			     symbol.name);
		return NULL;
	}
	grow_slots(scope);
	scope->list = mem_grow(scope->list, &scope->room, scope->count + 1,
			       sizeof(*scope->list));
	scope->list[scope->count] = symbol;
	*slot_of(scope, symbol.name) = (uint32_t)++scope->count;
	return &scope->list[scope->count - 1];
}

bool scope_add(struct scope *scope, const char *name, enum symbol_kind kind,
	       int index, const struct origin *origin, size_t start, size_t end)
{
	struct symbol symbol = {
		.name = arena_string(scope->arena, name, strlen(name)),
		.kind = kind,
		.index = index,
	};

	return add(scope, symbol, origin, start, end) != NULL;
}

/* What stands before the '=' of a statement. */
struct head {
	struct token name;
	bool function;
	const char *param[FORMULA_ARGS];
	int params;
};

struct statement {
	const char *text;
	size_t length;
	size_t offset;
	struct origin origin;
};

__attribute__((format(printf, 3, 4))) static bool
fail(const struct statement *s, const struct token *at, const char *format, ...)
{
	char text[512];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	return origin_error(&s->origin, s->offset + at->start,
			    s->offset + at->end, "%s", text);
}

static const char *name_of(const struct scope *scope, const struct statement *s,
			   const struct token *token)
{
	return arena_string(scope->arena, s->text + token->start,
			    token->length);
}

static bool add_param(struct head *head, const struct statement *s,
		      const struct token *token, const char *name)
{
	for (int i = 0; i < head->params; i++)
		if (!strcmp(head->param[i], name))
			return fail(s, token, "'%s' stands here twice", name);
	if (head->params == FORMULA_ARGS)
		return fail(s, token,
			    "'%s' is one too many; a function takes at most "
			    "%d arguments",
			    name, FORMULA_ARGS);
	head->param[head->params++] = name;
	return true;
}

/* Reads "(x, y)"; *at is the parenthesis, then what follows. */
static bool read_params(const struct scope *scope, struct head *head,
			const struct statement *s, size_t length,
			struct token *at)
{
	head->function = true;
	do {
		struct token name = token_at(s->text, length, at->end);

		*at = token_at(s->text, length, name.end);
		if (name.kind != TOKEN_NAME || name.primes)
			return fail(s, &name,
				    "the name of an argument is wanted here, "
				    "as in f(x)");
		if (!add_param(head, s, &name, name_of(scope, s, &name)))
			return false;
	} while (at->kind == TOKEN_COMMA);
	if (at->kind != TOKEN_CLOSE)
		return fail(s, at, "a comma or ) is wanted here");
	*at = token_at(s->text, length, at->end);
	return true;
}

/* Reads "a" or "f(x, y)" in the `length` bytes before the '='. */
static bool read_head(const struct scope *scope, struct head *head,
		      const struct statement *s, size_t length)
{
	struct token at;

	memset(head, 0, sizeof(*head));
	head->name = token_at(s->text, length, 0);
	at = token_at(s->text, length, head->name.end);
	if (head->name.kind != TOKEN_NAME)
		return fail(s, &head->name,
			    "a name is wanted before '=', as in a = 4 or "
			    "f(x) = x^2");
	if (head->name.primes)
		return fail(s, &head->name,
			    "'%s' is the slope of a function; it follows from "
			    "the function",
			    arena_string(scope->arena,
					 s->text + head->name.start,
					 head->name.end - head->name.start));
	if (at.kind == TOKEN_OPEN && !read_params(scope, head, s, length, &at))
		return false;
	return at.kind == TOKEN_END ||
	       fail(s, &at,
		    "'=' is wanted behind the name, as in a = 4 or "
		    "f(x) = x^2");
}

/* Takes in the name of a head whose body is still to be read. */
static struct symbol *add_head(struct scope *scope, const struct head *head,
			       const struct statement *s)
{
	struct symbol symbol = {
		.name = name_of(scope, s, &head->name),
		.kind = head->function ? SYMBOL_FUNCTION : SYMBOL_VALUE,
	};
	const char **param =
		arena_alloc(scope->arena, FORMULA_ARGS, sizeof(*param));

	memcpy(param, head->param, sizeof(head->param));
	symbol.body.param = param;
	symbol.body.params = head->params;
	return add(scope, symbol, &s->origin, s->offset + head->name.start,
		   s->offset + head->name.end);
}

static bool read_body(struct scope *scope, struct symbol *symbol,
		      const struct statement *s, size_t start)
{
	struct formula body;

	if (!formula_parse(&body, scope->arena, s->text + start,
			   s->length - start, s->offset + start, s->origin))
		return false;
	body.param = symbol->body.param;
	body.params = symbol->body.params;
	symbol->body = body;
	return true;
}

static bool read_bare(struct scope *scope, const struct statement *s,
		      const char *name)
{
	struct symbol symbol = { .name = name, .kind = SYMBOL_VALUE };
	struct token all = { .start = 0, .end = s->length };
	struct symbol *added;

	if (!name)
		return fail(s, &all,
			    "a definition is wanted, as in a = 4 or "
			    "f(x) = x^2");
	added = add(scope, symbol, &s->origin, s->offset,
		    s->offset + s->length);
	return added && read_body(scope, added, s, 0);
}

bool scope_statement(struct scope *scope, const char *text, size_t length,
		     size_t offset, struct origin origin, const char *bare)
{
	struct statement s = { text, length, offset, origin };
	size_t equals = formula_equals(text, length);
	struct symbol *symbol;
	struct head head;
	bool good;

	if (equals == length)
		return read_bare(scope, &s, bare);
	good = read_head(scope, &head, &s, equals);
	if (head.name.kind != TOKEN_NAME || head.name.primes)
		return false;
	if (!good)
		head.params = 0;
	symbol = add_head(scope, &head, &s);
	return good && symbol && read_body(scope, symbol, &s, equals + 1);
}

/* How far a statement may reach: to the end of the text, but once more is
 * wrong than will be told, looking for lost parentheses is not worth it. */
static size_t reach(const char *text, size_t length,
		    const struct origin *origin)
{
	const char *end = NULL;

	if (origin->err && origin->err->errors >= ERR_MOST)
		end = memchr(text, '\n', length);
	return end ? (size_t)(end - text) + 1 : length;
}

bool scope_let(struct scope *scope, const char *text, size_t length,
	       struct origin origin)
{
	bool good = true;
	size_t next;

	for (size_t at = 0; at < length; at += next) {
		size_t blank = strspn(text + at, " \t\r");
		size_t most = reach(text + at, length - at, &origin);
		size_t end = formula_statement(text + at, most, &next);

		if (end > blank &&
		    !scope_statement(scope, text + at + blank, end - blank,
				     at + blank, origin, NULL))
			good = false;
	}
	return good;
}

bool scope_close(struct scope *scope)
{
	bool good = true;

	for (size_t i = 0; i < scope->count; i++) {
		struct formula *body = &scope->list[i].body;

		if (bind_formula(scope, body, NULL))
			continue;
		body->count = 0;
		good = false;
	}
	return needs_of_scope(scope) && good;
}

bool scope_resolve(const struct scope *scope, struct formula *formula)
{
	return bind_formula(scope, formula, NULL) && needs_of_formula(formula);
}

bool scope_formula(const struct scope *scope, struct formula *formula,
		   struct arena *arena, const char *text, size_t length,
		   const char *const *param, int params, struct origin origin)
{
	struct formula read;

	if (!formula_parse(&read, arena, text, length, 0, origin))
		return false;
	read.param = param;
	read.params = params;
	if (!scope_resolve(scope, &read))
		return false;
	*formula = read;
	return true;
}
