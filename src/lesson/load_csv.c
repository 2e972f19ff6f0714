/* load_csv.c - data from a file beside the lesson. */
#include "load_run.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gradlab/csv.h"

/* The path of a file in the folder of the lesson. */
static const char *beside(struct loader *loader, const char *name)
{
	const char *lesson = loader->lesson->path;
	const char *slash = lesson ? strrchr(lesson, '/') : NULL;

	if (!slash)
		return name;
	return arena_printf(loader->arena, "%.*s/%s", (int)(slash - lesson),
			    lesson, name);
}

/* An open regular file, or NULL with errno set; never waits. */
static FILE *open_file(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat stat;
	FILE *file = NULL;

	if (fd < 0)
		return NULL;
	if (fstat(fd, &stat))
		;
	else if (S_ISREG(stat.st_mode))
		file = fdopen(fd, "rb");
	else
		errno = S_ISDIR(stat.st_mode) ? EISDIR : EINVAL;
	if (!file)
		close(fd);
	return file;
}

/* A file's bytes, one more than a table may have at most; NULL with errno
 * set. */
static char *read_file(const char *path, size_t *length)
{
	FILE *file = open_file(path);
	char *text;

	if (!file)
		return NULL;
	text = mem_alloc(CSV_BYTES + 1, 1);
	*length = fread(text, 1, CSV_BYTES + 1, file);
	if (ferror(file)) {
		free(text);
		text = NULL;
	}
	fclose(file);
	return text;
}

/* The first thing that is wrong in the table. */
static bool tell(struct loader *loader, struct yaml *yaml,
		 const struct err *err)
{
	const struct finding *first = &err->list[0];
	char more[48] = "";

	for (size_t i = 1; i < err->count; i++)
		if (err->list[i].at.line < first->at.line)
			first = &err->list[i];
	if (err->errors > 1)
		snprintf(more, sizeof(more), " (and %zu more)",
			 err->errors - 1);
	if (!first->at.line)
		return loader_error(loader, yaml, "%s: %s", yaml->text,
				    first->text);
	return loader_error(loader, yaml, "%s, line %d, column %d: %s%s",
			    yaml->text, first->at.line, first->at.column,
			    first->text, more);
}

static void keep(struct loader *loader, struct data_plan *data,
		 struct csv *csv)
{
	size_t count = csv->rows * (size_t)csv->columns;
	double *plain = arena_alloc(loader->arena, count, sizeof(*plain));

	memcpy(plain, csv->number, count * sizeof(*plain));
	data->rows = (struct numbers){ plain, NULL, (int)count };
	data->columns = csv->columns;
	csv_release(csv);
}

static bool read_table(struct loader *loader, struct yaml *yaml,
		       struct data_plan *data, const char *text, size_t length)
{
	struct csv csv;
	struct err err;
	bool good;

	err_init(&err, yaml->text);
	good = csv_read(&csv, text, length, &err);
	if (good)
		keep(loader, data, &csv);
	else
		tell(loader, yaml, &err);
	err_release(&err);
	return good;
}

bool load_csv(struct loader *loader, const struct shape *shape,
	      struct yaml *yaml, void *to)
{
	size_t length;
	char *text;
	bool good;

	if (!loader_text(loader, yaml, shape->form))
		return false;
	if (strchr(yaml->text, '/'))
		return loader_error(loader, yaml,
				    "the file must stand beside the lesson: a "
				    "name without '/'");
	text = read_file(beside(loader, yaml->text), &length);
	if (!text)
		return loader_error(loader, yaml, "cannot read '%s': %s",
				    yaml->text,
				    errno == EINVAL ? "it is no plain file"
						    : strerror(errno));
	if (length > CSV_BYTES)
		good = loader_error(loader, yaml,
				    "'%s' is larger than 16 MiB", yaml->text);
	else
		good = read_table(loader, yaml, to, text, length);
	free(text);
	return good;
}
