/* prose.c - fuzzed: a text with markup and formulas, set and told. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/typeset.h"
#include "gradlab/view.h"

#include "fuzz.h"

static const char head[] =
	"format: 1\nlesson: fuzzed\ntitle: Fuzzed\n"
	"let: f(x) = 3*x^2 - 4*x + 5\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 0.25, start: 3}\n"
	"  w: [few, many]\n"
	"steps:\n"
	"  - id: one\n"
	"    say: \"";

/* A lesson that says the bytes, in YAML's double quotes. */
static void write_lesson(struct buffer *out, const char *text, size_t size)
{
	buffer_text(out, head);
	for (size_t i = 0; i < size; i++) {
		if (text[i] == '"' || text[i] == '\\')
			buffer_add(out, "\\", 1);
		if (text[i] == '\n')
			buffer_text(out, "\\n");
		else
			buffer_add(out, text + i, 1);
	}
	buffer_text(out, "\"\n");
}

static void set(const struct session *session, int width, enum glyphs glyphs,
		bool spoken)
{
	struct page page;

	page_init(&page, width, glyphs);
	page.spoken = spoken;
	typeset_prose(&page, session, &session_step(session)->say, ROLE_TEXT);
	page_release(&page);
}

static void show(const struct lesson *lesson)
{
	struct session session;
	struct buffer words = { 0 };

	session_init(&session, lesson, 0);
	set(&session, 60, GLYPHS_BRAILLE, false);
	set(&session, 17, GLYPHS_ASCII, false);
	set(&session, 1, GLYPHS_BRAILLE, false);
	set(&session, 72, GLYPHS_BRAILLE, true);
	view_words(&session, &words);
	buffer_release(&words);
	session_release(&session);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buffer yaml = { 0 };
	struct lesson lesson;
	struct err err;

	err_init(&err, "fuzzed.yaml");
	write_lesson(&yaml, (const char *)data, size);
	if (lesson_parse(&lesson, yaml.data, yaml.length, &err)) {
		show(&lesson);
		lesson_release(&lesson);
	}
	buffer_release(&yaml);
	err_release(&err);
	return 0;
}
