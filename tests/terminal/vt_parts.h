/*
 * vt_parts.h - what the two halves of vt.h share: the program on its line,
 * and the terminal emulator that shows what it writes.
 */
#ifndef TESTS_VT_PARTS_H
#define TESTS_VT_PARTS_H

#include "gradlab/buffer.h"
#include "vt.h"

struct vt {
	pid_t process;
	int line;		/* the master's end; -1 once it is cut */
	VTerm *vterm;
	VTermScreen *screen;
	int w, h;
	bool mute, stalled, pressing, cursor, alternate, ended;
	int status;		/* as wait() tells it */
	double last, cpu;	/* `cpu` once the program has ended */
	struct termios modes;	/* as the program found them */
	struct buffer log, text;
	size_t shown;		/* bytes of `log` that the emulator has */
};

/* An empty screen; `answer` gets what the terminal sends. */
void vt_screen_start(struct vt *vt,
		     void (*answer)(const char *, size_t, void *));
/* Shows what has been added to the log. */
void vt_screen_take(struct vt *vt);

#endif
