/* check_course.c - everything wrong with a course. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/course.h"
#include "gradlab/find.h"

/* A lesson that the course names, in its order. */
struct named {
	const struct lesson_name *name;
	struct lesson lesson;
	bool read;
	bool done;		/* it can be taken */
};

struct shelf {
	struct named *entry;
	int count;
};

static int entry_named(const struct shelf *shelf, const char *id)
{
	for (int i = 0; i < shelf->count; i++)
		if (!strcmp(shelf->entry[i].name->id, id))
			return i;
	return -1;
}

static void read_entry(struct named *entry, const char *path, struct err *err)
{
	struct err own;

	err_init(&own, path);
	entry->read = lesson_load(&entry->lesson, path, &own);
	if (!entry->read)
		err_at(err, entry->name->at, "'%s' does not open: %s",
		       entry->name->id, err_first(&own));
	err_release(&own);
}

/* What an entry needs stands in the course, and before it. */
static void check_needs(const struct shelf *shelf, int at, struct err *err)
{
	const struct named *entry = &shelf->entry[at];

	for (int i = 0; entry->read && i < entry->lesson.needs; i++) {
		const char *need = entry->lesson.need[i].id;
		int before = entry_named(shelf, need);

		if (before < 0)
			err_at(err, entry->name->at,
			       "'%s' needs '%s', which this course does not "
			       "have",
			       entry->name->id, need);
		else if (before >= at)
			err_at(err, entry->name->at,
			       "'%s' needs '%s', which does not come before it",
			       entry->name->id, need);
	}
}

/* Lessons that need each other: what is left when all that can be taken is
 * taken. */
static void check_cycle(const struct shelf *shelf, struct err *err)
{
	bool moved = true;

	while (moved) {
		moved = false;
		for (int e = 0; e < shelf->count; e++) {
			struct named *entry = &shelf->entry[e];
			bool free_now = !entry->done;

			for (int i = 0; free_now && entry->read &&
					i < entry->lesson.needs; i++) {
				int need = entry_named(
					shelf, entry->lesson.need[i].id);

				free_now = need < 0 ||
					   shelf->entry[need].done;
			}
			entry->done |= free_now;
			moved |= free_now;
		}
	}
	for (int e = 0; e < shelf->count; e++)
		if (!shelf->entry[e].done)
			err_at(err, shelf->entry[e].name->at,
			       "'%s' can never be taken: what it needs needs "
			       "it in turn",
			       shelf->entry[e].name->id);
}

static void check_lessons(const struct course *course, const char *path,
			  struct err *err)
{
	const char *slash = strrchr(path, '/');
	char *folder = mem_printf("%.*s", slash ? (int)(slash - path) : 1,
				  slash ? path : ".");
	struct shelf shelf = { 0 };

	for (int p = 0; p < course->parts; p++)
		shelf.count += course->part[p].lessons;
	shelf.entry = mem_alloc((size_t)shelf.count, sizeof(*shelf.entry));
	shelf.count = 0;
	for (int p = 0; p < course->parts; p++)
		for (int i = 0; i < course->part[p].lessons; i++) {
			struct named *entry = &shelf.entry[shelf.count++];
			char *file;

			entry->name = &course->part[p].lesson[i];
			file = find_in(folder, entry->name->id);
			if (file)
				read_entry(entry, file, err);
			else
				err_at(err, entry->name->at,
				       "there is no lesson '%s' beside this "
				       "course",
				       entry->name->id);
			free(file);
		}
	for (int e = 0; e < shelf.count; e++)
		check_needs(&shelf, e, err);
	check_cycle(&shelf, err);
	for (int e = 0; e < shelf.count; e++)
		if (shelf.entry[e].read)
			lesson_release(&shelf.entry[e].lesson);
	free(shelf.entry);
	free(folder);
}

int check_course(const char *path, bool brief)
{
	struct course course;
	struct err err;
	int status;

	err_init(&err, path);
	if (course_load(&course, path, &err)) {
		check_lessons(&course, path, &err);
		course_release(&course);
	}
	err_print(&err, stdout, brief);
	status = err.count ? EXIT_FINDING : EXIT_GOOD;
	err_release(&err);
	return status;
}
