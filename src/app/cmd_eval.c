/* cmd_eval.c - formulas and their gradients on the command line. */
#include <stdio.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/eval.h"

int cmd_eval(const struct options *options)
{
	const char *text = options->argument[0];
	unsigned flags = (options->grad ? EVAL_GRAD : 0) |
			 (options->json ? EVAL_JSON : 0) |
			 (options->dot ? EVAL_DOT : 0);
	struct err err;
	bool good;

	if (options->dot && options->json)
		return app_misuse("--dot and --json are two outputs; "
				  "choose one");
	err_init(&err, NULL);
	err_source(&err, text, strlen(text));
	good = eval_print(text, strlen(text), flags, stdout, &err);
	if (!good)
		err_print(&err, stdout, false);
	err_release(&err);
	return good ? EXIT_GOOD : EXIT_FINDING;
}
