/* reference_markdown.c - a page of reference as Markdown. */
#include "reference_style.h"

static void begin(FILE *out)
{
	fputs("<!-- Made by ./dev docs from doc/lesson-language.in and the "
	      "program's own table. -->\n", out);
}

static void heading(FILE *out, int level, const char *text)
{
	while (level--)
		fputc('#', out);
	fprintf(out, " %s\n", text);
}

static void text(FILE *out, const char *line)
{
	fprintf(out, "%s\n", line);
}

static void item(FILE *out, const char *line)
{
	fprintf(out, "* %s\n", line);
}

static void fence(FILE *out, const char *holds)
{
	fprintf(out, "```%s\n", holds ? holds : "");
}

/* A cell of a table, in which a bar has a meaning. */
static void cell(FILE *out, const char *text)
{
	for (; *text; text++)
		fprintf(out, *text == '|' ? "\\%c" : "%c", *text);
	fputs(" |", out);
}

static void keys_begin(FILE *out)
{
	fputs("| key | what stands there | default | |\n|---|---|---|---|\n",
	      out);
}

static void key(FILE *out, const struct told_key *key)
{
	fprintf(out, "| `%s` | ", key->key);
	cell(out, key->form);
	fputc(' ', out);
	cell(out, key->wanted);
	fputc(' ', out);
	cell(out, key->help);
	fputc('\n', out);
}

static void keys_end(FILE *out)
{
	fputc('\n', out);
}

const struct reference_style reference_style_markdown = {
	begin, heading, text, item, fence, text, keys_begin, key, keys_end,
};
