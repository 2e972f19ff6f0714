/* reference_man.c - a page of reference as the manual page of section 5. */
#include "reference_style.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* A character as troff takes it. */
static void put(FILE *out, char c)
{
	if (c == '\\')
		fputs("\\e", out);
	else if (c == '-')
		fputs("\\-", out);
	else
		fputc(c, out);
}

static const char ellipsis[] = "\xe2\x80\xa6";

/* Text with the marks of Markdown turned into fonts: `code` and **strong**
 * bold, *emphasis* italic. */
static void put_text(FILE *out, const char *text)
{
	bool bold = false, italic = false, code = false;

	if (*text == '.' || *text == '\'')
		fputs("\\&", out);
	for (; *text; text++) {
		bool strong = !code && !strncmp(text, "**", 2);
		bool slanted = !code && !strong && *text == '*';

		if (*text == '`')
			code = !code;
		else if (strong)
			bold = !bold;
		else if (slanted)
			italic = !italic;
		if (*text == '`' || strong || slanted)
			fprintf(out, "\\f%c", code || bold ? 'B'
					      : italic	   ? 'I'
							   : 'R');
		else if (!strncmp(text, ellipsis, sizeof(ellipsis) - 1))
			fputs("...", out);
		else if ((*text & 0xc0) != 0x80)
			put(out, *text);
		text += strong;
	}
	fputc('\n', out);
}

static void begin(FILE *out)
{
	fputs(".\\\" Made by ./dev docs from doc/lesson-language.in and the "
	      "program's own table.\n"
	      ".TH GRADLAB-LESSON 5 \"\" gradlab \"File formats\"\n"
	      ".SH NAME\n"
	      "gradlab-lesson \\- the language of lessons for gradlab(1)\n"
	      ".SH DESCRIPTION\n", out);
}

static void heading(FILE *out, int level, const char *text)
{
	if (level == 1)
		return;		/* the page has its name */
	fprintf(out, level == 2 ? ".SH " : ".SS ");
	for (; *text; text++)
		if (*text != '`')
			fputc(level == 2 ? toupper((unsigned char)*text)
					 : *text, out);
	fputc('\n', out);
}

static void text(FILE *out, const char *line)
{
	if (*line)
		put_text(out, line);
	else
		fputs(".PP\n", out);
}

static void item(FILE *out, const char *line)
{
	fputs(".IP \\(bu 2\n", out);
	put_text(out, line);
}

static void fence(FILE *out, const char *holds)
{
	fputs(holds ? ".PP\n.RS 4\n.nf\n" : ".fi\n.RE\n", out);
}

static void code(FILE *out, const char *line)
{
	if (*line == '.' || *line == '\'')
		fputs("\\&", out);
	for (; *line; line++)
		put(out, *line);
	fputc('\n', out);
}

static void keys_begin(FILE *out)
{
	(void)out;
}

static void key(FILE *out, const struct told_key *key)
{
	fprintf(out, ".TP\n\\fB%s\\fR: ", key->key);
	put_text(out, key->form);
	put_text(out, key->help);
	if (!strcmp(key->wanted, "required"))
		fputs("(required)\n", out);
	else if (*key->wanted) {
		fputs("(default: ", out);
		for (const char *c = key->wanted; *c; c++)
			put(out, *c);
		fputs(")\n", out);
	}
}

static void keys_end(FILE *out)
{
	fputs(".PP\n", out);
}

const struct reference_style reference_style_man = {
	begin, heading, text, item, fence, code, keys_begin, key, keys_end,
};
