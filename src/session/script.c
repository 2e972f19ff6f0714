/* script.c - a session's actions as text. */
#include "gradlab/script.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/suggest.h"

static char *copy(const char *text, size_t length)
{
	char *copied = mem_alloc(length + 1, 1);

	return length ? memcpy(copied, text, length) : copied;
}

static bool unknown(const struct origin *origin, const char *word,
		    size_t length, size_t start)
{
	struct suggest suggest;
	char mean[96];

	suggest_init(&suggest, word, length);
	for (int i = 0; i < ACTION_COUNT; i++)
		suggest_try(&suggest, action_info[i].name);
	return origin_error(origin, start, start + length,
			    "unknown action '%.*s'%s", (int)length, word,
			    suggest_text(&suggest, mean));
}

/* One line between separators, blanks at its ends left off. */
static bool parse_line(struct script *script, const char *text, size_t start,
		       size_t end, const struct origin *origin)
{
	size_t word = start, from;
	int action;

	while (word < end && !isspace((unsigned char)text[word]))
		word++;
	for (from = word; from < end && isspace((unsigned char)text[from]);)
		from++;
	action = action_named(text + start, word - start);
	if (action == ACTION_NONE)
		return unknown(origin, text + start, word - start, start);
	if (!*action_info[action].argument != (from == end))
		return origin_error(origin, start, end,
				    from == end ? "'%s' needs %s"
						: "'%s' takes nothing%.0s",
				    action_info[action].name,
				    action_info[action].argument);
	script->line = mem_grow(script->line, &script->room,
				script->count + 1, sizeof(*script->line));
	script->line[script->count++] = (struct script_line){
		(enum action)action, copy(text + from, end - from), start, end,
	};
	return true;
}

bool script_parse(struct script *script, const char *text, struct err *err)
{
	struct origin origin = { .err = err };
	size_t length = strlen(text), start = 0;
	bool good = true;

	memset(script, 0, sizeof(*script));
	while (start < length) {
		size_t stop = start + strcspn(text + start, ";\n");
		size_t end = stop;

		while (start < end && isspace((unsigned char)text[start]))
			start++;
		while (end > start && isspace((unsigned char)text[end - 1]))
			end--;
		if (start < end && text[start] != '#')
			good &= parse_line(script, text, start, end, &origin);
		start = stop + 1;
	}
	return good;
}

void script_release(struct script *script)
{
	for (size_t i = 0; i < script->count; i++)
		free(script->line[i].argument);
	free(script->line);
	memset(script, 0, sizeof(*script));
}
