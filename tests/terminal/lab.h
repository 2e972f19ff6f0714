/*
 * lab.h - gradlab on a terminal, and what its screen should be.
 */
#ifndef TESTS_LAB_H
#define TESTS_LAB_H

#include "vt.h"

enum { LAB_WORDS = 12 };

struct lab {
	const char *term;	/* TERM; "xterm-256color" where NULL */
	const char *locale;	/* "LANG=C.UTF-8" where NULL */
	const char *variable;	/* one more, "NAME=value" */
	int w, h;		/* 80x24 where 0 */
	bool mute;
	const char *words[LAB_WORDS];	/* what follows "gradlab" */
};

struct vt *lab_open(const struct lab *lab);
/* The same environment, another program. */
struct vt *lab_open_program(const struct lab *lab, const char *const *words);

/* Waits until the screen is what `gradlab print` shows, every character, and
 * on an ordinary terminal every colour and style; `words` are print's.  False
 * at the deadline, with a comment that tells the difference. */
bool lab_is(struct vt *vt, const struct lab *lab, const char *words);

/* Waits for the end: false, with a comment, where its status is another, or
 * where not everything is as before the start: modes, screen, cursor,
 * colours, keys. */
bool lab_left(struct vt *vt, int status);
/* The same of the terminal alone. */
bool lab_restored(struct vt *vt);

/* Whether terminfo knows a terminal. */
bool lab_knows(const char *term);

#endif
