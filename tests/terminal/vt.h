/*
 * vt.h - a program on a terminal of its own, watched through libvterm.
 *
 * The program runs on a pseudo-terminal; what it writes goes to a terminal
 * emulator, and what that answers goes back.  Nothing sleeps: a wait ends as
 * soon as its condition holds, or at a deadline that only a broken program
 * meets.
 */
#ifndef TESTS_VT_H
#define TESTS_VT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

struct vt_start {
	char *const *words;	/* the program and its arguments, NULL at last */
	char *const *variables;	/* its whole environment, NULL at last */
	int w, h;
	bool mute;		/* the terminal answers no question */
};

/* How a cell looks; a colour is its number, or -1 for the terminal's own. */
struct vt_look {
	int front, back;
	bool bold, underline, italic, reverse;
};

struct vt;

struct vt *vt_open(const struct vt_start *start);
/* Kills what still runs. */
void vt_close(struct vt *vt);

/* Keys: characters as bytes, the others by libvterm, which knows the modes
 * that the program has asked for. */
void vt_type(struct vt *vt, const char *bytes);
void vt_press(struct vt *vt, VTermKey key, VTermModifier with);
void vt_paste(struct vt *vt, const char *text);
void vt_resize(struct vt *vt, int w, int h);
/* Onto the screen, from somebody else. */
void vt_scribble(struct vt *vt, const char *bytes);

/* Takes what the program wrote within that time; false where the line has
 * ended. */
bool vt_take(struct vt *vt, int ms);
/* Waits until something holds; false at the deadline. */
bool vt_wait(struct vt *vt, bool (*holds)(struct vt *vt, const void *what),
	     const void *what);
/* ... until a text stands on the screen, or does no longer. */
bool vt_shows(struct vt *vt, const char *text);
bool vt_hides(struct vt *vt, const char *text);
/* ... until the whole screen is this text. */
bool vt_becomes(struct vt *vt, const char *screen);

/* The screen's rows, each ended by a newline, blanks at the ends left off;
 * and one row.  Valid until the next call. */
const char *vt_screen(struct vt *vt);
const char *vt_row(struct vt *vt, int y);
struct vt_look vt_look(struct vt *vt, int x, int y);
bool vt_blank(struct vt *vt, int x, int y);
/* How the next character would look. */
struct vt_look vt_pen(struct vt *vt);
/* Where a text begins on the screen; false where it does not stand. */
bool vt_find(struct vt *vt, const char *text, int *x, int *y);
bool vt_cursor(const struct vt *vt);
bool vt_alternate(const struct vt *vt);

/* Everything the program wrote, and how many bytes that is. */
const char *vt_log(const struct vt *vt);
size_t vt_bytes(const struct vt *vt);
/* When the last of them came, and the time now, in seconds. */
double vt_last(const struct vt *vt);
double vt_now(void);

/* Whether programs run under $VALGRIND, where waits are longer. */
bool vt_slow(void);

pid_t vt_process(const struct vt *vt);
/* Seconds of the processor that the program has used. */
double vt_cpu(const struct vt *vt);
/* Closes the terminal's end of the line; or only reads no more from it. */
void vt_cut(struct vt *vt);
void vt_stall(struct vt *vt);
/* Waits for the program's end: its exit status, 128 + the signal that ended
 * it, or -1 at the deadline. */
int vt_end(struct vt *vt);
/* The signal that ended it, or 0. */
int vt_killed(const struct vt *vt);
/* Whether the line's modes are those that the program found. */
bool vt_same_modes(const struct vt *vt);
/* Whether they are those of a full-screen program: no echo, no lines. */
bool vt_raw(const struct vt *vt);

#endif
