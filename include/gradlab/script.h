/*
 * script.h - a session's actions as text: `next; set h=0.01; answer 14`.
 *
 * Actions stand between ';' or newlines.  The caller performs them, so that
 * the same text drives a test, --do and a piped read.
 */
#ifndef GRADLAB_SCRIPT_H
#define GRADLAB_SCRIPT_H

#include <stdbool.h>

#include "gradlab/action.h"
#include "gradlab/err.h"

struct script_line {
	enum action action;
	char *argument;		/* "" where there is none */
	size_t start, end;	/* bytes of the text, for messages */
};

struct script {
	struct script_line *line;
	size_t count, room;
};

/* Reads all; false with findings in err where a line is no action. */
bool script_parse(struct script *script, const char *text, struct err *err);
void script_release(struct script *script);

#endif
