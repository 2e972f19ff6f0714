/* main.c - the command line: which command, with which options. */
#include <errno.h>
#include <getopt.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "gradlab/app.h"
#include "gradlab/language.h"
#include "gradlab/mem.h"
#include "gradlab/suggest.h"
#include "gradlab/term.h"
#include "gradlab/translate.h"

#define DRAWS \
	" ascii mono theme lang seed learner restricted no-animation "

static const struct command commands[] = {
	{ "open", "[open] [LESSON [STEP]]", "the lab: the menu, or a lesson",
	  DRAWS, 0, 2, cmd_open },
	{ "list", "list [--json]", "lessons with title and minutes", " json ",
	  0, 0, cmd_list },
	{ "read", "read LESSON", "the same lesson as plain lines", DRAWS, 1, 1,
	  cmd_read },
	{ "print",
	  "print LESSON [--step ID | --all] [--size 80x24] [--phase predict] "
	  "[--do 'ACTIONS' | --do @FILE] [--format text|ansi|svg|words]",
	  "what the screen shows, without a terminal",
	  DRAWS "step all size do format phase ", 1, 1, cmd_print },
	{ "check", "check [--brief] FILE...",
	  "everything wrong with a lesson, and proof of its answers",
	  " brief ", 1, 1 << 20, cmd_check },
	{ "new", "new ID",
	  "write ID.yaml, a small lesson with every key explained", "", 1, 1,
	  cmd_new },
	{ "watch", "watch FILE",
	  "the lab on a file; it reloads whenever the file is saved", DRAWS,
	  1, 1, cmd_watch },
	{ "eval", "eval [--grad] [--json | --dot] [--] 'STATEMENTS'",
	  "compute formulas and their gradients", " grad json dot ", 1, 1,
	  cmd_eval },
	{ "derive", "derive [--steps] [--json] [--] 'FORMULA' [NAME]",
	  "the slope of a formula, rule by rule", " steps json ", 1, 2,
	  cmd_derive },
	{ "run", "run LESSON RUN [--steps N] [--csv [--last] | --json]",
	  "train a run of a lesson", " steps csv json last ", 2, 2, cmd_run },
	{ "schema", "schema --json | --markdown",
	  "the lesson language, for editors and for people",
	  " json markdown ", 0, 0, cmd_schema },
	{ "progress", "progress [--csv | --json]",
	  "what was done of each lesson", " learner csv json ", 0, 0,
	  cmd_progress },
	{ "doctor", "doctor", "terminal, locale, glyphs: for bug reports",
	  DRAWS, 0, 0, cmd_doctor },
};

enum { COMMANDS = sizeof(commands) / sizeof(commands[0]) };

/* Of one name, as `run` takes it and as `derive` does. */
enum { STEPS_COUNT = 'k', STEPS_EACH = 'K' };

static const struct option each_step = { "steps", no_argument, NULL,
					 STEPS_EACH };

