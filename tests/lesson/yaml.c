/* yaml.c - a file becomes a tree, and every byte of it has its place. */
#include "gradlab/yaml.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"

#include "../tap.h"

struct parsed {
	struct arena arena;
	struct err err;
	struct yaml_file file;
	bool good;
};

static void parse(struct parsed *p, const char *bytes, size_t length)
{
	memset(p, 0, sizeof(*p));
	err_init(&p->err, "test.yaml");
	p->good = yaml_parse(&p->file,
			     arena_string(&p->arena, bytes, length), length,
			     &p->arena, &p->err);
}

static void parse_text(struct parsed *p, const char *text)
{
	parse(p, text, strlen(text));
}

static void release(struct parsed *p)
{
	err_release(&p->err);
	arena_release(&p->arena);
}

static void test_tree(void)
{
	struct parsed p;
	struct yaml *a, *b;

	parse_text(&p, "a: no\nb: [1e-3, '12:30', {c: d}]\n");
	a = yaml_get(p.file.root, "a");
	b = yaml_get(p.file.root, "b");
	ok(p.good && !p.err.count, "a good file has no findings");
	ok(p.file.root->kind == YAML_MAP && b->kind == YAML_LIST,
	   "maps and lists are told apart");
	same_text(a->text, "no", "a word stays a text");
	same_text(b->first->text, "1e-3", "and so does a number");
	same_text(b->first->next->text, "12:30", "a quoted text loses quotes");
	same_text(yaml_get(b->first->next->next, "c")->text, "d",
		  "a map in a list");
	ok(!yaml_get(p.file.root, "c") && !yaml_get(b, "c"),
	   "a key that is not there is NULL");
	same_text(a->key->text, "a", "a child knows its key");
	release(&p);
}

static void same_place(struct place got, int line, int column, int width,
		       const char *what)
{
	ok(got.line == line && got.column == column && got.width == width,
	   "%s: %d:%d+%d is %d:%d+%d", what, got.line, got.column, got.width,
	   line, column, width);
}

static void test_places(void)
{
	struct parsed p;

	parse_text(&p, "好: 世界\n"
		       "k: |\n"
		       "  text\n");
	same_place(p.file.root->first->at, 1, 4, 2,
		   "columns count characters");
	same_place(p.file.root->first->key->at, 1, 1, 1, "so do keys");
	same_place(yaml_get(p.file.root, "k")->at, 2, 4, 1,
		   "a block stands where its sign does");
	release(&p);
	parse_text(&p, "\xEF\xBB\xBF"
		       "a: b\r\nc: d");
	same_place(yaml_get(p.file.root, "a")->at, 1, 4, 1,
		   "a BOM takes no column");
	same_place(yaml_get(p.file.root, "c")->at, 2, 4, 1,
		   "CRLF is one end of a line, and the last may lack");
	release(&p);
}

/* Where a word of the scalar `k` stands in the file. */
static void origin_of(const char *source, const char *word, int line,
		      int column, const char *what)
{
	struct parsed p;
	struct yaml *k;
	struct origin origin;
	const char *at;

	parse_text(&p, source);
	k = yaml_get(p.file.root, "k");
	origin = yaml_origin(k);
	at = strstr(k->text, word);
	if (ok(at != NULL, "%s: the text holds %s", what, word))
		same_place(origin_place(&origin, (size_t)(at - k->text),
					(size_t)(at - k->text) + strlen(word)),
			   line, column, (int)strlen(word), what);
	release(&p);
}

