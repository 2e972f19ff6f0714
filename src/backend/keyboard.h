/*
 * keyboard.h - what was typed: bytes and codes of keys become events.
 *
 * Characters come as bytes and are put together here, so that none is lost
 * where the locale is not the terminal's, or where a character comes in two
 * halves.  A key that nobody knows is passed over as a whole: its bytes must
 * not act as keys of their own.
 */
#ifndef BACKEND_KEYBOARD_H
#define BACKEND_KEYBOARD_H

#include "gradlab/buffer.h"
#include "gradlab/term.h"

/* What a source gives: a byte, 0 to 255, or one of these. */
enum keyboard_code {
	KEYBOARD_NONE = -1,	/* nothing more has come */
	KEYBOARD_FIRST = 0x4000, /* beyond the codes that curses gives */
	KEYBOARD_PASTE = KEYBOARD_FIRST,
	KEYBOARD_PASTE_END,
	KEYBOARD_ECHO,
	KEYBOARD_KEYS		/* + the index of a key */
};

struct keyboard {
	int (*read)(void *source);
	void *source;
	const struct term_key *keys;	/* ended by a NULL name */
	int count;
	bool ahead;		/* one code was read too far: */
	int next;
	char part[4];		/* the bytes so far of a character */
	size_t length;
	struct buffer paste;
	bool pasting;
};

void keyboard_init(struct keyboard *keyboard, const struct term_key *keys,
		   int (*read)(void *source), void *source);
void keyboard_release(struct keyboard *keyboard);
/* The next event of what has come; false, and TERM_NOTHING, where nothing more
 * has.  A paste is gathered into one event. */
bool keyboard_event(struct keyboard *keyboard, struct term_event *event);
/* A paste whose end got lost is over: its event. */
struct term_event keyboard_end_paste(struct keyboard *keyboard);

#endif
