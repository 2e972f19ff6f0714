/* course.c - a course, from its file. */
#include "gradlab/course.h"

#include <string.h>

#include "gradlab/yaml.h"
#include "loader.h"
#include "schema_parts.h"

#define AT(type, member) offsetof(struct type, member)

static const struct shape lessons_shape = {
	.kind = SHAPE_LIST,
	.form = "a list of ids of lessons",
	.of = &schema_lesson_name,
	.size = sizeof(struct lesson_name),
	.most = COURSE_LESSONS,
};

/* clang-format off */
static const struct row part_rows[] = {
	{ "title", &schema_text, AT(course_part, title),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "what the part is called" },
	{ "lessons", &lessons_shape, AT(course_part, lesson), ROW_REQUIRED,
	  NULL, "its lessons, in the order to take them" },
	{ 0 }
};
/* clang-format on */

static const struct shape part_shape = {
	.kind = SHAPE_MAP,
	.form = "a part: {title: Slope, lessons: [nudge]}",
	.rows = part_rows,
};

static const struct shape parts_shape = {
	.kind = SHAPE_LIST,
	.form = "a list of parts",
	.of = &part_shape,
	.size = sizeof(struct course_part),
	.most = COURSE_PARTS,
};

/* clang-format off */
static const struct row course_rows[] = {
	{ "course", &schema_id, AT(course, id), ROW_REQUIRED, NULL,
	  "its id" },
	{ "title", &schema_text, AT(course, title),
	  ROW_REQUIRED | ROW_TRANSLATABLE, NULL, "a few words" },
	{ "parts", &parts_shape, AT(course, part), ROW_REQUIRED, NULL,
	  "its parts, in order" },
	{ 0 }
};
/* clang-format on */

static const struct shape schema_course = {
	.kind = SHAPE_MAP,
	.form = "a course: lines as 'title: How networks learn'",
	.rows = course_rows,
};

/* A lesson stands in a course once. */
static void find_twice(const struct course *course, struct err *err)
{
	const struct lesson_name *seen[COURSE_PARTS * COURSE_LESSONS];
	size_t count = 0;

	for (int p = 0; p < course->parts; p++)
		for (int i = 0; i < course->part[p].lessons; i++) {
			const struct lesson_name *lesson =
				&course->part[p].lesson[i];

			for (size_t s = 0; lesson->id && s < count; s++)
				if (!strcmp(seen[s]->id, lesson->id))
					err_at(err, lesson->at,
					       "'%s' stands in this course "
					       "twice",
					       lesson->id);
			if (lesson->id)
				seen[count++] = lesson;
		}
}

bool course_load(struct course *course, const char *path, struct err *err)
{
	struct lesson shell = { 0 };
	struct yaml_file file;
	struct loader loader;
	const char *bytes;
	size_t length;

	memset(course, 0, sizeof(*course));
	if (yaml_read(path, &shell.arena, err, &bytes, &length) &&
	    yaml_parse(&file, bytes, length, &shell.arena, err)) {
		loader_init(&loader, &shell, &file);
		loader_read(&loader, &schema_course, file.root, course);
		loader_release(&loader);
	}
	course->arena = shell.arena;
	if (!err->errors)
		find_twice(course, err);
	if (!err->errors)
		return true;
	course_release(course);
	return false;
}

void course_release(struct course *course)
{
	arena_release(&course->arena);
	memset(course, 0, sizeof(*course));
}
