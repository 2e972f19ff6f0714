/* options.c - a call's words into options and a command. */
#include <errno.h>
#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "gradlab/commands.h"
#include "gradlab/language.h"
#include "gradlab/suggest.h"

/* How a value is read into its member; false where it makes no sense. */

static bool read_flag(struct options *options, void *member, const char *value)
{
	(void)options, (void)value;
	*(bool *)member = true;
	return true;
}

static bool read_text(struct options *options, void *member, const char *value)
{
	(void)options;
	*(const char **)member = value;
	return true;
}

static bool read_theme(struct options *options, void *member,
		       const char *value)
{
	return read_text(options, member, value) && theme_named(value);
}

static bool read_language(struct options *options, void *member,
			  const char *value)
{
	return read_text(options, member, value) && language_is(value);
}

static bool read_phase(struct options *options, void *member,
		       const char *value)
{
	return read_text(options, member, value) &&
	       (!strcmp(value, "predict") || !strcmp(value, "ask"));
}

static bool read_whole(const char *text, uint64_t *value)
{
	char *end;

	errno = 0;
	*value = strtoull(text, &end, 10);
	return *text >= '0' && *text <= '9' && !*end && !errno;
}

static bool read_seed(struct options *options, void *member, const char *value)
{
	options->seeded = true;
	return read_whole(value, member);
}

static bool read_steps(struct options *options, void *member,
		       const char *value)
{
	uint64_t number;

	(void)options;
	if (!read_whole(value, &number) || number > 1000000)
		return false;
	*(long *)member = (long)number;
	return true;
}

static bool read_size(struct options *options, void *member, const char *value)
{
	struct size *size = member;
	int used = 0;

	(void)options;
	return sscanf(value, "%4dx%4d%n", &size->w, &size->h, &used) == 2 &&
	       !value[used] && size->w >= 1 && size->h >= 1 &&
	       size->w <= 1000 && size->h <= 1000;
}

/* A name goes into reports and file names of teachers. */
static bool read_learner(struct options *options, void *member,
			 const char *value)
{
	size_t length = strlen(value);

	return read_text(options, member, value) && length && length <= 64 &&
	       value[0] != '.' && value[0] != '-' &&
	       strspn(value, "abcdefghijklmnopqrstuvwxyz"
			     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			     "0123456789._-@") == length;
}

static const struct {
	bool (*read)(struct options *options, void *member, const char *value);
	size_t at;
} readers[OPTION_COUNT] = {
#define OPTION(id, name, value, member, how, words, help) \
	[OPTION_##id] = { read_##how, offsetof(struct options, member) },
#include "gradlab/option.def"
#undef OPTION
};

enum {
	OPTION_HELP = OPTION_COUNT,
	OPTION_VERSION,
	LIST_LENGTH
};

/* What getopt is told.  Where two options have one name it takes the first,
 * so those of the command stand before the others. */
static void list_options(const struct command *command,
			 struct option list[LIST_LENGTH + 1])
{
	int count = 0;

	memset(list, 0, (LIST_LENGTH + 1) * sizeof(*list));
	for (int own = 1; own >= 0; own--)
		for (int i = 0; i < OPTION_COUNT; i++)
			if (command_takes(command, i) == own)
				list[count++] = (struct option){
					option_info[i].name,
					option_info[i].value
						? required_argument
						: no_argument,
					NULL, i
				};
	list[count++] = (struct option){ "help", no_argument, NULL,
					 OPTION_HELP };
	list[count] = (struct option){ "version", no_argument, NULL,
				       OPTION_VERSION };
}

static int unknown_option(const struct option *list, const char *text,
			  int letter)
{
	struct suggest suggest;

	if (strncmp(text, "--", 2))
		return app_misuse("unknown option '-%c'; what begins with a "
				  "minus and is no option goes behind --",
				  letter);
	suggest_init(&suggest, text + 2, strcspn(text + 2, "="));
	for (; list->name; list++)
		suggest_try(&suggest, list->name);
	if (!suggest.best)
		return app_misuse("unknown option '%s'", text);
	return app_misuse("unknown option '%s'; did you mean '--%s'?", text,
			  suggest.best);
}

static int take_option(struct options *options, const struct command *command,
		       int option, const char *value)
{
	const char *name = option_info[option].name;

	if (!command_takes(command, option))
		return app_misuse("'%s' takes no option --%s", command->name,
				  name);
	if (!readers[option].read(options,
				  (char *)options + readers[option].at, value))
		return app_misuse("'%s' is no value for --%s",
				  value ? value : "", name);
	return -1;
}

static int version(void)
{
	printf("gradlab %s\n", PACKAGE_VERSION);
	return EXIT_GOOD;
}

/* Whether an option as it is written wants the next word as its value; it may
 * be cut short, as getopt allows. */
static bool wants_next(const char *word)
{
	size_t length = strlen(word);

	if (strncmp(word, "--", 2) || length == 2)
		return false;
	for (int i = 0; i < OPTION_COUNT; i++)
		if (option_info[i].value &&
		    !strncmp(option_info[i].name, word + 2, length - 2))
			return true;
	return false;
}

/* The command that stands first among what is no option; a lesson's name in
 * its place opens that lesson. */
static const struct command *which(int argc, char **argv)
{
	const struct command *command = NULL;
	int first = 1;

	while (first < argc && argv[first][0] == '-') {
		bool next = wants_next(argv[first++]);

		if (next && first < argc && !command_named(argv[first]))
			first++;
	}
	if (first < argc)
		command = command_named(argv[first]);
	return command ? command : &commands[0];
}

/* Where no command is named the help is that of all. */
static int help(const struct command *command, int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (command_named(argv[i]) == command) {
			help_command(stdout, command);
			return EXIT_GOOD;
		}
	help_all(stdout);
	return EXIT_GOOD;
}

static int count_arguments(struct options *options,
			   const struct command *command)
{
	if (options->arguments >= command->least &&
	    options->arguments <= command->most)
		return -1;
	return app_misuse("usage: gradlab %s", command->usage);
}

int options_read(struct options *options, const struct command **command,
		 int argc, char **argv)
{
	struct option list[LIST_LENGTH + 1];
	int option, status = -1;
	bool named;

	*command = which(argc, argv);
	*options = (struct options){ .size = { 80, 24 }, .steps = -1 };
	list_options(*command, list);
	opterr = 0;
	while (status < 0 &&
	       (option = getopt_long(argc, argv, ":hV", list, NULL)) != -1)
		if (option == 'h' || option == OPTION_HELP)
			status = help(*command, argc, argv);
		else if (option == 'V' || option == OPTION_VERSION)
			status = version();
		else if (option == ':')
			status = app_misuse("%s wants a value",
					    argv[optind - 1]);
		else if (option == '?')
			status = unknown_option(list, argv[optind - 1],
						optopt);
		else
			status = take_option(options, *command, option,
					     optarg);
	named = optind < argc && command_named(argv[optind]) == *command;
	options->argument = argv + optind + named;
	options->arguments = argc - optind - named;
	return status < 0 ? count_arguments(options, *command) : status;
}
