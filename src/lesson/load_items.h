/*
 * load_items.h - the items of a question by their texts.
 */
#ifndef LESSON_LOAD_ITEMS_H
#define LESSON_LOAD_ITEMS_H

#include "loader.h"

/* The item of that text, or -1 (told). */
int item_named(struct loader *loader, struct yaml *yaml,
	       const struct choice *item, int count);
/* A text or a list of them, each once. */
bool items_named(struct loader *loader, struct yaml *yaml,
		 const struct question *question, struct picks *picks);
/* All of them, in an order. */
bool order_named(struct loader *loader, struct yaml *yaml,
		 const struct question *question, struct picks *picks);
/* A map of some left sides to right sides. */
bool pairs_named(struct loader *loader, struct yaml *yaml,
		 const struct question *question, struct picks *picks);

#endif
