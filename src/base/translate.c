/* translate.c - catalogues of GNU gettext, read without the C library's.
 *
 * libc finds catalogues by the locale and holds that "C" and "C.UTF-8" have
 * none; but a learner may ask for a language on a machine that has no other
 * locale installed.
 */
#include "gradlab/translate.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

/*
 * A catalogue begins with seven words, little endian as msgfmt writes them:
 *
 *	magic, revision, texts, where the table of English begins, where that
 *	of translations begins, and a hash table that is not used here
 *
 * A table has a length and a place for each text; English is sorted.  Every
 * text ends in NUL, which its length leaves out.
 */
enum {
	MAGIC_AT = 0, COUNT_AT = 8, ENGLISH_AT = 12, OTHER_AT = 16, HEAD = 28,
	ENTRY = 8, BYTES_MOST = 4 << 20
};
static const uint32_t magic = 0x950412de;

/* How a language counts: as its header says, and which form that is. */
static unsigned long one_form(unsigned long n)
{
	(void)n;
	return 0;
}

static unsigned long one_or_more(unsigned long n)
{
	return n != 1;
}

static unsigned long above_one(unsigned long n)
{
	return n > 1;
}

static const struct {
	const char *rule;
	unsigned long (*form)(unsigned long n);
} rules[] = {
	{ "plural=0;", one_form },
	{ "plural=(n != 1);", one_or_more },
	{ "plural=(n > 1);", above_one },
};

/* The one catalogue in use; empty for English. */
static struct {
	char *bytes;
	size_t length;
	uint32_t count;
	unsigned long (*form)(unsigned long n);
} spoken;

static uint32_t word_at(size_t at)
{
	const unsigned char *b = (const unsigned char *)spoken.bytes + at;

	return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 |
	       (uint32_t)b[3] << 24;
}

/* Entry i of the table that word `table` points at; *length is that of all
 * its forms. */
static const char *text_at(size_t table, uint32_t i, uint32_t *length)
{
	size_t at = word_at(table) + (size_t)i * ENTRY;

	*length = word_at(at);
	return spoken.bytes + word_at(at + 4);
}

/* Whether every text of a table lies within the file and ends in NUL. */
static bool table_is_sound(size_t table)
{
	uint64_t from = word_at(table), room = spoken.length;

	if (from + (uint64_t)spoken.count * ENTRY > room)
		return false;
	for (uint32_t i = 0; i < spoken.count; i++) {
		uint64_t length = word_at((size_t)from + i * ENTRY);
		uint64_t at = word_at((size_t)from + i * ENTRY + 4);

		if (at + length >= room || spoken.bytes[at + length])
			return false;
	}
	return true;
}

/* Finds a text; *length is that of all forms of its translation. */
static const char *find(const char *text, uint32_t *length)
{
	uint32_t from = 0, to = spoken.count;

	while (from < to) {
		uint32_t middle = from + (to - from) / 2;
		int order = strcmp(text, text_at(ENGLISH_AT, middle, length));

		if (!order)
			return text_at(OTHER_AT, middle, length);
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return NULL;
}

/* The header of a catalogue is the translation of the empty text. */
static void choose_form(void)
{
	uint32_t length;
	const char *header = find("", &length);

	spoken.form = one_or_more;
	for (size_t i = 0; header && i < sizeof(rules) / sizeof(rules[0]); i++)
		if (strstr(header, rules[i].rule))
			spoken.form = rules[i].form;
}

static char *read_file(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *bytes;

	if (!file)
		return NULL;
	bytes = mem_alloc(BYTES_MOST, 1);
	*length = fread(bytes, 1, BYTES_MOST, file);
	fclose(file);
	return mem_resize(bytes, *length + 1, 1);
}

bool translate_load(const char *path)
{
	size_t length;
	char *bytes = read_file(path, &length);

	if (!bytes)
		return false;
	translate_release();
	spoken.bytes = bytes;
	spoken.length = length;
	if (length >= HEAD && word_at(MAGIC_AT) == magic)
		spoken.count = word_at(COUNT_AT);
	if (!spoken.count || !table_is_sound(ENGLISH_AT) ||
	    !table_is_sound(OTHER_AT)) {
		translate_release();
		return false;
	}
	choose_form();
	return true;
}

void translate_release(void)
{
	free(spoken.bytes);
	memset(&spoken, 0, sizeof(spoken));
}

const char *translate(const char *text)
{
	uint32_t length;
	const char *found = *text ? find(text, &length) : NULL;

	return found ? found : text;
}

const char *translate_n(const char *one, const char *many, unsigned long n)
{
	uint32_t length;
	const char *form = find(one, &length), *end;

	if (!form)
		return n == 1 ? one : many;
	end = form + length;
	for (unsigned long i = spoken.form(n); i; i--) {
		form += strlen(form) + 1;
		if (form > end)
			return many;
	}
	return form;
}
