/* script.c - fuzzed: the actions of a learner, drawn after each of them. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/script.h"
#include "gradlab/view.h"

#include "fuzz.h"
#include "taken.h"

enum { ACTIONS_MOST = 60 };

static const struct screen {
	int w, h;
	enum glyphs glyphs;
} screens[] = {
	{ 80, 24, GLYPHS_BRAILLE }, { 40, 15, GLYPHS_ASCII },
	{ 1, 1, GLYPHS_BRAILLE },   { 120, 40, GLYPHS_BLOCK },
	{ 23, 60, GLYPHS_ASCII },   { 100, 3, GLYPHS_BRAILLE },
};

static void draw(struct session *session, const struct screen *screen)
{
	struct canvas canvas;

	canvas_init(&canvas, screen->w, screen->h, screen->glyphs);
	view_settle(session, screen->w, screen->h, screen->glyphs);
	view_draw(session, &canvas);
	canvas_release(&canvas);
}

static void tell(const struct session *session)
{
	struct buffer words = { 0 };

	view_words(session, &words);
	buffer_release(&words);
}

/* Each action on one of the screens, so that all are met in all orders. */
static void play(struct session *session, const struct script *script)
{
	const size_t kinds = sizeof(screens) / sizeof(screens[0]);

	for (size_t i = 0; i < script->count && i < ACTIONS_MOST; i++) {
		session_act(session, script->line[i].action,
			    script->line[i].argument);
		draw(session, &screens[i % kinds]);
		if (i % 8 == 7)
			tell(session);
	}
	draw(session, &screens[0]);
	tell(session);
}

static void take(const char *text, struct err *err)
{
	struct lesson lesson;
	struct session session;
	struct script script;
	struct err none;

	err_init(&none, NULL);
	if (!lesson_parse(&lesson, taken_lesson, strlen(taken_lesson), &none))
		abort();
	err_release(&none);
	script_parse(&script, text, err);
	session_init(&session, &lesson, 1);
	play(&session, &script);
	session_release(&session);
	script_release(&script);
	lesson_release(&lesson);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = calloc(size + 1, 1);
	struct err err;

	if (size)
		memcpy(text, data, size);
	err_init(&err, NULL);
	take(text, &err);
	err_release(&err);
	free(text);
	return 0;
}
