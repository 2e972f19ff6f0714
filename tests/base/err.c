/* err.c - tests of findings and how they are told. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/err.h"

/* What err_print() writes, to be freed. */
static char *printed(const struct err *err, bool brief)
{
	char *text = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);

	err_print(err, out, brief);
	fclose(out);
	return text;
}

static void prints(const struct err *err, bool brief, const char *wanted,
		   const char *what)
{
	char *text = printed(err, brief);

	same_text(text, wanted, "%s", what);
	free(text);
}

static void begin(struct err *err, const char *source)
{
	err_init(err, "a.yaml");
	err_source(err, source, strlen(source));
}

static void is_empty_at_first(void)
{
	struct err err;

	err_init(&err, NULL);
	same_text(err_first(&err), "", "no finding, no text");
	prints(&err, false, "", "no finding, no line");
	err_release(&err);
	ok(!err.list && !err.arena.last, "a released err is empty");
}

static void sorts(void)
{
	struct err err;

	begin(&err, "one\ntwo\nthree\n");
	ok(!err_at(&err, (struct place){ 3, 2, 1 }, "late %d", 1),
	   "err_at() is false");
	err_at(&err, (struct place){ 1, 3, 1 }, "right");
	err_warn(&err, (struct place){ 1, 1, 2 }, "left");
	err_at(&err, (struct place){ 1, 3, 1 }, "and more");
	err_at(&err, (struct place){ 1, 3, 1 }, "right");
	err_at(&err, (struct place){ 0, 0, 1 }, "file");
	prints(&err, true,
	       "a.yaml: error: file\n"
	       "a.yaml:1:1: warning: left\n"
	       "a.yaml:1:3: error: right\n"
	       "a.yaml:1:3: error: and more\n"
	       "a.yaml:3:2: error: late 1\n",
	       "findings stand in the order of the file, each once");
	ok(err.errors == 4 && err.warnings == 1, "they are counted");
	same_text(err_first(&err), "late 1", "the first is the first found");
	err_release(&err);
}

static void one_caret(const char *source, struct place at, const char *wanted,
		      const char *what)
{
	struct err err;
	char whole[400];

	begin(&err, source);
	err_at(&err, at, "x");
	snprintf(whole, sizeof(whole), "a.yaml:%d:%d: error: x\n%s", at.line,
		 at.column, wanted);
	prints(&err, false, whole, what);
	err_release(&err);
}

static void points_with_a_caret(void)
{
	one_caret("a: 1\n  b: sloep(f)\n", (struct place){ 2, 6, 5 },
		  "      b: sloep(f)\n"
		  "         ^~~~~\n",
		  "the word is underlined");
	one_caret("ab", (struct place){ 1, 1, 1 }, "    ab\n    ^\n",
		  "a last line without a newline");
	one_caret("ab\n", (struct place){ 1, 3, 1 }, "    ab\n      ^\n",
		  "a caret behind the line");
	one_caret("ab\n", (struct place){ 1, 2, 9 }, "    ab\n     ^\n",
		  "an underline ends with the line");
	one_caret("\tab\tc\n", (struct place){ 1, 5, 1 },
		  "     ab c\n        ^\n", "a tab is one blank");
	one_caret("a\x1B[m\n", (struct place){ 1, 3, 1 },
		  "    a?[m\n      ^\n", "an escape is not passed on");
	one_caret("中文 x\n", (struct place){ 1, 4, 1 },
		  "    中文 x\n         ^\n", "wide runes before it");
	one_caret("a中文\n", (struct place){ 1, 2, 2 },
		  "    a中文\n     ^~~~\n", "wide runes underlined");
	one_caret("a中\n", (struct place){ 1, 2, 1 }, "    a中\n     ^\n",
		  "one wide rune");
	one_caret("e\xCC\x81x\n", (struct place){ 1, 3, 1 },
		  "    e\xCC\x81x\n     ^\n", "a combining mark before it");
	one_caret("ab\r\ncd\r\n", (struct place){ 1, 1, 1 },
		  "    ab\n    ^\n", "a carriage return is left off");
	one_caret("ab\n", (struct place){ 9, 1, 1 }, "",
		  "a line that is not there is not quoted");
	one_caret("", (struct place){ 1, 1, 1 }, "    \n    ^\n",
		  "an empty text");
}

/* How far a byte stands from the beginning of its line. */
static long column_of(const char *text, char byte)
{
	const char *at = strchr(text, byte), *start = at;

	while (start && start > text && start[-1] != '\n')
		start--;
	return at ? at - start : -1;
}

static void cuts_a_long_line(void)
{
	char source[301], *text;
	struct err err;

	memset(source, '-', 300);
	source[300] = '\0';
	source[199] = 'X';
	begin(&err, source);
	err_at(&err, (struct place){ 1, 200, 1 }, "x");
	text = printed(&err, false);
	ok(strlen(text) < 250, "a long line is cut");
	same_int(column_of(text, '^'), column_of(text, 'X'),
		 "the caret stands below its place");
	ok(column_of(text, 'X') > 30, "with something before it");
	free(text);
	err_release(&err);
}

static void stops_at_a_hundred(void)
{
	struct err err;
	char *text, *at;
	int lines = 0;

	err_init(&err, "a\x1B.yaml");
	for (int i = 1; i <= ERR_MOST + 5; i++)
		err_at(&err, (struct place){ i, 1, 1 }, "x");
	text = printed(&err, true);
	for (at = text; (at = strchr(at, '\n')); at++)
		lines++;
	same_int(lines, ERR_MOST + 1, "a hundred findings and a line");
	ok(strstr(text, "a?.yaml: 5 more findings\n") != NULL,
	   "that says how many more");
	ok(!strchr(text, 0x1B), "and no name reaches the terminal unfiltered");
	ok(err.errors == ERR_MOST + 5, "all are counted");
	free(text);
	err_release(&err);
	err_init(&err, "b");
	for (int i = 0; i <= ERR_MOST; i++)
		err_warn(&err, (struct place){ i, 1, 1 }, "x");
	text = printed(&err, true);
	ok(strstr(text, "b: 1 more finding\n") != NULL, "one is no plural");
	free(text);
	err_release(&err);
}

static struct place in_file(const void *where, size_t start, size_t end)
{
	const int *line = where;

	return (struct place){ *line, (int)start + 10, (int)(end - start) };
}

static void counts_bytes_of_a_formula(void)
{
	struct err err;
	int line = 7;
	struct origin typed = { &err, NULL, NULL };
	struct origin inside = { &err, in_file, &line };
	struct place at;

	err_init(&err, NULL);
	err_source(&err, "\xCF\x80 +\nsloep", 10);
	at = origin_place(&typed, 5, 10);
	ok(at.line == 2 && at.column == 1 && at.width == 5,
	   "bytes of a typed text become line, column and characters");
	ok(!origin_error(&typed, 0, 2, "unknown name '%s'", "pi"),
	   "origin_error() is false");
	prints(&err, false,
	       "formula:1:1: error: unknown name 'pi'\n"
	       "    \xCF\x80 +\n"
	       "    ^\n",
	       "what was typed is called a formula");
	at = origin_place(&inside, 2, 5);
	ok(at.line == 7 && at.column == 12 && at.width == 3,
	   "a formula in a file has its own place");
	ok(!origin_error(NULL, 0, 1, "x"), "no origin, no finding");
	err_release(&err);
}

int main(void)
{
	is_empty_at_first();
	sorts();
	points_with_a_caret();
	cuts_a_long_line();
	stops_at_a_hundred();
	counts_bytes_of_a_formula();
	return tap_end();
}
