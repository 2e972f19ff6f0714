/*
 * course.h - a course: lessons in parts, in the order to take them.
 *
 *	course: nets
 *	title: How networks learn
 *	parts:
 *	  - title: Slope
 *	    lessons: [nudge]
 */
#ifndef GRADLAB_COURSE_H
#define GRADLAB_COURSE_H

#include "gradlab/lesson.h"

enum { COURSE_PARTS = 50, COURSE_LESSONS = 200 };

struct course_part {
	const char *title;
	struct lesson_name *lesson;
	int lessons;
};

struct course {
	struct arena arena;
	const char *id;
	const char *title;
	struct course_part *part;
	int parts;
};

/* Reads course.yaml.  False, with *course released, where there are errors;
 * err holds them all.  Which lessons there are it does not ask. */
bool course_load(struct course *course, const char *path, struct err *err);
void course_release(struct course *course);

#endif
