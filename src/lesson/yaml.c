/* yaml.c - libyaml's events as a tree. */
#include "gradlab/yaml.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <yaml.h>

#include "gradlab/text.h"
#include "yaml_parts.h"

/* A map or list that is still being filled. */
struct open {
	struct yaml *node;
	struct yaml **tail; /* where its next child goes */
	struct yaml *key;   /* of a map: read, waiting for its value */
};

struct reader {
	yaml_parser_t parser;
	struct yaml_file *file;
	struct open open[YAML_DEPTH];
	int depth;
	bool ended; /* there is nothing more to read */
	/* libyaml counts characters; the byte of the last one asked for. */
	size_t rune, byte;
};

static size_t byte_of(struct reader *reader, size_t rune)
{
	const char *text = reader->file->work;

	for (; reader->rune < rune && text[reader->byte]; reader->rune++)
		do
			reader->byte++;
		while (((unsigned char)text[reader->byte] & 0xC0) == 0x80);
	for (; reader->rune > rune; reader->rune--)
		do
			reader->byte--;
		while (((unsigned char)text[reader->byte] & 0xC0) == 0x80);
	return reader->byte;
}

static bool tell(struct yaml *node, const char *what)
{
	node->told = true;
	return err_at(node->file->err, node->at, "%s", what);
}

static struct yaml *add_node(struct reader *reader, enum yaml_kind kind,
			     const yaml_event_t *event)
{
	struct yaml_file *file = reader->file;
	struct yaml *node = arena_alloc(file->arena, 1, sizeof(*node));

	node->kind = kind;
	node->text = "";
	node->file = file;
	node->start = byte_of(reader, event->start_mark.index);
	node->end = byte_of(reader, event->end_mark.index);
	node->at = yaml_place(file, node->start,
			      kind == YAML_TEXT ? node->end : node->start + 1);
	return node;
}

/* Hangs a finished or opened node where it belongs. */
static void hang(struct reader *reader, struct yaml *node)
{
	struct open *open;

	if (!reader->depth) {
		reader->file->root = node;
		return;
	}
	open = &reader->open[reader->depth - 1];
	if (open->node->kind == YAML_MAP && !open->key) {
		if (node->kind != YAML_TEXT)
			tell(node, "a key must be a word; a text that begins "
				   "with '{' or '[' must be put in double "
				   "quotes or under '|'");
		else if (node->style == YAML_PLAIN && !strcmp(node->text, "<<"))
			tell(node, "'<<' (a merge key) is not part of the "
				   "lesson language");
		open->key = node;
		return;
	}
	node->key = open->key;
	open->key = NULL;
	*open->tail = node;
	open->tail = &node->next;
}

static bool enter(struct reader *reader, struct yaml *node)
{
	hang(reader, node);
	if (reader->depth == YAML_DEPTH) {
		reader->ended = true;
		for (int i = 0; i < reader->depth; i++)
			reader->open[i].node->told = true;
		return err_at(reader->file->err, node->at,
			      "more than %d levels deep; a text that begins "
			      "with '[' or '{' must be put in double quotes",
			      YAML_DEPTH);
	}
	reader->open[reader->depth++] =
		(struct open){ .node = node, .tail = &node->first };
	return true;
}

static int by_key(const void *left, const void *right)
{
	const struct yaml *a = *(struct yaml *const *)left;
	const struct yaml *b = *(struct yaml *const *)right;
	int order = strcmp(a->key->text, b->key->text);

	return order ? order : a->start < b->start ? -1 : 1;
}

/* Sorted, since a file may have many thousands of keys. */
static void find_duplicates(struct yaml *map)
{
	struct yaml **child = NULL;
	size_t count = 0, room = 0;

	for (struct yaml *c = map->first; c; c = c->next) {
		if (c->key->kind != YAML_TEXT)
			continue;
		child = mem_grow(child, &room, count + 1, sizeof(*child));
		child[count++] = c;
	}
	if (count)
		qsort(child, count, sizeof(*child), by_key);
	for (size_t i = 1; i < count; i++) {
		const char *name = child[i]->key->text;

		if (strcmp(name, child[i - 1]->key->text))
			continue;
		err_at(map->file->err, child[i]->key->at,
		       "'%s' stands here twice", name);
		child[i]->told = child[i]->key->told = true;
	}
	free(child);
}

