/* yaml_place.c - bytes of a file, and of its scalars, as lines and columns. */
#include "yaml_parts.h"

#include <string.h>

enum { STRIDE = 64 }; /* bytes from mark to mark */

struct yaml_mark {
	int line;
	int column;
};

/* Whether a rune begins at the byte. */
static bool begins_rune(char byte)
{
	return ((unsigned char)byte & 0xC0) != 0x80;
}

static void pass(struct yaml_mark *mark, char byte)
{
	if (byte == '\n') {
		mark->line++;
		mark->column = 1;
	} else {
		mark->column += begins_rune(byte);
	}
}

void yaml_measure(struct yaml_file *file)
{
	struct yaml_mark now = { 1, 1 };

	file->mark = arena_alloc(file->arena, file->length / STRIDE + 1,
				 sizeof(*file->mark));
	for (size_t i = 0; i <= file->length; i++) {
		if (i % STRIDE == 0)
			file->mark[i / STRIDE] = now;
		pass(&now, file->clean[i]);
	}
}

struct place yaml_place(const struct yaml_file *file, size_t start, size_t end)
{
	size_t at = start / STRIDE * STRIDE;
	struct yaml_mark now = file->mark[start / STRIDE];
	int width = 0;

	for (; at < start; at++)
		pass(&now, file->clean[at]);
	for (; at < end && !strchr("\r\n", file->clean[at]); at++)
		width += begins_rune(file->clean[at]);
	return (struct place){ now.line, now.column, width ? width : 1 };
}

/*
 * A scalar's text walks beside its source.  Apart from quotes and escapes
 * every character of the text stands in the source; blanks around the end of
 * a line may have been folded.
 */
struct walk {
	const struct yaml *scalar;
	const char *source; /* of the file */
	size_t raw, end;    /* bytes of the source */
	size_t text;	    /* bytes of the text */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

static bool is_block(const struct yaml *scalar)
{
	return scalar->style == YAML_LITERAL || scalar->style == YAML_FOLDED;
}

/* The blanks here, in bytes, and how many lines they end. */
static size_t blanks(const struct walk *walk, int *lines)
{
	size_t at = walk->raw;

	*lines = 0;
	for (; at < walk->end; at++) {
		if (walk->source[at] == '\n')
			++*lines;
		else if (!is_blank(walk->source[at]) &&
			 !is_break(walk->source[at]))
			break;
	}
	return at - walk->raw;
}

static void skip_text_blanks(struct walk *walk)
{
	const struct yaml *scalar = walk->scalar;

	while (walk->text < scalar->length &&
	       (is_blank(scalar->text[walk->text]) ||
		is_break(scalar->text[walk->text])))
		walk->text++;
}

/* A line of a text in double quotes that goes on in the next. */
static size_t escaped_break(const struct walk *walk, size_t *gives)
{
	struct walk behind = *walk;
	int lines;
	size_t taken;

	behind.raw++;
	taken = 1 + blanks(&behind, &lines);
	*gives = lines > 1 ? (size_t)lines - 1 : 0;
	return taken;
}

/* What an escape of a text in double quotes takes in the source, and gives:
 * bytes of the text. */
static size_t escape(const struct walk *walk, size_t *gives)
{
	const struct yaml *scalar = walk->scalar;
	char escaped = walk->source[walk->raw + 1];
	size_t at = walk->text + 1;

	if (is_break(escaped))
		return escaped_break(walk, gives);
	while (at < scalar->length && !begins_rune(scalar->text[at]))
		at++;
	*gives = at - walk->text;
	return escaped == 'x'	? 4
	       : escaped == 'u' ? 6
	       : escaped == 'U' ? 10
				: 2;
}

/* Goes on by one unit: a character, an escape, or blanks. */
static void step(struct walk *walk)
{
	const struct yaml *scalar = walk->scalar;
	const char *raw = walk->source + walk->raw;
	size_t taken = 1, given = 1;
	int lines;
	size_t blank = blanks(walk, &lines);

	if (lines && is_block(scalar)) {
		walk->raw += blank;
		skip_text_blanks(walk);
		return;
	}
	if (blank) {
		taken = blank;
		given = lines > 1 ? (size_t)lines - 1 : lines ? 1 : blank;
	} else if (scalar->style == YAML_DOUBLE && *raw == '\\') {
		taken = escape(walk, &given);
	} else if (scalar->style == YAML_SINGLE && *raw == '\'') {
		taken = 2;
	}
	walk->raw += taken;
	walk->text += given;
}

/* Where the text begins in the source. */
static void begin(struct walk *walk, const struct yaml *scalar)
{
	const struct yaml_file *file = scalar->file;

	*walk = (struct walk){ scalar, file->work, scalar->start, scalar->end,
			       0 };
	if (scalar->style == YAML_SINGLE || scalar->style == YAML_DOUBLE) {
		walk->raw++;
		walk->end--;
	} else if (is_block(scalar)) {
		walk->raw += strcspn(file->work + walk->raw, "\n");
		walk->raw += strspn(file->work + walk->raw, "\r\n ");
		skip_text_blanks(walk);
	}
}

/* Goes on to the unit that gives a byte of the text; past the breaks of
 * lines that give nothing. */
static size_t go_to(struct walk *walk, size_t text)
{
	struct walk last = *walk;

	while (walk->text <= text && walk->raw < walk->end) {
		last = *walk;
		step(walk);
	}
	if (walk->text <= text)
		last = *walk;
	*walk = last;
	return last.raw;
}

static struct place locate(const void *where, size_t start, size_t end)
{
	const struct yaml *scalar = where;
	struct walk walk;
	size_t from;

	if (scalar->file->err->count >= ERR_MOST)
		return scalar->at; /* it will only be counted */
	begin(&walk, scalar);
	from = go_to(&walk, start);
	while (walk.text < end && walk.raw < walk.end)
		step(&walk);
	return yaml_place(scalar->file, from, walk.raw);
}

struct origin yaml_origin(const struct yaml *scalar)
{
	return (struct origin){ scalar->file->err, locate, scalar };
}
