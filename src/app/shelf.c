/* shelf.c - lessons in the order of their course. */
#include "gradlab/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/course.h"
#include "gradlab/mem.h"

/* Takes the lesson of that id out of the list; NULL where it is not there. */
static char *take(struct lesson_list *list, const char *id)
{
	for (size_t i = 0; i < list->count; i++) {
		char *path = list->path[i], *own;
		bool same;

		if (!path)
			continue;
		own = find_id(path);
		same = !strcmp(own, id);
		free(own);
		if (same) {
			list->path[i] = NULL;
			return path;
		}
	}
	return NULL;
}

static void sort(struct lesson_list *list, const struct course *course)
{
	struct lesson_list sorted = { 0 };

	sorted.path = mem_alloc(list->count, sizeof(*sorted.path));
	sorted.part = mem_alloc(list->count, sizeof(*sorted.part));
	for (int p = 0; p < course->parts; p++)
		for (int i = 0; i < course->part[p].lessons; i++) {
			char *path = take(list, course->part[p].lesson[i].id);

			if (!path)
				continue;
			sorted.part[sorted.count] =
				mem_string(course->part[p].title);
			sorted.path[sorted.count++] = path;
		}
	for (size_t i = 0; i < list->count; i++)
		if (list->path[i])
			sorted.path[sorted.count++] = list->path[i];
	free(list->path);
	sorted.room = list->count;
	*list = sorted;
}

void shelf_sort(struct lesson_list *list, const char *folder)
{
	char *path = mem_printf("%s/course.yaml", folder);
	struct course course;
	struct err err;

	err_init(&err, path);
	if (list->count && course_load(&course, path, &err)) {
		sort(list, &course);
		course_release(&course);
	}
	err_release(&err);
	free(path);
}
