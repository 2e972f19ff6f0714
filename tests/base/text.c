/* text.c - tests of UTF-8, widths, cleaning, ASCII and line breaks. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/buffer.h"
#include "gradlab/text.h"

static void decodes(void)
{
	static const struct {
		const char *bytes;
		size_t length, used;
		uint32_t rune;
		const char *what;
	} rows[] = {
		{ "a", 1, 1, 'a', "a letter" },
		{ "", 1, 1, 0, "a NUL is a rune" },
		{ "\xC3\xA9", 2, 2, 0xE9, "two bytes" },
		{ "\xE2\x88\x92", 3, 3, 0x2212, "three bytes" },
		{ "\xF0\x9F\x98\x80", 4, 4, 0x1F600, "four bytes" },
		{ "\xE2\x88", 2, 1, 0xFFFD, "a rune cut off" },
		{ "\x80", 1, 1, 0xFFFD, "a byte that continues nothing" },
		{ "\xC0\xAF", 2, 1, 0xFFFD, "an overlong form" },
		{ "\xED\xA0\x80", 3, 1, 0xFFFD, "a surrogate" },
		{ "\xF4\x90\x80\x80", 4, 1, 0xFFFD, "beyond U+10FFFF" },
		{ "", 0, 0, 0xFFFD, "nothing" },
	};
	uint32_t rune;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t used = text_decode(rows[i].bytes, rows[i].length, &rune);

		ok(used == rows[i].used && rune == rows[i].rune,
		   "decoding %s: %zu bytes, U+%04X", rows[i].what, used,
		   (unsigned)rune);
	}
}

static void encodes_what_it_decodes(void)
{
	uint32_t back, bad = 0;
	char out[4];

	for (uint32_t rune = 0; rune <= 0x10FFFF; rune++) {
		bool surrogate = rune >= 0xD800 && rune <= 0xDFFF;
		size_t bytes = text_encode(rune, out);

		bad += text_decode(out, bytes, &back) != bytes ||
		       back != (surrogate ? 0xFFFD : rune);
	}
	same_int(bad, 0, "every rune comes back");
	same_int((long)text_encode(0x110000, out), 3,
		 "what is no rune is written as U+FFFD");
}

static void counts(void)
{
	const char *bad = "a\xC3\xA9\xFFz";

	same_int((long)text_invalid(bad, 5), 3, "the first malformed byte");
	same_int((long)text_invalid(bad, 3), 3, "a good text has none");
	same_int((long)text_runes(bad, 5), 4, "a malformed byte is one rune");
	same_int(text_width("a\xC3\xA9"), 2, "an accented letter is narrow");
	same_int(text_width("e\xCC\x81"), 1, "a combining mark takes no room");
	same_int(text_width("\xE4\xB8\xAD\xE6\x96\x87"), 4, "Chinese is wide");
	same_int(text_width("\xE2\xA0\x81\xE2\x94\x80\xE2\x97\x8F"), 3,
		 "braille, lines and dots are narrow");
	same_int(text_width("\xE2\x80\x8B"), 1,
		 "an unsafe rune counts as the '?' it becomes");
	same_int(text_width_n("abc", 2), 2, "a width of some bytes");
}

static void fits(void)
{
	const char *wide = "a\xE4\xB8\xAD\xE6\x96\x87";
	const char *mark = "ae\xCC\x81z";

	same_int((long)text_fit("abc", 3, 2), 2, "two columns of three");
	same_int((long)text_fit("abc", 3, 9), 3, "room for all");
	same_int((long)text_fit("abc", 3, 0), 0, "room for none");
	same_int((long)text_fit("abc", 3, -1), 0, "less than no room");
	same_int((long)text_fit(wide, 7, 2), 1, "a wide rune is not halved");
	same_int((long)text_fit(wide, 7, 3), 4, "a wide rune that fits");
	same_int((long)text_fit(mark, 5, 2), 4,
		 "a combining mark stays with its letter");
}

static void knows_what_is_unsafe(void)
{
	static const uint32_t unsafe[] = {
		0, 7, 9, 0xB, 0x1B, 0x1F, 0x7F, 0x80, 0x9B, 0x9F, 0xAD, 0x61C,
		0x180E, 0x200B, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060,
		0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xE0001, 0xF0000,
		0xF0FFF,
	};
	static const uint32_t safe[] = {
		'\n', ' ', '~', 0xA0, 0xE9, 0x61B, 0x61D, 0x200A, 0x2010,
		0x2027, 0x202F, 0x2212, 0x4E2D, 0xE000, 0xF1000, 0x1F600,
	};

	for (size_t i = 0; i < sizeof(unsafe) / sizeof(*unsafe); i++)
		ok(text_unsafe(unsafe[i]), "U+%04X is unsafe",
		   (unsigned)unsafe[i]);
	for (size_t i = 0; i < sizeof(safe) / sizeof(*safe); i++)
		ok(!text_unsafe(safe[i]), "U+%04X is safe", (unsigned)safe[i]);
}

static void cleans(void)
{
	static const struct {
		const char *text, *lines, *line, *what;
	} rows[] = {
		{ "", "", "", "nothing" },
		{ "plain", "plain", "plain", "plain text" },
		{ "a\tb\nc", "a b\nc", "a b c", "tab and newline" },
		{ "\x1B[2J", "?[2J", "?[2J", "an escape sequence" },
		{ "a\xC2\x9Bz", "a?z", "a?z", "C1" },
		{ "a\xE2\x80\xAEz", "a?z", "a?z", "a bidi control" },
		{ "a\xFFz", "a\xEF\xBF\xBDz", "a\xEF\xBF\xBDz",
		  "a malformed byte" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char *lines = text_clean(rows[i].text, false);
		char *line = text_clean(rows[i].text, true);

		same_text(lines, rows[i].lines, "cleaning %s", rows[i].what);
		same_text(line, rows[i].line, "cleaning %s to one line",
			  rows[i].what);
		free(lines);
		free(line);
	}
}

static void writes_ascii(void)
{
	static const struct {
		const char *text, *ascii;
		size_t lost;
	} rows[] = {
		{ "plain ~", "plain ~", 0 },
		{ "5 − 3 × 2 ≤ ½", "5 - 3 x 2 <= 1/2", 0 },
		{ "“a” – ‘b’ — c…", "\"a\" - 'b' -- c...", 0 },
		{ "x → π·α", "x -> pi*alpha", 0 },
		{ "10⁻¹² x₁₀ x²y³", "10^-12 x_10 x^2y^3", 0 },
		{ "Éclair, naïve, Ångström", "Eclair, naive, Angstrom", 0 },
		{ "e\xCC\x81", "e", 0 },
		{ "Straße, ﬁn, ＡＢ", "Strasse, fin, AB", 0 },
		{ "▁▂▃▄▅▆▇█", "_.-~=+*#", 0 },
		{ "┌─┬│", "+-+|", 0 },
		{ "中文", "??", 2 },
		{ "a\xFFz", "a?z", 1 },
	};
	size_t lost;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char *out = text_ascii(rows[i].text, &lost);

		same_text(out, rows[i].ascii, "ASCII of %s", rows[i].text);
		same_int((long)lost, (long)rows[i].lost, "lost in %s",
			 rows[i].text);
		free(out);
	}
	free(text_ascii("a", NULL));
}

static void draws_ascii(void)
{
	static const struct {
		uint32_t rune;
		char glyph;
	} rows[] = {
		{ 'a', 'a' }, { ' ', ' ' }, { 7, '?' }, { 0x7F, '?' },
		{ 0x25CF, '*' }, { 0x25CB, 'o' }, { 0xD7, 'x' }, { 0xB7, '.' },
		{ 0x25B8, '>' }, { 0x25C2, '<' }, { 0x2500, '-' },
		{ 0x2502, '|' }, { 0x253C, '+' }, { 0x2593, '#' },
		{ 0x2800, ' ' }, { 0x2801, '\'' }, { 0x2840, '.' },
		{ 0x28FF, ':' }, { 0xE9, 'e' }, { 0x3C0, 'p' }, { 0x4E2D, '?' },
		{ 0x301, '?' }, { 0x2193, 'v' },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		same_int(text_ascii_glyph(rows[i].rune), rows[i].glyph,
			 "U+%04X is drawn as %c", (unsigned)rows[i].rune,
			 rows[i].glyph);
}

static bool all_ascii(const char *text)
{
	for (; *text; text++) {
		if (*text < ' ' || *text > '~')
			return false;
	}
	return true;
}

static void table_is_whole(void)
{
	static const struct {
		uint32_t rune;
		const char *text;
		char glyph;
	} rows[] = {
#define ASCII(rune, text, glyph) { rune, text, glyph },
#include "gradlab/ascii.def"
#undef ASCII
	};
	size_t count = sizeof(rows) / sizeof(*rows), bad = 0;

	for (size_t i = 0; i < count; i++) {
		const char glyph[] = { rows[i].glyph, '\0' };

		bad += i > 0 && rows[i].rune <= rows[i - 1].rune;
		bad += !*rows[i].text || !all_ascii(rows[i].text);
		bad += !all_ascii(glyph) || !*glyph;
		bad += text_ascii_glyph(rows[i].rune) != rows[i].glyph;
	}
	same_int((long)bad, 0, "ascii.def ascends, holds ASCII, is found");
}

static void add_line(void *to, const char *text, size_t length)
{
	buffer_add(to, text, length);
	buffer_text(to, "|");
}

static void wraps(void)
{
	static const struct {
		const char *text;
		int width;
		const char *lines, *what;
	} rows[] = {
		{ "", 10, "", "nothing" },
		{ "one", 10, "one|", "a word" },
		{ "one two three", 7, "one two|three|", "at blanks" },
		{ "one two three", 3, "one|two|thr|ee|", "a word too long" },
		{ "one  two", 4, "one|two|", "blanks hang over the edge" },
		{ "one two ", 7, "one two|", "blanks at the end" },
		{ "a\n\nb\n", 9, "a||b|", "newlines" },
		{ "a\r\nb", 9, "a|b|", "a carriage return and a newline" },
		{ "well-known fact", 6, "well-|known|fact|", "after a hyphen" },
		{ "a (b c)", 4, "a (b|c)|", "not behind a parenthesis" },
		{ "10\xC2\xA0kg of it", 6, "10\xC2\xA0kg|of it|",
		  "not at a no-break space" },
		{ "中文中文", 5, "中文|中文|", "between wide runes" },
		{ "中文。", 4, "中|文。|", "not before a full stop" },
		{ "中文", 1, "中|文|", "wider than the line" },
		{ "abe\xCC\x81z", 3, "abe\xCC\x81|z|", "a combining mark" },
		{ "  in", 4, "  in|", "blanks at the beginning" },
		{ "ab", 0, "a|b|", "no width at all" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buffer got = { 0 };
		size_t length = strlen(rows[i].text);
		size_t lines = text_wrap(rows[i].text, length, rows[i].width,
					 add_line, &got);

		same_text(buffer_string(&got), rows[i].lines, "wraps %s",
			  rows[i].what);
		ok(lines == text_wrap(rows[i].text, length, rows[i].width,
				      NULL, NULL),
		   "counts the same lines: %s", rows[i].what);
		buffer_release(&got);
	}
}

int main(void)
{
	decodes();
	encodes_what_it_decodes();
	counts();
	fits();
	knows_what_is_unsafe();
	cleans();
	writes_ascii();
	draws_ascii();
	table_is_whole();
	wraps();
	return tap_end();
}
