/* yaml_slip.c - signs that look like those of YAML and are none. */
#include "yaml_parts.h"

#include <ctype.h>
#include <string.h>

struct look_alike {
	const char *sign;
	const char *sentence;
};

#define LIST "; an item of a list begins with a plain minus and a blank"
#define QUOTE " is no quote to YAML, but a letter; write \" instead"

static const struct look_alike markers[] = {
	{ "– ", "this is a dash, U+2013" LIST },
	{ "— ", "this is a dash, U+2014" LIST },
	{ "− ", "this is U+2212" LIST },
	{ "• ", "this is a bullet, U+2022" LIST },
	{ "· ", "this is U+00B7" LIST },
	{ "* ", "this is a star" LIST },
	{ NULL, NULL }
};

static const struct look_alike quotes[] = {
	{ "“", "U+201C" QUOTE },
	{ "”", "U+201D" QUOTE },
	{ "„", "U+201E" QUOTE },
	{ "‘", "U+2018" QUOTE },
	{ "’", "U+2019" QUOTE },
	{ NULL, NULL }
};

static const struct look_alike blanks[] = {
	{ "\u00a0", "this blank is U+00A0, which is none to YAML; write a "
		    "plain one" },
	{ "\u3000", "this blank is U+3000, which is none to YAML; write a "
		    "plain one" },
	{ NULL, NULL }
};

static const struct look_alike colons[] = {
	{ "：", "this is U+FF1A and no ':'; behind a key stand ':' and a "
		"blank" },
	{ NULL, NULL }
};

static const struct look_alike commas[] = {
	{ "，", "this is U+FF0C and no ','; write ',' and a blank" },
	{ "、", "this is U+3001 and no ','; write ',' and a blank" },
	{ NULL, NULL }
};

/* Whether one of them stands at a byte. */
static bool is_at(const struct yaml_file *file, size_t at,
		  const struct look_alike *list, struct yaml_blame *blame)
{
	for (; list->sign; list++) {
		size_t length = strlen(list->sign);

		if (strncmp(file->work + at, list->sign, length))
			continue;
		length -= list->sign[length - 1] == ' ';
		*blame = (struct yaml_blame){ list->sentence, at,
					      at + length };
		return true;
	}
	return false;
}

/* What ends a word that should be a key. */
static bool is_bad_end(const struct yaml_file *file, size_t at,
		       struct yaml_blame *blame)
{
	const char *text = file->work + at;
	size_t gap = strspn(text, " ");

	if (is_at(file, at, colons, blame))
		return true;
	if (text[gap] == '=') {
		*blame = (struct yaml_blame){
			"behind a key stands ':', not '='", at + gap,
			at + gap + 1
		};
		return true;
	}
	if (*text != ':' || strchr(" \r\n", text[1]))
		return false;
	if (is_at(file, at + 1, blanks, blame))
		return true;
	*blame = (struct yaml_blame){ "a blank is missing behind this ':'",
				      at, at + 1 };
	return true;
}

bool yaml_slip(const struct yaml_file *file, size_t line,
	       struct yaml_blame *blame)
{
	const char *text = file->work;
	size_t at = line + strspn(text + line, " "), word;

	if (is_at(file, at, blanks, blame) || is_at(file, at, markers, blame))
		return true;
	if (text[at] == '-' && isalpha((unsigned char)text[at + 1])) {
		*blame = (struct yaml_blame){
			"a blank is missing behind this '-'", at, at + 1
		};
		return true;
	}
	while (text[at] == '-' && text[at + 1] == ' ')
		at += 1 + strspn(text + at + 1, " ");
	word = at;
	while (isalnum((unsigned char)text[at]) || text[at] == '_' ||
	       text[at] == '-')
		at++;
	return at > word && is_bad_end(file, at, blame);
}

bool yaml_slip_quote(const struct yaml_file *file, size_t at,
		     struct yaml_blame *blame)
{
	return is_at(file, at, quotes, blame);
}

bool yaml_slip_comma(const struct yaml_file *file, size_t from, size_t to,
		     struct yaml_blame *blame)
{
	for (; from < to; from++)
		if (is_at(file, from, commas, blame))
			return true;
	return false;
}

bool yaml_slip_of(const struct yaml *text, struct yaml_blame *blame)
{
	const char *work = text->file->work;
	size_t line = text->start;

	if (strchr("\"'|>[{", work[line]))
		return false;
	while (line && work[line - 1] != '\n')
		line--;
	return yaml_slip(text->file, line, blame);
}

/* The line behind that of a byte; `end` where none begins before it. */
static size_t next_line(const struct yaml_file *file, size_t at, size_t end)
{
	const char *newline =
		at < end ? memchr(file->work + at, '\n', end - at) : NULL;

	return newline ? (size_t)(newline - file->work) + 1 : end;
}

/* `-one` below `-one`: a single one may be a formula. */
static bool is_row_of_minuses(const struct yaml_file *file, size_t line,
			      size_t end, struct yaml_blame *blame)
{
	size_t next = next_line(file, line, end);
	size_t at = line + strspn(file->work + line, " ");

	if (next >= end || file->work[at] != '-' ||
	    file->work[next + strspn(file->work + next, " ")] != '-')
		return false;
	*blame = (struct yaml_blame){ "a blank is missing behind this '-'", at,
				      at + 1 };
	return true;
}

static bool is_slip_of_list(const struct yaml_file *file, size_t line,
			    const struct yaml *text, struct yaml_blame *blame)
{
	size_t at = line + strspn(file->work + line, " ");

	/* Further down a dash may well be one of prose. */
	if (line <= text->start)
		return is_at(file, at, markers, blame) ||
		       is_row_of_minuses(file, line, text->end, blame);
	if (strncmp(file->work + at, "- ", 2))
		return false;
	*blame = (struct yaml_blame){ "this '-' belongs to the text above; "
				      "the items of a list begin in one "
				      "column", at, at + 1 };
	return true;
}

void yaml_slip_text(struct yaml *text)
{
	const struct yaml_file *file = text->file;
	size_t line = text->start;
	struct yaml_blame blame;

	while (line && file->work[line - 1] == ' ')
		line--;
	if (line && file->work[line - 1] != '\n')
		line = next_line(file, text->start, text->end);
	while (line < text->end && !text->told) {
		if (is_slip_of_list(file, line, text, &blame)) {
			err_at(file->err,
			       yaml_place(file, blame.start, blame.end), "%s",
			       blame.sentence);
			text->told = true;
		}
		line = next_line(file, line, text->end);
	}
}
