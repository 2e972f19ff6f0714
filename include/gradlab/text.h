/*
 * text.h - UTF-8: runes, widths, line breaks, and what may reach a terminal.
 *
 * A rune is a Unicode code point.  Widths come from libunistring's tables,
 * never from the locale, so that a screen is the same everywhere.
 */
#ifndef GRADLAB_TEXT_H
#define GRADLAB_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one rune of at most `length` bytes; returns its bytes (at least 1
 * unless length is 0).  A malformed byte counts as one rune, U+FFFD. */
size_t text_decode(const char *text, size_t length, uint32_t *rune);
/* Writes 1 to 4 bytes, returns how many. */
size_t text_encode(uint32_t rune, char out[4]);
/* The first malformed byte, or `length`. */
size_t text_invalid(const char *text, size_t length);
/* Runes in the text. */
size_t text_runes(const char *text, size_t length);

/* Columns of a rune: 0 (combining), 1 or 2; an unsafe one counts as the '?'
 * that text_clean() makes of it. */
int text_rune_width(uint32_t rune);
int text_width(const char *text);
int text_width_n(const char *text, size_t length);
/* Bytes of the longest beginning of at most `width` columns; a combining
 * mark stays with its letter. */
size_t text_fit(const char *text, size_t length, int width);

/* Must not reach a terminal: C0 but newline, DEL, C1, bidi controls,
 * zero-width characters, line separators, the runes that prose reserves. */
bool text_unsafe(uint32_t rune);
/* A copy (to be freed) with every unsafe rune replaced by '?'; a tab becomes
 * a space, and so does a newline where `one_line` is set. */
char *text_clean(const char *text, bool one_line);

/* A copy (to be freed) in ASCII: dashes, quotes, arrows and Greek letters by
 * ascii.def, accented letters by their base, '?' for the rest.  `lost`, where
 * given, counts those. */
char *text_ascii(const char *text, size_t *lost);
/* One column for one column: how a drawing glyph looks in ASCII. */
char text_ascii_glyph(uint32_t rune);

/*
 * Breaks a paragraph into lines of at most `width` columns at the places
 * that UAX #14 allows (inside a word only where it alone is too long).
 * Newlines in the text force a break.  Calls `line` with each line's bytes,
 * blanks at its end left off; a NULL `line` only counts.  Returns the number
 * of lines, 0 for an empty text.
 */
size_t text_wrap(const char *text, size_t length, int width,
		 void (*line)(void *to, const char *text, size_t length),
		 void *to);

#endif
