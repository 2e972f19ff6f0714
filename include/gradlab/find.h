/*
 * find.h - lessons by file or by id, and what else lies in files.
 */
#ifndef GRADLAB_FIND_H
#define GRADLAB_FIND_H

#include <stdbool.h>
#include <stddef.h>

/* The path of a lesson named by a file or an id; to be freed.  NULL where
 * there is none.  An id is looked for as ID.yaml or NN-ID.yaml in
 * $GRADLAB_LESSONS, $XDG_DATA_HOME/gradlab/lessons (~/.local/share where
 * that is not set), the tree the program was built in, and the installed
 * lessons. */
char *find_lesson(const char *name);

/* Every lesson of the first of these folders that has any, in the order of
 * its course.yaml, else of their file names. */
struct lesson_list {
	char **path;
	char **part;		/* the title of its part of the course, or
				 * NULL; the whole is NULL without a course */
	size_t count, room;
};

void find_all(struct lesson_list *list);
void find_release(struct lesson_list *list);
/* The lesson of that id in a folder; to be freed, NULL where there is none. */
char *find_in(const char *folder, const char *id);
/* The id in a path: 01-nudge.yaml is nudge; to be freed. */
char *find_id(const char *path);

/* What the first key of a file says that it is. */
enum file_kind { FILE_LESSON, FILE_COURSE, FILE_TRANSLATION };
enum file_kind find_kind(const char *path);

/* The translation of a lesson into the first of some languages ("zh_TW:zh")
 * that has one: the file of the same name in the folder of that name beside
 * it.  And the lesson that a translation belongs to.  To be freed; NULL where
 * there is none. */
char *find_translation(const char *path, const char *languages);
char *find_original(const char *path);

/* The catalogue of the program's words in a language ("zh"): beside a program
 * that was just built, else the installed one.  To be freed; NULL where there
 * is none. */
char *find_catalogue(const char *language);

/* The path of a file that stands beside the lessons, or NULL; to be freed. */
char *find_beside(const char *file);

#endif
