/* cmd_open.c - the lab where there is a terminal, lines where there is none. */
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/app.h"
#include "gradlab/find.h"

/* The first lesson, for a call that names none and cannot show a menu. */
static char *first_lesson(void)
{
	struct lesson_list list;
	char *path;

	find_all(&list);
	path = list.count ? mem_string(list.path[0]) : NULL;
	find_release(&list);
	return path;
}

/* Without a terminal the screens come as text; a terminal that cannot be
 * drawn on gets words. */
static int open_linear(const struct options *options, const char *name,
		       const char *step)
{
	char *path = name ? mem_string(name) : first_lesson();
	int status;

	if (!path) {
		app_misuse("no lessons found");
		return EXIT_FINDING;
	}
	status = linear_run(options, path, step, !isatty(STDOUT_FILENO));
	free(path);
	return status;
}

int cmd_open(const struct options *options)
{
	const char *name = options->arguments > 0 ? options->argument[0] : NULL;
	const char *step = options->arguments > 1 ? options->argument[1] : NULL;
	int status;

	/* A stranger's terminal descriptions are files of his choice. */
	if (options->restricted) {
		unsetenv("TERMINFO");
		unsetenv("TERMINFO_DIRS");
	}
	status = lab_run(options, name, step);
	return status < 0 ? open_linear(options, name, step) : status;
}
