/* words.c - operations in a learner's words. */
#include "gradlab/words.h"

#include <string.h>

/* clang-format off */
const struct words words[OP_COUNT] = {
#define WORDS(id, name, by_a, by_b) [OP_##id] = { name, { by_a, by_b } },
#include "gradlab/words.def"
#undef WORDS
};
/* clang-format on */

int words_named(const char *name)
{
	for (int op = 0; op < OP_COUNT; op++)
		if (words[op].slope[0] && !strcmp(words[op].name, name))
			return op;
	return OP_NONE;
}
