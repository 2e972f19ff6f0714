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

/* Waits until the screen is what `gradlab print` shows; `words` are print's,
 * "nudge --step shrink".  Told as one check: all characters, then all colours
 * and styles. */
void lab_is(struct vt *vt, const struct lab *lab, const char *words,
	    const char *what);

/* Waits for the end and checks its status, and that everything is as before
 * the start: modes, screen, cursor, colours, keys. */
void lab_left(struct vt *vt, int status, const char *how);
/* The terminal alone, of a program that has ended. */
void lab_restored(struct vt *vt, const char *how);

/* Whether terminfo knows a terminal. */
bool lab_knows(const char *term);

#endif
