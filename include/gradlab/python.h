/*
 * python.h - the numbers of a panel as a small program in Python.
 *
 * To be copied by eye, or printed: it needs Python's standard library and
 * nothing else.  Slopes come from a class of some forty lines that does what
 * the engine does: every result knows what it was made of.
 */
#ifndef GRADLAB_PYTHON_H
#define GRADLAB_PYTHON_H

#include "gradlab/buffer.h"
#include "gradlab/session.h"

/* The program of a panel of the present step: its own few lines, or with
 * `proof` the whole, and as comments what it should print.  Where a panel has no such form the one
 * line is a comment that says why; then false. */
bool python_panel(const struct session *session, int index, bool proof,
		  struct buffer *out);

#endif
