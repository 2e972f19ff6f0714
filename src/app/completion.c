/* completion.c - how bash completes a call: a page, with our tables in it. */
#include <string.h>

#include "gradlab/commands.h"

static const char *const lines[] = {
#include "completion_lines.inc"
};

static const char *const argument_word[] = {
	[ARGUMENT_OTHER] = "other", [ARGUMENT_LESSON] = "lesson",
	[ARGUMENT_STEP] = "step",   [ARGUMENT_RUN] = "run",
	[ARGUMENT_FILE] = "file",
};

static void put_names(FILE *out)
{
	fputs("_gradlab_commands='", out);
	for (int i = 0; i < command_count; i++)
		fprintf(out, "%s%s", i ? " " : "", commands[i].name);
	fputs("'\n_gradlab_valued='", out);
	for (int i = 0, seen = 0; i < OPTION_COUNT; i++)
		if (option_info[i].value)
			fprintf(out, "%s--%s", seen++ ? " " : "",
				option_info[i].name);
	fputs("'\n\n", out);
}

/* What the shell calls a command by its options, and what stands beside. */
static void put_command(FILE *out, const struct command *command)
{
	fprintf(out, "\t%s) command=%s takes='", command->name, command->name);
	for (int i = 0, seen = 0; i < OPTION_COUNT; i++)
		if (command_takes(command, i))
			fprintf(out, "%s--%s", seen++ ? " " : "",
				option_info[i].name);
	fputs("' beside='", out);
	for (int i = 0; i < ARGUMENTS_MOST && i < command->most; i++)
		fprintf(out, "%s%s", i ? " " : "",
			argument_word[command->argument[i]]);
	fputs("' ;;\n", out);
}

/* A value that can be anything is a blank, which completes to nothing. */
static void put_values(FILE *out, const struct command *command)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (command_takes(command, i) && option_info[i].value)
			fprintf(out, "\t'%s --%s') values='%s' ;;\n",
				command->name, option_info[i].name,
				*option_info[i].words ? option_info[i].words
						      : " ");
}

static void put_tables(FILE *out)
{
	put_names(out);
	fputs("_gradlab_command() {\n\tcommand='' takes='' beside=''\n"
	      "\tcase $1 in\n", out);
	for (int i = 0; i < command_count; i++)
		put_command(out, &commands[i]);
	fputs("\tesac\n}\n\n_gradlab_values() {\n\tvalues=''\n"
	      "\tcase $1 in\n", out);
	for (int i = 0; i < command_count; i++)
		put_values(out, &commands[i]);
	fputs("\tesac\n}\n", out);
}

void completion_write(FILE *out)
{
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		if (!strcmp(lines[i], "@tables"))
			put_tables(out);
		else
			fprintf(out, "%s\n", lines[i]);
}
