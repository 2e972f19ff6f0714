/* reference_json.c - the lesson language as JSON Schema. */
#include "gradlab/reference_json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/json.h"
#include "gradlab/mem.h"
#include "gradlab/number.h"

#include "schema_looks.h"

struct writer {
	FILE *out;
	struct schema_maps maps;
};

static void write_shape(const struct writer *writer,
			const struct shape *shape);

/* Texts may look like numbers or booleans to an editor: `answer: 14`. */
static const char text_type[] = "\"type\": [\"string\", \"number\", "
				"\"boolean\"]";

static void write_text(const struct writer *writer, const struct shape *shape)
{
	FILE *out = writer->out;

	fputs(text_type, out);
	if (!shape || shape->least >= shape->most)
		return;
	fputs(", \"minimum\": ", out);
	json_number(out, shape->least);
	if (isfinite(shape->most)) {
		fputs(", \"maximum\": ", out);
		json_number(out, shape->most);
	}
	if (shape->whole)
		fputs(", \"multipleOf\": 1", out);
}

static void write_words(const struct writer *writer, const struct shape *shape)
{
	FILE *out = writer->out;

	if (shape->kind == SHAPE_BOOLEAN) {
		fputs("\"type\": \"boolean\"", out);
		return;
	}
	fputs("\"enum\": [", out);
	for (int i = 0; shape->words[i]; i++) {
		fputs(i ? ", " : "", out);
		json_string(out, shape->words[i]);
	}
	fputc(']', out);
}

static void write_form(const struct writer *writer, const struct shape *shape)
{
	fputs("\"enum\": [", writer->out);
	json_number(writer->out, strtod(shape->form, NULL));
	fputs(", ", writer->out);
	json_string(writer->out, shape->form);
	fputc(']', writer->out);
}

/* What the shape is of; where nothing is said, texts. */
static void write_of(const struct writer *writer, const struct shape *shape)
{
	if (shape->of)
		write_shape(writer, shape->of);
	else
		fputs(text_type, writer->out);
}

static void write_items(const struct writer *writer, const struct shape *shape)
{
	FILE *out = writer->out;
	bool bounded = shape->kind != SHAPE_CUSTOM && shape->most > 0;

	fputs("\"type\": \"array\", \"minItems\": 1, ", out);
	if (bounded)
		fprintf(out, "\"maxItems\": %.0f, ", shape->most);
	fputs("\"items\": {", out);
	write_of(writer, shape);
	fputc('}', out);
}

static void write_texts(const struct writer *writer, const struct shape *shape)
{
	(void)shape;
	fprintf(writer->out,
		"\"type\": \"array\", \"minItems\": 1, \"items\": {%s}",
		text_type);
}

static void write_pair(const struct writer *writer, const struct shape *shape)
{
	(void)shape;
	fprintf(writer->out,
		"\"type\": \"array\", \"minItems\": 2, \"maxItems\": 2, "
		"\"items\": {%s}", text_type);
}

static void write_named(const struct writer *writer, const struct shape *shape)
{
	fputs("\"type\": \"object\", \"additionalProperties\": {",
	      writer->out);
	write_of(writer, shape);
	fputc('}', writer->out);
}

static const struct {
	enum looks looks;
	void (*write)(const struct writer *writer, const struct shape *shape);
} writers[] = {
	{ LOOKS_TEXT, write_text },   { LOOKS_WORD, write_words },
	{ LOOKS_FORM, write_form },   { LOOKS_OF, write_of },
	{ LOOKS_LIST, write_items },  { LOOKS_PAIR, write_pair },
	{ LOOKS_TEXTS, write_texts }, { LOOKS_NAMED, write_named },
};

enum { WRITERS = sizeof(writers) / sizeof(writers[0]) };

/* The members of a JSON object that says what may stand there.  Maps are
 * defined once and named; so nothing goes deeper than lists of lists. */
static void write_shape(const struct writer *writer, const struct shape *shape)
{
	const struct schema_map *map = schema_map_of(&writer->maps, shape);
	unsigned looks = schema_looks(shape);
	bool several = looks & (looks - 1);
	int written = 0;

	if (map) {
		fprintf(writer->out, "\"$ref\": \"#/definitions/%s\"",
			map->path);
		return;
	}
	if (!looks)
		fputs("\"not\": {\"type\": \"null\"}", writer->out);
	fputs(several ? "\"anyOf\": [" : "", writer->out);
	for (int i = 0; i < WRITERS; i++) {
		if (!(looks & writers[i].looks))
			continue;
		fputs(written++ ? ", " : "", writer->out);
		fputs(several ? "{" : "", writer->out);
		writers[i].write(writer, shape);
		fputs(several ? "}" : "", writer->out);
	}
	fputs(several ? "]" : "", writer->out);
}

