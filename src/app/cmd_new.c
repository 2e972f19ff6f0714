/* cmd_new.c - a small lesson to begin with. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

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

/* Never over a file that is there. */
static FILE *create(const char *path)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	FILE *out = file < 0 ? NULL : fdopen(file, "w");

	if (!out && file >= 0)
		close(file);
	return out;
}

static int cannot(const char *path, const char *why)
{
	app_misuse("cannot write '%s': %s", path, why);
	return EXIT_FINDING;
}

static int write_lesson(const char *id, const char *path)
{
	char *schema = find_beside("lesson.schema.json");
	FILE *out = create(path);
	bool good = true;

	if (out) {
		starter_write(out, id, schema);
		good = !ferror(out);
		good &= fclose(out) == 0;
	}
	free(schema);
	if (!out)
		return cannot(path, errno == EEXIST ? "it is there already"
						    : strerror(errno));
	if (!good) {
		unlink(path);
		return cannot(path, strerror(errno));
	}
	printf("wrote %s; now: gradlab watch %s\n", path, path);
	return EXIT_GOOD;
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
	status = write_lesson(id, path);
	free(path);
	return status;
}
