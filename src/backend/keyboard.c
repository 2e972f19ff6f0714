/* keyboard.c - what was typed: bytes and codes of keys become events. */
#include "keyboard.h"

#include <string.h>

#include "gradlab/text.h"

enum { ESCAPE = 27, PASTE_MOST = 4096, LAST_RUNE = 0x10ffff };

static const struct term_event nothing = { TERM_NOTHING, 0, NULL };

void keyboard_init(struct keyboard *keyboard, const struct term_key *keys,
		   int (*read)(void *source), void *source)
{
	memset(keyboard, 0, sizeof(*keyboard));
	keyboard->read = read;
	keyboard->source = source;
	keyboard->keys = keys;
	while (keys[keyboard->count].name)
		keyboard->count++;
}

void keyboard_release(struct keyboard *keyboard)
{
	buffer_release(&keyboard->paste);
}

static int next(struct keyboard *keyboard)
{
	if (!keyboard->ahead)
		return keyboard->read(keyboard->source);
	keyboard->ahead = false;
	return keyboard->next;
}

static void put_back(struct keyboard *keyboard, int code)
{
	keyboard->ahead = code != KEYBOARD_NONE;
	keyboard->next = code;
}

/* The rest of a sequence that stands for no key here: ESC [ and then
 * parameters up to a letter. */
static void pass_over(struct keyboard *keyboard)
{
	int code;

	do
		code = next(keyboard);
	while (code >= 0x20 && code < 0x40);
	if (code < 0x40 || code > 0x7e)
		put_back(keyboard, code);
}

/* ESC: the key of that name, unless an unknown key goes on behind it. */
static struct term_event escape(struct keyboard *keyboard)
{
	int code = next(keyboard);

	if (code == '[') {
		pass_over(keyboard);
		return nothing;
	}
	if (code == 'O') {
		next(keyboard);
		return nothing;
	}
	put_back(keyboard, code);
	return (struct term_event){ TERM_KEY, ESCAPE, NULL };
}

/* How many bytes a character has that begins so; 0 where none does. */
static size_t character_length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xc2 || first > 0xf4)
		return 0;
	return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/* Adds a byte; nothing until the character is whole. */
static struct term_event character(struct keyboard *keyboard,
				   unsigned char byte)
{
	size_t length;
	uint32_t rune;

	if ((byte & 0xc0) != 0x80)
		keyboard->length = 0;	/* the rest of the last never came */
	keyboard->part[keyboard->length++] = (char)byte;
	length = character_length((unsigned char)keyboard->part[0]);
	if (keyboard->length < length)
		return nothing;
	keyboard->length = 0;
	if (!length || text_decode(keyboard->part, length, &rune) != length)
		return nothing;
	return (struct term_event){ TERM_KEY, rune, NULL };
}

/* What one code means, with those that belong to it. */
static struct term_event meaning(struct keyboard *keyboard, int code)
{
	if (code == ESCAPE)
		return escape(keyboard);
	if (code >= 0 && code < 256)
		return character(keyboard, (unsigned char)code);
	if (code == KEYBOARD_ECHO)
		return (struct term_event){ TERM_ECHO, 0, NULL };
	code -= KEYBOARD_KEYS;
	if (code < 0 || code >= keyboard->count)
		return nothing;
	return (struct term_event){ TERM_KEY, keyboard->keys[code].key, NULL };
}

struct term_event keyboard_end_paste(struct keyboard *keyboard)
{
	keyboard->pasting = false;
	return (struct term_event){ TERM_PASTE, 0,
				    buffer_string(&keyboard->paste) };
}

static void add_to_paste(struct keyboard *keyboard, struct term_event event)
{
	if (event.kind == TERM_KEY && event.key <= LAST_RUNE &&
	    keyboard->paste.length < PASTE_MOST)
		buffer_rune(&keyboard->paste,
			    event.key == '\r' ? '\n' : event.key);
}

/* The event that a code ends; while a paste goes on nothing is one. */
static struct term_event take(struct keyboard *keyboard, int code)
{
	struct term_event event;

	if (code == KEYBOARD_PASTE) {
		buffer_clear(&keyboard->paste);
		keyboard->pasting = true;
		return nothing;
	}
	if (code == KEYBOARD_PASTE_END)
		return keyboard->pasting ? keyboard_end_paste(keyboard)
					 : nothing;
	event = meaning(keyboard, code);
	if (!keyboard->pasting)
		return event;
	add_to_paste(keyboard, event);
	return nothing;
}

bool keyboard_event(struct keyboard *keyboard, struct term_event *event)
{
	int code;

	*event = nothing;
	while (event->kind == TERM_NOTHING &&
	       (code = next(keyboard)) != KEYBOARD_NONE)
		*event = take(keyboard, code);
	return event->kind != TERM_NOTHING;
}
