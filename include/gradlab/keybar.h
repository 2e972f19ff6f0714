/*
 * keybar.h - the last line of a screen: the keys that work now.
 */
#ifndef GRADLAB_KEYBAR_H
#define GRADLAB_KEYBAR_H

#include "gradlab/canvas.h"

enum { KEYBAR_MOST = 32 };

struct keybar {
	struct {
		const char *word;	/* "Tab focus": keys, blank, what */
		int rank;
	} item[KEYBAR_MOST];
	int count;
};

/* NULL words and words already there are left out. */
void keybar_add(struct keybar *bar, const char *word, int rank);
/* Draws what fits, in the order added; the highest ranks go first. */
void keybar_draw(struct keybar *bar, struct canvas *canvas, int y);

#endif