static const struct option long_options[] = {
	{ "ascii", no_argument, NULL, 'A' },
	{ "mono", no_argument, NULL, 'm' },
	{ "theme", required_argument, NULL, 't' },
	{ "lang", required_argument, NULL, 'L' },
	{ "seed", required_argument, NULL, 'e' },
	{ "learner", required_argument, NULL, 'w' },
	{ "restricted", no_argument, NULL, 'r' },
	{ "no-animation", no_argument, NULL, 'n' },
	{ "step", required_argument, NULL, 's' },
	{ "phase", required_argument, NULL, 'p' },
	{ "all", no_argument, NULL, 'a' },
	{ "size", required_argument, NULL, 'z' },
	{ "do", required_argument, NULL, 'd' },
	{ "format", required_argument, NULL, 'f' },
	{ "brief", no_argument, NULL, 'b' },
	{ "grad", no_argument, NULL, 'g' },
	{ "json", no_argument, NULL, 'j' },
	{ "dot", no_argument, NULL, 'D' },
	{ "csv", no_argument, NULL, 'c' },
	{ "markdown", no_argument, NULL, 'M' },
	{ "last", no_argument, NULL, 'l' },
	{ "steps", required_argument, NULL, STEPS_COUNT },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

static int print_help(void)
{
	printf("gradlab - a terminal laboratory of how neural networks learn\n"
	       "\n");
	for (int i = 0; i < COMMANDS; i++)
		printf("gradlab %s\n        %s\n", commands[i].usage,
		       commands[i].help);
	printf("\nWhatever draws takes --ascii, --mono, --theme NAME, "
	       "--lang zh,\n--seed N, --learner NAME, --restricted, "
	       "--no-animation.\n");
	return EXIT_GOOD;
}

static int print_version(void)
{
	printf("gradlab %s\n", PACKAGE_VERSION);
	return EXIT_GOOD;
}

static const struct command *command_named(const char *name)
{
	for (int i = 0; i < COMMANDS; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

static bool read_whole(const char *text, uint64_t *value)
{
	char *end;

	errno = 0;
	*value = strtoull(text, &end, 10);
	return *text >= '0' && *text <= '9' && !*end && !errno;
}

static bool read_size(const char *text, struct options *options)
{
	int used = 0;

	return sscanf(text, "%4dx%4d%n", &options->w, &options->h, &used) ==
		       2 &&
	       !text[used] && options->w >= 1 && options->h >= 1 &&
	       options->w <= 1000 && options->h <= 1000;
}

/* A name goes into reports and file names of teachers. */
static bool is_learner(const char *name)
{
	size_t length = strlen(name);

	return length && length <= 64 && name[0] != '.' && name[0] != '-' &&
	       strspn(name, "abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			    "0123456789._-@") == length;
}

/* One option's value into the options; false where it makes no sense. */
static bool take(struct options *options, int option, char *value)
{
	uint64_t number = 0;

	switch (option) {
	case 'A': options->ascii = true; return true;
	case 'm': options->mono = true; return true;
	case 't': options->theme = value; return theme_named(value);
	case 'L': options->lang = value; return language_is(value);
	case 'e':
		options->seeded = true;
		return read_whole(value, &options->seed);
	case 'w': options->learner = value; return is_learner(value);
	case 'r': options->restricted = true; return true;
	case 'n': options->no_animation = true; return true;
	case 's': options->step = value; return true;
	case 'p':
		options->phase = value;
		return !strcmp(value, "predict") || !strcmp(value, "ask");
	case 'a': options->all = true; return true;
	case 'z': return read_size(value, options);
	case 'd': options->actions = value; return true;
	case 'f': options->format = value; return true;
	case 'b': options->brief = true; return true;
	case 'g': options->grad = true; return true;
	case 'j': options->json = true; return true;
	case 'D': options->dot = true; return true;
	case 'c': options->csv = true; return true;
	case 'l': options->last = true; return true;
	case 'M': options->markdown = true; return true;
	case STEPS_EACH: options->each_step = true; return true;
	case STEPS_COUNT:
		if (!read_whole(value, &number) || number > 1000000)
			return false;
		options->steps = (long)number;
		return true;
	default:
		return false;
	}
}

static int unknown_option(const char *text, char letter)
{
	struct suggest suggest;

	if (strncmp(text, "--", 2))
		return app_misuse("unknown option '-%c'; what begins with a "
				  "minus and is no option goes behind --",
				  letter);
	suggest_init(&suggest, text + 2, strcspn(text + 2, "="));
	for (size_t i = 0; long_options[i].name; i++)
		suggest_try(&suggest, long_options[i].name);
	if (!suggest.best)
		return app_misuse("unknown option '%s'", text);
	return app_misuse("unknown option '%s'; did you mean '--%s'?", text,
			  suggest.best);
}

static bool takes(const struct command *command, const char *option)
{
	char padded[32];

	snprintf(padded, sizeof(padded), " %s ", option);
	return strstr(command->takes, padded);
}

/* A lesson's name where a command is expected opens that lesson. */
static const struct command *which(char **words, int *used)
{
	const struct command *command = NULL;

	*used = 0;
	if (words[0])
		command = command_named(words[0]);
	*used = command != NULL;
	return command ? command : &commands[0];
}

/* The command itself, in the learner's language. */
static int run_command(const struct command *command, struct options *options)
{
	char *languages = NULL;
	int status;

	if (takes(command, "lang"))
		languages = language_choose(options->lang, options->ascii);
	options->languages = languages;
	status = command->run(options);
	free(languages);
	translate_release();
	return status;
}

static int dispatch(struct options *options, const char *const *given,
		    int count)
{
	int used;
	const struct command *command = which(options->argument, &used);

	options->argument += used;
	options->arguments -= used;
	for (int i = 0; i < count; i++)
		if (!takes(command, given[i]))
			return app_misuse("'%s' takes no option --%s",
					  command->name, given[i]);
	/* The doctor tells of it instead. */
	if (command->run != cmd_doctor && !(options->kernels = app_kernels()))
		return EXIT_MISUSE;
	if (options->arguments < command->least ||
	    options->arguments > command->most)
		return app_misuse("usage: gradlab %s", command->usage);
	return run_command(command, options);
}

/* Puts the wish for UTF-8 through where the wished locale is not there. */
static void set_locale(void)
{
	const char *wish = getenv("LC_ALL");

	if (!wish || !*wish)
		wish = getenv("LC_CTYPE");
	if (!wish || !*wish)
		wish = getenv("LANG");
	if (!setlocale(LC_CTYPE, "") && wish &&
	    (strstr(wish, "UTF-8") || strstr(wish, "utf8") ||
	     strstr(wish, "utf-8") || strstr(wish, "UTF8")))
		setlocale(LC_CTYPE, "C.UTF-8");
}

enum { LONG_OPTIONS = sizeof(long_options) / sizeof(long_options[0]) };

/* The options of the command that stands first. */
static void choose_options(int argc, char **argv,
			   struct option list[LONG_OPTIONS])
{
	int first = 1;

	memcpy(list, long_options, sizeof(long_options));
	while (first < argc && argv[first][0] == '-')
		first++;
	if (first == argc || strcmp(argv[first], "derive"))
		return;
	for (int i = 0; i < LONG_OPTIONS; i++)
		if (list[i].val == STEPS_COUNT)
			list[i] = each_step;
}

static int run(int argc, char **argv)
{
	struct option list[LONG_OPTIONS];
	struct options options = { .w = 80, .h = 24, .steps = -1 };
	const char *given[32];
	int count = 0, option, index = -1;

	opterr = 0;
	choose_options(argc, argv, list);
	while ((option = getopt_long(argc, argv, ":hV", list, &index)) != -1) {
		if (option == 'h')
			return print_help();
		if (option == 'V')
			return print_version();
		if (option == ':')
			return app_misuse("%s wants a value",
					  argv[optind - 1]);
		if (option == '?')
			return unknown_option(argv[optind - 1], (char)optopt);
		if (index < 0 || !take(&options, option, optarg))
			return app_misuse("'%s' is no value for --%s",
					  optarg ? optarg : "",
					  long_options[index].name);
		if (count < 32)
			given[count++] = long_options[index].name;
	}
	options.argument = argv + optind;
	options.arguments = argc - optind;
	return dispatch(&options, given, count);
}

int main(int argc, char **argv)
{
	int status;

	mem_on_failure(term_rescue);
	set_locale();
	status = run(argc, argv);
	if (fflush(stdout) || ferror(stdout)) {
		app_misuse("cannot write: %s", strerror(errno));
		return status ? status : EXIT_FINDING;
	}
	return status;
}
