/* buffer.c - tests of text that grows. */
#include "../tap.h"

#include "gradlab/buffer.h"

int main(void)
{
	struct buffer b = { 0 };

	same_text(buffer_string(&b), "", "an empty buffer is an empty text");
	buffer_clear(&b);
	buffer_add(&b, NULL, 0);
	same_text(buffer_string(&b), "", "adding nothing adds nothing");
	buffer_add(&b, "abcdef", 3);
	buffer_text(&b, "-");
	buffer_rune(&b, 0x2212);
	buffer_printf(&b, "%d%s", 42, "!");
	buffer_printf(&b, "%s", "");
	same_text(buffer_string(&b), "abc-\xE2\x88\x92" "42!",
		  "bytes, text, runes and formats follow each other");
	same_int((long)b.length, 10, "the length is that of the bytes");
	buffer_clear(&b);
	same_text(buffer_string(&b), "", "a cleared buffer is empty");
	for (int i = 0; i < 1000; i++)
		buffer_printf(&b, "%03d", i);
	ok(b.length == 3000 && strlen(b.data) == 3000, "a buffer grows");
	ok(!strncmp(b.data + 2997, "999", 3), "and keeps the order");
	buffer_add(&b, "\0z", 2);
	same_int((long)b.length, 3002, "a NUL is a byte like others");
	buffer_release(&b);
	ok(!b.data && !b.length && !b.room, "a released buffer is empty");
	return tap_end();
}
