/* reference_man.c - a page of reference as the manual page of section 5. */
#include "reference_style.h"

#include <ctype.h>
#include <string.h>

#include "gradlab/roff.h"

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
		roff_text(out, line);
	else
		fputs(".PP\n", out);
}

static void item(FILE *out, const char *line)
{
	fputs(".IP \\(bu 2\n", out);
	roff_text(out, line);
}

static void fence(FILE *out, const char *holds)
{
	fputs(holds ? ".PP\n.RS 4\n.nf\n" : ".fi\n.RE\n", out);
}

static void keys_begin(FILE *out)
{
	(void)out;
}

static void key(FILE *out, const struct told_key *key)
{
	fprintf(out, ".TP\n\\fB%s\\fR: ", key->key);
	roff_text(out, key->form);
	roff_text(out, key->help);
	if (!strcmp(key->wanted, "required"))
		fputs("(required)\n", out);
	else if (*key->wanted) {
		fputs("(default: ", out);
		roff_plain(out, key->wanted);
		fputs(")\n", out);
	}
}

static void keys_end(FILE *out)
{
	fputs(".PP\n", out);
}

const struct reference_style reference_style_man = {
	begin, heading, text, item, fence, roff_line, keys_begin, key, keys_end,
};
