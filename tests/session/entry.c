/* entry.c - tests of a line being typed. */
#include "gradlab/entry.h"

#include "../tap.h"

static void edit(struct entry *entry, enum action action, int times)
{
	while (times-- > 0)
		entry_edit(entry, action);
}

static void test_typing(void)
{
	struct entry entry;

	entry_clear(&entry);
	entry_type(&entry, "14");
	entry_type(&entry, ".0");
	same_text(entry.text, "14.0", "what is typed stands in a row");
	same_int((long)entry.cursor, 4, "with the cursor behind it");
	edit(&entry, ACTION_CURSOR_LEFT, 2);
	entry_type(&entry, "5");
	same_text(entry.text, "145.0", "typed at the cursor");
	edit(&entry, ACTION_CURSOR_START, 1);
	entry_type(&entry, "-");
	same_text(entry.text, "-145.0", "at the start");
	edit(&entry, ACTION_CURSOR_END, 1);
	entry_type(&entry, "1");
	same_text(entry.text, "-145.01", "and at the end");
	entry_clear(&entry);
	same_text(entry.text, "", "and then nothing");
}

static void test_what_enters(void)
{
	struct entry entry;

	entry_clear(&entry);
	entry_type(&entry, "1\n2\t3");
	same_text(entry.text, "1 2 3", "a pasted line break is a blank");
	entry_clear(&entry);
	entry_type(&entry, "\x1b[2J" "\xe2\x80\xae" "1");
	same_text(entry.text, "[2J1", "no escape and no bidi control");
	entry_clear(&entry);
	entry_type(&entry, "a\xff" "b");
	same_text(entry.text, "ab", "no malformed byte");
}

static void test_erasing(void)
{
	struct entry entry;

	entry_clear(&entry);
	entry_type(&entry, "2 α中");
	edit(&entry, ACTION_ERASE, 1);
	same_text(entry.text, "2 α", "a wide character goes whole");
	edit(&entry, ACTION_CURSOR_LEFT, 1);
	same_int((long)entry.cursor, 2, "the cursor passes both of its bytes");
	edit(&entry, ACTION_DELETE, 1);
	same_text(entry.text, "2 ", "and so does delete");
	edit(&entry, ACTION_DELETE, 1);
	same_text(entry.text, "2 ", "at the end there is nothing to delete");
	edit(&entry, ACTION_ERASE, 5);
	same_text(entry.text, "", "erasing stops at the start");
	entry_type(&entry, "f(3) + f(4)  ");
	edit(&entry, ACTION_ERASE_WORD, 1);
	same_text(entry.text, "f(3) + ", "a word and the blanks behind it");
	edit(&entry, ACTION_ERASE_LINE, 1);
	same_text(entry.text, "", "the line");
	same_int((long)entry.cursor, 0, "and the cursor with it");
	ok(!entry_edit(&entry, ACTION_NEXT), "going on is no editing");
}

static void test_room(void)
{
	struct entry entry;

	entry_clear(&entry);
	for (int i = 0; i < 2 * ENTRY_BYTES; i++)
		entry_type(&entry, "α");
	ok(entry.length < ENTRY_BYTES && strlen(entry.text) == entry.length,
	   "a line that is too long ends within its room");
	same_int((long)entry.length % 2, 0, "and cuts no character");
	edit(&entry, ACTION_CURSOR_RIGHT, 3);
	same_int((long)entry.cursor, (long)entry.length,
		 "the cursor stays at its end");
	edit(&entry, ACTION_CURSOR_LEFT, 2 * ENTRY_BYTES);
	same_int((long)entry.cursor, 0, "and stops at its start");
}

int main(void)
{
	test_typing();
	test_what_enters();
	test_erasing();
	test_room();
	return tap_end();
}
