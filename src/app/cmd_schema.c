/* cmd_schema.c - the lesson language, for editors and for people. */
#include "gradlab/app.h"
#include "gradlab/reference.h"
#include "gradlab/reference_json.h"

int cmd_schema(const struct options *options)
{
	if (options->json == options->markdown)
		return app_misuse("say --json or --markdown");
	if (options->json)
		reference_json(stdout);
	else
		reference_markdown(stdout);
	return EXIT_GOOD;
}
