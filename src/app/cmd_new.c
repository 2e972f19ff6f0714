/* cmd_new.c - a small lesson to begin with. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/find.h"
#include "gradlab/mem.h"
#include "gradlab/starter.h"

enum { ID_MOST = 64 };

/* An id names a file and stands in commands; `course` names another file. */
static const char *wrong_with(const char *id)
{
	if (!*id || strlen(id) > ID_MOST)
		return "an id has 1 to 64 characters";
	if (!strcmp(id, "course"))
		return "course.yaml is the file of the course";
	if (*id == '-')
		return "an id does not begin with a minus";
	for (; *id; id++)
		if (!isalnum((unsigned char)*id) && *id != '-' && *id != '_')
			return "an id holds letters of the alphabet, digits, "
			       "- and _";
	return NULL;
}

static void write_starter(FILE *out, const void *id)
{
	char *schema = find_beside("lesson.schema.json");

	starter_write(out, id, schema);
	free(schema);
}

int cmd_new(const struct options *options)
{
	const char *id = options->argument[0];
	const char *wrong = wrong_with(id);
	char *path;
	int status;

	if (wrong)
		return app_misuse("'%s' is no id: %s", id, wrong);
	path = mem_printf("%s.yaml", id);
	status = app_write_new(path, write_starter, id);
	if (!status)
		printf("wrote %s; now: gradlab watch %s\n", path, path);
	free(path);
	return status;
}
