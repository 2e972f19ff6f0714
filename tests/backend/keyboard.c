/* keyboard.c - tests of how bytes and codes become events. */
#include "../tap.h"

#include <stdlib.h>

#include "../../src/backend/keyboard.h"

enum { KEY_A = 0x110001, KEY_B };

static const struct term_key keys[] = { { "a", KEY_A },
					{ "b", KEY_B },
					{ NULL, 0 } };

/* Codes that come one after the other; at the end nothing more has come. */
struct source {
	const int *code;
	int count;
};

static int next(void *from)
{
	struct source *source = from;

	if (!source->count)
		return KEYBOARD_NONE;
	source->count--;
	return *source->code++;
}

/* The events that codes make, as text: a character as itself, other runes
 * and keys by number, "E" an echo, "[...]" a paste. */
static void tell(struct keyboard *keyboard, struct buffer *out)
{
	struct term_event event;

	while (keyboard_event(keyboard, &event)) {
		if (event.kind == TERM_PASTE)
			buffer_printf(out, "[%s]", event.text);
		else if (event.kind == TERM_ECHO)
			buffer_text(out, "E");
		else if (event.kind != TERM_KEY)
			buffer_text(out, "?");
		else if (event.key > 32 && event.key < 127)
			buffer_rune(out, event.key);
		else
			buffer_printf(out, "<%x>", (unsigned)event.key);
	}
	if (event.kind != TERM_NOTHING)
		buffer_text(out, "!");	/* it would be acted upon */
}

struct example {
	int code[16];
	int count, more;	/* how many come at once, and later */
	const char *events, *what;
};

static void makes(const struct example *example)
{
	struct source source = { example->code, example->count };
	struct keyboard keyboard;
	struct buffer out = { 0 };

	keyboard_init(&keyboard, keys, next, &source);
	tell(&keyboard, &out);
	source.count = example->more;
	tell(&keyboard, &out);
	same_text(buffer_string(&out), example->events, "%s", example->what);
	buffer_release(&out);
	keyboard_release(&keyboard);
}

enum { START = KEYBOARD_PASTE, END = KEYBOARD_PASTE_END, KEYS = KEYBOARD_KEYS };

static const struct example examples[] = {
	{ { 'a', '\r', 127 }, 3, 0, "a<d><7f>", "characters are keys" },
	{ { 0xc3, 0xa9, 0xe5, 0xaf, 0xbc }, 5, 0, "<e9><5bfc>",
	  "bytes are put together" },
	{ { 0xe5, 0xaf, 0xbc, 'x' }, 2, 2, "<5bfc>x",
	  "also where they come in two halves" },
	{ { 0xe5, 0xaf, 'x', 0xbc, 'y' }, 5, 0, "xy",
	  "what is no character is passed over, and nothing else" },
	{ { 0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, 'x' }, 7, 0, "x",
	  "so are bytes that never begin one, and surrogates" },
	{ { KEYS, KEYS + 1 }, 2, 0, "<110001><110002>", "keys have codes" },
	{ { KEYS + 2, 0x1ff, 0x232 }, 3, 0, "",
	  "codes of keys that are not in the table mean nothing" },
	{ { KEYBOARD_ECHO }, 1, 0, "E", "an echo is one" },
	{ { 27 }, 1, 0, "<1b>", "ESC alone is a key" },
	{ { 27, 'x' }, 2, 0, "<1b>x", "what follows it is another" },
	{ { 27, 'x' }, 1, 1, "<1b>x", "at once or later" },
	{ { 27, 27, KEYS }, 3, 0, "<1b><1b><110001>", "also ESC again" },
	{ { 27, '[', '1', ';', '5', 'D', 'x' }, 7, 0, "x",
	  "an unknown key is passed over as a whole" },
	{ { 27, 'O', 'P', 'x' }, 4, 0, "x", "so is one of the other form" },
	{ { 27, '[', '\t', 'x' }, 4, 0, "<9>x", "but no more than it" },
	{ { 27, '[', 'x' }, 2, 1, "x", "nor what comes later" },
	{ { START, 'q', '\r', 127, 0xc3, 0xa9, END, 'x' }, 8, 0,
	  "[q\n\177\303\251]x", "a paste is one event" },
	{ { START, 'q', '1', END }, 2, 2, "[q1]", "at once or in parts" },
	{ { START, 'q', 'm', END }, 3, 1, "[qm]",
	  "and what a part ends with is pressed by nobody" },
	{ { END, START, 'q', END, END, 'x' }, 6, 0, "[q]x",
	  "an end without a beginning means nothing" },
	{ { START, KEYS, 'q', KEYBOARD_ECHO, 27, '[', 'A', END }, 8, 0, "[q]",
	  "keys and echoes in it are none of it" },
	{ { START, 'a', START, 'b', END }, 5, 0, "[b]",
	  "a paste in a paste begins anew" },
};

static void ends_a_paste(void)
{
	static const int code[] = { KEYBOARD_PASTE, 'a', 'b' };
	struct source source = { code, 3 };
	struct term_event event = { TERM_NOTHING, 0, NULL };
	struct keyboard keyboard;

	keyboard_init(&keyboard, keys, next, &source);
	ok(!keyboard_event(&keyboard, &event) && keyboard.pasting,
	   "a paste without an end goes on");
	event = keyboard_end_paste(&keyboard);
	ok(event.kind == TERM_PASTE && !strcmp(event.text, "ab") &&
		   !keyboard.pasting,
	   "until it is ended");
	keyboard_release(&keyboard);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
		makes(&examples[i]);
	ends_a_paste();
	return tap_end();
}
