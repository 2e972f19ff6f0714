/*
 * rescue.h - signals, and the terminal put back whatever happens.
 *
 * All the state that signal handlers see lives here.
 */
#ifndef BACKEND_RESCUE_H
#define BACKEND_RESCUE_H

#include <signal.h>
#include <stdbool.h>

/* Before curses starts: saves the terminal's modes, installs handlers and
 * blocks the signals that only term_wait() lets through. */
void rescue_prepare(void);
/* What puts the screen back: terminfo's strings, (char *)-1 or NULL where
 * there is none. */
void rescue_strings(const char *rmcup, const char *cnorm, const char *sgr0,
		    bool modern);
void rescue_done(void);
/* With write() and tcsetattr() alone, from anywhere. */
void rescue_now(void);
/* While output may block for long, an end signal ends the program at once,
 * and so does a line that takes nothing for a minute. */
void rescue_while_blocked(bool blocked);
/* Stops the process (Ctrl-Z) and comes back when it is continued. */
void rescue_stop(void);

/* The mask to sleep with. */
const sigset_t *rescue_mask(void);
/* The signal that asked to end, or 0; whether the size changed since the
 * last call. */
int rescue_ended(void);
bool rescue_resized(void);

#endif
