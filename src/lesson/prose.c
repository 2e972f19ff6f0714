/* prose.c - finds the formulas in a text and puts fields in their place. */
#include "prose.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"
#include "load_formula.h"

enum { FIELDS_MOST = 200, FAILURES_MOST = 20 };

struct writer {
	struct loader *loader;
	struct yaml *yaml;
	struct origin origin;
	struct code_scan scan;
	struct buffer text;
	struct prose_field *field;
	size_t fields, room;
	int failures;
};

/* Tells of some bytes of the text. */
static void wrong(struct writer *writer, size_t start, size_t end,
		  const char *what)
{
	origin_error(&writer->origin, start, end, "%s", what);
	writer->failures++;
}

static void add_field(struct writer *writer, struct prose_field field)
{
	writer->field = mem_grow(writer->field, &writer->room,
				 writer->fields + 1, sizeof(field));
	writer->field[writer->fields] = field;
	buffer_rune(&writer->text, PROSE_FIELD + (uint32_t)writer->fields++);
}

static size_t find(const char *text, size_t from, size_t end, const char *what)
{
	size_t length = strlen(what);

	for (; from + length <= end; from++)
		if (!memcmp(text + from, what, length))
			return from;
	return end;
}

/* The colon before a format, or `end`: formulas have none. */
static size_t find_colon(const char *text, size_t from, size_t end)
{
	for (size_t at = end; at > from; at--)
		if (text[at - 1] == ':')
			return at - 1;
	return end;
}

/* {formula} or {formula:format}, from its brace; returns what is behind. */
static size_t value_field(struct writer *writer, size_t open)
{
	struct yaml *yaml = writer->yaml;
	const char *text = yaml->text;
	size_t limit = code_paragraph(&writer->scan, open);
	size_t close = find(text, open + 1, limit, "}");
	size_t colon = find_colon(text, open + 1, close);
	struct prose_field field = { .kind = FIELD_VALUE };

	if (close == limit) {
		wrong(writer, open, open + 1,
		      "this '{' is not closed; a plain '{' is written '\\{'");
		return open + 1;
	}
	if (colon < close &&
	    !number_format_parse(text + colon + 1, close - colon - 1,
				 &field.format))
		wrong(writer, colon, close,
		      "no such number format; there are .4f, .3e, .6g, d "
		      "and .0%");
	field.text = arena_string(writer->loader->arena, text + open + 1,
				  colon - open - 1);
	if (!formula_read_part(writer->loader, yaml, open + 1, colon - open - 1,
			       NULL, 0, &field.formula))
		writer->failures++;
	add_field(writer, field);
	return close + 1;
}

/* Typeset formulas may say more than can be computed, as lim(h, 0, ...);
 * they must be balanced. */
static bool is_balanced(const char *text, size_t length)
{
	int depth = 0;

	for (size_t i = 0; i < length && depth >= 0; i++)
		depth += (text[i] == '(') - (text[i] == ')');
	return !depth;
}

/* Typeset formulas that can be computed as well are kept ready for it. */
static void try_formula(struct writer *writer, struct prose_field *field)
{
	struct loader *loader = writer->loader;
	const struct origin silent = { 0 };
	struct formula read = { 0 };

	if (formula_parse(&read, loader->arena, field->text,
			  strlen(field->text), 0, silent) &&
	    !loader->nameless && scope_resolve(loader->scope, &read))
		field->formula = read;
}

static void check_math(struct writer *writer, size_t start, size_t end)
{
	const char *text = writer->yaml->text;
	size_t odd = start + strcspn(text + start, "{}\\`");

	if (strspn(text + start, " \n") >= end - start)
		wrong(writer, start, end,
		      "no formula between these signs; a plain '$' is "
		      "written '\\$'");
	else if (strchr(" \n", text[start]) || strchr(" \n", text[end - 1]))
		wrong(writer, start, end,
		      "a formula stands close to its signs; a plain '$' is "
		      "written '\\$'");
	else if (odd < end)
		wrong(writer, odd, odd + 1,
		      "this sign has no place in a formula, which is written "
		      "as in 'let'; a plain '$' is written '\\$'");
	else if (!is_balanced(text + start, end - start))
		wrong(writer, start, end,
		      "the parentheses of this formula do not match");
}