static void leave(struct reader *reader)
{
	struct yaml *node = reader->open[--reader->depth].node;

	if (node->kind == YAML_MAP) {
		yaml_trap_map(node);
		find_duplicates(node);
	} else {
		yaml_trap_list(node);
	}
}

static enum yaml_style style_of(const yaml_event_t *event)
{
	switch (event->data.scalar.style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return YAML_SINGLE;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return YAML_DOUBLE;
	case YAML_LITERAL_SCALAR_STYLE:
		return YAML_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return YAML_FOLDED;
	default:
		return YAML_PLAIN;
	}
}

/* Escapes such as "\e" bring in what the file itself may not hold. */
static void refuse_escapes(struct yaml *scalar)
{
	struct origin origin = yaml_origin(scalar);
	size_t bytes;
	uint32_t rune;

	for (size_t at = 0; at < scalar->length; at += bytes) {
		bytes = text_decode(scalar->text + at, scalar->length - at,
				    &rune);
		if (!yaml_refused(rune))
			continue;
		origin_error(&origin, at, at + bytes,
			     "the character U+%04X may not stand in a lesson: "
			     "terminals act on it or hide it",
			     (unsigned)rune);
		scalar->told = true;
	}
}

static void add_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct yaml *node = add_node(reader, YAML_TEXT, event);
	struct yaml_file *file = reader->file;

	node->style = style_of(event);
	node->length = event->data.scalar.length;
	node->text = arena_string(file->arena,
				  (const char *)event->data.scalar.value,
				  node->length);
	if (node->style == YAML_LITERAL || node->style == YAML_FOLDED)
		node->at.width = 1;
	if (node->style == YAML_PLAIN)
		node->comment = yaml_comment(file, node->end) != 0;
	if (node->style == YAML_PLAIN)
		yaml_slip_text(node);
	if (node->style == YAML_DOUBLE)
		refuse_escapes(node);
	if (node->length > YAML_SCALAR)
		tell(node, "a text of more than 64 KiB");
	hang(reader, node);
}

static void add_alias(struct reader *reader, const yaml_event_t *event)
{
	struct yaml *node = add_node(reader, YAML_TEXT, event);

	tell(node, "an alias, which lessons do not have; a text that begins "
		   "with '*' must be put in double quotes or under '|'");
	hang(reader, node);
}

/* Anchors and tags are no part of the language. */
static void refuse_marks(struct reader *reader, const yaml_event_t *event,
			 const void *anchor, const void *tag)
{
	size_t at = byte_of(reader, event->start_mark.index);
	struct yaml_file *file = reader->file;
	struct place place = yaml_place(
		file, at, at + strcspn(file->work + at, " \r\n,[]{}"));

	if (anchor)
		err_at(file->err, place,
		       "an anchor, which lessons do not have; a text that "
		       "begins with '&' must be put in double quotes or "
		       "under '|'");
	else if (tag)
		err_at(file->err, place,
		       "a tag, which lessons do not have; a text that begins "
		       "with '!' must be put in double quotes or under '|'");
}

static void begin_document(struct reader *reader, const yaml_event_t *event)
{
	size_t at = byte_of(reader, event->start_mark.index);
	struct yaml_file *file = reader->file;
	struct place place = yaml_place(file, at, at + 3);

	if (event->data.document_start.version_directive ||
	    event->data.document_start.tag_directives.start !=
		    event->data.document_start.tag_directives.end)
		err_at(file->err, place,
		       "a directive ('%%' at the beginning of a line), which "
		       "lessons do not have");
	if (!file->root)
		return;
	err_at(file->err, place,
	       "a second document; a lesson is one file without '---'");
	reader->ended = true;
}

