/*
 * complaint.h - what is wrong with a formula's text, told to its author.
 *
 * Each tells where and what to write instead, and returns false.
 */
#ifndef ENGINE_COMPLAINT_H
#define ENGINE_COMPLAINT_H

#include <stdbool.h>
#include <stddef.h>

struct parser;

/* Bytes start ... end of the formula's text. */
bool complain(const struct parser *p, size_t start, size_t end,
	      const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The present token cannot stand where an operand must begin. */
bool complain_missing(const struct parser *p);
/* It begins an operand directly behind another. */
bool complain_side_by_side(const struct parser *p);
/* It is no part of a formula. */
bool complain_wrong(const struct parser *p);
/* A comma outside a call. */
bool complain_comma(const struct parser *p);

/* Whether the product that the present token begins would surprise, as in
 * 1/2x, 2^3x or 2e; complains if so. */
bool complain_surprise(const struct parser *p);

#endif