/* $formula$ or $$formula$$, from its first sign. */
static size_t math_field(struct writer *writer, size_t open)
{
	const char *text = writer->yaml->text;
	bool display = text[open + 1] == '$';
	const char *sign = display ? "$$" : "$";
	size_t start = open + strlen(sign);
	size_t limit = code_paragraph(&writer->scan, open);
	size_t close = find(text, start, limit, sign);
	struct prose_field field = { .kind = display ? FIELD_DISPLAY
						     : FIELD_MATH };

	if (close == limit) {
		wrong(writer, open, start,
		      "this '$' is not closed; a plain '$' is written '\\$'");
		return start;
	}
	check_math(writer, start, close);
	field.text = arena_string(writer->loader->arena, text + start,
				  close - start);
	try_formula(writer, &field);
	add_field(writer, field);
	return close + strlen(sign);
}

/* One piece of the text: code, an escape, a field or a character. */
static size_t write_piece(struct writer *writer, size_t at)
{
	const char *text = writer->yaml->text;
	size_t end = code_skip(&writer->scan, at);

	if (end == at && text[at] == '{')
		return value_field(writer, at);
	if (end == at && text[at] == '$')
		return math_field(writer, at);
	if (end == at)
		end += text[at] == '\\' && text[at + 1] ? 2 : 1;
	buffer_add(&writer->text, text + at, end - at);
	return end;
}

static void finish(struct writer *writer, struct prose *prose)
{
	struct arena *arena = writer->loader->arena;

	prose->text = arena_string(arena, buffer_string(&writer->text),
				   writer->text.length);
	prose->fields = (int)writer->fields;
	prose->field =
		arena_alloc(arena, writer->fields, sizeof(*prose->field));
	if (writer->fields)
		memcpy(prose->field, writer->field,
		       writer->fields * sizeof(*prose->field));
	prose->at = writer->yaml->at;
	buffer_release(&writer->text);
	free(writer->field);
}

/* A comment behind a text without quotes cuts it. */
static bool is_cut(struct yaml *yaml)
{
	size_t at;

	if (!yaml->comment)
		return false;
	at = yaml_comment(yaml->file, yaml->end);
	yaml->told = true;
	err_at(yaml->file->err, yaml_place(yaml->file, at, at + 1),
	       "' #' begins a comment and cuts the text, which must be put "
	       "in double quotes or under '|'");
	return true;
}

/* YAML takes some texts for maps and lists. */
static bool is_no_text(struct loader *loader, struct yaml *yaml)
{
	if (yaml->kind == YAML_MAP)
		return !loader_error(loader, yaml,
				     "expected a text, found a map; a text "
				     "that holds ': ' or begins with '{' must "
				     "be put in double quotes or under '|'");
	if (yaml->kind == YAML_LIST)
		return !loader_error(loader, yaml,
				     "expected a text, found a list; a text "
				     "that begins with '[' or '- ' must be put "
				     "in double quotes or under '|'");
	return false;
}

bool load_prose(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct writer writer = { .loader = loader, .yaml = yaml };

	if (is_no_text(loader, yaml) || is_cut(yaml) ||
	    !loader_text(loader, yaml, shape->form))
		return false;
	writer.origin = yaml_origin(yaml);
	code_begin(&writer.scan, yaml->text, yaml->length);
	for (size_t at = 0;
	     at < yaml->length && writer.failures < FAILURES_MOST;) {
		at = write_piece(&writer, at);
		if (writer.fields > FIELDS_MOST) {
			loader_error(loader, yaml,
				     "more than %d formulas in one text",
				     FIELDS_MOST);
			writer.failures = FAILURES_MOST;
		}
	}
	finish(&writer, to);
	return !writer.failures;
}
