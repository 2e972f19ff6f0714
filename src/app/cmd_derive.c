/* cmd_derive.c - a formula's slope on the command line, rule by rule. */
#include <stdio.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/derive_print.h"

int cmd_derive(const struct options *options)
{
	const char *text = options->argument[0];
	const char *name = options->arguments > 1 ? options->argument[1] : NULL;
	unsigned flags = (options->each_step ? DERIVE_STEPS : 0) |
			 (options->json ? DERIVE_JSON : 0);
	struct err err;
	bool good;

	err_init(&err, NULL);
	err_source(&err, text, strlen(text));
	good = derive_print(text, strlen(text), name, flags, stdout, &err);
	if (!good)
		err_print(&err, stdout, false);
	err_release(&err);
	return good ? EXIT_GOOD : EXIT_FINDING;
}
