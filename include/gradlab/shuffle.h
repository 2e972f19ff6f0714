/*
 * shuffle.h - the order of a question's items, from a learner's seed.
 */
#ifndef GRADLAB_SHUFFLE_H
#define GRADLAB_SHUFFLE_H

#include <stdint.h>

enum { SHUFFLE_MOST = 26 };	/* items have letters */

/* A salt that also depends on a word (FNV-1a). */
uint64_t shuffle_salt(uint64_t salt, const char *word);

/* Writes a permutation of 0 ... n-1; the same salt gives the same one. */
void shuffle(uint8_t order[SHUFFLE_MOST], int n, uint64_t salt);

/* One of 0 ... n-1; the same salt gives the same one. */
int shuffle_pick(int n, uint64_t salt);

#endif
