/* translate.c - tests of the words in other languages. */
#include "../tap.h"

#include "gradlab/translate.h"

#include <stdlib.h>

#include <unistd.h>

/* A catalogue as msgfmt writes it: seven words, two tables, the texts. */
static const char catalogue[] =
	"\xde\x12\x04\x95\0\0\0\0\x03\0\0\0\x1c\0\0\0\x34\0\0\0"
	"\0\0\0\0\0\0\0\0"
	"\0\0\0\0\x4c\0\0\0\x04\0\0\0\x4d\0\0\0"
	"\x08\0\0\0\x52\0\0\0"
	"\x0a\0\0\0\x5b\0\0\0\x07\0\0\0\x66\0\0\0"
	"\x0a\0\0\0\x6e\0\0\0"
	"\0" "Keys\0" "row\0" "rows\0"
	"plural=0;\n\0" "Tasten!\0" "Zeile\0" "Zeil";

static char path[] = "translate-XXXXXX";

static bool load(const char *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");

	fwrite(bytes, 1, length, file);
	fclose(file);
	return translate_load(path);
}

/* Each beginning of a catalogue, and each with a byte turned: read or
 * refused, never more. */
static void broken(void)
{
	char copy[sizeof(catalogue)];
	int read = 0;

	for (size_t n = 0; n < sizeof(catalogue) - 1; n++)
		read += load(catalogue, n);
	same_int(read, 0, "no beginning of a catalogue is one");
	for (size_t i = 0; i < sizeof(catalogue); i++)
		for (int bit = 0; bit < 8; bit++) {
			memcpy(copy, catalogue, sizeof(copy));
			copy[i] = (char)(copy[i] ^ 1 << bit);
			load(copy, sizeof(copy));
			translate("Keys");
			translate_n("row", "rows", 1);
			translate_n("row", "rows", 5);
		}
	ok(true, "a catalogue with any bit turned is read within its bounds");
	translate_release();
}

int main(void)
{
	int fd = mkstemp(path);

	same_text(_("Keys"), "Keys", "without a catalogue English stays");
	same_text(translate_n("row", "rows", 1), "row", "... of one");
	same_text(translate_n("row", "rows", 0), "rows", "... of none");
	ok(!translate_load("no/such/file"), "a missing file is none");
	ok(load(catalogue, sizeof(catalogue)), "a catalogue is read");
	same_text(_("Keys"), "Tasten!", "a text is looked up");
	same_text(_("Steps"), "Steps", "one that is missing stays English");
	same_text(_(""), "", "nothing stays nothing");
	same_text(translate_n("row", "rows", 1), "Zeile", "a count of one");
	same_text(translate_n("row", "rows", 7), "Zeile",
		  "counts follow the rule of the language");
	translate_release();
	same_text(_("Keys"), "Keys", "English again");
	broken();
	close(fd);
	unlink(path);
	return tap_end();
}
