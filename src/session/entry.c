/* entry.c - a line of text being typed, with its cursor. */
#include "gradlab/entry.h"

#include <string.h>

#include "gradlab/text.h"

void entry_clear(struct entry *entry)
{
	*entry = (struct entry){ 0 };
}

static void insert(struct entry *entry, const char *bytes, size_t length)
{
	char *at = entry->text + entry->cursor;

	if (entry->length + length >= ENTRY_BYTES)
		return;
	memmove(at + length, at, entry->length - entry->cursor + 1);
	memcpy(at, bytes, length);
	entry->length += length;
	entry->cursor += length;
}

void entry_type(struct entry *entry, const char *text)
{
	size_t left = strlen(text);
	uint32_t rune;

	while (left) {
		size_t bytes = text_decode(text, left, &rune);

		if (rune == '\n' || rune == '\t')
			insert(entry, " ", 1);
		else if (!text_unsafe(rune) && rune != 0xfffd)
			insert(entry, text, bytes);
		text += bytes;
		left -= bytes;
	}
}

/* The start of the character before `at`. */
static size_t before(const struct entry *entry, size_t at)
{
	while (at && ((unsigned char)entry->text[--at] & 0xc0) == 0x80)
		;
	return at;
}

static size_t after(const struct entry *entry, size_t at)
{
	uint32_t rune;

	return at + text_decode(entry->text + at, entry->length - at, &rune);
}

static size_t word_before(const struct entry *entry)
{
	size_t at = entry->cursor;

	while (at && entry->text[at - 1] == ' ')
		at--;
	while (at && entry->text[at - 1] != ' ')
		at--;
	return at;
}

static void erase(struct entry *entry, size_t from, size_t to)
{
	memmove(entry->text + from, entry->text + to, entry->length - to + 1);
	entry->length -= to - from;
	entry->cursor = from;
}

bool entry_edit(struct entry *entry, enum action action)
{
	switch (action) {
	case ACTION_ERASE:
		erase(entry, before(entry, entry->cursor), entry->cursor);
		return true;
	case ACTION_DELETE:
		erase(entry, entry->cursor, after(entry, entry->cursor));
		return true;
	case ACTION_ERASE_WORD:
		erase(entry, word_before(entry), entry->cursor);
		return true;
	case ACTION_ERASE_LINE:
		entry_clear(entry);
		return true;
	case ACTION_CURSOR_LEFT:
		entry->cursor = before(entry, entry->cursor);
		return true;
	case ACTION_CURSOR_RIGHT:
		entry->cursor = after(entry, entry->cursor);
		return true;
	case ACTION_CURSOR_START:
		entry->cursor = 0;
		return true;
	case ACTION_CURSOR_END:
		entry->cursor = entry->length;
		return true;
	default:
		return false;
	}
}
