/*
 * print.h - parts of a tree as text, with as few parentheses as the grammar
 * of formula.h allows: what is printed reads back as the same part.
 *
 * Open slopes are printed as d/dx(...); they are for people only.
 */
#ifndef GRADLAB_PRINT_H
#define GRADLAB_PRINT_H

#include "gradlab/buffer.h"
#include "gradlab/tree.h"

enum { PRINT_MOST = 64 * 1024 * 1024 };	/* bytes of one text */

struct printing {
	/* What is printed in the place of a part (itself, by default); NULL:
	 * nothing stands for another.  `with` is handed on. */
	part_id (*instead)(const void *with, part_id part);
	const void *with;
	/* A part whose place is wanted, and where its text begins and ends,
	 * without parentheses around it; start == end where it is not met. */
	part_id wanted;
	size_t start, end;
};

/* Appends the text of a part; `printing` may be NULL.  False where the text
 * grows beyond PRINT_MOST. */
bool print_part(struct buffer *text, const struct tree *tree, part_id part,
		struct printing *printing);

#endif
