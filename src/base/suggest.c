/* suggest.c - the nearest of some words, by Damerau-Levenshtein distance. */
#include "gradlab/suggest.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 40 };

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Letters inserted, left out, changed, or swapped with their neighbour. */
static int distance(const char *a, size_t m, const char *b, size_t n)
{
	int row[3][LONGEST + 1];
	int *before = row[0], *last = row[1], *now = row[2];

	for (size_t j = 0; j <= n; j++)
		last[j] = (int)j;
	for (size_t i = 1; i <= m; i++) {
		int *unused = before;

		now[0] = (int)i;
		for (size_t j = 1; j <= n; j++) {
			int change = last[j - 1] + (a[i - 1] != b[j - 1]);

			now[j] = least(least(last[j], now[j - 1]) + 1, change);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
		before = last;
		last = now;
		now = unused;
	}
	return last[n];
}

void suggest_init(struct suggest *suggest, const char *wanted, size_t length)
{
	*suggest = (struct suggest){ wanted, length, NULL, 0 };
}

void suggest_try(struct suggest *suggest, const char *word)
{
	size_t n = strlen(word);
	int most = (int)((n > suggest->length ? n : suggest->length) + 2) / 3;
	int d;

	if (!n || n > LONGEST || suggest->length > LONGEST)
		return;
	d = distance(suggest->wanted, suggest->length, word, n);
	if (d > most || (size_t)d >= n)
		return;
	if (suggest->best && d >= suggest->distance)
		return;
	suggest->best = word;
	suggest->distance = d;
}

const char *suggest_text(const struct suggest *suggest, char out[96])
{
	out[0] = '\0';
	if (suggest->best)
		snprintf(out, 96, "; did you mean '%s'?", suggest->best);
	return out;
}
