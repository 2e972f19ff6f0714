/*
 * term.h - the terminal: a canvas onto it, keys and signals from it.
 *
 * One terminal at a time.  Signals are blocked except while term_wait()
 * sleeps; handlers only set flags.  Whatever ends the program (a signal, a
 * crash, a closed line), the terminal is put back as it was.
 */
#ifndef GRADLAB_TERM_H
#define GRADLAB_TERM_H

#include <stdbool.h>

#include "gradlab/canvas.h"
#include "gradlab/theme.h"

struct term_options {
	const struct theme *theme;
	bool mono;		/* no colours, whatever the terminal can */
};

struct term;

enum term_event_kind {
	TERM_NOTHING,		/* the time is over */
	TERM_KEY,		/* `key`: a rune or a code of the table below */
	TERM_PASTE,		/* `text` */
	TERM_RESIZE,
	TERM_ECHO,		/* the terminal has shown what was sent */
	TERM_SIGNAL,		/* asked to end: `key` is the signal */
	TERM_CLOSED		/* the line is gone: say nothing more */
};

struct term_event {
	enum term_event_kind kind;
	uint32_t key;
	const char *text;	/* valid until the next wait */
};

/* How the keys of curses are called by whoever reads them; the caller's
 * table, ended by a NULL name.  `name` is terminfo's ("kcuf1") or a sequence
 * of bytes. */
struct term_key {
	const char *name;
	uint32_t key;
};

/* NULL where standard input and output are no terminal that can be drawn
 * on; *why then says so. */
struct term *term_open(const struct term_options *options,
		       const struct term_key *keys, const char **why);
void term_close(struct term *term);
void term_size(const struct term *term, int *w, int *h);
/* How many colours are used: 256, 16, 8 or 2. */
int term_colours(const struct term *term);
/* Shows a canvas; only what changed is sent.  With `paced` a TERM_ECHO
 * follows as soon as the terminal is done. */
void term_draw(struct term *term, const struct canvas *canvas, bool paced);
/* The next draw sends everything. */
void term_redraw(struct term *term);
/* From now on a wait also ends, with TERM_NOTHING, when there is something to
 * read from another file; -1: from none. */
void term_also(struct term *term, int other);
/* Waits for an event; ms < 0 waits for ever. */
struct term_event term_wait(struct term *term, int ms);
/* Gives the terminal back, stops the program, takes it again. */
void term_suspend(struct term *term);
/* Puts the terminal back without curses, for an end in a hurry. */
void term_rescue(void);

#endif
