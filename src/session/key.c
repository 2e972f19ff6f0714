/* key.c - names of keys. */
#include "gradlab/key.h"

#include <stddef.h>
#include <string.h>

#include "gradlab/text.h"

static const struct {
	const char *name, *glyph;
} key_info[] = {
#define KEY(id, name, glyph) { name, glyph },
#include "gradlab/key.def"
#undef KEY
};

static const size_t key_count = sizeof(key_info) / sizeof(key_info[0]);

key_code key_named(const char *name)
{
	uint32_t rune;

	for (size_t i = 0; i < key_count; i++)
		if (!strcmp(key_info[i].name, name))
			return PRESS_FIRST + 1 + (key_code)i;
	if (*name && text_decode(name, strlen(name), &rune) == strlen(name))
		return rune;
	return PRESS_NONE;
}

static const char *character(key_code key, char out[8])
{
	out[text_encode(key, out)] = '\0';
	return out;
}

const char *key_glyph(key_code key, char out[8])
{
	if (key > PRESS_FIRST && key < PRESS_END_OF_LIST)
		return key_info[key - PRESS_FIRST - 1].glyph;
	return character(key, out);
}

const char *key_name(key_code key, char out[8])
{
	if (key > PRESS_FIRST && key < PRESS_END_OF_LIST)
		return key_info[key - PRESS_FIRST - 1].name;
	return character(key, out);
}
