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
/* Adds to what puts the screen back: terminfo's string, (char *)-1 or NULL
 * where there is none. */
void rescue_string(const char *string);
void rescue_done(void);
/* With write() and tcsetattr() alone, from anywhere. */
void rescue_now(void);
/* Around output, which may block for long: a line that takes nothing for a
 * minute ends the program, and one that takes nothing for a second after a
 * signal that asks to end. */
void rescue_while_blocked(bool blocked);
/* Stops the process (Ctrl-Z) and comes back when it is continued. */
void rescue_stop(void);

/* Sleeps until something happens or the time is over (ms < 0: never): 1 where
 * there is input, -1 where the line has ended, 2 where only another file (-1:
 * none) has something to read, 0 for the rest. */
int rescue_sleep(int ms, int other);
/* The signal that asked to end, or 0. */
int rescue_ended(void);
/* Whether nobody is at the other end of the line. */
bool rescue_cut(void);
/* Whether the size may have changed, and whether a signal asked to stop,
 * since the last call. */
bool rescue_resized(void);
bool rescue_stopped(void);

#endif
