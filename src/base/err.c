/* err.c - findings with places, and how they are told. */
#include "gradlab/err.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/text.h"

void err_init(struct err *err, const char *file)
{
	memset(err, 0, sizeof(*err));
	if (file)
		err->file = arena_string(&err->arena, file, strlen(file));
}

void err_release(struct err *err)
{
	free(err->list);
	arena_release(&err->arena);
	memset(err, 0, sizeof(*err));
}

void err_source(struct err *err, const char *text, size_t length)
{
	err->source = arena_string(&err->arena, text, length);
	err->length = length;
}

static bool known(const struct err *err, struct place at, const char *text)
{
	for (size_t i = 0; i < err->count; i++) {
		const struct finding *f = &err->list[i];

		if (f->at.line == at.line && f->at.column == at.column &&
		    !strcmp(f->text, text))
			return true;
	}
	return false;
}

static void add(struct err *err, enum severity severity, struct place at,
		const char *format, va_list values)
{
	char text[1024];

	vsnprintf(text, sizeof(text), format, values);
	if (known(err, at, text))
		return;
	*(severity == SEVERITY_ERROR ? &err->errors : &err->warnings) += 1;
	if (err->count == ERR_MOST)
		return;
	err->list = mem_grow(err->list, &err->room, err->count + 1,
			     sizeof(*err->list));
	err->list[err->count] = (struct finding){
		severity, at,
		arena_string(&err->arena, text, strlen(text)), err->count,
	};
	err->count++;
}

bool err_at(struct err *err, struct place at, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(err, SEVERITY_ERROR, at, format, values);
	va_end(values);
	return false;
}

void err_warn(struct err *err, struct place at, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	add(err, SEVERITY_WARNING, at, format, values);
	va_end(values);
}

static int by_place(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;

	if (a->at.line != b->at.line)
		return a->at.line < b->at.line ? -1 : 1;
	if (a->at.column != b->at.column)
		return a->at.column < b->at.column ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/* The bytes of a line of the source, without its newline. */
static const char *source_line(const struct err *err, int line, size_t *length)
{
	const char *at = err->source, *end = at + err->length, *stop;

	for (int i = 1; at && i < line; i++) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	if (!at)
		return NULL;
	stop = memchr(at, '\n', (size_t)(end - at));
	*length = (size_t)((stop ? stop : end) - at);
	if (*length && at[*length - 1] == '\r')
		--*length;
	return at;
}

enum { LINE_MOST = 100 };	/* columns of a quoted line */

static void repeat(struct buffer *buffer, const char *text, int times)
{
	while (times-- > 0)
		buffer_text(buffer, text);
}

/* What stands below a rune of `width` columns: a caret where the place
 * begins, tildes as far as it goes. */
static void add_caret(struct buffer *caret, struct place at, int column,
		      int width)
{
	if (column < at.column)
		repeat(caret, " ", width);
	else if (column == at.column)
		buffer_text(caret, width == 2 && at.width > 1 ? "^~" : "^");
	else if (column < at.column + at.width)
		repeat(caret, "~", width);
}

/* The source line and a caret; a long line is cut around its place. */
static void print_caret(const struct err *err, struct place at, FILE *out)
{
	struct buffer quoted = { 0 }, caret = { 0 };
	size_t length, used = 0;
	const char *line = source_line(err, at.line, &length);
	int first = at.column > LINE_MOST - 20 ? at.column - 40 : 1;
	uint32_t rune;

	if (!line)
		return;
	for (int column = 1; used < length && column < first + LINE_MOST;
	     column++) {
		used += text_decode(line + used, length - used, &rune);
		if (column < first)
			continue;
		if (rune == '\t')
			rune = ' ';
		buffer_rune(&quoted, text_unsafe(rune) ? '?' : rune);
		add_caret(&caret, at, column, text_rune_width(rune));
	}
	if (!strchr(buffer_string(&caret), '^'))
		buffer_text(&caret, "^");
	fprintf(out, "    %s\n    %s\n", buffer_string(&quoted),
		buffer_string(&caret));
	buffer_release(&quoted);
	buffer_release(&caret);
}

static void print_finding(const struct finding *f, const char *file,
			  FILE *out)
{
	char *text = text_clean(f->text, true);

	fputs(file, out);
	if (f->at.line)
		fprintf(out, ":%d:%d", f->at.line, f->at.column);
	fprintf(out, ": %s: %s\n",
		f->severity == SEVERITY_ERROR ? "error" : "warning", text);
	free(text);
}

static struct finding *in_order(const struct err *err)
{
	struct finding *sorted = mem_alloc(err->count, sizeof(*sorted));

	if (err->count)
		memcpy(sorted, err->list, err->count * sizeof(*sorted));
	qsort(sorted, err->count, sizeof(*sorted), by_place);
	return sorted;
}

void err_print(const struct err *err, FILE *out, bool brief)
{
	size_t more = err->errors + err->warnings - err->count;
	char *file = text_clean(err->file ? err->file : "formula", true);
	struct finding *sorted = in_order(err);

	for (size_t i = 0; i < err->count; i++) {
		print_finding(&sorted[i], file, out);
		if (!brief && sorted[i].at.line && err->source)
			print_caret(err, sorted[i].at, out);
	}
	if (more)
		fprintf(out, "%s: %zu more finding%s\n", file, more,
			more == 1 ? "" : "s");
	free(sorted);
	free(file);
}

const char *err_first(const struct err *err)
{
	return err->count ? err->list[0].text : "";
}

struct place origin_place(const struct origin *origin, size_t start,
			  size_t end)
{
	const char *text = origin->err ? origin->err->source : NULL;
	struct place at = { 1, 1, 1 };

	if (origin->locate)
		return origin->locate(origin->where, start, end);
	for (size_t i = 0; text && i < start && i < origin->err->length;) {
		uint32_t rune;

		i += text_decode(text + i, origin->err->length - i, &rune);
		at.column = rune == '\n' ? 1 : at.column + 1;
		at.line += rune == '\n';
	}
	if (text && end > start && end <= origin->err->length)
		at.width = (int)text_runes(text + start, end - start);
	return at;
}

bool origin_error(const struct origin *origin, size_t start, size_t end,
		  const char *format, ...)
{
	va_list values;

	if (!origin || !origin->err)
		return false;
	/* Beyond the limit findings are only counted: no search for a place
	 * that nobody will read. */
	if (origin->err->count == ERR_MOST) {
		origin->err->errors++;
		return false;
	}
	va_start(values, format);
	add(origin->err, SEVERITY_ERROR, origin_place(origin, start, end),
	    format, values);
	va_end(values);
	return false;
}
