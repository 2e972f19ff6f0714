/*
 * reference_json.h - the lesson language told to editors, from the one
 * table of schema.h.
 */
#ifndef GRADLAB_REFERENCE_JSON_H
#define GRADLAB_REFERENCE_JSON_H

#include <stdio.h>

/* JSON Schema, draft 7: keys, kinds, words, ranges, helps. */
void reference_json(FILE *out);

#endif
