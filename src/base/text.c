/* text.c - UTF-8, display width, cleaning, ASCII and line breaks. */
#include "gradlab/text.h"

#include <stdlib.h>
#include <string.h>

#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include "gradlab/buffer.h"
#include "gradlab/mem.h"

enum { MALFORMED = 0xFFFD };

static const uint8_t *as_utf8(const char *text)
{
	return (const uint8_t *)text;
}

size_t text_decode(const char *text, size_t length, uint32_t *rune)
{
	int bytes;

	*rune = MALFORMED;
	if (!length)
		return 0;
	bytes = u8_mbtoucr(rune, as_utf8(text), length);
	if (bytes > 0)
		return (size_t)bytes;
	*rune = MALFORMED;
	return 1;
}

size_t text_encode(uint32_t rune, char out[4])
{
	int bytes = u8_uctomb((uint8_t *)out, rune, 4);

	return bytes > 0 ? (size_t)bytes : text_encode(MALFORMED, out);
}

size_t text_invalid(const char *text, size_t length)
{
	const uint8_t *at = u8_check(as_utf8(text), length);

	return at ? (size_t)(at - as_utf8(text)) : length;
}

size_t text_runes(const char *text, size_t length)
{
	size_t runes = 0;
	uint32_t rune;

	for (size_t i = 0; i < length; runes++)
		i += text_decode(text + i, length - i, &rune);
	return runes;
}

/* An unsafe rune is shown as '?', so it takes one column. */
int text_rune_width(uint32_t rune)
{
	int width;

	if (rune < 0x80 || text_unsafe(rune))
		return 1;
	width = uc_width(rune, "UTF-8");
	return width < 0 ? 1 : width;
}

int text_width(const char *text)
{
	return text_width_n(text, strlen(text));
}

int text_width_n(const char *text, size_t length)
{
	int width = 0;
	uint32_t rune;

	for (size_t i = 0; i < length;) {
		i += text_decode(text + i, length - i, &rune);
		width += text_rune_width(rune);
	}
	return width;
}

size_t text_fit(const char *text, size_t length, int width)
{
	size_t used = 0;
	uint32_t rune;

	while (used < length) {
		size_t bytes = text_decode(text + used, length - used, &rune);

		width -= text_rune_width(rune);
		if (width < 0)
			break;
		used += bytes;
	}
	return used;
}

/* What cannot be seen, or would move what can. */
static const struct {
	uint32_t first, last;
} unsafe[] = {
	{ 0x0000, 0x0009 },	/* C0 up to the newline */
	{ 0x000B, 0x001F },	/* and behind it */
	{ 0x007F, 0x009F },	/* DEL, C1 */
	{ 0x00AD, 0x00AD },	/* soft hyphen */
	{ 0x061C, 0x061C },	/* Arabic letter mark */
	{ 0x180E, 0x180E },	/* Mongolian vowel separator */
	{ 0x200B, 0x200F },	/* zero width, direction marks */
	{ 0x2028, 0x202E },	/* line separators, embeddings */
	{ 0x2060, 0x206F },	/* word joiner, isolates */
	{ 0xFEFF, 0xFEFF },	/* byte order mark */
	{ 0xFFF9, 0xFFFB },	/* interlinear notes */
	{ 0xFFFE, 0xFFFF },	/* no characters; XML forbids them */
	{ 0xE0000, 0xE007F },	/* language tags */
	{ 0xF0000, 0xF0FFF },	/* reserved for the fields of prose */
};

bool text_unsafe(uint32_t rune)
{
	for (size_t i = 0; i < sizeof(unsafe) / sizeof(*unsafe); i++) {
		if (rune <= unsafe[i].last)
			return rune >= unsafe[i].first;
	}
	return false;
}

static uint32_t clean_rune(uint32_t rune, bool one_line)
{
	if (rune == '\t' || (rune == '\n' && one_line))
		return ' ';
	return text_unsafe(rune) ? '?' : rune;
}

/* The text of a buffer, to be freed by the caller. */
static char *given_away(struct buffer *buffer)
{
	return buffer->data ? buffer->data : mem_string("");
}

char *text_clean(const char *text, bool one_line)
{
	struct buffer out = { 0 };
	size_t length = strlen(text);
	uint32_t rune;

	for (size_t i = 0; i < length;) {
		i += text_decode(text + i, length - i, &rune);
		buffer_rune(&out, clean_rune(rune, one_line));
	}
	return given_away(&out);
}

/* How a rune is written in ASCII, and drawn in one column of it. */
struct ascii {
	uint32_t rune;
	const char *text;
	char glyph;
};

static const struct ascii ascii[] = {
#define ASCII(rune, text, glyph) { rune, text, glyph },
#include "gradlab/ascii.def"
#undef ASCII
};

static int by_rune(const void *key, const void *row)
{
	uint32_t rune = *(const uint32_t *)key;
	const struct ascii *at = row;

	return (rune > at->rune) - (rune < at->rune);
}

static const struct ascii *ascii_row(uint32_t rune)
{
	return bsearch(&rune, ascii, sizeof(ascii) / sizeof(*ascii),
		       sizeof(*ascii), by_rune);
}

