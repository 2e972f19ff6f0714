/* yaml_blame.c - what libyaml could not read, in an author's words. */
#include "yaml_parts.h"

#include <string.h>

#define CURE "must be put in double quotes or under '|'"

/* Lines are looked at by hand: libyaml tells only where it stumbled. */
static size_t line_start(const struct yaml_file *file, size_t at)
{
	while (at && file->work[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const struct yaml_file *file, size_t at)
{
	return at + strcspn(file->work + at, "\r\n");
}

static size_t word_end(const struct yaml_file *file, size_t at)
{
	size_t length = strcspn(file->work + at, " \r\n");

	return at + (length ? length : 1);
}

/* The first ':' of a line that ends a key, or its end. */
static size_t first_colon(const struct yaml_file *file, size_t line)
{
	size_t end = line_end(file, line);

	for (size_t at = line; at < end; at++)
		if (file->work[at] == ':' &&
		    strchr(" \r\n", file->work[at + 1]))
			return at;
	return end;
}

/* The line above that is not blank; the same where there is none. */
static size_t line_above(const struct yaml_file *file, size_t line)
{
	size_t above = line;

	while (above && strchr(" \r\n", file->work[above - 1]))
		above--;
	return line_start(file, above);
}

/* What a line hangs on is no list or map, since its sign is none. */
static bool slip_above(const struct yaml_file *file, size_t line,
		       struct yaml_blame *blame)
{
	return yaml_slip(file, line_above(file, line), blame);
}

static struct yaml_blame at_colon(const struct yaml_file *file,
				  const struct yaml_problem *problem)
{
	size_t line = line_start(file, problem->at);
	size_t key = line + strspn(file->work + line, " -");
	size_t colon = first_colon(file, line);
	struct yaml_blame blame;

	if (colon < problem->at &&
	    yaml_slip_quote(file, colon + 1 +
				  strspn(file->work + colon + 1, " "), &blame))
		return blame;
	if (colon >= problem->at && slip_above(file, line, &blame))
		return blame;
	if (colon < problem->at)
		return (struct yaml_blame){
			"a text that holds ': ' or ends in ':' " CURE,
			problem->at, problem->at + 1
		};
	return (struct yaml_blame){
		"wrong indentation: the keys of one map begin in the same "
		"column (or the text above goes on here and " CURE ")",
		key, problem->at
	};
}

/* Whether the line above was cut by a comment. */
static bool cut_above(const struct yaml_file *file, size_t line)
{
	size_t end, at;

	while (line && strchr(" \r\n", file->work[line - 1]))
		line--;
	if (!line)
		return false;
	end = line;
	for (at = line_start(file, line - 1); at + 1 < end; at++)
		if (file->work[at] == ' ' && file->work[at + 1] == '#')
			return true;
	return false;
}

/* Whether a closing quote belongs to one that was opened on a line above;
 * `*open` becomes the place of that. */
static bool quote_above(const struct yaml_file *file, size_t close,
			size_t *open)
{
	char quote = file->work[close];
	size_t at = close;

	if (quote != '"' && quote != '\'')
		return false;
	while (at && (file->work[--at] != quote ||
		      (at && file->work[at - 1] == '\\')))
		;
	*open = at;
	return file->work[at] == quote && line_start(file, close) > at;
}

/* Whether the lines above are those of a block scalar that this one fell out
 * of. */
static bool in_block(const struct yaml_file *file, size_t line)
{
	size_t indent = strspn(file->work + line, " "), above = line, end;

	do {
		line = above;
		above = line_above(file, line);
		end = line_end(file, above);
	} while (above < line && strspn(file->work + above, " ") > indent &&
		 !strchr("|>", file->work[end - 1]));
	return above < line && strchr("|>", file->work[end - 1]);
}

/* Something stands where a key was expected. */
static struct yaml_blame astray(const struct yaml_file *file, size_t at)
{
	size_t line = line_start(file, at), before = at;
	struct yaml_blame blame = { NULL, at, word_end(file, at) };
	struct yaml_blame other;
	size_t open;

	while (before > line && file->work[before - 1] == ' ')
		before--;
	if (before > line && quote_above(file, before - 1, &open)) {
		blame = (struct yaml_blame){
			"this quote is not closed here, but further down, "
			"before other words", open, open + 1
		};
	} else if (before > line && file->work[at] &&
		   strchr("]}", file->work[at])) {
		blame.sentence = "a closing bracket too many";
	} else if (before > line && strchr("\"'", file->work[before - 1]))
		blame.sentence = "the text goes on behind its closing quote; "
				 "the whole of it " CURE;
	else if (before > line && strchr("]}", file->work[before - 1]))
		blame.sentence = "the text goes on behind this bracket; a "
				 "text that begins with '[' or '{' " CURE;
	else if (cut_above(file, line))
		blame.sentence = "' #' began a comment in the line above and "
				 "cut its text, which " CURE;
	else if (yaml_slip(file, line, &other) ||
		 slip_above(file, line, &other))
		blame = other;
	else if (in_block(file, line))
		blame.sentence = "the lines under '|' or '>' are indented "
				 "deeper than their key, and none less than "
				 "the first";
	else
		blame.sentence = "wrong indentation: the keys of one map, and "
				 "the '-' of one list, begin in the same "
				 "column";
	return blame;
}

/* A line that should be a key and has no ':'. */
static struct yaml_blame no_colon(const struct yaml_file *file, size_t at)
{
	struct yaml_blame blame = { NULL, at, line_end(file, at) };

	if (yaml_slip(file, line_start(file, at), &blame))
		return blame;
	blame.sentence =
		cut_above(file, line_start(file, at))
			? "' #' began a comment in the line above and cut its "
			  "text, which " CURE
			: "this is no key, since no ': ' follows; a text that "
			  "goes on here " CURE;
	return blame;
}

/* A bracket that is not closed where it should be. */
static struct yaml_blame in_brackets(const struct yaml_file *file,
				     const struct yaml_problem *problem)
{
	size_t end = line_end(file, problem->since), at = problem->at;
	struct yaml_blame blame;

	if (yaml_slip_comma(file, problem->since, at, &blame))
		return blame;
	for (size_t hash = problem->since; hash + 1 < end; hash++)
		if (!strncmp(file->work + hash, " #", 2))
			return (struct yaml_blame){
				"' #' begins a comment and cuts the text, "
				"which must be put in double quotes",
				hash + 1, hash + 2
			};
	if (strchr("{[", file->work[at]) && at > problem->since)
		return (struct yaml_blame){
			"a text that holds '{' or '[' must, inside brackets, "
			"be put in double quotes", at, at + 1
		};
	if (file->work[problem->at] == ':')
		return (struct yaml_blame){
			"a comma is missing before this word, or a text that "
			"holds ': ' must be put in double quotes",
			problem->at, problem->at + 1
		};
	return (struct yaml_blame){
		"this bracket is not closed, or a comma is missing in it; a "
		"text that begins with one " CURE,
		problem->since, problem->since + 1
	};
}

/* What needs no further look: the words of libyaml, and where to point. */
static const struct {
	const char *problem;
	bool since;
	const char *sentence;
} plain[] = {
	{ "block sequence entries are not allowed", false,
	  "a list begins on a line of its own; a text that begins with '- "
	  "' " CURE },
	{ "cannot start any token", false,
	  "a text that begins with '@', '%' or '`' " CURE },
	{ "did not find expected node content", false,
	  "a text that begins with ',', ']', '}' or ':' " CURE },
	{ "found unexpected end of stream", true, "this quote is not closed" },
	{ "found unexpected document indicator", true,
	  "this quote is not closed" },
	{ "did not find expected comment or line break", true,
	  "a text that begins with '|', '>' or '%' " CURE },
	{ "did not find expected alphabetic or numeric", true,
	  "a text that begins with '*' or '&' " CURE },
	{ "tag", true, "a text that begins with '!' " CURE },
	{ "did not find expected '!'", true,
	  "a text that begins with '!' " CURE },
	{ "did not find expected whitespace", true,
	  "a text that begins with '!' " CURE },
	{ "directive", true,
	  "a line that begins with '%' is no part of a lesson" },
	{ "incompatible YAML document", true,
	  "a line that begins with '%' is no part of a lesson" },
	{ "unknown escape character", false,
	  "no such escape in double quotes: write '\\\\' for '\\', or put the "
	  "text under '|'" },
	{ "hexdecimal", false,
	  "a broken escape: write '\\\\' for '\\', or put the text under "
	  "'|'" },
	{ "escape code", false,
	  "a broken escape: write '\\\\' for '\\', or put the text under "
	  "'|'" },
	{ "indentation indicator", true,
	  "only '|' and the end of the line, then the text, indented" },
	{ "mapping keys are not allowed", false,
	  "a text that begins with '? ' " CURE },
};

static struct yaml_blame look_up(const struct yaml_file *file,
				 const struct yaml_problem *problem)
{
	size_t at = problem->at;

	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++) {
		if (!strstr(problem->text, plain[i].problem))
			continue;
		at = plain[i].since ? problem->since : problem->at;
		return (struct yaml_blame){ plain[i].sentence, at, at + 1 };
	}
	return (struct yaml_blame){ "this is not YAML", at,
				    word_end(file, at) };
}

struct yaml_blame yaml_blame(const struct yaml_file *file,
			     const struct yaml_problem *problem)
{
	const char *text = problem->text;

	if (strstr(text, "mapping values are not allowed"))
		return at_colon(file, problem);
	if (strstr(text, "could not find expected ':'"))
		return no_colon(file, problem->since);
	if (strstr(text, "expected ',' or"))
		return in_brackets(file, problem);
	if (strstr(text, "expected key") || strstr(text, "'-' indicator") ||
	    strstr(text, "<document start>"))
		return astray(file, problem->at);
	return look_up(file, problem);
}

static bool is_blank(const char *text, size_t length)
{
	return strspn(text, " ") >= length;
}

/* A value can be left out alone where a plain key stands before it. */
static bool is_plain_key(const char *text, size_t length)
{
	return !memchr(text, '{', length) && !memchr(text, '[', length) &&
	       !memchr(text, '"', length) && !memchr(text, '\'', length);
}

/* Lines that are indented deeper than the one that was left out. */
static void leave_out_children(struct yaml_file *file, size_t line,
			       size_t indent)
{
	for (;;) {
		size_t end = line_end(file, line);
		size_t deep = strspn(file->work + line, " ");

		if (deep <= indent && line + deep < end)
			return;
		memset(file->work + line, ' ', end - line);
		line = end + strspn(file->work + end, "\r\n");
		if (!file->work[line])
			return;
	}
}

bool yaml_leave_out(struct yaml_file *file, size_t at)
{
	size_t line = line_start(file, at), end = line_end(file, at);
	size_t value = first_colon(file, line) + 1;
	size_t indent = strspn(file->work + line, " ");

	if (at < file->lost)
		file->lost = at;
	if (value < end && is_plain_key(file->work + line, value - line) &&
	    !is_blank(file->work + value, end - value)) {
		memset(file->work + value, ' ', end - value);
		return true;
	}
	if (is_blank(file->work + line, end - line))
		return false;
	memset(file->work + line, ' ', end - line);
	line = end + strspn(file->work + end, "\r\n");
	leave_out_children(file, line, indent);
	return true;
}
