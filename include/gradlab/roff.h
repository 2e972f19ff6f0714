/*
 * roff.h - text as a manual page takes it.
 */
#ifndef GRADLAB_ROFF_H
#define GRADLAB_ROFF_H

#include <stdio.h>

/* A line of prose, the marks of Markdown turned into fonts: `code` and
 * **strong** bold, *emphasis* italic. */
void roff_text(FILE *out, const char *text);
/* A line as it is; and the same in the middle of one. */
void roff_line(FILE *out, const char *line);
void roff_plain(FILE *out, const char *text);

#endif
