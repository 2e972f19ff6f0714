/*
 * json.h - values of JSON, written as they come.
 */
#ifndef GRADLAB_JSON_H
#define GRADLAB_JSON_H

#include <stdio.h>

/* A string in quotes, control characters escaped. */
void json_string(FILE *out, const char *text);
/* The shortest form that reads back; NaN and infinities as the strings
 * "NaN", "Infinity" and "-Infinity". */
void json_number(FILE *out, double value);

#endif
