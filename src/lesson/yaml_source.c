/* yaml_source.c - the bytes of a lesson's file: read, checked, cleaned. */
#include "yaml_parts.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gradlab/text.h"

static const struct place whole_file = { 0, 0, 1 };

/* Reads until the end or one byte more than a lesson may have. */
static bool read_all(int fd, char *bytes, size_t *length)
{
	*length = 0;
	while (*length <= YAML_BYTES) {
		ssize_t got =
			read(fd, bytes + *length, YAML_BYTES + 1 - *length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (!got)
			break;
		*length += (size_t)got;
	}
	return true;
}

static bool cannot_read(struct err *err)
{
	const char *why = errno == ENOENT ? "there is no such file"
			  : errno == EISDIR
				  ? "this is a directory; name a lesson in it"
				  : strerror(errno);

	return err_at(err, whole_file, "%s", why);
}

bool yaml_read(const char *path, struct arena *arena, struct err *err,
	       const char **bytes, size_t *length)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	char *text;
	bool good;

	if (fd < 0)
		return cannot_read(err);
	text = mem_alloc(YAML_BYTES + 2, 1);
	good = read_all(fd, text, length);
	if (!good)
		cannot_read(err);
	else
		*bytes = arena_string(arena, text, *length);
	close(fd);
	free(text);
	return good;
}

bool yaml_refused(uint32_t rune)
{
	return text_unsafe(rune) || rune == 0x2028 || rune == 0x2029 ||
	       rune == 0xFFFE || rune == 0xFFFF;
}

/* By its mark, or by the NUL of every other byte. */
static bool is_utf16(const char *bytes, size_t length)
{
	return length >= 4 &&
	       (!memcmp(bytes, "\xFF\xFE", 2) ||
		!memcmp(bytes, "\xFE\xFF", 2) || (!bytes[0] && !bytes[2]) ||
		(!bytes[1] && !bytes[3]));
}

/* Puts as many bytes of one harmless rune in the place of a bad one. */
static void replace(char *at, size_t bytes)
{
	static const char *const harmless[] = { "?", "\u00BF", "\uFFFD",
						"\U0001F7E8" };

	memcpy(at, harmless[bytes - 1], bytes);
}

/* Bytes that are not UTF-8 become '?'; tells of the first. */
static size_t replace_invalid(struct yaml_file *file, size_t *first)
{
	size_t count = 0, at = 0;

	for (;;) {
		at += text_invalid(file->clean + at, file->length - at);
		if (at >= file->length)
			return count;
		if (!count++)
			*first = at;
		replace(file->clean + at, 1);
	}
}

static void tell_invalid(const struct yaml_file *file, size_t first,
			 size_t count)
{
	char more[64] = "";

	if (count > 1)
		snprintf(more, sizeof(more), " (%zu such bytes)", count);
	err_at(file->err, yaml_place(file, first, first + 1),
	       "the byte 0x%02X is not UTF-8%s; save the file as UTF-8",
	       (unsigned)(unsigned char)file->source[first], more);
}

static void refuse(struct yaml_file *file, size_t at, size_t bytes,
		   uint32_t rune)
{
	struct place place = yaml_place(file, at, at + bytes);

	if (rune)
		err_at(file->err, place,
		       "the character U+%04X may not stand in a lesson: "
		       "terminals act on it or hide it",
		       (unsigned)rune);
	else
		err_at(file->err, place, "a NUL byte; a lesson is plain text");
	replace(file->work + at, bytes);
}

static bool only_blanks(const char *from, const char *to)
{
	while (from < to && *from == ' ')
		from++;
	return from == to;
}

/* The first tab of a line.  One that indents makes the line unreadable. */
static void refuse_tab(struct yaml_file *file, size_t line, size_t at)
{
	bool indents = only_blanks(file->clean + line, file->clean + at);

	err_at(file->err, yaml_place(file, at, at + 1),
	       indents ? "a tab; indent with blanks"
		       : "a tab; write blanks instead");
	if (indents) {
		memset(file->work + line, ' ',
		       strcspn(file->clean + line, "\n"));
		file->partial = true;
		file->lost = line < file->lost ? line : file->lost;
	}
}

/* Tells of every character that may not stand in a lesson. */
static void sweep(struct yaml_file *file)
{
	size_t line = 0, bytes;
	bool tab = false;
	uint32_t rune;

	for (size_t at = 0; at < file->length; at += bytes) {
		const char *text = file->clean + at;

		bytes = text_decode(text, file->length - at, &rune);
		if (rune == '\n') {
			line = at + 1;
			tab = false;
		} else if (rune == '\t') {
			file->work[at] = ' ';
			if (!tab)
				refuse_tab(file, line, at);
			tab = true;
		} else if (yaml_refused(rune) &&
			   !(rune == '\r' && text[1] == '\n')) {
			refuse(file, at, bytes, rune);
		}
	}
}

bool yaml_clean(struct yaml_file *file)
{
	size_t first = 0, invalid;

	if (is_utf16(file->source, file->length))
		return err_at(file->err, whole_file,
			      "this is UTF-16; save the file as UTF-8");
	if (memchr(file->source, '\r', file->length) &&
	    !memchr(file->source, '\n', file->length))
		return err_at(file->err, whole_file,
			      "the lines of this file end in CR alone; save it "
			      "with the line ends of Unix or of Windows");
	file->clean = arena_string(file->arena, file->source, file->length);
	invalid = replace_invalid(file, &first);
	file->work = arena_string(file->arena, file->clean, file->length);
	yaml_measure(file);
	if (invalid)
		tell_invalid(file, first, invalid);
	sweep(file);
	return true;
}
