/*
 * starter.h - the lesson that `gradlab new` writes: small and good, with the
 * help of every key, from the table of schema.h, as a comment.
 */
#ifndef GRADLAB_STARTER_H
#define GRADLAB_STARTER_H

#include <stdio.h>

/* `schema` is the file that tells editors the language; NULL: none. */
void starter_write(FILE *out, const char *id, const char *schema);

#endif
