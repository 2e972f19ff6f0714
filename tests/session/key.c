/* key.c - tests of the names of keys. */
#include "gradlab/key.h"

#include "../tap.h"

int main(void)
{
	char out[8];

	for (key_code key = PRESS_FIRST + 1; key < PRESS_END_OF_LIST; key++) {
		char other[8];
		const char *name = key_name(key, out);

		same_int((long)key_named(name), (long)key,
			 "%s is found by its name", name);
		ok(*key_glyph(key, other), "%s has a glyph", name);
	}
	same_int((long)key_named("p"), 'p', "a character names itself");
	same_int((long)key_named("é"), 0xe9, "also one of two bytes");
	same_text(key_name(0x4e2d, out), "中", "and back");
	same_text(key_glyph('?', out), "?", "it is its own glyph");
	same_int((long)key_named("Frobnicate"), PRESS_NONE, "no such key");
	same_int((long)key_named("tab"), PRESS_NONE, "names have their case");
	same_int((long)key_named(""), PRESS_NONE, "nothing is no key");
	same_text(key_glyph(PRESS_LEFT, out), "←", "an arrow's glyph");
	return tap_end();
}
