/* head.c - what a list of lessons tells of one, read without its steps. */
#include "gradlab/lesson.h"

#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/yaml.h"

/* Stands for the steps that are not read. */
static const char some_step[] = "steps:\n- id: some\n  say: some\n";

static bool begins(const char *line, const char *end, const char *with)
{
	size_t length = strlen(with);

	return (size_t)(end - line) >= length && !memcmp(line, with, length);
}

/* Whether a line begins with one of the keys that follow the head. */
static bool follows(const char *line, const char *end)
{
	static const char *const keys[] = { "let:", "controls:", "runs:",
					    "steps:" };

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (begins(line, end, keys[i]))
			return true;
	return false;
}

/* The next line, or the end. */
static const char *next_line(const char *line, const char *end)
{
	const char *feed = memchr(line, '\n', (size_t)(end - line));

	return feed ? feed + 1 : end;
}

/* Whether no other key of the lesson stands here: only keys are at the edge,
 * but for comments and lists. */
static bool is_rest(const char *line, const char *end)
{
	for (; line < end; line = next_line(line, end))
		if (!strchr(" #-\r\n", *line) && !follows(line, end))
			return false;
	return true;
}

/* False where the head does not stand first, as a whole. */
static bool parse_head(struct lesson *lesson, const char *bytes, size_t length,
		       struct err *err)
{
	const char *line = bytes, *end = bytes + length;
	struct buffer head = { 0 };
	bool good;

	while (line < end && !follows(line, end))
		line = next_line(line, end);
	if (!is_rest(line, end))
		return false;
	buffer_add(&head, bytes, (size_t)(line - bytes));
	buffer_text(&head, some_step);
	good = lesson_parse(lesson, head.data, head.length, err);
	buffer_release(&head);
	return good;
}

static bool load_head(struct lesson *lesson, const char *path)
{
	struct arena arena = { 0 };
	struct err ignored;
	const char *bytes;
	size_t length;
	bool good;

	err_init(&ignored, path);
	good = yaml_read(path, &arena, &ignored, &bytes, &length) &&
	       parse_head(lesson, bytes, length, &ignored);
	err_release(&ignored);
	arena_release(&arena);
	return good;
}

bool lesson_load_head(struct lesson *lesson, const char *path, struct err *err)
{
	return load_head(lesson, path) || lesson_load(lesson, path, err);
}