static char braille_glyph(uint32_t rune)
{
	const uint32_t upper = 0x1B, lower = 0xE4;

	if (!(rune & 0xFF))
		return ' ';
	if (!(rune & lower))
		return '\'';
	return rune & upper ? ':' : '.';
}

enum { PARTS_MOST = 32 };	/* no rune decomposes into more than 18 */

/* The parts of an accented letter, a ligature, a full-width form. */
static size_t decompose(uint32_t rune, uint32_t part[PARTS_MOST])
{
	size_t count = PARTS_MOST;

	return u32_normalize(UNINORM_NFKD, &rune, 1, part, &count) ? count : 0;
}

/* What the table does not hold: box lines, braille, letters by their base;
 * '?' for what ASCII cannot show, 0 for a mark that only joins a letter. */
static char ascii_guess(uint32_t rune)
{
	uint32_t part[PARTS_MOST];
	size_t count;

	if (rune >= 0x2500 && rune <= 0x257F)
		return '+';
	if (rune >= 0x2800 && rune <= 0x28FF)
		return braille_glyph(rune);
	if (text_rune_width(rune) == 0)
		return '\0';
	count = decompose(rune, part);
	return count && part[0] >= ' ' && part[0] < 0x7F ? (char)part[0] : '?';
}

char text_ascii_glyph(uint32_t rune)
{
	const struct ascii *row = ascii_row(rune);
	char guess;

	if (rune < 0x80)
		return rune < ' ' || rune == 0x7F ? '?' : (char)rune;
	guess = row ? row->glyph : ascii_guess(rune);
	return guess ? guess : '?';
}

/* Letters one by one; false where one of them has no ASCII. */
static bool add_parts(struct buffer *out, uint32_t rune)
{
	uint32_t part[PARTS_MOST];
	size_t count = decompose(rune, part), start = out->length;

	for (size_t i = 0; i < count; i++) {
		const struct ascii *row = ascii_row(part[i]);
		char guess = part[i] < 0x80 ? (char)part[i] :
					      ascii_guess(part[i]);

		if (row)
			buffer_text(out, row->text);
		else if (guess)
			buffer_add(out, &guess, 1);
	}
	return !memchr(buffer_string(out) + start, '?', out->length - start);
}

/* A run of raised digits shares one '^', of lowered ones one '_'. */
static void add_row(struct buffer *out, const struct ascii *row,
		    const struct ascii *before)
{
	char sign = row->text[0];
	bool goes_on = (sign == '^' || sign == '_') && row->text[1] &&
		       before && before->text[0] == sign;

	buffer_text(out, row->text + goes_on);
}

char *text_ascii(const char *text, size_t *lost)
{
	struct buffer out = { 0 };
	size_t length = strlen(text), unknown = 0;
	const struct ascii *row, *before = NULL;
	uint32_t rune;

	for (size_t i = 0; i < length; before = row) {
		size_t bytes = text_decode(text + i, length - i, &rune);

		row = rune < 0x80 ? NULL : ascii_row(rune);
		if (rune < 0x80)
			buffer_add(&out, text + i, 1);
		else if (row)
			add_row(&out, row, before);
		else
			unknown += !add_parts(&out, rune);
		i += bytes;
	}
	if (lost)
		*lost = unknown;
	return given_away(&out);
}

struct wrap {
	const char *text;
	size_t length;
	const char *breaks;	/* before each byte: enum of unilbrk.h */
	void (*line)(void *to, const char *text, size_t length);
	void *to;
	size_t lines;
};

static void give_line(struct wrap *wrap, size_t start, size_t end)
{
	while (end > start && strchr(" \t\r", wrap->text[end - 1]))
		end--;
	wrap->lines++;
	if (wrap->line)
		wrap->line(wrap->to, wrap->text + start, end - start);
}

/* The columns a byte's rune adds to a line: none for the CR of a CR LF. */
static int wrap_width(char how, uint32_t rune)
{
	return how == UC_BREAK_CR_BEFORE_LF ? 0 : text_rune_width(rune);
}

/* Gives the line that begins at `start`; returns where the next begins.
 * Blanks may hang over the edge, for they are left off. */
static size_t wrap_line(struct wrap *wrap, size_t start, int width)
{
	size_t at = start, allowed = start, bytes;
	int column = 0;
	uint32_t rune;

	for (; at < wrap->length; at += bytes) {
		char how = wrap->breaks[at];
		int w;

		bytes = text_decode(wrap->text + at, wrap->length - at, &rune);
		if (how == UC_BREAK_MANDATORY) {
			give_line(wrap, start, at);
			return at + bytes;
		}
		if (how == UC_BREAK_POSSIBLE)
			allowed = at;
		w = wrap_width(how, rune);
		column += w;
		if (column > width && w > 0 && rune != ' ' && at > start)
			break;
	}
	if (at < wrap->length && allowed > start)
		at = allowed;
	give_line(wrap, start, at);
	return at;
}

size_t text_wrap(const char *text, size_t length, int width,
		 void (*line)(void *to, const char *text, size_t length),
		 void *to)
{
	char *breaks = mem_alloc(length, 1);
	struct wrap wrap = { text, length, breaks, line, to, 0 };

	u8_possible_linebreaks(as_utf8(text), length, "UTF-8", breaks);
	for (size_t at = 0; at < length;)
		at = wrap_line(&wrap, at, width);
	free(breaks);
	return wrap.lines;
}