static void test_origins(void)
{
	origin_of("k: one two\n", "two", 1, 8, "plain");
	origin_of("k: one\n  two\n\n  three\n", "two", 2, 3, "plain, folded");
	origin_of("k: one\n  two\n\n  three\n", "three", 4, 3,
		  "plain, behind a blank line");
	origin_of("k: 'it''s one\n  two'\n", "two", 2, 3, "single quotes");
	origin_of("k: 'it''s one'\n", "one", 1, 11, "a doubled quote");
	origin_of("k: \"a\\\\b \\u00e9 \\x41 \\\"one\\\"\"\n", "one", 1, 24,
		  "escapes");
	origin_of("k: \"one \\\n   two\n  three\"\n", "two", 2, 4,
		  "a line that goes on");
	origin_of("k: \"one \\\n   two\n  three\"\n", "three", 3, 3,
		  "and the one behind it");
	origin_of("k: |\n  one\n\n    two\n  three\n", "two", 4, 5,
		  "a block, indented deeper");
	origin_of("k: |\n\n  one\n", "one", 3, 3, "a block, blank at first");
	origin_of("k: >-  # why\n  one\n  two\n\n  three\n", "two", 3, 3,
		  "a folded block");
	origin_of("k: >-\n  one\n  two\n\n   three\n  four\n", "four", 6, 3,
		  "a folded block, deeper in between");
	origin_of("k: |\r\n  one\r\n  two\r\n", "two", 3, 3, "CRLF");
	origin_of("k: \"\xe5\xa5\xbd \\u597d one\"\n", "one", 1, 14,
		  "wide characters");
}

static void one_finding(const char *bytes, size_t length, const char *text,
			const char *what)
{
	struct parsed p;

	parse(&p, bytes, length);
	same_int((long)p.err.errors, 1, "%s: one finding", what);
	same_text(err_first(&p.err), text, "%s is refused", what);
	release(&p);
}

static void test_limits(void)
{
	struct buffer text = { 0 };

	for (int i = 0; i < 100 * 1000; i++)
		buffer_text(&text, "[");
	one_finding(text.data, text.length,
		    "more than 16 levels deep; a text that begins with '[' or "
		    "'{' must be put in double quotes",
		    "100 kB of brackets");
	buffer_clear(&text);
	buffer_text(&text, "k: ");
	while (text.length < YAML_SCALAR + 10)
		buffer_text(&text, "abcdefghi ");
	one_finding(text.data, text.length, "a text of more than 64 KiB",
		    "a long text");
	buffer_clear(&text);
	while (text.length <= YAML_BYTES)
		buffer_text(&text, "# a comment is a comment\n");
	one_finding(text.data, text.length, "more than 1 MiB", "a long file");
	buffer_release(&text);
}

static void test_duplicates(void)
{
	struct buffer text = { 0 };
	struct parsed p;

	for (int i = 0; i < 60 * 1000; i++)
		buffer_printf(&text, "k%d: 1\n", i);
	buffer_text(&text, "k777: 2\n");
	parse(&p, text.data, text.length);
	same_int((long)p.err.errors, 1, "one of 60,000 keys stands twice");
	same_int(p.err.list[0].at.line, 60001, "the later one is told");
	release(&p);
	buffer_release(&text);
}

/* A tree with a hole still serves to find more mistakes. */
static void test_repair(void)
{
	struct parsed p;

	parse_text(&p, "a: b: c\n"
		       "d: 'e' f\n"
		       "\tg: h\n"
		       "i: j\n");
	ok(p.good && p.file.partial, "the tree is there, and known as partial");
	same_int((long)p.err.errors, 3, "three lines, three findings");
	same_text(yaml_get(p.file.root, "i")->text, "j",
		  "what stands behind them was read");
	same_int((long)p.file.lost, 4, "the first byte that was lost is kept");
	release(&p);
}

int main(void)
{
	static const char utf16[] = "\xFF\xFE" "a\0:\0 \0b\0";
	static const char null[] = "a: b\0c\n";

	test_tree();
	test_places();
	test_origins();
	test_limits();
	test_duplicates();
	test_repair();
	one_finding(utf16, sizeof(utf16) - 1,
		    "this is UTF-16; save the file as UTF-8", "UTF-16");
	one_finding(null, sizeof(null) - 1,
		    "a NUL byte; a lesson is plain text", "a NUL");
	return tap_end();
}