static void take(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		begin_document(reader, event);
		break;
	case YAML_SCALAR_EVENT:
		refuse_marks(reader, event, event->data.scalar.anchor,
			     event->data.scalar.tag);
		add_scalar(reader, event);
		break;
	case YAML_ALIAS_EVENT:
		add_alias(reader, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		refuse_marks(reader, event, event->data.sequence_start.anchor,
			     event->data.sequence_start.tag);
		enter(reader, add_node(reader, YAML_LIST, event));
		break;
	case YAML_MAPPING_START_EVENT:
		refuse_marks(reader, event, event->data.mapping_start.anchor,
			     event->data.mapping_start.tag);
		enter(reader, add_node(reader, YAML_MAP, event));
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		leave(reader);
		break;
	case YAML_STREAM_END_EVENT:
		reader->ended = true;
		break;
	default:
		break;
	}
}

/* Reads as far as libyaml can.  False, with the problem, where it gave up. */
static bool read_events(struct yaml_file *file, struct yaml_problem *problem)
{
	struct reader reader = { .file = file };
	yaml_event_t event;
	bool good = true;

	if (!yaml_parser_initialize(&reader.parser))
		mem_fail();
	yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader.parser,
				     (const unsigned char *)file->work,
				     file->length);
	file->root = NULL;
	while (good && !reader.ended) {
		good = yaml_parser_parse(&reader.parser, &event);
		if (reader.parser.error == YAML_MEMORY_ERROR)
			mem_fail();
		if (!good)
			break;
		take(&reader, &event);
		yaml_event_delete(&event);
	}
	if (!good) {
		problem->text = reader.parser.problem;
		problem->at =
			byte_of(&reader, reader.parser.problem_mark.index);
		problem->since =
			byte_of(&reader, reader.parser.context_mark.index);
	}
	yaml_parser_delete(&reader.parser);
	return good;
}

enum { REPAIRS = 20, REPAIR_BYTES = 2 * YAML_BYTES };

/* Reads the file; a line that cannot be read is told, left out, and the
 * rest read again, so that all mistakes come to light at once. */
static void read_with_repairs(struct yaml_file *file)
{
	struct yaml_problem problem = { 0 };
	size_t read = 0;
	int last = 0;

	for (int i = 0; i < REPAIRS && !read_events(file, &problem); i++) {
		struct yaml_blame blame = yaml_blame(file, &problem);
		struct place at = yaml_place(file, blame.start, blame.end);

		file->partial = true;
		if (at.line != last)
			err_at(file->err, at, "%s", blame.sentence);
		last = at.line;
		read += file->length;
		if (read > REPAIR_BYTES || !yaml_leave_out(file, blame.start))
			break;
	}
}

bool yaml_parse(struct yaml_file *file, const char *bytes, size_t length,
		struct arena *arena, struct err *err)
{
	static const struct place whole_file = { 0, 0, 1 };
	static const char mark[] = "\xEF\xBB\xBF";

	if (length >= 3 && !memcmp(bytes, mark, 3)) {
		bytes += 3;
		length -= 3;
	}
	*file = (struct yaml_file){ .source = bytes,
				    .length = length,
				    .lost = length,
				    .arena = arena,
				    .err = err };
	if (length > YAML_BYTES)
		return err_at(err, whole_file, "more than 1 MiB");
	err_source(err, bytes, length);
	if (!yaml_clean(file))
		return false;
	read_with_repairs(file);
	if (!file->root && !file->partial)
		err_at(err, whole_file,
		       length ? "nothing but comments" : "the file is empty");
	return file->root != NULL;
}

struct yaml *yaml_get(const struct yaml *map, const char *key)
{
	if (map->kind != YAML_MAP)
		return NULL;
	for (struct yaml *child = map->first; child; child = child->next)
		if (!strcmp(child->key->text, key))
			return child;
	return NULL;
}
