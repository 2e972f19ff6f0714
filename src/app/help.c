/* help.c - what --help says, from the tables. */
#include <string.h>

#include "gradlab/commands.h"

enum { WIDTH = 80, HELP_AT = 8, OPTION_HELP_AT = 20 };

/* Writes a text that goes on in lines of its own where the next part, up to
 * `gap`, does not fit; `column` is where it begins.  A line ends with it. */
static void put_parts(FILE *out, const char *text, const char *gap, int column,
		      int indent)
{
	while (*text) {
		const char *end = strstr(text + 1, gap);
		int length = (int)(end ? (size_t)(end - text) : strlen(text));

		if (column + length > WIDTH && column > indent) {
			fprintf(out, "\n%*s", indent, "");
			column = indent;
			text += *text == ' ';
			continue;
		}
		for (int i = 0; i < length; i++)
			if (text[i] != '`')
				putc(text[i], out);
		column += length;
		text += length;
	}
	putc('\n', out);
}

static void put_usage(FILE *out, const char *before,
		      const struct command *command)
{
	int column = fprintf(out, "%sgradlab ", before);

	put_parts(out, command->usage, " [", column, HELP_AT + HELP_AT);
}

static void put_option(FILE *out, const struct option_info *option)
{
	int column = fprintf(out, "  --%s%s%s", option->name,
			     option->value ? " " : "",
			     option->value ? option->value : "");

	if (column + 1 < OPTION_HELP_AT)
		column += fprintf(out, "%*s", OPTION_HELP_AT - column, "");
	else
		column += fprintf(out, "  ");
	put_parts(out, option->help, " ", column, OPTION_HELP_AT);
}

static void put_options(FILE *out, uint64_t which)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (which >> i & 1)
			put_option(out, &option_info[i]);
}

void help_all(FILE *out)
{
	fputs("gradlab - a terminal laboratory of how neural networks learn\n"
	      "\n", out);
	for (int i = 0; i < command_count; i++) {
		put_usage(out, "", &commands[i]);
		fprintf(out, "%*s%s\n", HELP_AT, "", commands[i].help);
	}
	fputs("\nWhatever draws takes:\n", out);
	put_options(out, options_of_drawing);
	fputs("\n'gradlab COMMAND --help' says more of one.\n", out);
}

static void put_paragraphs(FILE *out, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		char line[512];

		snprintf(line, sizeof(line), "%.*s", (int)length, text);
		put_parts(out, line, " ", 0, 0);
		text += length + (text[length] == '\n');
	}
}

void help_command(FILE *out, const struct command *command)
{
	put_usage(out, "usage: ", command);
	fprintf(out, "\n%s\n", command->help);
	if (*command->more) {
		putc('\n', out);
		put_paragraphs(out, command->more);
	}
	if (command->takes)
		putc('\n', out);
	put_options(out, command->takes & ~options_of_drawing);
	put_options(out, command->takes & options_of_drawing);
}
