/*
 * commands.h - the table of commands and the table of options.
 *
 * Everything that is said of the command line comes from these two: what is
 * taken and what refused, --help, gradlab(1), the completion of words in
 * bash.  Options stand in option.def, commands in commands.c.
 */
#ifndef GRADLAB_COMMANDS_H
#define GRADLAB_COMMANDS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "gradlab/app.h"

enum option_id {
#define OPTION(id, name, value, member, how, words, help) OPTION_##id,
#include "gradlab/option.def"
#undef OPTION
	OPTION_COUNT
};

struct option_info {
	const char *name;	/* without the minuses */
	const char *value;	/* what it wants is called so; or NULL */
	const char *words;	/* what that may be, with blanks; or "" */
	const char *help;
};

extern const struct option_info option_info[OPTION_COUNT];

/* What stands beside the options of a command, for the completion. */
enum argument {
	ARGUMENT_OTHER,
	ARGUMENT_LESSON,
	ARGUMENT_STEP,		/* of the lesson before it */
	ARGUMENT_RUN,		/* of the lesson before it */
	ARGUMENT_FILE
};

enum { ARGUMENTS_MOST = 2 };

struct command {
	const char *name;
	const char *usage;
	const char *help;	/* one line */
	const char *more;	/* the manual's paragraphs beside it, or "" */
	uint64_t takes;		/* a bit an option */
	enum argument argument[ARGUMENTS_MOST];	/* the last one repeats */
	int least, most;	/* how many of these */
	int (*run)(const struct options *options);
};

extern const struct command commands[];
extern const int command_count;
/* The options that whatever draws takes. */
extern const uint64_t options_of_drawing;

const struct command *command_named(const char *name);
bool command_takes(const struct command *command, enum option_id option);

/* --help, of all commands or of one. */
void help_all(FILE *out);
void help_command(FILE *out, const struct command *command);

/* Reads the options of a call, and finds its command.  Returns the exit
 * status where that was all: --help, --version, or a misuse; -1 where the
 * command is to run. */
int options_read(struct options *options, const struct command **command,
		 int argc, char **argv);

/* The pages that come from these tables: gradlab(1) and the completion. */
void manual_write(FILE *out);
void completion_write(FILE *out);

#endif
