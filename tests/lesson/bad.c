/* bad.c - every bad lesson of tests/bad is told exactly what is wrong. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/lesson.h"

#include "../tap.h"

enum { NAMES_MOST = 500 };

static int by_name(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

/* The names of the lessons, without ".yaml", sorted. */
static int list_names(const char *folder, char *name[NAMES_MOST])
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	int count = 0;

	while (dir && (entry = readdir(dir)) && count < NAMES_MOST) {
		size_t length = strlen(entry->d_name);

		if (length < 6 || strcmp(entry->d_name + length - 5, ".yaml"))
			continue;
		name[count] = mem_string(entry->d_name);
		name[count++][length - 5] = '\0';
	}
	if (dir)
		closedir(dir);
	qsort(name, (size_t)count, sizeof(*name), by_name);
	return count;
}

static char *read_file(const char *path)
{
	struct buffer text = { 0 };
	char block[4096];
	size_t got;
	FILE *file = fopen(path, "rb");

	while (file && (got = fread(block, 1, sizeof(block), file)) > 0)
		buffer_add(&text, block, got);
	if (file)
		fclose(file);
	return text.data;
}

/* All that is said of a lesson, or NULL where it is good. */
static char *findings(const char *path, const char *name)
{
	struct lesson lesson;
	struct err err;
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);

	err_init(&err, name);
	if (lesson_load(&lesson, path, &err))
		lesson_release(&lesson);
	err_print(&err, out, false);
	err_release(&err);
	fclose(out);
	return text;
}

static void check(const char *folder, const char *name)
{
	char *path = mem_printf("%s/%s.yaml", folder, name);
	char *told = mem_printf("%s/%s.err", folder, name);
	char *file = mem_printf("%s.yaml", name);
	char *wanted = read_file(told);
	char *got = findings(path, file);

	same_text(got, wanted, "%s is told", name);
	free(path);
	free(told);
	free(file);
	free(wanted);
	free(got);
}

int main(void)
{
	const char *top = getenv("srcdir") ? getenv("srcdir") : ".";
	char *folder = mem_printf("%s/tests/bad", top);
	char *name[NAMES_MOST];
	int count = list_names(folder, name);

	ok(count >= 40, "there are bad lessons");
	for (int i = 0; i < count; i++) {
		check(folder, name[i]);
		free(name[i]);
	}
	free(folder);
	return tap_end();
}
