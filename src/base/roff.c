/* roff.c - text as a manual page takes it. */
#include "gradlab/roff.h"

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

void roff_text(FILE *out, const char *text)
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

void roff_plain(FILE *out, const char *text)
{
	for (; *text; text++)
		put(out, *text);
}

void roff_line(FILE *out, const char *line)
{
	if (*line == '.' || *line == '\'')
		fputs("\\&", out);
	roff_plain(out, line);
	fputc('\n', out);
}
