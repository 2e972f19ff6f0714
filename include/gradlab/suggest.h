/*
 * suggest.h - "did you mean": the nearest of some words.
 */
#ifndef GRADLAB_SUGGEST_H
#define GRADLAB_SUGGEST_H

#include <stddef.h>

/* Feed every word that would have been right; the nearest stays. */
struct suggest {
	const char *wanted;
	size_t length;
	const char *best;	/* NULL: none near enough */
	int distance;
};

void suggest_init(struct suggest *suggest, const char *wanted, size_t length);
/* Keeps `word` (not copied) if it is nearer than the best so far and near
 * enough: at most a third of its letters differ, swaps counted as one. */
void suggest_try(struct suggest *suggest, const char *word);
/* "; did you mean 'slope'?", written to out, which is returned; "" where
 * nothing is near. */
const char *suggest_text(const struct suggest *suggest, char out[96]);

#endif
