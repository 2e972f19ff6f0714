/*
 * key.h - keys as one number: a rune for a character, PRESS_* for the others.
 */
#ifndef GRADLAB_KEY_H
#define GRADLAB_KEY_H

#include <stdint.h>

typedef uint32_t key_code;

enum {
	PRESS_NONE = 0,
	PRESS_FIRST = 0x110000,	/* beyond Unicode */
#define KEY(id, name, glyph) PRESS_##id,
#include "gradlab/key.def"
#undef KEY
	PRESS_END_OF_LIST
};

/* The key of that name ("Tab", "p"), or PRESS_NONE. */
key_code key_named(const char *name);
/* How the key bar writes it; `out` holds a character's bytes. */
const char *key_glyph(key_code key, char out[8]);
const char *key_name(key_code key, char out[8]);

#endif
