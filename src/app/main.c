/* main.c - the command line: which command, in which language. */
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/commands.h"
#include "gradlab/language.h"
#include "gradlab/mem.h"
#include "gradlab/term.h"
#include "gradlab/translate.h"

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

/* The command itself, in the learner's language. */
static int run_command(const struct command *command, struct options *options)
{
	char *languages = NULL;
	int status;

	/* The doctor tells of it instead. */
	if (command->run != cmd_doctor && !(options->kernels = app_kernels()))
		return EXIT_MISUSE;
	if (command_takes(command, OPTION_LANG))
		languages = language_choose(options->lang, options->ascii);
	options->languages = languages;
	status = command->run(options);
	free(languages);
	translate_release();
	return status;
}

int main(int argc, char **argv)
{
	const struct command *command;
	struct options options;
	int status;

	mem_on_failure(term_rescue);
	set_locale();
	status = options_read(&options, &command, argc, argv);
	if (status < 0)
		status = run_command(command, &options);
	if (fflush(stdout) || ferror(stdout)) {
		app_misuse("cannot write: %s", strerror(errno));
		return status ? status : EXIT_FINDING;
	}
	return status;
}
