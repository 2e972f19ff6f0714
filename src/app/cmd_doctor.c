/* cmd_doctor.c - what a bug report needs to know of the machine. */
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include "config.h"
#include "gradlab/app.h"
#include "gradlab/buffer.h"
#include "gradlab/find.h"
#include "gradlab/keep.h"
#include "gradlab/kernels.h"
#include "gradlab/text.h"

static void print_variable(const char *name)
{
	const char *value = getenv(name);
	char *clean = text_clean(value ? value : "(not set)", true);

	printf("  %-16s %s\n", name, clean);
	free(clean);
}

static void print_terminal(const struct options *options)
{
	static const char *const glyphs[] = {
		[GLYPHS_ASCII] = "ASCII       * . - | + > <",
		[GLYPHS_BLOCK] = "blocks      ▖▗▘▝▚▞▛▜ ─│┌┐ ●○▸",
		[GLYPHS_BRAILLE] = "braille     ⠁⠃⡇⣇⣿⢸ ─│┌┐ ●○▸",
	};
	struct winsize size;

	puts("terminal");
	print_variable("TERM");
	print_variable("COLORTERM");
	print_variable("NO_COLOR");
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		printf("  %-16s %dx%d\n", "size", size.ws_col, size.ws_row);
	else
		printf("  %-16s no terminal on standard output\n", "size");
	printf("  %-16s %s\n", "glyphs", glyphs[app_glyphs(options)]);
}

static void print_locale(void)
{
	puts("locale");
	print_variable("LC_ALL");
	print_variable("LC_CTYPE");
	print_variable("LC_MESSAGES");
	print_variable("LANG");
	print_variable("LANGUAGE");
	printf("  %-16s %s, %s\n", "in use", setlocale(LC_CTYPE, NULL),
	       nl_langinfo(CODESET));
}

static void print_lessons(void)
{
	struct lesson_list list;

	puts("lessons");
	print_variable("GRADLAB_LESSONS");
	find_all(&list);
	for (size_t i = 0; i < list.count; i++)
		printf("  %s\n", list.path[i]);
	if (!list.count)
		puts("  none found");
	find_release(&list);
}

static void print_kernels(void)
{
	struct buffer names = { 0 };

	print_variable("GRADLAB_KERNELS");
	kernels_list(&names);
	printf("  %-16s %s\n", "kernels", buffer_string(&names));
	buffer_release(&names);
}

static void print_store(const struct options *options)
{
	struct keeper keeper;
	char *path = store_path();

	puts("store");
	print_variable("GRADLAB_STATE");
	keeper_open(&keeper, options);
	printf("  %-16s %s\n", "progress", path ? path : "no home folder");
	if (keeper.trouble)
		printf("  %-16s %s\n", "not kept", keeper.trouble);
	keeper_close(&keeper);
	free(path);
}

int cmd_doctor(const struct options *options)
{
	printf("gradlab %s\n", PACKAGE_VERSION);
	print_terminal(options);
	print_locale();
	puts("engine");
	print_kernels();
	print_lessons();
	print_store(options);
	return EXIT_GOOD;
}
