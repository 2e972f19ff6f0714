/* keybar.c - the last line of a screen: the keys that work now. */
#include "gradlab/keybar.h"

#include <string.h>

#include "gradlab/text.h"
#include "gradlab/translate.h"

enum { GAP = 2 };

void keybar_add(struct keybar *bar, const char *word, int rank)
{
	if (!word || bar->count == KEYBAR_MOST)
		return;
	word = _(word);
	for (int i = 0; i < bar->count; i++)
		if (!strcmp(bar->item[i].word, word))
			return;
	bar->item[bar->count].word = word;
	bar->item[bar->count++].rank = rank;
}

static int width(const struct keybar *bar)
{
	int w = 1;

	for (int i = 0; i < bar->count; i++)
		w += text_width(bar->item[i].word) + GAP;
	return w;
}

static void drop_least_needed(struct keybar *bar)
{
	int worst = 0;

	for (int i = 1; i < bar->count; i++)
		if (bar->item[i].rank >= bar->item[worst].rank)
			worst = i;
	memmove(&bar->item[worst], &bar->item[worst + 1],
		(size_t)(bar->count - worst - 1) * sizeof(bar->item[0]));
	bar->count--;
}

void keybar_draw(struct keybar *bar, struct canvas *canvas, int y)
{
	int x = 1;

	while (bar->count && width(bar) > canvas->w)
		drop_least_needed(bar);
	for (int i = 0; i < bar->count; i++) {
		const char *word = bar->item[i].word;
		size_t keys = (size_t)(strrchr(word, ' ') - word);

		x += canvas_text_n(canvas, x, y, ROLE_KEY, word, keys);
		x += canvas_text(canvas, x, y, ROLE_DIM, word + keys) + GAP;
	}
}