static bool is_word(const struct row *row)
{
	for (int i = 0; row->shape->words && row->shape->words[i]; i++)
		if (!strcmp(row->fallback, row->shape->words[i]))
			return true;
	return false;
}

/* The default as a value; one told in words is added to the help. */
static void write_help(const struct writer *writer, const struct row *row)
{
	FILE *out = writer->out;
	const char *text = row->fallback ? row->fallback : "";
	char *help = mem_printf("%s (default: %s)", row->help, text);
	bool truth = !strcmp(text, "true") || !strcmp(text, "false");
	double number;
	bool numeric = number_parse(text, strlen(text), &number);
	bool value = !*text || truth || numeric || is_word(row);

	fputs("\"description\": ", out);
	json_string(out, value ? row->help : help);
	fputs(value && *text ? ", \"default\": " : "", out);
	if (truth)
		fputs(text, out);
	else if (numeric)
		json_number(out, number);
	else if (value && *text)
		json_string(out, text);
	free(help);
}

static void write_row(const struct writer *writer, const struct row *row,
		      bool first)
{
	bool alone;

	fputs(first ? "\n        " : ",\n        ", writer->out);
	json_string(writer->out, row->key);
	fputs(": {", writer->out);
	write_help(writer, row);
	/* A reference allows of nothing beside it. */
	alone = schema_map_of(&writer->maps, row->shape);
	fputs(alone ? ", \"allOf\": [{" : ", ", writer->out);
	write_shape(writer, row->shape);
	fputs(alone ? "}]}" : "}", writer->out);
}

/* A map's keys, those it shares included. */
static void write_map(const struct writer *writer,
		      const struct schema_map *map)
{
	FILE *out = writer->out;
	int count = 0;

	fputs("\"type\": \"object\",\n      \"additionalProperties\": false,"
	      "\n      \"required\": [", out);
	for (const struct shape *s = map->shape; s; s = s->of)
		for (const struct row *row = s->rows; row->key; row++) {
			bool kind = map->kind &&
				    !strcmp(map->kind->key, row->key);

			if (!kind && !(row->flags & ROW_REQUIRED))
				continue;
			fputs(count++ ? ", " : "", out);
			json_string(out, row->key);
		}
	fputs("],\n      \"properties\": {", out);
	count = 0;
	for (const struct shape *s = map->shape; s; s = s->of)
		for (const struct row *row = s->rows; row->key; row++)
			write_row(writer, row, !count++);
	fputc('}', out);
}

static void write_bare(const struct writer *writer, const struct shape *family)
{
	int count = 0;

	for (const struct row *row = family->rows; row->key; row++) {
		if (!(row->flags & ROW_BARE))
			continue;
		fputs(count++ ? ", " : ",\n        {\"enum\": [", writer->out);
		json_string(writer->out, row->key);
	}
	fputs(count ? "]}" : "", writer->out);
}

/* One of the kinds, told apart by the key that each must have. */
static void write_family(const struct writer *writer,
			 const struct shape *family)
{
	FILE *out = writer->out;

	fputs("\"anyOf\": [", out);
	for (const struct row *row = family->rows; row->key; row++) {
		fputs(row == family->rows ? "\n        {" : ",\n        {",
		      out);
		write_shape(writer, schema_inside(row->shape));
		fputc('}', out);
	}
	write_bare(writer, family);
	if (family->of) {
		fputs(",\n        {", out);
		write_shape(writer, family->of);
		fputc('}', out);
	}
	fputc(']', out);
}

static void write_definition(const struct writer *writer,
			     const struct schema_map *map)
{
	FILE *out = writer->out;

	fputs("    ", out);
	json_string(out, map->path);
	fputs(": {\n      \"description\": ", out);
	json_string(out, map->kind ? map->kind->help : map->shape->form);
	fputs(",\n      ", out);
	if (map->shape->kind == SHAPE_ONE_OF)
		write_family(writer, map->shape);
	else
		write_map(writer, map);
	fputc('}', out);
}

void reference_json(FILE *out)
{
	struct writer writer = { .out = out };

	schema_list(&writer.maps);
	fputs("{\n"
	      "  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
	      "  \"title\": \"A lesson of gradlab\",\n"
	      "  \"allOf\": [{\"$ref\": \"#/definitions/lesson\"}],\n"
	      "  \"definitions\": {\n", out);
	for (int i = 0; i < writer.maps.count; i++) {
		fputs(i ? ",\n" : "", out);
		write_definition(&writer, &writer.maps.item[i]);
	}
	fputs("}\n}\n", out);
}
