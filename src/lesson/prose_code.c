/* prose_code.c - tells code from prose, as CommonMark does. */
#include "prose.h"

#include <ctype.h>
#include <string.h>

enum { CODE_INDENT = 4 };

/* Same characters in a row. */
static size_t run_of(const char *text, size_t length, size_t at)
{
	size_t end = at;

	while (end < length && text[end] == text[at])
		end++;
	return end - at;
}

static size_t line_end(const char *text, size_t length, size_t at)
{
	const char *stop = memchr(text + at, '\n', length - at);

	return stop ? (size_t)(stop - text) + 1 : length;
}

static bool is_blank(const char *text, size_t from, size_t to)
{
	while (from < to && isspace((unsigned char)text[from]))
		from++;
	return from == to;
}

size_t code_paragraph(struct code_scan *scan, size_t at)
{
	size_t end;

	if (at < scan->paragraph)
		return scan->paragraph;
	end = line_end(scan->text, scan->length, at);
	while (end < scan->length) {
		size_t next = line_end(scan->text, scan->length, end);

		if (is_blank(scan->text, end, next))
			break;
		end = next;
	}
	scan->paragraph = end;
	return end;
}

/* Columns of a list's marker with the blanks behind it, or 0. */
static size_t marker(const char *text, size_t at, size_t end)
{
	size_t begin = at;

	while (at < end && isdigit((unsigned char)text[at]))
		at++;
	if (at == begin ? !strchr("-*+", text[at]) : !strchr(".)", text[at]))
		return 0;
	at++;
	if (at >= end || text[at] != ' ')
		return 0;
	while (at < end && text[at] == ' ')
		at++;
	return at - begin;
}

/* A line that opens or closes a fenced block. */
static bool fence(struct code_scan *scan, size_t at)
{
	char sign = scan->text[at];
	size_t count = run_of(scan->text, scan->end, at);

	if (scan->fence) {
		if (sign == scan->fence && count >= scan->fence_length &&
		    is_blank(scan->text, at + count, scan->end))
			scan->fence = 0;
		return true;
	}
	if ((sign != '`' && sign != '~') || count < 3 ||
	    (sign == '`' &&
	     memchr(scan->text + at + count, '`', scan->end - at - count)))
		return false;
	scan->fence = sign;
	scan->fence_length = count;
	return true;
}

/* Looks at the line that begins where the last one ended. */
static void next_line(struct code_scan *scan)
{
	const char *text = scan->text;
	size_t at, indent, width;
	bool blank;

	scan->line = scan->end;
	scan->end = line_end(text, scan->length, scan->line);
	at = scan->line;
	while (at < scan->end && text[at] == ' ')
		at++;
	indent = at - scan->line;
	blank = is_blank(text, at, scan->end);
	if (blank && !scan->fence)
		scan->blank = true;
	if (blank || fence(scan, at)) {
		scan->code = scan->fence || !blank ? scan->end : scan->code;
		return;
	}
	if (scan->blank && indent < scan->list)
		scan->list = 0;
	if (scan->blank && indent >= scan->list + CODE_INDENT) {
		scan->code = scan->end;
		return; /* and the next line may be code as well */
	}
	width = marker(text, at, scan->end);
	if (width)
		scan->list = indent + width;
	scan->blank = false;
}

void code_begin(struct code_scan *scan, const char *text, size_t length)
{
	*scan = (struct code_scan){ .text = text,
				    .length = length,
				    .blank = true };
	if (length)
		next_line(scan);
}

/* The end of a code span whose backquotes stand at `at`; `at` itself where
 * none of the same length follow in its paragraph. */
static size_t span_end(struct code_scan *scan, size_t at)
{
	size_t end = code_paragraph(scan, at);
	size_t ticks = run_of(scan->text, end, at), i = at + ticks;

	while (i < end) {
		size_t count;

		if (scan->text[i] != '`') {
			i++;
			continue;
		}
		count = run_of(scan->text, end, i);
		i += count;
		if (count == ticks)
			return i;
	}
	return at;
}

size_t code_skip(struct code_scan *scan, size_t at)
{
	size_t end;

	while (at >= scan->end && scan->end < scan->length)
		next_line(scan);
	if (at < scan->code)
		return scan->code;
	if (at >= scan->length || scan->text[at] != '`' || at < scan->literal)
		return at;
	end = span_end(scan, at);
	if (end == at)
		scan->literal = at + run_of(scan->text, scan->length, at);
	return end;
}
