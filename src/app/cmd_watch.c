/* cmd_watch.c - the lab on a file that is being written. */
#include <errno.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/app.h"
#include "gradlab/watch.h"

int cmd_watch(const struct options *options)
{
	struct watch watch;
	int status;

	if (access(options->argument[0], R_OK) != 0) {
		app_misuse("cannot read '%s': %s", options->argument[0],
			   strerror(errno));
		return EXIT_FINDING;
	}
	watch_init(&watch, options->argument[0]);
	status = lab_watch(options, &watch);
	watch_release(&watch);
	if (status >= 0)
		return status;
	app_misuse("watch needs a terminal; gradlab check FILE says what is "
		   "wrong without one");
	return EXIT_FINDING;
}
