/* cmd_schema.c - the lesson language, for editors and for people. */
#include "gradlab/app.h"
#include "gradlab/reference_json.h"

int cmd_schema(const struct options *options)
{
	if (!options->json)
		return app_misuse("say --json");
	reference_json(stdout);
	return EXIT_GOOD;
}
