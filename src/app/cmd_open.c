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

/* Findings are told before the screen is taken over. */
static int check_first(const char *name, const char *step)
{
	struct lesson lesson;
	int status = app_lesson(&lesson, name);

	if (status)
		return status;
	if (step && lesson_step(&lesson, step) < 0) {
		app_no_step(&lesson, step);
		status = EXIT_FINDING;
	}
	lesson_release(&lesson);
	return status;
}

int cmd_open(const struct options *options)
{
	const char *name = options->arguments > 0 ? options->argument[0] : NULL;
	const char *step = options->arguments > 1 ? options->argument[1] : NULL;
	char *path = NULL;
	int status = name ? check_first(name, step) : EXIT_GOOD;

	if (status)
		return status;
	if (name)
		path = find_lesson(name);
	status = lab_run(options, path, step);
	if (status < 0)
		status = open_linear(options, path, step);
	free(path);
	return status;
}
